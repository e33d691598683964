"""The lists of a document: what stands before each point, and where counting begins.

Each list that counts has a definition of its own, so that no program counts on from the list
before it.
"""

from collections.abc import Iterable
from enum import Enum

from generator.exports.document import Sign
from generator.exports.word_document.elements import Element, element, twips
from generator.exports.word_document.lens_looks import QUIET
from generator.exports.word_document.styles import EXCERPT_INDENT, LIST_INDENT
from generator.exports.word_document.written_language import SANS

DEEPEST = 8
"""The last level of a list that there is in Word, counted from 0."""
LAST_NUMBER = 32_000
"""Word counts no further than 32,767."""

_BULLETS = ("•", "–", "·")


class Counting(Enum):
    """What is counted, apart from the points of a list."""

    LINES = "lines"
    """The lines of an excerpt."""


class Lists:
    """Gives each list its number, and writes down what the numbers mean."""

    def __init__(self) -> None:
        self._definitions: list[Element] = []
        self._without_number: dict[Sign, int] = {}

    def begun(self, sign: Sign | Counting, start: int = 1) -> int:
        """The number of a list that begins here. Lists that do not count share one.

        Arguments:
            sign: What stands before its points.
            start: From where it counts.
        """
        if isinstance(sign, Counting) or sign is Sign.NUMBER:
            return self._defined(sign, start)
        if sign not in self._without_number:
            self._without_number[sign] = self._defined(sign, 1)
        return self._without_number[sign]

    def elements(self) -> Iterable[Element]:
        """The content of the part that says what the numbers mean."""
        yield from self._definitions
        for number in range(1, len(self._definitions) + 1):
            yield element("num", element("abstractNumId", val=number), numId=number)

    def _defined(self, sign: Sign | Counting, start: int) -> int:
        number = len(self._definitions) + 1
        levels = (_level(sign, depth, start) for depth in range(DEEPEST + 1))
        kind = element("multiLevelType", val="hybridMultilevel")
        self._definitions.append(element("abstractNum", kind, *levels, abstractNumId=number))
        return number


def _level(sign: Sign | Counting, depth: int, start: int) -> Element:
    counts, text = _before_points(sign, depth)
    step = EXCERPT_INDENT if sign is Counting.LINES else LIST_INDENT
    indent = element("ind", left=twips((depth + 1) * step), hanging=twips(step))
    return element(
        "lvl",
        element("start", val=start),
        element("numFmt", val="decimal" if counts else "bullet"),
        element("lvlText", val=text),
        element("lvlJc", val="left"),
        element("pPr", indent),
        element("rPr", *_letters(sign)),
        ilvl=depth,
    )


def _before_points(sign: Sign | Counting, depth: int) -> tuple[bool, str]:
    match sign:
        case Counting.LINES:
            return True, f"%{depth + 1}"
        case Sign.NUMBER:
            return True, f"%{depth + 1}."
        case Sign.BOX:
            return False, "☐"
        case Sign.BULLET:
            return False, _BULLETS[min(depth, len(_BULLETS) - 1)]


def _letters(sign: Sign | Counting) -> Iterable[Element]:
    if sign is Sign.BOX:
        font = "Segoe UI Symbol"
        yield element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    if sign is Counting.LINES:
        yield element("rFonts", ascii=SANS, hAnsi=SANS, cs=SANS)
        yield element("color", val=QUIET)
        yield element("sz", val=15)
        yield element("szCs", val=15)
