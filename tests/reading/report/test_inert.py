"""What anybody wrote is shown in a terminal and in a log, and commands neither."""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.difference import Difference, Spot
from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.github import as_annotations
from generator.reading.report.inert import inert, inert_json, inert_lines
from generator.reading.report.machine import as_json, as_sarif
from generator.reading.report.text import TERMINAL, as_report
from generator.reading.source import Place
from tests.obeyed import COMMANDS, commands_in, obeyed_in

hostile_texts = st.lists(
    st.sampled_from(COMMANDS) | st.sampled_from("#[:%\n\t ") | st.text(max_size=3), max_size=5
).map("".join)
places = st.builds(
    Place,
    hostile_texts,
    st.integers(1, 999),
    st.integers(1, 12),
    st.integers(1, 12),
    hostile_texts,
)
spots = st.builds(Spot, *[hostile_texts] * 4, st.none() | hostile_texts)
differences = st.builds(
    Difference,
    hostile_texts,
    st.lists(spots, max_size=2).map(tuple),
    st.integers(0, 2),
    hostile_texts,
    st.just((0, 1)),
)
problems = st.builds(
    Problem,
    st.sampled_from(Code),
    places,
    hostile_texts,
    hostile_texts,
    st.sampled_from(Severity),
    st.none() | differences,
    st.none() | places,
)

FORMS: dict[str, Callable[[list[Problem]], str]] = {
    "text": as_report,
    "colours": lambda found: without_our_colours(as_report(found, TERMINAL)),
    "github": as_annotations,
    "json": as_json,
    "sarif": lambda found: as_sarif(found, "1.0"),
}


def without_our_colours(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=300, deadline=None)
@given(found=st.lists(problems, min_size=1, max_size=2))
def test_no_report_holds_a_sign_that_a_terminal_obeys(form: str, found: list[Problem]) -> None:
    assert obeyed_in(FORMS[form](found)) == []


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=300, deadline=None)
@given(found=st.lists(problems, min_size=1, max_size=2))
def test_a_log_has_no_command_but_one_for_each_annotation(form: str, found: list[Problem]) -> None:
    expected = len(found) if form == "github" else 0
    assert len(commands_in(FORMS[form](found))) == expected


def as_github_reads(command: str) -> tuple[dict[str, str], str]:
    """The properties and the message of an annotation, as GitHub's runner takes it apart."""
    told, _, message = command.removeprefix("::").partition("::")
    pairs = (pair.partition("=") for pair in told.partition(" ")[2].split(","))
    return {name: unescaped(value) for name, _, value in pairs}, unescaped(message)


def unescaped(text: str) -> str:
    for escape, sign in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(escape, sign)
    return text


@settings(max_examples=300, deadline=None)
@given(problems)
def test_an_annotation_is_read_with_the_place_and_the_words_that_it_was_given(
    problem: Problem,
) -> None:
    properties, message = as_github_reads(as_annotations([problem]).split("\n")[0])
    place = problem.place
    assert properties == {
        "file": inert(place.file),
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": problem.code.value,
    }
    mend = [inert(line) for line in problem.mend.split("\n")]
    assert message.split("\n") == [inert(problem.message), *mend]


@given(hostile_texts)
def test_json_says_the_same_when_it_is_inert(text: str) -> None:
    written = json.dumps({"text": text}, ensure_ascii=False, indent=2)
    assert json.loads(inert_json(written)) == {"text": text}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("\x9b31m", r"\x9b31m"),
        ("a\nb\rc", r"a\x0ab\x0dc"),
        ("\u202ea\u202c", r"\u202ea\u202c"),
        ("##[error]x", r"#\x23[error]x"),
        ("# [a] #[b] ## [c]", "# [a] #[b] ## [c]"),
        ("a\tb — שלום, é 👩\u200d🔬", "a\tb — שלום, é 👩\u200d🔬"),
    ],
)
def test_a_sign_that_would_be_obeyed_is_shown_as_an_escape_and_no_other(
    text: str, shown: str
) -> None:
    assert inert(text) == shown
    assert inert(shown) == shown


def test_a_line_of_its_own_cannot_begin_with_two_colons() -> None:
    assert inert_lines("a\n ::error::x\n::b") == "a\n \\x3a:error::x\n\\x3a:b"


def test_what_is_obeyed_is_found_where_it_begins_before_the_caret() -> None:
    place = Place("a.yml", 1, 2, 1, "##[error]x")
    _, _, line, carets, *_ = as_report([Problem(Code.SYNTAX, place, "A.", "B.")]).split("\n")
    assert line == r" 1 | #\x23[error]x"
    assert carets == "   |  ^^^^"
