"""The sheets that a site offers to print: one a lesson and size of paper, and where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.course.course import Course
from generator.exports.on_all_cores import written_files
from generator.exports.paper import Paper
from generator.exports.printed_files import Form, PrintedFile, printed_lessons
from generator.pages.page import DOWNLOADS, Sheet
from generator.pages.words import words_in


@dataclass(frozen=True, slots=True)
class SiteSheets:
    """The sheets of a course in one edition."""

    by_lesson: Mapping[str, tuple[Sheet, ...]] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What each holds, by its address in the site."""


def site_sheets(course: Course, papers: Sequence[Paper]) -> SiteSheets:
    """The sheets of all lessons.

    Arguments:
        course: The course in the edition that the site is made in.
        papers: For which sizes of paper.

    Raises:
        NoTypesettingError: Pango or every font is missing.
    """
    by_lesson = {
        lesson.id: tuple(printed_lessons(course, [lesson.id], papers, (Form.PDF,)))
        for lesson in course.ordered_lessons
    }
    files = tuple(file for printed in by_lesson.values() for file in printed)
    names = words_in(course.outline.language).paper.sizes
    return SiteSheets(
        {
            lesson: tuple(Sheet(_address(file), names[file.paper]) for file in printed)
            for lesson, printed in by_lesson.items()
        },
        {_address(file): data for file, data in written_files(files)},
    )


def _address(file: PrintedFile) -> str:
    return f"{DOWNLOADS}/{PurePosixPath(file.path).name}"
