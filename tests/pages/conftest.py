"""Courses whose pages many tests look at."""

import pytest

from generator.course.editions import student_edition
from tests.pages.full_course import full_course
from tests.pages.site import Site
from tests.small_course import sound_course


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small course as students have it."""
    return Site(student_edition(sound_course(tmp_path_factory.mktemp("small"))))


@pytest.fixture(scope="module")
def small_for_teachers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small course with everything."""
    return Site(sound_course(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def full_for_teachers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The course with something in every field, for teachers."""
    return Site(full_course(tmp_path_factory.mktemp("full")))


@pytest.fixture(scope="module")
def full(full_for_teachers: Site) -> Site:
    """The same course for students."""
    return Site(student_edition(full_for_teachers.course, drafts=True))


@pytest.fixture(params=["full", "full_for_teachers"])
def either(request: pytest.FixtureRequest) -> Site:
    """The same course for students, and for teachers."""
    site: Site = request.getfixturevalue(request.param)
    return site
