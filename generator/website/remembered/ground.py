"""What all pages of a build have in common: settings, menu, theme, programs."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import mkdocs.theme
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.pages import Page

from generator.website.remembered.key import key_of

KNOWN_PLUGINS = frozenset(("lessons", "search", "material/search"))
"""The plugins that add nothing to a page but what our keys name."""

_PROGRAMS = (
    "close-reading",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "pymdown-extensions",
)
_WEBSITE = Path(__file__).parent.parent
"""What of ours takes part after a page's Markdown was written. A version can be a moment behind."""
_NOT_SHOWN = frozenset(
    [
        "config_file_path",
        "docs_dir",
        "draft_docs",
        "exclude_docs",
        "hooks",
        "not_in_nav",
        "plugins",
        "site_dir",
        "theme",
        "watch",
    ]
)
"""The settings that no page shows, or that are looked at on their own."""
_OURS = frozenset(("description", "script", "template"))
"""What the heads of our pages say that no menu shows."""


@cache
def versions() -> str:
    """The versions of all programs that take part in making a page, and our own source."""
    ours = (path.read_bytes() for path in sorted(_WEBSITE.rglob("*.py")))
    return " ".join((*map(version, _PROGRAMS), key_of(*ours).hex()))


def has_only_known_plugins(config: MkDocsConfig) -> bool:
    """Whether nothing takes part in making pages that could add what our keys do not name."""
    return set(config.plugins) <= KNOWN_PLUGINS


def ground_of(config: MkDocsConfig, *, own_theme: bool) -> bytes:
    """A key of what all finished pages have in common.

    Arguments:
        config: The site's configuration.
        own_theme: Whether pages are made by the theme and by us, and by nobody else's template.

    Raises:
        UnknownValueError: There is something in the configuration that cannot be told.
    """
    theme = config.theme
    # Of the menu, the theme shows what it became, which is keyed for each page.
    not_shown = _NOT_SHOWN | {"nav"} if own_theme else _NOT_SHOWN
    return key_of(
        "page",
        versions(),
        [(name, plain(config[name])) for name in config if name not in not_shown],
        [(name, dict(plugin.config)) for name, plugin in config.plugins.items()],
        [(name, plain(theme[name])) for name in theme if name != "locale"],
        str(theme.get("locale")),
        list(_templates(theme.dirs)),
    )


def plain(value: Any) -> Any:
    """Settings that are objects of MkDocs, as what they hold."""
    if isinstance(value, Config):
        return {name: plain(value[name]) for name in value}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value


def facts_in_menu(item: StructureItem, *, own_theme: bool) -> list[Any]:
    """What other pages show of a page, a section or a link.

    Arguments:
        item: An item of the menu.
        own_theme: Whether templates of nobody else show more of it than a menu does.
    """
    if not isinstance(item, Page):
        return [item.title, getattr(item, "url", None)]
    left_out = _OURS if own_theme else {"template"}
    meta = {name: value for name, value in item.meta.items() if name not in left_out}
    return [item.title, item.url, meta, item.file.src_uri]


def _templates(folders: list[str]) -> Iterator[list[Any]]:
    """The templates of the theme and of us, in the order in which they are looked for.

    Those of an installed theme are told by their size and time, ours and the teacher's own by
    what they hold. Icons and other files are left to the theme's version.
    """
    installed = Path(mkdocs.theme.__file__).parent.parent
    for folder in map(Path, folders):
        for path in sorted(_files(folder)):
            is_installed = installed in path.parents
            facts = path.stat() if is_installed else None
            yield [
                path.relative_to(folder).as_posix(),
                [facts.st_size, facts.st_mtime_ns] if facts else path.read_bytes(),
            ]


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in (".icons", "assets", "__pycache__"):
            yield from _files(path)
        elif path.is_file():
            yield path
