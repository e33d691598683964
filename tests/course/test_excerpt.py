"""An excerpt: which techniques it shows, and which kinds of prompt can be asked about it."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.course.excerpt import Excerpt, Use
from generator.course.prompts import KINDS
from generator.course.text import Verbatim


def excerpt(**changes: Any) -> Excerpt:
    values = {"id": "axed", "paragraph": "P1", "voice": "author", "quote": "probably *axed*"}
    return Excerpt.model_validate(values | changes)


NEEDED: dict[str, dict[str, object]] = {
    "choose": {"options": [{"text": "A", "feedback": "B"}, {"text": "C", "feedback": "D"}]},
    "sort": {"groups": ["A", "B"], "items": [{"text": "C", "group": "A"}] * 2},
    "rewrite": {"words": "axed"},
    "look-up": {"move": "stop"},
}
"""What a prompt of a kind needs beside a lens and a question."""


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


@pytest.mark.parametrize("kind", KINDS)
def test_a_prompt_of_every_kind_can_be_asked(kind: str) -> None:
    prompt = {"kind": kind, "lens": "framing", "ask": "Why?", **NEEDED.get(kind, {})}
    [made] = excerpt(prompts=[prompt]).prompts
    assert type(made) is KINDS[kind]


@pytest.mark.parametrize("kind", NEEDED)
def test_a_prompt_of_a_kind_needs_what_that_kind_is_about(kind: str) -> None:
    with pytest.raises(ValidationError, match=next(iter(NEEDED[kind]))):
        excerpt(prompts=[{"kind": kind, "lens": "framing", "ask": "Why?"}])


def test_a_prompt_without_a_kind_is_to_be_discussed() -> None:
    [made] = excerpt(prompts=[{"lens": "framing", "ask": "Why?"}]).prompts
    assert made.kind == "discuss"


def test_a_prompt_has_no_field_of_another_kind() -> None:
    with pytest.raises(ValidationError, match="plainer"):
        excerpt(prompts=[{"lens": "framing", "ask": "Why?", "plainer": "It stops."}])
