"""A course that is edited again and again is always as if it were read and made anew."""

from pathlib import Path
from random import Random

import pytest

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.known_results import KnownResults
from generator.course.vocabulary import LENSES
from generator.exports.exported_files import exported_files
from generator.pages.course_pages import course_pages
from generator.pages.page import (
    ARTICLES,
    CITATIONS,
    QUOTATIONS,
    RIGHTS,
    STANDARDS,
    Page,
    Sheet,
    lens_path,
)
from generator.reading.course_folder import CourseFolder
from tests.changing_course import change_a_file
from tests.small_course import LESSON, write_course

EDITS = 20


def texts(course: Course, known: KnownResults | None = None) -> dict[str, object]:
    """All that is made of a course: its pages, and the files beside them."""
    pages: list[Page] = list(course_pages(course, known))
    return {page.path: page for page in pages} | {**exported_files(course, known)}


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_all_is_as_if_it_were_read_and_made_anew(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    lessons = write_course(tmp_path)
    folder = CourseFolder(lessons)
    # One memory for all: whatever the edition, and whether or not drafts are shown.
    known = KnownResults()
    done: list[str] = []
    for _ in range(EDITS):
        done += (change_a_file(lessons, random) for _ in range(random.randint(0, 3)))
        edition, drafts = random.choice(list(Edition)), random.random() < 0.5
        reading, fresh = folder.read(), CourseFolder(lessons).read()
        assert reading == fresh, done
        course = course_in(edition, reading.course, drafts=drafts, known=known)
        anew = course_in(edition, fresh.course, drafts=drafts)
        assert course == anew, done
        assert texts(course, known) == texts(anew), done


def paths_made(lessons: Path, files: dict[str, str], edition: Edition) -> set[str]:
    """The pages that are made after an edit of the small course; all others are known."""
    folder, known = CourseFolder(write_course(lessons)), KnownResults()
    before = {
        page.path: page
        for page in course_pages(course_in(edition, folder.read().course, known=known), known)
    }
    write_course(lessons, files)
    course = course_in(edition, folder.read().course, known=known)
    return {page.path for page in course_pages(course, known) if before.get(page.path) is not page}


def test_another_question_changes_only_what_shows_it(tmp_path: Path) -> None:
    lesson = LESSON.replace("Which word carries", "Which words carry")
    made = paths_made(tmp_path, {"first.yml": lesson}, Edition.STUDENT)
    assert made >= {"lessons/first.md", "lessons/second.md"}, "the second names the first"
    lenses = {lens_path(lens) for lens in LENSES}
    assert not made & {*lenses, ARTICLES, RIGHTS, QUOTATIONS, STANDARDS, CITATIONS}


def test_a_sheet_that_comes_is_on_the_page_of_its_lesson(tmp_path: Path) -> None:
    course, known = CourseFolder(write_course(tmp_path)).read().course, KnownResults()
    list(course_pages(course, known))
    sheets = {"first": (Sheet("downloads/first.pdf", "A4"),)}
    assert list(course_pages(course, known, sheets)) == list(course_pages(course, None, sheets))
