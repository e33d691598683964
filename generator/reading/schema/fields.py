"""What stands behind the name of a field: a value, a list, a group of fields, with its help."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from generator.course.excerpt import Comparison, Excerpt
from generator.course.part import TEACHER_ONLY
from generator.course.prompts import KINDS
from generator.course.standards import FRAMEWORKS
from generator.reading.model_fields import parts_in
from generator.reading.reference.forms import PROMPTS, WordList, anchor_of
from generator.reading.reference.lists import help_for
from generator.reading.reference.samples import as_written
from generator.reading.schema.form import Schema, amount_of, base_of, takes
from generator.reading.schema.values import code_schema, value_schema

_A_LIST = "A list is due here. Begin each item on a new line with a dash and a space."


def field_schema(field: FieldInfo) -> Schema:
    """The schema of a field, with what to say about it."""
    annotation = field.rebuild_annotation()
    about: Schema = {"description": " ".join(_description(field))}
    if field.examples and base_of(annotation) is not bool:
        about["examples"] = list(field.examples)
    content = _content(annotation)
    if "else" in content:
        # What a reference leads to has a description of its own, which would be shown in place of
        # the field's.
        content["else"] = {**content["else"], **about}
    return {**about, **content}


def to_definition(name: str) -> Schema:
    """A reference to a definition in the same file."""
    return {"$ref": f"#/definitions/{name}"}


def _description(field: FieldInfo) -> Iterator[str]:
    yield field.description or ""
    if base_of(field.annotation) is bool:
        yield "Write yes or no."
    if field.default not in (PydanticUndefined, None, ()):
        yield f"Left out, it is {' '.join(as_written(field.default))}."
    if field.json_schema_extra == TEACHER_ONLY:
        yield "Teacher edition only."


def _content(annotation: Any) -> Schema:
    """The schema of what a field with that annotation holds."""
    base = base_of(annotation)
    origin = get_origin(base)
    if origin is tuple:
        return _list(amount_of(annotation), _content(get_args(base)[0]))
    if origin is dict:
        return _standards()
    if origin is Literal:
        return {"const": get_args(base)[0]}
    return _group(annotation) if any(parts_in(base)) else value_schema(annotation)


def _list(amount: Schema, item: Schema) -> Schema:
    return {"type": "array", "errorMessage": _A_LIST, "items": item, **amount}


def _group(annotation: Any) -> Schema:
    """The schema of a group of fields, or of the text that may stand in its place."""
    parts = tuple(parts_in(annotation))
    if set(parts) == set(KINDS.values()):
        return to_definition(PROMPTS)
    if parts == (Excerpt, Comparison):
        return _excerpt_or_comparison()
    (part,) = parts
    group = to_definition(anchor_of(part))
    if takes(annotation, "Some text"):
        text = value_schema(part.model_fields["text"].rebuild_annotation())
        return {"if": {"type": "object"}, "then": group, "else": text}
    return {"if": {"type": "null"}, "else": group} if takes(annotation, None) else group


def _excerpt_or_comparison() -> Schema:
    compare = Comparison.model_fields["compare"].description
    return {
        "if": {"type": "object", "required": ["compare"]},
        "then": to_definition(anchor_of(Comparison)),
        "else": to_definition(anchor_of(Excerpt)),
        # Here it is offered as well where nothing is written yet.
        "properties": {"compare": {"description": f"In place of a passage. {compare}"}},
    }


def _standards() -> Schema:
    """The schema of standards: codes by framework."""
    codes = {
        each.id: code_schema(each.code, f"A code looks like {each.example}.")
        for each in FRAMEWORKS.values()
    }
    described = help_for(WordList("framework", None))
    return {
        "type": "object",
        "properties": {
            word: {"description": described[word], **_list({"minItems": 1}, code)}
            for word, code in codes.items()
        },
        "additionalProperties": False,
    }
