"""The theme's menu as HTML, made once for all pages that show the same.

The pages of a unit differ in their menus by one entry: the page that is read, with its headings. So
the theme makes the menu as a page would have it that stands among them and is not named in it, and
of each page that one entry, which is put in its place.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.website.assets import THEME

_THEIRS: Final = "theme"
"""Under which name our templates find those of the theme that they stand before."""

_MENU: Final = f"{_THEIRS}/partials/nav.html"
_ENTRY: Final = f"{_THEIRS}/partials/nav-item.html"


def take_over_menu(environment: Environment, config: MkDocsConfig) -> None:
    """Let our template of the menu find the theme's, and have it made as seldom as may be.

    A teacher's own templates may show of a page what they like, so with these nothing is shared.
    """
    folders = [folder for folder in config.theme.dirs if Path(folder) != THEME]
    theirs = PrefixLoader({_THEIRS: FileSystemLoader(folders)})
    environment.loader = ChoiceLoader([*filter(None, [environment.loader]), theirs])
    menus = None if config.theme.custom_dir else _Menus(environment)
    environment.globals["theme_menu"] = menus and menus.of_page


class _Menus:
    """The menus of one build."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._known: dict[Any, str] = {}
        self._with_pages_below: set[str] | None = None

    @pass_context
    def of_page(self, context: Context) -> str:
        """The menu of the page that is being made."""
        page: Page | None = context["page"]
        nav: Navigation = context["nav"]
        # The entry of a section's own page is a part of the section, and links that lead from a
        # page to others below it are like those of no other page.
        if page is None or page.is_index or not page.active or page.url in self._above(nav):
            return self._menu(context, {})
        elsewhere = _Elsewhere(page)
        key = (elsewhere.url, _facts(nav.items))
        if key not in self._known:
            items = [_not_read(item, page) for item in nav.items]
            self._known[key] = self._menu(
                context, {"page": elsewhere, "nav": Navigation(items, nav.pages)}
            )
        menu = self._known[key]
        entry = self._entry(context, _NotRead(page), {"page": elsewhere})
        if menu.count(entry) != 1:
            return self._menu(context, {})
        return menu.replace(entry, self._entry(context, page, {}))

    def _above(self, nav: Navigation) -> Container[str]:
        """The addresses below which there are other pages."""
        if self._with_pages_below is None:
            self._with_pages_below = {
                f"{above}/" for page in nav.pages for above in _ways_up(page.url)
            }
        return self._with_pages_below

    def _menu(self, context: Context, other: Mapping[str, Any]) -> str:
        return self._environment.get_template(_MENU).render({**context.get_all(), **other})

    def _entry(self, context: Context, item: "Page | _NotRead", other: Mapping[str, Any]) -> str:
        template = self._environment.get_template(_ENTRY)
        module: Any = template.make_module({**context.get_all(), **other}, shared=True)
        # Of an entry with nothing under it, neither its place nor its depth is shown.
        entry: str = module.render(item, "", 2, None)
        return entry


class _Elsewhere:
    """A page that nobody made, in the folder of another: links lead from it as from that one."""

    def __init__(self, page: Page) -> None:
        folder, slash, _ = page.url.removesuffix("/").rpartition("/")
        self.url = f"{folder}{slash}-{'/' if page.url.endswith('/') else '.html'}"
        self.meta: Mapping[str, Any] = {}
        self.toc: Sequence[Any] = ()


class _NotRead:
    """A page as the menus of others show it."""

    active = False

    def __init__(self, page: Page) -> None:
        self._page = page

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)


def _not_read(item: StructureItem, page: Page) -> Any:
    """An item of the menu where a page is not being read that is somewhere in it."""
    if item is page:
        return _NotRead(page)
    if not isinstance(item, Section) or not item.active:
        return item
    section = Section(item.title, [_not_read(child, page) for child in item.children])
    section.active = True
    return section


def _ways_up(url: str) -> Iterator[str]:
    """The folders above a page, from the nearest to the top."""
    folder = url.removesuffix("/")
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        yield folder


def _facts(items: Sequence[StructureItem]) -> tuple[Any, ...]:
    """What tells a menu from another, but for the page that is being read."""
    return tuple(
        (item.title, item.active, _facts(item.children)) if isinstance(item, Section) else id(item)
        for item in items
    )
