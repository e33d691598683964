"""The words of an article that come nearest to words that are not in it.

They are only ever shown. Nothing is taken for a match because it is near one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.course.quotation import Span
from generator.reading.characters import (
    difference_in_words,
    is_mark,
    made_visible,
    name_of,
)
from generator.reading.difference import Difference, Spot
from generator.reading.quotations.folding import FOLDS, folded_signs

FARTHEST = 55.0
"""How alike words must be to be shown at all, in per cent."""

MOST_SPOTS = 5
_CONTEXT = 28
_LONGEST_SHIFT = 200


@dataclass(frozen=True, slots=True)
class Nearest:
    """A run of words that comes near."""

    text: int
    """In which of the texts it stands, from 0."""
    span: Span
    likeness: float
    """From 0 to 1: the share of characters that need not be changed."""


def nearest_to(words: str, texts: Sequence[str], at_least: float = FARTHEST) -> Nearest | None:
    """The run of words in any of the texts that comes nearest, if any comes near.

    Shapes of quotation marks, dashes and ellipses do not count here. The
    earlier of two equally near texts is taken.

    Arguments:
        words: What to look for, with single spaces.
        texts: Where to look, with single spaces.
        at_least: How alike the words must be, in per cent.

    Source: partial ratio and Levenshtein distance as in RapidFuzz.
    """
    sought = _comparable(words)
    best: tuple[float, int, Span] | None = None
    for index, text in enumerate(texts):
        found = fuzz.partial_ratio_alignment(sought, _comparable(text), score_cutoff=at_least)
        if found is None or found.score < at_least:
            continue
        rough = (found.dest_start, found.dest_end)
        if len(sought) > len(text):
            rough = (0, len(text))
        likeness = Levenshtein.normalized_similarity(sought, _comparable(text)[slice(*rough)])
        if best is None or likeness > best[0]:
            best = likeness, index, rough
    if best is None:
        return None
    _, index, rough = best
    span = _without_space(texts[index], _fitted(sought, _comparable(texts[index]), rough))
    likeness = Levenshtein.normalized_similarity(sought, _comparable(texts[index])[slice(*span)])
    return Nearest(index, span, likeness) if 100 * likeness >= at_least else None


def difference_from(
    words: str, nearest: str, where: str, *, is_exact: bool = False, source: str = "article"
) -> Difference:
    """Where words differ from the nearest ones.

    Arguments:
        words: What the lesson has, with single spaces.
        nearest: What the article has, with single spaces.
        where: What the nearest words are in, such as `paragraph P2`.
        is_exact: Whether the shape of signs counts as well.
        source: What to call the other side.
    """
    found = _differing(words, nearest, is_exact=is_exact)
    spots = tuple(_spot(words, nearest, place, f"the {source}") for place in found[:MOST_SPOTS])
    first = (found[0][0], found[0][1]) if found else (0, len(words))
    return Difference(where, spots, len(found) - len(spots), nearest, first, source)


def _comparable(text: str) -> str:
    """The text with its signs folded, each character still in its place."""
    return text.translate(_FOLDS_IN_PLACE)


_FOLDS_IN_PLACE = {shape: sign for shape, sign in FOLDS.items() if len(sign) == 1}


def _fitted(words: str, text: str, rough: Span) -> Span:
    """The span moved at both ends to where it fits the words best, at whole words."""
    start, end = rough
    shift = min(_LONGEST_SHIFT, len(words) // 4 + 20)
    end = min(
        _edges(text, max(start + 1, end - shift), min(len(text), end + shift)),
        key=lambda edge: Levenshtein.distance(words, text[start:edge]),
        default=end,
    )
    start = min(
        _edges(text, max(0, start - shift), min(end - 1, start + shift)),
        key=lambda edge: Levenshtein.distance(words, text[edge:end]),
        default=start,
    )
    return start, end


def _without_space(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[1] - (len(words) - len(words.rstrip())))


def _edges(text: str, first: int, last: int) -> Iterator[int]:
    """The places between `first` and `last` where a word begins or ends, and those two."""
    for position in range(first, last + 1):
        if position in (first, last) or not _is_inside_word(text, position):
            yield position


def _is_inside_word(text: str, position: int) -> bool:
    if not 0 < position < len(text):
        return False
    if is_mark(text[position]):
        return True
    before = position - 1
    while before and is_mark(text[before]):
        before -= 1
    is_between_letters = text[before].isalnum() and text[position].isalnum()
    return is_between_letters and not _is_unspaced(text[position])


def _is_unspaced(character: str) -> bool:
    """Whether words are written without spaces in the character's script."""
    return character > "\u2e7f"


_SHORT_GAP = 2


def _differing(yours: str, theirs: str, *, is_exact: bool) -> list[tuple[int, int, int, int]]:
    """The ranges in which two texts differ: begin and end in yours, begin and end in theirs."""
    ranges: list[tuple[int, int, int, int]] = []
    compared = (yours, theirs) if is_exact else (_comparable(yours), _comparable(theirs))
    for operation in Levenshtein.opcodes(*compared):
        if operation.tag == "equal":
            continue
        start, their_start = operation.src_start, operation.dest_start
        if ranges and _belong_together(yours[ranges[-1][1] : start]):
            start, _, their_start, _ = ranges.pop()
        ranges.append((start, operation.src_end, their_start, operation.dest_end))
    return [
        place
        for place in ranges
        if is_exact
        or yours[place[0] : place[1]].translate(FOLDS)
        != theirs[place[2] : place[3]].translate(FOLDS)
    ]


def _belong_together(between: str) -> bool:
    is_same_word = not any(c.isspace() or _is_unspaced(c) for c in between)
    return is_same_word or len(between) <= _SHORT_GAP


def _spot(yours: str, theirs: str, place: tuple[int, int, int, int], source: str) -> Spot:
    start, end, their_start, their_end = place
    mine, other = yours[start:end], theirs[their_start:their_end]
    before = yours[max(0, start - _CONTEXT) : start]
    after = yours[end : end + _CONTEXT]
    return Spot(
        before=("…" if start > _CONTEXT else "") + made_visible(before),
        yours=made_visible(mine),
        theirs=made_visible(other),
        after=made_visible(after) + ("…" if end + _CONTEXT < len(yours) else ""),
        remark=difference_in_words(mine, other, source) or _shapes(mine, other, source),
    )


def _shapes(mine: str, other: str, source: str) -> str | None:
    """What to say where nothing but the shape of signs differs."""
    if mine.translate(FOLDS) != other.translate(FOLDS):
        return None
    said = (
        f"Yours has {name_of(one)}; {source} has {name_of(another)}."
        for one, another in folded_signs(mine, other)
    )
    return " ".join(dict.fromkeys(said))
