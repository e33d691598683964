"""The words of all texts, written into files small enough to be fetched while somebody types.

A word's line says in which texts it stands, those where it tells most first: for each place the
numbers of the texts, each as its distance from the one before. A word that stands in very many
texts says little about where to look, and so no more than `MOST_TEXTS` of them are written.
What is known of an earlier build is used again word by word.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from operator import sub
from typing import Final

from generator.website.search.parts import Place, Text

MOST_TEXTS: Final = 400
"""In how many texts a word is found at most."""

_MOST_SIGNS: Final = 16_000
"""How long a file of words is."""

_PLACES: Final = len(Place)
_NUMBERS: Final = "I"
"""Numbers without objects around them, of which a long course has a million and more."""

_NO_WORDS: Final[Mapping[str, int]] = {}


class WordFiles:
    """The words of all texts of a site, kept from one build to the next."""

    def __init__(self) -> None:
        self._texts: list[Text] = []
        # In which texts each word stands: the text's number and the word's place, as one number.
        self._found: dict[str, array[int]] = {}
        self._lines: dict[str, str] = {}

    def written(self, texts: Sequence[Text]) -> dict[str, str]:
        """Files of words by the first word of each, in their order.

        Arguments:
            texts: The texts of a site in the order of their numbers.
        """
        changed = self._learn(texts)
        for word in changed:
            if found := self._found[word]:
                self._lines[word] = f'"{word}":"{_line(found)}"'
            else:
                del self._found[word]
                self._lines.pop(word, None)
        return {first: f"{{{','.join(lines)}}}" for first, lines in self._divided()}

    def _learn(self, texts: Sequence[Text]) -> set[str]:
        """Take over what differs from the texts that are known. Return the words that it is in."""
        known = self._texts
        self._texts = list(texts)
        changed: set[str] = set()
        for number in range(max(len(known), len(texts))):
            old = known[number].words if number < len(known) else _NO_WORDS
            new = texts[number].words if number < len(texts) else _NO_WORDS
            if number >= len(known):
                self._append(number, new)
                changed.update(new)
            elif old is not new and old != new:
                self._replace(number, old, new, changed)
        return changed

    def _append(self, number: int, new: Mapping[str, int]) -> None:
        first = number * _PLACES
        for word, place in new.items():
            found = self._found.get(word)
            if found is None:
                self._found[word] = array(_NUMBERS, [first + place])
            else:
                found.append(first + place)

    def _replace(
        self, number: int, old: Mapping[str, int], new: Mapping[str, int], changed: set[str]
    ) -> None:
        first = number * _PLACES
        for word in old:
            if new.get(word) != old[word]:
                found = self._found[word]
                del found[bisect_left(found, first + old[word])]
                changed.add(word)
        for word, place in new.items():
            if old.get(word) != place:
                insort(self._found.setdefault(word, array(_NUMBERS)), first + place)
                changed.add(word)

    def _divided(self) -> Iterator[tuple[str, list[str]]]:
        """The first word and the lines of each file."""
        lines: list[str] = []
        first, length = "", 0
        # Browsers compare words in this order.
        for word in sorted(self._lines, key=lambda word: word.encode("utf-16-be")):
            line = self._lines[word]
            if lines and length + len(line) > _MOST_SIGNS:
                yield first, lines
                lines, length = [], 0
            if not lines:
                first = word
            lines.append(line)
            length += len(line)
        if lines:
            yield first, lines


def _line(found: Sequence[int]) -> str:
    """In which texts a word stands, place by place, and in how many more."""
    places: list[list[int]] = [[] for _ in range(_PLACES)]
    for each in found:
        places[each % _PLACES].append(each // _PLACES)
    left = MOST_TEXTS
    written: list[str] = []
    for numbers in places:
        some = numbers[:left]
        left -= len(some)
        written.append(" ".join(map(str, map(sub, some, [0, *some]))))
    more = len(found) - MOST_TEXTS
    return "|".join((*written, str(more)) if more > 0 else written)
