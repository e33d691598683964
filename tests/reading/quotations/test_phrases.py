"""Phrases in quotation marks: in every style of marks, with and without a paragraph behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.quotations.phrases import (
    Phrase,
    quoted_phrases,
    readings_of,
    without_quotations,
)


def phrases(text: str) -> list[tuple[str, str | None]]:
    return [(phrase.words, phrase.paragraph) for phrase in quoted_phrases(text)]


@pytest.mark.parametrize(
    "quoted",
    [
        "“half of it”",
        '"half of it"',
        "‘half of it’",
        "'half of it'",
        "«half of it»",
        "« half of it »",
        "«\u00a0half of it\u00a0»",
        "»half of it«",
        "„half of it“",
        "„half of it”",
        "「half of it」",
        "『half of it』",
        '“half of it"',
        '"half of it”',
        "“half\n  of it”",
        "“half of it.”",
        "“half of it,”",
        "「half of it。」",
    ],
)
@pytest.mark.parametrize(
    ("behind", "paragraph"),
    [
        ("", None),
        (" (P1)", "P1"),
        ("(P1)", "P1"),
        (" (paragraph P1)", "P1"),
        ("（P1）", "P1"),
        (" (H-2).", "H-2"),
        (", which (P1)", None),
        (" (see P1)", None),
        (" [P1]", None),
    ],
)
def test_a_phrase_is_found_in_every_style_of_marks_with_what_stands_behind_it(
    quoted: str, behind: str, paragraph: str | None
) -> None:
    assert phrases(f"Lost: {quoted}{behind}") == [("half of it", paragraph)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It’s the traders’ ‘half’ (P1)", [("half", "P1")]),
        ("It's the traders' 'half' (P1)", [("half", "P1")]),
        ("'It's not' (P1)", [("It's not", "P1")]),
        ("‘It’s not’ (P1)", [("It’s not", "P1")]),
        ("the '90s were 'half' (P1)", [("half", "P1")]),
        ("'the traders' union' (P1)", [("the traders' union", "P1")]),
        ("‘the traders’ union’ (P1)", [("the traders’ union", "P1")]),
        ("'the traders' and 'half' (P1)", [("the traders", None), ("half", "P1")]),
        ("don't, can’t, l'eau", []),
    ],
)
def test_an_apostrophe_is_no_quotation_mark(text: str, found: list[tuple[str, str | None]]) -> None:
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('צה"ל אמר "חצי מהם" (P1)', [("חצי מהם", "P1")]),
        ('"דובר צה"ל" (P1)', [('דובר צה"ל', "P1")]),
        ('מנכ"לית אמרה "חצי" (P1)', [("חצי", "P1")]),
        ('ב"הארץ" (P1)', [("הארץ", "P1")]),
        ('ארה"ב וצה"ל', []),
        ('צה״ל אמר "חצי" (P1)', [("חצי", "P1")]),
    ],
)
def test_the_mark_inside_a_hebrew_acronym_is_no_quotation_mark(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('a 24" screen said "half" (P1)', [("half", "P1")]),
        ('他说"一半"(P1)', [("一半", "P1")]),
        ("他说‘一半’(P1)", [("一半", "P1")]),
        ("“he said ‘half’ twice” (P1)", [("he said ‘half’ twice", "P1")]),
        ("«dit “non”» (P1)", [("dit “non”", "P1")]),
        ("“one” “two” (P2)", [("one", None), ("two", "P2")]),
        ("“never closed, and “half” (P1)", [("half", "P1")]),
        ("“” (P1) '' \"\" «» “.”", []),
    ],
)
def test_a_mark_that_belongs_to_no_phrase_hides_none(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert phrases(text) == found


@given(st.text("“”\"‘’'«»„「」 as(P1).…\nא"))
def test_whatever_stands_in_prose_phrases_have_words(text: str) -> None:
    for phrase in quoted_phrases(text):
        assert phrase.words == phrase.words.strip()
        assert all(readings_of(phrase))


def test_the_first_letter_of_a_phrase_may_be_made_to_fit_a_sentence() -> None:
    assert list(readings_of(Phrase("Half of it", None))) == ["Half of it", "half of it"]
    assert list(readings_of(Phrase("half of it", None))) == ["half of it", "Half of it"]


@pytest.mark.parametrize("words", ["Either … or", "Either ... or", "Either […] or"])
def test_an_ellipsis_may_mean_that_words_are_left_out(words: str) -> None:
    assert "Either […] or" in readings_of(Phrase(words, None))


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("lost half of", ("lost half of",)),
        ("half of", ()),
        ("lost half of … why it stops", ("lost half of", "why it stops")),
        ("lost half of, ... stops", ("lost half of",)),
        ("昨天渡轮停止了服务", ("昨天渡轮停止了服务",)),
        ("渡轮", ()),
    ],
)
def test_only_pieces_that_are_long_enough_are_looked_for_elsewhere(
    words: str, pieces: tuple[str, ...]
) -> None:
    assert Phrase(words, None).pieces == pieces


@given(st.text("“”\"‘’'«»„「」 as(P1).…\nא"))
def test_a_text_without_its_quotations_is_as_long_as_before(text: str) -> None:
    assert len(without_quotations(text)) == len(text)


def test_what_stands_in_quotation_marks_is_taken_out_and_nothing_else() -> None:
    blank = " " * len("“is it so?”")
    assert without_quotations("She writes “is it so?” here.") == f"She writes {blank} here."
