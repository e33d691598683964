"""One build that remembers: which step is remembered at which event of MkDocs."""

from collections.abc import Iterable

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.website.remembered.finished_pages import FinishedPages
from generator.website.remembered.ground import has_only_known_plugins, versions
from generator.website.remembered.markdown_step import MarkdownStep
from generator.website.remembered.memory import Memory
from generator.website.remembered.search_step import KnownParts, SearchStep
from generator.website.search.parts import Part


class RememberingBuild:
    """The steps of one build that are remembered."""

    def __init__(
        self, memory: Memory, config: MkDocsConfig, files: Files, known_parts: KnownParts
    ) -> None:
        """Begin when all files of the site are known.

        Arguments:
            memory: What is remembered of earlier builds.
            config: The site's configuration.
            files: The files of the site.
            known_parts: The pages' parts in the search, from the last build of this process.
        """
        self._known_plugins = has_only_known_plugins(config)
        self._markdown = MarkdownStep(memory, config, files, versions())
        self._search = SearchStep(memory, versions(), known_parts)
        self._finished = FinishedPages(memory)

    def page_begins(self, page: Page) -> None:
        """Before a page's Markdown is read."""
        self._markdown.remember(page)

    def pages_are_read(
        self, environment: Environment, config: MkDocsConfig, nav: Navigation, pages: Iterable[Page]
    ) -> None:
        """When everything is known that templates may show."""
        if self._known_plugins:
            self._finished.take_over(environment, config, nav, pages)

    def part_in_search(self, page: Page) -> Part:
        """A page's part in the search."""
        return self._search.part_of(page)

    def is_light(self, page: Page) -> bool:
        """Whether what makes a page heavier has been left out of it already."""
        return self._finished.has(page)

    @property
    def known_pages(self) -> int:
        """How many of the pages were finished already."""
        return self._finished.known

    @property
    def made_pages(self) -> int:
        """How many pages were made anew."""
        return self._finished.made
