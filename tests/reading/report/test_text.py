"""Problems as a teacher reads them on a terminal."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.text import TERMINAL, as_report, as_text, summary_of
from generator.reading.source import Place


def problem(
    severity: Severity = Severity.ERROR, file: str = "lessons/a.yml", other: Place | None = None
) -> Problem:
    place = Place(file, 1, 1, 1, "text")
    return Problem(Code.SYNTAX, place, "Wrong.", "Mend it.", severity, other=other)


def test_a_problem_about_two_places_shows_both() -> None:
    shown = as_text(problem(other=Place("lessons/a.yml", 120, 3, 2, "  id: x")))
    assert shown.splitlines()[2:6] == [
        "   1 | text",
        "     | ^",
        " 120 |   id: x",
        "     |   ^^",
    ]


def test_another_file_is_named() -> None:
    shown = as_text(problem(other=Place("lessons/b.yml", 2, 1, 2, "id: x")))
    assert "and lessons/b.yml:2:1:" in shown


def test_colours_change_nothing_but_the_colour() -> None:
    warning = problem(Severity.WARNING)
    coloured = as_text(warning, TERMINAL)
    assert coloured != as_text(warning)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == as_text(warning)


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], "No problems."),
        ([problem()], "1 error in 1 file."),
        ([problem(), problem(Severity.WARNING)], "1 error and 1 warning in 1 file."),
        ([problem(Severity.WARNING, name) for name in "ab"], "2 warnings in 2 files."),
    ],
)
def test_the_last_line_counts_errors_and_warnings(problems: list[Problem], said: str) -> None:
    assert summary_of(problems) == said
    assert as_report(problems).splitlines()[-1] == said


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
    assert as_text(problem(Severity.WARNING)).startswith("lessons/a.yml:1:1: warning ML105")


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
