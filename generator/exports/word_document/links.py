"""Links to other places: the only thing in a document that leads out of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn

from generator.exports.word_document.elements import Element, element

LONGEST_ADDRESS = 2000
"""Word does not open a file in which an address is longer than 2,083 letters."""

_ADDRESS = re.compile(
    r"(https?://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?([/?#]|\Z)|mailto:[a-z0-9._%+-]+@[a-z0-9.-]+(\?|\Z))"
    r"([a-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9a-f]{2})*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Links:
    """Makes links, for the part of a document that they stand in."""

    known_as: Callable[[str], str]
    """Names an address to the part, and returns by what it goes there."""

    def linked(self, address: str, runs: Iterable[Element]) -> Iterator[Element]:
        """Runs that lead to an address; without a link where Word would not open the file."""
        if not is_address(address):
            yield from runs
            return
        link = element("hyperlink", *runs)
        link.set(qn("r:id"), self.known_as(address))
        yield link


def is_address(address: str) -> bool:
    """Whether an address is one that every program can open a file with."""
    return len(address) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(address) is not None
