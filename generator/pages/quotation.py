"""An excerpt cut where its marks begin and end, so that a template can show both."""

from dataclasses import dataclass

from generator.course.excerpt import Excerpt, Mark
from generator.course.text import Verbatim
from generator.course.vocabulary import LENS_OF_TECHNIQUE, TECHNIQUES, Lens, Technique


@dataclass(frozen=True, slots=True)
class NumberedMark:
    """A mark, and its number in the excerpt, from 1 in reading order."""

    number: int
    mark: Mark

    @property
    def technique(self) -> Technique:
        """The technique that it shows."""
        return TECHNIQUES[self.mark.technique]

    @property
    def lens(self) -> Lens:
        """The lens that looks for it."""
        return LENS_OF_TECHNIQUE[self.mark.technique]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an excerpt, marked or not. All segments together are the whole quote."""

    text: Verbatim
    mark: NumberedMark | None = None


def numbered_marks(excerpt: Excerpt) -> tuple[NumberedMark, ...]:
    """The marks of an excerpt in the order of their words."""
    quote = excerpt.quote.source
    ordered = sorted(excerpt.marks, key=lambda mark: quote.index(mark.words.source))
    return tuple(NumberedMark(number, mark) for number, mark in enumerate(ordered, start=1))


def segments(excerpt: Excerpt) -> tuple[Segment, ...]:
    """The excerpt in order, cut at its marks."""
    quote = excerpt.quote.source
    cut: list[Segment] = []
    position = 0
    for numbered in numbered_marks(excerpt):
        start = quote.index(numbered.mark.words.source)
        if start > position:
            cut.append(Segment(Verbatim(quote[position:start])))
        position = start + len(numbered.mark.words.source)
        cut.append(Segment(numbered.mark.words, numbered))
    if position < len(quote):
        cut.append(Segment(Verbatim(quote[position:])))
    return tuple(cut)
