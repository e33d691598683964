"""The reference of the lesson format: complete, in plain words, and up to date in docs/."""

import re
from collections.abc import Iterator
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from generator.cli import main
from generator.course import article, excerpt, lesson, prompts, sift
from generator.course.article import Article
from generator.course.course import Glossary
from generator.course.part import TEACHER_ONLY, Part
from generator.course.standards import FRAMEWORKS
from generator.course.vocabulary import LENSES, POLICY_FRAMES, TECHNIQUES
from generator.reading.course_folder import CourseFolder
from generator.reading.model_fields import kind_word, written_fields
from generator.reading.problem import Code
from generator.reading.reference.forms import anchor_of, form_of
from generator.reading.reference.lists import meanings
from generator.reading.reference.page import FILES, reference_page
from generator.reading.reference.parts import places_of_parts
from generator.reading.reference.samples import as_written
from generator.reading.source import Source
from generator.reading.tree import read_tree, values_of
from tests.conftest import PROJECT

DOCS = PROJECT / "docs"
PAGE = reference_page()
JARGON = re.compile(
    r"(?i)\b(scalars?|mappings?|sequences?|strings?|booleans?|integers?|floats?|tuples?|dicts?"
    r"|arrays?|enums?|regex|unicode|schemas?|parsers?|pydantic|python)\b"
)


def subclasses(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for subclass in kind.__subclasses__():
        if subclass.__module__.startswith("generator."):
            yield subclass
            yield from subclasses(subclass)


def is_private(part: type[BaseModel]) -> bool:
    return part.__name__.startswith("_")


PARTS: tuple[type[BaseModel], ...] = (*subclasses(Part), Glossary)
FIELDS = [
    pytest.param(field, id=f"{part.__name__}.{name}")
    for part in PARTS
    for name, field in part.model_fields.items()
]
ENUMS = [
    kind
    for module in (article, excerpt, lesson, prompts, sift)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == module.__name__
]

each_field = pytest.mark.parametrize("field", FIELDS)
each_enum = pytest.mark.parametrize("enum", ENUMS)


class Rendered(HTMLParser):
    """The page as a reader's browser has it: anchors, links, and rows of tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(markdown.markdown(page, extensions=["attr_list", "fenced_code", "tables", "toc"]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.anchors.append(value or "")
            elif tag == "a" and name == "href":
                self.links.append(value or "")
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


RENDERED = Rendered(PAGE)


def yaml_blocks(page: str) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def section(anchor: str) -> str:
    """The text from the heading with that anchor to the next heading."""
    found = re.search(rf"^#+ [^\n]*{{ #{re.escape(anchor)} }}$(.*?)(?=^#|\Z)", PAGE, re.M | re.S)
    assert found, f"no section {anchor}"
    return found[1]


def row_of(part: type[BaseModel], name: str) -> str:
    """The row of a field, in the section of its part or of all prompts."""
    anchors = [anchor_of(part)]
    if part in prompts.KINDS.values() and name != "kind":
        anchors.append("prompt")
    rows = [
        line
        for anchor in anchors
        for line in section(anchor).splitlines()
        if line.startswith(f"| `{name}` |")
    ]
    assert len(rows) == 1, (part, name, rows)
    return rows[0]


def test_the_page_in_docs_is_the_one_that_the_model_makes() -> None:
    kept = (DOCS / "lesson-format.md").read_text("utf-8")
    assert kept == PAGE, "Refresh it: lessons reference > docs/lesson-format.md"


def test_the_command_prints_the_page() -> None:
    result = CliRunner().invoke(main, ["reference"])
    assert (result.exit_code, result.output) == (0, PAGE)


@each_field
def test_a_field_is_described_in_one_plain_sentence(field: FieldInfo) -> None:
    description = field.description or ""
    assert description.endswith(".")
    assert description[0].isupper()
    assert not JARGON.search(description)


@each_field
def test_an_example_is_taken_by_its_field_as_it_is_written(field: FieldInfo) -> None:
    for example in field.examples or ():
        tree, problems = read_tree(Source("x.yml", written_under("name", example)))
        assert problems == []
        TypeAdapter(field.rebuild_annotation()).validate_python(values_of(tree)["name"])


def written_under(name: str, value: Any) -> str:
    return "\n".join(as_written({name: value}))


@pytest.mark.parametrize("part", [part for part in PARTS if not is_private(part)])
def test_every_field_of_every_part_is_on_the_page(part: type[BaseModel]) -> None:
    if part is Glossary:
        assert form_of(Glossary.model_fields["root"]) in section("glossary")
        return
    for name, field in written_fields(part).items():
        row = row_of(part, name)
        assert str(field.description) in row
        assert form_of(field).rstrip(".") in row
        assert ("| yes |" in row) is field.is_required()
        assert ("Teacher edition only" in row) is (field.json_schema_extra == TEACHER_ONLY)


@pytest.mark.parametrize(("part", "kind"), [(kind, word) for word, kind in prompts.KINDS.items()])
def test_a_prompt_of_every_kind_has_its_section(part: type[BaseModel], kind: str) -> None:
    assert f"The word `{kind}`" in section(f"prompt-{kind_word(part)}")
    assert f"(#prompt-{kind})" in section("prompt")


@each_enum
def test_every_word_of_an_enumeration_is_explained(enum: type[Enum]) -> None:
    assert list(meanings(enum)) == [str(member.value) for member in enum]
    for word, meaning in meanings(enum).items():
        assert f"| `{word}` | {meaning} |" in PAGE
        assert meaning.endswith(".")
        assert not JARGON.search(meaning)


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("lens", {lens.id: lens.question for lens in LENSES.values()}),
        *(
            (f"techniques-of-{lens.id}", {each.id: each.definition for each in lens.techniques})
            for lens in LENSES.values()
        ),
        ("policy-frame", {frame.id: frame.name for frame in POLICY_FRAMES.values()}),
        ("framework", {each.id: f"`{each.example}`" for each in FRAMEWORKS.values()}),
    ],
)
def test_every_word_of_the_vocabulary_is_explained(anchor: str, words: dict[str, str]) -> None:
    rows = [line for line in section(anchor).splitlines() if line.startswith("| `")]
    assert len(rows) == len(words)
    for row, (word, meaning) in zip(rows, words.items(), strict=True):
        assert row.startswith(f"| `{word}` |")
        assert meaning in row


def test_every_technique_stands_under_a_lens() -> None:
    assert sum(len(lens.techniques) for lens in LENSES.values()) == len(TECHNIQUES)


def test_no_two_sections_have_the_same_anchor() -> None:
    assert sorted(RENDERED.anchors) == sorted(set(RENDERED.anchors))


def test_every_link_inside_the_page_leads_to_a_section() -> None:
    inside = {link[1:] for link in RENDERED.links if link.startswith("#")}
    assert inside
    assert inside <= set(RENDERED.anchors)


def test_every_part_and_list_is_linked_from_where_it_is_used() -> None:
    parts = {anchor_of(part) for model in FILES.values() for part in places_of_parts(model)}
    assert parts <= {link[1:] for link in RENDERED.links}


def test_every_row_of_a_table_fills_it() -> None:
    width = 0
    for row, line in zip(RENDERED.rows, table_lines(), strict=True):
        if line.startswith(("| Field", "| File", "| Kind", "| Word")):
            width = len(row)
        assert len(row) == width, row
        assert row[0], row


def table_lines() -> list[str]:
    return [
        line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| ---")
    ]


@pytest.mark.parametrize("block", yaml_blocks(PAGE))
def test_every_sample_is_laid_out_as_it_should_be(block: str) -> None:
    tree, problems = read_tree(Source("x.yml", block))
    assert tree is not None
    assert problems == []


def test_the_least_that_each_file_needs_makes_a_course_without_a_problem(tmp_path: Path) -> None:
    named = {"course.yml": "course", "glossary.yml": "glossary", "NAME.yml": "harbour-bridge"}
    lessons = tmp_path / "lessons"
    (lessons / "articles").mkdir(parents=True)
    for file, model in FILES.items():
        name = "articles/harbour-bridge-herald" if model is Article else named[file]
        [block] = yaml_blocks(section(anchor_of(model)))
        (lessons / f"{name}.yml").write_text(block, "utf-8")
    reading = CourseFolder(lessons).read()
    assert {problem.code for problem in reading.problems} <= {Code.LENS_LEFT_OUT}
    assert list(reading.course.lessons) == ["harbour-bridge"]
    assert "byline" in reading.course.glossary


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("Two headlines", ["Two headlines"]),
        ("Bridge: axed", ['"Bridge: axed"']),
        ("“Said” is plain", ["“Said” is plain"]),
        ('"Said" is plain', ['"\\"Said\\" is plain"']),
        ("# 1", ['"# 1"']),
        ("null", ['"null"']),
        (None, ["null"]),
        (True, ["yes"]),
        (False, ["no"]),
        (50, ["50"]),
        (lesson.Depth.SKILL, ["2"]),
        (excerpt.Use.CORE, ["core"]),
        (["a", "b"], ["- a", "- b"]),
        ([{"a": 1, "b": ["c"]}], ["- a: 1", "  b:", "    - c"]),
        ({"a": {"b": "c"}}, ["a:", "  b: c"]),
    ],
)
def test_a_value_is_written_as_a_teacher_would(value: object, lines: list[str]) -> None:
    assert list(as_written(value)) == lines


@pytest.mark.parametrize(
    ("part", "name", "form"),
    [
        (lesson.Lesson, "minutes", "A whole number, 5 to 600."),
        (lesson.Audience, "reading_level", "A number, 1 to 18."),
        (lesson.Lesson, "title", "One [line](#line)."),
        (lesson.Lesson, "warm_up", "[Text](#text) of your own."),
        (lesson.Review, "date", "A date as year-month-day."),
        (lesson.LateralCheck, "status", "One from the list [finding](#finding)."),
        (lesson.Objective, "depth", "One from the list [depth](#depth)."),
        (lesson.Criterion, "levels", "A list of exactly 4; each item is one [line](#line)."),
        (excerpt.Excerpt, "quote", "[Exact words](#exact-words)."),
        (excerpt.Excerpt, "prompts", "A list; each item is [a prompt](#prompt)."),
        (prompts.Choose, "kind", "The word `choose`."),
        (prompts.Compare, "points", "A list of 8 at most; each item is one [line](#line)."),
        (excerpt.Comparison, "prompts", "A list of 1 or more; each item is [a prompt](#prompt)."),
        (lesson.Lesson, "teacher", "Fields of its own, see [teacher notes](#teacher-notes)."),
    ],
)
def test_what_a_field_takes_is_said_in_plain_words(
    part: type[BaseModel], name: str, form: str
) -> None:
    assert form_of(written_fields(part)[name]) == form


def test_a_list_of_several_kinds_of_part_names_them_all() -> None:
    form = form_of(lesson.Lesson.model_fields["excerpts"])
    assert form.endswith("each item is [an excerpt](#excerpt) or [a comparison](#comparison).")


def test_every_part_of_the_model_is_found_from_a_file() -> None:
    found = {part for model in FILES.values() for part in (model, *places_of_parts(model))}
    assert found == {part for part in PARTS if not is_private(part)}
