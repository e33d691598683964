"""A lesson: what may be left out, and which articles it reads."""

from typing import Any

import pytest
from pydantic import ValidationError
from ruamel.yaml import YAML

from generator.course.lesson import Depth, LateralCheck, Lesson, Objective
from generator.course.text import Prose
from tests.small_course import LESSON

VALUES: dict[str, Any] = YAML(typ="safe").load(LESSON) | {"id": "first"}


def lesson(**changes: object) -> Lesson:
    return Lesson.model_validate(VALUES | changes)


def excerpt(name: str, article: str | None = None) -> dict[str, object]:
    return {"id": name, "article": article, "paragraph": "P1", "voice": "author", "quote": "axed"}


def comparison(left: dict[str, object], right: dict[str, object]) -> dict[str, object]:
    return {"compare": [left, right], "prompts": [{"lens": "framing", "ask": "What differs?"}]}


def test_the_articles_of_a_lesson_are_its_own_and_those_of_its_passages_each_once() -> None:
    passages = [
        excerpt("one"),
        comparison(excerpt("two", "quay"), excerpt("three")),
        comparison(excerpt("four", "boat"), excerpt("five", "quay")),
        excerpt("six", "pier"),
        excerpt("seven", "ferry"),
    ]
    assert lesson(excerpts=passages).articles == ("ferry", "quay", "boat", "pier")


def test_a_passage_is_from_the_article_of_its_lesson_unless_it_names_another() -> None:
    made = lesson(excerpts=[comparison(excerpt("one"), excerpt("two", "quay"))])
    assert [made.article_of(passage) for passage in made.all_excerpts] == ["ferry", "quay"]


def test_all_passages_come_in_reading_order() -> None:
    passages = [excerpt("one"), comparison(excerpt("two"), excerpt("three")), excerpt("four")]
    assert [passage.id for passage in lesson(excerpts=passages).all_excerpts] == [
        "one",
        "two",
        "three",
        "four",
    ]


def test_an_objective_may_be_just_its_text() -> None:
    made = lesson(objectives=["Find a verb.", {"text": "Name it.", "depth": 2}])
    assert made.objectives == (
        Objective(text="Find a verb.", depth=None),
        Objective(text="Name it.", depth=Depth.SKILL),
    )


@pytest.mark.parametrize("word", ["none", "None", " NONE "])
def test_a_lesson_without_a_content_note_says_so(word: str) -> None:
    assert lesson(content_note=word).content_note is None


def test_a_content_note_is_prose() -> None:
    assert lesson(content_note="A *storm*.").content_note == Prose("A *storm*.")


def test_a_content_note_cannot_be_forgotten() -> None:
    values = {name: value for name, value in VALUES.items() if name != "content_note"}
    with pytest.raises(ValidationError, match="content_note"):
        Lesson.model_validate(values)


@pytest.mark.parametrize("count", [1, 3])
def test_a_comparison_has_two_sides(count: int) -> None:
    sides = [excerpt(f"side-{number}") for number in range(count)]
    wrong = {"compare": sides, "prompts": [{"lens": "framing", "ask": "What differs?"}]}
    with pytest.raises(ValidationError, match="compare"):
        lesson(excerpts=[wrong])


def test_a_lesson_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        lesson().title = "Another"


@pytest.mark.parametrize(
    ("checked", "months", "again"),
    [
        ("2026-11-22", None, "2027-11-22"),
        ("2026-11-22", 2, "2027-01-22"),
        ("2026-01-31", 1, "2026-02-28"),
        ("9999-12-31", 600, "9999-12-31"),
    ],
)
def test_a_check_is_good_for_a_year_or_for_as_long_as_it_says(
    checked: str, months: int | None, again: str
) -> None:
    check = LateralCheck.model_validate(
        {"claim": "A storm.", "move": "stop", "checked_on": checked, "good_for_months": months}
    )
    assert str(check.look_again_on) == again


def test_a_check_that_nobody_made_has_no_day_to_look_again() -> None:
    check = LateralCheck.model_validate({"claim": "A storm.", "move": "stop"})
    assert check.look_again_on is None
