"""Groups of fields, and the prompts, which their kind tells apart."""

from pydantic import BaseModel

from generator.course.prompts import KINDS, Discuss
from generator.reading.model_fields import about, capital, kind_word, words_of, written_fields
from generator.reading.reference.forms import PROMPTS, anchor_of
from generator.reading.reference.parts import places_of_parts
from generator.reading.schema.fields import field_schema, to_definition
from generator.reading.schema.form import Schema

_KIND = "kind"


def part_schema(part: type[BaseModel]) -> Schema:
    """The schema of a group of fields."""
    fields = written_fields(part)
    properties = {name: field_schema(field) for name, field in fields.items()}
    if part in KINDS.values():
        properties[_KIND] = to_definition(_KIND)
    return {
        "title": _title(part),
        "description": about(part),
        "type": "object",
        "properties": properties,
        "required": [name for name, field in fields.items() if field.is_required()],
        "additionalProperties": False,
    }


def definitions(model: type[BaseModel]) -> dict[str, Schema]:
    """The schemas of all parts that a file may have, by the names of their sections."""
    parts = places_of_parts(model)
    found = {anchor_of(part): part_schema(part) for part in parts}
    return {**found, PROMPTS: _any_prompt(), _KIND: _any_kind()} if Discuss in parts else found


def _any_prompt() -> Schema:
    """The schema of a prompt, whose kind decides which fields it has."""
    return {
        "title": capital(PROMPTS),
        "properties": {_KIND: to_definition(_KIND)},
        "allOf": [_of_kind(word, kind) for word, kind in KINDS.items()],
    }


def _any_kind() -> Schema:
    """The schema of the word that says which kind a prompt is of."""
    return {
        "description": f"What is done with the passage. Left out, it is {kind_word(Discuss)}.",
        "enum": list(KINDS),
        "enumDescriptions": [about(kind) for kind in KINDS.values()],
        "errorMessage": f"This is not a kind of prompt. Choose one of: {', '.join(KINDS)}.",
    }


def _of_kind(word: str, kind: type[BaseModel]) -> Schema:
    is_named = {"properties": {_KIND: {"const": word}}}
    # Where nothing is written yet, a prompt is of the kind that needs no word.
    is_needed = {"type": "object", "required": [_KIND]} if kind is not Discuss else {}
    return {"if": {**is_named, **is_needed}, "then": to_definition(anchor_of(kind))}


def _title(part: type[BaseModel]) -> str:
    if part in KINDS.values():
        return f"{capital(PROMPTS)} of the kind {kind_word(part)}"
    return capital(words_of(part))
