"""What all parts of a course have in common."""

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.course.lesson import Objective
from generator.course.part import Id

ID = TypeAdapter[str](Id)


@pytest.mark.parametrize("name", ["ferry", "two-schools", "a", "9", "lesson-2-b", "a" * 60])
def test_an_id_has_small_letters_digits_and_single_hyphens(name: str) -> None:
    assert ID.validate_python(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Ferry",
        "two schools",
        "two_schools",
        "-a",
        "a-",
        "a--b",
        "é",
        "a.b",
        "../a",
        "a\n",
        "a" * 61,
    ],
)
def test_an_id_is_nothing_else(name: str) -> None:
    with pytest.raises(ValidationError):
        ID.validate_python(name)


def test_a_part_has_no_field_that_its_class_does_not_name() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Objective.model_validate({"text": "Find a verb.", "colour": "red"})


def test_a_part_is_never_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Objective(text="Find a verb.", depth=None).text = "Find a noun."
