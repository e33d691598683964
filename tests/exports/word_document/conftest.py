"""The course that this project publishes, read once."""

import pytest

from generator.course.course import Course
from generator.reading.course_folder import CourseFolder
from tests.conftest import PROJECT


@pytest.fixture(scope="session")
def published() -> Course:
    """Everything in it, as a teacher has it."""
    return CourseFolder(PROJECT / "lessons").read().course
