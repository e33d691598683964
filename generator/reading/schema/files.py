"""The schema of each kind of file in a course, as JSON."""

import json
from typing import get_args

from pydantic import BaseModel, RootModel

from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.reading.model_fields import about, capital, words_of
from generator.reading.schema.form import Schema
from generator.reading.schema.parts import definitions, part_schema
from generator.reading.schema.values import text_schema

SCHEMAS: dict[str, type[BaseModel]] = {
    "course": Outline,
    "glossary": Glossary,
    "lesson": Lesson,
    "article": Article,
}
"""The kinds of file, and what each of them is read as."""

_DRAFT = {"$schema": "http://json-schema.org/draft-07/schema#"}


def schema_files() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {
        f"{kind}.schema.json": json.dumps(file_schema(model), ensure_ascii=False, indent=2) + "\n"
        for kind, model in SCHEMAS.items()
    }


def file_schema(model: type[BaseModel]) -> Schema:
    """The schema of a file that is read as such a part."""
    if issubclass(model, RootModel):
        return {**_DRAFT, **_words_with_meanings(model)}
    return {**_DRAFT, **part_schema(model), "definitions": definitions(model)}


def _words_with_meanings(model: type[BaseModel]) -> Schema:
    root = model.model_fields["root"]
    word, meaning = get_args(root.annotation)
    return {
        "title": capital(words_of(model)),
        "description": f"{about(model)} {root.description}",
        "type": "object",
        "propertyNames": {**text_schema(word), "doNotSuggest": True},
        "additionalProperties": text_schema(meaning),
        "examples": root.examples,
    }
