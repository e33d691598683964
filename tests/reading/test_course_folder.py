"""Reading a whole course, once and again."""

from pathlib import Path
from typing import Any

import pytest

from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.file import read_part
from generator.reading.problem import Code
from generator.reading.source import Source
from tests.small_course import (
    ARTICLE,
    FILES,
    LESSON,
    SECOND_LESSON,
    read_course,
    sound_course,
    write_course,
)

BROKEN = LESSON.replace("minutes: 50", "minutes: fifty")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed from here on."""
    names: list[str] = []

    def counting(source: Source, *arguments: Any, **given: Any) -> Any:
        names.append(source.file.removeprefix("lessons/"))
        return read_part(source, *arguments, **given)

    monkeypatch.setattr("generator.reading.course_folder.read_part", counting)
    return names


def codes(reading: Reading) -> list[tuple[Code, str]]:
    return [(problem.code, problem.place.file) for problem in reading.problems]


def test_a_sound_course_is_all_there(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    assert course.outline.title == "A small course"
    assert [lesson.id for lesson in course.ordered_lessons] == ["first", "second"]
    assert set(course.articles) == {"ferry"}
    assert set(course.glossary) == {"ferry", "quay"}


def test_the_id_of_a_lesson_or_an_article_is_the_name_of_its_file(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    assert {name: lesson.id for name, lesson in course.lessons.items()} == {
        "first": "first",
        "second": "second",
    }
    assert course.articles["ferry"].id == "ferry"


def test_every_file_is_parsed_the_first_time(tmp_path: Path, parsed: list[str]) -> None:
    read_course(tmp_path)
    assert sorted(parsed) == sorted(FILES)


def test_a_file_that_has_not_changed_is_not_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    folder = CourseFolder(write_course(tmp_path))
    before = folder.read()
    parsed.clear()
    write_course(tmp_path)
    assert folder.read() == before
    assert parsed == []


def test_only_the_file_that_has_changed_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    folder = CourseFolder(write_course(tmp_path))
    folder.read()
    parsed.clear()
    write_course(tmp_path, {"first.yml": LESSON.replace("minutes: 50", "minutes: 55")})
    assert folder.read().course.lessons["first"].minutes == 55
    assert parsed == ["first.yml"]


def test_a_lesson_that_has_not_changed_is_still_held_against_what_has(
    tmp_path: Path, parsed: list[str]
) -> None:
    folder = CourseFolder(write_course(tmp_path))
    folder.read()
    parsed.clear()
    write_course(tmp_path, {"articles/ferry.yml": ARTICLE.replace("probably axed", "ended")})
    assert codes(folder.read()) == [(Code.NOT_IN_ARTICLE, "lessons/first.yml")]
    assert parsed == ["articles/ferry.yml"]


def test_a_broken_file_that_is_mended_is_read_again(tmp_path: Path) -> None:
    folder = CourseFolder(write_course(tmp_path, {"first.yml": BROKEN}))
    assert set(folder.read().course.lessons) == {"second"}
    write_course(tmp_path)
    assert set(folder.read().course.lessons) == {"first", "second"}


def test_a_file_that_could_not_be_opened_is_read_once_it_can(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    folder = CourseFolder(lessons)
    folder.read()
    (lessons / "first.yml").write_bytes(b"\xff")
    assert codes(folder.read()) == [(Code.UNREADABLE_FILE, "lessons/first.yml")]
    write_course(tmp_path)
    assert folder.read().problems == ()


def test_a_file_that_is_deleted_is_gone_and_one_that_comes_is_there(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    folder = CourseFolder(lessons)
    folder.read()
    (lessons / "first.yml").rename(lessons / "third.yml")
    assert set(folder.read().course.lessons) == {"third"}


def test_what_is_forgotten_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    folder = CourseFolder(write_course(tmp_path))
    folder.read()
    folder.forget()
    parsed.clear()
    folder.read()
    assert sorted(parsed) == sorted(FILES)


def test_a_broken_lesson_is_out_of_the_course_and_its_problems_are_kept(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"first.yml": BROKEN})
    assert set(reading.course.lessons) == {"second"}
    assert reading.broken_lessons == {"first": reading.problems}
    assert [lesson.id for lesson in reading.course.ordered_lessons] == ["second"]
    assert not reading.is_sound


def test_the_problems_of_a_lesson_that_does_not_fit_its_article_are_its_own(tmp_path: Path) -> None:
    lesson = LESSON.replace("paragraph: P1", "paragraph: P9")
    reading = read_course(tmp_path, {"first.yml": lesson})
    assert reading.broken_lessons == {"first": reading.problems}


def test_the_problems_of_a_broken_lesson_come_in_reading_order_and_each_once(
    tmp_path: Path,
) -> None:
    files = {
        "first.yml": LESSON.replace("vocabulary: [ferry]", "vocabulary: [pier]"),
        "articles/ferry.yml": ARTICLE.replace("genre: report", "genre: tale"),
    }
    found = read_course(tmp_path, files).broken_lessons["first"]
    assert [(problem.code, problem.place.line) for problem in found] == [
        (Code.UNKNOWN_REFERENCE, 4),
        (Code.UNKNOWN_REFERENCE, 10),
    ]


def test_a_course_with_nothing_but_warnings_is_sound(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"third.yaml": LESSON, "fourth.yml": LESSON})
    assert codes(reading) == [
        (Code.NOT_IN_COURSE, "lessons/fourth.yml"),
        (Code.NOT_IN_COURSE, "lessons/third.yaml"),
    ]
    assert reading.is_sound
    assert reading.broken_lessons == {}


def test_a_draft_may_wait_without_being_listed(tmp_path: Path) -> None:
    assert read_course(tmp_path, {"third.yml": f"{LESSON}status: draft\n"}).problems == ()


def test_a_draft_that_is_not_finished_may_wait_as_well(tmp_path: Path) -> None:
    draft = LESSON.replace("minutes: 50", "minutes:") + "status: draft\n"
    problems = read_course(tmp_path, {"third.yml": draft}).problems
    assert [problem.code for problem in problems] == [Code.MISSING_FIELD]
    ready = draft.replace("status: draft", "status: ready")
    problems = read_course(tmp_path, {"third.yml": ready}).problems
    assert [problem.code for problem in problems] == [Code.NOT_IN_COURSE, Code.MISSING_FIELD]


def test_a_broken_glossary_breaks_no_lesson(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"glossary.yml": "Ferry: [\n"})
    assert codes(reading) == [(Code.SYNTAX, "lessons/glossary.yml")]
    assert set(reading.course.lessons) == {"first", "second"}
    assert reading.course.glossary == {}


def test_a_course_may_do_without_a_glossary(tmp_path: Path) -> None:
    files = {"glossary.yml": None, "first.yml": LESSON.replace("vocabulary: [ferry]\n", "")}
    assert read_course(tmp_path, files).problems == ()


@pytest.mark.parametrize("outline", [None, "title: [", ""])
def test_lessons_can_be_seen_while_the_outline_cannot_be_read(
    outline: str | None, tmp_path: Path
) -> None:
    reading = read_course(tmp_path, {"course.yml": outline})
    assert [problem.place.file for problem in reading.problems] == ["lessons/course.yml"]
    assert [lesson.id for lesson in reading.course.ordered_lessons] == ["first", "second"]
    assert reading.course.outline.title == "Course"


def test_a_broken_article_takes_its_lessons_with_it_and_no_others(tmp_path: Path) -> None:
    files = {
        "articles/quay.yml": ARTICLE.replace("genre: report", "genre: tale"),
        "second.yml": SECOND_LESSON.replace("article: ferry", "article: quay"),
    }
    reading = read_course(tmp_path, files)
    assert set(reading.course.articles) == {"ferry"}
    assert set(reading.course.lessons) == {"first"}
    assert set(reading.broken_lessons) == {"second"}


def test_a_folder_that_is_not_there_is_an_outline_that_is_missing(tmp_path: Path) -> None:
    reading = CourseFolder(tmp_path / "lessons").read()
    assert codes(reading) == [(Code.MISSING_FILE, "lessons/course.yml")]
    assert reading.course.lessons == {}


def test_a_folder_with_the_name_of_a_lesson_is_a_problem_and_no_accident(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": None})
    (lessons / "first.yml").mkdir()
    assert codes(CourseFolder(lessons).read()) == [(Code.UNREADABLE_FILE, "lessons/first.yml")]


def test_files_are_called_by_their_path_from_beside_the_folder(tmp_path: Path) -> None:
    files = {"articles/ferry.yml": ARTICLE.replace("genre: report", "genre: tale")}
    reading = read_course(tmp_path / "deep" / "down", files)
    assert reading.problems[0].place.file == "lessons/articles/ferry.yml"


def test_the_files_of_a_course_are_those_that_it_is_read_from(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"notes.txt": "", ".third.yml": "", "copies/a.yml": ""})
    assert set(CourseFolder(lessons).files) == {f"lessons/{name}" for name in FILES}


def test_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    files = {"notes.txt": "\0", "articles/copies/ferry.html": "<p>", "drafts/third.yml": "title: ["}
    assert read_course(tmp_path, {**files}).problems == ()
