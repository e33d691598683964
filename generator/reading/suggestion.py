"""Offering the word that was probably meant."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA, JaroWinkler


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word that the given one was probably meant to be, if there is one.

    Words are compared by the slips of a hand between them: a letter too many, too few
    or in place of another, or two neighbours that changed places. Of two words that
    are equally near, the one that begins alike is meant. Where none is near, it may be
    a part of one, or have one as a part: `note` for `content_note`.
    """
    names = tuple(known)
    shape = _shape(word)
    near = [
        (slips, -JaroWinkler.similarity(shape, _shape(name)), name)
        for name in names
        if (slips := _slips(shape, _shape(name))) is not None
    ]
    return min(near)[2] if near else _word_that_shares_its_parts(shape, names)


def did_you_mean(word: str, known: Iterable[str], called: str) -> str:
    """A sentence that offers the nearest known word, or lists them all."""
    listed = tuple(known)
    nearest = nearest_word(word, listed)
    if nearest is not None:
        return f'Did you mean "{nearest}"?'
    if not listed:
        return f"There is no {called} yet."
    if len(listed) > 24:
        return f"The page on the lesson format lists every {called}."
    return f"Choose one of: {', '.join(listed)}."


def _shape(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")


def _slips(word: str, other: str) -> int | None:
    """How many slips lie between two words, or None where they are too many for one word.

    One letter in three may be wrong. In a very short word one may be, if another is right.
    """
    most = max(1 if set(word) & set(other) else 0, max(len(word), len(other)) // 3)
    slips: int = OSA.distance(word, other, score_cutoff=most)
    return slips if slips <= most else None


def _word_that_shares_its_parts(shape: str, names: Iterable[str]) -> str | None:
    """The only known word that has all parts of the given one, or of which it has all parts."""
    parts = set(shape.split("-")) - {""}
    sharing = [
        name
        for name in dict.fromkeys(names)
        if parts and (parts <= (others := set(_shape(name).split("-"))) or others <= parts)
    ]
    return sharing[0] if len(sharing) == 1 else None
