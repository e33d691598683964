"""The events of MkDocs at which steps are remembered."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.cache_folder import cache_folder
from generator.website.remembered.build import LastOfPages, RememberingBuild
from generator.website.remembered.compiled_templates import CompiledTemplates
from generator.website.remembered.memory_on_disk import REMEMBERED, MemoryOnDisk
from generator.website.search.parts import Part, part_of

_LAST = -100


class RememberingEvents:
    """A part of a plugin: it lets MkDocs do only once what would come out the same."""

    def __init__(self) -> None:
        self._disk: MemoryOnDisk | None = None
        self._last = LastOfPages()
        self._compiled = CompiledTemplates()
        self._build: RememberingBuild | None = None
        self._nav = Navigation([], [])

    def remember(self, config: MkDocsConfig, files: Files, *, is_alone: bool, on: bool) -> None:
        """Begin to remember, when all files of a site are known.

        Arguments:
            config: The site's configuration.
            files: The files of the site.
            is_alone: Whether this process makes one build, and the next process another.
            on: Whether to remember at all.
        """
        self._build = None
        if on:
            if self._disk is None:
                self._disk = MemoryOnDisk(cache_folder() / REMEMBERED)
            last = None if is_alone else self._last
            self._build = RememberingBuild(self._disk, last, config, files)

    def is_light(self, page: Page) -> bool:
        """Whether what makes a page heavier has been left out of it already."""
        return self._build is not None and self._build.is_light(page)

    def part_in_search(self, page: Page) -> Part:
        """A page's part in the search."""
        return self._build.part_in_search(page) if self._build else part_of(page)

    def save_memory(self) -> tuple[int, int]:
        """Keep what is new. Return how many pages were made, and how many were known."""
        if self._disk:
            self._disk.save()
        return (self._build.made_pages, self._build.known_pages) if self._build else (0, 0)

    def on_nav(
        self,
        nav: Navigation,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> Navigation:
        """Learn the menu, which every page shows."""
        self._nav = nav
        return nav

    def on_pre_page(
        self,
        page: Page,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> Page:
        """Let a page remember what its Markdown became."""
        if self._build:
            self._build.page_begins(page)
        return page

    @event_priority(_LAST)
    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Let a page go on without its Markdown."""
        if self._build:
            self._build.page_is_read(page)
        return html

    @event_priority(_LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let finished pages be remembered."""
        if self._build:
            pages = [file.page for file in files.documentation_pages() if file.page]
            self._build.pages_are_read(env, config, self._nav, pages)
            env.bytecode_cache = self._compiled
        return env
