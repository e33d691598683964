"""Offering the word that was probably meant."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein

from generator.reading.characters import difference_in_words

_CURLY_MARKS = "“”„‟‘’‚«»"


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word that the given one was probably meant to be, if there is one.

    Words are compared by the slips of a hand between them: a letter too many, too few
    or in place of another, or two neighbours that changed places. Of two words that
    are equally near, the one that begins alike is meant, and none if both do. Where none
    is near, it may be a part of one, or have one as a part: `note` for `content_note`.
    """
    names = tuple(dict.fromkeys(known))
    shape = _shape(word)
    near = {
        name: (slips, -JaroWinkler.similarity(shape, _shape(name)))
        for name in names
        if (slips := _slips(shape, _shape(name))) is not None
    }
    if near:
        best = min(near.values())
        found = [name for name in near if near[name] == best]
    else:
        found = list(_words_that_share_its_parts(shape, names))
    return word if word in found else found[0] if len(found) == 1 else None


def did_you_mean(word: str, known: Iterable[str], called: str) -> str:
    """A sentence that offers the nearest known word, or lists them all."""
    listed = tuple(known)
    nearest = nearest_word(word, listed)
    if nearest is not None:
        asked = f'Did you mean "{nearest}"?'
        return " ".join(filter(None, (asked, _hidden_difference(word, nearest, called))))
    if not listed:
        return f"There is no {called} yet."
    if len(listed) > 24:
        return f"The page on the lesson format lists every {called}."
    return f"Choose one of: {', '.join(listed)}."


def _hidden_difference(word: str, nearest: str, called: str) -> str | None:
    """What to say where two words differ in a way that is hard to see."""
    if word.strip(_CURLY_MARKS) == nearest:
        return "Curly quotation marks are part of what you write: leave them out."
    changes = [change for change in Levenshtein.opcodes(word, nearest) if change.tag != "equal"]
    if len(changes) != 1:
        return None
    yours = word[changes[0].src_start : changes[0].src_end]
    theirs = nearest[changes[0].dest_start : changes[0].dest_end]
    return difference_in_words(yours, theirs, f"the {called}")


def _shape(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")


def _slips(word: str, other: str) -> int | None:
    """How many slips lie between two words, or None where they are too many for one word.

    One letter in three may be wrong. In a very short word one may be, if another is right.
    """
    most = max(1 if set(word) & set(other) else 0, max(len(word), len(other)) // 3)
    slips: int = OSA.distance(word, other, score_cutoff=most)
    return slips if slips <= most else None


def _words_that_share_its_parts(shape: str, names: Iterable[str]) -> Iterator[str]:
    """The known words that have all parts of the given one, or of which it has all parts."""
    parts = set(shape.split("-")) - {""}
    for name in names:
        others = set(_shape(name).split("-"))
        if parts and (parts <= others or others <= parts):
            yield name
