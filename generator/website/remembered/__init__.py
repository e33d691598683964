"""What a build remembers of an earlier one, so that an unchanged page costs nothing.

Three steps of a page are remembered: Markdown made into HTML, what the search finds in it, and the
finished page. Each result is kept under a key of all that went into it. What went in and cannot
be told is never remembered; so the site is, byte by byte, what it would be without this folder.
"""
