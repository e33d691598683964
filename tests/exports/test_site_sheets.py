"""The sheets that a site offers to print."""

from pathlib import Path

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.exports.paper import Paper
from generator.exports.site_sheets import site_sheets
from generator.pages.page import Sheet
from tests.small_course import sound_course

pytestmark = pytest.mark.usefixtures("pango")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return sound_course(tmp_path)


def test_every_lesson_has_a_sheet_where_it_is_said_to_be(course: Course) -> None:
    sheets = site_sheets(student_edition(course), [Paper.A4])
    assert sheets.by_lesson == {
        name: (Sheet(f"downloads/{name}-handout.pdf", "A4"),) for name in ("first", "second")
    }
    assert set(sheets.files) == {f"downloads/{name}-handout.pdf" for name in ("first", "second")}
    assert all(data.startswith(b"%PDF") for data in sheets.files.values())


def test_two_papers_have_two_sheets(course: Course) -> None:
    sheets = site_sheets(student_edition(course), list(Paper))
    assert [sheet.paper for sheet in sheets.by_lesson["first"]] == ["A4", "Letter"]
    assert len(sheets.files) == 4


def test_the_teacher_edition_has_keys(course: Course) -> None:
    [sheet] = site_sheets(course, [Paper.A4]).by_lesson["first"]
    assert sheet.address == "downloads/first-key.pdf"


def test_no_paper_means_no_sheet(course: Course) -> None:
    assert site_sheets(course, []).files == {}
