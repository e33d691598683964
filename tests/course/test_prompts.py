"""The kinds of prompt that can be asked about a passage."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.course.prompts import KINDS, Prompt

PROMPT = TypeAdapter[Any](Prompt)

NEEDED: dict[str, dict[str, object]] = {
    "choose": {"options": [{"text": "A", "feedback": "B"}, {"text": "C", "feedback": "D"}]},
    "sort": {"groups": ["A", "B"], "items": [{"text": "C", "group": "A"}] * 2},
    "rewrite": {"words": "axed"},
    "look-up": {"move": "stop"},
}
"""What a prompt of a kind needs beside a lens and a question."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_prompt_of_every_kind_can_be_asked(kind: str) -> None:
    prompt = {"kind": kind, "lens": "framing", "ask": "Why?", **NEEDED.get(kind, {})}
    assert type(PROMPT.validate_python(prompt)) is KINDS[kind]


@pytest.mark.parametrize("kind", NEEDED)
def test_a_prompt_of_a_kind_needs_what_that_kind_is_about(kind: str) -> None:
    with pytest.raises(ValidationError, match=next(iter(NEEDED[kind]))):
        PROMPT.validate_python({"kind": kind, "lens": "framing", "ask": "Why?"})


def test_a_prompt_without_a_kind_is_to_be_discussed() -> None:
    assert PROMPT.validate_python({"lens": "framing", "ask": "Why?"}).kind == "discuss"


def test_a_prompt_has_no_field_of_another_kind() -> None:
    with pytest.raises(ValidationError, match="plainer"):
        PROMPT.validate_python({"lens": "framing", "ask": "Why?", "plainer": "It stops."})
