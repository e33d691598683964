"""The layout of a file: how far each line is indented, and what ends it.

The lines are moved and their words are left alone: nothing is written anew from
what was read. So a text stays as it was typed, in its quotation marks or without
them, on as many lines.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from generator.reading.source import Place, Source
from generator.reading.tree import LONGEST, Entries, Items, Node, Text

STEP = 2
"""How much further in stands what belongs to a field or to the dash of an item."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:[ \t]|$)|%")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_HEADER = re.compile(r"[|>](?P<end>[+-]?)(?P<indent>[1-9]?)(?P<end_after>[+-]?)")
_SPACE = " \t"


class NotLaidOutError(Exception):
    """A line is laid out in a way that nobody needs in a lesson.

    Arguments:
        place: Where the line begins.
    """

    def __init__(self, place: Place) -> None:
        super().__init__(str(place))
        self.place = place


@dataclass(frozen=True, slots=True)
class _Level:
    """Fields or items that begin in one column."""

    kind: Literal["fields", "items"]
    column: int
    new: int
    """The column in which they are going to begin."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    """Without its end."""

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Comment:
    """A line with a comment alone, which stands with the lines around it."""

    line: int
    """Which of the new lines it is."""
    column: int
    text: str


def laid_out(source: Source, tree: Node | None) -> str:
    """The text of a file with its lines indented alike, and nothing else changed.

    Fields that belong to a field or an item stand two spaces further in, and so does a list
    below its field. A text over several lines moves along with its field. Spaces at the end
    of a line go, but for those in a text. A line ends with a line feed, and so does the file,
    unless that would add a line to its last text.

    Arguments:
        source: The file.
        tree: What is in it, without errors.

    Raises:
        NotLaidOutError: A line is none that this knows.
    """
    return _Layout(source, tree).text()


class _Layout:
    def __init__(self, source: Source, tree: Node | None) -> None:
        self.source = source
        self._fields: set[int] = set()
        """Where the name of a field begins a line, or follows a dash."""
        self._values: dict[int, int] = {}
        """For each text and each list in brackets, where it begins and ends."""
        self._texts: dict[int, int] = {}
        """The same for every text, names and what stands in brackets included."""
        if tree is not None:
            self._take_in(tree)
        self._starts_of_values = sorted(self._values)
        self._starts_of_texts = sorted(self._texts)
        self._lines = _lines(source.text)
        self._new: list[str] = []
        self._levels: list[_Level] = []
        self._comments: list[_Comment] = []
        """Those since the last line that is something else."""
        self._last_header: re.Match[str] | None = None
        """What stands above the last text, where that text reaches to the end of the file."""

    def text(self) -> str:
        while len(self._new) < len(self._lines):
            self._lay_out(self._lines[len(self._new)])
        self._place_comments(None)
        return "\n".join(self._new[: self._number_of_lines()]) + self._ending()

    def _take_in(self, node: Node, *, in_brackets: bool = False) -> None:
        is_bracket = self.source.text[node.start : node.start + 1] in ("[", "{")
        if isinstance(node, Text):
            self._texts[node.start] = node.end
        if not in_brackets and (isinstance(node, Text) or is_bracket):
            self._values[node.start] = node.end
        inside_brackets = in_brackets or is_bracket
        match node:
            case Items(items=items):
                for item in items:
                    self._take_in(item, in_brackets=inside_brackets)
            case Entries(keys=keys, values=values):
                if not inside_brackets:
                    self._fields.update(key.start for key in keys.values())
                self._texts.update((key.start, key.end) for key in keys.values())
                for value in values.values():
                    self._take_in(value, in_brackets=inside_brackets)

    def _lay_out(self, line: _Line) -> None:
        bare = line.text.strip(_SPACE)
        if not bare:
            self._new.append("")
        elif bare.startswith("#"):
            self._comments.append(_Comment(len(self._new), line.indent, bare))
            self._new.append(bare)
        elif _MARKER.match(line.text):
            self._place_comments((0, 0))
            self._new.append(self._without_space_at_end(line, line.text))
        else:
            self._lay_out_content(line)

    def _lay_out_content(self, line: _Line) -> None:
        before = tuple(self._levels)
        old = column = line.indent
        new = first = None
        dashes = 0
        while dash := _DASH.match(line.text, column):
            new = self._column("items", column)
            first = new if first is None else first
            dashes, column, old = dashes + 1, dash.end(), dash.end()
        rest = line.text[column:]
        if line.start + column in self._fields:
            new = self._column("fields", column)
        elif not rest or rest.startswith("#") or line.start + column in self._values:
            new = (self._levels[-1].new + STEP) if self._levels else 0
        else:
            raise NotLaidOutError(self.source.place(line.start + column, line.end))
        first = new if first is None else first
        self._place_comments((line.indent, first), before)
        start = " " * first + "- " * dashes
        self._new.append(self._without_space_at_end(line, start + rest))
        self._lay_out_what_goes_on(line, shift=new - old)

    def _column(self, kind: Literal["fields", "items"], column: int) -> int:
        """The new column of fields or items that begin in a column."""
        while self._levels:
            last = self._levels[-1]
            ends_list = (last.kind, kind, last.column) == ("items", "fields", column)
            if last.column <= column and not ends_list:
                break
            self._levels.pop()
        if not self._levels or (last.kind, last.column) != (kind, column):
            new = self._levels[-1].new + STEP if self._levels else 0
            self._levels.append(_Level(kind, column, new))
        return self._levels[-1].new

    def _lay_out_what_goes_on(self, line: _Line, shift: int) -> None:
        """The lines after this one that belong to a text or a list that begins on it."""
        start = _last_before(line.end, self._starts_of_values)
        if start < line.start:
            return
        header = _HEADER.match(self.source.text, start)
        if header is not None:
            self._new[-1] = self._new[-1].rstrip(_SPACE)
            self._lay_out_below(header)
            return
        floor = self._levels[-1].new if self._levels else 0
        if self.source.text[start] not in "[{":
            floor += STEP
        while self._is_before(self._values[start]):
            next_line = self._lines[len(self._new)]
            bare = next_line.text[next_line.indent :]
            indent = " " * max(floor, next_line.indent + shift) if bare.strip(_SPACE) else ""
            self._new.append(self._without_space_at_end(next_line, indent + bare))

    def _is_before(self, end: int) -> bool:
        """Whether the next line begins before that place."""
        number = len(self._new)
        return number < len(self._lines) and self._lines[number].start < end

    def _lay_out_below(self, header: re.Match[str]) -> None:
        """The lines of a text below a | or a >, which keep what they have beyond their indent."""
        parent = self._levels[-1] if self._levels else _Level("fields", -1, -STEP)
        if header["indent"]:
            old = max(0, parent.column) + int(header["indent"])
            new = max(0, parent.new) + int(header["indent"])
        else:
            old, new = self._indent_of_text_below(parent), parent.new + STEP
        while len(self._new) < len(self._lines):
            line = self._lines[len(self._new)]
            if line.text.strip(" ") and line.indent < old:
                return
            self._new.append(" " * new + line.text[old:] if line.text[old:] else "")
        self._last_header = header

    def _indent_of_text_below(self, parent: _Level) -> int:
        """How far the first line that is next is indented; more than any line if it is no text."""
        for number in range(len(self._new), len(self._lines)):
            line = self._lines[number]
            if line.text.strip(" "):
                return line.indent if line.indent > parent.column else LONGEST
        return LONGEST

    def _place_comments(
        self, following: tuple[int, int] | None, levels: tuple[_Level, ...] | None = None
    ) -> None:
        """Indent the comments since the last other line like the lines that they stand with.

        Arguments:
            following: The old and the new column of the line after them.
            levels: What was open before that line.
        """
        known = [(level.column, level.new) for level in (levels or self._levels)]
        known += [following] if following is not None else []
        for comment in self._comments:
            nearest = (0, 0)
            for column, new in known:
                if nearest[0] <= column <= comment.column:
                    nearest = column, new
            self._new[comment.line] = " " * nearest[1] + comment.text
        self._comments = []

    def _without_space_at_end(self, line: _Line, new: str) -> str:
        start = _last_before(line.end, self._starts_of_texts)
        is_in_text = start >= 0 and line.end < self._texts[start]
        return new if is_in_text else new.rstrip(_SPACE)

    def _number_of_lines(self) -> int:
        """How many lines there are without those at the end in which nothing stands."""
        number = len(self._new)
        if self._last_header is not None and "+" in self._last_header[0]:
            return number - (not self._new[-1])
        while number and not self._new[number - 1]:
            number -= 1
        return number

    def _ending(self) -> str:
        """The end of the last line. A text that lacks it keeps lacking it."""
        is_closed = not self._new[-1]
        is_kept = self._last_header is not None and "-" not in self._last_header[0]
        return "\n" if self._number_of_lines() and (is_closed or not is_kept) else ""


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for end in _LINE_END.finditer(text):
        lines.append(_Line(start, text[start : end.start()]))
        start = end.end()
    return [*lines, _Line(start, text[start:])]


def _last_before(position: int, starts: list[int]) -> int:
    """The last of some rising numbers that is smaller than that one; -1 if none is."""
    index = bisect_left(starts, position) - 1
    return starts[index] if index >= 0 else -1
