"""Quoted phrases in our own prose: where they stand, and what they claim to quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A letter or digit of a script that puts spaces between words.
_LETTER = r"[^\W\u2e80-\U0010ffff]"
# The mark before the last letter of a Hebrew acronym.
_GERSHAYIM = r'(?<=[א-ת])"(?=[א-ת](?![א-ת]))'
_CITED = re.compile(r"\s?[(（](?:paragraph )?([A-Za-z0-9-]{1,20})[)）]")


def _single(opens: str, closes: str) -> Iterator[str]:
    """Patterns of words in single quotation marks, the closing one of which is an apostrophe too.

    Between letters it is an apostrophe. Behind an s it may be one, if the words go on to a bracket.
    """
    inside = rf"[^{opens}{closes}]|(?<={_LETTER}){closes}(?={_LETTER})"
    of_many = rf"(?<=s){closes}(?= {_LETTER})"
    yield rf"(?<!{_LETTER}){opens}((?:{inside}|{of_many})+){closes}(?=\s?[(（])"
    yield rf"(?<!{_LETTER}){opens}((?:{inside})+){closes}(?!{_LETTER})"


_QUOTED = re.compile(
    "|".join(
        (
            r"“([^“”]+)”",
            r'“([^“”"]+)"',
            r'"([^"“”]+)”',
            # Behind a letter or digit it may mean inches. But a Hebrew word like "in" joins on.
            rf'(?<!(?![א-ת]){_LETTER})(?!{_GERSHAYIM})"((?:[^"]|{_GERSHAYIM})+)"(?!{_LETTER})',
            r"«\s?([^«»]+?)\s?»",
            r"»([^«»]+)«",
            r"„([^„“”]+)[“”]",
            r"「([^「」]+)」",
            r"『([^『』]+)』",
            *_single("‘", "’"),
            *_single("'", "'"),
        )
    )
)
_ANY_MARK = re.compile("[“\"”«»„「『‘']")
_INNER = re.compile(rf"(?<!{_LETTER})(?:‘([^‘’]+)’|'([^']+)')(?!{_LETTER})")
_ELLIPSIS = re.compile(r"\[?(?:…|\.\.\.)\]?")
_END_OF_CLAUSE = ".,;:!?。，、；：！？،؛؟"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotation marks."""

    words: str
    """With single spaces, and without a comma or full stop at the end."""
    paragraph: str | None
    """The name in brackets behind it, which claims that the words stand in that paragraph."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The runs of words between ellipses that are long enough for a near miss to be a slip."""
        pieces = (piece.strip(f" {_END_OF_CLAUSE}") for piece in _ELLIPSIS.split(self.words))
        return tuple(piece for piece in pieces if _is_long(piece))


def _is_long(piece: str) -> bool:
    return len(piece.split()) > 2 or (not piece.isascii() and len(piece) > 7)


def may_quote(text: str) -> bool:
    """Whether there is a quotation mark in a text at all."""
    return _ANY_MARK.search(text) is not None


def quoted_phrases(text: str) -> Iterator[Phrase]:
    """The phrases in quotation marks, in order."""
    for found in _QUOTED.finditer(text):
        words = next(group for group in found.groups() if group is not None)
        words = " ".join(words.split()).rstrip(_END_OF_CLAUSE).strip()
        cited = _CITED.match(text, found.end())
        if words:
            yield Phrase(words, cited[1] if cited else None)


def without_quotations(text: str) -> str:
    """The text with spaces in place of everything in quotation marks, so that no place moves."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


def readings_of(phrase: Phrase) -> Iterator[str]:
    """The words that a phrase may stand for.

    Its first letter may have been made to fit a sentence of ours, double marks inside may have
    been made single ones, and an ellipsis may mean that words are left out.
    """
    for words in dict.fromkeys((phrase.words, _ELLIPSIS.sub("[…]", phrase.words))):
        for text in dict.fromkeys((words, _INNER.sub(r"“\1\2”", words))):
            yield text
            yield text[0].swapcase() + text[1:]
