"""The kinds of prompt: what a student is asked to do with a passage.

To add a kind, write its class here and add it to `Prompt`; then give it a
template of the same name in `generator/pages/templates/prompts/`.
"""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from generator.course.part import LensId, Part, teacher_field
from generator.course.sift import SiftMove
from generator.course.text import Line, Prose, Verbatim


class _Asked(Part):
    """What every prompt has, whatever is done with it."""

    lens: LensId = Field(description="The lens that the prompt looks through.")
    ask: Prose = Field(description="The question or task, as the student reads it.")
    answer: Prose | None = Field(
        None, description="One defensible answer. Students open it after they have tried."
    )
    other_answers: tuple[Prose, ...] = Field(
        (), description="Other answers that a careful reader could defend."
    )
    teacher: Prose | None = teacher_field("A note for the teacher about this prompt.")


class Discuss(_Asked):
    """An open question to talk about. The kind of a prompt that names none."""

    kind: Literal["discuss"] = "discuss"


class Write(_Asked):
    """An open question to answer in writing."""

    kind: Literal["write"]
    lines: int = Field(5, ge=1, le=40, description="How many lines to leave on paper.")


class Option(Part):
    """One answer that can be chosen, and what to say to a student who chooses it."""

    text: Prose
    feedback: Prose
    defensible: bool = Field(
        default=False, description="yes where a careful reader could defend this choice."
    )


class Choose(_Asked):
    """A question with options to choose from; every option has its own feedback."""

    kind: Literal["choose"]
    several: bool = Field(
        default=False, description="yes where more than one option may be chosen."
    )
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)


class Marking(_Asked):
    """The student marks words of the passage, then compares with the lesson's marks."""

    kind: Literal["mark"]


class SortItem(Part):
    """Something to sort, the group where the lesson puts it, and why."""

    text: Prose
    group: Line
    why: Prose | None = None


class Sort(_Asked):
    """The student sorts items into groups, for example claims by kind of source."""

    kind: Literal["sort"]
    groups: tuple[Line, ...] = Field(min_length=2, max_length=6)
    items: tuple[SortItem, ...] = Field(min_length=2, max_length=20)


class Rewrite(_Asked):
    """The student says words of the passage in a plainer way."""

    kind: Literal["rewrite"]
    words: Verbatim = Field(description="The words to rewrite, exactly as in the passage.")
    plainer: Prose | None = Field(None, description="One plainer wording.")


class Compare(_Asked):
    """The student compares two texts, point by point."""

    kind: Literal["compare"]
    points: tuple[Line, ...] = Field(
        (), max_length=8, description="What to compare: one row each, for example 'Who is quoted?'"
    )


class LookUp(_Asked):
    """The student leaves the page to check something, and notes what was found."""

    kind: Literal["look-up"]
    move: SiftMove = Field(description="The move of SIFT that is practised.")
    checklist: tuple[Prose, ...] = Field((), max_length=8)


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
