"""The words of a text as the search compares them. `search-words.js` does the same in a browser.

Large and small letters are one, accents and the points and vowel signs of Hebrew and Arabic are
left out, and what is written without spaces is taken in pairs of signs.
"""

import re
from functools import cache
from typing import Final
from unicodedata import category, normalize

_PART_WORDS: Final = str.maketrans(dict.fromkeys("‘’“”„«»–—…·\u00a0", " "))
"""Signs between words, beyond ASCII, that many texts hold. A text with no others is read faster."""

LONGEST: Final = 40
"""How many signs of a word count."""

_LEFT_OUT: Final = re.compile(
    # Soft hyphens and joiners; accents; Hebrew points; Arabic vowel signs and lengthenings;
    # what only chooses between shapes of a sign.
    "[\u00ad\u200c\u200d\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_WITHOUT_SPACES: Final = re.compile(
    # Thai and Lao, Burmese, Khmer, Japanese kana, Chinese signs.
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]+)"
)
_ONLY_PLAIN: Final = re.compile(
    # No marks that belong to letters, and nothing without spaces: Latin, Greek, Cyrillic, Armenian.
    "[\0-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u20cf\u2100-\u2bff]*"
)
_PLAIN_WORD: Final = re.compile(r"[^\W_]+")
_LAST_WITH_MARKS: Final = 0x1FFFF
"""Beyond it there are signs of Chinese, and no marks that belong to letters."""


def words_of(text: str) -> list[str]:
    """The words of a text in their order, as the search compares them."""
    folded = _folded(text)
    if _ONLY_PLAIN.fullmatch(folded):
        return [word[:LONGEST] for word in _PLAIN_WORD.findall(folded)]
    return [
        part[:LONGEST] for word in _word().findall(folded) for part in _parts_without_spaces(word)
    ]


def _folded(text: str) -> str:
    text = text.translate(_PART_WORDS) if not text.isascii() else text
    if text.isascii():
        return text.lower()
    bare = normalize("NFC", _LEFT_OUT.sub("", normalize("NFKD", text)))
    return bare.lower().replace("ß", "ss").replace("ς", "σ")


@cache
def _word() -> re.Pattern[str]:
    """A run of letters, digits, and the marks that belong to them."""
    marks = [code for code in range(_LAST_WITH_MARKS) if category(chr(code))[0] == "M"]
    return re.compile(f"(?:[^\\W_]|[{''.join(map(chr, marks))}])+")


def _parts_without_spaces(word: str) -> list[str]:
    """A word, or the pairs of signs of one that may be several, with the last sign alone."""
    parts: list[str] = []
    for number, part in enumerate(_WITHOUT_SPACES.split(word)):
        if number % 2:
            parts += [part[place : place + 2] for place in range(len(part))]
        elif part:
            parts.append(part)
    return parts
