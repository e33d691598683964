"""A check of files in which nothing has changed says again what it said before."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.reading.course_folder import CourseFolder
from generator.writing.earlier_check import MOST_KEPT, EarlierCheck
from tests.reading.quotations.world import write_world
from tests.small_course import LESSON, write_course

TODAY = date(2026, 11, 24)
WRONG = (
    LESSON.replace("minutes: 50", "minutes: fifty")
    .replace("quote: a temporary measure", "quote: a temporary\u00ad meassure")
    .replace("id: measure", "id: axed")
    .replace("Which word carries a judgement?", "Is it so?")
)


def kept(folder: Path, cache: Path) -> EarlierCheck:
    """An earlier check of a course, which was kept."""
    check = EarlierCheck(folder, TODAY, cache)
    check.keep(CourseFolder(folder, today=TODAY).read().problems)
    return check


def add_line(folder: Path, name: str) -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("# One more line.\n")


def rename(folder: Path) -> None:
    (folder / "second.yml").rename(folder / "third.yml")


def put_folder_in_place(folder: Path) -> None:
    (folder / "second.yml").unlink()
    (folder / "second.yml").mkdir()


CHANGES: dict[str, Callable[[Path], None]] = {
    "a lesson": lambda folder: add_line(folder, "second.yml"),
    "the outline": lambda folder: add_line(folder, "course.yml"),
    "the glossary": lambda folder: add_line(folder, "glossary.yml"),
    "an article": lambda folder: add_line(folder, "articles/ferry.yml"),
    "a stored copy": lambda folder: add_line(folder, "articles/copies/ferry.md"),
    "a new file": lambda folder: add_line(folder, "third.yml"),
    "a file that is not read": lambda folder: add_line(folder, "third.yaml"),
    "a new copy": lambda folder: add_line(folder, "articles/copies/other.txt"),
    "a file less": lambda folder: (folder / "second.yml").unlink(),
    "a file with another name": rename,
    "a folder in the place of a file": put_folder_in_place,
    "a record less": lambda folder: (folder / "quotations.lock").unlink(),
}


def test_all_that_was_found_is_said_again(tmp_path: Path) -> None:
    folder = write_course(tmp_path, {"first.yml": WRONG})
    found = CourseFolder(folder, today=TODAY).read().problems
    assert len({problem.severity for problem in found}) > 1
    assert any(problem.difference for problem in found)
    assert any(problem.other for problem in found)
    assert kept(folder, tmp_path / "cache").problems() == found


def test_nothing_is_remembered_of_a_course_that_was_never_checked(tmp_path: Path) -> None:
    assert EarlierCheck(write_course(tmp_path), TODAY, tmp_path / "cache").problems() is None


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_a_new_check(change: Callable[[Path], None], tmp_path: Path) -> None:
    folder = write_world(tmp_path)
    result = CliRunner().invoke(main, ["verify", "--lessons", str(folder)])
    assert result.exit_code == 0, result.output
    kept(folder, tmp_path / "cache")
    assert EarlierCheck(folder, TODAY, tmp_path / "cache").problems() is not None
    change(folder)
    assert EarlierCheck(folder, TODAY, tmp_path / "cache").problems() is None


def test_another_day_makes_a_new_check(tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    kept(folder, tmp_path / "cache")
    assert EarlierCheck(folder, date(2026, 11, 25), tmp_path / "cache").problems() is None


def test_another_program_makes_a_new_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_course(tmp_path)
    kept(folder, tmp_path / "cache")
    monkeypatch.setattr("generator.writing.earlier_check.version", lambda _: "0.0.0")
    assert EarlierCheck(folder, TODAY, tmp_path / "cache").problems() is None


@pytest.mark.parametrize("damage", ["", "{", "[1]", "\x00", '[{"code": "ML999"}]'])
def test_a_damaged_memory_is_none(damage: str, tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    check = kept(folder, tmp_path / "cache")
    (file,) = (tmp_path / "cache" / "checks").iterdir()
    file.write_text(damage, "utf-8")
    assert check.problems() is None


def test_the_memory_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    check = kept(folder, tmp_path / "cache")
    shutil.rmtree(tmp_path / "cache")
    assert check.problems() is None
    check.keep(())
    assert check.problems() == ()


def test_a_memory_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in its place", "utf-8")
    assert kept(write_course(tmp_path), tmp_path / "cache").problems() is None


def test_only_the_newest_checks_are_kept(tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    checks = tmp_path / "cache" / "checks"
    checks.mkdir(parents=True)
    for number in range(MOST_KEPT + 3):
        (checks / f"{number}.json").write_text("[]", "utf-8")
        os.utime(checks / f"{number}.json", (number, number))
    kept(folder, tmp_path / "cache")
    assert len(list(checks.iterdir())) == MOST_KEPT
    assert not (checks / "0.json").exists()


def test_check_reads_no_lesson_a_second_time_unless_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = str(write_course(tmp_path, {"first.yml": WRONG}))
    first = CliRunner().invoke(main, ["check", "--lessons", lessons])

    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("the lessons were read")

    monkeypatch.setattr("generator.cli.checking.CourseFolder", stumble)
    again = CliRunner().invoke(main, ["check", "--lessons", lessons])
    assert (again.exit_code, again.output) == (1, first.output)
    fresh = CliRunner().invoke(main, ["check", "--no-cache", "--lessons", lessons])
    assert fresh.exit_code == 3
