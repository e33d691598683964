"""What `course.yml` must keep to: every lesson it names is there, and named once."""

from collections.abc import Iterable, Iterator

from generator.course.course import Outline
from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem
from generator.reading.suggestion import did_you_mean
from generator.reading.tree import Path


def outline_problems(
    file: ReadFile[Outline], outline: Outline, lessons: Iterable[str]
) -> Iterator[Problem]:
    """Everything in the outline that does not fit the lessons that have a file."""
    known = sorted(lessons)
    there = frozenset(known)
    units = [unit.id for unit in outline.units]
    named: dict[str, Path] = {}
    for index, unit in enumerate(outline.units):
        if unit.id in units[:index]:
            yield file.problem(
                Code.USED_TWICE,
                ("units", index, "id"),
                f'Another unit is called "{unit.id}" as well.',
                "Give each unit an id of its own.",
                other=("units", units.index(unit.id), "id"),
            )
        if unit.alternative is not None and unit.alternative not in units:
            yield file.problem(
                Code.UNKNOWN_REFERENCE,
                ("units", index, "alternative"),
                f'There is no unit "{unit.alternative}".',
                did_you_mean(unit.alternative, units, "unit"),
            )
        for place, lesson in enumerate(unit.lessons):
            at: Path = ("units", index, "lessons", place)
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
