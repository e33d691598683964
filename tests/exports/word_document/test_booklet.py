"""The whole course as one .docx file."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.exports.booklet import booklet
from generator.exports.paper import Paper
from generator.exports.word_document.file import word_booklet
from generator.pages.words import WORDS
from tests.exports.word_document.opened import Opened


def booklet_of(course: Course) -> Opened:
    return Opened(word_booklet(booklet(course), Paper.A4, WORDS["en"]))


@pytest.fixture(scope="module")
def student(published: Course) -> Course:
    return course_in(Edition.STUDENT, published)


@pytest.fixture(scope="module")
def opened(student: Course) -> Opened:
    return booklet_of(student)


def test_each_lesson_begins_with_its_title_after_that_of_the_course(
    opened: Opened, student: Course
) -> None:
    titles = [lesson.title for lesson in student.ordered_lessons]
    assert opened.texts("Title") == [student.outline.title, *titles]


def test_the_contents_name_each_unit_and_lead_to_each_lesson(
    opened: Opened, student: Course
) -> None:
    for unit in student.outline.units:
        assert unit.title in opened.texts("Heading 2")
    asked = [found.text or "" for found in opened.body.iter(qn("w:instrText"))]
    marks = [found.get(qn("w:name")) for found in opened.body.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks)) == len(student.ordered_lessons)
    assert asked == [f" PAGEREF {mark} \\h " for mark in marks]


def test_each_lesson_has_its_own_title_in_its_head_and_its_own_credits_in_its_foot(
    opened: Opened, student: Course
) -> None:
    _, *sections = docx.Document(io.BytesIO(opened.data)).sections
    for section, lesson in zip(sections, student.ordered_lessons, strict=True):
        head = " ".join(paragraph.text for paragraph in section.header.paragraphs)
        foot = " ".join(paragraph.text for paragraph in section.footer.paragraphs)
        assert lesson.title in head
        assert student.articles[lesson.article].credit in foot


def test_a_booklet_for_students_has_no_answers_and_one_for_teachers_says_that_it_has(
    opened: Opened, published: Course
) -> None:
    banner = WORDS["en"].paper.teacher_banner
    assert banner not in opened.text
    assert WORDS["en"].answer not in opened.text
    keys = booklet_of(published)
    assert banner in keys.text
    assert WORDS["en"].answer in keys.text


def test_two_booklets_of_a_course_are_the_same(opened: Opened, student: Course) -> None:
    assert booklet_of(student).data == opened.data
