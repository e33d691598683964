"""Problems for programs: as JSON of our own, and as SARIF.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.inert import inert_json
from generator.reading.source import Place

JSON_VERSION = 1
"""Counts up when something that was in the JSON is no longer there, or means something else."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as one JSON object. Columns are counted in characters, from 1."""
    report = {"version": JSON_VERSION, "problems": [_problem(problem) for problem in problems]}
    return _dumped(report)


def _problem(problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {
        "code": problem.code.value,
        "severity": problem.severity.value,
        **_place(problem.place),
        "message": problem.message,
        "mend": problem.mend,
    }
    if problem.other is not None:
        found["other"] = _place(problem.other)
    difference = problem.difference
    if difference is not None:
        found["nearest"] = {"where": difference.where, "words": difference.words}
    return found


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_column": place.column + place.length,
        "text": place.text,
    }


def as_sarif(problems: Sequence[Problem], version: str) -> str:
    """All problems as a SARIF log with one run.

    Arguments:
        problems: The problems in reading order.
        version: The version of this program.
    """
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "close-reading",
        "semanticVersion": version,
        "rules": [{"id": code.value, "name": _rule_name(code)} for code in codes],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, codes.index(problem.code)) for problem in problems],
            }
        ],
    }
    return _dumped(log)


def _dumped(data: object) -> str:
    return inert_json(json.dumps(data, ensure_ascii=False, indent=2))


def _rule_name(code: Code) -> str:
    return "".join(word.capitalize() for word in code.name.split("_"))


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code.value,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message} {problem.mend}"},
        "locations": [{"physicalLocation": _physical(problem.place)}],
    }
    if problem.other is not None:
        result["relatedLocations"] = [{"physicalLocation": _physical(problem.other)}]
    return result


def _physical(place: Place) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(place.file, errors="surrogateescape")},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        },
    }
