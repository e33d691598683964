"""An excerpt: its words, the techniques it shows, and for whom it is."""

from typing import Any

from generator.course.excerpt import Excerpt, Use
from generator.course.text import Verbatim


def excerpt(**changes: Any) -> Excerpt:
    values = {"id": "axed", "paragraph": "P1", "voice": "author", "quote": "probably *axed*"}
    return Excerpt.model_validate(values | changes)


def test_the_techniques_shown_are_those_of_the_whole_then_those_of_the_marks_each_once() -> None:
    made = excerpt(
        techniques=["metaphor", "hedge"],
        marks=[
            {"words": "axed", "technique": "loaded-language"},
            {"words": "probably", "technique": "hedge"},
        ],
    )
    assert made.shown_techniques == ("metaphor", "hedge", "loaded-language")


def test_a_quotation_is_kept_to_the_letter() -> None:
    assert excerpt().quote == Verbatim("probably *axed*")


def test_a_passage_is_for_everybody_unless_it_says_otherwise() -> None:
    assert excerpt().use is Use.CORE
