"""Fixtures for tests of built sites: each is built and served once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.course.edition import Edition
from tests.website.project import (
    build_project,
    copy_of_real_project,
    make_mistakes,
)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the published course's site, built as `make site` builds it."""
    return build_project(copy_of_real_project(tmp_path_factory.mktemp("published")), strict=True)


@pytest.fixture(scope="session")
def published_at(published: Path, serve: Callable[[Path], str]) -> str:
    """The address of the published course."""
    return serve(published)


@pytest.fixture(scope="session")
def for_teachers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the published course's site in the teacher edition."""
    project = copy_of_real_project(tmp_path_factory.mktemp("for_teachers"))
    return build_project(project, edition=Edition.TEACHER, strict=True)


@pytest.fixture(scope="session")
def for_teachers_at(for_teachers: Path, serve: Callable[[Path], str]) -> str:
    """The address of the teacher edition."""
    return serve(for_teachers)


@pytest.fixture(scope="session")
def preview_at(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a preview of the course with mistakes in it."""
    project = copy_of_real_project(tmp_path_factory.mktemp("preview"))
    make_mistakes(project)
    return serve(build_project(project, "serve"))
