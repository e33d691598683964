"""Words that come from a closed list."""

from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.course.article import AddressStatus, Basis, Genre
from generator.course.closed_lists import one_of, one_of_enum
from generator.course.excerpt import Use, Voice
from generator.course.lesson import Finding, Grouping, Status
from generator.course.part import LensId, TechniqueId
from generator.course.sift import Move, SiftMove


class Tide(StrEnum):
    HIGH = "high"
    LOW = "low"


COLOUR = TypeAdapter[str](Annotated[str, one_of(("red", "blue"), "colour")])
TIDE = TypeAdapter[Tide](Annotated[Tide, one_of_enum(Tide, "tide")])


def refusal_of(adapter: TypeAdapter[Any], word: object) -> Any:
    with pytest.raises(ValidationError) as refusal:
        adapter.validate_python(word)
    [error] = refusal.value.errors()
    return error


def test_a_word_of_the_list_is_let_through() -> None:
    assert COLOUR.validate_python("blue") == "blue"
    assert TIDE.validate_python("low") is Tide.LOW


@pytest.mark.parametrize("word", ["green", "Red", "red ", ""])
def test_a_word_that_is_not_on_the_list_is_refused_with_the_list(word: str) -> None:
    error = refusal_of(COLOUR, word)
    assert error["type"] == "not_on_list"
    assert error["ctx"] == {"word": word, "called": "colour", "listed": ("red", "blue")}


def test_a_choice_that_there_is_not_is_refused_with_the_choices() -> None:
    error = refusal_of(TIDE, "middle")
    assert error["type"] == "not_on_list"
    assert error["ctx"] == {"word": "middle", "called": "tide", "listed": ("high", "low")}


@pytest.mark.parametrize("value", [None, 1, ["red"], {"red": "blue"}])
def test_what_is_no_word_is_refused_as_no_word(value: object) -> None:
    assert refusal_of(COLOUR, value)["type"] == "string_type"


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (Voice, "author reported quoted publisher"),
        (Use, "core reserve"),
        (Genre, "report opinion satire analysis interview letter statement"),
        (AddressStatus, "verified unverified missing-in-copy none"),
        (Basis, "quotation permission licence public-domain"),
        (Grouping, "alone pairs groups class"),
        (Status, "draft ready"),
        (Finding, "corroborated partly-corroborated disputed not-found not-checked"),
        (Move, "stop investigate-source find-better-coverage trace-to-original"),
    ],
)
def test_the_words_that_lessons_are_written_with_do_not_change(
    choices: type[StrEnum], words: str
) -> None:
    assert [choice.value for choice in choices] == words.split()


@pytest.mark.parametrize(
    ("words", "word", "called"),
    [
        (LensId, "colour", "lens"),
        (TechniqueId, "framing", "technique"),
        (SiftMove, "go", "move of SIFT"),
    ],
)
def test_lenses_techniques_and_moves_are_closed_lists(words: Any, word: str, called: str) -> None:
    assert refusal_of(TypeAdapter(words), word)["ctx"]["called"] == called
