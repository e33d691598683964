"""An excerpt in lines is still the whole excerpt, whoever prints it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.course.excerpt import Excerpt
from generator.exports.document import Piece
from generator.exports.excerpt_lines import WIDEST, numbered_lines, width_of
from tests.exports.other_scripts import SENTENCES
from tests.pages.hostile_text import hostile_texts
from tests.pages.test_quotation import excerpt_with, marked_excerpts

NO_SPACE = str.maketrans("", "", " \t\n")


def said(lines: tuple[tuple[Piece, ...], ...]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


@given(marked=marked_excerpts(), shown=st.booleans())
@settings(max_examples=200)
def test_all_pieces_of_all_lines_are_the_quote_but_for_space_at_line_ends(
    marked: tuple[Excerpt, list[str]],
    shown: bool,  # noqa: FBT001 - Hypothesis chooses it
) -> None:
    excerpt, _ = marked
    lines = said(numbered_lines(excerpt, marked=shown))

    assert "".join(lines).translate(NO_SPACE) == excerpt.quote.source.translate(NO_SPACE)
    assert all(line in excerpt.quote.source for line in lines)


@given(quote=st.text(min_size=1, max_size=300).map(str.strip).filter(bool) | hostile_texts())
def test_no_line_is_wider_than_a_line_may_be(quote: str) -> None:
    lines = said(numbered_lines(excerpt_with(quote), marked=False))

    assert max(map(width_of, lines), default=0.0) <= WIDEST + 1e-9


@given(quote=st.text("abc .", min_size=1, max_size=300).map(str.strip).filter(bool))
def test_a_line_takes_the_next_word_as_long_as_there_is_room(quote: str) -> None:
    lines = said(numbered_lines(excerpt_with(quote), marked=False))

    for line, following in pairwise(lines):
        assert width_of(f"{line} {following.split(' ')[0]}") > WIDEST


@given(marked=marked_excerpts())
@settings(max_examples=200)
def test_the_pieces_of_a_mark_are_its_words_and_its_number_stands_behind_the_last(
    marked: tuple[Excerpt, list[str]],
) -> None:
    excerpt, words = marked
    pieces = [piece for line in numbered_lines(excerpt, marked=True) for piece in line]
    marks: list[str] = [""]
    for piece in pieces:
        if piece.lens:
            marks[-1] += piece.text
        if piece.ends_mark:
            assert piece.ends_mark == len(marks)
            marks.append("")

    assert [mark.translate(NO_SPACE) for mark in marks] == [
        *(one.translate(NO_SPACE) for one in words),
        "",
    ]


def test_a_sheet_without_marks_has_no_trace_of_them() -> None:
    lines = numbered_lines(
        excerpt_with("The ferry was axed today", ("axed", "loaded-language")), marked=False
    )
    assert lines == ((Piece("The ferry was axed today"),),)


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        ("12\u00a0000 people " * 6, "12\u00a0000"),
        ("Mr\u00a0Frayle said " * 6, "Mr\u00a0Frayle"),
        ("a Moscow-based analyst " * 6, "Moscow-based"),
        ("cre\u0301me bru\u0302le\u0301e " * 8, "bru\u0302le\u0301e"),
    ],
)
def test_a_line_does_not_end_where_the_writer_forbade_it(quote: str, wanted: str) -> None:
    lines = said(numbered_lines(excerpt_with(quote.strip()), marked=False))
    assert len(lines) > 1
    assert sum(line.count(wanted) for line in lines) == quote.count(wanted)


@pytest.mark.parametrize("language", ["ja", "zh"])
@pytest.mark.parametrize("shift", range(20))
def test_no_line_of_chinese_or_japanese_begins_with_a_comma_or_a_full_stop(
    language: str, shift: int
) -> None:
    quote = "一" * shift + SENTENCES[language] * 3
    for line in said(numbered_lines(excerpt_with(quote), marked=False)):
        assert line[0] not in "、。，"
