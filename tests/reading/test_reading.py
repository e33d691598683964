"""The whole way from wrong files to problems: what a teacher might do, and what is said to it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.course_folder import Reading
from generator.reading.problem import Code
from tests.reading.corpus import WORLD, reading_of
from tests.small_course import (
    ARTICLE,
    COURSE,
    FILES,
    GLOSSARY,
    LESSON,
    SECOND_LESSON,
    read_course,
    sound_course,
)


def codes_and_places(reading: Reading) -> list[tuple[Code, str]]:
    return [(problem.code, str(problem.place)) for problem in reading.problems]


def test_a_file_that_is_far_too_long_is_refused(tmp_path: Path) -> None:
    [problem] = reading_of(tmp_path, "first.yml", LESSON + "# and so on\n" * 30_000).problems
    assert (problem.code, str(problem.place)) == (Code.TOO_LARGE, "lessons/first.yml:1:1")
    assert "262,144 are the most" in problem.message


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="with line ends of Windows"),
        pytest.param(lambda text: f"\ufeff{text}", id="with a byte order mark"),
        pytest.param(lambda text: text.removesuffix("\n"), id="without a last line end"),
        pytest.param(lambda text: f"---\n{text}...\n", id="with a line that opens and closes it"),
    ],
)
def test_how_files_were_saved_changes_nothing_in_the_course(
    saved: Callable[[str], str], tmp_path: Path
) -> None:
    expected = sound_course(tmp_path / "a")
    course = sound_course(tmp_path / "b", {name: saved(text) for name, text in FILES.items()})
    assert course == expected


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "- ? "])
def test_a_very_deep_file_is_refused(opening: str, tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "first.yml", opening * 20_000)
    assert [problem.code for problem in reading.problems] == [Code.TOO_LARGE]


def test_several_mistakes_in_the_fields_of_a_file_are_found_in_one_run(tmp_path: Path) -> None:
    lesson = (
        LESSON.replace("minutes: 50", "minutes: fifty")
        .replace("technique: loaded-language", "technique: loaded")
        .replace("question:", "qestion:")
        .replace("    paragraph: P1\n", "")
    )
    assert codes_and_places(reading_of(tmp_path, "first.yml", lesson)) == [
        (Code.UNKNOWN_FIELD, "lessons/first.yml:2:1"),
        (Code.WRONG_KIND_OF_VALUE, "lessons/first.yml:5:10"),
        (Code.MISSING_FIELD, "lessons/first.yml:12:5"),
        (Code.NOT_ON_LIST, "lessons/first.yml:22:20"),
    ]


def test_several_wrong_references_in_a_file_are_found_in_one_run(tmp_path: Path) -> None:
    lesson = (
        LESSON.replace("vocabulary: [ferry]", "vocabulary: [fery]")
        .replace("paragraph: P2", "paragraph: P7")
        .replace("words: axed", "words: stopped")
        .replace("minutes: 50", "minutes: 50\nalternative: third")
    )
    assert codes_and_places(reading_of(tmp_path, "first.yml", lesson)) == [
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:6:14"),
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:11:14"),
        (Code.NOT_IN_EXCERPT, "lessons/first.yml:23:16"),
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:33:16"),
    ]


def test_mistakes_in_several_files_are_found_in_one_run(tmp_path: Path) -> None:
    wrong = {
        "course.yml": COURSE.replace("title: A small", "titel: A small"),
        "glossary.yml": GLOSSARY + "Quay: A wall.\n",
        "first.yml": LESSON.replace("minutes: 50", "minutes: fifty"),
        "second.yml": SECOND_LESSON.replace("plainer:", "\tplainer:"),
    }
    assert codes_and_places(read_course(tmp_path, {**WORLD, **wrong})) == [
        (Code.UNKNOWN_FIELD, "lessons/course.yml:1:1"),
        (Code.WRONG_KIND_OF_VALUE, "lessons/first.yml:5:10"),
        (Code.DUPLICATE_KEY, "lessons/glossary.yml:3:1"),
        (Code.SYNTAX, "lessons/second.yml:23:9"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "1984",
        "no",
        "Yes",
        "on",
        "true",
        "1.10",
        "12:30",
        "0o17",
        "1_000",
        "1e3",
        ".inf",
        "2024-05-01",
        "null-handling",
        "nullable",
        "=",
        "Ferry's end",
        "50% of it",
        "Q&A",
        "C# and D",
        "why?",
    ],
)
def test_a_title_stays_the_text_that_was_written(title: str, tmp_path: Path) -> None:
    lesson = LESSON.replace("title: Words for an ending", f"title: {title}")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].title == title


def test_the_word_null_in_quotation_marks_is_a_text(tmp_path: Path) -> None:
    lesson = LESSON.replace("title: Words for an ending", "title: 'null'")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].title == "null"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("yes", True),
        ("no", False),
        ("Yes", True),
        ("true", True),
        ("false", False),
        ('"no"', False),
    ],
)
def test_yes_and_no_are_understood_where_they_are_due(
    word: str, *, meant: bool, tmp_path: Path
) -> None:
    article = ARTICLE.replace("invented: yes", f"invented: {word}")
    course = sound_course(tmp_path, {"articles/ferry.yml": article})
    assert course.articles["ferry"].invented is meant


@pytest.mark.parametrize("number", ["50", '"50"', "'50'", "|-\n  50"])
def test_a_number_is_understood_where_it_is_due(number: str, tmp_path: Path) -> None:
    lesson = LESSON.replace("minutes: 50", f"minutes: {number}")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].minutes == 50


def test_a_date_is_understood_where_it_is_due(tmp_path: Path) -> None:
    published = sound_course(tmp_path).articles["ferry"].published
    assert published.isoformat() == "2024-05-01"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(sorted(WORLD)))
def test_a_file_of_any_bytes_gives_problems_and_never_an_exception(data: bytes, file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = reading_of(Path(folder), file, data)
    assert reading.problems
