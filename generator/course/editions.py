"""The two editions of a course.

An edition is cut from the data, not hidden in the page: what is made from the
student edition cannot leak a teacher's note, because it never sees one.
"""

from collections.abc import Iterable, Set
from dataclasses import replace
from functools import cache, partial
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from generator.course.article import Article
from generator.course.course import Course, Outline, Unit
from generator.course.edition import Edition
from generator.course.excerpt import Use, is_reserve
from generator.course.known_results import KnownResults
from generator.course.lesson import Answers, Lesson, Status
from generator.course.part import ANSWER, TEACHER_ONLY, Part
from generator.course.quotation import Quotations
from generator.course.text import Prose

SomePart = TypeVar("SomePart", bound=Part)
Cut = frozenset[str]
"""The editions whose fields are emptied."""

FOR_TEACHERS = frozenset(TEACHER_ONLY.values())
FOR_TEACHERS_AND_ANSWERS = frozenset((*TEACHER_ONLY.values(), *ANSWER.values()))


def course_in(
    edition: Edition, course: Course, *, drafts: bool = False, known: KnownResults | None = None
) -> Course:
    """The course in one of its editions.

    Arguments:
        edition: For whom.
        course: The course as it was read, with everything.
        drafts: Whether students see lessons that are still being written, as in a preview.
        known: What was cut last, of which is taken what would be the same.
    """
    match edition:
        case Edition.STUDENT:
            return student_edition(course, drafts=drafts, known=known)
        case Edition.TEACHER:
            return course


def student_edition(
    course: Course, *, drafts: bool = False, known: KnownResults | None = None
) -> Course:
    """The course without what its students must not see.

    That is: teacher fields, passages in reserve, drafts, lessons of no unit, the answers that a
    lesson keeps for its teacher, and what only those use.

    Arguments:
        course: The course as it was read.
        drafts: Whether lessons stay that are still being written, as in a preview.
        known: What was cut last, of which is taken what would be the same: a lesson and an article
            depend on nothing else, the outline on the lessons that are hidden.
    """
    known = known or KnownResults()
    hidden = frozenset() if drafts else _drafts_in(course)
    outline = course.outline
    lessons = {
        lesson.id: known.result(
            ("student lesson", lesson.id), (lesson,), partial(_student_lesson, lesson)
        )
        for lesson in course.ordered_lessons
        if drafts or lesson.status is not Status.DRAFT
    }
    used = {article for lesson in lessons.values() for article in lesson.articles}
    terms = {term.lower() for lesson in lessons.values() for term in lesson.vocabulary}
    return replace(
        course,
        outline=known.result(
            ("student outline",), (outline, hidden), partial(_student_outline, outline, hidden)
        ),
        lessons=lessons,
        articles={
            name: known.result(
                ("student article", name),
                (article,),
                partial(without_fields, FOR_TEACHERS, article),
            )
            for name, article in course.articles.items()
            if name in used
        },
        glossary={key: entry for key, entry in course.glossary.items() if key in terms},
        quotations=_quotations_in(course.quotations, lessons.values(), used),
        edition=Edition.STUDENT,
    )


def _drafts_in(course: Course) -> frozenset[str]:
    drafts = (name for name, lesson in course.lessons.items() if lesson.status is Status.DRAFT)
    return frozenset(drafts)


def _student_outline(outline: Outline, hidden: Set[str]) -> Outline:
    units = (_student_unit(unit, hidden) for unit in outline.units)
    shown = tuple(unit for unit in units if unit.lessons)
    return without_fields(FOR_TEACHERS, outline.model_copy(update={"units": shown}))


def _student_unit(unit: Unit, hidden: Set[str]) -> Unit:
    shown = tuple(lesson for lesson in unit.lessons if lesson not in hidden)
    return unit.model_copy(update={"lessons": shown})


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
    keeps_answers = lesson.answers is Answers.TEACHER_ONLY
    cut = FOR_TEACHERS_AND_ANSWERS if keeps_answers else FOR_TEACHERS
    return without_fields(cut, lesson.model_copy(update=core))


def _student_article(article: Article) -> Article:
    return without_fields(FOR_TEACHERS, article)


def without_fields(cut: Cut, part: SomePart) -> SomePart:
    """The same part with every field emptied that belongs to a cut, at every depth."""
    changes: dict[str, Any] = dict(_emptied(type(part), cut))
    for name, value in part:
        if name not in changes:
            left = _left_of(value, cut)
            if left is not value:
                changes[name] = left
    return part.model_copy(update=changes) if changes else part


def without_answers(part: SomePart) -> SomePart:
    """The same part as a student has it who may not read the answers."""
    return without_fields(FOR_TEACHERS_AND_ANSWERS, part)


def _left_of(value: Any, cut: Cut) -> Any:
    if isinstance(value, Part):
        return without_fields(cut, value)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return tuple(without_fields(cut, item) for item in value)
    return value


@cache
def _emptied(kind: type[Part], cut: Cut) -> dict[str, Any]:
    return {
        name: _empty_value(field)
        for name, field in kind.model_fields.items()
        if belongs_to(cut, field)
    }


def belongs_to(cut: Cut, field: FieldInfo) -> bool:
    """Whether a field is emptied."""
    extra = field.json_schema_extra
    return isinstance(extra, dict) and extra.get("edition") in cut


def _empty_value(field: FieldInfo) -> Any:
    if not field.is_required():
        return field.get_default(call_default_factory=True)
    return Prose("") if field.annotation is Prose else ""
