"""The texts that the student edition goes without, and a canary among them."""

from pathlib import Path

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.course.kept_texts import kept_texts, public_texts, with_canary
from tests.course.test_editions import ANSWERING
from tests.small_course import COURSE, LESSON, SECOND_LESSON, sound_course

CANARY = "canary5d1f"
THIRD = SECOND_LESSON.replace("Who says so?", "DRAFT-TITLE") + "status: draft\n"
CHECKS = """\
lateral_reading:
  - {claim: CORE-CLAIM, move: stop, found: TEACHER-FOUND}
  - {claim: RESERVE-CLAIM, move: stop, use: reserve}
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course with something to keep back of every sort: notes, answers, reserve and a draft."""
    before, _, after = LESSON.partition("    prompts:\n")
    _, _, after = after.partition("    teacher: TEACHER-EXCERPT-NOTE\n")
    teacher_note = "    teacher: See [the handbook](https://example.org/book) on it.\n"
    files = {
        "course.yml": COURSE.replace("second]", "second, third]")
        + "    preparation: [TEACHER-PREPARATION]\n",
        "first.yml": f"{before}{ANSWERING}{teacher_note}{after}{CHECKS}answers: teacher-only\n",
        "third.yml": THIRD,
    }
    return sound_course(tmp_path, {**files})


def kept(course: Course) -> set[str]:
    return {kept.text for kept in kept_texts(course, student_edition(course))}


def test_everything_that_is_cut_is_kept(course: Course) -> None:
    texts = kept(course)
    assert {"TEACHER-PREPARATION", "TEACHER-OVERVIEW", "TEACHER-FOUND", "DRAFT-TITLE"} <= texts
    assert {"ANSWER-1", "ANSWER-5", "RESERVE-PROMPT?", "RESERVE-CLAIM"} <= texts


def test_a_text_that_students_have_as_well_is_not_kept(course: Course) -> None:
    texts = kept(course)
    assert "The council called it a temporary measure." not in texts
    assert not texts & set(public_texts(student_edition(course)))


def test_a_text_is_kept_as_it_is_written_and_as_it_reads(course: Course) -> None:
    assert "See the handbook on it." in kept(course)
    assert "See [the handbook](https://example.org/book) on it." in kept(course)


def test_each_kept_text_says_where_a_teacher_finds_it(course: Course) -> None:
    owners = {kept.text: kept.owner for kept in kept_texts(course, student_edition(course))}
    assert owners["TEACHER-OVERVIEW"] == "lesson first"
    assert owners["DRAFT-TITLE"] == "lesson third"
    assert owners["TEACHER-PREPARATION"] == "the outline of the course"


def test_every_kept_text_but_names_and_the_glossary_is_given_the_canary(course: Course) -> None:
    planted = kept(with_canary(course, CANARY))
    without = {text for text in planted if CANARY not in text}
    assert without == {"third", "Quay", "The place where boats are tied up."}
    assert len(planted) >= len(kept(course))


def test_no_text_of_the_student_edition_is_given_the_canary(course: Course) -> None:
    assert student_edition(with_canary(course, CANARY)) == student_edition(course)
