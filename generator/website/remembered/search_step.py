"""A page's part in the search, remembered by the page's text."""

from importlib.metadata import version

from mkdocs.structure.pages import Page

from generator.website.remembered.key import UnknownValueError, key_of
from generator.website.remembered.step_memory import StepMemory
from generator.website.search.parts import Part, part_of


class SearchStep:
    """The step from a page to its part in the search, in one build."""

    def __init__(self, memory: StepMemory[Part], versions: str) -> None:
        """Begin a build.

        Arguments:
            memory: What is remembered.
            versions: The versions of the programs that take part.
        """
        self._memory = memory
        self._ground = key_of("search", versions, version("lxml"))

    def part_of(self, page: Page) -> Part:
        """A page's part in the search, made or remembered."""
        key = self._key_of(page)
        if key is None:
            return part_of(page)
        name = page.file.src_uri
        part = self._memory.get(name, key)
        if part is None:
            part = part_of(page)
            self._memory.put(name, key, part)
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
