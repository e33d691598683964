"""The two editions of a course.

An edition is cut from the data, not hidden in the page: what is made from the
student edition cannot leak a teacher's note, because it never sees one.
"""

from collections.abc import Iterable, Set
from functools import cache
from typing import Any, TypeVar

from generator.course.course import Course
from generator.course.excerpt import Use, is_reserve
from generator.course.lesson import Lesson
from generator.course.part import TEACHER_ONLY, Part
from generator.course.quotation import Quotations

SomePart = TypeVar("SomePart", bound=Part)


def student_edition(course: Course) -> Course:
    """The course without teacher fields, reserve, lessons of no unit, and what only those use."""
    lessons = {lesson.id: _student_lesson(lesson) for lesson in course.ordered_lessons}
    used = {article for lesson in lessons.values() for article in lesson.articles}
    terms = {term.lower() for lesson in lessons.values() for term in lesson.vocabulary}
    return Course(
        outline=without_teacher_fields(course.outline),
        lessons=lessons,
        articles={
            name: without_teacher_fields(article)
            for name, article in course.articles.items()
            if name in used
        },
        glossary={key: entry for key, entry in course.glossary.items() if key in terms},
        quotations=_quotations_in(course.quotations, lessons.values(), used),
    )


def _quotations_in(
    quotations: Quotations, lessons: Iterable[Lesson], articles: Set[str]
) -> Quotations:
    shown = {(lesson.id, excerpt.id) for lesson in lessons for excerpt in lesson.all_excerpts}
    return Quotations(
        checks={key: check for key, check in quotations.checks.items() if key in shown},
        lengths={name: found for name, found in quotations.lengths.items() if name in articles},
    )


def _student_lesson(lesson: Lesson) -> Lesson:
    core = {
        "excerpts": tuple(passage for passage in lesson.excerpts if not is_reserve(passage)),
        "lateral_reading": tuple(
            check for check in lesson.lateral_reading if check.use is not Use.RESERVE
        ),
    }
    return without_teacher_fields(lesson.model_copy(update=core))


def without_teacher_fields(part: SomePart) -> SomePart:
    """The same part with every teacher field emptied, at every depth."""
    changes: dict[str, Any] = dict(_empty_teacher_fields(type(part)))
    for name, value in part:
        if name not in changes:
            cut = _cut(value)
            if cut is not value:
                changes[name] = cut
    return part.model_copy(update=changes) if changes else part


def _cut(value: Any) -> Any:
    if isinstance(value, Part):
        return without_teacher_fields(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return tuple(without_teacher_fields(item) for item in value)
    return value


@cache
def _empty_teacher_fields(kind: type[Part]) -> dict[str, Any]:
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
        if field.json_schema_extra == TEACHER_ONLY
    }
