"""The theme's search, of which this site keeps the box and the list, and lets its own find."""

import re
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

NAME: Final = "material/search"
"""The name under which MkDocs knows the theme's search."""

_STEPS: Final = ("page_context", "post_build")
_TOLD: Final = ("lang", "separator", "pipeline", "fields")
_MARK: Final = re.compile(r'data-search-\w+="[^"]')
_MARKS: Final = re.compile(r'\s?data-search-\w+="[^"]+"')


def take_over(config: MkDocsConfig) -> dict[str, Any] | None:
    """Let the theme's search do nothing in this build.

    Arguments:
        config: The site's configuration; changed in place.

    Returns:
        How it is set up; None for a site without a search.
    """
    plugin: Any = config.plugins.get(NAME)
    if plugin is None or not plugin.config.enabled:
        return None
    for step in _STEPS:
        done = getattr(plugin, f"on_{step}")
        config.plugins.events[step][:] = [
            method for method in config.plugins.events[step] if method != done
        ]
    return {name: plugin.config[name] for name in _TOLD}


def without_marks(content: str) -> str:
    """A page's text without what only said to the search what to leave out."""
    return _MARKS.sub("", content) if _MARK.search(content) else content
