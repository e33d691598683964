"""Finished pages, remembered by all that a template may show on them.

Every page is given a template of one line, which hands over the finished page: the one that is
known, or a new one made by the template that the page has really. What makes a page heavier is left
out of it before it is kept.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.website.lighter_html import lighter
from generator.website.menu import menu_near, near
from generator.website.remembered.ground import facts_in_menu, ground_of
from generator.website.remembered.key import UnknownValueError, key_of
from generator.website.remembered.own_templates import look_further
from generator.website.remembered.step_memory import StepMemory

TEMPLATE: Final = "finished-page.html"
USUAL_TEMPLATE: Final = "main.html"
_TEMPLATE = "template"
_KEYED: Final = frozenset(
    [
        "base_url",
        "build_date_utc",
        "config",
        "extra_css",
        "extra_javascript",
        "mkdocs_version",
        "nav",
        "page",
        "pages",
    ]
)
"""What MkDocs gives to a template, each of which is in a key or never shown."""


class FinishedPages:
    """The last step of the pages of one build."""

    def __init__(self, memory: StepMemory[bytes]) -> None:
        self._memory = memory
        self._ground: bytes | None = None
        self._own_theme = True
        self._templates: dict[str, str] = {}
        self._nav = Navigation([], [])
        self._whole_menu: list[Any] | None = None
        self._elsewhere: dict[int, bytes] = {}
        self._around: dict[int, bytes] = {}
        self.known = 0
        """How many pages were known."""
        self.made = 0
        """How many pages were made."""

    def take_over(
        self, environment: Environment, config: MkDocsConfig, nav: Navigation, pages: Iterable[Page]
    ) -> None:
        """Give each page the template of one line, if the site's pages can be remembered."""
        own = [] if config.theme.custom_dir is None else [Path(config.theme.custom_dir)]
        if look_further(environment, own):
            return
        self._own_theme = not own
        try:
            self._ground = ground_of(config, own_theme=self._own_theme)
            self._nav = nav
            if not self._own_theme or menu_near(nav).items == nav.items:
                self._whole_menu = self._menu(nav.items)
        except UnknownValueError:
            return
        environment.globals["finished_page"] = pass_context(
            lambda context: self._finished(environment, context)
        )
        for page in pages:
            self._templates[page.file.src_uri] = page.meta.get(_TEMPLATE, "")
            page.meta[_TEMPLATE] = TEMPLATE

    def has(self, page: Page) -> bool:
        """Whether a page is finished here, and light."""
        return page.file.src_uri in self._templates

    def _finished(self, environment: Environment, context: Context) -> str:
        page = context["page"]
        template = self._own_template(page)
        key = self._key_of(page, template, context)
        name = page.file.src_uri
        known = self._memory.get(name, key) if key else None
        if known is not None:
            self.known += 1
            return known.decode("utf-8")
        self.made += 1
        finished = lighter(environment.get_template(template).render(context.get_all()))
        if key:
            self._memory.put(name, key, finished.encode("utf-8"))
        return finished

    def _own_template(self, page: Page) -> str:
        template = self._templates[page.file.src_uri]
        if template:
            page.meta[_TEMPLATE] = template
        else:
            page.meta.pop(_TEMPLATE, None)
        return template or USUAL_TEMPLATE

    def _key_of(self, page: Page, template: str, context: Context) -> bytes | None:
        added = {
            name: value
            for name, value in context.parent.items()
            if name not in _KEYED and name not in context.environment.globals
        }
        try:
            return key_of(
                self._ground,
                template,
                self._menu_of_page(),
                context["base_url"],
                added,
                [page.title, page.url, page.meta, page.file.src_uri],
                [page.content, page.update_date, page.edit_url, page.canonical_url],
                # The theme shows what it became.
                None if self._own_theme else page.markdown,
                [_heading(item) for item in page.toc],
                [
                    self._key_around(item)
                    for item in (*page.ancestors, page.previous_page, page.next_page)
                ],
            )
        except UnknownValueError:
            return None

    def _menu_of_page(self) -> list[Any]:
        """What the menu shows on the page that is being made: of a long one, what is near."""
        if self._whole_menu is not None:
            return self._whole_menu
        return [
            self._key_around(self._nav.homepage),
            *(self._key_in_menu(item) for item in self._nav.items),
        ]

    def _key_in_menu(self, item: StructureItem) -> bytes:
        """A key of what the menu shows of an item, the same on all pages that are not within."""
        if getattr(item, "active", False):
            return key_of(self._menu([near(item)]))
        if id(item) not in self._elsewhere:
            self._elsewhere[id(item)] = key_of(self._menu([near(item)]))
        return self._elsewhere[id(item)]

    def _menu(self, items: Iterable[StructureItem]) -> list[Any]:
        return [
            # A section may be one that was made for this page alone.
            [item.title, self._menu(item.children)]
            if isinstance(item, Section)
            else self._key_around(item)
            for item in items
        ]

    def _key_around(self, item: StructureItem | None) -> bytes | None:
        """A key of what a page shows of another in the menu, which several pages show."""
        if item is None:
            return None
        if id(item) not in self._around:
            self._around[id(item)] = key_of(facts_in_menu(item, own_theme=self._own_theme))
        return self._around[id(item)]


def _heading(item: AnchorLink) -> list[Any]:
    return [item.level, item.id, item.title, [_heading(child) for child in item.children]]
