"""The syllabus as a table."""

import csv
import io
from pathlib import Path

import pytest

from generator.course.editions import student_edition
from generator.exports.syllabus import syllabus_table
from tests.small_course import LESSON, SECOND_LESSON, sound_course

FIRST = LESSON.replace("vocabulary:", "standards: {ccss: [RI.9-10.4, RI.9-10.6]}\nvocabulary:")


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def rows(folder: Path, first: str = FIRST, second: str = SECOND_LESSON) -> list[dict[str, str]]:
    course = sound_course(folder, {"first.yml": first, "second.yml": second})
    return rows_of(syllabus_table(student_edition(course)))


def test_each_lesson_has_a_row_in_the_order_of_the_course(tmp_path: Path) -> None:
    first, second = rows(tmp_path)
    assert (first["Number"], first["Unit"], first["Lesson"]) == (
        "1",
        "The ferry",
        "Words for an ending",
    )
    assert (second["Number"], second["Lesson"]) == ("2", "Who says so?")
    assert first["By the end you can"] == "Find a verb that judges."
    assert second["Content note"] == "Content note: This lesson mentions a storm."


def test_minutes_are_added_up(tmp_path: Path) -> None:
    assert [(row["Minutes"], row["Minutes so far"]) for row in rows(tmp_path)] == [
        ("50", "50"),
        ("45", "95"),
    ]


def test_standards_have_a_column_for_each_framework_that_is_used(tmp_path: Path) -> None:
    first, second = rows(tmp_path)
    (column,) = (name for name in first if name.startswith("Common Core"))
    assert (first[column], second[column]) == ("CCSS RI.9-10.4; CCSS RI.9-10.6", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_program_takes_a_cell_for_a_formula(tmp_path: Path, sign: str) -> None:
    title = f'{sign}HYPERLINK("http://evil.example";"Open")'
    first, second = rows(tmp_path, FIRST.replace("Words for an ending", f"'{title}'"))
    assert first["Lesson"] == f"'{title}"
    assert second["Lesson"] == "Who says so?"


def test_letters_of_every_script_quotation_marks_and_lines_come_back_whole(tmp_path: Path) -> None:
    objective = 'Lies «שלום», 報導, "naïve", 1; 2'
    lesson = FIRST.replace("- Find a verb that judges.", f"- '{objective}'\n  - Two.")
    assert rows(tmp_path, lesson)[0]["By the end you can"] == f"{objective}\nTwo."


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_standard_says(tmp_path: Path) -> None:
    table = syllabus_table(sound_course(tmp_path))
    assert table.startswith(b"\xef\xbb\xbf")
    assert table.endswith(b'"\r\n')
    assert len(table.split(b"\r\n")) == 4


def test_only_the_teachers_table_has_drafts_and_says_so(tmp_path: Path) -> None:
    course = sound_course(tmp_path, {"first.yml": f"status: draft\n{FIRST}"})
    ours = rows_of(syllabus_table(course))
    theirs = rows_of(syllabus_table(student_edition(course)))
    assert [row["Status"] for row in ours] == ["draft", ""]
    assert [row["Lesson"] for row in theirs] == ["Who says so?"]
    assert "Status" not in theirs[0]
