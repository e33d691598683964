"""No field that students go without is in a site, whichever it is and whoever adds it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from generator.course import editions
from generator.course.course import Course
from generator.course.editions import Cut, belongs_to, student_edition
from generator.course.kept_texts import kept_texts, public_texts, with_canary
from generator.course.part import Part
from generator.pages.course_pages import course_pages
from generator.publishing.built_file import BuiltFile, built_files
from generator.publishing.leaks import LeakSearch
from generator.reading.course_folder import CourseFolder, Reading
from tests.pages.full_course import full_course
from tests.publishing.kept_fields import Field, KeptFields, text_fields_of_the_model
from tests.website.project import build_project, make_project

CANARY = "canary7x3qz5vw9"
PRINTED = {
    ("Discuss", "answer"),
    ("Discuss", "other_answers"),
    ("Option", "feedback"),
    ("Rewrite", "plainer"),
}
"""Fields that a page for students shows by themselves where the lesson lets it. (Why an item was
sorted stands beside its group, and is not shown without one.)"""


@pytest.fixture
def fields() -> KeptFields:
    return KeptFields()


@pytest.fixture
def course(tmp_path: Path, fields: KeptFields) -> Course:
    """A course with something in every field, and in each kept one a text of its own."""
    return fields.course(full_course(tmp_path / "course"))


def search_in(course: Course) -> LeakSearch:
    student = student_edition(course)
    return LeakSearch(kept_texts(course, student), public_texts(student), CANARY)


def test_every_kept_field_of_the_model_is_filled(course: Course, fields: KeptFields) -> None:
    assert text_fields_of_the_model() <= set(fields.texts.values())
    assert all(text in repr(course) for text in fields.texts)


def test_each_of_the_texts_is_looked_for(course: Course, fields: KeptFields) -> None:
    search = search_in(course)
    for text in fields.texts:
        [finding] = search.findings_in(BuiltFile("a.txt", f"{text} ".encode()))
        assert text[:40] in finding.said


def test_no_kept_field_is_in_the_site(
    tmp_path: Path, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "project")
    shutil.copytree(tmp_path / "course" / "lessons", project / "lessons", dirs_exist_ok=True)
    read = CourseFolder.read
    planted = with_canary(course, CANARY)

    def read_filled(folder: CourseFolder) -> Reading:
        return replace(read(folder), course=planted, problems=())

    monkeypatch.setattr(CourseFolder, "read", read_filled)
    site = build_project(project)
    assert (site / "lessons" / "full" / "index.html").exists()
    search = search_in(course)
    assert [finding for file in built_files(site) for finding in search.findings_in(file)] == []


@pytest.fixture
def leaving(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Field]]:
    """The fields that the student edition is made to keep, to see that this is found."""
    kept: list[Field] = []
    infos = {
        id(kind.model_fields[name]): (kind.__name__, name)
        for kind in _kinds(Part)
        for name in kind.model_fields
    }

    def belongs(cut: Cut, field: FieldInfo) -> bool:
        return belongs_to(cut, field) and infos.get(id(field)) not in kept

    monkeypatch.setattr(editions, "belongs_to", belongs)
    editions._emptied.cache_clear()
    yield kept
    editions._emptied.cache_clear()


def _kinds(kind: type[Part]) -> Iterator[type[Part]]:
    for narrower in kind.__subclasses__():
        yield narrower
        yield from _kinds(narrower)


@pytest.mark.parametrize("field", sorted(PRINTED), ids=".".join)
def test_a_field_that_is_not_cut_is_found_on_a_page(
    course: Course, fields: KeptFields, leaving: list[Field], field: Field
) -> None:
    search = search_in(course)
    leaving.append(field)
    editions._emptied.cache_clear()
    pages = course_pages(student_edition(course))
    found = [
        finding
        for page in pages
        for finding in search.findings_in(BuiltFile(page.path, page.text.encode()))
    ]
    texts = [text for text, filled in fields.texts.items() if filled == field]
    assert found
    assert all(any(text[:40] in finding.said for text in texts) for finding in found)
