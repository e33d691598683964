"""Tables whose columns keep their widths in every program, whatever is written in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.exports.word_document.elements import Element, element, twips, when
from generator.exports.word_document.lens_looks import TO_WRITE_ON
from generator.exports.word_document.style_names import Style

LINE_HEIGHT = 8.0
"""Between two lines to write on, in mm."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is in a cell."""

    content: tuple[Element, ...] = ()
    is_written_on: bool = False
    """Whether its lower edge is a line to write on."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row, which stays on one sheet unless it may be broken."""

    cells: tuple[Cell, ...]
    height: float = 0
    """In mm."""
    is_exact: bool = False
    """Whether it is never higher than that."""
    is_head: bool = False
    """Whether it stands again at the top of every sheet."""
    may_break: bool = False


@dataclass(frozen=True, slots=True)
class Tables:
    """Makes tables, for a document of one direction."""

    rtl: bool

    def table(
        self, style: Style, widths: Sequence[float], rows: Iterable[Row]
    ) -> Iterator[Element]:
        """A table, and a little room after it: Word would join two that touch.

        Arguments:
            style: Its style.
            widths: Of its columns, in mm.
            rows: Its rows.
        """
        columns = [twips(width) for width in widths]
        has_head = False
        made = []
        for row in rows:
            has_head = has_head or row.is_head
            made.append(_row(row, columns))
        yield element(
            "tbl",
            element(
                "tblPr",
                element("tblStyle", val=style.id),
                when(self.rtl, "bidiVisual"),
                element("tblW", w=sum(columns), type="dxa"),
                element("tblLayout", type="fixed"),
                element("tblLook", firstRow=int(has_head), noHBand=1, noVBand=1),
            ),
            element("tblGrid", *(element("gridCol", w=width) for width in columns)),
            *made,
        )
        yield space()

    def lines(self, count: int, width: float) -> Iterator[Element]:
        """Lines to write on, which stay together."""
        cells = (
            Cell((_empty_line(keep=left > 0),), is_written_on=True)
            for left in reversed(range(count))
        )
        rows = (Row((cell,), LINE_HEIGHT, is_exact=True) for cell in cells)
        yield from self.table(Style.LINES, (width,), rows)


def space() -> Element:
    """An empty line that is hardly high."""
    return element("p", element("pPr", element("pStyle", val=Style.SPACE.id)))


def _empty_line(*, keep: bool) -> Element:
    style = element("pStyle", val=Style.WRITING_LINE.id)
    return element("p", element("pPr", style, when(keep, "keepNext")))


def _row(row: Row, widths: Sequence[int]) -> Element:
    rule = "exact" if row.is_exact else "atLeast"
    properties = (
        when(not row.may_break, "cantSplit"),
        when(row.height, "trHeight", val=twips(row.height), hRule=rule),
        when(row.is_head, "tblHeader"),
    )
    cells = (_cell(cell, width) for cell, width in zip(row.cells, widths, strict=True))
    has_any = any(part is not None for part in properties)
    return element("tr", element("trPr", *properties) if has_any else None, *cells)


def _cell(cell: Cell, width: int) -> Element:
    content = cell.content or (space(),)
    below = element("bottom", val="single", sz=4, space=0, color=TO_WRITE_ON)
    properties = element(
        "tcPr",
        element("tcW", w=width, type="dxa"),
        element("tcBorders", below) if cell.is_written_on else None,
        when(cell.is_written_on, "vAlign", val="bottom"),
    )
    return element("tc", properties, *content)
