"""What a line itself shows to be wrong, where the parser only says that it stumbled."""

import time

import pytest

from generator.reading.problem import Code
from generator.reading.source import Source
from generator.reading.tree import read_tree


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("a:\u00a0b\nc: d\n", "1:3", "a no-break space", id="a no-break space"),
        pytest.param("- a:\u200bb\n  c: d\n", "1:5", "a zero-width space", id="a hidden space"),
        pytest.param("a：b\nc: d\n", "1:2", "“：”", id="a wide colon"),
        pytest.param("a = b\nc: d\n", "1:3", "“=”", id="an equals sign"),
        pytest.param("a:\n  - b\n  -c\nd: e\n", "3:3", "no space behind this dash", id="a dash"),
        pytest.param("a:b\nc: d\n", "1:1", "no colon with a space", id="a colon in the first line"),
        pytest.param(
            "e: f\na:b\nc: d\n", "2:1", "no colon with a space", id="a colon further down"
        ),
        pytest.param("  a: b\nc: d\n", "1:3", "is indented", id="a first line that is indented"),
        pytest.param("- a: b\n    c: d\n", "2:5", "further than the one above", id="too far in"),
    ],
)
def test_the_slip_is_named_and_not_the_line_where_the_parser_stumbled(
    text: str, place: str, message: str
) -> None:
    tree, [problem] = read_tree(Source("x.yml", text))
    assert tree is None
    assert (problem.code, str(problem.place)) == (Code.SYNTAX, f"x.yml:{place}")
    assert message in problem.message


def test_a_field_that_is_indented_too_far_is_shown_from_its_name_to_its_colon() -> None:
    _, [problem] = read_tree(Source("x.yml", "title: A\n  minutes: 5\n"))
    assert (problem.place.column, problem.place.length) == (3, len("minutes"))


def test_a_line_without_a_space_above_does_not_take_the_blame_for_a_second_colon() -> None:
    _, [problem] = read_tree(Source("x.yml", "a:\n  - https://b\n  - c: d: e\n"))
    assert str(problem.place) == "x.yml:3:9"


@pytest.mark.parametrize("sign", ["-", " ", "a", "- ", ":", "=", "\u00a0", "a:"])
@pytest.mark.parametrize("around", ["a:\n  - b\n{}\nc: d: e\n", "a: b\n {}: c\n", "a: 'b' {}\n"])
def test_a_very_long_line_is_looked_through_once(sign: str, around: str) -> None:
    start = time.process_time()
    read_tree(Source("x.yml", around.format(sign * 40_000)))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_of_two_bytes_a_letter_has_one_problem_and_not_one_a_letter(encoding: str) -> None:
    text = "title: Words\n".encode(encoding).decode("utf-8")
    _, [problem] = read_tree(Source("x.yml", text))
    assert problem.code is Code.UNREADABLE_FILE
    assert "UTF-16" in problem.message
