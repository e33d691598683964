"""What a schema is here, and what the model says of a kind of value when it is asked."""

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

Schema = dict[str, Any]
"""A piece of JSON Schema."""


def base_of(annotation: Any) -> Any:
    """What is annotated, without its limits and without the None of what may be left open."""
    match get_origin(annotation):
        case origin if origin is Annotated:
            return base_of(get_args(annotation)[0])
        case origin if origin in (Union, UnionType):
            kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
            return base_of(kinds[0]) if len(kinds) == 1 else annotation
        case _:
            return annotation


def takes(annotation: Any, written: Any) -> bool:
    """Whether the model takes such a value, as a file has it: None where nothing is written."""
    try:
        TypeAdapter(annotation).validate_python(written)
    except ValidationError:
        return False
    return True


def limits_of(annotation: Any) -> Schema:
    """The limits of a single value, by their names in JSON Schema."""
    schema = TypeAdapter(annotation).json_schema()
    return next((each for each in schema.get("anyOf", ()) if each.get("type") != "null"), schema)


def amount_of(annotation: Any) -> Schema:
    """How many items a list has at the least and at the most."""
    metadata = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    names = {"min_length": "minItems", "max_length": "maxItems"}
    return {
        name: getattr(limit, limited)
        for limit in metadata
        for limited, name in names.items()
        if hasattr(limit, limited)
    }


def is_part(base: Any) -> bool:
    """Whether a value with that base is a group of fields."""
    return isinstance(base, type) and issubclass(base, BaseModel)
