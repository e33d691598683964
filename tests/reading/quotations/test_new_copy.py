"""What `lessons copy` prints can be pasted into an article's file, whatever the copy holds."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.course.article import Article
from generator.reading.file import read_part
from generator.reading.problem import Problem
from generator.reading.quotations.new_copy import lines_to_paste
from generator.reading.quotations.stored_copy import UnreadableCopyError, stored_copy
from generator.reading.source import Source
from tests.reading.quotations.world import elsewhere, problems_in, quoting, verify, write_world
from tests.small_course import ARTICLE

TODAY = date(2024, 5, 2)
HEAD = ARTICLE[: ARTICLE.index("paragraphs:")]


def pasted(name: str, data: bytes) -> str:
    """The article's file with what is printed for a copy."""
    lines = list(lines_to_paste(name, stored_copy(name, data), TODAY))
    assert not any("\n" in line for line in lines)
    return HEAD + "\n".join(lines) + "\n"


def read_again(name: str, data: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    file = read_part(Source("ferry.yml", pasted(name, data)), Article, id="ferry")
    return file.part, file.problems


COPIES = [
    ("ferry.txt", b"Ferry axed\n\nResidents say it\nstops at noon.\n"),
    ("ferry.md", b"# Ferry axed\n\nResidents *say* [it](#)\nstops at noon.\n"),
    (
        "ferry.html",
        b"<article><h1>Ferry axed</h1><p>Residents say it stops at noon.</p></article>",
    ),
]


@pytest.mark.parametrize(("name", "data"), COPIES)
def test_what_is_printed_makes_an_article_that_verifies(
    name: str, data: bytes, tmp_path: Path
) -> None:
    files = {
        "articles/ferry.yml": pasted(name, data),
        "articles/copies/ferry.txt": None,
        "first.yml": quoting("Residents say it stops at noon.", "P2"),
        "second.yml": quoting("Ferry axed", "P1"),
    }
    lessons = write_world(tmp_path, files)
    (lessons / "articles" / "copies").mkdir()
    (lessons / "articles" / "copies" / name).write_bytes(data)
    verify(lessons)
    assert problems_in(lessons) == []
    assert problems_in(elsewhere(lessons)) == []


def test_paragraphs_are_numbered_with_their_lines_and_their_first_words() -> None:
    lines = list(lines_to_paste("ferry.txt", stored_copy(*COPIES[0]), TODAY))
    assert lines[0] == "copy:"
    assert lines[1] == "  file: ferry.txt"
    assert lines[3] == "  retrieved: 2024-05-02  # the day on which you saved it"
    assert lines[4:] == [
        "paragraphs:",
        "  - {id: P1, lines: 1}  # Ferry axed",
        "  - {id: P2, lines: 3-4}  # Residents say it stops at noon.",
    ]


def test_blocks_without_words_are_no_paragraphs() -> None:
    copy = stored_copy("ferry.md", b"Ferry axed\n\n---\n\n![](a.png)\n\nAt noon.\n")
    *_, first, second = lines_to_paste("ferry.md", copy, TODAY)
    assert first == "  - {id: P1, lines: 1}  # Ferry axed"
    assert second == "  - {id: P2, lines: 7}  # At noon."


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b"\xc2\xa0\n"])
def test_a_copy_without_words_is_told_so(data: bytes) -> None:
    with pytest.raises(UnreadableCopyError, match="no words"):
        pasted("ferry.txt", data)


@pytest.mark.parametrize(
    "name",
    [
        "ferry and quay.txt",
        "a: b.txt",
        "a #b.txt",
        "#a.txt",
        "- a.txt",
        "[a].txt",
        "{a}.txt",
        "&a.txt",
        "*a.txt",
        "!a.txt",
        "%a.txt",
        "@a.txt",
        "`a.txt",
        "|.txt",
        ">.txt",
        "'a.txt",
        '"a".txt',
        "a\"\\n, sha256: 'x'.txt".replace("\\", ""),
        "~.txt",
        "? a.txt",
        "haaretz-הארץ.txt",
        "渡轮 😀.txt",
        "12.txt",
        "<script>.txt",
    ],
)
def test_a_file_may_have_any_name_that_an_article_can_have(name: str) -> None:
    article, problems = read_again(name, b"Ferry axed\n")
    assert problems == ()
    assert article is not None
    assert article.stored_copy is not None
    assert article.stored_copy.file == name


@pytest.mark.parametrize(
    "name",
    [
        ".txt",
        ".hidden.txt",
        "a\nsha256: x.txt",
        "a\tb.txt",
        "a\\b.txt",
        "a\u2028b.txt",
        "a\u202fb.txt",
        "a\x7f.txt",
        "a\udcff.txt",
        "a\u202etxt.txt",
        "a" * 250 + ".txt",
    ],
)
def test_a_name_that_no_article_can_have_is_told_so(name: str) -> None:
    with pytest.raises(UnreadableCopyError, match="simpler name"):
        pasted(name, b"Ferry axed\n")


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize(
    "hostile",
    [
        "x\u2028title: taken over",
        "x\u2029title: taken over",
        "x\x85title: taken over",
        "x\x0btitle: taken over",
        "x\x0ctitle: taken over",
        "x\x00\x1b[2J",
        "# --- !!python/object:os.system",
        "} ] ' \" & * {",
        "\u202eright to left",
        "\ufeff \ufffe",
        "```\ntitle: taken over\n```",
        "x" * 5_000,
        "title: taken over\rtitle: taken over",
    ],
)
def test_nothing_in_a_copy_breaks_out_of_its_comment(hostile: str, ending: str) -> None:
    article, problems = read_again(f"ferry.{ending}", f"{hostile}\n\nAt noon.\n".encode())
    assert problems == ()
    assert article is not None
    assert article.title == 'Ferry "axed" after storm'
    assert [paragraph.id for paragraph in article.paragraphs] == ["P1", "P2"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec="utf-8"), max_size=80), st.sampled_from(["txt", "md"]))
def test_whatever_a_copy_holds_the_article_can_be_read(text: str, ending: str) -> None:
    # So that there are words in it at any rate.
    article, problems = read_again(f"a.{ending}", f"{text}\n\nAt noon.".encode())
    assert problems == ()
    assert article is not None
    assert all(paragraph.lines for paragraph in article.paragraphs)
