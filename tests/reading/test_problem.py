"""What a problem looks like, and in which order problems come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.problem import (
    Code,
    Problem,
    Severity,
    as_text,
    has_errors,
    in_reading_order,
)
from generator.reading.source import Place


def problem(
    file: str = "lessons/a.yml",
    line: int = 1,
    column: int = 1,
    code: Code = Code.SYNTAX,
    *,
    message: str = "Wrong.",
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(code, Place(file, line, column, 1, "text"), message, "Mend it.", severity)


def test_problems_come_by_file_line_column_code_and_message() -> None:
    ordered = (
        problem("lessons/a.yml", 2, 9),
        problem("lessons/a.yml", 10, 1),
        problem("lessons/b.yml", 1, 1),
        problem("lessons/b.yml", 1, 2, Code.SYNTAX, message="A."),
        problem("lessons/b.yml", 1, 2, Code.SYNTAX, message="B."),
        problem("lessons/b.yml", 1, 2, Code.MISSING_FIELD, message="A."),
    )
    assert in_reading_order(reversed(ordered)) == ordered


def test_a_problem_found_twice_is_listed_once() -> None:
    assert in_reading_order([problem(), problem()]) == (problem(),)


def test_warnings_are_no_errors() -> None:
    assert not has_errors([problem(severity=Severity.WARNING)])
    assert has_errors([problem(severity=Severity.WARNING), problem()])
    assert not has_errors([])


def test_every_code_is_different_and_has_its_form() -> None:
    codes = [code.value for code in Code]
    assert len(set(Code.__members__)) == len(set(codes))
    assert all(code.startswith("ML") and len(code) == 5 and code[2:].isdigit() for code in codes)


def test_a_problem_as_text_shows_place_line_mark_and_mend() -> None:
    place = Place("lessons/ferry.yml", 12, 10, 2, "minutes: 5O")
    shown = as_text(Problem(Code.WRONG_KIND_OF_VALUE, place, "A number is due.", "Write digits."))
    assert shown == (
        "lessons/ferry.yml:12:10: error ML203: A number is due.\n"
        "    |\n"
        " 12 | minutes: 5O\n"
        "    |          ^^\n"
        "    = Write digits."
    )


def test_a_warning_as_text_says_that_it_is_one() -> None:
    assert as_text(problem(severity=Severity.WARNING)).startswith(
        "lessons/a.yml:1:1: warning ML105"
    )


def test_tabs_before_the_place_are_tabs_in_the_line_of_carets_too() -> None:
    place = Place("x", 1, 4, 1, "\ta\tb")
    _, _, line, carets, _ = as_text(Problem(Code.SYNTAX, place, "Wrong.", "Mend it.")).split("\n")
    assert line == " 1 | \ta\tb"
    assert carets == "   | \t \t^"


def test_an_empty_line_has_a_caret_as_well() -> None:
    carets = as_text(Problem(Code.SYNTAX, Place("x", 1, 1, 1, ""), "Wrong.", "Mend.")).split("\n")[
        3
    ]
    assert carets == "   | ^"


@pytest.mark.parametrize("length", [1, 5_000])
def test_a_very_long_line_is_cut_around_the_place(length: int) -> None:
    place = Place("x", 1, 5_001, length, "a" * 5_000 + "b" * length + "c" * 5_000)
    _, _, line, carets, _ = as_text(Problem(Code.SYNTAX, place, "Wrong.", "Mend it.")).split("\n")
    assert "ab" in line
    assert "…" in line
    assert len(line) < 500
    assert len(carets) < 500


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab\té😀", max_size=700), st.data())
def test_the_caret_stands_below_the_first_character_of_the_place(
    line: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    length = data.draw(st.integers(1, max(1, len(line) - column + 1)))
    place = Place("x", 7, column, length, line)
    shown = as_text(Problem(Code.SYNTAX, place, "Wrong.", "Mend it.")).split("\n")
    at = shown[3].index("^")
    assert shown[2][at : at + 1] == line[column - 1 : column]
    assert shown[3][5:at].count("\t") == shown[2][5:at].count("\t")
