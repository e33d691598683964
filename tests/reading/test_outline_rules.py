"""What `course.yml` must keep to."""

from pathlib import Path

import pytest

from generator.reading.problem import Code
from tests.small_course import COURSE, read_course

SECOND_UNIT = """\
  - id: quay
    title: The quay
    summary: Where it is tied up.
    alternative: ferry
    lessons: [second]
"""
TWO_UNITS = COURSE.replace("[first, second]", "[first]") + SECOND_UNIT


def problems_of(folder: Path, outline: str) -> list[tuple[Code, str, str]]:
    problems = read_course(folder, {"course.yml": outline}).problems
    return [(problem.code, str(problem.place), problem.mend) for problem in problems]


@pytest.mark.parametrize("outline", [COURSE, TWO_UNITS])
def test_an_outline_that_keeps_to_everything_has_no_problem(outline: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, outline) == []


@pytest.mark.parametrize(
    ("old", "new", "found", "mend"),
    [
        ("id: quay", "id: ferry", (Code.USED_TWICE, "9:9"), "Give each unit an id of its own."),
        ("alternative: ferry", "alternative: fery", (Code.UNKNOWN_REFERENCE, "12:18"), '"ferry"?'),
        ("[second]", "[second, first]", (Code.USED_TWICE, "13:23"), "Keep it in one place"),
        ("[second]", "[second, second]", (Code.USED_TWICE, "13:23"), "Keep it in one place"),
        ("[second]", "[second, frist]", (Code.MISSING_FILE, "13:23"), 'Did you mean "first"?'),
        ("[second]", "[second, zebra]", (Code.MISSING_FILE, "13:23"), "one of: first, second."),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(
    old: str, new: str, found: tuple[Code, str], mend: str, tmp_path: Path
) -> None:
    [(code, place, mended)] = problems_of(tmp_path, TWO_UNITS.replace(old, new))
    assert (code, place.removeprefix("lessons/course.yml:")) == found
    assert mend in mended


def test_a_lesson_without_a_file_is_called_missing_once_and_twice_the_second_time(
    tmp_path: Path,
) -> None:
    outline = COURSE.replace("[first, second]", "[first, second, zebra, zebra]")
    assert [code for code, _, _ in problems_of(tmp_path, outline)] == [
        Code.MISSING_FILE,
        Code.USED_TWICE,
    ]


def test_a_lesson_with_problems_of_its_own_is_not_called_missing(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"first.yml": "title: ["})
    assert [problem.place.file for problem in reading.problems] == ["lessons/first.yml"]
