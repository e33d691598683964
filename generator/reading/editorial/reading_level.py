"""How hard our own words are to read, as a school grade.

Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability
formulas for Navy enlisted personnel", 1975. Measured by textstat 0.7.8; later
versions fetch word lists from the web while they run.
"""

from collections.abc import Sequence
from functools import lru_cache

FEWEST_WORDS = 100
"""With fewer words a grade says nothing. Source: Flesch's samples have 100 words."""


def grade_of(texts: Sequence[str]) -> float | None:
    """The school grade whose students can read the texts with ease.

    Returns: None where there are too few words to tell.
    """
    joined = " ".join(_with_an_end(text) for text in texts)
    return _grade(joined) if len(joined.split()) >= FEWEST_WORDS else None


@lru_cache(maxsize=4096)
def _grade(text: str) -> float:
    # It reads a dictionary, which takes a second: only where somebody set a level.
    import textstat  # noqa: PLC0415

    return float(textstat.flesch_kincaid_grade(text))


def _with_an_end(text: str) -> str:
    return text if text.endswith((".", "!", "?", ".”", "?”", "!”")) else f"{text}."
