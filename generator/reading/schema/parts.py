"""Groups of fields, and the prompts, which their kind tells apart."""

from typing import Any

from pydantic import BaseModel

from generator.course.prompts import KINDS, Discuss
from generator.reading.model_fields import about, capital, kind_word, words_of, written_fields
from generator.reading.reference.forms import PROMPTS, anchor_of
from generator.reading.reference.parts import places_of_parts
from generator.reading.schema.fields import field_schema, to_definition
from generator.reading.schema.form import Schema


def part_schema(part: type[BaseModel]) -> Schema:
    """The schema of a group of fields."""
    fields = written_fields(part)
    return {
        "title": _title(part),
        "description": about(part),
        "type": "object",
        "properties": {name: field_schema(field) for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.is_required()],
        "additionalProperties": False,
    }


def definitions(model: type[BaseModel]) -> dict[str, Schema]:
    """The schemas of all parts that a file may have, by the names of their sections."""
    parts = places_of_parts(model)
    found = {anchor_of(part): part_schema(part) for part in parts}
    return {**found, **({PROMPTS: _any_prompt()} if Discuss in parts else {})}


def _any_prompt() -> Schema:
    """The schema of a prompt, whose kind decides which fields it has."""
    kinds: dict[str, Any] = {word: about(kind) for word, kind in KINDS.items()}
    return {
        "title": capital(PROMPTS),
        "type": "object",
        "properties": {
            "kind": {
                "description": "What is done with the passage. Left out, it is discuss.",
                "enum": list(kinds),
                "enumDescriptions": list(kinds.values()),
                "errorMessage": f"This is not a kind of prompt. Choose one of: {', '.join(kinds)}.",
            }
        },
        "allOf": [_of_kind(word, kind) for word, kind in KINDS.items()],
    }


def _of_kind(word: str, kind: type[BaseModel]) -> Schema:
    needs_its_word = written_fields(kind)["kind"].is_required()
    return {
        "if": {
            "type": "object",
            "properties": {"kind": {"const": word}},
            "required": ["kind"] if needs_its_word else [],
        },
        "then": to_definition(anchor_of(kind)),
    }


def _title(part: type[BaseModel]) -> str:
    if part in KINDS.values():
        return f"{capital(PROMPTS)} of the kind {kind_word(part)}"
    return capital(words_of(part))
