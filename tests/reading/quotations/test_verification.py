"""What `lessons verify` keeps, drops and says."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.record import (
    RECORD_FILE,
    CopyFact,
    ParagraphFact,
    QuotationFact,
    Record,
    record_from,
)
from generator.reading.quotations.verification import record_after, report_of
from tests.conftest import PROJECT
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
from tests.small_course import write_course

FLAGSHIP = PROJECT.parent / "shared" / "flagship"


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """The course, verified, with its copy."""
    folder = write_world(tmp_path)
    assert verify(folder)
    return folder


def record_in(lessons: Path) -> Record:
    return record_from((lessons / RECORD_FILE).read_text("utf-8"))[0]


def recorded(lessons: Path) -> list[tuple[str, str | None]]:
    """The lessons and excerpts that the record knows."""
    return sorted(record_in(lessons).quotations)


ALL = [("first", "customers"), ("first", "harbour"), ("second", "council")]


def test_every_passage_every_paragraph_and_the_copy_are_recorded(lessons: Path) -> None:
    assert recorded(lessons) == ALL
    facts = record_in(lessons).facts
    paragraphs = {fact.paragraph for fact in facts if isinstance(fact, ParagraphFact)}
    assert paragraphs == {"T", "P1", "P2", "P3"}
    assert sum(isinstance(fact, CopyFact) for fact in facts) == 1


def test_the_record_holds_no_words_of_the_article(lessons: Path) -> None:
    text = (lessons / RECORD_FILE).read_text("utf-8")
    assert not any(word in text for word in ("Residents", "customers,", "council,", "date"))


def test_a_second_time_changes_nothing(lessons: Path) -> None:
    before = (lessons / RECORD_FILE).read_bytes()
    assert not verify(lessons)
    assert not verify(elsewhere(lessons))
    assert (lessons / RECORD_FILE).read_bytes() == before


def test_what_is_checked_against_text_in_the_course_is_not_recorded(tmp_path: Path) -> None:
    folder = CourseFolder(write_course(tmp_path))
    reading = folder.read()
    assert record_after(reading.course, reading.quotations, folder.on_disk) == Record()


def test_a_passage_that_is_gone_is_dropped(lessons: Path) -> None:
    (lessons / "first.yml").write_text(LESSON[: LESSON.index("  - id: harbour")], "utf-8")
    assert verify(lessons)
    assert recorded(lessons) == [("first", "customers"), ("second", "council")]


def test_a_passage_that_is_gone_is_dropped_without_the_copy_as_well(lessons: Path) -> None:
    (lessons / "first.yml").write_text(LESSON[: LESSON.index("  - id: harbour")], "utf-8")
    assert verify(elsewhere(lessons))
    assert recorded(lessons) == [("first", "customers"), ("second", "council")]


def test_a_lesson_that_is_gone_is_dropped(lessons: Path) -> None:
    (lessons / "second.yml").unlink()
    verify(lessons)
    assert recorded(lessons) == [("first", "customers"), ("first", "harbour")]


def test_an_article_that_is_gone_is_dropped_with_all_that_is_known_of_it(lessons: Path) -> None:
    (lessons / "articles" / "ferry.yml").unlink()
    verify(lessons)
    assert record_in(lessons) == Record()


def test_what_was_known_of_an_older_wording_is_dropped(lessons: Path) -> None:
    change(lessons / "first.yml", HARBOUR, "quote: which has no date for the end.")
    verify(lessons)
    assert len(record_in(lessons).quotations["first", "harbour"]) == 1
    assert problems_in(elsewhere(lessons)) == []


def test_a_phrase_that_is_gone_is_dropped(tmp_path: Path) -> None:
    lessons = write_world(tmp_path, {"first.yml": asking("Why “council” (P2)?")})
    verify(lessons)
    assert ("first", None) in record_in(lessons).quotations
    (lessons / "first.yml").write_text(asking("Why?"), "utf-8")
    verify(lessons)
    assert ("first", None) not in record_in(lessons).quotations


def test_a_misquotation_is_not_recorded(lessons: Path) -> None:
    change(lessons / "first.yml", "no date for", "no data for")
    verify(lessons)
    assert recorded(lessons) == [("first", "customers"), ("second", "council")]


@pytest.mark.parametrize("name", ["first.yml", "second.yml", "articles/ferry.yml"])
@pytest.mark.parametrize("text", ["title: [", "", "title: Only\n", "\0"])
def test_what_is_known_of_a_file_that_cannot_be_read_just_now_is_kept(
    name: str, text: str, lessons: Path
) -> None:
    before = (lessons / RECORD_FILE).read_bytes()
    (lessons / name).write_text(text, "utf-8")
    assert not verify(lessons)
    assert (lessons / RECORD_FILE).read_bytes() == before


def test_what_is_known_is_kept_while_the_outline_cannot_be_read(lessons: Path) -> None:
    (lessons / "course.yml").write_text("title: [", "utf-8")
    assert not verify(lessons)


@pytest.mark.parametrize(
    ("old", "new"),
    [("lines: 3-4", "lines: 99"), ("lines: 9+11", "lines: 10000")],
)
def test_what_is_known_is_kept_while_the_article_names_lines_that_the_copy_has_not(
    old: str, new: str, lessons: Path
) -> None:
    change(lessons / "articles" / "ferry.yml", old, new)
    verify(lessons)
    assert recorded(lessons) == ALL


def test_what_is_known_is_kept_while_blocks_and_paragraphs_do_not_match(tmp_path: Path) -> None:
    copy = "Nobody knows why.\n\nThe council called it a temporary measure.\n"
    files = {
        "articles/ferry.yml": article_of(copy, "paragraphs: [{id: P1}, {id: P2}]\n"),
        COPY_FILE: copy,
        "first.yml": quoting("Nobody knows why."),
    }
    lessons = write_world(tmp_path, files)
    verify(lessons)
    before = (lessons / RECORD_FILE).read_bytes()
    change(lessons / "articles" / "ferry.yml", "[{id: P1}", "[{id: P1}, {id: P0}")
    assert not verify(lessons)
    assert (lessons / RECORD_FILE).read_bytes() == before


def make_other(copy: Path) -> None:
    copy.write_text(COPY.replace("half", "most"), "utf-8")


def make_folder(copy: Path) -> None:
    copy.unlink()
    copy.mkdir()


@pytest.mark.parametrize("spoil", [make_other, make_folder, Path.unlink])
def test_what_is_known_is_kept_while_the_copy_cannot_be_compared(
    spoil: Callable[[Path], None], lessons: Path
) -> None:
    spoil(lessons / COPY_FILE)
    assert not verify(lessons)


def test_a_new_copy_takes_the_place_of_the_old_one(lessons: Path) -> None:
    copy = "News\n\n" + COPY.replace("half", "most")
    paragraphs = PARAGRAPHS.replace("3-4", "5-6").replace("6-7", "8-9").replace("9+11", "11+13")
    (lessons / COPY_FILE).write_text(copy, "utf-8")
    (lessons / "articles" / "ferry.yml").write_text(article_of(copy, paragraphs), "utf-8")
    change(lessons / "first.yml", "lost half of", "lost most of")
    verify(lessons)
    checksums = {
        fact.sha256 if isinstance(fact, CopyFact) else fact.copy_sha256
        for fact in record_in(lessons).facts
    }
    assert len(checksums) == 1
    assert problems_in(elsewhere(lessons)) == []


def test_copies_may_be_kept_in_another_folder(tmp_path: Path) -> None:
    lessons = write_world(tmp_path / "a", {COPY_FILE: None})
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a saved page.txt").write_text(COPY, "utf-8")
    assert verify(lessons, tmp_path / "kept")
    assert problems_in(lessons) == []


def test_two_articles_may_be_from_one_copy(tmp_path: Path) -> None:
    passage = "  - {id: b, article: quay, paragraph: P2, voice: author, quote: a temporary}\n"
    lessons = write_world(
        tmp_path, {"articles/quay.yml": ARTICLE, "first.yml": quoting("why it stops") + passage}
    )
    verify(lessons)
    assert problems_in(elsewhere(lessons)) == []


def said_of(lessons: Path) -> list[str]:
    reading = read(lessons)
    return list(report_of(reading.course, reading.quotations))


def test_the_report_names_every_passage_and_sums_up(lessons: Path) -> None:
    *passages, sum_of_all = said_of(lessons)
    assert passages == [
        "first",
        "  customers: ferry P1, level 2, without line ends and page breaks",
        "  harbour: ferry P3, level 2, without line ends and page breaks",
        "second",
        "  council: ferry P2, level 0, sign for sign",
    ]
    assert sum_of_all == (
        "3 of 3 passages stand in their articles "
        "(1 sign for sign; 2 without line ends and page breaks)."
    )


def test_the_report_says_how_many_passages_rest_on_the_record(lessons: Path) -> None:
    assert said_of(elsewhere(lessons))[-1] == (
        "3 of them rest on the record: the copies of their articles are not on this computer."
    )


def test_the_report_names_what_was_not_found(lessons: Path) -> None:
    change(lessons / "first.yml", "no date for", "no data for")
    said = said_of(lessons)
    assert said[2] == "  harbour: not found"
    assert said[-1].startswith("2 of 3 passages stand in their articles")


def test_the_report_names_signs_that_are_shaped_differently(lessons: Path) -> None:
    change(lessons / "first.yml", "“nobody”", '"nobody"')
    assert said_of(lessons)[1:4] == [
        "  customers: ferry P1, level 3, but for the shape of signs",
        '    a straight quotation mark " where the article has a curly quotation mark “',
        '    a straight quotation mark " where the article has a curly quotation mark ”',
    ]


def test_every_line_of_the_record_can_be_read_by_any_program(lessons: Path) -> None:
    lines = (lessons / RECORD_FILE).read_text("utf-8").splitlines()
    stated = [json.loads(line) for line in lines if line and not line.startswith("#")]
    assert {fact["fact"] for fact in stated} == {"copy", "paragraph", "quotation"}


def test_between_two_quotations_stands_an_empty_line_so_that_neighbours_merge(
    lessons: Path,
) -> None:
    lines = (lessons / RECORD_FILE).read_text("utf-8").splitlines()
    quotations = [number for number, line in enumerate(lines) if '"quotation"' in line]
    assert len(quotations) == sum(
        isinstance(fact, QuotationFact) for fact in record_in(lessons).facts
    )
    assert all(lines[number - 1] == "" for number in quotations)


def test_the_published_record_knows_every_passage_from_an_article_without_text() -> None:
    course = read(PROJECT / "lessons").course
    known = record_in(PROJECT / "lessons").quotations
    without_text = {
        (lesson.id, excerpt.id)
        for lesson in course.lessons.values()
        for excerpt in lesson.all_excerpts
        if not course.articles[lesson.article_of(excerpt)].is_complete
    }
    assert without_text
    assert without_text <= set(known)


def test_the_published_record_is_what_verifying_with_the_copies_gives(tmp_path: Path) -> None:
    if not FLAGSHIP.is_dir():
        pytest.skip("the stored copies of the published course are not on this computer")
    lessons = copytree(PROJECT / "lessons", tmp_path / "lessons")
    (lessons / RECORD_FILE).unlink()
    assert verify(lessons, FLAGSHIP)
    assert (lessons / RECORD_FILE).read_bytes() == (PROJECT / "lessons" / RECORD_FILE).read_bytes()


def test_the_record_is_kept_while_the_folder_of_articles_is_away(lessons: Path) -> None:
    before = (lessons / RECORD_FILE).read_bytes()
    (lessons / "articles").rename(lessons / "elsewhere")
    verify(lessons)
    assert (lessons / RECORD_FILE).read_bytes() == before
