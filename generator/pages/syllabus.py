"""The syllabus: every lesson of a course in its order, with the time it has taken until then."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.course.course import Course, Unit
from generator.course.lesson import Lesson
from generator.course.text import Prose
from generator.pages.passage_numbers import passage_numbers
from generator.pages.words import Words


@dataclass(frozen=True, slots=True)
class SyllabusEntry:
    """A lesson with its place in the course."""

    number: int
    """From 1, across all units."""
    unit: Unit
    lesson: Lesson
    minutes_so_far: int
    """What the course has taken when the lesson ends."""

    @property
    def id(self) -> str:
        """The name of the lesson, which stands here once."""
        return self.lesson.id


@dataclass(frozen=True, slots=True)
class ContentNote:
    """What a reader should know before opening a lesson or one of its passages."""

    about: str
    """What it is about, as a label in front of it."""
    text: Prose


def content_notes(words: Words, lesson: Lesson) -> Iterator[ContentNote]:
    """The content notes of a lesson: its own, and those of its passages in reading order."""
    if lesson.content_note:
        yield ContentNote(words.content_note, lesson.content_note)
    numbers = passage_numbers(words, lesson)
    for excerpt in lesson.all_excerpts:
        if excerpt.content_note:
            passage = words.passage_lower.format(number=numbers[excerpt.id])
            yield ContentNote(f"{words.content_note}, {passage}", excerpt.content_note)


def syllabus(course: Course) -> tuple[SyllabusEntry, ...]:
    """The lessons of a course in its order, each once: in the first unit that has it."""
    return tuple(_entries(course))


def _entries(course: Course) -> Iterator[SyllabusEntry]:
    units = {
        lesson.id: unit
        for unit in reversed(course.outline.units)
        for lesson in course.lessons_of(unit)
    }
    minutes = 0
    for number, lesson in enumerate(course.ordered_lessons, start=1):
        minutes += lesson.minutes
        yield SyllabusEntry(number, units[lesson.id], lesson, minutes)
