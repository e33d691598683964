"""What stands around the blocks: the sheet, its head and foot, the title and what to fill in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.course.text import Words as Text
from generator.exports.document import Document
from generator.exports.paper import Paper
from generator.exports.word_document.elements import Element, element, twips, when
from generator.exports.word_document.paragraphs import Paragraphs
from generator.exports.word_document.runs import Look, text_runs
from generator.exports.word_document.style_names import Style
from generator.exports.word_document.tables import Cell, Row, Tables, space
from generator.exports.word_document.written_language import begins_from_left

SIDE, TOP, BOTTOM, EDGE = 15.0, 17.0, 16.0, 8.0
"""The margins of a sheet in mm; the last is that of its head and foot."""

_BLANK_HEIGHT = 9.0
_GAP = 5.0
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FIELD = re.compile(r"(\{pages?\})")


def width_of_text(paper: Paper) -> float:
    """How wide the text is on a paper, in mm."""
    return paper.width - 2 * SIDE


def section(paper: Paper, *, rtl: bool) -> list[Element]:
    """What a document says of its sheets, after the references to their heads and feet."""
    parts = (
        element("pgSz", w=twips(paper.width), h=twips(paper.height)),
        element(
            "pgMar",
            top=twips(TOP),
            right=twips(SIDE),
            bottom=twips(BOTTOM),
            left=twips(SIDE),
            header=twips(EDGE),
            footer=twips(EDGE),
            gutter=0,
        ),
        element("titlePg"),
        when(rtl, "bidi"),
    )
    return [part for part in parts if part is not None]


@dataclass(frozen=True)
class Frame:
    """Writes what stands around the blocks of one document."""

    document: Document
    paragraphs: Paragraphs
    tables: Tables

    def top(self, width: float) -> Iterator[Element]:
        """What a student fills in, and the title."""
        if self.document.blanks:
            yield from self._blanks(width)
        yield self.paragraphs.line((Text(self.document.title),), Style.TITLE)

    def head(self, *, with_title: bool) -> Iterator[Element]:
        """The head of a sheet: whom it is not for, the course and the title.

        Arguments:
            with_title: Whether the title is not on the sheet itself.
        """
        if self.document.edition_note:
            yield self.paragraphs.line((Text(self.document.edition_note),), Style.BANNER)
        names = (self.document.course, self.document.title if with_title else "")
        running = " · ".join(name for name in names if name)
        yield self.paragraphs.line((Text(running),), Style.HEADER)

    def foot(self, page_of: str) -> Iterator[Element]:
        """The foot of a sheet: whose words are quoted, and which sheet it is.

        Arguments:
            page_of: How a page is numbered, with the names of two numbers in braces.
        """
        yield space()
        for line in self.document.credits:
            yield self.paragraphs.line((Text(line),), Style.FOOTER)
        yield self._numbers(page_of)

    def _numbers(self, page_of: str) -> Element:
        """At the end of a line, which is on the left where the page runs from right to left."""
        document_rtl = self.paragraphs.language.rtl
        rtl = document_rtl and not begins_from_left(page_of)
        properties = element(
            "pPr",
            element("pStyle", val=Style.FOOTER.id),
            when(rtl, "bidi"),
            element("jc", val="left" if document_rtl and not rtl else "right"),
        )
        runs = (
            run
            for part in _FIELD.split(page_of)
            for run in (field(_FIELDS[part]) if part in _FIELDS else text_runs(part, Look(rtl)))
        )
        return element("p", properties, *runs)

    def _blanks(self, width: float) -> Iterator[Element]:
        first, *others = self.document.blanks
        share = (width - _GAP * len(others)) / (len(others) + 2)
        widths, cells = [2 * share], [self._blank(first)]
        for name in others:
            widths += [_GAP, share]
            cells += [Cell(), self._blank(name)]
        row = Row(tuple(cells), _BLANK_HEIGHT, is_exact=True)
        yield from self.tables.table(Style.LINES, widths, (row,))

    def _blank(self, name: str) -> Cell:
        return Cell((self.paragraphs.line((Text(name),), Style.BLANK),), is_written_on=True)


def field(instruction: str, shown: str = "1") -> Iterator[Element]:
    """What the program works out, such as a number; what is shown until it has."""
    written = element("instrText")
    written.text = f" {instruction} "
    text = element("t")
    text.text = shown
    yield element("r", element("fldChar", fldCharType="begin", dirty="true"))
    yield element("r", written)
    yield element("r", element("fldChar", fldCharType="separate"))
    yield element("r", text)
    yield element("r", element("fldChar", fldCharType="end"))
