"""What stands on a sheet for students, and in the key of their teacher."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.course.lesson import Answers
from generator.course.text import Prose, Verbatim
from generator.exports.booklet import booklet
from generator.exports.document import (
    Document,
    ExcerptText,
    ForTeacher,
    MarkNote,
    SideBySide,
    Table,
    Task,
    WritingLines,
)
from generator.exports.handout import handout
from tests.pages.full_course import full_course
from tests.publishing.kept_fields import KeptFields
from tests.small_course import sound_course


def inside(part: Any) -> Iterator[Any]:
    """A part of a document and everything in it, texts included."""
    yield part
    if is_dataclass(part) and not isinstance(part, (Prose, Verbatim)):
        for field in fields(part):
            yield from inside(getattr(part, field.name))
    elif isinstance(part, tuple):
        for item in part:
            yield from inside(item)


def texts_of(part: Any) -> set[str]:
    return {str(found) for found in inside(part) if isinstance(found, (str, Prose, Verbatim))}


def kinds_in(document: Document) -> set[type]:
    return {type(found) for found in inside(document)}


@pytest.fixture
def kept() -> KeptFields:
    return KeptFields()


@pytest.fixture
def course(tmp_path: Path, kept: KeptFields) -> Course:
    """A course with something in every field; what students go without has texts of its own."""
    return kept.course(full_course(tmp_path))


def with_open_answers(course: Course) -> Course:
    return replace(
        course,
        lessons={
            name: lesson.model_copy(update={"answers": Answers.AFTER_TRYING})
            for name, lesson in course.lessons.items()
        },
    )


def test_a_sheet_for_students_has_no_text_that_is_for_teachers_or_answers(
    course: Course, kept: KeptFields
) -> None:
    student = student_edition(course)
    for sheet in (*(handout(student, name) for name in student.lessons), booklet(student)):
        assert not texts_of(sheet) & set(kept.texts)


def test_a_sheet_has_no_answer_even_where_students_may_open_it_in_their_browser(
    course: Course, kept: KeptFields
) -> None:
    student = student_edition(with_open_answers(course))
    assert any(text in repr(student.lessons) for text in kept.texts)
    for name in student.lessons:
        assert not texts_of(handout(student, name)) & set(kept.texts)


def test_a_sheet_has_neither_marks_nor_notes_for_teachers(course: Course) -> None:
    student = student_edition(course)
    for name in student.lessons:
        sheet = handout(student, name)
        assert not kinds_in(sheet) & {MarkNote, ForTeacher}
        pieces = [
            piece
            for found in inside(sheet)
            if isinstance(found, ExcerptText)
            for line in found.lines
            for piece in line
        ]
        assert pieces
        assert all(piece.lens is None and piece.ends_mark is None for piece in pieces)


def test_a_key_tells_every_answer_and_every_note(course: Course, kept: KeptFields) -> None:
    told = " ".join(text for name in course.lessons for text in texts_of(handout(course, name)))
    untold = {
        field
        for text, field in kept.texts.items()
        if field[0] not in ("Unit", "Article") and text not in told
    }
    assert untold == set()


def test_a_key_warns_on_every_sheet_and_has_no_room_for_a_name(course: Course) -> None:
    student = student_edition(course)
    for name in student.lessons:
        key, sheet = handout(course, name), handout(student, name)
        assert key.edition_note
        assert not key.blanks
        assert sheet.edition_note is None
        assert len(sheet.blanks) == 3


def test_a_key_has_no_lines_to_write_on_and_no_table_to_fill_in(course: Course) -> None:
    for name in course.lessons:
        key = handout(course, name)
        assert WritingLines not in kinds_in(key)
        assert not [
            found for found in inside(key) if isinstance(found, Table) and found.lines_to_write
        ]


def test_every_question_of_a_sheet_leaves_room_for_its_answer(course: Course) -> None:
    student = student_edition(course)
    tasks = [
        found
        for name in student.lessons
        for found in inside(handout(student, name))
        if isinstance(found, Task)
    ]
    assert len(tasks) > 8
    assert all(task.work for task in tasks)


def test_the_questions_about_a_passage_stand_beside_it_and_the_key_has_its_notes_there(
    tmp_path: Path,
) -> None:
    course = sound_course(tmp_path)
    sheet = next(
        found
        for found in inside(handout(student_edition(course), "first"))
        if isinstance(found, SideBySide)
    )
    key = next(found for found in inside(handout(course, "first")) if isinstance(found, SideBySide))

    assert [type(block) for block in sheet.left] == [ExcerptText]
    assert [type(block) for block in sheet.right] == [Task]
    assert MarkNote in {type(block) for block in key.right}


def test_the_credit_of_each_article_is_for_the_foot_of_every_sheet(course: Course) -> None:
    student = student_edition(course)
    for name, lesson in student.lessons.items():
        named = tuple(student.articles[article].credit for article in lesson.articles)
        assert handout(student, name).credits == named


def test_a_passage_in_reserve_is_in_the_key_alone(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    ask = "RESERVE-PROMPT?"
    assert ask in texts_of(handout(course, "first"))
    assert ask not in texts_of(handout(student_edition(course), "first"))


def test_a_booklet_has_every_lesson_of_every_unit_in_order(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    [part] = booklet(course).parts
    assert part.title == "The ferry"
    assert part.documents == tuple(handout(course, name) for name in ("first", "second"))
