"""Which files are made, and what they are called."""

from pathlib import Path

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.exports.paper import Paper
from generator.exports.printed_files import Form, printed_booklet, printed_lessons
from tests.small_course import sound_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return sound_course(tmp_path)


def paths_for(course: Course, *papers: Paper) -> list[str]:
    files = printed_lessons(course, ["first", "second"], papers, (Form.PDF,))
    return [file.path for file in files]


def test_sheets_and_keys_go_into_folders_of_their_own_under_names_of_their_own(
    course: Course,
) -> None:
    sheets = paths_for(student_edition(course), Paper.A4)
    keys = paths_for(course, Paper.A4)

    assert sheets == ["student/first-handout.pdf", "student/second-handout.pdf"]
    assert keys == ["teacher/first-key.pdf", "teacher/second-key.pdf"]


def test_the_paper_is_in_the_name_where_there_are_two(course: Course) -> None:
    assert paths_for(course, Paper.A4, Paper.LETTER)[:2] == [
        "teacher/first-key-a4.pdf",
        "teacher/first-key-letter.pdf",
    ]


def test_a_booklet_says_in_its_name_whether_it_has_the_answers(course: Course) -> None:
    [sheets] = printed_booklet(student_edition(course), (Paper.A4,), (Form.PDF,))
    [keys] = printed_booklet(course, (Paper.A4,), (Form.PDF,))

    assert (sheets.path, keys.path) == ("student/all-handouts.pdf", "teacher/all-keys.pdf")
