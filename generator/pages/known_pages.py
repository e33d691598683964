"""Pages of lessons as they were made last, for a course that is made again and again.

A teacher who previews changes one lesson at a time. The pages of the others are taken as they are,
if nothing that they are made from has changed.
"""

from collections.abc import Callable
from hashlib import sha256

from generator.course.course import Course
from generator.course.lesson import Lesson
from generator.pages.page import Page


class KnownPages:
    """The pages of the lessons of one course, by their paths."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[bytes, Page]] = {}
        self._course: Course | None = None
        self._common = b""

    def page(self, path: str, course: Course, lesson: Lesson, make: Callable[[], Page]) -> Page:
        """A page of a lesson: the known one, or a new one.

        Arguments:
            path: Where the page stands.
            course: The course in its edition.
            lesson: The lesson that the page is about.
            make: Makes the page from the course and the lesson, and from nothing else.
        """
        key = self._key_of(course, lesson)
        known = self._pages.get(path)
        if known is None or known[0] != key:
            known = self._pages[path] = (key, make())
        return known[1]

    def _key_of(self, course: Course, lesson: Lesson) -> bytes:
        """A key of all that a lesson's page may show: of other lessons only the one it names."""
        if self._course is not course:
            self._course, self._common = course, _key_of_common(course)
        state = sha256(self._common)
        shown = (lesson, course.lessons.get(lesson.alternative or ""))
        for each in shown:
            state.update(each.model_dump_json().encode() if each else b"none")
        for excerpt in lesson.all_excerpts:
            state.update(repr(course.check_of(lesson, excerpt)).encode())
        return state.digest()


def _key_of_common(course: Course) -> bytes:
    """A key of what is of all lessons: the outline, the articles, the glossary, the edition."""
    state = sha256(course.edition.encode())
    for part in (course.outline, *course.articles.values()):
        state.update(part.model_dump_json().encode())
    for entry in course.glossary.values():
        state.update(repr(entry).encode())
    return state.digest()
