"""The search of a site: files of words, of which a reader's browser fetches the few that it needs.

The theme's search box and list of results stay; what they ask is ours. A page is taken apart into
sections, these into words; each page's part is remembered, and all parts make the files:

    search/search_index.json   which files there are (the theme's name for what is read first)
    search/words/N.json        words in alphabetical order, with the texts that each stands in
    search/texts/N.json        the text of a page, or a part of a long one, to show results from

The theme's own search gives one file with all texts to each reader who searches: 7.3 MB in a course
of 500 lessons. Pagefind, the usual search in parts, took six seconds of each build of such a course
and cannot index one changed page alone, which a preview needs; its reader is WebAssembly, which a
site would have to allow, and its packed files would have to be opened to look for what was kept.
"""
