"""One build that remembers: which step is remembered at which event of MkDocs."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.website.remembered.finished_pages import FinishedPages
from generator.website.remembered.ground import has_only_known_plugins, versions
from generator.website.remembered.markdown_step import Converted, MarkdownStep
from generator.website.remembered.memory_on_disk import MemoryOnDisk
from generator.website.remembered.search_step import SearchStep
from generator.website.remembered.step_memory import LastResults, StepMemory
from generator.website.search.parts import Part, as_bytes, from_bytes


@dataclass(frozen=True, slots=True)
class LastOfPages:
    """What the pages of the last build of this process became, at each step."""

    converted: LastResults[Converted] = field(default_factory=LastResults)
    parts: LastResults[Part] = field(default_factory=LastResults)
    finished: LastResults[bytes] = field(default_factory=LastResults)

    def keep_only(self, files: Files) -> None:
        """Let go of pages that are not in the site any more."""
        for last in (self.converted, self.parts, self.finished):
            last.keep_only(files.src_uris)


class RememberingBuild:
    """The steps of one build that are remembered."""

    def __init__(
        self, disk: MemoryOnDisk, last: LastOfPages | None, config: MkDocsConfig, files: Files
    ) -> None:
        """Begin when all files of the site are known.

        Arguments:
            disk: What is remembered of earlier builds.
            last: What this process has at hand; None if it makes no other build.
            config: The site's configuration.
            files: The files of the site.
        """
        if last:
            last.keep_only(files)
        converted = StepMemory(last.converted if last else None, disk, _as_json, json.loads)
        parts = StepMemory(last.parts if last else None, disk, as_bytes, from_bytes)
        finished = StepMemory(last.finished if last else None, disk, bytes, bytes)
        self._known_plugins = has_only_known_plugins(config)
        self._has_own_theme = config.theme.custom_dir is None
        self._markdown = MarkdownStep(converted, config, files, versions())
        self._search = SearchStep(parts, versions())
        self._finished = FinishedPages(finished)

    def page_begins(self, page: Page) -> None:
        """Before a page's Markdown is read."""
        self._markdown.remember(page)

    def page_is_read(self, page: Page) -> None:
        """When a page's Markdown has become HTML: let go of it, where nobody asks for it again.

        A long course has as much of it as of pages.
        """
        if self._known_plugins and self._has_own_theme:
            # With None, MkDocs would say that the page has no title.
            page.markdown = ""

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


def _as_json(converted: Converted) -> bytes:
    return json.dumps(converted).encode()
