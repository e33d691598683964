"""An excerpt cut into numbered lines: the same on A4 and Letter, in a PDF and in a document.

A class says "line 4", and means the same words whoever printed the sheet. That is why the lines
are made here, by an estimate of how wide letters are, and not by what sets the page.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from uniseg.linebreak import line_break_units

from generator.course.excerpt import Excerpt
from generator.exports.document import Piece
from generator.pages.quotation import Segment, segments

WIDEST = 21.0
"""How wide a line may be, in em. An em is as wide as the letters are high, a Han sign one em."""

_WIDTHS = {
    **dict.fromkeys("ijlt.,:;'’‘|!I()[]f- ", 0.32),
    **dict.fromkeys("mwMW—…%@", 0.95),
}
_SMALL, _LARGE, _WIDE = 0.53, 0.74, 1.05
_CHUNK = re.compile("[^ \t]+[ \t]*|[ \t]+")
_SPACES = " \t"
"""No others: a line never ends at a no-break space."""
_HYPHENS = "-\u2010"
"""Nor behind a hyphen: a reader, or a program, could not tell whether the article has it."""


def numbered_lines(
    excerpt: Excerpt, widest: float = WIDEST, *, marked: bool
) -> tuple[tuple[Piece, ...], ...]:
    """The lines of an excerpt, each in pieces that are cut where a mark begins or ends.

    Arguments:
        excerpt: The excerpt.
        widest: How wide a line may be, in em.
        marked: Whether its marks are shown.
    """
    quote = excerpt.quote.source
    whole = segments(excerpt) if marked else (Segment(excerpt.quote),)
    return tuple(
        tuple(_pieces(whole, start, end)) for start, end in _lines(quote, widest) if end > start
    )


def _pieces(whole: tuple[Segment, ...], start: int, end: int) -> Iterator[Piece]:
    position = 0
    for segment in whole:
        first, position = position, position + len(segment.text.source)
        text = segment.text.source[max(start - first, 0) : max(end - first, 0)]
        if not text:
            continue
        numbered = segment.mark
        if numbered is None:
            yield Piece(text)
        else:
            yield Piece(text, numbered.lens.id, numbered.number if position <= end else None)


def _lines(quote: str, widest: float) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, without the space around it."""
    begin = 0
    for paragraph in quote.split("\n"):
        start = end = begin
        for unit in _units(paragraph, widest):
            if width_of(quote[start : end + len(unit.rstrip(_SPACES))]) > widest and end > start:
                yield _trimmed(quote, start, end)
                start = end
            end += len(unit)
        yield _trimmed(quote, start, end)
        begin += len(paragraph) + 1


def _trimmed(quote: str, start: int, end: int) -> tuple[int, int]:
    text = quote[start:end]
    return start + len(text) - len(text.lstrip(_SPACES)), end - len(text) + len(
        text.rstrip(_SPACES)
    )


def _units(paragraph: str, widest: float) -> Iterator[str]:
    for chunk in _CHUNK.findall(paragraph):
        for unit in _units_of_chunk(chunk):
            yield from (unit,) if width_of(unit) <= widest else _cut(unit, widest)


def _cut(unit: str, widest: float) -> Iterator[str]:
    """A unit that fits no line, an address for example, in parts that do."""
    start, width = 0, 0.0
    for position, sign in enumerate(unit):
        width += width_of(sign)
        if width > widest:
            yield unit[start:position]
            start, width = position, width_of(sign)
    yield unit[start:]


@lru_cache(maxsize=8192)
def _units_of_chunk(chunk: str) -> tuple[str, ...]:
    """Where a chunk between spaces may be broken. Source: UAX #14."""
    if chunk.rstrip(_SPACES).isalpha() and chunk.isascii():
        return (chunk,)
    units: list[str] = []
    for unit in line_break_units(chunk):
        if units and units[-1][-1] in _HYPHENS:
            units[-1] += unit
        else:
            units.append(unit)
    return tuple(units)


def width_of(text: str) -> float:
    """About how wide a text is in em, in the letters of a book."""
    return sum(map(_width_of_sign, text))


@lru_cache(maxsize=4096)
def _width_of_sign(sign: str) -> float:
    if sign in _WIDTHS:
        return _WIDTHS[sign]
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    return _LARGE if sign.isupper() else _SMALL
