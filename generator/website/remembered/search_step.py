"""What the search finds in a page, remembered by the page's text and its headings.

The theme's search takes a page apart when the page is about to be finished. A page that is known
is hidden from it for that moment, and its entries are put where they would have been.
"""

import json
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.website.remembered.key import UnknownValueError, key_of
from generator.website.remembered.memory import Memory

SEARCH = "material/search"
"""The name under which MkDocs knows the theme's search."""


class SearchStep:
    """The step from a page to its entries in the search, in one build."""

    def __init__(self, memory: Memory, config: MkDocsConfig, versions: str) -> None:
        """Find the search of a site, if there is one that is known.

        Arguments:
            memory: What is remembered.
            config: The site's configuration.
            versions: The versions of the programs that take part.
        """
        self._memory = memory
        self._plugin: Any = config.plugins.get(SEARCH)
        self._ground = self._ground_of(versions)
        self._hidden: dict[str, Any] | None = None
        self._key: bytes | None = None
        self._first = 0

    def _ground_of(self, versions: str) -> bytes | None:
        if self._plugin is None or not self._plugin.config.enabled:
            return None
        try:
            return key_of("search", versions, dict(self._plugin.config))
        except UnknownValueError:
            return None

    def before(self, page: Page) -> None:
        """Called right before the search looks at a page."""
        self._key = self._key_of(page)
        if self._key is None:
            return
        entries = self._plugin.search_index.entries
        known = self._memory.get(self._key)
        self._first = len(entries)
        if known is not None:
            entries.extend(json.loads(known))
            self._hidden = {name: page.meta[name] for name in page.meta if name == "search"}
            page.meta["search"] = {"exclude": True}

    def after(self, page: Page) -> None:
        """Called right after the search has looked at a page."""
        if self._hidden is not None:
            del page.meta["search"]
            page.meta.update(self._hidden)
            self._hidden = None
        elif self._key is not None:
            found = self._plugin.search_index.entries[self._first :]
            self._memory.put(self._key, json.dumps(found).encode())

    def _key_of(self, page: Page) -> bytes | None:
        if self._ground is None:
            return None
        meta = page.meta
        try:
            return key_of(
                self._ground,
                page.content,
                [_headings_of(item) for item in page.toc],
                page.url,
                str(meta.get("title", page.title)),
                meta.get("tags"),
                meta.get("search"),
            )
        except UnknownValueError:
            return None


def _headings_of(item: AnchorLink) -> list[Any]:
    return [item.id, item.url, [_headings_of(child) for child in item.children]]
