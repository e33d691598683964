"""A course with a text of its own in every field that students go without.

The fields are found by their marks in the model, so that a new one is among them
without anybody thinking of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from generator.course.course import Course
from generator.course.editions import FOR_TEACHERS_AND_ANSWERS, belongs_to
from generator.course.lesson import Answers, Status
from generator.course.part import Part
from generator.course.text import Prose

Field = tuple[str, str]
"""The name of a part and of a field of it."""

_SAID = ("what", "no", "student", "of", "this", "class", "must", "ever", "come", "to", "see")


class KeptFields:
    """Fills the kept fields of a course, and remembers with what."""

    def __init__(self) -> None:
        self.texts: dict[str, Field] = {}
        """Each text, and the field it was put in."""

    def course(self, course: Course) -> Course:
        """The course, ready for students and with its answers kept, and every such field filled."""
        ready = {"status": Status.READY, "answers": Answers.TEACHER_ONLY}
        return replace(
            course,
            outline=self._filled(course.outline),
            articles={name: self._filled(one) for name, one in course.articles.items()},
            lessons={
                name: self._filled(lesson.model_copy(update=ready))
                for name, lesson in course.lessons.items()
            },
        )

    def _filled(self, part: Any) -> Any:
        changes: dict[str, Any] = {}
        for name, value in part:
            field = type(part).model_fields[name]
            if belongs_to(FOR_TEACHERS_AND_ANSWERS, field):
                changes[name] = self._text_for((type(part).__name__, name), field.annotation, value)
            elif isinstance(value, Part):
                changes[name] = self._filled(value)
            elif isinstance(value, tuple) and value and isinstance(value[0], Part):
                changes[name] = tuple(self._filled(item) for item in value)
        return part.model_copy(update=changes)

    def _text_for(self, field: Field, annotation: Any, value: Any) -> Any:
        """Something for a field: its own text as often as there is room, or else its value."""
        for kind in _alternatives(annotation):
            if get_origin(kind) is tuple:
                return (self._text_for(field, get_args(kind)[0], None),)
            if kind is Prose:
                return Prose(self._text(field))
            if kind is str:
                return self._text(field)
            if isinstance(kind, type) and issubclass(kind, Part):
                return kind.model_construct(
                    **{
                        name: self._text_for((kind.__name__, name), inner.annotation, None)
                        for name, inner in kind.model_fields.items()
                    }
                )
        return value

    def _text(self, field: Field) -> str:
        number = len(self.texts)
        text = " ".join(f"{word}{number}" for word in _SAID)
        self.texts[text] = field
        return text


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Annotated:
        return _alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(one for inner in get_args(annotation) for one in _alternatives(inner))
    return (annotation,)


def kept_fields_of_the_model(kind: type[Part] = Part) -> Iterator[Field]:
    """Every field of the model that students go without, by its marks."""
    for narrower in kind.__subclasses__():
        if _is_written_by_teachers(narrower):
            yield from (
                (narrower.__name__, name)
                for name, field in narrower.model_fields.items()
                if belongs_to(FOR_TEACHERS_AND_ANSWERS, field)
            )
        yield from kept_fields_of_the_model(narrower)


def _is_written_by_teachers(kind: type[Part]) -> bool:
    return kind.__module__.startswith("generator.") and not kind.__name__.startswith("_")


def text_fields_of_the_model() -> set[Field]:
    """Those of them that hold texts, and not a day, a number or a word from a list."""
    holding: set[Field] = set()
    for part, name in kept_fields_of_the_model():
        kinds = {kind.__name__: kind for kind in _all_kinds(Part)}
        if _holds_text(kinds[part].model_fields[name].annotation):
            holding.add((part, name))
    return holding


def _all_kinds(kind: type[Part]) -> Iterator[type[Part]]:
    for narrower in kind.__subclasses__():
        yield narrower
        yield from _all_kinds(narrower)


def _holds_text(annotation: Any) -> bool:
    return any(
        one in (Prose, str) or (get_origin(one) is tuple and _holds_text(get_args(one)[0]))
        for one in _alternatives(annotation)
    )
