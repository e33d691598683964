"""The ways through a file to the prose in it: what its authors say in their own words."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from generator.course.part import Part
from generator.course.text import Prose
from generator.reading.tree import Path


def prose_in(part: Part, path: Path = ()) -> Iterator[tuple[Path, Prose]]:
    """Every piece of prose in a part of the course, with the way to it in the file."""
    for name, written in _fields_with_prose(type(part)):
        value = getattr(part, name)
        if value is not None and value != ():
            yield from _prose_in_value(value, (*path, written))


def _prose_in_value(value: Any, path: Path) -> Iterator[tuple[Path, Prose]]:
    if isinstance(value, Prose):
        yield path, value
    elif isinstance(value, Part):
        yield from prose_in(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _prose_in_value(item, (*path, index))


@cache
def _fields_with_prose(part: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields that may hold prose, each with the name that is written for it."""
    return tuple(
        (name, field.alias or name)
        for name, field in part.model_fields.items()
        if _may_hold_prose(field.annotation)
    )


def _may_hold_prose(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, (Prose, Part)):
        return True
    return any(_may_hold_prose(inside) for inside in get_args(annotation))
