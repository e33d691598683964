"""A course: its order, and where things stand in it."""

from pathlib import Path

import pytest

from generator.course.course import Course, Glossary
from generator.course.quotation import CheckedAgainst, QuotedShare
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


def test_passages_come_in_course_order_and_both_sides_of_a_comparison_count(
    course: Course,
) -> None:
    assert [(passage.lesson.id, passage.excerpt.id) for passage in course.passages()] == [
        ("second", "council"),
        ("first", "left"),
        ("first", "right"),
        ("first", "axed"),
        ("first", "measure"),
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


def test_every_passage_says_how_it_was_found_in_its_article(course: Course) -> None:
    lesson = course.lessons["first"]
    checks = [course.check_of(lesson, excerpt) for excerpt in lesson.all_excerpts]
    assert [(check.article, check.paragraph, check.spans) for check in checks if check] == [
        ("ferry", "P2", ((22, 41),)),
        ("quay", "P1", ((28, 41),)),
        ("ferry", "P1", ((0, 41),)),
        ("ferry", "P2", ((22, 41),)),
    ]
    assert {check.against for check in checks if check} == {CheckedAgainst.TEXT}


def test_a_passage_that_was_not_found_has_no_check(course: Course) -> None:
    lesson = course.lessons["first"]
    unchecked = Course(course.outline, course.lessons, course.articles)
    assert unchecked.check_of(lesson, lesson.all_excerpts[0]) is None


def test_the_share_that_is_quoted_counts_what_two_lessons_quote_once(course: Course) -> None:
    # P1 and P2 are 72 and 42 characters long. The title is no running text.
    assert course.quoted_share(course.articles["ferry"]) == QuotedShare(41 + 42, 72 + 42)


def test_passages_of_another_article_are_in_its_own_share(course: Course) -> None:
    assert course.quoted_share(course.articles["quay"]) == QuotedShare(13, 72 + 42)


def test_of_an_article_that_nobody_quotes_the_share_is_nothing(course: Course) -> None:
    assert course.quoted_share(course.articles["unread"]) == QuotedShare(0, 72 + 42)


def test_what_a_lesson_of_no_unit_quotes_is_in_no_share(tmp_path: Path) -> None:
    files = {**FILES, "unlisted.yml": SECOND_LESSON.replace("article: ferry", "article: unread")}
    unlisted = sound_course(tmp_path, files)
    assert unlisted.quoted_share(unlisted.articles["unread"]) == QuotedShare(0, 72 + 42)


def test_the_share_is_not_known_where_the_length_is_not(course: Course) -> None:
    unmeasured = Course(course.outline, course.lessons, course.articles)
    assert unmeasured.quoted_share(course.articles["ferry"]) is None


def test_the_sample_is_the_first_passage_whose_marks_belong_to_the_most_lenses(
    tmp_path: Path,
) -> None:
    framed = SECOND_LESSON.replace(
        "    marks:\n      - {words: a temporary measure, technique: euphemism}\n",
        "    marks:\n"
        "      - {words: The council, technique: named-source}\n"
        "      - {words: called, technique: problem-definition}\n"
        "      - {words: a temporary measure, technique: euphemism}\n",
    ).replace("content_note: This lesson mentions a storm.", "content_note: none")
    course = sound_course(tmp_path / "two")
    sample = course.sample_passage
    assert sample is not None
    assert (sample.lesson.id, sample.excerpt.id) == ("first", "axed")
    course = sound_course(tmp_path / "three", {"second.yml": framed})
    sample = course.sample_passage
    assert sample is not None
    assert (sample.lesson.id, sample.excerpt.id) == ("second", "council")
