"""What all parts of a course have in common: the base class and the shared field types."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator.course.closed_lists import one_of
from generator.course.vocabulary import LENSES, TECHNIQUES


class Part(BaseModel):
    """A piece of a course: read once, checked, and never changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for machines and addresses: small letters and digits, joined by hyphens."""

ParagraphId = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=20)
]
"""A short name for a paragraph of an article: letters and digits, such as P2."""

LensId = Annotated[str, one_of(LENSES, "lens")]
TechniqueId = Annotated[str, one_of(TECHNIQUES, "technique")]

TEACHER_ONLY = {"edition": "teacher"}
"""Marks a field whose content the student edition must never contain."""


def teacher_field(
    description: str,
    default_factory: Callable[[], Any] | None = None,
    *,
    examples: list[Any] | None = None,
) -> Any:
    """A field for teachers, which `student_edition` empties.

    Arguments:
        description: What the teacher writes there.
        default_factory: Makes the empty value; None is the empty value without it.
        examples: Values as a teacher might write them.
    """
    if default_factory is None:
        return Field(
            None,
            description=description,
            examples=examples,
            json_schema_extra=dict(TEACHER_ONLY),
        )
    return Field(
        default_factory=default_factory,
        description=description,
        examples=examples,
        json_schema_extra=dict(TEACHER_ONLY),
    )
