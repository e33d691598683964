"""What is said where a file does not fit the model."""

import pytest
from pydantic import BaseModel

from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.reading.file import read_part
from generator.reading.problem import Code, Problem
from generator.reading.source import Source
from tests.small_course import ARTICLE, COURSE, GLOSSARY, LESSON, SECOND_LESSON


def problems_in(text: str, model: type[BaseModel]) -> tuple[Problem, ...]:
    given = {"id": "ferry"} if model in (Lesson, Article) else {}
    return read_part(Source("x.yml", text), model, **given).problems


@pytest.mark.parametrize(
    ("text", "model", "code", "place"),
    [
        pytest.param(
            SECOND_LESSON.replace("voice: reported", "voice: reportd"),
            Lesson,
            Code.NOT_ON_LIST,
            "13:12",
            id="in the only passage of a lesson",
        ),
        pytest.param(
            SECOND_LESSON.replace("depth: 1", "deep: 1"),
            Lesson,
            Code.UNKNOWN_FIELD,
            "7:39",
            id="in its only objective",
        ),
        pytest.param(
            COURSE.replace("title: The ferry", "titel: The ferry"),
            Outline,
            Code.UNKNOWN_FIELD,
            "6:5",
            id="in the only unit of a course",
        ),
        pytest.param(
            COURSE.replace("[Ada Teacher]", "[[Ada, Teacher]]"),
            Outline,
            Code.WRONG_KIND_OF_VALUE,
            "3:11",
            id="in its only author",
        ),
    ],
)
def test_a_mistake_in_the_only_item_of_a_list_does_not_make_the_list_too_short(
    text: str, model: type[BaseModel], code: Code, place: str
) -> None:
    found = [(problem.code, str(problem.place)) for problem in problems_in(text, model)]
    assert found == [(code, f"x.yml:{place}")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("objectives:\n  - Find a verb that judges.", "objectives: []", '"objectives" needs 1'),
        ("minutes: 50", "minutes: 2", 'The smallest value of "minutes" is 5'),
        ("age: 14", "age: 140", 'The largest value of "age" is 99'),
        ("age: 14", "age: 14.5", "a whole number is due"),
        ("age: 14", "age: 14, reading_level: low", "a number is due"),
        ("audience: {grades: 9-12, age: 14}", "audience: [9-12]", "a group of fields is due"),
        ("minutes: 50", "minutes: 50\nreviewed: Ada", 'Under "reviewed", a list is due'),
        ("minutes: 50", "minutes: 50\nstandards: {ccss: RI.9-10.4}", 'Under "ccss", a list is due'),
        (
            "prompts:\n      - lens",
            "prompts:\n      - Why?\n      - lens",
            "A group of fields is due",
        ),
        ("    marks:\n", "    speaker: {name: Ada}\n    marks:\n", 'Under "speaker", text is due'),
    ],
)
def test_a_value_that_does_not_fit_is_explained(old: str, new: str, message: str) -> None:
    [problem] = problems_in(LESSON.replace(old, new, 1), Lesson)
    assert message in problem.message


@pytest.mark.parametrize(
    "known", [name for name in Lesson.model_fields if name not in ("id", "title", "question")]
)
def test_a_field_with_one_letter_too_many_is_one_problem_that_offers_the_right_name(
    known: str,
) -> None:
    wrong = LESSON.replace(f"\n{known}:", f"\n{known}s:")
    if wrong == LESSON:
        wrong += f"{known}s: Ada\n"
    [problem] = problems_in(wrong, Lesson)
    assert problem.code == Code.UNKNOWN_FIELD
    assert problem.mend == f'Did you mean "{known}"?'


def test_a_missing_field_is_reported_beside_a_field_that_nobody_knows() -> None:
    text = LESSON.replace("question: What does a verb decide?", "zebra: x")
    assert [problem.code for problem in problems_in(text, Lesson)] == [
        Code.MISSING_FIELD,
        Code.UNKNOWN_FIELD,
    ]


def test_a_wrong_name_of_a_framework_is_placed_at_the_name() -> None:
    problem = problems_in(f"{LESSON}standards:\n  iset: 1.3.b\n", Lesson)[0]
    assert problem.message == '"iset" is not a framework.'
    assert (str(problem.place), problem.place.length) == ("x.yml:42:3", 4)


@pytest.mark.parametrize("value", ["[ferry]", "{ferry: boat}"])
def test_a_word_of_the_glossary_has_one_text(value: str) -> None:
    [problem] = problems_in(GLOSSARY + f"Pier: {value}\n", Glossary)
    assert (problem.code, str(problem.place)) == (Code.WRONG_KIND_OF_VALUE, "x.yml:3:1")


def test_an_article_without_a_line_for_its_address_is_told_to_add_one() -> None:
    [problem] = problems_in(ARTICLE.replace("url:\n", ""), Article)
    assert problem.message == 'An article needs "url", and it is not here.'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- lens: loaded", "- kind: [discuss]\n        lens: loaded"),
        ("- lens: loaded", "- kind: {discuss: yes}\n        lens: loaded"),
        ("voice: author\n    quote", "voice: [author]\n    quote"),
        ("lens: loaded-language", "lens: [framing, sourcing]"),
        ("technique: loaded-language", "technique: {loaded: language}"),
    ],
)
def test_no_message_shows_a_value_as_a_program_writes_it(old: str, new: str) -> None:
    [problem] = problems_in(LESSON.replace(old, new, 1), Lesson)
    assert "['" not in problem.message
    assert "{'" not in problem.message
