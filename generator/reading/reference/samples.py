"""Values as a teacher would write them, and the least that a file needs."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from generator.course.part import USUAL
from generator.reading.model_fields import parts_in, written_fields
from generator.reading.source import Source
from generator.reading.tree import Items, Text, read_tree


def as_written(value: Any) -> Iterator[str]:
    """The lines in which a value is written in a file."""
    match value:
        case dict():
            for name, inside in value.items():
                lines = list(as_written(inside))
                if isinstance(inside, dict | list | tuple):
                    yield f"{name}:"
                    yield from (f"  {line}" for line in lines)
                else:
                    yield f"{name}: {lines[0]}"
        case list() | tuple():
            for item in value:
                first, *others = as_written(item)
                yield f"- {first}"
                yield from (f"  {line}" for line in others)
        case _:
            yield _word(value)


def least_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields that such a file or part has at the least, filled in from their examples."""
    if issubclass(model, RootModel):
        return dict(_least_value(model.model_fields["root"]))
    return {
        name: _least_value(field)
        for name, field in written_fields(model).items()
        if field.is_required() or field.json_schema_extra == USUAL
    }


def _least_value(field: FieldInfo) -> Any:
    if field.examples:
        return field.examples[0]
    inside = least_of(next(parts_in(field.annotation)))
    return [inside] if get_origin(field.annotation) is tuple else inside


def _word(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case str() if not _reads_as_itself(value):
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _reads_as_itself(text: str) -> bool:
    """Whether a text can be written as it is, without quotation marks around it."""
    match read_tree(Source("", f"- {text}")):
        case Items(items=[Text(value=value)]), []:
            return value == text
        case _:
            return False
