"""The files that stand beside the pages."""

from pathlib import PurePosixPath

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.exports.exported_files import exported_files
from generator.publishing.allowed_files import KINDS
from tests.small_course import sound_course


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return sound_course(tmp_path_factory.mktemp("small"))


def test_they_are_of_kinds_that_are_published(course: Course) -> None:
    assert {PurePosixPath(address).suffix for address in exported_files(course)} <= KINDS


def test_they_are_the_same_whenever_they_are_made(course: Course) -> None:
    student = student_edition(course)
    assert exported_files(student) == exported_files(student)
