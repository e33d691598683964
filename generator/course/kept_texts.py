"""The texts that the student edition goes without, and a canary among them.

A canary is a word that stands nowhere else. It is planted in every text that
students must not see, however short; where the word turns up, so would the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import singledispatch
from typing import Any, TypeVar

from generator.course.course import Course, GlossaryEntry
from generator.course.editions import FOR_TEACHERS, FOR_TEACHERS_AND_ANSWERS, Cut, belongs_to
from generator.course.excerpt import Comparison, Excerpt, Use, is_reserve
from generator.course.lesson import Answers, LateralCheck, Lesson, Status
from generator.course.part import Part
from generator.course.text import Prose, Verbatim

SomePart = TypeVar("SomePart", bound=Part)


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that is in no file of the student edition."""

    text: str
    owner: str
    """Where a teacher finds it, for example: lesson two-schools."""


def kept_texts(course: Course, student: Course) -> Iterator[KeptText]:
    """Every text of a course that its student edition does not have, each of them once.

    Arguments:
        course: The course as it was read.
        student: The same course as students have it.
    """
    seen = set(public_texts(student))
    for owner, holder in _holders(course):
        for text in texts_in(holder):
            if text not in seen:
                seen.add(text)
                yield KeptText(text, owner)


def public_texts(student: Course) -> Iterator[str]:
    """Every text of the student edition."""
    return (text for _, holder in _holders(student) for text in texts_in(holder))


def _holders(course: Course) -> Iterator[tuple[str, Any]]:
    yield "the outline of the course", course.outline
    yield "the glossary", tuple(course.glossary.values())
    yield from ((f"article {name}", article) for name, article in course.articles.items())
    yield from ((f"lesson {name}", lesson) for name, lesson in course.lessons.items())


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a part of a course, at every depth. Of prose, what it says as well."""
    match value:
        case Enum() | None | int() | float():
            return
        case str():
            yield value
        case Verbatim(source):
            yield source
        case Prose(source):
            yield source
            if "](" in source:
                yield value.plain
        case GlossaryEntry(term=term, meaning=meaning):
            yield term
            yield from texts_in(meaning)
        case tuple():
            for item in value:
                yield from texts_in(item)
        case dict():
            yield from texts_in(tuple(value.values()))
        case Part():
            for _, inner in value:
                yield from texts_in(inner)


def with_canary(course: Course, canary: str) -> Course:
    """The course with a word added to every text that its student edition goes without.

    Arguments:
        course: The course as it was read.
        canary: The word, which must stand nowhere in the course.
    """
    return replace(
        course,
        outline=_planted(course.outline, canary, FOR_TEACHERS),
        articles={
            name: _planted(article, canary, FOR_TEACHERS)
            for name, article in course.articles.items()
        },
        lessons={name: _lesson_with(lesson, canary) for name, lesson in course.lessons.items()},
    )


def _lesson_with(lesson: Lesson, canary: str) -> Lesson:
    keeps_answers = lesson.answers is Answers.TEACHER_ONLY
    return _planted(lesson, canary, FOR_TEACHERS_AND_ANSWERS if keeps_answers else FOR_TEACHERS)


def _planted(part: SomePart, canary: str, cut: Cut) -> SomePart:
    if _is_kept(part):
        return part.model_copy(update=_with_word_each(part, canary))
    changes: dict[str, Any] = {}
    for name, value in part:
        field = type(part).model_fields[name]
        changed = (
            _with_word(value, canary) if belongs_to(cut, field) else _inside(value, canary, cut)
        )
        if changed is not value:
            changes[name] = changed
    return part.model_copy(update=changes) if changes else part


def _inside(value: Any, canary: str, cut: Cut) -> Any:
    if isinstance(value, Part):
        return _planted(value, canary, cut)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return tuple(_planted(item, canary, cut) for item in value)
    return value


@singledispatch
def _is_kept(_part: Part) -> bool:
    """Whether the student edition goes without a part as a whole."""
    return False


@_is_kept.register(Excerpt)
@_is_kept.register(Comparison)
def _(part: Excerpt | Comparison) -> bool:
    return is_reserve(part)


@_is_kept.register
def _(part: LateralCheck) -> bool:
    return part.use is Use.RESERVE


@_is_kept.register
def _(part: Lesson) -> bool:
    return part.status is Status.DRAFT


def _with_word(value: Any, word: str) -> Any:
    match value:
        case Enum():
            return value
        case str():
            return f"{value} {word}"
        case Verbatim(source) | Prose(source):
            return type(value)(f"{source} {word}")
        case tuple():
            return tuple(_with_word(item, word) for item in value)
        case Part():
            return value.model_copy(update=_with_word_each(value, word))
        case _:
            return value


def _with_word_each(part: Part, word: str) -> dict[str, Any]:
    return {name: _with_word(value, word) for name, value in part}
