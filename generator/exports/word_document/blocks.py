"""What becomes of each block of a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import sqrt
from typing import assert_never

from generator.course.text import Words
from generator.exports.columns import height_of
from generator.exports.document import (
    Block,
    ExcerptText,
    ForTeacher,
    Heading,
    Labelled,
    LensKey,
    MarkNote,
    Paragraph,
    Points,
    Said,
    SideBySide,
    Table,
    Task,
    WritingLines,
)
from generator.exports.excerpt_lines import WIDEST
from generator.exports.word_document.elements import Element
from generator.exports.word_document.excerpts import Excerpts
from generator.exports.word_document.paragraphs import Paragraphs, keep_with_next
from generator.exports.word_document.style_names import OF_ROLES, Style
from generator.exports.word_document.styles import EXCERPT_INDENT, EXCERPT_SIZE
from generator.exports.word_document.tables import LINE_HEIGHT, Cell, Row, Tables, space

EXCERPT_WIDTH = EXCERPT_INDENT + WIDEST * EXCERPT_SIZE * 25.4 / 72 + 2
"""Of a column with an excerpt: its longest lines and their numbers, in mm."""
BETWEEN_COLUMNS = 6.0
MOST_LINES_KEPT_TOGETHER = 28
"""Columns that are about this high fit on one sheet below others. Of higher ones, what is in the
right stands below the left, because LibreOffice would leave half a sheet empty before them."""

_HEADINGS = {2: Style.HEADING_1, 3: Style.HEADING_2}
_TEACHER_BOX_PADDING = 5.0


@dataclass(frozen=True)
class Blocks:
    """Writes blocks one below the other, into a place of some width in mm."""

    paragraphs: Paragraphs
    excerpts: Excerpts
    tables: Tables

    def written(self, blocks: Iterable[Block], width: float) -> Iterator[Element]:
        """All blocks in their order. What belongs to the next of them stays on its sheet."""
        in_order = tuple(blocks)
        for number, (block, following) in enumerate(zip_longest(in_order, in_order[1:])):
            if number and isinstance(block, Task):
                yield space()
            elements = tuple(self._block(block, width))
            if _belongs_to(block, following):
                keep_with_next(elements[-1])
            yield from elements

    def _block(  # noqa: PLR0912 - one for each kind of block
        self, block: Block, width: float
    ) -> Iterator[Element]:
        match block:
            case Heading(text, level):
                yield self.paragraphs.line((Words(text),), _HEADINGS.get(level, Style.HEADING_3))
            case Paragraph(text, role):
                yield from self.paragraphs.said(text, OF_ROLES[role])
            case Labelled(label, text):
                yield from self.paragraphs.labelled(label, text, Style.NORMAL)
            case Points(items, sign):
                yield from self.paragraphs.points(items, sign)
            case WritingLines(count):
                yield from self.tables.lines(count, width)
            case Table():
                yield from self._table(block, width)
            case ExcerptText():
                yield from self.excerpts.excerpt(block)
            case MarkNote():
                yield from self.excerpts.mark_note(block)
            case Task():
                yield from self._task(block, width)
            case SideBySide():
                yield from self._side_by_side(block, width)
            case ForTeacher(label, inside):
                yield from self._for_teacher(label, inside, width)
            case LensKey():
                yield from self.excerpts.lens_key(block)
            case _:
                assert_never(block)

    def _task(self, task: Task, width: float) -> Iterator[Element]:
        elements = (
            self.excerpts.task_label(task.label, task.lens),
            *self.paragraphs.said(task.ask, Style.TASK),
            *self.written(task.work, width),
        )
        # A key may be long, and is not written on.
        if not any(isinstance(block, ForTeacher) for block in task.work):
            for part in elements[:-1]:
                keep_with_next(part)
        yield from elements

    def _side_by_side(self, columns: SideBySide, width: float) -> Iterator[Element]:
        is_high = height_of(columns) > MOST_LINES_KEPT_TOGETHER
        if is_high and all(isinstance(block, Task) for block in columns.right):
            yield from self.written((*columns.left, *columns.right), width)
            return
        left = EXCERPT_WIDTH
        right = width - left - BETWEEN_COLUMNS
        row = Row(
            (
                Cell(self._in_cell(columns.left, left)),
                Cell(),
                Cell(self._in_cell(columns.right, right)),
            ),
            may_break=is_high,
        )
        yield from self.tables.table(Style.COLUMNS, (left, BETWEEN_COLUMNS, right), (row,))

    def _for_teacher(self, label: str, inside: Sequence[Block], width: float) -> Iterator[Element]:
        content = (
            self.paragraphs.line((Words(label),), Style.FOR_TEACHER),
            *self._in_cell(inside, width - _TEACHER_BOX_PADDING),
        )
        row = Row((Cell(content),), may_break=True)
        yield from self.tables.table(Style.TEACHER_BOX, (width,), (row,))

    def _table(self, table: Table, width: float) -> Iterator[Element]:
        head = (
            Cell((self.paragraphs.line((Words(text),), Style.TABLE_HEAD),)) for text in table.head
        )
        rows = (Row(tuple(head), is_head=True), *(self._row(row, table) for row in table.rows))
        yield from self.tables.table(Style.COURSE_TABLE, _widths(table, width), rows)

    def _row(self, row: Sequence[Said], table: Table) -> Row:
        cells = (Cell(tuple(self.paragraphs.said(text, Style.TABLE_TEXT))) for text in row)
        height = 0 if all(row) else table.lines_to_write * LINE_HEIGHT
        return Row(tuple(cells), height)

    def _in_cell(self, blocks: Sequence[Block], width: float) -> tuple[Element, ...]:
        return tuple(self.written(blocks, width))


def _belongs_to(block: Block, following: Block | None) -> bool:
    match block, following:
        case Paragraph() | Labelled() | Points(), WritingLines() | Table():
            return True
        case Labelled(), Paragraph():
            return True
        case _:
            return False


def _widths(table: Table, width: float) -> list[float]:
    """A column has room by how much is in it; one to write in has as much as the widest."""
    longest = [
        max(len(str(text)) for text in column)
        for column in zip(*(table.rows or (table.head,)), strict=True)
    ]
    shares = [sqrt(min(max(count, 12), 200)) if count else 0 for count in longest]
    widest = max(*shares, 1)
    shares = [share or widest * 1.25 for share in shares]
    return [width * share / sum(shares) for share in shares]
