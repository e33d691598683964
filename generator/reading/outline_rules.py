"""What `course.yml` must keep to: each lesson is there, and named once."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.course.course import Outline
from generator.course.lesson import Lesson, Status
from generator.course.part import ID_PATTERN
from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem, Severity
from generator.reading.reserved_names import reserved_name_problems
from generator.reading.suggestion import did_you_mean
from generator.reading.tree import Path


def outline_problems(
    file: ReadFile[Outline], outline: Outline, lessons: Iterable[str]
) -> Iterator[Problem]:
    """Everything in the outline that does not fit the lessons that have a file.

    Arguments:
        file: The outline's file.
        outline: The outline, as far as it could be read.
        lessons: The ids of the lessons that have a file.
    """
    known = sorted(lessons)
    there = frozenset(known)
    units = [unit.id for unit in outline.units]
    knows_units = all(file.has_read(("units", index, "id")) for index in range(len(units)))
    named: dict[str, Path] = {}
    for index, unit in enumerate(outline.units):
        if file.has_read(("units", index, "id")):
            yield from reserved_name_problems(file, ("units", index, "id"), unit.id)
        if unit.id in units[:index] and file.has_read(("units", index, "id")):
            yield file.problem(
                Code.USED_TWICE,
                ("units", index, "id"),
                f'Another unit is called "{unit.id}" as well.',
                "Give each unit an id of its own.",
                other=("units", units.index(unit.id), "id"),
            )
        if unit.alternative is not None and unit.alternative not in units and knows_units:
            yield file.problem(
                Code.UNKNOWN_REFERENCE,
                ("units", index, "alternative"),
                f'There is no unit "{unit.alternative}".',
                did_you_mean(unit.alternative, units, "unit"),
            )
        for place, lesson in enumerate(unit.lessons):
            at: Path = ("units", index, "lessons", place)
            if not file.has_read(at):
                continue
            if lesson in named:
                yield file.problem(
                    Code.USED_TWICE,
                    at,
                    f'The lesson "{lesson}" is listed a second time.',
                    "Keep it in one place of the course.",
                    other=named[lesson],
                )
            elif lesson not in there:
                yield file.problem(
                    Code.MISSING_FILE,
                    at,
                    f'There is no file "{lesson}.yml" in the folder lessons.',
                    did_you_mean(lesson, known, "lesson"),
                )
            named.setdefault(lesson, at)


def unlisted_lessons(
    file: ReadFile[Outline], outline: Outline, lessons: Mapping[str, ReadFile[Lesson]]
) -> Iterator[Problem]:
    """A problem for each lesson that has a file and that no unit lists."""
    if not all(file.has_read(("units", index, "lessons")) for index in range(len(outline.units))):
        return
    listed = {name for unit in outline.units for name in unit.lessons}
    for name, lesson_file in lessons.items():
        lesson = lesson_file.as_far_as_read
        is_meant_to_wait = lesson is not None and lesson.status is Status.DRAFT
        if name not in listed and re.fullmatch(ID_PATTERN, name) and not is_meant_to_wait:
            yield Problem(
                Code.NOT_IN_COURSE,
                lesson_file.source.place_of_file(),
                "No unit of the course lists this lesson, so nobody will see it.",
                f'Add "{name}" to a unit in course.yml, or write status: draft in the lesson.',
                Severity.WARNING,
            )
