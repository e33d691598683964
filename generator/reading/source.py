"""A file's text, and places in it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A range of characters on one line of a file, as an editor counts them."""

    file: str
    line: int
    """From 1."""
    column: int
    """From 1."""
    length: int
    """Number of characters, at least 1."""
    text: str
    """The whole line."""

    def shown(self, width: int = 80) -> tuple[str, str, str]:
        """The line before, in and after the range; of a very long line, what is near it."""
        start = self.column - 1
        before = self.text[:start]
        if len(before) > width:
            before = "…" + before[-width:]
        inside = self.text[start : start + self.length]
        after = self.text[start + self.length :]
        cut = "…" if len(inside) + len(after) > width else ""
        return before, inside[:width], after[: max(0, width - len(inside))] + cut

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Source:
    """The text of a file and the name to call it by."""

    file: str
    """Path with forward slashes, relative to the folder that holds `lessons/`."""
    text: str

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of a range of characters.

        Arguments:
            start: Index of its first character.
            end: Index after its last one. A range over several lines is cut
                at the end of its first line.
        """
        start = min(start, len(self.text))
        starts, lines = _lines(self.text)
        number = bisect_right(starts, start)
        line_start, line = starts[number - 1], lines[number - 1]
        last = min(end if end is not None else start + 1, line_start + len(line))
        return Place(self.file, number, start - line_start + 1, max(1, last - start), line)

    def place_of_file(self) -> Place:
        """The place of the file as a whole: its beginning."""
        return self.place(0)


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[list[int], list[str]]:
    """Where each line of a text begins, and each line without its end."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    return starts, _LINE_END.split(text)
