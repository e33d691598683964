"""What a comparison sets aside: the amount of space, and the shape of three kinds of sign.

Only signs are folded, and only within their kind. Two different letters are
never made equal, nor a letter and a sign.

Sources: Unicode Standard, PropList.txt, properties Quotation_Mark and Dash;
CSS Text Module Level 3, 4.1.2 (line ends between East Asian characters).
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

ELLIPSIS = "…"

_SHAPES = {
    '"': "“”„‟«»〝〞〟＂",
    "'": "‘’‚‛‹›＇",
    "「": "｢﹁",
    "」": "｣﹂",
    "『": "﹃",
    "』": "﹄",
    "-": "‐‑‒–—―−﹘﹣－־",
}
"""For each sign, the other shapes in which the same sign is written."""

FOLDS = str.maketrans(
    {shape: sign for sign, shapes in _SHAPES.items() for shape in shapes} | {ELLIPSIS: "..."}
)
"""The folding table, for `str.translate`."""

_SPACE = re.compile(r"\s+")


def with_single_spaces(text: str) -> str:
    """The text with every run of spaces and line ends as one space, and none around it.

    A line end between two characters that are written without spaces, as in
    Chinese and Japanese, leaves nothing.
    """
    if "\n" in text:
        return _SPACE.sub(_space, text.strip())
    return " ".join(text.split())


def _space(run: re.Match[str]) -> str:
    if "\n" not in run[0]:
        return " "
    text, start, end = run.string, run.start(), run.end()
    is_inside = _is_written_without_spaces(text[start - 1]) and _is_written_without_spaces(
        text[end]
    )
    return "" if is_inside else " "


def _is_written_without_spaces(character: str) -> bool:
    is_wide = unicodedata.east_asian_width(character) in ("W", "F")
    return is_wide and not unicodedata.name(character, "").startswith("HANGUL")


@dataclass(frozen=True)
class Folded:
    """A text with its signs folded, which knows where each character came from."""

    source: str

    @cached_property
    def text(self) -> str:
        """The folded text."""
        return self.source.translate(FOLDS)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a range of the folded text stands in the source.

        Returns: None where it begins or ends inside a sign.
        """
        if len(self.text) == len(self.source):
            return start, end
        starts = self._starts
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end) - 1
        return (first, last) if starts[first] == start and starts[last] == end else None

    def position_of(self, index: int) -> int:
        """Where a character of the source begins in the folded text."""
        return index if len(self.text) == len(self.source) else self._starts[index]

    @cached_property
    def _starts(self) -> list[int]:
        """For each character of the source, and for its end, where it begins in the folded text."""
        starts, position = [], 0
        for character in self.source:
            starts.append(position)
            position += 3 if character == ELLIPSIS else 1
        return [*starts, position]


def folded_signs(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """The pairs of signs in which two texts differ that are equal when folded, each pair once."""
    pairs: dict[tuple[str, str], None] = {}
    here = there = 0
    while here < len(first) and there < len(second):
        end, their_end = here + 1, there + 1
        # An ellipsis faces as many signs as it takes until both are as long when folded.
        while ahead := _folded_length(first[here:end]) - _folded_length(second[there:their_end]):
            end, their_end = (end, their_end + 1) if ahead > 0 else (end + 1, their_end)
        one, other = first[here:end], second[there:their_end]
        if one != other:
            pairs[one, other] = None
        here, there = end, their_end
    return tuple(pairs)


def _folded_length(text: str) -> int:
    return len(text) + 2 * text.count(ELLIPSIS)
