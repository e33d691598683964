"""The templates have no words of their own, and call no text safe."""

import re
from pathlib import Path

import pytest

from generator import pages

TEMPLATES = sorted((Path(pages.__file__).parent / "templates").rglob("*.jinja"))
each_template = pytest.mark.parametrize(
    "template", [pytest.param(path.read_text("utf-8"), id=path.name) for path in TEMPLATES]
)

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ATTRIBUTE_LIST = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"<[^>]*>")
SPOKEN_ATTRIBUTE = re.compile(r'\b(?:aria-label|alt|title|placeholder|data-technique)="([^"]*)"')
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
NAMES = {"SemEval-2020", "SemEval-2023"}


@each_template
def test_no_template_calls_a_text_safe(template: str) -> None:
    assert not re.search(r"\|\s*safe\b|Markup|autoescape|\|\s*(striptags|urlize|xmlattr)", template)


@each_template
def test_no_template_has_words_of_its_own(template: str) -> None:
    marked_up = ATTRIBUTE_LIST.sub("", JINJA.sub("", template))

    assert re.findall(r"[^\W\d_]+", TAG.sub("", marked_up)) == []
    assert re.findall(r"[^\W\d_]+", " ".join(SPOKEN_ATTRIBUTE.findall(marked_up))) == []


@each_template
def test_no_template_prints_a_sentence_that_stands_in_its_code(template: str) -> None:
    printed = " ".join(re.findall(r"\{\{.*?\}\}", template, re.DOTALL))
    literals = {double or single for double, single in LITERAL.findall(printed)}

    assert {text for text in literals - NAMES if re.search(r"[A-Z]|[a-z] [a-z]", text)} == set()
