"""The two editions: what students must never see is not there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from generator.course.course import Course, Unit
from generator.course.edition import Edition
from generator.course.editions import (
    FOR_TEACHERS,
    course_in,
    student_edition,
    without_fields,
)
from generator.course.lesson import Lesson
from generator.course.part import TEACHER_ONLY, Part
from generator.course.prompts import KINDS
from tests.small_course import (
    ARTICLE,
    COURSE,
    GLOSSARY,
    LESSON,
    SECOND_LESSON,
    sound_course,
)

COMPARISON = """\
  - compare:
      - {id: left, paragraph: P1, voice: author, quote: axed, teacher: TEACHER-LEFT}
      - id: right
        paragraph: P2
        voice: author
        quote: measure
        marks: [{words: measure, technique: euphemism, teacher: TEACHER-RIGHT}]
    prompts: [{lens: framing, ask: CORE-ASK, teacher: TEACHER-COMPARING}]
    teacher: TEACHER-COMPARISON
  - compare:
      - {id: up, paragraph: P1, voice: author, quote: axed, in_other_words: RESERVE-UP}
      - {id: down, paragraph: P1, voice: author, quote: axed, use: reserve, article: quay}
    prompts: [{lens: framing, ask: RESERVE-COMPARING}]
"""
CHECK = """\
lateral_reading:
  - claim: CORE-CLAIM
    move: stop
    pointer: TEACHER-POINTER
    found: TEACHER-FOUND
    status: disputed
    checked_on: 2024-06-07
  - {claim: RESERVE-CLAIM, move: stop, use: reserve}
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course with something for teachers in every place that can hold it."""
    files = {
        "course.yml": COURSE + "    preparation: [TEACHER-PREPARATION]\n",
        "first.yml": LESSON.replace("excerpts:\n", f"excerpts:\n{COMPARISON}") + CHECK,
        "articles/ferry.yml": ARTICLE + "teacher: TEACHER-BACKGROUND\n",
        "articles/quay.yml": ARTICLE.replace("title: Ferry", "title: RESERVE-ARTICLE"),
        "glossary.yml": GLOSSARY.replace("Quay: The", "Quay: RESERVE-TERM, the"),
    }
    return sound_course(tmp_path, {**files})


def test_the_world_of_these_tests_has_all_that_must_go(course: Course) -> None:
    assert repr(course).count("TEACHER-") == 12
    assert repr(course).count("RESERVE-") >= 5


def test_no_word_for_teachers_is_in_the_student_edition(course: Course) -> None:
    assert "TEACHER-" not in repr(student_edition(course))


def test_no_finding_of_a_check_is_in_the_student_edition(course: Course) -> None:
    [check] = student_edition(course).lessons["first"].lateral_reading
    assert (check.status, check.checked_on) == (None, None)
    assert str(check.claim) == "CORE-CLAIM"


def test_no_check_in_reserve_is_in_the_student_edition(course: Course) -> None:
    checks = student_edition(course).lessons["first"].lateral_reading
    assert [str(check.claim) for check in checks] == ["CORE-CLAIM"]


def test_no_passage_in_reserve_is_in_the_student_edition(course: Course) -> None:
    lesson = student_edition(course).lessons["first"]
    assert [excerpt.id for excerpt in lesson.all_excerpts] == ["left", "right", "axed"]
    assert "RESERVE-" not in repr(lesson)


def test_an_article_that_only_a_reserve_passage_quotes_is_not_in_the_student_edition(
    course: Course,
) -> None:
    assert set(course.articles) == {"ferry", "quay"}
    assert set(student_edition(course).articles) == {"ferry"}


def test_a_word_that_no_lesson_explains_is_not_in_the_student_edition(course: Course) -> None:
    assert set(course.glossary) == {"ferry", "quay"}
    assert set(student_edition(course).glossary) == {"ferry"}


def test_only_what_the_student_edition_quotes_is_known_in_it(course: Course) -> None:
    assert {("first", "measure"), ("first", "down")} <= set(course.quotations.checks)
    found = student_edition(course).quotations
    assert set(found.checks) == {
        ("first", "left"),
        ("first", "right"),
        ("first", "axed"),
        ("second", "council"),
    }
    assert set(found.lengths) == {"ferry"}


def test_the_share_in_the_student_edition_leaves_passages_in_reserve_out(course: Course) -> None:
    first = replace(course, lessons={"first": course.lessons["first"]})
    article = course.articles["ferry"]
    whole, student = first.quoted_share(article), student_edition(first).quoted_share(article)
    assert whole is not None
    assert student is not None
    assert whole.quoted - student.quoted == len("a temporary measure") - len("measure")
    assert whole.length == student.length


def test_what_is_for_everybody_stays(course: Course) -> None:
    student = student_edition(course)
    assert student.outline.title == course.outline.title
    assert student.lessons["second"] == course.lessons["second"]
    assert "CORE-ASK" in repr(student)
    assert "Perhaps *axed*." in repr(student)


OF_DRAFTS = {"id": "later", "lessons": ("second",)}
ANSWERING = """\
    prompts:
      - {lens: framing, ask: CORE-ASK, answer: ANSWER-1, other_answers: [ANSWER-2]}
      - kind: choose
        lens: framing
        ask: CORE-CHOICE
        options: [{text: CORE-A, feedback: ANSWER-3, defensible: yes}, {text: B, feedback: ANSWER}]
      - kind: sort
        lens: framing
        ask: CORE-SORTING
        groups: [CORE-G, H]
        items: [{text: CORE-I, group: H, why: ANSWER-4}, {text: J, group: H}]
      - {kind: rewrite, lens: framing, ask: CORE-WORDS, words: axed, plainer: ANSWER-5}
"""


def with_answers(folder: Path, answers: str) -> Lesson:
    """The first lesson, with every kind of answer in it, as students have it."""
    before, _, after = LESSON.partition("    prompts:\n")
    _, _, after = after.partition("    teacher: TEACHER-EXCERPT-NOTE\n")
    lesson = f"{before}{ANSWERING}{after}answers: {answers}\n"
    return student_edition(sound_course(folder, {"first.yml": lesson})).lessons["first"]


def test_students_keep_the_answers_of_a_lesson_that_opens_them_after_trying(tmp_path: Path) -> None:
    lesson = repr(with_answers(tmp_path, "after-trying"))
    assert [f"ANSWER-{number}" in lesson for number in range(1, 6)] == [True] * 5


def test_no_answer_is_in_the_student_edition_of_a_lesson_that_keeps_them(tmp_path: Path) -> None:
    lesson = with_answers(tmp_path, "teacher-only")
    assert "ANSWER" not in repr(lesson)
    _, choice, sorting, _ = lesson.all_excerpts[0].prompts
    assert [option.defensible for option in choice.options] == [False, False]  # type: ignore[union-attr]
    assert [item.group for item in sorting.items] == ["", ""]  # type: ignore[union-attr]


def test_the_questions_of_a_lesson_that_keeps_its_answers_stay(tmp_path: Path) -> None:
    lesson = repr(with_answers(tmp_path, "teacher-only"))
    for asked in ("ASK", "CHOICE", "A", "SORTING", "G", "I", "WORDS"):
        assert f"CORE-{asked}" in lesson


def with_second_lesson_a_draft(folder: Path) -> Course:
    return sound_course(folder, {"second.yml": f"{SECOND_LESSON}status: draft\n"})


def test_a_lesson_that_is_still_being_written_is_not_in_the_student_edition(
    tmp_path: Path,
) -> None:
    student = student_edition(with_second_lesson_a_draft(tmp_path))
    assert list(student.lessons) == ["first"]
    assert [unit.lessons for unit in student.outline.units] == [("first",)]


def test_a_unit_of_drafts_alone_is_not_in_the_student_edition(tmp_path: Path) -> None:
    course = with_second_lesson_a_draft(tmp_path)
    units = (*course.outline.units, course.outline.units[0].model_copy(update=OF_DRAFTS))
    outline = course.outline.model_copy(update={"units": units})
    student = student_edition(replace(course, outline=outline))
    assert [unit.id for unit in student.outline.units] == [course.outline.units[0].id]


def test_a_preview_of_the_student_edition_shows_drafts(tmp_path: Path) -> None:
    course = with_second_lesson_a_draft(tmp_path)
    assert list(student_edition(course, drafts=True).lessons) == ["first", "second"]


def test_the_teacher_edition_has_everything(course: Course) -> None:
    assert course_in(Edition.TEACHER, course) == course
    assert course.edition is Edition.TEACHER
    assert course_in(Edition.STUDENT, course) == student_edition(course)
    assert student_edition(course).edition is Edition.STUDENT


def test_cutting_an_edition_leaves_the_course_as_it_was(course: Course) -> None:
    before = repr(course)
    student_edition(course)
    assert repr(course) == before


def all_kinds(kind: type[Part] = Part) -> Iterator[type[Part]]:
    for narrower in kind.__subclasses__():
        yield narrower
        yield from all_kinds(narrower)


PARTS = sorted(set(all_kinds()), key=lambda kind: kind.__name__)
each_part = pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)


def teacher_fields(kind: type[Part]) -> set[str]:
    return {
        name
        for name, field in kind.model_fields.items()
        if isinstance(field.json_schema_extra, dict)
        and TEACHER_ONLY.items() <= field.json_schema_extra.items()
    }


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """The types that an annotation allows, without what is annotated to them."""
    if get_origin(annotation) is Annotated:
        return alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(one for inner in get_args(annotation) for one in alternatives(inner))
    return (annotation,)


def holds_parts(annotation: Any) -> bool:
    return any(
        (isinstance(one, type) and issubclass(one, Part))
        or any(holds_parts(inner) for inner in get_args(one))
        for one in alternatives(annotation)
    )


def filled(kind: type[Part], for_teachers: object) -> Part:
    """A part with something in every field, and with one thing in all those for teachers."""
    values: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        if name in teacher_fields(kind):
            if for_teachers is not None:
                values[name] = for_teachers
        else:
            values[name] = _filling(field.annotation, for_teachers)
    return kind.model_construct(**values)


def _filling(annotation: Any, for_teachers: object) -> Any:
    first = alternatives(annotation)[0]
    if isinstance(first, type) and issubclass(first, Part):
        return filled(first, for_teachers)
    if get_origin(first) is tuple and holds_parts(first):
        inner = alternatives(get_args(first)[0])
        return tuple(filled(one, for_teachers) for one in inner)
    return "for everybody"


def test_the_walk_finds_every_part() -> None:
    assert {Lesson, Unit, *KINDS.values()} <= set(PARTS)
    assert len([kind for kind in PARTS if teacher_fields(kind)]) >= 8


@each_part
def test_a_field_called_teacher_is_for_teachers_only(kind: type[Part]) -> None:
    named = {name for name in kind.model_fields if name == "teacher"}
    assert named <= teacher_fields(kind)


@each_part
def test_a_field_for_teachers_is_empty_unless_it_is_written(kind: type[Part]) -> None:
    for name in teacher_fields(kind):
        assert kind.model_fields[name].get_default(call_default_factory=True) in (None, ())


@each_part
def test_every_field_for_teachers_is_emptied_and_nothing_else_is_changed(kind: type[Part]) -> None:
    assert without_fields(FOR_TEACHERS, filled(kind, "SECRET")) == filled(kind, None)


@each_part
def test_parts_stand_only_where_the_student_edition_looks_for_them(kind: type[Part]) -> None:
    for name, field in kind.model_fields.items():
        for one in alternatives(field.annotation):
            if not holds_parts(one) or (isinstance(one, type) and issubclass(one, Part)):
                continue
            assert get_origin(one) is tuple, name
            inner, rest = get_args(one)
            assert rest is Ellipsis, name
            assert all(issubclass(kind, Part) for kind in alternatives(inner)), name
