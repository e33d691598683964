"""Problems as GitHub shows them beside a change."""

from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.github import as_annotation, as_annotations
from generator.reading.source import Place

PLACE = Place("lessons/a, b: c.yml", 12, 10, 2, "minutes: 5O")


def test_an_annotation_has_the_place_the_code_and_what_to_do() -> None:
    problem = Problem(Code.WRONG_KIND_OF_VALUE, PLACE, "A number is due.", "Write digits.")
    assert as_annotation(problem) == (
        "::error file=lessons/a%2C b%3A c.yml,line=12,col=10,endColumn=12,title=ML203"
        "::A number is due.%0AWrite digits."
    )


def test_no_text_ends_an_annotation_or_begins_another() -> None:
    problem = Problem(Code.SYNTAX, PLACE, "100%\n::error::x\r", "Mend.", Severity.WARNING)
    written = as_annotation(problem)
    assert written.startswith("::warning file=")
    assert written.endswith("::100%25\\x0a::error::x\\x0d%0AMend.")
    assert "\n" not in written


def test_the_log_ends_with_how_many_there_are() -> None:
    assert as_annotations([]) == "No problems."
    assert as_annotations([Problem(Code.SYNTAX, PLACE, "a", "b")]).endswith("1 error in 1 file.")
