"""Problems as other programs read them."""

import json
from typing import Any

from generator.reading.difference import Difference
from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.machine import as_json, as_sarif
from generator.reading.source import Place

PLACE = Place("lessons/größe.yml", 12, 10, 2, "minutes: 5O")
OTHER = Place("lessons/größe.yml", 3, 1, 4, "id: x")
DIFFERENCE = Difference("paragraph P2", (), 0, "the old bridge", (0, 3))
PROBLEMS = [
    Problem(Code.USED_TWICE, PLACE, "Twice.", "Once.", other=OTHER),
    Problem(Code.SYNTAX, PLACE, "Wrong.", "Mend.", Severity.WARNING, DIFFERENCE),
]


def result_of(index: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_sarif(PROBLEMS, "1.0"))["runs"][0]["results"][index]
    return found


def test_json_has_everything_that_is_known_of_a_problem() -> None:
    first, second = json.loads(as_json(PROBLEMS))["problems"]
    assert first == {
        "code": "ML303",
        "severity": "error",
        "file": "lessons/größe.yml",
        "line": 12,
        "column": 10,
        "end_column": 12,
        "text": "minutes: 5O",
        "message": "Twice.",
        "mend": "Once.",
        "other": {
            "file": "lessons/größe.yml",
            "line": 3,
            "column": 1,
            "end_column": 5,
            "text": "id: x",
        },
    }
    assert second["severity"] == "warning"
    assert second["nearest"] == {"where": "paragraph P2", "words": "the old bridge"}


def test_json_of_nothing_says_so() -> None:
    assert json.loads(as_json([])) == {"version": 1, "problems": []}


def test_sarif_names_each_rule_once_and_points_to_it() -> None:
    run = json.loads(as_sarif([*PROBLEMS, *PROBLEMS], "1.0"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["ML105", "ML303"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_gives_places_as_addresses_and_ranges() -> None:
    result = result_of(0)
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "lessons/gr%C3%B6%C3%9Fe.yml"},
                "region": {"startLine": 12, "startColumn": 10, "endColumn": 12},
            }
        }
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert "relatedLocations" not in result_of(1)


def test_sarif_tells_errors_from_warnings() -> None:
    assert [result_of(index)["level"] for index in (0, 1)] == ["error", "warning"]
