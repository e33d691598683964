"""Problems as other programs read them."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for

from generator.reading.difference import Difference
from generator.reading.problem import Code, Problem, Severity
from generator.reading.report.machine import as_json, as_sarif
from generator.reading.source import Place
from tests.npm_tools import MODULES
from tests.reading.corpus import WRONG_FILES, WrongFile, reading_of

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


SARIF = MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
"""The schema of SARIF 2.1.0, as its own tools have it."""

ODD_NAMES = (
    "lessons/größe.yml",
    "lessons/two words.yml",
    "lessons/שיעור.yml",
    "lessons/50%#1?.yml",
    "lessons/a:b\\c.yml",
)


@pytest.fixture(scope="module")
def sarif(node: str) -> Any:  # noqa: ARG001 (the tools are there)
    """What checks a log against the schema of SARIF 2.1.0."""
    schema = json.loads(SARIF.read_text("utf-8"))
    return validator_for(schema)(schema)


def said_against(sarif: Any, log: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in sarif.iter_errors(json.loads(log))]


@pytest.mark.parametrize("severity", Severity)
def test_sarif_of_any_severity_keeps_to_its_standard(sarif: Any, severity: Severity) -> None:
    problems = [
        Problem(code, PLACE, "Wrong.", "Mend.", severity, DIFFERENCE, OTHER) for code in Code
    ]
    assert not said_against(sarif, as_sarif(problems, "1.0.0"))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_sarif_of_a_file_with_an_odd_name_keeps_to_its_standard(sarif: Any, name: str) -> None:
    place = Place(name, 1, 1, 1, "")
    log = as_sarif([Problem(Code.EMPTY_FILE, place, "Empty.", "Fill it.", other=place)], "1.0.0")
    assert not said_against(sarif, log)
    (result,) = json.loads(log)["runs"][0]["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address.isascii()
    assert not set(address) & set(" #?\\")


def test_sarif_of_nothing_keeps_to_its_standard(sarif: Any) -> None:
    assert not said_against(sarif, as_sarif([], "1.0.0"))


@pytest.mark.parametrize("wrong", WRONG_FILES[::30], ids=str)
def test_sarif_of_a_real_reading_keeps_to_its_standard(
    sarif: Any, wrong: WrongFile, tmp_path: Path
) -> None:
    problems = reading_of(tmp_path, wrong.file, wrong.data).problems
    assert problems
    assert not said_against(sarif, as_sarif(problems, "1.0.0"))


def test_a_log_with_a_column_before_the_first_does_not_keep_to_the_standard(sarif: Any) -> None:
    place = Place("lessons/first.yml", 1, 0, 1, "")
    assert said_against(sarif, as_sarif([Problem(Code.SYNTAX, place, "A.", "B.")], "1.0.0"))
