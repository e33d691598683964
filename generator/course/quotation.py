"""What is known about a quotation: that it was checked, against what, and how close it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class MatchLevel(IntEnum):
    """How much had to be set aside before an excerpt and its article were the same, sign for sign.

    A higher level includes the ones below it. Nothing beyond the last one is a match.
    """

    EXACT = 0
    """Nothing: the copy has the same characters in a row."""
    MARKUP_REMOVED = 1
    """The copy's mark-up: links, emphasis, escapes."""
    WHITESPACE = 2
    """Line ends, page breaks and the number of spaces."""
    FOLDED = 3
    """The shape of quotation marks, dashes and ellipses."""
    ELIDED = 4
    """Words that the excerpt leaves out and marks with […]."""


class CheckedAgainst(StrEnum):
    """What an excerpt was compared with."""

    TEXT = "text"
    """The whole paragraph, which stands in the course."""
    COPY = "copy"
    """The stored copy of the article, on this computer."""
    RECORD = "record"
    """The record of an earlier comparison with the stored copy."""


Span = tuple[int, int]
"""Where a run of characters begins and where it ends, in the canonical text of its paragraph."""


@dataclass(frozen=True, slots=True)
class QuotationCheck:
    """An excerpt that was found in its article."""

    article: str
    paragraph: str
    level: MatchLevel
    spans: tuple[Span, ...]
    """One run of characters; more where the excerpt leaves words out."""
    against: CheckedAgainst
    folded: tuple[tuple[str, str], ...] = ()
    """The signs that are shaped differently: the excerpt's, and the article's."""


@dataclass(frozen=True, slots=True)
class QuotedShare:
    """How much of an article's running text is quoted."""

    quoted: int
    """Characters that stand in some excerpt, each counted once."""
    length: int
    """Characters in all."""

    @property
    def percent(self) -> float:
        """The share in per cent."""
        return 100 * self.quoted / self.length if self.length else 0.0


@dataclass(frozen=True, slots=True)
class Quotations:
    """What is known about the quotations of a course."""

    checks: Mapping[tuple[str, str], QuotationCheck] = field(default_factory=dict)
    """By lesson and excerpt. An excerpt that was not found has none."""
    lengths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """How many characters each paragraph of an article has, where that is known."""


def covered(spans: Iterable[Span]) -> int:
    """How many characters the spans cover together; where they overlap, once."""
    count = reached = 0
    for start, end in sorted(spans):
        count += max(0, end - max(start, reached))
        reached = max(reached, end)
    return count
