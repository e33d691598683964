"""What is said to each wrong file of the corpus: the place, the message, the mend."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.reading.course_folder import Reading
from generator.reading.problem import Code
from generator.reading.report.text import as_report
from tests.reading.corpus import (
    EXPECTATIONS,
    FOLDER,
    WORLD,
    WRONG_FILES,
    WrongFile,
    each_wrong_file,
    reading_of,
    still_in_course,
)
from tests.small_course import read_course


def test_the_world_of_these_tests_has_no_mistake(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {**WORLD})
    assert reading.problems == ()
    assert set(reading.course.lessons) == {"first", "second"}


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(
            wrong,
            id=wrong.called,
            marks=[pytest.mark.xfail(reason=wrong.wish)] if wrong.wish else [],
        )
        for wrong in WRONG_FILES
    ],
)
def test_a_wrong_file_is_told_of_with_its_place_and_its_mend(
    wrong: WrongFile, tmp_path: Path
) -> None:
    assert as_report(reading_of(tmp_path, wrong.file, wrong.data).problems) == wrong.said


@each_wrong_file
def test_a_wrong_file_keeps_no_other_lesson_out_of_the_course(
    wrong: WrongFile, tmp_path: Path
) -> None:
    assert still_in_course(reading_of(tmp_path, wrong.file, wrong.data)) == wrong.stay


@each_wrong_file
def test_the_carets_stand_under_all_that_is_meant(wrong: WrongFile, tmp_path: Path) -> None:
    for problem in reading_of(tmp_path, wrong.file, wrong.data).problems:
        shown = problem.place.shown()[1]
        assert len(shown) == problem.place.length or not shown


@each_wrong_file
def test_no_message_speaks_the_language_of_parsers(wrong: WrongFile, tmp_path: Path) -> None:
    problems = reading_of(tmp_path, wrong.file, wrong.data).problems
    said = " ".join(f"{problem.message} {problem.mend}" for problem in problems)
    assert not re.search(r"(?i)\b(scalar|mapping|sequence|token|node|dict|tuple|pydantic)", said)


def test_there_is_a_wrong_file_for_every_code_that_is_not_about_copies_or_style() -> None:
    said = {code for wrong in WRONG_FILES for code in re.findall(r"\b(ML\d{3}): ", wrong.said)}
    about_a_copy = {code for code in Code if "ML404" <= code <= "ML413"} - {Code.MISQUOTED}
    takes_a_hundred = {Code.MORE_PROBLEMS}
    assert {code for code in Code if code < "ML500"} - about_a_copy - takes_a_hundred <= said


def test_every_wrong_file_has_its_expectation() -> None:
    files = {path.stem for path in FOLDER.iterdir() if path.suffix == ".yml"}
    assert len(files) > 90
    assert files <= {path.stem for path in EXPECTATIONS}


def places_of(reading: Reading) -> list[tuple[Code, str, int]]:
    return [(each.code, str(each.place), each.place.length) for each in reading.problems]


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="with line ends of Windows"),
        pytest.param(lambda text: f"\ufeff{text}", id="with a byte order mark"),
    ],
)
@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param(wrong.file, wrong.text, id=wrong.called)
        for wrong in WRONG_FILES
        if wrong.text is not None
    ],
)
def test_how_a_file_was_saved_moves_no_place(
    file: str, text: str, saved: Callable[[str], str], tmp_path: Path
) -> None:
    expected = places_of(reading_of(tmp_path / "a", file, text))
    assert places_of(reading_of(tmp_path / "b", file, saved(text))) == expected
