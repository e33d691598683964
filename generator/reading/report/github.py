"""Problems as annotations, which GitHub shows beside the lines of a change.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable

from generator.reading.problem import Problem, Severity
from generator.reading.report.inert import inert
from generator.reading.report.text import summary_of

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_annotations(problems: Iterable[Problem]) -> str:
    """All problems, each as a workflow command, and a line for the log that counts them."""
    found = tuple(problems)
    return "\n".join((*(as_annotation(problem) for problem in found), summary_of(found)))


def as_annotation(problem: Problem) -> str:
    """The problem as one workflow command."""
    place = problem.place
    properties = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": problem.code.value,
    }
    written = ",".join(f"{name}={_in_property(value)}" for name, value in properties.items())
    lines = (problem.message, *problem.mend.split("\n"))
    message = "%0A".join(_in_message(inert(line)) for line in lines)
    return f"::{_LEVELS[problem.severity]} {written}::{message}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(inert(text)).replace(":", "%3A").replace(",", "%2C")
