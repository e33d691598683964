"""Whatever a template prints is inert, however it comes by it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jinja2 import UndefinedError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from generator.course.text import Prose, Verbatim
from generator.pages import page_maker
from generator.pages.course_pages import course_pages
from generator.pages.environment import page_templates
from generator.pages.escaping import escaped
from tests.pages.hostile_text import hostile_texts
from tests.small_course import sound_course


def printed(template: str, **filling: Any) -> str:
    return page_templates().from_string(template).render(**filling)


@pytest.mark.parametrize(
    "template",
    [
        "{{ text }}",
        "{{ text if text else '' }}",
        "{{ text | upper | lower }}",
        "{{ [text] | join(', ') }}",
        "{{ [text] | first }}",
        "{{ '%s' | format(text) }}",
        "{{ '{name}'.format(name=text) }}",
        "{{ text ~ '' }}",
        "{{ verbatim }}",
        "{% for each in [text] %}{{ each }}{% endfor %}",
        "{% set other = text %}{{ other }}",
        "{% macro shown(it) %}{{ it }}{% endmacro %}{{ shown(text) }}",
        "{% macro shown() %}{{ caller() }}{% endmacro %}{% call shown() %}{{ text }}{% endcall %}",
        "{% set block %}{{ text }}{% endset %}{{ block }}",
        "{% with other = text %}{{ other }}{% endwith %}",
    ],
)
def test_a_text_is_escaped_once_by_whatever_way_it_is_printed(template: str) -> None:
    text = '<b> & *"it"* {{ x }}\n# b'

    assert printed(template, text=text, verbatim=Verbatim(text)) == escaped(text)


def test_what_is_markup_already_is_printed_as_it_is() -> None:
    assert printed("{{ text }}", text=Markup("<b>*it*</b>")) == "<b>*it*</b>"


@given(text=hostile_texts())
@settings(deadline=None)
def test_any_text_is_printed_as_it_is_escaped(text: str) -> None:
    assert printed('<p title="{{ text }}">{{ text }}</p>', text=text) == (
        f'<p title="{escaped(text)}">{escaped(text)}</p>'
    )


def test_prose_is_printed_as_blocks_or_through_a_filter_as_a_line() -> None:
    prose = Prose("*one*\n\ntwo")

    assert printed("{{ it }}", it=prose) == "<p><em>one</em></p>\n<p>two</p>"
    assert printed("{{ it | line }}", it=prose) == "<em>one</em><br> two"


@pytest.mark.parametrize("value", [None, True, date(2024, 5, 1), ["a list"]])
def test_a_template_cannot_print_what_is_not_a_text(value: object) -> None:
    with pytest.raises(TypeError):
        printed("{{ value }}", value=value)


def test_a_template_cannot_print_what_nobody_gave_it() -> None:
    with pytest.raises((TypeError, UndefinedError)):
        printed("{{ nothing }}")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "x.md) [y](z", 'x" onclick="', "X.md", ""]
)
def test_a_template_cannot_use_a_text_as_an_address(address: str) -> None:
    with pytest.raises(ValueError, match="cannot be the address of a page"):
        printed("[word]({{ address | address }})", address=address)


def test_escaping_by_jinja_itself_would_change_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = sound_course(tmp_path)
    pages = list(course_pages(course))
    plain = page_templates().overlay(bytecode_cache=None)
    plain.code_generator_class = CodeGenerator
    monkeypatch.setattr(page_maker, "page_templates", lambda: plain)

    assert list(course_pages(course)) == pages
