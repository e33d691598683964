"""The syllabus as a table for Excel, Google Sheets and every program that reads CSV."""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.known_results import KnownResults
from generator.course.lesson import Lesson
from generator.course.standards import FRAMEWORKS
from generator.pages.syllabus import SyllabusEntry, content_notes, syllabus
from generator.pages.words import Words, words_in

_STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_KEPT_AS_TEXT = "'"


def syllabus_table(course: Course, known: KnownResults | None = None) -> bytes:
    """The syllabus as CSV in UTF-8, one row a lesson.

    Source: RFC 4180. Excel reads UTF-8 where a file begins with the mark of byte order.

    Arguments:
        course: The course in its edition.
        known: The rows that were written last, of which those are taken that would be the same.
    """
    return "".join(_rows(course, known or KnownResults())).encode("utf-8-sig")


def _written(row: Iterable[str]) -> str:
    """A row as it stands in the file, with its line end."""
    written = io.StringIO()
    rows = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([_inert(cell) for cell in row])
    return written.getvalue()


def _rows(course: Course, known: KnownResults) -> Iterator[str]:
    """The row of heads, and one a lesson."""
    words = words_in(course.outline.language)
    frameworks = _frameworks_used(course.ordered_lessons)
    for_teacher = course.edition is Edition.TEACHER
    heads = {
        **words.in_table,
        "objectives": words.objectives,
        **{framework: FRAMEWORKS[framework].name for framework in frameworks},
        "content_notes": words.content_note,
    }
    if not for_teacher:
        del heads["status"]
    yield _written(heads.values())
    columns = tuple(heads)
    for entry in syllabus(course):
        name = ("row of syllabus", entry.id)
        yield known.result(name, (words, entry, columns), partial(_row, words, entry, columns))


def _row(words: Words, entry: SyllabusEntry, columns: Iterable[str]) -> str:
    cells = _cells(words, entry)
    return _written(cells.get(column, "") for column in columns)


def _cells(words: Words, entry: SyllabusEntry) -> dict[str, str]:
    lesson = entry.lesson
    return {
        "number": str(entry.number),
        "unit": entry.unit.title,
        "lesson": lesson.title,
        "question": lesson.question,
        "minutes": str(lesson.minutes),
        "minutes_so_far": str(entry.minutes_so_far),
        # A program would take "9-12" for a day in September.
        "grades": words.grades.format(grades=lesson.audience.grades),
        "status": words.draft_in_list if lesson.status == "draft" else "",
        "objectives": "\n".join(objective.text for objective in lesson.objectives),
        **{name: _codes(name, codes) for name, codes in lesson.standards.items()},
        "content_notes": "\n".join(
            f"{note.about}: {note.text.plain}" for note in content_notes(words, lesson)
        ),
    }


def _frameworks_used(lessons: Iterable[Lesson]) -> list[str]:
    used = {framework for lesson in lessons for framework in lesson.standards}
    return [framework for framework in FRAMEWORKS if framework in used]


def _codes(framework: str, codes: Iterable[str]) -> str:
    """Codes with the short name of their framework: by itself "4.10" would be a number."""
    return "; ".join(f"{framework.upper()} {code}" for code in codes)


def _inert(cell: str) -> str:
    """A cell that no program takes for a formula.

    Source: OWASP, "CSV Injection".
    """
    return _KEPT_AS_TEXT + cell if cell.startswith(_STARTS_A_FORMULA) else cell
