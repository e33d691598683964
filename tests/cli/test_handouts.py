"""The command `lessons export handout`."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.exports.pdf import file as pdf_file
from tests.small_course import LESSON, write_course


def exported(lessons: Path, *arguments: str) -> str:
    """What the command says, having written into a folder beside the lessons."""
    given = ["export", "handout", *arguments, "--lessons", str(lessons)]
    target = lessons.parent / "handouts"
    result = CliRunner().invoke(main, [*given, "--to", str(target)], catch_exceptions=False)
    return f"{result.exit_code}: {result.output}"


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


@pytest.fixture
def lessons(tmp_path: Path, pango: str) -> Path:  # noqa: ARG001
    return write_course(tmp_path)


def test_without_a_name_every_lesson_is_made_and_sheets_and_keys_stay_apart(
    lessons: Path,
) -> None:
    assert exported(lessons).startswith("0: ")
    assert exported(lessons, "--edition", "teacher").startswith("0: ")
    assert files_in(lessons.parent / "handouts") == [
        "student/first-handout.pdf",
        "student/second-handout.pdf",
        "teacher/first-key.pdf",
        "teacher/second-key.pdf",
    ]


def test_a_lesson_can_be_named_by_its_id_or_by_its_file(lessons: Path) -> None:
    exported(lessons, "first", str(lessons / "first.yml"))
    assert files_in(lessons.parent / "handouts") == ["student/first-handout.pdf"]


def test_two_papers_make_two_files(lessons: Path) -> None:
    exported(lessons, "first", "--paper", "a4", "--paper", "letter")
    assert files_in(lessons.parent / "handouts") == [
        "student/first-handout-a4.pdf",
        "student/first-handout-letter.pdf",
    ]


def test_a_booklet_is_one_file(lessons: Path) -> None:
    exported(lessons, "--booklet")
    assert files_in(lessons.parent / "handouts") == ["student/all-handouts.pdf"]


def test_a_file_to_change_can_be_made_as_well(lessons: Path) -> None:
    exported(lessons, "first", "--format", "both")
    assert files_in(lessons.parent / "handouts") == [
        "student/first-handout.docx",
        "student/first-handout.pdf",
    ]


def test_a_booklet_of_some_lessons_is_refused(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    assert exported(lessons, "--booklet", "first").startswith("2: ")
    assert not (tmp_path / "handouts").exists()


def test_a_booklet_to_change_can_be_made_as_well(lessons: Path) -> None:
    exported(lessons, "--booklet", "--format", "docx")
    assert files_in(lessons.parent / "handouts") == ["student/all-handouts.docx"]


def test_an_unknown_lesson_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    said = exported(write_course(tmp_path), "thrid")
    assert said.startswith("2: ")
    assert "There are: first, second." in said
    assert not (tmp_path / "handouts").exists()


def test_nothing_is_written_while_there_are_errors(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": LESSON.replace("minutes: 50", "minutes: x")})
    said = exported(lessons)
    assert said.startswith("1: ")
    assert "lessons/first.yml:5:10" in said
    assert not (tmp_path / "handouts").exists()


def test_where_pango_is_missing_it_is_said_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: object) -> object:
        raise pdf_file.NoTypesettingError("PDF files are set by Pango.")

    monkeypatch.setattr(pdf_file, "_typesetter", missing)
    said = exported(write_course(tmp_path), "first")
    assert said.startswith("1: ")
    assert "PDF files are set by Pango." in said
    assert not (tmp_path / "handouts").exists()
