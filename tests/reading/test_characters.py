"""Names and plain words for what cannot be seen or looks like something else."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.characters import (
    alphabet_of,
    difference_in_words,
    in_short,
    is_mark,
    is_unseen,
    made_visible,
    name_of,
)

EVERY_CHARACTER = [chr(code) for code in range(sys.maxunicode + 1)]


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u00a0", "a no-break space"),
        ("\u200b", "a zero-width space"),
        ("\u00ad", "a soft hyphen"),
        ("\u202e", "the character right-to-left override (U+202E)"),
        ("…", "an ellipsis in one character"),
        ("...", "an ellipsis of three full stops"),
        ("–", "an en dash"),
        ("״", "the character hebrew punctuation gershayim (U+05F4)"),
        ("\x00", "the character without a name (U+0000)"),
        ("ab", "“ab”"),
    ],
)
def test_a_sign_has_a_name_for_a_sentence(sign: str, name: str) -> None:
    assert name_of(sign) == name


def test_every_character_has_a_name() -> None:
    assert all(name_of(character).startswith(("a", "the ")) for character in EVERY_CHARACTER)


@pytest.mark.parametrize(
    "character",
    [
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\x1b",
        "\ufe0f",
        "\u034f",
        "\u3164",
        "\u2800",
    ],
)
def test_a_character_that_leaves_nothing_on_the_screen_is_unseen(character: str) -> None:
    assert is_unseen(character)
    assert not is_unseen("a")


@pytest.mark.parametrize(
    "character", [" ", "a", "é", "\u0301", "\u05b8", "א", "橋", "ー", "!", "😀"]
)
def test_a_character_that_can_be_seen_is_not_unseen(character: str) -> None:
    assert not is_unseen(character)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\u200bb", "a‹zero-width space›b"),
        ("a\u00a0b\n", "a‹no-break space›b‹line end›"),
        ("a\u202eb", "a‹right-to-left override (U+202E)›b"),
        ("a\ufe0f", "a‹variation selector-16 (U+FE0F)›"),
        ("\ufe0f", "‹variation selector-16 (U+FE0F)›"),
        ("\u0301", "\u25cc\u0301"),
        ("e\u0301", "e\u0301"),
        ("", ""),
    ],
)
def test_a_text_shows_what_cannot_be_seen_by_its_name(text: str, shown: str) -> None:
    assert made_visible(text) == shown


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("axed", "axed"),
        ("two\n  lines", "two lines"),
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 59 + "…"),
    ],
)
def test_a_text_is_named_on_one_line_and_a_long_one_by_its_beginning(text: str, named: str) -> None:
    assert in_short(text) == named


@given(st.text())
def test_a_text_that_is_made_visible_has_nothing_unseen(text: str) -> None:
    assert not any(is_unseen(character) for character in made_visible(text))


@pytest.mark.parametrize(
    ("character", "alphabet"),
    [
        ("a", "Latin"),
        ("а", "Cyrillic"),
        ("ο", "Greek"),
        ("א", "Hebrew"),
        ("ع", "Arabic"),
        ("橋", "Chinese"),
        ("ガ", "Katakana"),
        ("다", "Hangul"),
        ("1", ""),
        ("-", ""),
        ("\u0301", ""),
    ],
)
def test_a_letter_belongs_to_an_alphabet(character: str, alphabet: str) -> None:
    assert alphabet_of(character) == alphabet


def test_an_accent_is_a_mark_and_a_letter_is_none() -> None:
    assert all(is_mark(mark) for mark in "\u0301\u05b8\u064e\u3099\u093f")
    assert not any(is_mark(character) for character in "aé橋 -")


@pytest.mark.parametrize(
    ("yours", "theirs", "remark"),
    [
        ("\u200b", "", "Yours has a zero-width space here; the article has nothing."),
        ("", "\u200b", "The article has a zero-width space here; yours has nothing."),
        ("\u00ad\u00ad", "", "Yours has a soft hyphen here; the article has nothing."),
        ("\u200d", "\u200c", ("Yours has a zero-width joiner here; the article has a zero-width "
         "non-joiner.")),
        (" ", "\u200b", "Yours has a space here; the article has a zero-width space."),
        ("", "\ufe0f", ("The article has the character variation selector-16 (U+FE0F) here; yours "
         "has nothing.")),
        ("", "\u05b8", ("The article has the character hebrew point qamats (U+05B8) here; yours "
         "has nothing.")),
        ("\u064e", "\u064f", ("Yours has the character arabic fatha (U+064E) here; the article has "
         "the character arabic damma (U+064F).")),
        ("é", "e\u0301", ("They look the same: yours is stored as one character, that in the "
         "article as a letter with a sign after it.")),
        ("e\u0301", "é", ("They look the same: yours is stored as a letter with a sign after it, "
         "that in the article as one character.")),
        ("ée\u0323\u0301", "ée\u0301\u0323", ("They look the same, but yours has the character "
         "combining dot below (U+0323), the character combining acute accent (U+0301); the "
         "article has the character combining acute accent (U+0301), the character combining dot "
         "below (U+0323).")),
        ("\u212b", "\u00c5", ("They look the same, but yours has the character angstrom sign "
         "(U+212B); the article has the character latin capital letter a with ring above "
         "(U+00C5).")),
        ("а", "a", "Yours has the Cyrillic letter “а”; the article has the Latin letter “a”."),
        ("ー", "一", ("Yours has the Katakana-hiragana letter “ー”; the article has the Chinese "
         "letter “一”.")),
        ("оmе", "ome", "Yours has Cyrillic and Latin letters here; the article has Latin letters."),
        ("co", "со", "Yours has Latin letters here; the article has Cyrillic letters."),
        ("fi", "ﬁ", ("Yours has “fi”; the article has the character latin small ligature fi "
         "(U+FB01).")),
        ("`", "'", "Yours has a grave accent; the article has a straight apostrophe."),
        ("-", " ", "Yours has a hyphen; the article has a space."),
    ],
)  # fmt: skip
def test_what_is_hard_to_see_is_said_in_words(yours: str, theirs: str, remark: str) -> None:
    assert difference_in_words(yours, theirs) == remark


@pytest.mark.parametrize(
    ("yours", "theirs"),
    [("", ""), ("a", "b"), ("a", ""), ("", "not "), ("late", "early"), (" ", ""), ("7", "1"),
     ("関", "開"), ("かん", "漢字"), (",", ";"), ("he", "she")],
)  # fmt: skip
def test_what_can_be_seen_needs_no_words(yours: str, theirs: str) -> None:
    assert difference_in_words(yours, theirs) is None


@given(st.text(max_size=4), st.text(max_size=4))
def test_a_remark_is_one_sentence_that_hides_nothing(yours: str, theirs: str) -> None:
    remark = difference_in_words(yours, theirs)
    if remark is not None:
        assert yours != theirs
        assert remark.endswith(".")
        assert not any(is_unseen(c) for c in remark)


@given(st.text(min_size=1, max_size=4))
def test_texts_that_are_stored_in_other_ways_are_never_left_without_a_remark(text: str) -> None:
    other = unicodedata.normalize("NFD", text)
    composed = unicodedata.normalize("NFC", text)
    assert composed == other or difference_in_words(composed, other)
