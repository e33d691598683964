"""The schemas: complete, with help for every field, and in step with the model."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.cli import main
from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.course.part import TEACHER_ONLY
from generator.course.prompts import KINDS
from generator.course.vocabulary import TECHNIQUES
from generator.reading.model_fields import written_fields
from generator.reading.reference.forms import anchor_of
from generator.reading.reference.parts import places_of_parts
from generator.reading.schema.files import SCHEMAS, file_schema, schema_files
from generator.reading.schema.form import Schema
from tests.conftest import PROJECT

WHOLE = {model: file_schema(model) for model in SCHEMAS.values()}


def fields() -> Iterator[tuple[str, FieldInfo, Schema]]:
    """Every field of every part, with its schema, which can be used by itself."""
    for model, whole in WHOLE.items():
        named = whole.get("definitions", {})
        for part in (model, *places_of_parts(model)):
            schema = whole if part is model else named[anchor_of(part)]
            for name, field in written_fields(part).items():
                if part is not Glossary:
                    # Nothing may stand beside a reference in this draft.
                    inside = schema["properties"][name]
                    alone = {"allOf": [inside]} if "$ref" in inside else inside
                    called = f"{part.__name__}.{name}"
                    yield called, field, {**alone, "definitions": named}


FIELDS = {called: (field, schema) for called, field, schema in fields()}
each_field = pytest.mark.parametrize("called", FIELDS)


def test_the_schemas_in_the_project_are_those_that_the_model_makes() -> None:
    folder = PROJECT / "schema"
    kept = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert kept == schema_files(), "Refresh them: lessons schema"


def test_the_command_writes_the_schemas(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--to", str(tmp_path / "new")])
    assert (result.exit_code, result.output[:9]) == (0, "4 schemas")
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(schema_files())


@pytest.mark.parametrize("name", schema_files())
def test_a_schema_keeps_to_the_draft_that_it_names(name: str) -> None:
    schema = json.loads(schema_files()[name])
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)


@each_field
def test_every_field_is_described_and_says_who_may_see_it(called: str) -> None:
    field, schema = FIELDS[called]
    said = resolved(schema)["description"]
    assert said.startswith(field.description) or called.endswith(".kind")
    assert ("Teacher edition only." in said) is (field.json_schema_extra == TEACHER_ONLY)


@each_field
def test_every_field_has_an_example_or_words_to_choose_from_or_parts(called: str) -> None:
    _, schema = FIELDS[called]
    inside = resolved(schema)
    words = inside.get("enum") or inside.get("defaultSnippets") or inside.get("anyOf")
    parts = inside.get("properties") or inside.get("items") or inside.get("else")
    assert inside.get("examples") or words or parts


def resolved(schema: Schema) -> Schema:
    """A schema with what its reference leads to."""
    found = dict(schema)
    for each in (schema, *schema.get("allOf", ())):
        target = each.get("$ref", "").rpartition("/")[2]
        found = {**schema["definitions"].get(target, {}), **found, **each}
    return found


def test_every_technique_is_offered_with_its_name_and_what_it_means() -> None:
    technique = resolved(FIELDS["Mark.technique"][1])
    assert dict(zip(technique["enum"], technique["enumDescriptions"], strict=True)) == {
        each.id: f"{each.name}. {each.definition}" for each in TECHNIQUES.values()
    }


def lists_of_words(schema: Any) -> Iterator[Schema]:
    match schema:
        case {"enum": _}:
            yield schema
        case dict():
            for inside in schema.values():
                yield from lists_of_words(inside)
        case list():
            for inside in schema:
                yield from lists_of_words(inside)


@pytest.mark.parametrize("model", [Outline, Lesson, Article])
def test_every_word_to_choose_from_has_its_help(model: type[BaseModel]) -> None:
    for listed in lists_of_words(WHOLE[model]):
        assert len(listed["enum"]) == len(listed["enumDescriptions"])
        assert all(help_.endswith((".", "?")) for help_ in listed["enumDescriptions"]), listed


def test_every_kind_of_prompt_has_its_definition() -> None:
    named = WHOLE[Lesson]["definitions"]
    assert {f"prompt-{kind}" for kind in KINDS} <= set(named)
