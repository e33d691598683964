"""A page's part in the search, remembered by the page's text."""

from importlib.metadata import version

from mkdocs.structure.pages import Page

from generator.website.remembered.key import UnknownValueError, key_of
from generator.website.remembered.memory import Memory
from generator.website.search.parts import Part, as_bytes, from_bytes, part_of

KnownParts = dict[str, tuple[bytes, Part]]
"""The pages' parts in the search as they were in the last build, with their keys, by address."""


class SearchStep:
    """The step from a page to its part in the search, in one build."""

    def __init__(self, memory: Memory, versions: str, known: KnownParts) -> None:
        """Begin a build.

        Arguments:
            memory: What is remembered.
            versions: The versions of the programs that take part.
            known: What this process has at hand, so that it need not be read again; changed in
                place.
        """
        self._memory = memory
        self._ground = key_of("search", versions, version("lxml"))
        self._known = known

    def part_of(self, page: Page) -> Part:
        """A page's part in the search, made or remembered."""
        key = self._key_of(page)
        if key is None:
            return part_of(page)
        known_key, part = self._known.get(page.url, (None, None))
        if part is None or known_key != key:
            part = self._remembered(key) or self._made(key, page)
            self._known[page.url] = key, part
        return part

    def _remembered(self, key: bytes) -> Part | None:
        data = self._memory.get(key)
        return None if data is None else from_bytes(data)

    def _made(self, key: bytes, page: Page) -> Part:
        part = part_of(page)
        self._memory.put(key, as_bytes(part))
        return part

    def _key_of(self, page: Page) -> bytes | None:
        meta = page.meta
        try:
            return key_of(
                self._ground,
                page.content,
                page.url,
                str(meta.get("title", page.title)),
                meta.get("tags"),
                meta.get("search"),
            )
        except UnknownValueError:
            return None
