"""The words of an article that come nearest to words that are not in it.

They are only ever shown. Nothing is taken for a match because it is near one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.course.quotation import Span
from generator.reading.difference import Difference, Spot
from generator.reading.quotations.characters import difference_in_words, is_mark, made_visible
from generator.reading.quotations.folding import FOLDS

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
    span = _fitted(sought, _comparable(texts[index]), rough)
    likeness = Levenshtein.normalized_similarity(sought, _comparable(texts[index])[slice(*span)])
    return Nearest(index, span, likeness) if 100 * likeness >= at_least else None


def difference_from(words: str, nearest: str, where: str) -> Difference:
    """Where words differ from the nearest ones.

    Arguments:
        words: What the lesson has, with single spaces.
        nearest: What the article has, with single spaces.
        where: What the nearest words are in, such as `paragraph P2`.
    """
    spots = tuple(_spots(words, nearest))
    return Difference(where, spots[:MOST_SPOTS], max(0, len(spots) - MOST_SPOTS), nearest)


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


def _spots(yours: str, theirs: str) -> Iterator[Spot]:
    ranges: list[list[int]] = []
    for operation in Levenshtein.opcodes(_comparable(yours), _comparable(theirs)):
        if operation.tag == "equal":
            continue
        here = [operation.src_start, operation.src_end, operation.dest_start, operation.dest_end]
        gap = yours[ranges[-1][1] : here[0]] if ranges else ""
        is_same_word = ranges and not any(c.isspace() or _is_unspaced(c) for c in gap)
        if ranges and (is_same_word or len(gap) <= _SHORT_GAP):
            ranges[-1][1], ranges[-1][3] = here[1], here[3]
        else:
            ranges.append(here)
    for start, end, their_start, their_end in ranges:
        mine, other = yours[start:end], theirs[their_start:their_end]
        if mine.translate(FOLDS) == other.translate(FOLDS):
            continue
        before = yours[max(0, start - _CONTEXT) : start]
        after = yours[end : end + _CONTEXT]
        yield Spot(
            before=("…" if start > _CONTEXT else "") + made_visible(before),
            yours=made_visible(mine),
            theirs=made_visible(other),
            after=made_visible(after) + ("…" if end + _CONTEXT < len(yours) else ""),
            remark=difference_in_words(mine, other),
        )
