"""A difference as a teacher reads it on a terminal."""

from generator.reading.difference import Difference, Spot
from generator.reading.problem import Code, Problem
from generator.reading.report.text import as_text, difference_as_text
from generator.reading.source import Place

SPOT = Spot("the ", "odd", "old", " bridge")
HIDDEN = Spot("the ", "‹soft hyphen›", "", "old", "Yours has a soft hyphen here.")


def test_one_place_is_shown_as_yours_and_the_articles_with_the_words_to_paste() -> None:
    assert difference_as_text(Difference("paragraph P2", (SPOT,), 0, "the old bridge", (4, 7))) == [
        "The nearest words are in paragraph P2. They differ in one place:",
        "1. yours:   the [odd] bridge",
        "   article: the [old] bridge",
        "To paste, if these are the words you mean:",
        "  the old bridge",
    ]


def test_a_remark_stands_below_its_place() -> None:
    lines = difference_as_text(Difference("paragraph P2", (HIDDEN, SPOT), 0, "the old", (4, 7)))
    assert lines[1:5] == [
        "1. yours:   the [‹soft hyphen›]old",
        "   article: the []old",
        "   Yours has a soft hyphen here.",
        "2. yours:   the [odd] bridge",
    ]


def test_places_that_are_not_shown_are_counted() -> None:
    lines = difference_as_text(Difference("paragraph P2", (SPOT, SPOT), 3, "the old", (4, 7)))
    assert lines[0] == "The nearest words are in paragraph P2. They differ in 5 places:"
    assert "... and 3 more." in lines


def test_nothing_is_counted_where_every_place_is_shown() -> None:
    lines = difference_as_text(Difference("paragraph P2", (SPOT, SPOT), 0, "the old", (4, 7)))
    assert not [line for line in lines if "more" in line]


def test_no_word_of_an_article_commands_the_terminal() -> None:
    difference = Difference("paragraph P2", (), 0, "old\x1b[2J bridge", (0, 3))
    place = Place("lessons/a.yml", 1, 1, 1, "old")
    shown = as_text(Problem(Code.SYNTAX, place, "Wrong.", "Mend.", difference=difference))
    assert shown.endswith("  old\\x1b[2J bridge")
