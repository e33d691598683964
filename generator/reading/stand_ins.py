"""Reading on past a mistake, so that it does not hide the others in its file.

What the model does not take is replaced by something that it takes, or left
out where it may be. The rest of the file can then be looked at in the same
run. A stand-in is never shown: rules look away where one stands, and a part
with stand-ins never becomes part of a course.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.course.part import USUAL
from generator.reading.model_fields import (
    fields_of,
    is_only_about_broken_items,
    part_at,
    parts_in,
    path_in_file,
    written_fields,
)
from generator.reading.tree import Node, Path

Whole = TypeVar("Whole", bound=BaseModel)

_ROUNDS = 3
"""How often it is tried: a mistake may come to light only when another is out of the way."""


@dataclass(frozen=True, slots=True)
class ReadPast(Generic[Whole]):
    """What could be read of a file in spite of its mistakes."""

    part: Whole
    unread: frozenset[Path]
    """The ways to what could not be read: something else stands there, or nothing."""


def read_past(
    model: type[Whole], tree: Node, values: dict[str, Any], error: ValidationError
) -> ReadPast[Whole] | None:
    """The part with stand-ins for what the model does not take.

    Arguments:
        model: The class that the file was read as.
        tree: What is in the file.
        values: The same as dictionaries, lists and text; changed in place.
        error: What the model found wrong with it.

    Returns: None where too little is left to read.
    """
    unread: set[Path] = set()
    for _ in range(_ROUNDS):
        for details in error.errors(include_url=False):
            if is_only_about_broken_items(tree, details):
                continue
            path = _put_stand_in(model, tree, values, details)
            if path is None:
                return None
            unread.add(path)
        try:
            return ReadPast(model.model_validate(values), frozenset(unread))
        except ValidationError as again:
            error = again
    return None


def _put_stand_in(
    model: type[BaseModel], tree: Node, values: dict[str, Any], details: ErrorDetails
) -> Path | None:
    """Replace what is wrong, and say where that is; None where nothing can be done."""
    location = details["loc"]
    path = path_in_file(tree, location, missing=details["type"] == "missing")
    if not path and location and location[0] in values:
        # It was not written in the file, but given by the file's name.
        path = (str(location[0]),)
        values[path[0]] = "stand-in"
        return path
    if details["type"] == "extra_forbidden":
        _put(values, path, _NOTHING)
        return path
    for way, stand_in in _stand_ins_on(model, tree, path):
        if _put(values, way, stand_in):
            return way
    return None


_NOTHING = object()
"""Stands in where a field may be left out."""


def _stand_ins_on(model: type[BaseModel], tree: Node, path: Path) -> Iterator[tuple[Path, Any]]:
    """What may stand in for each item and field on a path, the innermost first."""
    if issubclass(model, RootModel):
        yield path[:1], next(iter(least_of(model).values()))
        return
    for length in range(len(path), 0, -1):
        named = next((end for end in range(length, 0, -1) if isinstance(path[end - 1], str)), 0)
        field = fields_of(part_at(model, tree, path[: named - 1])).get(str(path[named - 1]))
        least = least_value(field) if field is not None else None
        if field is None or length - named > 1:
            continue
        if length > named and isinstance(least, list | tuple):
            yield path[:length], least[0]
        elif length == named and not field.is_required():
            yield path[:length], _NOTHING
        elif length == named and least is not None:
            yield path[:length], least


def _put(values: dict[str, Any], way: Path, stand_in: Any) -> bool:
    """Put a stand-in where a way leads."""
    step = way[-1]
    match _value_at(values, way[:-1]):
        case list() as inside if isinstance(step, int) and step < len(inside):
            inside[step] = deepcopy(stand_in)
        case dict() as inside if stand_in is _NOTHING:
            inside.pop(step, None)
        case dict() as inside:
            inside[step] = deepcopy(stand_in)
        case _:
            return False
    return True


def _value_at(values: Any, path: Path) -> Any:
    for step in path:
        match values:
            case dict() if step in values:
                values = values[step]
            case list() if isinstance(step, int) and step < len(values):
                values = values[step]
            case _:
                return None
    return values


def least_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields that such a file or part has at the least, filled in from their examples."""
    if issubclass(model, RootModel):
        return dict(least_value(model.model_fields["root"]))
    return {
        name: least_value(field)
        for name, field in written_fields(model).items()
        if field.is_required() or field.json_schema_extra == USUAL
    }


def least_value(field: FieldInfo) -> Any:
    """The least that such a field takes: its example, or its parts filled in from theirs.

    Returns: None where the model gives no example.
    """
    if field.examples:
        return field.examples[0]
    part = next(parts_in(field.annotation), None)
    if part is None:
        return None
    is_list = get_origin(field.annotation) is tuple
    return [least_of(part) for _ in range(_fewest(field))] if is_list else least_of(part)


def _fewest(field: FieldInfo) -> int:
    return next((limit.min_length for limit in field.metadata if hasattr(limit, "min_length")), 1)
