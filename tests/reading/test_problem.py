"""What a problem looks like, and in which order problems come."""

from generator.reading.problem import (
    Code,
    Problem,
    Severity,
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
