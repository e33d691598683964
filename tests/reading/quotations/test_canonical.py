"""The canonical text of an article, paragraph by paragraph."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.course.article import Article
from generator.reading.quotations.canonical import (
    CanonicalText,
    LayoutProblem,
    canonical_text,
    line_ranges,
    text_in_course,
)
from generator.reading.quotations.stored_copy import StoredCopy, stored_copy

FERRY = "# The *ferry*\n\nIt was late\nagain.\n\nNobody was self-\n\n***\n\nprofessed.\n"


def article(*paragraphs: dict[str, Any]) -> Article:
    """An article with these paragraphs, named P1, P2 and so on."""
    return Article.model_validate(
        {
            "id": "ferry",
            "title": "The ferry",
            "authors": ["Ada"],
            "publisher": "Herald",
            "published": "2026-03-11",
            "genre": "report",
            "language": "en",
            "summary": "A report.",
            "url": None,
            "url_status": "none",
            "rights": {"holder": "Ada", "statement": "CC BY 4.0", "basis": "licence"},
            "credit": "The Herald.",
            "paragraphs": [
                {"id": f"P{number}", **paragraph}
                for number, paragraph in enumerate(paragraphs, start=1)
            ],
        }
    )


def markdown(text: str) -> StoredCopy:
    return stored_copy("ferry.md", text.encode())


def plain(text: str) -> StoredCopy:
    return stored_copy("ferry.txt", text.encode())


def texts(found: tuple[CanonicalText, tuple[LayoutProblem, ...]]) -> dict[str, str]:
    """The text of each paragraph, where nothing was wrong."""
    paragraphs, problems = found
    assert not problems
    return {name: paragraph.text for name, paragraph in paragraphs.items()}


@pytest.mark.parametrize(
    ("lines", "ranges"),
    [
        ("7", ((7, 7),)),
        ("91-92", ((91, 92),)),
        ("39+41", ((39, 39), (41, 41))),
        ("1-3+5+70-71", ((1, 3), (5, 5), (70, 71))),
    ],
)
def test_lines_are_numbers_ranges_and_pieces(
    lines: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    assert line_ranges(lines) == ranges


def test_a_paragraph_stands_on_the_lines_that_its_article_names() -> None:
    found = canonical_text(article({"lines": "1"}, {"lines": "3-4"}), markdown(FERRY))
    assert texts(found) == {"P1": "The ferry", "P2": "It was late again."}


@pytest.mark.parametrize(
    ("join", "text"),
    [("space", "Nobody was self- professed."), ("nothing", "Nobody was self-professed.")],
)
def test_pieces_are_joined_as_the_article_says(join: str, text: str) -> None:
    found = canonical_text(article({"lines": "6+10", "join": join}), markdown(FERRY))
    assert texts(found) == {"P1": text}


def test_spaces_around_a_page_break_do_not_part_what_is_joined_with_nothing() -> None:
    copy = plain("  Nobody self- \n\n \u00a0professed. ")
    assert texts(canonical_text(article({"lines": "1+3", "join": "nothing"}), copy)) == {
        "P1": "Nobody self-professed."
    }


def test_a_page_break_in_chinese_leaves_no_space() -> None:
    assert texts(canonical_text(article({"lines": "1+3"}), plain("大桥\n\n关闭了"))) == {
        "P1": "大桥关闭了"
    }


def test_mark_up_that_a_page_break_splits_stays_to_be_seen() -> None:
    found = canonical_text(article({"lines": "1+3"}), markdown("The *old\n\nbridge* fell"))
    assert texts(found) == {"P1": "The *old bridge* fell"}


def test_signs_of_markdown_are_words_in_plain_text() -> None:
    found = canonical_text(article({}), plain("The *old* [bridge](#) &amp; <b>"))
    assert texts(found) == {"P1": "The *old* [bridge](#) &amp; <b>"}


def test_a_link_by_name_finds_its_address_anywhere_in_the_copy() -> None:
    copy = markdown("The [old][quay].\n\n[quay]: https://a.example")
    assert texts(canonical_text(article({"lines": "1"}), copy)) == {"P1": "The old."}


def test_without_lines_the_blocks_are_the_paragraphs_in_their_order() -> None:
    copy = plain("\n\none\nmore\n\n\ntwo\n \nthree")
    assert texts(canonical_text(article({}, {}, {}), copy)) == {
        "P1": "one more",
        "P2": "two",
        "P3": "three",
    }


@pytest.mark.parametrize("count", [1, 3])
def test_without_lines_the_copy_has_as_many_paragraphs_as_the_article(count: int) -> None:
    found, problems = canonical_text(article(*({} for _ in range(count))), plain("one\n\ntwo"))
    assert not found
    assert [problem.paragraph for problem in problems] == [None]
    assert f"has 2 paragraphs, and this file lists {count}" in problems[0].message


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("4", "The copy has no lines 4: its last line is 3."),
        ("2-4", "The copy has no lines 2-4: its last line is 3."),
        ("1+99", "The copy has no lines 1+99: its last line is 3."),
        ("3-1", "The lines 3-1 do not follow one another."),
        ("2", "Nothing stands on lines 2 of the copy."),
        ("2+2", "The lines 2+2 do not follow one another."),
    ],
)
def test_lines_that_do_not_fit_are_a_problem_of_their_paragraph(lines: str, message: str) -> None:
    found, problems = canonical_text(
        article({"lines": "1"}, {"lines": lines}, {"lines": "3"}), plain("one\n\nthree")
    )
    assert list(found) == ["P1", "P3"]
    assert [(problem.paragraph, problem.message) for problem in problems] == [(1, message)]


def test_every_paragraph_that_does_not_fit_is_reported() -> None:
    _, problems = canonical_text(
        article({"lines": "9"}, {"lines": "1"}, {"lines": "2"}), plain("one\n\nthree")
    )
    assert [problem.paragraph for problem in problems] == [0, 2]


def test_a_paragraph_without_lines_is_left_out_where_others_have_them() -> None:
    found = canonical_text(article({"lines": "1"}, {}), plain("one\n\nthree"))
    assert texts(found) == {"P1": "one"}


def test_a_text_in_the_course_is_taken_as_it_stands() -> None:
    found = text_in_course(article({"text": "The *old*\n  bridge &amp; “quay”"}, {}))
    assert {name: paragraph.text for name, paragraph in found.items()} == {
        "P1": "The *old* bridge &amp; “quay”"
    }


lines_of_text = st.lists(
    st.text(alphabet="ab *_[]()#<>&;\u00a0\u200b“…-1.橋は다é\u0301א", max_size=12), max_size=8
)


@given(lines_of_text)
def test_the_canonical_text_of_canonical_text_is_itself(lines: list[str]) -> None:
    copy = plain("\n".join(lines))
    count = len(list(copy.blocks))
    if not count:
        lines, count = ["word"], 1
        copy = plain("word")
    first = texts(canonical_text(article(*({} for _ in range(count))), copy))
    again = plain("\n\n".join(first.values()))
    assert texts(canonical_text(article(*({} for _ in range(count))), again)) == first


@given(lines_of_text, st.sampled_from(("ferry.md", "ferry.txt")))
def test_the_canonical_text_is_the_same_each_time(lines: list[str], name: str) -> None:
    data = "\n".join(["first", *lines]).encode()
    about = article({"lines": f"1-{len(lines) + 1}"})
    assert texts(canonical_text(about, stored_copy(name, data))) == texts(
        canonical_text(about, stored_copy(name, data))
    )


@given(lines_of_text)
def test_plain_text_loses_nothing_but_spaces(lines: list[str]) -> None:
    data = "\n".join(["first", *lines])
    found = texts(canonical_text(article({"lines": f"1-{len(lines) + 1}"}), plain(data)))
    assert "".join(found["P1"].split()) == "".join(data.split())


@pytest.mark.parametrize("lines", ["3-1", "3+1", "1-3+3", "1+1"])
def test_lines_that_go_back_are_not_a_paragraph(lines: str) -> None:
    found, problems = canonical_text(article({"lines": lines}), markdown(FERRY))
    assert found == {}
    assert [problem.message for problem in problems] == [
        f"The lines {lines} do not follow one another."
    ]
