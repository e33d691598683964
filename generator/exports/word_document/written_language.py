"""What a language asks of a text in Word: its direction, its letters and the name to check by."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional

from generator.course.languages import direction
from generator.exports.word_document.elements import Element, element

SANS = "Calibri"
SERIF = "Cambria"
"""Both come with Word and Google Docs; LibreOffice has letters of the same width for them."""

_SANS_OF_OTHERS = "Arial"
_SERIF_OF_OTHERS = "Times New Roman"
"""For Hebrew, Arabic and the like, which the two above have no letters for."""

_EAST_ASIAN = {
    "ja": ("Yu Gothic", "Yu Mincho"),
    "ko": ("Malgun Gothic", "Batang"),
    "zh": ("Microsoft YaHei", "SimSun"),
    "zh-hant": ("Microsoft JhengHei", "PMingLiU"),
}
_TRADITIONAL = ("hant", "tw", "hk", "mo")


@dataclass(frozen=True)
class WrittenLanguage:
    """A language by its tag (BCP 47)."""

    tag: str

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return direction(self.tag) == "rtl"

    @property
    def is_east_asian(self) -> bool:
        """Whether it is Chinese, Japanese or Korean."""
        return self._primary in _EAST_ASIAN

    @property
    def _primary(self) -> str:
        return self.tag.lower().split("-")[0]

    def name(self) -> Element:
        """What Word checks the spelling by: one name for each family of scripts."""
        return element(
            "lang",
            val="en" if self.rtl or self.is_east_asian else self.tag,
            eastAsia=self.tag if self.is_east_asian else "zh-CN",
            bidi=self.tag if self.rtl else "he-IL",
        )

    def letters(self, *, serif: bool) -> Element:
        """The fonts of a text: for Latin and its kin, for East Asia, for all others."""
        own, others = (SERIF, _SERIF_OF_OTHERS) if serif else (SANS, _SANS_OF_OTHERS)
        hint = {"hint": "eastAsia"} if self.is_east_asian else {}
        return element(
            "rFonts", **hint, ascii=own, hAnsi=own, eastAsia=self._east_asian(serif), cs=others
        )

    def _east_asian(self, serif: bool) -> str:  # noqa: FBT001 - which of two
        subtags = self.tag.lower().split("-")[1:]
        is_traditional = self._primary == "zh" and any(tag in _TRADITIONAL for tag in subtags)
        return _EAST_ASIAN.get("zh-hant" if is_traditional else self._primary, _EAST_ASIAN["zh"])[
            serif
        ]


def begins_from_left(text: str) -> bool:
    """Whether the first letter of a text is of a script that runs from left to right."""
    return next((not way for way in map(_way, text) if way is not None), False)


def stretches(text: str, *, rtl: bool) -> Iterator[tuple[str, bool]]:
    """A text cut where its direction turns, and whether each part runs from right to left.

    Word asks for it, because it tells by it how to set the signs that have no direction.

    Arguments:
        text: The text.
        rtl: The direction of the paragraph that it is in.
    """
    ways = [_way(sign) for sign in text]
    if all(way is None or way == rtl for way in ways):
        yield from ((text, rtl),) if text else ()
        return
    position = 0
    for way, group in groupby(_resolved(ways, rtl)):
        end = position + len(list(group))
        yield text[position:end], way
        position = end


def _resolved(ways: list[bool | None], rtl: bool) -> Iterator[bool]:  # noqa: FBT001 - a direction
    """What has no direction has that of its neighbours if they agree, or that of the paragraph."""
    before = rtl
    position = 0
    for way, group in groupby(ways):
        count = len(list(group))
        position += count
        after = ways[position] if position < len(ways) else rtl
        here = way if way is not None else (before if before == after else rtl)
        yield from (here,) * count
        before = here


def _way(sign: str) -> bool | None:
    """Whether a sign runs from right to left; None where it has no way of its own."""
    match bidirectional(sign):
        case "L":
            return False
        case "R" | "AL":
            return True
        case _:
            return None
