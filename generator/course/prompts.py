"""The kinds of prompt: what a student is asked to do with a passage.

To add a kind, write its class here and add it to `KINDS` and `Prompt`.
CONTRIBUTING lists what else it needs.
"""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from generator.course.part import ANSWER, LensId, Part, teacher_field
from generator.course.sift import SiftMove
from generator.course.text import Line, Prose, Verbatim

_OF_THIS_KIND = "The word that makes it a prompt of this kind."


class _Asked(Part):
    """What every prompt has, whatever is done with it."""

    lens: LensId = Field(
        description="The lens that the prompt looks through.", examples=["framing"]
    )
    ask: Prose = Field(
        description="The question or task, as the student reads it.",
        examples=["What kind of problem does each headline name?"],
    )
    answer: Prose | None = Field(
        None,
        description="One answer that can be defended, which students open after they have tried.",
        examples=["The first headline names a blow to trade."],
        json_schema_extra=dict(ANSWER),
    )
    other_answers: tuple[Prose, ...] = Field(
        (),
        description="Other answers that a careful reader could defend.",
        examples=[["It names a blow to the people who work beside the bridge."]],
        json_schema_extra=dict(ANSWER),
    )
    teacher: Prose | None = teacher_field(
        "A note for the teacher about this prompt.",
        examples=["Ask for the exact words before you name the technique."],
    )


class Discuss(_Asked):
    """An open question to talk about. The kind of a prompt that names none."""

    kind: Literal["discuss"] = Field("discuss", description=_OF_THIS_KIND)


class Write(_Asked):
    """An open question to answer in writing."""

    kind: Literal["write"] = Field(description=_OF_THIS_KIND)
    lines: int = Field(
        5,
        ge=1,
        le=40,
        description="How many lines to leave for the answer on paper.",
        examples=[8],
    )


class Option(Part):
    """One answer that can be chosen, and what to say to a student who chooses it."""

    text: Prose = Field(
        description="The answer, as the student reads it.",
        examples=["The passage presents two outcomes and leaves others out."],
    )
    feedback: Prose = Field(
        description="What to say to a student who chooses it.",
        examples=["“Either … or …” names two."],
        json_schema_extra=dict(ANSWER),
    )
    defensible: bool = Field(
        default=False,
        description="Whether a careful reader could defend this choice.",
        json_schema_extra=dict(ANSWER),
    )


class Choose(_Asked):
    """A question with options to choose from; every option has its own feedback."""

    kind: Literal["choose"] = Field(description=_OF_THIS_KIND)
    several: bool = Field(
        default=False, description="Whether a student may choose more than one option."
    )
    options: tuple[Option, ...] = Field(
        min_length=2, max_length=8, description="The answers that a student can choose from."
    )


class Marking(_Asked):
    """The student marks words of the passage, then compares with the lesson's marks."""

    kind: Literal["mark"] = Field(description=_OF_THIS_KIND)


class SortItem(Part):
    """Something to sort, the group where the lesson puts it, and why."""

    text: Prose = Field(
        description="What is to be sorted, as the student reads it.",
        examples=["Officials were warned about rust in 2023. (Herald)"],
    )
    group: Line = Field(
        description="The group where you put it, exactly as it stands under groups.",
        examples=["People without names"],
        json_schema_extra=dict(ANSWER),
    )
    why: Prose | None = Field(
        None,
        description="Why you put it there.",
        examples=["It comes from “a town hall insider”."],
        json_schema_extra=dict(ANSWER),
    )


class Sort(_Asked):
    """The student sorts items into groups, for example claims by kind of source."""

    kind: Literal["sort"] = Field(description=_OF_THIS_KIND)
    groups: tuple[Line, ...] = Field(
        min_length=2,
        max_length=6,
        description="The groups to sort into.",
        examples=[["A person with a name", "People without names"]],
    )
    items: tuple[SortItem, ...] = Field(
        min_length=2, max_length=20, description="What is to be sorted."
    )


class Rewrite(_Asked):
    """The student says words of the passage in a plainer way."""

    kind: Literal["rewrite"] = Field(description=_OF_THIS_KIND)
    words: Verbatim = Field(
        description="The words to rewrite, exactly as in the passage.",
        examples=["takes a 12-week pause"],
    )
    plainer: Prose | None = Field(
        None,
        description="One plainer wording.",
        examples=["is closed for about 12 weeks"],
        json_schema_extra=dict(ANSWER),
    )


class Compare(_Asked):
    """The student compares two texts, point by point."""

    kind: Literal["compare"] = Field(description=_OF_THIS_KIND)
    points: tuple[Line, ...] = Field(
        (),
        max_length=8,
        description="What to compare, each in a row of its own.",
        examples=[["Who is quoted?"]],
    )


class LookUp(_Asked):
    """The student leaves the page to check something, and notes what was found."""

    kind: Literal["look-up"] = Field(description=_OF_THIS_KIND)
    move: SiftMove = Field(
        description="The move of SIFT that the prompt practises.", examples=["trace-to-original"]
    )
    checklist: tuple[Prose, ...] = Field(
        (),
        max_length=8,
        description="Steps for the student to tick off while looking.",
        examples=[["Who made the original, and when?"]],
    )


KINDS: dict[str, type[Part]] = {
    "discuss": Discuss,
    "write": Write,
    "choose": Choose,
    "mark": Marking,
    "sort": Sort,
    "rewrite": Rewrite,
    "compare": Compare,
    "look-up": LookUp,
}
"""Every kind of prompt by the word that a teacher writes for it."""


def _kind(value: Any) -> Any:
    if isinstance(value, dict):
        return value.get("kind", "discuss")
    return getattr(value, "kind", None)


Prompt = Annotated[
    Annotated[Discuss, Tag("discuss")]
    | Annotated[Write, Tag("write")]
    | Annotated[Choose, Tag("choose")]
    | Annotated[Marking, Tag("mark")]
    | Annotated[Sort, Tag("sort")]
    | Annotated[Rewrite, Tag("rewrite")]
    | Annotated[Compare, Tag("compare")]
    | Annotated[LookUp, Tag("look-up")],
    Discriminator(_kind),
]
"""A prompt of any kind, told apart by its `kind`."""
