"""What the parser takes without a word is told all the same."""

from pathlib import Path

import pytest

from generator.reading.problem import Code, Severity
from generator.reading.source import Source
from generator.reading.tree import read_tree
from tests.small_course import LESSON, read_course


def found_in(text: str) -> list[tuple[Code, str, Severity]]:
    _, problems = read_tree(Source("lesson.yml", text))
    return [
        (problem.code, f"{problem.place.line}:{problem.place.column}", problem.severity)
        for problem in problems
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Story #1\nsummary: x\n", "1:14"),
        ("- one\n- two\t#2\n", "2:7"),
        ("items: [one, two #2\n ]\n", "1:18"),
        ("title: Two lines\n  of text #3\n", "2:11"),
    ],
)
def test_a_hash_that_hides_the_rest_of_a_text_is_told(text: str, place: str) -> None:
    assert found_in(text) == [(Code.CUT_SHORT, place, Severity.WARNING)]


def test_where_a_hash_hides_a_whole_text_nothing_is_left_to_show() -> None:
    assert found_in("title: #1 of many\n") == [(Code.CUT_SHORT, "1:8", Severity.ERROR)]


@pytest.mark.parametrize(
    "text",
    [
        "title: Story  # the first one\n",
        "title: Story#1\n",
        'title: "Story #1"\n',
        "title: |\n  Story #1\n",
        "# a remark\n#another\ntitle: x\n",
        "title: 'x' #1\n",
    ],
)
def test_a_remark_and_a_hash_inside_a_text_are_fine(text: str) -> None:
    assert found_in(text) == []


def test_a_sign_that_turns_the_direction_is_told_and_the_lesson_stays(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"first.yml": LESSON.replace("One verb", "One \u202everb")})
    [problem] = reading.problems
    assert (problem.code, problem.severity) == (Code.HIDDEN_DIRECTION, Severity.WARNING)
    assert "right-to-left override" in problem.message
    assert "first" in reading.course.lessons


@pytest.mark.parametrize("text", ["title: שלום\u200f!\n", "title: a\u200eb\n"])
def test_marks_that_hebrew_and_arabic_are_typed_with_are_fine(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("minutes\u00a0", 'In the name "minutes‹no-break space›" stands a no-break space'),
        ("\u200bminutes", 'In the name "‹zero-width space›minutes" stands a zero-width space'),
    ],
)
def test_an_invisible_sign_in_the_name_of_a_field_is_named(
    name: str, said: str, tmp_path: Path
) -> None:
    problems = read_course(tmp_path, {"first.yml": LESSON.replace("minutes", name)}).problems
    assert said in " ".join(problem.message for problem in problems)
