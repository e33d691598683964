"""A course: its order, and where things stand in it."""

from pathlib import Path

import pytest

from generator.course.course import Course, Glossary
from generator.course.text import Prose
from tests.small_course import ARTICLE, COURSE, LESSON, SECOND_LESSON, sound_course

SIDES = """\
  - compare:
      - id: left
        paragraph: P2
        voice: author
        quote: a temporary measure
        techniques: [euphemism, hedge]
      - id: right
        article: quay
        paragraph: P1
        voice: author
        quote: probably axed
        marks: [{words: axed, technique: loaded-language}]
    prompts: [{kind: compare, lens: framing, ask: What differs, points: [The verb]}]
"""
FILES: dict[str, str | None] = {
    "articles/quay.yml": ARTICLE,
    "articles/unread.yml": ARTICLE,
    "course.yml": COURSE.replace("lessons: [first, second]", "lessons: [second]")
    + "  - {id: quay, title: The quay, summary: Where it is, lessons: [first]}\n",
    "first.yml": LESSON.replace("excerpts:\n", f"excerpts:\n{SIDES}"),
    "unlisted.yml": SECOND_LESSON,
}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return sound_course(tmp_path, FILES)


def test_lessons_come_in_the_order_of_the_units(course: Course) -> None:
    assert [lesson.id for lesson in course.ordered_lessons] == ["second", "first"]
    assert [lesson.id for lesson in course.lessons_of(course.outline.units[1])] == ["first"]


def test_the_lessons_of_a_unit_come_in_its_own_order(tmp_path: Path) -> None:
    outline = COURSE.replace("[first, second]", "[second, first]")
    course = sound_course(tmp_path, {"course.yml": outline})
    assert [lesson.id for lesson in course.lessons_of(course.outline.units[0])] == [
        "second",
        "first",
    ]


def test_a_lesson_that_could_not_be_read_is_left_out_of_its_unit(course: Course) -> None:
    without = Course(course.outline, {"first": course.lessons["first"]}, course.articles)
    assert [lesson.id for lesson in without.ordered_lessons] == ["first"]
    assert without.lessons_of(without.outline.units[0]) == ()


def test_passages_are_numbered_in_their_lesson_and_both_sides_of_a_comparison_count(
    course: Course,
) -> None:
    assert [
        (passage.lesson.id, passage.excerpt.id, passage.number) for passage in course.passages()
    ] == [
        ("second", "council", 1),
        ("first", "left", 1),
        ("first", "right", 2),
        ("first", "axed", 3),
        ("first", "measure", 4),
    ]


def test_the_passages_of_a_technique_come_in_course_order(course: Course) -> None:
    shown = {
        technique: [(passage.lesson.id, passage.excerpt.id) for passage in passages]
        for technique, passages in course.passages_by_technique.items()
    }
    assert shown == {
        "euphemism": [("second", "council"), ("first", "left")],
        "hedge": [("first", "left")],
        "loaded-language": [("first", "right"), ("first", "axed")],
        "conflict": [("first", "axed")],
        "collective-attribution": [("first", "axed")],
    }


def test_the_lessons_of_an_article_are_those_that_quote_it_comparisons_included(
    course: Course,
) -> None:
    quoting = {
        article: [lesson.id for lesson in lessons]
        for article, lessons in course.lessons_by_article.items()
    }
    assert quoting == {"ferry": ["second", "first"], "quay": ["first"]}


def test_the_glossary_is_kept_by_its_words_in_small_letters() -> None:
    entries = Glossary.model_validate({"Quay wall": "A *wall*."}).entries
    assert set(entries) == {"quay wall"}
    assert entries["quay wall"].term == "Quay wall"
    assert entries["quay wall"].meaning == Prose("A *wall*.")
