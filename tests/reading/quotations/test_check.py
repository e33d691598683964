"""Checking a whole course: with the copies, without them, and how much is quoted in all."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.course.quotation import CheckedAgainst, QuotedShare
from generator.reading.course_folder import CourseFolder
from generator.reading.problem import Code, Severity
from generator.reading.quotations.canonical import CANONICAL_TEXT
from generator.reading.quotations.record import RECORD_FILE
from tests.reading.quotations.world import (
    ARTICLE,
    COPY,
    COPY_FILE,
    HARBOUR,
    LESSON,
    PARAGRAPHS,
    article_of,
    asking,
    change,
    elsewhere,
    problems_in,
    quoting,
    read,
    verify,
    write_world,
)
from tests.small_course import SECOND_LESSON

OTHER_COPY = COPY.replace("half", "most")
BY_ORDER = "paragraphs: [{id: T}, {id: P1}, {id: P2}]\n"
BLOCKS = "Ferry axed\n\nNobody knows why.\n\nThe council called it a temporary measure.\n"


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """The course, verified, on a computer without the copies."""
    folder = write_world(tmp_path)
    verify(folder)
    return elsewhere(folder)


def test_without_the_copies_every_passage_rests_on_the_record(lessons: Path) -> None:
    reading = read(lessons)
    assert reading.problems == ()
    checks = reading.course.quotations.checks
    assert set(checks) == {("first", "customers"), ("first", "harbour"), ("second", "council")}
    assert {check.against for check in checks.values()} == {CheckedAgainst.RECORD}


def test_the_record_knows_where_a_passage_stands_and_how_close_it_is(tmp_path: Path) -> None:
    folder = write_world(tmp_path)
    verify(folder)
    checks = read(folder).course.quotations.checks
    from_record = read(elsewhere(folder)).course.quotations.checks
    for known_as, check in checks.items():
        recorded = from_record[known_as]
        assert (recorded.spans, recorded.level) == (check.spans, check.level)
        assert (recorded.article, recorded.paragraph) == (check.article, check.paragraph)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("customers,\n      and that", "customers, and\n      that"),
        ("customers,\n      and that", "customers,   and   that"),
        ("quote: |-\n", "quote: |\n"),
        ("quote: |-\n", "quote: >-\n"),
        (HARBOUR, 'quote: "says the council, which has no date for the end."'),
        ("lens: loaded-language", "lens: framing"),
    ],
)
def test_what_is_only_written_otherwise_is_no_change(old: str, new: str, lessons: Path) -> None:
    change(lessons / "first.yml", old, new)
    assert problems_in(lessons) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("no date", "no data"),
        ("no date", "No date"),
        ("no date", "a date"),
        ("the end.", "the end"),
        ("the council,", "the council"),
        ("no date", "no […] date"),
        ("paragraph: P3", "paragraph: P2"),
        ("paragraph: P3", "paragraph: T"),
    ],
)
def test_a_passage_that_was_changed_since_is_an_error_of_its_own(
    old: str, new: str, lessons: Path
) -> None:
    change(lessons / "first.yml", old, new)
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.CHANGED_SINCE_CHECKED, Severity.ERROR)
    assert str(problem.place) == "lessons/first.yml:22:12"
    assert "changed after it was compared" in problem.message
    assert problem.mend == "Undo the change, or run `lessons verify` where the copy is."


def test_a_passage_that_takes_the_words_of_another_one_was_changed(lessons: Path) -> None:
    change(lessons / "first.yml", "id: customers", "id: x")
    change(lessons / "first.yml", "id: harbour", "id: customers")
    assert problems_in(lessons) == [
        "error ML405 first.yml:14:7",
        "error ML406 first.yml:22:12",
    ]


def test_a_passage_that_was_never_checked_is_an_error_of_its_own(lessons: Path) -> None:
    new = "  - {id: new, paragraph: P2, voice: author, quote: a temporary measure}\n"
    (lessons / "first.yml").write_text(LESSON + new, "utf-8")
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.NEVER_CHECKED, Severity.ERROR)
    assert str(problem.place) == "lessons/first.yml:23:52"
    assert "never compared with the article" in problem.message
    assert "add quotations.lock to your changes" in problem.mend


def test_without_copy_and_record_the_article_is_named_once(lessons: Path) -> None:
    (lessons / RECORD_FILE).unlink()
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.NEVER_CHECKED, Severity.ERROR)
    assert str(problem.place) == "lessons/articles/ferry.yml:14:14"


def test_a_record_of_another_copy_is_an_error_at_the_checksum(lessons: Path) -> None:
    (lessons / "articles" / "ferry.yml").write_text(article_of(OTHER_COPY), "utf-8")
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.OTHER_COPY, Severity.ERROR)
    assert str(problem.place) == "lessons/articles/ferry.yml:14:33"
    assert "compared with another copy" in problem.message


def test_a_copy_with_another_checksum_is_an_error_at_the_checksum_and_is_not_compared(
    tmp_path: Path,
) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    (lessons / COPY_FILE).write_text(OTHER_COPY, "utf-8")
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.OTHER_COPY, Severity.ERROR)
    assert str(problem.place) == "lessons/articles/ferry.yml:14:33"
    sha256 = article_of(OTHER_COPY).partition("sha256: ")[2][:64]
    assert f"sha256: {sha256}" in problem.mend


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("lines: 3-4", "lines: 3-5", "17:6"),
        ("lines: 3-4", "lines: 4", "17:6"),
        ("lines: 3-4", "lines: 3+4", "17:6"),
        ("{id: P1, lines: 3-4}", "{id: P1}", "17:6"),
        (", join: nothing", "", "19:6"),
        ("join: nothing", "join: space", "19:6"),
    ],
)
def test_a_paragraph_whose_lines_or_join_changed_since_is_an_error(
    old: str, new: str, place: str, lessons: Path
) -> None:
    change(lessons / "articles" / "ferry.yml", old, new)
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.CHANGED_SINCE_CHECKED, Severity.ERROR)
    assert str(problem.place) == f"lessons/articles/ferry.yml:{place}"


def test_two_paragraphs_that_change_names_are_errors(lessons: Path) -> None:
    article = ARTICLE.replace("id: P1", "id: PX").replace("id: P2", "id: P1")
    (lessons / "articles" / "ferry.yml").write_text(article.replace("id: PX", "id: P2"), "utf-8")
    assert problems_in(lessons) == [
        "error ML406 articles/ferry.yml:17:6",
        "error ML406 articles/ferry.yml:18:6",
    ]


def by_order(folder: Path) -> Path:
    files = {
        "articles/ferry.yml": article_of(BLOCKS, BY_ORDER),
        COPY_FILE: BLOCKS,
        "first.yml": quoting("Nobody knows why."),
    }
    lessons = write_world(folder, files)
    verify(lessons)
    assert problems_in(lessons) == []
    return elsewhere(lessons)


def test_paragraphs_without_lines_rest_on_the_record_as_well(tmp_path: Path) -> None:
    assert problems_in(by_order(tmp_path)) == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        "paragraphs: [{id: T}, {id: P2}, {id: P1}]\n",
        "paragraphs: [{id: T}, {id: P0}, {id: P1}, {id: P2}]\n",
        "paragraphs: [{id: P1}, {id: P2}]\n",
        "paragraphs: [{id: T}, {id: P1, lines: 3}, {id: P2, lines: 3}]\n",
    ],
)
def test_paragraphs_without_lines_whose_order_changed_since_are_errors(
    paragraphs: str, tmp_path: Path
) -> None:
    lessons = by_order(tmp_path)
    (lessons / "articles" / "ferry.yml").write_text(article_of(BLOCKS, paragraphs), "utf-8")
    found = read(lessons).problems
    assert {problem.code for problem in found} == {Code.CHANGED_SINCE_CHECKED}
    assert {problem.severity for problem in found} == {Severity.ERROR}


def test_a_quotation_from_a_paragraph_of_which_the_record_knows_nothing_is_an_error(
    lessons: Path,
) -> None:
    lock = lessons / RECORD_FILE
    kept = [line for line in lock.read_text("utf-8").splitlines() if '"lines": "9+11"' not in line]
    lock.write_text("\n".join(kept), "utf-8")
    assert problems_in(lessons) == ["error ML406 first.yml:22:12"]


def test_an_older_version_of_the_rules_is_a_warning(lessons: Path) -> None:
    change(lessons / RECORD_FILE, f'"canonical_text": {CANONICAL_TEXT}', '"canonical_text": 0')
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.OLDER_RULES, Severity.WARNING)
    assert problem.place.file == "lessons/articles/ferry.yml"
    assert set(read(lessons).course.quotations.checks) == {
        ("first", "customers"),
        ("first", "harbour"),
        ("second", "council"),
    }


def test_a_problem_of_a_copy_is_told_once_and_not_at_every_passage(tmp_path: Path) -> None:
    article = article_of(b"\xff")
    lessons = write_world(tmp_path, {"articles/ferry.yml": article})
    (lessons / COPY_FILE).write_bytes(b"\xff")
    assert problems_in(lessons) == ["error ML408 articles/ferry.yml:14:14"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [("99", "The copy has no lines 99"), ("8", "Nothing stands on lines 8")],
)
def test_lines_that_the_copy_does_not_have_are_an_error_at_the_lines(
    lines: str, said: str, tmp_path: Path
) -> None:
    paragraphs = PARAGRAPHS.replace("lines: 3-4", f"lines: {lines}")
    lessons = write_world(tmp_path, {"articles/ferry.yml": article_of(COPY, paragraphs)})
    [problem] = (found for found in read(lessons).problems if found.severity is Severity.ERROR)
    assert (problem.code, str(problem.place)) == (
        Code.UNREADABLE_COPY,
        "lessons/articles/ferry.yml:17:21",
    )
    assert said in problem.message


def test_passages_that_only_this_computer_knows_of_are_counted_at_the_article(
    tmp_path: Path,
) -> None:
    lessons = write_world(tmp_path)
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.NOT_RECORDED, Severity.WARNING)
    assert problem.place.file == "lessons/articles/ferry.yml"
    assert problem.message.startswith("3 quotations were found in the copy and not recorded yet")


@pytest.mark.parametrize(
    ("file", "old", "new", "count"),
    [
        ("first.yml", "no date for the end.", "no date", "One quotation was"),
        ("articles/ferry.yml", "lines: 3-4", "lines: 3-5", "One quotation was"),
    ],
)
def test_what_would_stop_a_build_elsewhere_is_a_warning_here(
    file: str, old: str, new: str, count: str, tmp_path: Path
) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    change(lessons / file, old, new)
    [problem] = read(lessons).problems
    assert problem.code is Code.NOT_RECORDED
    assert problem.message.startswith(count)
    assert not read(elsewhere(lessons)).is_sound


def test_an_article_that_no_lesson_reads_is_not_complained_about(tmp_path: Path) -> None:
    lessons = write_world(tmp_path, {"articles/unread.yml": article_of("Not here.")})
    verify(lessons)
    assert problems_in(lessons) == []


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [make_folder, make_pipe])
def test_a_record_that_is_no_file_is_a_problem_and_no_accident(
    make: Callable[[Path], None], lessons: Path
) -> None:
    (lessons / RECORD_FILE).unlink()
    make(lessons / RECORD_FILE)
    found = {(problem.code, problem.place.file) for problem in read(lessons).problems}
    assert found == {
        (Code.UNREADABLE_FILE, f"lessons/{RECORD_FILE}"),
        (Code.NEVER_CHECKED, "lessons/articles/ferry.yml"),
    }


def test_a_record_that_is_not_utf_8_is_named_with_the_place(lessons: Path) -> None:
    with (lessons / RECORD_FILE).open("ab") as file:
        file.write(b"\xff")
    assert (Code.UNREADABLE_FILE, f"lessons/{RECORD_FILE}") in {
        (problem.code, problem.place.file) for problem in read(lessons).problems
    }


def test_a_copy_that_changes_is_compared_again(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    folder = CourseFolder(lessons)
    assert folder.read().problems == ()
    (lessons / COPY_FILE).write_text(OTHER_COPY, "utf-8")
    (lessons / "articles" / "ferry.yml").write_text(article_of(OTHER_COPY), "utf-8")
    assert (Code.NOT_IN_ARTICLE, "lessons/first.yml") in {
        (problem.code, problem.place.file) for problem in folder.read().problems
    }


# The running text of the small world is P1 and P2: T has a name, and P3 is given one here.
LIMITED = article_of(COPY, PARAGRAPHS.replace("id: P3,", "id: P3, name: notice,"))


def limited(percent: int | None) -> str:
    if percent is None:
        return LIMITED.replace("basis: licence", "basis: quotation")
    return f"{LIMITED}quotation_limit: {percent}\n"


def share_of(lessons: Path) -> QuotedShare | None:
    course = read(lessons).course
    return course.quoted_share(course.articles["ferry"])


OVERLAPPING = LESSON + (
    "  - {id: a, paragraph: P1, voice: author, quote: half of its}\n"
    "  - {id: b, paragraph: P1, voice: author, quote: nobody” has explained why it stops}\n"
    "  - {id: c, paragraph: T, voice: author, quote: Ferry axed}\n"
)


def test_each_character_is_counted_once_and_only_in_the_running_text(tmp_path: Path) -> None:
    files = {"articles/ferry.yml": limited(100), "first.yml": OVERLAPPING}
    lessons = write_world(tmp_path, files)
    quoted = len("Residents say the ferry has lost half of its customers, and that “nobody” has ")
    quoted += len("explained why it stops") + len("The council called it a temporary measure.")
    length = sum(len(" ".join(COPY.splitlines()[first : first + 2])) for first in (2, 5))
    assert share_of(lessons) == QuotedShare(quoted, length)


def test_the_share_is_the_same_from_the_record(tmp_path: Path) -> None:
    files = {"articles/ferry.yml": limited(100), "first.yml": OVERLAPPING}
    lessons = write_world(tmp_path, files)
    verify(lessons)
    assert share_of(elsewhere(lessons)) == share_of(write_world(tmp_path, files)) is not None


def test_the_share_is_known_from_text_in_the_course_as_well(tmp_path: Path) -> None:
    article = article_of("").partition("copy:")[0]
    paragraphs = "paragraphs:\n  - {id: P1, text: It stops now.}\n  - {id: P2, text: No.}\n"
    files = {
        "articles/ferry.yml": article + paragraphs,
        "first.yml": quoting("It stops"),
        "second.yml": quoting("No", "P2"),
    }
    assert share_of(write_world(tmp_path, files)) == QuotedShare(8 + 2, 13 + 3)


def test_the_share_is_not_known_where_some_paragraph_is_not(tmp_path: Path) -> None:
    article = article_of(COPY, PARAGRAPHS + "  - {id: P4}\n")
    assert share_of(write_world(tmp_path, {"articles/ferry.yml": article})) is None


def test_what_is_left_out_of_a_passage_is_not_counted(tmp_path: Path) -> None:
    quote = "Residents say […] half of its customers"
    files = {"articles/ferry.yml": limited(100), "first.yml": quoting(quote)}
    files["second.yml"] = SECOND_LESSON.replace("paragraph: P2", "paragraph: P2\n    use: core")
    share = share_of(write_world(tmp_path, files))
    assert share is not None
    assert share.quoted == len("Residents say") + len("half of its customers") + 42


@pytest.mark.parametrize(
    ("percent", "is_too_much"), [(None, True), (25, True), (62, True), (63, False), (100, False)]
)
def test_a_course_that_quotes_more_than_the_limit_is_warned(
    percent: int | None, *, is_too_much: bool, tmp_path: Path
) -> None:
    files = {"articles/ferry.yml": limited(percent), "first.yml": LESSON}
    lessons = write_world(tmp_path, files)
    verify(lessons)
    found = read(lessons).problems
    assert [problem.code for problem in found] == [Code.QUOTED_TOO_MUCH] * is_too_much
    assert all(problem.severity is Severity.WARNING for problem in found)
    assert all("quotes 62.7 per cent of" in problem.message for problem in found)


def test_a_lesson_with_a_phrase_that_cites_a_paragraph_in_two_places_is_recorded_whole(
    tmp_path: Path,
) -> None:
    asked = asking("“council” (P2) and “council” (P3), “The ferry” (P1)")
    lessons = write_world(tmp_path, {"first.yml": asked})
    verify(lessons)
    assert problems_in(lessons) == []
    assert problems_in(elsewhere(lessons)) == []


def test_a_text_in_the_articles_file_has_to_be_what_the_copy_has(tmp_path: Path) -> None:
    true = "text: The council called it a temporary measure. It is one of 2,000 measures that the "
    true += "council took in a year."
    written = PARAGRAPHS.replace("lines: 6-7}", f"lines: 6-7, {json.dumps(true)[1:-1]}}}")
    written = written.replace("text: The", 'text: "The').replace("in a year.}", 'in a year."}')
    as_it_is = {"articles/ferry.yml": article_of(COPY, written)}
    changed = {"articles/ferry.yml": article_of(COPY, written.replace("in a year", "in a week"))}

    assert not read(write_world(tmp_path / "true", as_it_is)).problems[1:]
    [problem] = [p for p in read(write_world(tmp_path / "b", changed)).problems if p.difference]
    assert problem.message == "The text of paragraph P2 is not what the copy has."
    assert str(problem.place).startswith("lessons/articles/ferry.yml:")
    assert problem.difference is not None
    assert problem.difference.source == "copy"


def test_a_misquotation_is_told_in_a_lesson_with_other_problems_too(tmp_path: Path) -> None:
    wrong = LESSON.replace("no date for", "no data for") + "    marks: [{words: no date, "
    folder = write_world(tmp_path, {"first.yml": wrong + "technique: hedge}]\n"})
    told = [problem.code for problem in read(folder).broken_lessons["first"]]
    assert told == [Code.NOT_IN_ARTICLE, Code.NOT_IN_EXCERPT]
