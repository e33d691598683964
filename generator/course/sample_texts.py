"""The texts that the description of the model shows as samples: everybody may read them."""

from collections.abc import Iterator
from typing import Any, get_args

from generator.course.article import Article
from generator.course.course import Outline
from generator.course.lesson import Lesson
from generator.course.part import Part


def sample_texts() -> Iterator[str]:
    """Every text that is an example of a field, of whatever part of a course."""
    kinds = (kind for root in (Outline, Lesson, Article) for kind in _kinds_in(root))
    for part in dict.fromkeys(kinds):
        for field in part.model_fields.values():
            yield from _texts_in(field.examples)


def _kinds_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _kinds_in(field.annotation)
    for inner in get_args(annotation):
        yield from _kinds_in(inner)


def _texts_in(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts_in(item)
        case dict():
            yield from _texts_in([*value.keys(), *value.values()])
