"""`lessons fmt`: what it writes, what it leaves alone, and what it says."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.writing.form import NotInFormError
from tests.small_course import FILES, LESSON, write_course

WIDE = LESSON.replace("  - Find", "    -   Find").replace("\n", "  \r\n")


def said(*arguments: str | Path) -> tuple[int, str]:
    """How `lessons fmt` ends, and what it says."""
    result = CliRunner().invoke(
        main, ["fmt", *(str(one) for one in arguments)], catch_exceptions=False
    )
    return result.exit_code, result.output


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_course_in_form_is_not_touched(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    os.utime(lessons / "first.yml", ns=(1, 1))
    assert said("--lessons", lessons) == (0, "In form: 5.\n")
    assert (lessons / "first.yml").stat().st_mtime_ns == 1


def test_files_are_put_in_form_and_named(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": WIDE})
    expected = "lessons/first.yml was put in form.\nPut in form: 1. In form already: 4.\n"
    assert said("--lessons", lessons) == (0, expected)
    assert everything_in(lessons) == {name: text.encode() for name, text in FILES.items()}


def test_a_mark_at_the_beginning_of_a_file_is_taken_out(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": f"\ufeff{LESSON}"})
    assert said("--lessons", lessons)[0] == 0
    assert (lessons / "first.yml").read_bytes() == LESSON.encode()


def test_a_check_names_what_is_not_in_form_and_writes_nothing(tmp_path: Path) -> None:
    article = FILES["articles/ferry.yml"].replace("\n", "\r\n")
    lessons = write_course(tmp_path, {"first.yml": WIDE, "articles/ferry.yml": article})
    before = everything_in(tmp_path)
    assert said("--check", "--lessons", lessons) == (
        1,
        (
            "lessons/first.yml is not in form.\nlessons/articles/ferry.yml is not in form.\n"
            "Not in form: 2. In form: 3. `lessons fmt` puts them in form.\n"
        ),
    )
    assert everything_in(tmp_path) == before
    assert said("--check", "--lessons", lessons, lessons / "second.yml") == (0, "In form: 1.\n")


def test_only_the_files_that_are_named_are_put_in_form(tmp_path: Path) -> None:
    article = FILES["articles/ferry.yml"].replace("\n", "\r\n")
    lessons = write_course(tmp_path, {"first.yml": WIDE, "articles/ferry.yml": article})
    code, output = said("--lessons", lessons, lessons / "articles")
    assert (code, output.splitlines()[0]) == (0, "lessons/articles/ferry.yml was put in form.")
    assert (lessons / "first.yml").read_bytes() == WIDE.encode()


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (LESSON.replace("title: Words", 'title: "Words').encode(), "first.yml:1:8: error ML105"),
        (LESSON.replace("minutes: 50", "title: Again").encode(), "first.yml:5:1: error ML106"),
        (LESSON.encode() + b"\xff", "first.yml:41:1: error ML101"),
    ],
)
def test_a_file_with_an_error_in_its_layout_is_left_alone_and_the_others_are_not(
    broken: bytes, place: str, tmp_path: Path
) -> None:
    second = FILES["second.yml"].replace("\n", "\r\n")
    lessons = write_course(tmp_path, {"second.yml": second})
    (lessons / "first.yml").write_bytes(broken)
    code, output = said("--lessons", lessons)
    assert code == 1
    assert place in output
    assert "lessons/first.yml was left as it is: mend that first.\n" in output
    assert (lessons / "first.yml").read_bytes() == broken
    assert (lessons / "second.yml").read_bytes() == FILES["second.yml"].encode()


def test_a_file_that_would_say_something_else_is_left_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = write_course(tmp_path, {"first.yml": WIDE})
    monkeypatch.setattr(
        "generator.writing.form.laid_out",
        lambda source, _: source.text.replace("minutes: 50", "minutes: 51").replace("\r", ""),
    )
    code, output = said("--lessons", lessons)
    assert code == 1
    assert output.startswith("lessons/first.yml:5:10: This file was left as it is")
    assert (lessons / "first.yml").read_bytes() == WIDE.encode()
    assert NotInFormError.__name__ not in output


def test_an_error_in_what_a_lesson_says_does_not_keep_it_out_of_form(tmp_path: Path) -> None:
    wrong = LESSON.replace("minutes: 50", "minuts: 50")
    lessons = write_course(tmp_path, {"first.yml": wrong.replace("\n", "\r\n")})
    assert said("--lessons", lessons)[0] == 0
    assert (lessons / "first.yml").read_bytes() == wrong.encode()


def test_a_lesson_behind_a_link_is_put_in_form_where_it_is_kept(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": None})
    kept = tmp_path / "kept.yml"
    kept.write_bytes(WIDE.encode())
    (lessons / "first.yml").symlink_to(kept)
    assert said("--lessons", lessons, lessons / "first.yml")[0] == 0
    assert (lessons / "first.yml").is_symlink()
    assert kept.read_bytes() == LESSON.encode()


def test_a_path_that_is_no_file_of_the_course_is_wrong_usage(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    (tmp_path / "other.yml").write_text("a:   b\n", "utf-8")
    code, output = said("--lessons", lessons, tmp_path / "other.yml")
    assert code == 2
    assert "is no file of the course in" in output
    assert said("--lessons", lessons, tmp_path / "nowhere.yml")[0] == 2


def test_a_file_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    lessons = write_course(tmp_path, {"first.yml": WIDE})
    with monkeypatch.context() as broken:
        broken.setattr("generator.writing.whole_file.os.fsync", fails)
        code, output = said("--lessons", lessons)
    assert (code, output) == (
        1,
        "lessons/first.yml cannot be written: No space left on device.\n",
    )
    assert (lessons / "first.yml").read_bytes() == WIDE.encode()
