"""What is said where a file is not laid out as it should be."""

import pytest

from generator.reading.problem import Code, Problem
from generator.reading.source import Source
from generator.reading.syntax import control_characters
from generator.reading.tree import read_tree


def complaint(text: str) -> Problem:
    tree, problems = read_tree(Source("x.yml", text))
    assert tree is None
    [problem] = problems
    return problem


@pytest.mark.parametrize(
    ("text", "place", "message", "mend"),
    [
        pytest.param("\ta: b", "1:1", "There is a tab", "Use spaces", id="a tab first"),
        pytest.param("a:\n\t- b", "2:1", "There is a tab", "Use spaces", id="a tab before a dash"),
        pytest.param("a:\n  -\tb: c", "2:4", "There is a tab", "Use spaces", id="a tab after it"),
        pytest.param("a: 'b", "1:4", "is not closed", "same kind of mark", id="a quotation mark"),
        pytest.param(
            'a:\n  - "b\n  - c\n', "2:5", "is not closed", "same kind of mark", id="one in a list"
        ),
        pytest.param("a: b: c", "1:5", "a colon here", "quotation marks", id="a second colon"),
        pytest.param("a: b\n  c: d", "2:3", "further than", "same column", id="indented too far"),
        pytest.param("a: b\nc\n", "2:1", "no colon", "name: value", id="no colon at the end"),
        pytest.param("a:\n  - b\n  c: d", "3:3", "fit the list", "a dash", id="no dash"),
        pytest.param("a:\n  b: c\n d: e", "3:2", "not indented", "same column", id="dedented"),
        pytest.param("a: [b\nc: d\n", "1:4", "not closed", "Close it", id="a bracket"),
        pytest.param("a: {b: c\n", "1:4", "not closed", "Close it", id="a brace"),
        pytest.param('a: "b\\q"', "1:4", "A backslash", "two backslashes", id="a backslash"),
        pytest.param(
            "a: %b", "1:4", "begin with the sign “%”", "in quotation marks", id="a percent sign"
        ),
        pytest.param(
            "a: `b`", "1:4", "begin with the sign “`”", "in quotation marks", id="a backtick"
        ),
        pytest.param(
            "a: @b", "1:4", "begin with the sign “@”", "in quotation marks", id="an at sign"
        ),
        pytest.param("a: & b", "1:4", "A & or a *", "in quotation marks", id="an ampersand"),
        pytest.param("a: * b", "1:4", "A & or a *", "in quotation marks", id="a star"),
        pytest.param("a: - b", "1:4", "A dash and a space", "on a new line", id="a dash"),
        pytest.param(
            "a: ? b", "1:4", "begin with the sign “?”", "quotation marks", id="a question mark"
        ),
        pytest.param(
            "a: ]b", "1:4", "begin with the sign “]”", "quotation marks", id="a closing bracket"
        ),
        pytest.param("a: [b]]", "1:7", "closes here", "Delete it", id="a bracket too many"),
        pytest.param("a: [b\n  c, [d", "2:6", "opens here", "Close it", id="the inner bracket"),
        pytest.param("a: {b: c d: e}", "1:11", "A comma", "a comma", id="no comma"),
        pytest.param('a: "b", "c"', "1:7", "goes on", "quotation marks", id="texts with commas"),
        pytest.param("a: | b", "1:4", "right behind a |", "next line", id="words behind a bar"),
        pytest.param("a: >b", "1:4", "right behind", "quotation marks", id="words behind a >"),
        pytest.param("%YAML 9.9\n---\na: b", "1:1", "breaks off", "that works", id="a directive"),
    ],
)
def test_a_file_that_cannot_be_parsed_is_explained(
    text: str, place: str, message: str, mend: str
) -> None:
    problem = complaint(text)
    assert (problem.code, str(problem.place)) == (Code.SYNTAX, f"x.yml:{place}")
    assert message in problem.message
    assert mend in problem.mend


@pytest.mark.parametrize(
    "text",
    [
        'a: "Words\nb: What?\nc: "axed"\n',
        'a: "Words\nb: "What?"\n',
        'a: "Words\nb: It was "axed" there\n',
        "a: 'Words\nb: it's here\n",
    ],
)
def test_a_quotation_mark_that_another_one_below_seems_to_close_is_named_where_it_opens(
    text: str,
) -> None:
    problem = complaint(text)
    assert str(problem.place) == "x.yml:1:4"
    assert problem.message == "A quotation mark opens here and is not closed."


@pytest.mark.parametrize("line", ["a: b\t", "a:\tb", "a: b\tc", "a: b\t# c"])
def test_a_tab_that_does_no_harm_is_not_blamed_for_a_mistake_further_down(line: str) -> None:
    problem = complaint(f"{line}\nd: e: f\n")
    assert str(problem.place) == "x.yml:2:5"
    assert "colon" in problem.message


@pytest.mark.parametrize(
    "text", ['a: "Axed" ferry', "a: 'Axed' ferry", "a: [sic] ferry", '- "Axed" ferry']
)
def test_a_text_with_a_quoted_or_bracketed_beginning_is_not_blamed_on_its_indentation(
    text: str,
) -> None:
    problem = complaint(text)
    assert "indent" not in problem.message + problem.mend
    assert "quotation marks" in problem.mend


@pytest.mark.parametrize(
    "character", ["\0", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\uffff"]
)
def test_a_character_that_no_text_has_is_named_by_its_number(character: str) -> None:
    problem = complaint(f"a: b\nc: d{character}e\n")
    assert (problem.code, str(problem.place)) == (Code.FORBIDDEN_CHARACTER, "x.yml:2:5")
    assert f"U+{ord(character):04X}" in problem.message


def test_every_control_character_is_found_and_not_only_the_first() -> None:
    problems = list(control_characters(Source("x.yml", "a\0\nb\0\n")))
    assert [str(problem.place) for problem in problems] == ["x.yml:1:2", "x.yml:2:2"]


@pytest.mark.parametrize(
    "character", ["\t", "\u00a0", "\u200f", "\u05d0", "\u0301", "😀", "\u2026"]
)
def test_a_character_of_ordinary_texts_is_let_through(character: str) -> None:
    assert list(control_characters(Source("x.yml", f"a{character}b"))) == []
