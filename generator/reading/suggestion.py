"""Offering the word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like the given one, if any does."""
    by_shape = {_shape(name): name for name in known}
    matches = get_close_matches(_shape(word), by_shape, n=1, cutoff=0.6)
    return by_shape[matches[0]] if matches else None


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
