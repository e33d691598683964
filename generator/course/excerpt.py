"""An excerpt: words of an article, whose they are, what is marked in them and what is asked."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from generator.course.closed_lists import one_of_enum
from generator.course.part import Id, Part, TechniqueId, teacher_field
from generator.course.prompts import Prompt
from generator.course.text import Line, Prose, Verbatim


class Voice(StrEnum):
    """Whose words a passage is made of."""

    AUTHOR = "author"
    """The author speaks in the author's own voice."""
    REPORTED = "reported"
    """The author sums up what others say or think."""
    QUOTED = "quoted"
    """A named source's own words, inside quotation marks."""
    PUBLISHER = "publisher"
    """The publisher's notes around the article."""


class Use(StrEnum):
    """When a passage is shown."""

    CORE = "core"
    """In both editions."""
    RESERVE = "reserve"
    """In the teacher edition only, for the teacher to bring in."""


class Mark(Part):
    """Words of a passage that show a technique."""

    words: Verbatim = Field(description="Words of the quote, exactly, found there once.")
    technique: TechniqueId
    note: Prose | None = Field(None, description="What these words do here.")
    teacher: Prose | None = teacher_field("A note for the teacher about this mark.")


class Excerpt(Part):
    """A passage quoted word for word from one paragraph of an article."""

    id: Id
    article: Id | None = Field(
        None, description="The article it is from, where that is not the lesson's."
    )
    paragraph: Line = Field(description="The paragraph of the article, as its file names it.")
    voice: Annotated[Voice, one_of_enum(Voice, "voice")]
    speaker: Line | None = Field(None, description="Who is quoted or reported, where named.")
    use: Annotated[Use, one_of_enum(Use, "use of a passage")] = Use.CORE
    content_note: Prose | None = Field(
        None, description="What a reader should know before opening this passage."
    )
    quote: Verbatim
    in_other_words: Prose | None = Field(None, description="The passage in our own plain words.")
    techniques: tuple[TechniqueId, ...] = Field(
        (), description="Techniques that the passage shows as a whole, not in single words."
    )
    marks: tuple[Mark, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    teacher: Prose | None = teacher_field("A note for the teacher about this passage.")

    @property
    def shown_techniques(self) -> tuple[str, ...]:
        """The ids of all techniques shown here: those of the whole, then those of the marks."""
        named = (*self.techniques, *(mark.technique for mark in self.marks))
        return tuple(dict.fromkeys(named))


class Comparison(Part):
    """Two passages side by side, with prompts about both."""

    compare: tuple[Excerpt, ...] = Field(min_length=2, max_length=2)
    prompts: tuple[Prompt, ...] = Field(min_length=1)
    teacher: Prose | None = teacher_field("A note for the teacher about this comparison.")


def _excerpt_or_comparison(value: Any) -> str:
    is_comparison = isinstance(value, Comparison) or (
        isinstance(value, dict) and "compare" in value
    )
    return "comparison" if is_comparison else "excerpt"


ExcerptOrComparison = Annotated[
    Annotated[Excerpt, Tag("excerpt")] | Annotated[Comparison, Tag("comparison")],
    Discriminator(_excerpt_or_comparison),
]
"""What a lesson lists under `excerpts`."""


def excerpts_in(passages: tuple[Excerpt | Comparison, ...]) -> Iterator[Excerpt]:
    """Every excerpt, those of comparisons included, in reading order."""
    for passage in passages:
        match passage:
            case Excerpt():
                yield passage
            case Comparison(compare=pair):
                yield from pair
