"""Quoted phrases in our own prose: where they stand, and what they claim to quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.course.part import Part
from generator.course.text import Prose
from generator.reading.tree import Path

_QUOTED = re.compile(
    r"“([^“”]+)”"
    r'|"([^"]+)"'
    r"|«\s?([^«»]+?)\s?»"
    r"|„([^„“”]+)[“”]"
    r"|「([^「」]+)」"
    r"|(?<!\w)‘((?:[^‘’]|(?<=\w)’(?=\w))+)’(?!\w)"
    r"|(?<!\w)'((?:[^']|(?<=\w)'(?=\w))+)'(?!\w)"
)
_CITED = re.compile(r"\s?\((?:paragraph )?([A-Za-z0-9-]{1,20})\)")
_ELLIPSIS = re.compile(r"\[?(?:…|\.\.\.)\]?")
_END_OF_CLAUSE = ".,;:!?"


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


def quoted_phrases(text: str) -> Iterator[Phrase]:
    """The phrases in quotation marks, in order."""
    for found in _QUOTED.finditer(text):
        words = next(group for group in found.groups() if group is not None)
        words = " ".join(words.split()).rstrip(_END_OF_CLAUSE).strip()
        cited = _CITED.match(text, found.end())
        if words:
            yield Phrase(words, cited[1] if cited else None)


def readings_of(phrase: Phrase) -> Iterator[str]:
    """The phrase as it stands, then with its first letter as it may be inside a sentence."""
    yield phrase.words
    yield phrase.words[0].swapcase() + phrase.words[1:]


def prose_in(part: Part, path: Path = ()) -> Iterator[tuple[Path, Prose]]:
    """Every piece of prose in a part of the course, with the way to it in the file."""
    for name, field in type(part).model_fields.items():
        yield from _prose_in_value(getattr(part, name), (*path, field.alias or name))


def _prose_in_value(value: Any, path: Path) -> Iterator[tuple[Path, Prose]]:
    if isinstance(value, Prose):
        yield path, value
    elif isinstance(value, Part):
        yield from prose_in(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _prose_in_value(item, (*path, index))
