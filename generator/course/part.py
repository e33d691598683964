"""What all parts of a course have in common: the base class and the shared field types."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.course.closed_lists import one_of
from generator.course.vocabulary import LENSES, TECHNIQUES


class Part(BaseModel):
    """A piece of a course: read once, checked, and never changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PARAGRAPH_PATTERN = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
ADDRESS_PATTERN = r"^https?://\S+$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
LINES_PATTERN = r"^[1-9][0-9]{0,6}(-[1-9][0-9]{0,6})?(\+[1-9][0-9]{0,6}(-[1-9][0-9]{0,6})?)*$"
FILE_NAME_PATTERN = r"^[^/\\\x00-\x1f.][^/\\\x00-\x1f]{0,199}$"

HOW_TO_WRITE = {
    ID_PATTERN: "Use small letters, digits and single hyphens, for example two-schools.",
    PARAGRAPH_PATTERN: "Use letters, digits and single hyphens, for example P2.",
    ADDRESS_PATTERN: "Write an address that begins with https://, or null where there is none.",
    LINES_PATTERN: "Write the number of a line, such as 39, a range, such as 91-92, or parts "
    "joined by a +, such as 39+41.",
    FILE_NAME_PATTERN: "Write the name of the file alone, for example herald.html.",
    SHA256_PATTERN: "Write the 64 digits and small letters that `lessons copy` prints.",
}
"""For each pattern that a text may have to fit, how to make it fit."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
"""A name for machines and addresses: small letters and digits, joined by hyphens."""

ParagraphId = Annotated[str, StringConstraints(pattern=PARAGRAPH_PATTERN, max_length=20)]
"""A short name for a paragraph of an article: letters and digits, such as P2."""


def _written_as_day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_parsing", "not written as year-month-day")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]
"""A day, written as year-month-day. A bare number is none, though pydantic would take it."""

LensId = Annotated[str, one_of(LENSES, "lens")]
TechniqueId = Annotated[str, one_of(TECHNIQUES, "technique")]

TEACHER_ONLY = {"edition": "teacher"}
"""Marks a field whose content the student edition must never contain."""

ANSWER = {"edition": "answers"}
"""Marks a field that gives an answer away. Each lesson says who may read its answers."""

USUAL = {"usual": True}
"""Marks a field that may be left out, but seldom is: samples of the format show it."""


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
