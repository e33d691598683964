"""An excerpt: words of an article, whose they are, what is marked in them and what is asked."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from generator.course.closed_lists import one_of_enum
from generator.course.part import Id, Part, TechniqueId, teacher_field
from generator.course.prompts import Prompt
from generator.course.text import Line, Prose, Verbatim
from generator.course.vocabulary import LENS_OF_TECHNIQUE


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

    words: Verbatim = Field(
        description="Words exactly as in the quote, where they must stand once and only once.",
        examples=["pulled up the drawbridge on us"],
    )
    technique: TechniqueId = Field(
        description="The technique that these words show.", examples=["metaphor"]
    )
    note: Prose | None = Field(
        None,
        description="What these words do here.",
        examples=["A castle keeps enemies out by raising its drawbridge."],
    )
    teacher: Prose | None = teacher_field(
        "A note for the teacher about this mark.",
        examples=["Some students will know the picture from stories about castles."],
    )


class Excerpt(Part):
    """A passage quoted word for word from one paragraph of an article."""

    id: Id = Field(
        description="A short name for the passage, which no other passage of the lesson has.",
        examples=["closing-day"],
    )
    article: Id | None = Field(
        None,
        description="The article it is from, if that is not the lesson's own.",
        examples=["harbour-bridge-lookout"],
    )
    paragraph: Line = Field(
        description="The paragraph it is from, by the id that the article's file gives it.",
        examples=["P2"],
    )
    voice: Annotated[Voice, one_of_enum(Voice, "voice")] = Field(
        description="Whose words the passage is made of.", examples=["author"]
    )
    speaker: Line | None = Field(
        None,
        description="Who is quoted or reported, if the article says so.",
        examples=["Lucan Frayle, chair of the traders’ group"],
    )
    use: Annotated[Use, one_of_enum(Use, "use")] = Field(
        Use.CORE, description="Whether every class reads the passage or you keep it in reserve."
    )
    content_note: Prose | None = Field(
        None,
        description="What a reader should know before opening this passage.",
        examples=["This passage speaks of people who lose their work."],
    )
    quote: Verbatim = Field(
        description="The passage, copied from the article word for word.",
        examples=["The bridge closed to cars, bicycles and walkers at noon on Tuesday."],
    )
    in_other_words: Prose | None = Field(
        None,
        description="The passage in your own plain words.",
        examples=["Since Tuesday noon nobody can cross the bridge."],
    )
    techniques: tuple[TechniqueId, ...] = Field(
        (),
        description="Techniques that the passage shows as a whole and not in single words.",
        examples=[["conflict"]],
    )
    marks: tuple[Mark, ...] = Field(
        (), description="Words of the passage that show a technique, one mark for each."
    )
    prompts: tuple[Prompt, ...] = Field(
        (), description="What students are asked to do with the passage."
    )
    teacher: Prose | None = teacher_field(
        "A note for the teacher about this passage.",
        examples=["Have it read aloud once before anybody looks for marks."],
    )

    @property
    def shown_techniques(self) -> tuple[str, ...]:
        """The ids of all techniques shown here: those of the whole, then those of the marks."""
        named = (*self.techniques, *(mark.technique for mark in self.marks))
        return tuple(dict.fromkeys(named))

    @property
    def marked_lenses(self) -> frozenset[str]:
        """The ids of the lenses that its marks belong to."""
        return frozenset(LENS_OF_TECHNIQUE[mark.technique].id for mark in self.marks)


class Comparison(Part):
    """Two passages side by side, with prompts about both."""

    compare: tuple[Excerpt, ...] = Field(
        min_length=2, max_length=2, description="The two passages, in the order of reading."
    )
    prompts: tuple[Prompt, ...] = Field(
        min_length=1, description="What students are asked to do with the two passages together."
    )
    teacher: Prose | None = teacher_field(
        "A note for the teacher about this comparison.",
        examples=["Give each half of the class one of the two passages first."],
    )


def is_reserve(passage: Excerpt | Comparison) -> bool:
    """Whether students go without it: a passage, or a pair of which either side is kept back."""
    return any(excerpt.use is Use.RESERVE for excerpt in excerpts_in((passage,)))


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
