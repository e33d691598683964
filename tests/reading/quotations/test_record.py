"""The record of quotations: a set of facts that survives its own text, merges and crashes."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.course.article import Join
from generator.course.quotation import MatchLevel
from generator.reading.quotations.record import (
    RECORD_FILE,
    CopyFact,
    Fact,
    ParagraphFact,
    QuotationFact,
    Record,
    digest_of,
    record_as_text,
    record_from,
)
from tests.reading.quotations.world import (
    CUSTOMERS,
    HARBOUR,
    change,
    described,
    elsewhere,
    problems_in,
    read,
    verify,
    write_world,
)

NAMES = st.text(st.characters(codec="utf-8"), max_size=6)
CHECKSUMS = st.sampled_from(["a" * 64, "b" * 64, "0" * 64])
NUMBERS = st.integers(0, 10**6)
COPIES = st.builds(CopyFact, article=NAMES, sha256=CHECKSUMS, canonical_text=NUMBERS)
FACTS: st.SearchStrategy[Fact] = st.one_of(
    COPIES,
    st.builds(
        ParagraphFact,
        article=NAMES,
        paragraph=NAMES,
        copy_sha256=CHECKSUMS,
        lines=st.sampled_from([None, "3", "20-21", "9+11"]),
        block=st.none() | st.integers(1, 99),
        join=st.sampled_from(Join),
        characters=NUMBERS,
    ),
    st.builds(
        QuotationFact,
        lesson=NAMES,
        excerpt=st.none() | NAMES,
        article=NAMES,
        paragraph=NAMES,
        at=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=2).map(tuple),
        level=st.sampled_from(MatchLevel),
        words_sha256=CHECKSUMS,
        copy_sha256=CHECKSUMS,
    ),
)
SETS_OF_FACTS = st.frozensets(FACTS, max_size=8)
COPY_FACT = CopyFact(article="ferry", sha256="a" * 64, canonical_text=1)
LINE = record_as_text(Record(frozenset([COPY_FACT]))).splitlines()[-1]
PARAGRAPH_FACT = ParagraphFact(
    article="ferry",
    paragraph="P1",
    copy_sha256="a" * 64,
    lines="3",
    join=Join.SPACE,
    characters=9,
)
PARAGRAPH_LINE = record_as_text(Record(frozenset([PARAGRAPH_FACT]))).splitlines()[-1]


@given(SETS_OF_FACTS)
def test_what_is_written_is_read_again(facts: frozenset[Fact]) -> None:
    assert record_from(record_as_text(Record(facts))) == (Record(facts), ())


@given(SETS_OF_FACTS)
def test_a_record_that_is_read_is_written_with_the_same_bytes(facts: frozenset[Fact]) -> None:
    text = record_as_text(Record(facts))
    assert record_as_text(record_from(text)[0]) == text


@given(SETS_OF_FACTS, st.data())
def test_neither_the_order_of_lines_nor_their_doubles_mean_anything(
    facts: frozenset[Fact], data: st.DataObject
) -> None:
    lines = record_as_text(Record(facts)).split("\n")
    doubled = data.draw(st.permutations([*lines, *data.draw(st.permutations(lines))[:5]]))
    assert record_from("\n".join(doubled)) == (Record(facts), ())


@given(SETS_OF_FACTS)
def test_line_ends_of_windows_and_a_missing_last_one_mean_nothing(facts: frozenset[Fact]) -> None:
    text = record_as_text(Record(facts)).rstrip("\n").replace("\n", "\r\n")
    assert record_from(text) == (Record(facts), ())


@given(SETS_OF_FACTS, SETS_OF_FACTS)
def test_the_lines_of_two_records_are_the_facts_of_both(
    mine: frozenset[Fact], yours: frozenset[Fact]
) -> None:
    both = record_as_text(Record(mine)) + record_as_text(Record(yours))
    assert record_from(both) == (Record(mine | yours), ())


@given(st.text(st.characters(codec="utf-8")))
def test_whatever_a_record_says_it_can_be_read_and_written(text: str) -> None:
    record, unreadable = record_from(f"{LINE}\n{text}\n{LINE}")
    assert COPY_FACT in record.facts
    assert record_from(record_as_text(record)) == (record, ())
    assert all(0 <= line.start < line.end for line in unreadable)


@pytest.mark.parametrize(
    "garbled",
    [
        LINE[:-1],
        LINE.replace('"copy"', '"page"'),
        LINE.replace("a" * 64, "a" * 63),
        LINE.replace("}", ', "note": "mine"}'),
        LINE + LINE,
        "null",
        "[" * 100_000,
        "words",
        PARAGRAPH_LINE.replace('"3"', f'"{"9" * 5_000}"'),
    ],
)
def test_a_garbled_line_is_named_and_the_others_hold(garbled: str) -> None:
    text = f"{LINE}\n{garbled}\n"
    record, [unreadable] = record_from(text)
    assert record.facts == {COPY_FACT}
    assert text[unreadable.start : unreadable.end] == garbled
    assert not unreadable.is_conflict


def test_the_lines_that_a_conflict_leaves_are_told_from_garbled_ones() -> None:
    text = f"<<<<<<< HEAD\n{LINE}\n||||||| base\n=======\n{LINE}\n>>>>>>> theirs\n"
    record, unreadable = record_from(text)
    assert record.facts == {COPY_FACT}
    assert [line.is_conflict for line in unreadable] == [True] * 4


def test_conflicts_and_garbled_lines_are_errors_at_their_lines(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    lock = lessons / RECORD_FILE
    lock.write_text(f"<<<<<<< HEAD\n{lock.read_text('utf-8')}  garbled\n", "utf-8")
    last = len(lock.read_text("utf-8").splitlines())
    first, second = read(lessons).problems
    assert described(first) == "error ML409 quotations.lock:1:1"
    assert first.message == "Two versions of this file met here."
    assert described(second) == f"error ML409 quotations.lock:{last}:1"
    assert second.message == "This line is not one that `lessons verify` wrote."


def test_verifying_drops_the_lines_of_a_conflict_and_keeps_the_facts(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    lock = lessons / RECORD_FILE
    before = lock.read_bytes()
    lock.write_bytes(b"<<<<<<< HEAD\n" + before + b"=======\n" + before + b">>>>>>> b\n")
    assert verify(elsewhere(lessons))
    assert lock.read_bytes() == before


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        ("Half of it", "Half\n  of   it\n", True),
        ("Half of it", "Half\u00a0of it", True),
        ("一半", "一\n半", True),
        ("Half of it", "Half of is", False),
        ("Half of it", "half of it", False),
        ("Half of it", "Half of it.", False),
        ("“Half”", '"Half"', False),
        ("cafe\u0301", "caf\u00e9", False),
        ("Half of it", "Half of\u200b it", False),
    ],
)
def test_only_the_amount_of_space_makes_no_other_quotation(
    first: str, second: str, *, is_same: bool
) -> None:
    assert (digest_of(first) == digest_of(second)) is is_same


def test_the_newest_rules_under_which_a_copy_was_read_count() -> None:
    newer = COPY_FACT.model_copy(update={"canonical_text": 7})
    record = Record(frozenset([newer, COPY_FACT]))
    assert record.copies_of("ferry") == {"a" * 64: 7}
    assert record.copies_of("bridge") == {}


def git(folder: Path, *arguments: str) -> str:
    """What git says, without the settings of this computer."""
    calm = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "LC_ALL": "C"}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **calm},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """The course, verified, in a repository of which the copies are no part."""
    folder = write_world(tmp_path)
    verify(folder)
    git(tmp_path, "init", "--initial-branch=main")
    git(tmp_path, "config", "user.name", "Ada Teacher")
    git(tmp_path, "config", "user.email", "ada@example.org")
    (tmp_path / ".gitignore").write_text("copies/\n", "utf-8")
    committed(folder)
    return folder


def committed(lessons: Path) -> None:
    verify(lessons)
    git(lessons, "add", "--all", "..")
    git(lessons, "commit", "--message", "A change")


def on_two_branches(
    lessons: Path, mine: Callable[[Path], None], yours: Callable[[Path], None]
) -> str:
    """Change the first lesson in two ways, verify and commit each, and merge. Say what git says."""
    git(lessons, "switch", "--create", "yours")
    yours(lessons / "first.yml")
    committed(lessons)
    git(lessons, "switch", "main")
    mine(lessons / "first.yml")
    committed(lessons)
    return git(lessons, "merge", "yours")


def shorter_customers(lesson: Path) -> None:
    change(lesson, CUSTOMERS, "customers, and\n      that")
    change(lesson, "Residents say the ferry", "the ferry")


def shorter_harbour(lesson: Path) -> None:
    change(lesson, HARBOUR, "quote: which has no date for the end.")


def test_two_teachers_who_change_different_passages_of_a_lesson_merge_without_a_conflict(
    lessons: Path,
) -> None:
    said = on_two_branches(lessons, shorter_customers, shorter_harbour)
    assert "CONFLICT" not in said
    assert "Merge made" in said
    assert problems_in(elsewhere(lessons)) == []


def new_passage(name: str, quote: str) -> Callable[[Path], None]:
    def added(lesson: Path) -> None:
        passage = f"  - {{id: {name}, paragraph: P2, voice: author, quote: {quote}}}\n"
        lesson.write_text(lesson.read_text("utf-8") + passage, "utf-8")

    return added


def test_two_teachers_who_add_passages_in_one_place_merge_with_the_attribute_of_this_project(
    lessons: Path,
) -> None:
    attributes = (Path(__file__).parents[3] / ".gitattributes").read_text("utf-8")
    # The lesson's own text is kept from both sides as well, to look at the record alone.
    (lessons.parent / ".gitattributes").write_text(f"{attributes}first.yml merge=union\n", "utf-8")
    committed(lessons)
    said = on_two_branches(
        lessons, new_passage("one", "a temporary measure"), new_passage("two", "took in a year")
    )
    assert "CONFLICT" not in said
    assert "Merge made" in said
    assert [excerpt.id for excerpt in read(lessons).course.lessons["first"].all_excerpts] == [
        "customers",
        "harbour",
        "one",
        "two",
    ]
    assert problems_in(elsewhere(lessons)) == []


def other_harbour(lesson: Path) -> None:
    change(lesson, HARBOUR, "quote: says the council")


@pytest.mark.parametrize("kept", ["--ours", "--theirs"])
def test_of_two_changes_to_one_passage_the_merged_record_accepts_the_one_that_is_taken(
    kept: str, lessons: Path
) -> None:
    line = "lessons/quotations.lock merge=union\n"
    (lessons.parent / ".gitattributes").write_text(line, "utf-8")
    committed(lessons)
    said = on_two_branches(lessons, shorter_harbour, other_harbour)
    assert "Merge conflict in lessons/first.yml" in said
    assert said.count("CONFLICT") == 1
    git(lessons, "checkout", kept, "first.yml")
    assert problems_in(elsewhere(lessons)) == []


def test_what_neither_of_two_teachers_quoted_is_not_accepted_after_a_merge(lessons: Path) -> None:
    on_two_branches(lessons, shorter_customers, shorter_harbour)
    change(lessons / "first.yml", "no date for the end", "no date for an end")
    assert problems_in(elsewhere(lessons)) == ["error ML406 first.yml:22:12"]
