"""Finding an excerpt's words in the canonical text of a paragraph: exactly, or not at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.course.quotation import MatchLevel, Span
from generator.reading.quotations.canonical import CanonicalParagraph
from generator.reading.quotations.folding import Folded, folded_signs, with_single_spaces

_ELISION = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*")


@dataclass(frozen=True, slots=True)
class Match:
    """Where an excerpt stands in a paragraph, and what was set aside to find it."""

    level: MatchLevel
    spans: tuple[Span, ...]
    folded: tuple[tuple[str, str], ...] = ()
    """The signs that differ: the excerpt's, and the article's."""


def match_in(paragraph: CanonicalParagraph, quote: str) -> Match | None:
    """Where a paragraph has the words of a quote, at the lowest level that fits."""
    words = with_single_spaces(quote)
    if not words:
        return None
    start = paragraph.text.find(words)
    if start >= 0:
        return Match(_level_of_exact(paragraph, quote), ((start, start + len(words)),))
    return _folded_match(paragraph, words) or _elided_match(paragraph, words)


def segments_of(quote: str) -> tuple[str, ...]:
    """The runs of words between the elisions `[…]` of a quote."""
    segments = (with_single_spaces(segment) for segment in _ELISION.split(quote))
    return tuple(segment for segment in segments if segment)


def _level_of_exact(paragraph: CanonicalParagraph, quote: str) -> MatchLevel:
    if any(quote in piece for piece in paragraph.pieces):
        return MatchLevel.EXACT
    if any(quote in piece for piece in paragraph.without_markup):
        return MatchLevel.MARKUP_REMOVED
    return MatchLevel.WHITESPACE


def _folded_match(paragraph: CanonicalParagraph, words: str) -> Match | None:
    span = next(_spans_of(paragraph.folded, words), None)
    if span is None:
        return None
    return Match(MatchLevel.FOLDED, (span,), folded_signs(words, paragraph.text[slice(*span)]))


def _elided_match(paragraph: CanonicalParagraph, words: str) -> Match | None:
    segments = segments_of(words)
    if not segments or not _ELISION.search(words):
        return None
    spans: list[Span] = []
    folded: dict[tuple[str, str], None] = {}
    reached = 0
    for segment in segments:
        # The leftmost place for each leaves most room for those that follow.
        span = next(_spans_of(paragraph.folded, segment, reached), None)
        if span is None:
            return None
        spans.append(span)
        folded.update(dict.fromkeys(folded_signs(segment, paragraph.text[slice(*span)])))
        reached = span[1]
    return Match(MatchLevel.ELIDED, tuple(spans), tuple(folded))


def _spans_of(text: Folded, words: str, begin: int = 0) -> Iterator[Span]:
    """Where folded words stand in a text, from left to right, in the text's own characters."""
    sought = Folded(words).text
    position = text.position_of(begin) - 1
    while (position := text.text.find(sought, position + 1)) >= 0:
        span = text.span(position, position + len(sought))
        if span is not None:
            yield span
