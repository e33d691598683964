"""Texts by their letters alone, which stay the same however a text is laid out and punctuated.

A text is told by runs of eight words. A run has twenty-four letters at least, or it would be
found by chance: where words are very short it has more of them. In scripts that are written
without spaces between words, a run is twenty-four letters.

Most texts are told by their plain letters, a to z, and digits; those of another script by the
letters beyond them. An accented letter among plain ones does not count, so that it does not
matter how it is written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from unicodedata import normalize

WORDS_IN_RUN = 8
LETTERS_IN_RUN = 24

_SMALL = bytes(range(256)).lower()
_NEITHER_LETTER_NOR_DIGIT = bytes(
    code for code in range(256) if not (code < 128 and chr(code).isalnum())
)
_OTHER = re.compile(r"[^\W\d_\x00-\x7f]+")

# Chinese, Japanese, Thai, Lao, Burmese and Khmer put no spaces between words.
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+(?:['\u2019][^\\W_{_UNSPACED}]+)*")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_LETTERS_FOR_A_WORD = LETTERS_IN_RUN // WORDS_IN_RUN


class Script(Enum):
    """By which letters a text is told."""

    PLAIN = "plain"
    """The letters a to z and the digits."""
    OTHER = "other"
    """Letters beyond those."""


def plain_letters(data: bytes) -> bytes:
    """The letters a to z, small, and the digits of a text. Of UTF-16 as of anything else."""
    return data.translate(_SMALL, _NEITHER_LETTER_NOR_DIGIT)


def other_letters(text: str) -> bytes:
    """The small letters beyond a to z of a text, in UTF-8."""
    return "".join(_OTHER.findall(text.casefold())).encode()


@dataclass(frozen=True, slots=True)
class Telling:
    """The letters of a text in one script, and which runs of them tell it from any other text."""

    script: Script
    letters: bytes
    runs: Sequence[tuple[int, int]]
    """Where each begins and ends among the letters."""


def tellings_of(text: str) -> Iterator[Telling]:
    """The shortest run from each word of a text on, however its accents are written."""
    spellings = (normalize("NFC", text), normalize("NFD", text))
    for spelling in (text,) if text.isascii() else dict.fromkeys((text, *spellings)):
        yield from _tellings_as_spelled(spelling)


def _tellings_as_spelled(text: str) -> Iterator[Telling]:
    words = _WORD.findall(text)
    plain = [plain_letters(word.encode()) for word in words]
    other = [b"" if word.isascii() else other_letters(word) for word in words]
    runs = list(_runs([_weight(word) for word in words], plain, other))
    for script, letters in ((Script.PLAIN, plain), (Script.OTHER, other)):
        starts = [0, *accumulate(map(len, letters))]
        places = [(starts[first], starts[end]) for first, end, told in runs if told is script]
        if places:
            yield Telling(script, b"".join(letters), places)


def _weight(word: str) -> int:
    """How much a word counts, in thirds of one with spaces around it."""
    is_unspaced = not word.isascii() and _IS_UNSPACED.match(word) is not None
    return 1 if is_unspaced else _LETTERS_FOR_A_WORD


def _runs(
    weights: list[int], plain: list[bytes], other: list[bytes]
) -> Iterator[tuple[int, int, Script]]:
    """From which word to before which, and by which letters they are told."""
    plain_ends = [0, *accumulate(map(len, plain))]
    other_ends = [0, *accumulate(len(word.decode()) for word in other)]
    weight_ends = [0, *accumulate(weights)]
    end = 0
    for first in range(len(weights)):
        while end <= len(weights):
            in_plain = plain_ends[end] - plain_ends[first]
            in_other = other_ends[end] - other_ends[first]
            if (
                min(weight_ends[end] - weight_ends[first], max(in_plain, in_other))
                >= LETTERS_IN_RUN
            ):
                yield first, end, Script.PLAIN if in_plain >= in_other else Script.OTHER
                break
            end += 1
