"""The menu of one page: short lists whole, and of long ones what is near.

Every page holds its menu, so that it serves without scripts. What it lists must not grow with the
course: of the units of a long one it names the page that lists all, and those beside the page that
is read. Sections that are not the course's stay as they are.
"""

from collections.abc import Sequence
from typing import TypeVar

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.pages import page as places
from generator.website.virtual_files import is_ours

Entry = TypeVar("Entry")

NEAR_UNITS = 3
"""How many units the menu of a long course names: the one that is read, and those beside it."""

NEAR_PAGES = 24
"""How many lessons of one unit, or articles, a menu names at most."""


def menu_near(nav: Navigation) -> Navigation:
    """The menu of the page that is being made, which MkDocs has marked as active.

    Arguments:
        nav: The menu with every page of the site.
    """
    return Navigation([_near(item) for item in nav.items], nav.pages)


def nearest(entries: Sequence[Entry], place: int, count: int) -> Sequence[Entry]:
    """The entries around one of them, as many before it as after it where there are as many.

    Arguments:
        entries: All of them.
        place: Where the one stands.
        count: How many are wanted, with it.
    """
    start = max(0, min(place - count // 2, len(entries) - count))
    return entries[start : start + count]


def _near(item: StructureItem) -> StructureItem:
    """An item of the menu; of a section, what is near in it."""
    if not isinstance(item, Section):
        return item
    children = [_near(child) for child in _shown(item)]
    if children == item.children:
        return item
    section = Section(item.title, children)
    # In this order: a section that has a parent tells it when it is active, or not.
    section.active = item.active
    section.parent = item.parent
    return section


def _shown(section: Section) -> Sequence[StructureItem]:
    """What is near in a section: first the page that lists all, and of a long list a few."""
    most = _most_after_first(section)
    if most is None or len(section.children) <= 1 + most:
        return section.children
    first, *entries = section.children
    if not section.active:
        return [first]
    active = (place for place, entry in enumerate(entries) if getattr(entry, "active", False))
    return [first, *nearest(entries, next(active, 0), most)]


def _most_after_first(section: Section) -> int | None:
    """How many entries are shown after the page that lists all, in a section of the course's."""
    first = section.children[0] if section.children else None
    if not isinstance(first, Page) or not is_ours(first.file):
        return None
    if first.file.src_uri == places.UNITS:
        return NEAR_UNITS
    return NEAR_PAGES if first.is_index else None
