"""The published lessons as sheets and keys, set once for all tests."""

from collections.abc import Mapping

import pytest

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.exports.on_all_cores import written_files
from generator.exports.paper import Paper
from generator.exports.printed_files import Form, PrintedFile, printed_lessons
from generator.reading.course_folder import CourseFolder
from tests.conftest import PROJECT
from tests.exports.pdf_as_read import PdfAsRead

LONGEST, SHORTEST = "harbour-bridge", "before-you-read"

Sheets = Mapping[tuple[str, Paper], PdfAsRead]
"""The sheets for students by lesson and paper."""


@pytest.fixture(scope="session")
def published() -> Course:
    """The course of this project, with everything."""
    return CourseFolder(PROJECT / "lessons").read().course


@pytest.fixture(scope="session")
def for_students(published: Course) -> Course:
    """The course of this project as students have it."""
    return course_in(Edition.STUDENT, published)


@pytest.fixture(scope="session")
def sheets(pango: str, for_students: Course) -> Sheets:  # noqa: ARG001
    """The sheets of all lessons for students on A4, and of two lessons on Letter."""
    wanted = [(name, Paper.A4) for name in for_students.lessons]
    wanted += [(name, Paper.LETTER) for name in (LONGEST, SHORTEST)]
    made: dict[PrintedFile, tuple[str, Paper]] = {
        file: (name, paper)
        for name, paper in wanted
        for file in printed_lessons(for_students, [name], (paper,), (Form.PDF,))
    }
    return {made[file]: PdfAsRead(data) for file, data in written_files(tuple(made))}


@pytest.fixture(scope="session")
def key(pango: str, published: Course) -> PdfAsRead:  # noqa: ARG001
    """The key of the longest lesson."""
    [file] = printed_lessons(published, [LONGEST], (Paper.A4,), (Form.PDF,))
    return PdfAsRead(file.written())
