"""Offering the word that was probably meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.suggestion import did_you_mean, nearest_word

LENSES = ("framing", "loaded-language", "sourcing")
ODD = "a-b-c-d"


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("loaded-langage", "loaded-language"),
        ("loaded language", "loaded-language"),
        ("loaded_language", "loaded-language"),
        ("Loaded-Language", "loaded-language"),
        ("FRAMING", "framing"),
        ("a_b_c_d", "a-b-c-d"),
        ("a b c d", "a-b-c-d"),
        ("A-B-C-D", "a-b-c-d"),
        ("sourcng", "sourcing"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_the_one_that_looks_alike(word: str, nearest: str | None) -> None:
    assert nearest_word(word, (*LENSES, ODD)) == nearest


def test_a_known_word_is_offered_as_it_is_spelt() -> None:
    assert nearest_word("content-note", ("content_note", "title")) == "content_note"


def test_no_word_is_near_where_none_is_known() -> None:
    assert nearest_word("framing", ()) is None


@settings(max_examples=100, deadline=None)
@given(st.text(), st.lists(st.text()))
def test_what_is_offered_is_always_a_known_word(word: str, known: list[str]) -> None:
    assert nearest_word(word, known) in (None, *known)


@pytest.mark.parametrize(
    ("word", "known", "sentence"),
    [
        ("framng", LENSES, 'Did you mean "framing"?'),
        ("zebra", LENSES, "Choose one of: framing, loaded-language, sourcing."),
        ("zebra", (), "There is no lens yet."),
        (
            "zebra",
            tuple(f"lens-{n}" for n in range(25)),
            "The page on the lesson format lists every lens.",
        ),
    ],
)
def test_the_sentence_offers_one_word_or_the_whole_list(
    word: str, known: tuple[str, ...], sentence: str
) -> None:
    assert did_you_mean(word, known, "lens") == sentence


def test_words_that_can_be_read_only_once_are_listed_all_the_same() -> None:
    assert did_you_mean("zebra", iter(LENSES), "lens").endswith("loaded-language, sourcing.")
