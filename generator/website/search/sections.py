"""What of a page is searched: its sections, each from a heading with an address of its own.

As the theme's search does it: what stands under a heading inside of a box belongs to that heading
as far as the box goes, and what is marked with `data-search-exclude` is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

_EXCLUDED: Final = "data-search-exclude"
_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_LEFT_OUT: Final = frozenset(("object", "script", "style"))
_IN_A_LINE: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "input", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg",
    "td", "th", "time", "u", "var", "wbr",
})  # fmt: skip
"""Elements that stand in a block, and begin none."""

_APART: Final = frozenset(("br", "td", "th"))
"""Those that part the words around them."""

_CLASSES_LEFT_OUT: Final = frozenset(("headerlink", "linenodiv"))
"""The link that every heading has, and the numbers of lines of code."""


@dataclass(slots=True)
class Section:
    """A heading and what stands under it."""

    address: str | None = None
    """The heading's name in the page; None for the page's first section."""
    title: str = ""
    blocks: list[str] = field(default_factory=list)
    """The text, a paragraph or the like each, without mark-up."""
    is_left_out: bool = False


def sections_of(content: str) -> list[Section]:
    """The sections of a page's text that are to be searched.

    Arguments:
        content: The page's text in HTML, without the theme around it.
    """
    reader = _Reader()
    # What it hands over is text, and never bytes.
    parser = etree.HTMLParser(encoding="utf-8", target=reader, huge_tree=True)  # type: ignore[arg-type]
    parser.feed(f"<body>{content}</body>".encode("utf-8", "replace"))
    parser.close()
    return [section for section in reader.sections if not section.is_left_out]


class _Reader:
    """Goes through a page from its beginning to its end, as lxml's parser tells of it."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._section: Section | None = None
        # What every open element goes back to at its end.
        self._before: list[Section | None] = []
        self._text: list[str] = []
        self._title: list[str] | None = None
        # At how many open elements what is left out began, and the heading that is open.
        self._left_out_from = 0
        self._heading_from = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._before.append(self._section)
        if self._left_out_from:
            return
        begins_section = tag in _HEADINGS and "id" in attributes and self._title is None
        if begins_section or tag not in _IN_A_LINE:
            self._end_block()
        if begins_section:
            self._begin_section(tag, attributes)
        elif (
            tag in _LEFT_OUT
            or _EXCLUDED in attributes
            or attributes.get("class") in _CLASSES_LEFT_OUT
        ):
            self._left_out_from = len(self._before)
        elif tag in _APART:
            self.data(" ")

    def end(self, tag: str) -> None:
        """An element ends."""
        depth = len(self._before)
        before = self._before.pop()
        if self._left_out_from:
            if self._left_out_from == depth:
                self._left_out_from = 0
        elif self._heading_from == depth:
            self._end_title()
        else:
            if tag not in _IN_A_LINE:
                self._end_block()
            if before is not self._section:
                # The first words of a page may stand in a box.
                self._section = before or self.sections[0]

    def data(self, text: str) -> None:
        """Text in the element that is open."""
        if self._left_out_from:
            return
        if self._title is not None:
            self._title.append(text)
        else:
            self._text.append(text)

    def close(self) -> None:
        """The page ends."""
        self._end_block()

    def _begin_section(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag != "h1" and not self.sections:
            self.sections.append(Section())
        address = attributes["id"] if self.sections else None
        self._section = Section(address, is_left_out=_EXCLUDED in attributes)
        self.sections.append(self._section)
        self._title = []
        self._heading_from = len(self._before)

    def _end_title(self) -> None:
        if self._section is not None and self._title is not None:
            self._section.title = _without_more_space(self._title)
        self._title = None
        self._heading_from = 0

    def _end_block(self) -> None:
        """Let what comes next be a block of its own."""
        if not self._text or self._title is not None:
            return
        block = _without_more_space(self._text)
        self._text.clear()
        if block:
            if self._section is None:
                self._section = Section()
                self.sections.append(self._section)
            self._section.blocks.append(block)


def _without_more_space(texts: list[str]) -> str:
    return " ".join("".join(texts).split())
