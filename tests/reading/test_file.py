"""Reading one file as the part of the course that it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.course.article import Article
from generator.course.course import Glossary
from generator.reading.file import ReadFile, read_part, source_of
from generator.reading.problem import Code, Problem
from generator.reading.source import Source
from tests.small_course import ARTICLE, GLOSSARY


def problem_with(path: Path) -> Problem:
    found = source_of(path, "lessons/ferry.yml")
    assert isinstance(found, Problem)
    return found


def test_a_file_is_called_by_the_name_that_problems_use(tmp_path: Path) -> None:
    (tmp_path / "ferry.yml").write_bytes("title: Fähre\n".encode())
    assert source_of(tmp_path / "ferry.yml", "lessons/ferry.yml") == Source(
        "lessons/ferry.yml", "title: Fähre\n"
    )


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "ferry.yml").write_bytes(b"\xef\xbb\xbftitle: Ferry\n")
    assert source_of(tmp_path / "ferry.yml", "x") == Source("x", "title: Ferry\n")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    problem = problem_with(tmp_path / "ferry.yml")
    assert (problem.code, str(problem.place)) == (Code.UNREADABLE_FILE, "lessons/ferry.yml:1:1")
    assert "cannot be opened" in problem.message


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["a folder", "a pipe"])
def test_what_is_named_like_a_file_and_is_none_is_a_problem(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "ferry.yml")
    problem = problem_with(tmp_path / "ferry.yml")
    assert (problem.code, str(problem.place)) == (Code.UNREADABLE_FILE, "lessons/ferry.yml:1:1")
    assert "not a file" in problem.message


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without", "with a byte order mark"])
@pytest.mark.parametrize(
    ("data", "place", "line"),
    [
        (b"\xff", "1:1", "ÿ"),
        (b"title: F\xe4hre\nminutes: 50\n", "1:9", "title: Fähre"),
        ("title: Fähre\n".encode() + b"quay: \xe9\n", "2:7", "quay: é"),
        (b"a: \xe2\x82", "1:4", "a: â\x82"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_named_with_its_place(
    data: bytes, place: str, line: str, mark: bytes, tmp_path: Path
) -> None:
    (tmp_path / "ferry.yml").write_bytes(mark + data)
    problem = problem_with(tmp_path / "ferry.yml")
    assert (problem.code, str(problem.place)) == (
        Code.UNREADABLE_FILE,
        f"lessons/ferry.yml:{place}",
    )
    assert problem.place.text == line


def test_a_good_file_becomes_its_part_with_the_fields_that_come_from_elsewhere() -> None:
    file = read_part(Source("ferry.yml", ARTICLE), Article, id="ferry")
    assert file.problems == ()
    assert file.part is not None
    assert (file.part.id, file.part.publisher) == ("ferry", "The Small Paper")


def test_a_file_with_a_problem_has_no_part() -> None:
    file = read_part(Source("glossary.yml", GLOSSARY + "Ferry: Again.\n"), Glossary)
    assert [problem.code for problem in file.problems] == [Code.DUPLICATE_KEY]
    assert file.part is None


@pytest.mark.parametrize("text", ["", "\n\n", "# words\n", "---\n", "null\n", "~"])
def test_a_file_that_says_nothing_is_called_empty(text: str) -> None:
    file = read_part(Source("ferry.yml", text), Article, id="ferry")
    assert [problem.code for problem in file.problems] == [Code.EMPTY_FILE]
    assert file.part is None


def test_a_field_that_the_file_name_gives_is_not_written_in_the_file() -> None:
    file = read_part(Source("ferry.yml", ARTICLE + "id: boat\n"), Article, id="ferry")
    [problem] = file.problems
    assert problem.code == Code.UNKNOWN_FIELD
    assert problem.place.text == "id: boat"
    assert 'the name of the file, "ferry"' in problem.message


def test_a_problem_is_placed_at_the_value_that_a_path_leads_to() -> None:
    file = read_part(Source("ferry.yml", ARTICLE), Article, id="ferry")

    def place(*path: str | int) -> str:
        return str(file.problem(Code.USED_TWICE, path, "Wrong.", "Mend it.").place)

    assert place("title") == "ferry.yml:1:8"
    assert place("authors", 0) == "ferry.yml:2:11"
    assert place("rights", "basis") == "ferry.yml:11:60"
    # A group of fields is shown by its first name, and what is not there by what holds it.
    assert place("paragraphs", 1) == "ferry.yml:18:5"
    assert place("paragraphs", 1, "lines") == "ferry.yml:18:5"


def test_a_problem_of_a_file_that_cannot_be_parsed_is_placed_at_its_beginning() -> None:
    file = ReadFile[Article](Source("ferry.yml", "a: ["), None, ())
    problem = file.problem(Code.USED_TWICE, ("title",), "Wrong.", "Mend it.")
    assert str(problem.place) == "ferry.yml:1:1"
