"""A page loses its indents, and none of the text in which spaces mean something."""

import pytest

from generator.website.lighter_html import without_indents


def test_blank_lines_and_indents_are_left_out() -> None:
    assert without_indents("<ul>  \n\n    <li>One\n  two</li>\n</ul>") == (
        "<ul>\n<li>One\ntwo</li>\n</ul>"
    )


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_what_has_to_keep_its_spaces_keeps_them(tag: str) -> None:
    kept = f'<{tag} class="a">one\n\n    two\n</{tag}>'
    assert without_indents(f"<p>\n  {kept}\n  </p>") == f"<p>\n{kept}\n</p>"
