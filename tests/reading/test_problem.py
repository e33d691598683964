"""What a problem looks like, and in which order problems come."""

from generator.reading.problem import (
    MOST_PROBLEMS,
    Code,
    Problem,
    Severity,
    as_many_as_shown,
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


def test_as_many_problems_as_anybody_mends_at_once_are_all_shown() -> None:
    found = [problem(line=line) for line in range(1, MOST_PROBLEMS + 1)]
    assert as_many_as_shown(found) == tuple(found)


def test_of_too_many_problems_errors_are_shown_and_that_there_are_more() -> None:
    notes = [problem(line=line, severity=Severity.NOTE) for line in range(1, MOST_PROBLEMS + 5)]
    errors = [problem(line=line) for line in range(200, 210)]
    shown = as_many_as_shown([*notes, *errors])
    assert len(shown) == MOST_PROBLEMS + 1
    assert set(errors) < set(shown)
    (more,) = (each for each in shown if each.code is Code.MORE_PROBLEMS)
    assert more.severity is Severity.NOTE
    assert more.place == notes[MOST_PROBLEMS - len(errors)].place


def test_errors_that_are_not_shown_count_as_errors() -> None:
    shown = as_many_as_shown(problem(line=line) for line in range(1, MOST_PROBLEMS + 2))
    assert shown[-1].code is Code.MORE_PROBLEMS
    assert shown[-1].severity is Severity.ERROR


def test_warnings_are_no_errors() -> None:
    assert not has_errors([problem(severity=Severity.WARNING)])
    assert has_errors([problem(severity=Severity.WARNING), problem()])
    assert not has_errors([])


def test_every_code_is_different_and_has_its_form() -> None:
    codes = [code.value for code in Code]
    assert len(set(Code.__members__)) == len(set(codes))
    assert all(code.startswith("ML") and len(code) == 5 and code[2:].isdigit() for code in codes)
