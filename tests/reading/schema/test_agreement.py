"""The schemas against our own reader: what an editor complains of, and what it lets through."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.reading.file import read_part
from generator.reading.problem import Problem
from generator.reading.schema.form import base_of
from generator.reading.source import Source
from generator.reading.tree import read_tree, values_of
from tests.conftest import PROJECT
from tests.reading.corpus import WrongFile
from tests.reading.schema.core_yaml import read_as_an_editor
from tests.reading.schema.test_schema import FIELDS, WHOLE, each_field
from tests.reading.schema.wrong_fields import ABOUT_FIELDS, WRONG_FIELDS
from tests.small_course import FILES

COMMITTED = {
    path.relative_to(PROJECT / "lessons").as_posix(): path.read_text("utf-8")
    for path in sorted((PROJECT / "lessons").glob("**/*.yml"))
}


def model_of(file: str) -> type[BaseModel]:
    """What a file is read as, by its path in the folder lessons."""
    named: dict[str, type[BaseModel]] = {"course.yml": Outline, "glossary.yml": Glossary}
    return named.get(file, Article if file.startswith("articles/") else Lesson)


def field_problems(file: str, text: str) -> list[Problem]:
    """What our reader finds wrong with single fields of a file."""
    model = model_of(file)
    given_id = {"id": PurePosixPath(file).stem} if model in (Lesson, Article) else {}
    problems = read_part(Source(file, text), model, **given_id).problems
    return [problem for problem in problems if problem.code in ABOUT_FIELDS]


def complaints(file: str, text: str) -> list[str]:
    """What an editor finds wrong with a file."""
    validator = Draft7Validator(WHOLE[model_of(file)])
    return [error.message for error in validator.iter_errors(read_as_an_editor(text))]


@pytest.mark.parametrize("file", COMMITTED)
def test_a_file_of_the_course_passes(file: str) -> None:
    assert complaints(file, COMMITTED[file]) == []


@pytest.mark.parametrize("file", FILES)
def test_a_file_of_the_small_course_passes(file: str) -> None:
    assert complaints(file, FILES[file]) == []


@pytest.mark.parametrize("wrong", WRONG_FIELDS, ids=str)
def test_a_wrong_value_is_refused_by_our_reader_and_by_the_schema(wrong: WrongFile) -> None:
    assert field_problems(wrong.file, wrong.text or "")
    assert complaints(wrong.file, wrong.text or "")


WORDS = (
    *("", "~", "null", "word", "Some words here.", "none", "true", "True", "false"),
    *("yes", "no", "No", "on", "y", "'yes'", "'true'", "''", "' '", "'null'"),
    *("0", "1", "7", "50", "5000", "-5", "+50", "007", "1984", "1.10", "8.5", "50.0", ".5"),
    *("5_0", "5e1", "0x1F", "0o17", ".inf", ".nan", "'50'", "' 8 '", "1" * 64, "a" * 64),
    *("12:30", "2024-01-01", "2024-02-31", "1 May", "P2", "two-schools", "Two Schools"),
    *("91-92", "39+41", "https://a.example/b", "ftp://a.example", "a.html", "a/b.html"),
    *("framing", "metaphor", "author", "core", "report", "economic", "ready", "pairs", "stop"),
    *("corroborated", "licence", "verified", "space", "discuss", "write"),
    *("[]", "[a]", "[1, 2]", "[[a]]", "[a, a, a, a]", "{}", "{a: b}", "{text: A}"),
    *("x" * 61, "x" * 4000, "x" * 4001, "x" * 20_001, f"'  {'x' * 4000} '"),
)
"""What somebody might write behind the name of a field."""


def read_both_ways(word: str) -> tuple[Any, Any]:
    """A value as our reader has it and as an editor has it."""
    tree, _ = read_tree(Source("x.yml", f"x: {word}\n"))
    return values_of(tree)["x"], read_as_an_editor(f"x: {word}\n")["x"]


READ = {word: read_both_ways(word) for word in WORDS}

NO_SUCH_DAY = {"2024-02-31"}
OTHER_NOTATIONS = {"5e1", "0x1F", "0o17", ".nan"}
"""Numbers for an editor, which our reader wants in plain digits."""
BEYOND_THE_LIMITS = {"'50'", "5_0"}
"""Numbers that an editor takes for text, so that it does not compare them with limits."""


@each_field
def test_an_editor_lets_through_what_our_reader_takes_and_hardly_more(called: str) -> None:
    field, schema = FIELDS[called]
    reader, editor = TypeAdapter(field.rebuild_annotation()), Draft7Validator(schema)
    for word, (ours, theirs) in READ.items():
        is_taken, is_let_through = is_valid(reader, ours), editor.is_valid(theirs)
        assert is_let_through or not is_taken, word
        if is_let_through and not is_taken:
            is_number = isinstance(theirs, int | float)
            lost_its_look = is_number and base_of(field.annotation) is str
            is_known = word in NO_SUCH_DAY | OTHER_NOTATIONS | BEYOND_THE_LIMITS
            # Which kind it is was settled before: the schema of a kind does not ask again.
            assert is_known or lost_its_look or called.endswith(".kind"), word


def is_valid(reader: TypeAdapter[Any], value: Any) -> bool:
    try:
        reader.validate_python(value)
    except ValidationError:
        return False
    return True


CLEAR_WORDS = tuple(
    word
    for word in WORDS
    if len(word) < 100 and not isinstance(READ[word][1], int | float) and "'" not in word
    if word not in NO_SUCH_DAY | OTHER_NOTATIONS | BEYOND_THE_LIMITS
)
"""Those that an editor and our reader understand in the same way."""


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, str]:
    """A file of a course in which one to three things were changed at random."""
    file, text = draw(st.sampled_from([*FILES.items(), *COMMITTED.items()]))
    tree, _ = read_tree(Source(file, text))
    values = values_of(tree)
    for _ in range(draw(st.integers(1, 3))):
        places = list(groups_and_lists(values))
        assume(places)
        inside = draw(st.sampled_from(places))
        where = draw(
            st.sampled_from(list(inside) if isinstance(inside, dict) else range(len(inside)))
        )
        match draw(st.sampled_from(("replace", "replace", "delete", "misspell"))):
            case "delete":
                del inside[where]
            case "misspell" if isinstance(inside, dict):
                inside[f"{where}s"] = inside.pop(where)
            case _:
                inside[where] = Raw(draw(st.sampled_from(CLEAR_WORDS)))
    return file, written(values)


class Raw(str):
    """A word to write as it stands."""

    __slots__ = ()


def groups_and_lists(values: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """All groups of fields and lists that have something in them."""
    if isinstance(values, dict | list) and values:
        yield values
        for inside in values.values() if isinstance(values, dict) else values:
            yield from groups_and_lists(inside)


def written(values: Any) -> str:
    """Values as a file has them, on one line and with all text in quotation marks."""
    match values:
        case Raw():
            return str(values) or "null"
        case dict():
            pairs = (f"{json.dumps(name)}: {written(value)}" for name, value in values.items())
            return f"{{{', '.join(pairs)}}}"
        case list():
            return f"[{', '.join(map(written, values))}]"
        case _:
            return json.dumps(values, ensure_ascii=False)


@given(changed_files())
def test_an_editor_complains_of_the_files_that_our_reader_refuses(
    changed: tuple[str, str],
) -> None:
    file, text = changed
    assert bool(complaints(file, text)) == bool(field_problems(file, text)), text
