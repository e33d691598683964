"""Which tasks stand beside their excerpt, and which below it.

An excerpt and its questions belong side by side, as far as there is room: what is longer than the
excerpt goes on below, over the whole width, so that no column stays empty for half a page.
"""

from itertools import accumulate, takewhile
from math import ceil

from generator.course.text import Prose
from generator.exports.document import (
    Block,
    ExcerptText,
    ForTeacher,
    Labelled,
    Paragraph,
    Points,
    Said,
    SideBySide,
    Table,
    Task,
    WritingLines,
)

LETTERS_IN_LINE = 44
"""About how many letters of our own words fit into a line of a column."""
MORE_BESIDE = 10
"""By how many lines the tasks may be longer than the excerpt that they stand beside."""


def beside(excerpt: tuple[Block, ...], tasks: tuple[Task, ...]) -> tuple[Block, ...]:
    """An excerpt in the left column, as many of its tasks as fit in the right, the rest below."""
    narrow = tuple(takewhile(lambda task: not _is_wide(task), tasks))
    room = sum(map(height_of, excerpt)) + MORE_BESIDE
    fitting = sum(height <= room for height in accumulate(map(height_of, narrow)))
    count = max(fitting, 1) if narrow else 0
    return (SideBySide(excerpt, tasks[:count]), *tasks[count:])


def _is_wide(task: Task) -> bool:
    return any(isinstance(block, Table) and len(block.head) > 2 for block in task.work)


def height_of(block: Block) -> int:  # noqa: PLR0911 - one for each kind of block
    """About how high a block is in a column, in lines."""
    match block:
        case ExcerptText(lines=lines):
            return len(lines) + 2
        case WritingLines(count=count):
            return 2 * count
        case Table(rows=rows, lines_to_write=to_write):
            return 2 + sum(_height_of_row(row, to_write) for row in rows)
        case Points(items=items):
            return sum(map(_height_of_said, items))
        case Task(ask=ask, work=work):
            return 1 + _height_of_said(ask) + sum(map(height_of, work))
        case ForTeacher(blocks=blocks):
            return 1 + sum(map(height_of, blocks))
        case SideBySide(left=left, right=right):
            return max(sum(map(height_of, left)), sum(map(height_of, right)))
        case Paragraph(text=text):
            return _height_of_said(text)
        case Labelled(label=label, text=text):
            return ceil((len(label) + len(_plain(text))) / LETTERS_IN_LINE)
        case _:
            return 1


def _height_of_row(row: tuple[Said, ...], lines_to_write: int) -> int:
    return max(1 + lines_to_write, *map(_height_of_said, row))


def _height_of_said(text: Said) -> int:
    return ceil(len(_plain(text)) / LETTERS_IN_LINE)


def _plain(text: Said) -> str:
    return text.plain if isinstance(text, Prose) else text
