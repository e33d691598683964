"""What the parser takes without a word, though something of what was written is lost."""

import re
from collections.abc import Iterator
from itertools import islice

from generator.reading.characters import in_short, name_of
from generator.reading.problem import ENOUGH_PROBLEMS, Code, Problem, Severity
from generator.reading.source import Source

# A remark of one's own has a space behind its #. "Story #1" has none.
_HASH = re.compile(r"[ \t]*(?<=[ \t])(#[^\s#][^\r\n]*)")

# Source: Unicode Standard Annex #9, explicit directional embeddings, overrides and isolates;
# Boucher and Anderson, "Trojan Source", 2021.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def text_cut_short(source: Source, end: int, *, is_all: bool) -> Iterator[Problem]:
    """A problem where the line goes on with a # behind a text without quotation marks.

    Arguments:
        source: The file.
        end: The index after the text.
        is_all: Whether nothing is left of the text.
    """
    hidden = _HASH.match(source.text, end)
    if hidden is not None:
        yield Problem(
            Code.CUT_SHORT,
            source.place(hidden.start(1), hidden.end(1)),
            f"“{in_short(hidden[1])}” is left out, because a # behind a space begins a remark.",
            "Put the whole text in quotation marks. If it is a remark, put a space behind the #.",
            Severity.ERROR if is_all else Severity.WARNING,
        )


def signs_of_direction(source: Source) -> Iterator[Problem]:
    """A problem for each invisible sign that turns the direction of the text around it."""
    for found in islice(_DIRECTION.finditer(source.text), ENOUGH_PROBLEMS):
        yield Problem(
            Code.HIDDEN_DIRECTION,
            source.place(found.start(), found.end()),
            f"Here is {name_of(found[0])}, which cannot be seen. It can make the line look "
            "different from what it says.",
            "Delete it. Hebrew and Arabic run from right to left without it.",
            Severity.WARNING,
        )
