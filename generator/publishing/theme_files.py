"""Which of the theme's files a site needs.

The theme brings the means to debug its own scripts, and a search with the word endings of thirty
languages: two megabytes a site. The site's own search is in `generator/website/search/`.
"""

_SOURCE_MAP = ".map"
_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/search.")


def is_needed(path: str) -> bool:
    """Whether a site needs a file of the theme.

    Arguments:
        path: Where it is in the theme.
    """
    return not (path.startswith(_SEARCH) or path.endswith(_SOURCE_MAP))
