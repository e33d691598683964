"""A page loses its indents and needless references, and none of its text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.escaping import escaped
from generator.website.lighter_html import lighter
from tests.pages.html_tree import as_html


def test_blank_lines_and_indents_are_left_out() -> None:
    assert lighter("<ul>  \n\n    <li>One\n  two</li>\n</ul>") == ("<ul>\n<li>One\ntwo</li>\n</ul>")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000"])
def test_a_space_that_begins_a_line_and_is_no_ordinary_one_is_kept(space: str) -> None:
    assert lighter(f"<p>\n  {space}One</p>") == f"<p>\n{space}One</p>"


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_what_has_to_keep_its_spaces_keeps_them(tag: str) -> None:
    kept = f'<{tag} class="a">one\n\n    two\n</{tag}>'
    assert lighter(f"<p>\n  {kept}\n  </p>") == f"<p>\n{kept}\n</p>"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_a_text_of_a_page_reads_as_before_in_an_element_and_in_an_attribute(text: str) -> None:
    written = lighter(f'<p title="{escaped(text)}">{escaped(text)}</p>')
    paragraph = as_html(written).only("p")
    assert (paragraph.text, paragraph.attributes["title"]) == (text, text)


def test_only_signs_that_mean_nothing_are_written_as_they_are() -> None:
    every_sign = "".join(chr(code) for code in range(0x20, 0x7F))
    left = set(re.findall(r"&#(\d+);", lighter(escaped(every_sign))))
    assert {chr(int(code)) for code in left} == set('"#&<=>\\`{}')


def test_a_reference_in_a_script_stays() -> None:
    assert lighter("<script>'&#46;'</script>") == "<script>'&#46;'</script>"
