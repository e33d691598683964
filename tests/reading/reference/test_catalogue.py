"""What each code means: every code is explained, and every example is what it is said to be."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.reading.problem import Code, Problem
from generator.reading.reference.catalogue import CATALOGUE, GROUPS
from generator.reading.reference.entry import Entry, Example
from generator.reading.reference.page import reference_page
from generator.reading.reference.problems_page import problems_page
from generator.reading.report.text import as_text
from tests.conftest import PROJECT
from tests.reading.quotations.world import elsewhere, read, verify
from tests.reading.reference.test_page import JARGON as JARGON_OF_PROGRAMS
from tests.reading.reference.test_page import Rendered
from tests.small_course import FILES, write_course

PAGE = problems_page()
RENDERED = Rendered(PAGE)
JARGON = re.compile(
    r"(?i)\b(scalars?|mappings?|sequences?|nodes?|tokens?|anchors?|alias(es)?|tags?|keys?"
    r"|yaml|json|pars(e|ed|ing)|syntax|valid|invalid|hash(es)?|escapes?)\b"
)

NO_EXAMPLE = {
    Code.UNREADABLE_FILE: "a page is UTF-8 itself, so it cannot show what is not",
    Code.TOO_LARGE: "it would fill the page",
    Code.HIDDEN_DIRECTION: "the sign cannot be seen",
    Code.MORE_PROBLEMS: "it takes a hundred problems",
    Code.NEVER_CHECKED: "the lesson is right; a copy and a record are missing",
    Code.NOT_RECORDED: "the lesson is right; a record is missing",
    Code.OLDER_RULES: "the lesson is right; the record is from an earlier version",
    Code.NO_CONTENT_NOTE: "no article of the examples has such a word",
    Code.LENS_LEFT_OUT: "it would have to show what is not there",
    Code.HARD_TO_READ: "it takes a hundred words to measure",
}
"""The codes that nothing can be shown for, and why."""

QUOTE = "“The town hall has pulled up the drawbridge on us,” Mr Frayle said."
LESSON = f"""\
title: One bridge, two stories
question: How can two reports of one event differ?
summary: Two reports of one event.
article: harbour-bridge-herald
minutes: 50
audience: {{grades: 9-12, age: 14}}
objectives:
  - Find words that judge.
content_note: none
excerpts:
  - id: drawbridge
    paragraph: P5
    voice: quoted
    techniques: [conflict, metaphor, direct-quote]
    quote: |-
      {QUOTE}
activities:
  - {{title: Aims, minutes: 20, lens: framing, steps: [Read it.]}}
  - {{title: Words, minutes: 20, lens: loaded-language, steps: [Read it.]}}
  - {{title: Sources, minutes: 10, lens: sourcing, steps: [Read it.]}}
"""
ARTICLE = (PROJECT / "lessons" / "articles" / "harbour-bridge-herald.yml").read_text("utf-8")
OUTLINE = """\
title: A small course
summary: Two lessons for tests.
authors: [Ada Teacher]
units:
  - id: harbour-bridge
    title: The harbour bridge
    summary: One event, reported twice.
    lessons: [harbour-bridge, harbour-letter]
"""
WORLD: dict[str, str | None] = {
    **dict.fromkeys(FILES),
    "course.yml": OUTLINE,
    "glossary.yml": "byline: The line that names the author of an article.\n",
    "harbour-bridge.yml": LESSON,
    "harbour-letter.yml": LESSON,
    "articles/harbour-bridge-herald.yml": ARTICLE,
}

COPY = f"""\
Bridge axed: Oakum Quay traders reel from council ‘bombshell’

Shopkeepers say that the bridge has cut Oakum Quay off from half of its customers.

“I sold eleven bowls of soup today. On a normal Tuesday it is ninety,” said Dorrie Hexwell.

{QUOTE} “Either the bridge opens in time for Lantern Week in May, or Oakum Quay closes for good. \
It is as simple as that.”
"""
"""The copy of the article that the examples about copies are read with."""

SHA256 = hashlib.sha256(COPY.encode()).hexdigest()
COPIED = f"""\
copy: {{file: herald.txt, retrieved: 2026-03-12, sha256: {SHA256}}}
quotation_limit: 100
paragraphs:
  - {{id: T, name: title, lines: 1}}
  - {{id: P1, lines: 3}}
  - {{id: P3, lines: 5}}
  - {{id: P5, lines: 7}}
"""
LIMITED = COPIED.replace("quotation_limit: 100", "quotation_limit: 40")

WITH_A_COPY = {
    Code.CHANGED_SINCE_CHECKED: COPIED,
    Code.OTHER_COPY: COPIED,
    Code.UNREADABLE_COPY: COPIED,
    Code.UNREADABLE_RECORD: COPIED,
    Code.QUOTED_TOO_MUCH: LIMITED,
}
"""The examples that need more than one file: what the article's file says then.

The copy is beside it, and `lessons verify` has seen the course with the right example.
"""
WITHOUT_THE_COPY_AFTERWARDS = {Code.CHANGED_SINCE_CHECKED}

_FIELD = re.compile(r"^(\w[\w-]*):.*\n(?:(?:[ \t#].*)?\n)*", re.MULTILINE)

each_entry = pytest.mark.parametrize(
    "entry", [pytest.param(entry, id=str(entry.code)) for entry in CATALOGUE]
)
each_example = pytest.mark.parametrize(
    ("code", "example"),
    [
        pytest.param(entry.code, entry.shown, id=str(entry.code))
        for entry in CATALOGUE
        if isinstance(entry.shown, Example)
    ],
)


def with_fields(text: str, fields: str, *others: str) -> str:
    """A file with fields in the place of its own.

    Arguments:
        text: The file.
        fields: What comes in where the first of its fields is that these replace.
        others: Fields that are taken out as well.
    """
    names = {name for each in (fields, *others) for name in re.findall(r"(?m)^(\w[\w-]*):", each)}
    place = min(
        (found.start() for found in _FIELD.finditer(text) if found[1] in names), default=len(text)
    )
    kept = [
        _FIELD.sub(lambda found: "" if found[1] in names else found[0], part)
        for part in (text[:place], text[place:])
    ]
    return f"{kept[0]}{fields.rstrip()}\n{kept[1]}"


def problems_of(code: Code, example: Example, folder: Path) -> Callable[[str], list[Problem]]:
    """A way to read the course with some lines of a file, once the right ones were seen."""
    article = WITH_A_COPY.get(code)
    name = example.file.removeprefix("lessons/")
    world = dict(WORLD)
    if article is not None:
        world["articles/harbour-bridge-herald.yml"] = with_fields(ARTICLE, article)
        world["articles/copies/herald.txt"] = COPY
    lessons = write_course(folder, world)

    def put(lines: str) -> None:
        path = lessons / name
        if path.suffix == ".lock":
            path.write_text(f"{record}{lines}\n", "utf-8")
        else:
            path.write_text(
                with_fields(world[name] or "", lines, example.wrong, example.right), "utf-8"
            )

    record = ""
    if article is not None:
        if not name.endswith(".lock"):
            put(example.right)
        verify(lessons)
        record = (lessons / "quotations.lock").read_text("utf-8")
    if code in WITHOUT_THE_COPY_AFTERWARDS:
        elsewhere(lessons)

    def problems(lines: str) -> list[Problem]:
        put(lines)
        return list(read(lessons).problems)

    return problems


def test_every_code_is_explained_once_and_in_order() -> None:
    assert [entry.code for entry in CATALOGUE] == sorted(Code)


def test_every_code_is_in_one_group() -> None:
    assert [entry for group in GROUPS for entry in group.entries] == list(CATALOGUE)


@each_example
def test_the_right_example_has_no_problem(code: Code, example: Example, tmp_path: Path) -> None:
    assert problems_of(code, example, tmp_path)(example.right) == []


@each_example
def test_the_wrong_example_has_the_problem(code: Code, example: Example, tmp_path: Path) -> None:
    problems = problems_of(code, example, tmp_path)(example.wrong)
    assert code in {problem.code for problem in problems}, problems


@each_example
def test_an_example_is_short_and_fits_a_page(code: Code, example: Example) -> None:
    for lines in (example.wrong, example.right):
        assert len(lines.splitlines()) <= 12, code
        assert lines == lines.strip("\n")
    assert example.wrong != example.right


def test_only_what_cannot_be_shown_has_no_example() -> None:
    without = {entry.code for entry in CATALOGUE if isinstance(entry.shown, str)}
    assert without == set(NO_EXAMPLE)


@each_entry
def test_what_a_code_means_is_said_in_three_plain_sentences_at_most(entry: Entry) -> None:
    assert entry.title[0].isupper()
    assert not entry.title.endswith(".")
    for text in (entry.meaning, entry.shown):
        if isinstance(text, str):
            assert text.endswith(".")
            assert 1 <= len(re.findall(r"[.?](?= |$)", text)) <= 3, text
            assert "\n" not in text


def test_the_page_does_not_speak_the_language_of_parsers() -> None:
    said = re.sub(
        r"^```.*?^```$|`[^`\n]*`|\]\([^)]*\)|\{ #.*? \}|<!--.*?-->", "", PAGE, flags=re.M | re.S
    )
    assert "A field that is not known" in said
    assert not JARGON.search(said)
    assert not JARGON_OF_PROGRAMS.search(said)


def test_the_page_has_a_section_for_every_code() -> None:
    for code in Code:
        assert RENDERED.anchors.count(code.lower()) == 1
        assert f"#{code.lower()}" in RENDERED.links


def test_anchors_of_the_page_are_unique() -> None:
    assert len(RENDERED.anchors) == len(set(RENDERED.anchors))


def test_links_of_the_page_lead_somewhere() -> None:
    guide = (PROJECT / "docs" / "teachers.md").read_text("utf-8")
    anchors = {
        "": RENDERED.anchors,
        "lesson-format.md": Rendered(reference_page()).anchors,
        "teachers.md": Rendered(guide).anchors,
    }
    assert RENDERED.links
    for link in RENDERED.links:
        page, _, anchor = link.partition("#")
        assert page in anchors, link
        assert not anchor or anchor in anchors[page], link


def test_the_message_that_the_page_takes_apart_is_what_is_really_said(tmp_path: Path) -> None:
    shown = re.search(r"^```text\n(.*?)\n```$", PAGE, re.M | re.S)
    assert shown
    example = next(entry.shown for entry in CATALOGUE if entry.code is Code.UNKNOWN_FIELD)
    assert isinstance(example, Example)
    (problem,) = problems_of(Code.UNKNOWN_FIELD, example, tmp_path)(example.wrong)
    assert as_text(problem) == shown[1]


def test_the_page_in_docs_is_the_one_that_the_catalogue_makes() -> None:
    kept = (PROJECT / "docs" / "problems.md").read_text("utf-8")
    assert kept == PAGE, "Refresh it: lessons reference --page problems > docs/problems.md"


def test_the_command_prints_the_page() -> None:
    result = CliRunner().invoke(main, ["reference", "--page", "problems"])
    assert (result.exit_code, result.output) == (0, PAGE)
