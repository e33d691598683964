"""Which of the theme's files a site needs.

The theme brings the means to debug its own scripts, and word endings of thirty languages for the
search: two megabytes a site, which nobody asks for.
"""

from collections.abc import Collection
from pathlib import PurePosixPath

_SOURCE_MAP = ".map"
_SEARCH_SCRIPTS = "assets/javascripts/lunr/"
_BUILT_IN = "en"
_WORD_BREAKS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}
"""Scripts that find where words begin. Source: Material's search worker, `importScripts`."""


def is_needed(path: str, search_languages: Collection[str]) -> bool:
    """Whether a site needs a file of the theme.

    Arguments:
        path: Where it is in the theme.
        search_languages: The languages that the search knows, as Material names them.
    """
    if path.startswith(_SEARCH_SCRIPTS):
        return PurePosixPath(path).name in _scripts_of(search_languages)
    return not path.endswith(_SOURCE_MAP)


def _scripts_of(languages: Collection[str]) -> set[str]:
    """The names of the scripts that the theme's search reads in for some languages."""
    names = {f"lunr.{each}.min.js" for each in languages if each != _BUILT_IN}
    names |= {_WORD_BREAKS[each] for each in languages if each in _WORD_BREAKS}
    if len(languages) > 1:
        names.add("lunr.multi.min.js")
    return names | {"lunr.stemmer.support.min.js"} if names else names
