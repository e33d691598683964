"""What the course becomes in one build: pages, the menu, files, and a banner while one is amiss."""

import gc
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from generator.course.course import Course
from generator.course.editions import course_in
from generator.course.known_results import KnownResults
from generator.exports.exported_files import exported_files
from generator.exports.paper import Paper
from generator.exports.pdf.file import NoTypesettingError
from generator.exports.site_sheets import SiteSheets, site_sheets
from generator.pages.course_pages import course_navigation, course_pages
from generator.pages.page import Navigation, Page
from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.problem import Severity
from generator.reading.report.text import as_report, as_text
from generator.website.preview import (
    Banner,
    banner_of,
    menu_of_problems,
    pages_of_problems,
    with_notices,
)
from generator.website.publication import Publication

log = get_plugin_logger("lessons")


@dataclass(frozen=True, slots=True)
class CourseOfSite:
    """A course as a site shows it."""

    course: Course
    """In the site's edition."""
    pages: Sequence[Page]
    menu: Navigation
    beside: Mapping[str, str | bytes]
    """The files that stand beside the pages, by their addresses."""
    banner: Banner | None = None
    """What has to be mended, in a preview."""


class CourseForSites:
    """A course that is read and made into pages, build after build."""

    def __init__(self, folder: Path) -> None:
        """Begin with a folder of which nothing was read yet."""
        self.folder = folder
        self._reader = CourseFolder(folder)
        self._known = KnownResults()

    def to_publish(self, publication: Publication, papers: Sequence[Paper] = ()) -> CourseOfSite:
        """The course as readers get it.

        Arguments:
            publication: What cuts it to its edition, and will look for what was cut.
            papers: For which papers sheets are made of each lesson.

        Raises:
            PluginError: The course is not sound.
        """
        with _garbage_left_alone():
            reading = self._reader.read()
            if not reading.is_sound:
                raise PluginError(
                    f"The course cannot be built yet.\n\n{as_report(reading.problems)}\n"
                )
            _report(reading)
            course = publication.course_to_publish(reading.course)
            made = _made(course, KnownResults(), _sheets(course, papers))
            self._reader.forget()
        # What lives by now lives to the end of the build: looking at it again finds nothing.
        gc.freeze()
        return made

    def to_preview(self, publication: Publication, *, remember: bool) -> CourseOfSite:
        """The course as its teacher sees it, with drafts, and with whatever has to be mended.

        Arguments:
            publication: In which edition.
            remember: Whether what was made in the last preview is used again.
        """
        known = self._known if remember else KnownResults()
        with _garbage_left_alone():
            reading = self._reader.read()
            _report(reading)
            course = course_in(publication.edition, reading.course, drafts=True, known=known)
            made = _made(course, known, SiteSheets())
            return _with_problems(made, reading) if reading.problems else made


def _made(course: Course, known: KnownResults, sheets: SiteSheets) -> CourseOfSite:
    return CourseOfSite(
        course,
        list(course_pages(course, known, sheets.by_lesson)),
        course_navigation(course),
        {**exported_files(course, known), **sheets.files},
    )


def _with_problems(made: CourseOfSite, reading: Reading) -> CourseOfSite:
    start, *others = made.menu
    return CourseOfSite(
        made.course,
        [*with_notices(made.pages, reading), *pages_of_problems(reading)],
        [start, *menu_of_problems(reading), *others],
        made.beside,
        banner_of(reading),
    )


def _sheets(course: Course, papers: Sequence[Paper]) -> SiteSheets:
    """The sheets to print; without what they are set with, the site is made without them."""
    if papers:
        try:
            return site_sheets(course, papers)
        except NoTypesettingError as error:
            log.info(f"{error}\nThe site is made without sheets to print.")
    return SiteSheets()


def _report(reading: Reading) -> None:
    for problem in reading.problems:
        level = logging.INFO if problem.severity is Severity.NOTE else logging.WARNING
        log.log(level, as_text(problem))


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Keep Python from looking for garbage: a course is many small objects that all live on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
