"""What there is to think about in a lesson, and how its author allows it."""

from datetime import date
from pathlib import Path

import pytest

from generator.reading.course_folder import CourseFolder
from generator.reading.problem import Problem, Severity
from tests.small_course import LESSON, write_course

ASK = "Which word carries a judgement?"


def found_in(folder: Path, lesson: str) -> tuple[Problem, ...]:
    return CourseFolder(write_course(folder, {"first.yml": lesson})).read().problems


def codes(folder: Path, lesson: str) -> list[str]:
    return [problem.code.value for problem in found_in(folder, lesson)]


def test_the_lesson_of_these_tests_has_nothing_to_think_about(tmp_path: Path) -> None:
    assert codes(tmp_path, LESSON) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "underlined"),
    [
        (ASK, "Look. Is it fair?", "ML501", "Is it fair?"),
        (ASK, "Which side do you take?", "ML502", "Which side"),
        ("Perhaps *axed*.", "Obviously *axed*.", "ML503", "Obviously"),
        ("Nobody is named.", "The author admits it.", "ML504", "admits"),
        (
            "minutes: 50",
            "minutes: 50\nactivities: [{title: A, minutes: 9, steps: [B]}]",
            "ML508",
            "50",
        ),
        ("Nobody is named.", "See [it](ftp://a.example).", "ML510", "ftp://a.example"),
    ],
)
def test_a_finding_is_a_note_at_the_very_words(
    old: str, new: str, code: str, underlined: str, tmp_path: Path
) -> None:
    [problem] = found_in(tmp_path, LESSON.replace(old, new))
    place = problem.place
    assert (problem.code.value, problem.severity) == (code, Severity.NOTE)
    assert place.text[place.column - 1 :][: place.length] == underlined


@pytest.mark.parametrize(
    "ask",
    [
        "Is it fair? Which words tell you?",
        "Is it a report or an opinion?",
        "Can you say which words judge?",
        "“Is it fair?” asks the author. Why?",
        "Do not say which side you take. Which word judges?",
    ],
)
def test_a_question_that_leads_to_the_words_passes(ask: str, tmp_path: Path) -> None:
    assert codes(tmp_path, LESSON.replace(ASK, ask)) == []


@pytest.mark.parametrize("said", ["“He insists,” it says.", "The verb *insists* judges."])
def test_a_word_that_is_quoted_or_talked_about_passes(said: str, tmp_path: Path) -> None:
    assert codes(tmp_path, LESSON.replace("Nobody is named.", said)) == []


@pytest.mark.parametrize(
    "allowed",
    [
        "        ask: Is it fair? # allow ML501: to warm up\n",
        "        # allow ML501: to warm up\n        ask: Is it fair?\n",
        "        ask: | # allow ML501: to warm up\n          Is it fair?\n",
    ],
)
def test_a_remark_with_a_reason_allows_a_finding(allowed: str, tmp_path: Path) -> None:
    assert codes(tmp_path, LESSON.replace(f"        ask: {ASK}\n", allowed)) == []


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("allow ML501", ["ML501", "ML511"]),
        ("allow ML502: on purpose", ["ML501", "ML511"]),
        ("allow ML302: on purpose", ["ML501", "ML511"]),
        ("allow ML599: on purpose", ["ML501", "ML511"]),
    ],
)
def test_a_remark_that_allows_nothing_is_named(
    remark: str, expected: list[str], tmp_path: Path
) -> None:
    lesson = LESSON.replace(f"ask: {ASK}", f"ask: Is it fair? # {remark}")
    assert sorted(codes(tmp_path, lesson)) == expected


def test_what_stands_inside_a_text_is_no_remark(tmp_path: Path) -> None:
    lesson = LESSON.replace(
        f"ask: {ASK}", "ask: |\n          Is it fair?\n          # allow ML501: no"
    )
    assert codes(tmp_path, lesson) == []  # The text goes on behind the question.


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2021, 2, 27), []), (date(2021, 2, 28), ["ML509"])]
)
def test_a_check_is_old_after_a_year(today: date, expected: list[str], tmp_path: Path) -> None:
    check = "lateral_reading: [{claim: C, move: stop, checked_on: 2020-02-28}]\n"
    lessons = write_course(tmp_path, {"first.yml": LESSON + check})
    problems = CourseFolder(lessons, today=today).read().problems
    assert [problem.code.value for problem in problems] == expected


def test_a_lesson_that_leaves_a_lens_out_is_told_which(tmp_path: Path) -> None:
    lesson = LESSON.replace("techniques: [conflict]\n", "techniques: []\n")
    [problem] = found_in(tmp_path, lesson)
    assert "ML506" in problem.code
    assert "raming" in problem.message


def test_a_word_of_the_course_s_own_list_wants_a_note(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    outline = (course / "course.yml").read_text("utf-8")
    (course / "course.yml").write_text(f"{outline}content_words: [ferry]\n", "utf-8")
    assert {p.code.value for p in CourseFolder(course).read().problems} == {"ML505"}


def test_words_above_the_level_of_the_lesson_are_told(tmp_path: Path) -> None:
    hard = "Institutional accountability presupposes documentation of administrative processes. "
    lesson = LESSON.replace("age: 14", "age: 14, reading_level: 8").replace(ASK, f"{hard * 20}Why?")
    assert codes(tmp_path, lesson) == ["ML507"]
