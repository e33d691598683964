"""The parts of a page of ours, as our templates write them.

There are headings with a name of their own, blocks of finished HTML, blocks of HTML whose texts
hold links, wrappers around other parts, and lines of words and links. Blank lines stand between
them, and in none of them.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from markdown.util import BLOCK_LEVEL_ELEMENTS  # type: ignore[import-untyped]

LINK: Final = re.compile(
    r"\[(?P<text>[^\[\]<>\n]*)\]\((?P<path>[a-z0-9./-]*)(?:#(?P<anchor>[a-z0-9-]+))?\)"
    r"(?:\{(?P<attributes>(?: \.[a-z-]+| [a-z-]+=\"[a-z0-9 -]+\")+) \})?"
)
"""A link to another page, and what the element is to have beside its address."""

ATTRIBUTE: Final = re.compile(r" (?:\.(?P<style>[a-z-]+)|(?P<name>[a-z-]+)=\"(?P<value>[^\"]+)\")")
"""One of these."""

LINKED_HEADING: Final = re.compile(
    rf"(?P<signs>#{{1,6}} )(?:{LINK.pattern})(?P<name> \{{ #[a-z0-9-]+ \}})"
)
"""A heading that is a link."""

_HEADING = re.compile(r"#{1,6} [^\n\[\]<>`*_\\{}|]+ \{ #[a-z0-9-]+ \}")
_WRAPPER = re.compile(r'<div class="[a-z -]+" markdown="1">|</div>')
_TOLD_TO_READ = re.compile(r' markdown="(?:1|block)"')
_OPENING = re.compile(r"<(?P<element>[a-z][a-z0-9]*)(?P<attributes>\s[^>]*)?>")
_CLOSING = re.compile(r"</(?P<element>[a-z][a-z0-9]*)>\Z")
_TAG = re.compile(r"</?(?P<element>[a-z][a-z0-9-]*)[^<>]*>")
_REFERENCE = re.compile(r"&#\d+;")
_BEGINS_A_LINE = re.compile(r"[^\W\d_]|\[")
_MEANS_SOMETHING = re.compile(r"[\[\]<>`*_\\{}|&#=~^+!]")
"""What could be Markdown between tags and links."""
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)


class Kind(Enum):
    """What a part of a page is."""

    HEADING = auto()
    FINISHED = auto()
    WITH_LINKS = auto()
    """HTML whose texts hold links."""
    OPENING = auto()
    """The beginning of a wrapper around other parts."""
    CLOSING = auto()
    LINE = auto()
    """Words and links."""


class UnknownPartError(ValueError):
    """A page holds what Markdown has to read."""


def parts_of(markdown: str) -> Iterator[tuple[Kind, str]]:
    """The parts of a page.

    Raises:
        UnknownPartError: There is something in it that is none of them.
    """
    for written in markdown.split("\n\n"):
        part = written.strip("\n")
        if part:
            yield _kind_of(part), part


def without_orders_to_read(part: str) -> str:
    """HTML without the attributes by which Markdown is told to read what is in an element."""
    return _TOLD_TO_READ.sub("", part)


def _kind_of(part: str) -> Kind:
    if part.startswith("#"):
        if _HEADING.fullmatch(part) or LINKED_HEADING.fullmatch(part):
            return Kind.HEADING
    elif _WRAPPER.fullmatch(part):
        return Kind.CLOSING if part == "</div>" else Kind.OPENING
    elif part.startswith("<"):
        if _is_whole(part):
            if _TOLD_TO_READ.search(part) is None:
                return Kind.FINISHED
            if _says_nothing_else(part):
                return Kind.WITH_LINKS
    elif _BEGINS_A_LINE.match(part) and _is_in_one_line(part) and _says_nothing_else(part):
        return Kind.LINE
    raise UnknownPartError(part)


def _is_whole(part: str) -> bool:
    """Whether blocks of HTML close all that they open, at their very end."""
    opening, closing = _OPENING.match(part), _CLOSING.search(part)
    if opening is None or closing is None:
        return False
    elements = {opening["element"], closing["element"]}
    return elements <= _BLOCKS and all(_is_balanced(part, element) for element in elements)


def _is_balanced(part: str, element: str) -> bool:
    opened = part.count(f"<{element}>") + part.count(f"<{element} ")
    return opened == part.count(f"</{element}>")


def _is_in_one_line(part: str) -> bool:
    """Whether there is no element in it that would stand by itself."""
    return _BLOCKS.isdisjoint(tag["element"] for tag in _TAG.finditer(part))


def _says_nothing_else(part: str) -> bool:
    """Whether there is nothing that Markdown could read but links."""
    around = _REFERENCE.sub("", _TAG.sub("", LINK.sub("", part)))
    return _MEANS_SOMETHING.search(around) is None
