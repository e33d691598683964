"""Whatever a text says, a page shows it as text."""

import html
import json
import re
import string
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from generator.course.article import Genre
from generator.course.text import Listing, Prose, Verbatim
from generator.pages.escaping import (
    escaped,
    front_matter,
    in_page,
    json_in_script,
    page_address,
    prose_blocks,
    prose_line,
)
from tests.pages.hostile_text import each_hostile_text, hostile_texts
from tests.pages.html_tree import (
    Element,
    as_html,
    as_read,
    markdown_converter,
    on_one_line,
    parsed,
    shape,
)

# What a site of this kind may switch on besides. Those that change plain letters on purpose
# (smarty, smartsymbols, nl2br) are left out.
OTHER_EXTENSIONS = (
    "abbr",
    "admonition",
    "def_list",
    "footnotes",
    "meta",
    "sane_lists",
    "wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)


def single_spaced(text: str) -> str:
    """A text without tabs and line breaks; spaces that do not break are kept."""
    return re.sub("[ \t\r\n]+", " ", text).strip(" ")


@dataclass(frozen=True)
class Place:
    """Somewhere in a page that a text can stand."""

    page: str
    """Markdown with TEXT where the text goes."""
    shown_in: Callable[[Element], str]
    as_modelled: Callable[[str], str] = str.strip
    """What the model makes of a text that can stand here."""

    def page_with(self, text: str) -> str:
        return self.page.replace("TEXT", escaped(self.as_modelled(text)))


PLACES = {
    "paragraph": Place("Before.\n\nTEXT\n\nAfter.", lambda page: page.all("p")[1].text),
    "heading": Place("# TEXT\n\nAfter.", lambda page: page.only("h1").text.removesuffix("¶")),
    "heading-with-anchor": Place(
        "## TEXT { #anchor }\n\nAfter.", lambda page: page.only("h2").text.removesuffix("¶")
    ),
    "raw-html": Place(
        "<blockquote><p>TEXT</p></blockquote>\n\nAfter.",
        lambda page: page.only("blockquote").text,
    ),
    "link": Place("[TEXT](x.md)", lambda page: page.only("a", href="x.md").text),
    "attribute": Place(
        '<figure data-text="TEXT"><p>word</p></figure>\n\nAfter.',
        lambda page: page.only("figure").attributes["data-text"],
        as_modelled=on_one_line,
    ),
    "table-cell": Place(
        "| word | word |\n| --- | --- |\n| TEXT | word |",
        lambda page: page.all("td")[0].text,
    ),
    "list-inside-raw-html": Place(
        '<div class="notes" markdown="1">\n\n1. <q>TEXT</q> [TEXT](x.md)\n2. word\n\n</div>',
        lambda page: page.only("q").text,
    ),
}

each_place = pytest.mark.parametrize(
    "place", [pytest.param(place, id=name) for name, place in PLACES.items()]
)
all_places = st.sampled_from(list(PLACES.values()))
texts_of_spaces = st.text(st.characters(categories=("Zs", "Cf")) | st.sampled_from("ab"))


@cache
def harmless_shape(place: Place, others: tuple[str, ...] = ()) -> tuple[Any, ...]:
    """The page that a harmless word makes in that place."""
    return shape(as_html(place.page_with("word"), others))


@each_place
@each_hostile_text
def test_a_hostile_text_is_shown_as_it_stands_and_nothing_more(place: Place, text: str) -> None:
    page = as_html(place.page_with(text))

    assert as_read(place.shown_in(page)) == as_read(place.as_modelled(text))
    assert shape(page) == harmless_shape(place)


@each_place
@given(text=hostile_texts())
@settings(deadline=None)
def test_any_text_is_shown_as_it_stands_and_nothing_more(place: Place, text: str) -> None:
    page = as_html(place.page_with(text))

    assert as_read(place.shown_in(page)) == as_read(place.as_modelled(text))
    assert shape(page) == harmless_shape(place)


def named_in_contents(text: str) -> str:
    """What the theme's table of contents calls a heading of that text."""
    converter = markdown_converter()
    converter.convert(f"# {escaped(text)} {{ #page }}")
    (heading,) = converter.toc_tokens
    return html.unescape(heading["name"])


@each_hostile_text
def test_the_table_of_contents_has_a_hostile_heading_as_it_stands(text: str) -> None:
    assert named_in_contents(on_one_line(text)) == single_spaced(on_one_line(text))


@given(texts_of_spaces)
@settings(deadline=None)
def test_the_table_of_contents_has_every_kind_of_space_in_a_heading(text: str) -> None:
    assert named_in_contents(f"a{text}z") == single_spaced(f"a{text}z")


@each_hostile_text
def test_a_hostile_text_is_inert_to_extensions_that_a_site_may_switch_on(text: str) -> None:
    place = PLACES["paragraph"]
    page = as_html(place.page_with(text), OTHER_EXTENSIONS)

    assert as_read(place.shown_in(page)) == as_read(place.as_modelled(text))
    assert shape(page) == harmless_shape(place, OTHER_EXTENSIONS)


@given(place=all_places, text=hostile_texts())
@settings(deadline=None, max_examples=200)
def test_any_text_is_inert_to_extensions_that_a_site_may_switch_on(place: Place, text: str) -> None:
    page = as_html(place.page_with(text), OTHER_EXTENSIONS)

    assert as_read(place.shown_in(page)) == as_read(place.as_modelled(text))
    assert shape(page) == harmless_shape(place, OTHER_EXTENSIONS)


@pytest.mark.parametrize("sign", sorted(set(string.punctuation) - set(",;?'")))
def test_every_sign_that_means_something_anywhere_is_written_as_its_number(sign: str) -> None:
    assert escaped(sign) == f"&#{ord(sign)};"


def test_letters_digits_and_other_scripts_are_written_as_they_are() -> None:
    assert escaped("Zoë read 12 pages, שלום; why?") == "Zoë read 12 pages, שלום; why?"


def test_line_breaks_become_elements_and_never_blank_lines() -> None:
    assert escaped("one \n\n  two\nthree") == "one<br> two<br> three"


def test_a_line_break_at_the_edge_of_a_text_is_kept() -> None:
    assert escaped("one \n") + escaped("two") + escaped("\n three") == "one<br> two<br> three"


PROSE_ELEMENTS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
LINE_ELEMENTS = {"em", "strong", "a", "br"}


def assert_is_prose(page: Element, allowed: set[str]) -> None:
    for element in page.inside:
        assert element.tag in allowed
        match element.tag:
            case "a":
                assert set(element.attributes) == {"href"}
                assert re.match(r"https?:|mailto:", element.attributes["href"], re.IGNORECASE)
            case "ol":
                assert set(element.attributes) <= {"start"}
                assert element.attributes.get("start", "2").isdecimal()
            case _:
                assert element.attributes == {}


def letters(text: str) -> str:
    return "".join(text.split())


@each_hostile_text
def test_hostile_prose_has_no_elements_but_those_of_prose(text: str) -> None:
    assert_is_prose(parsed(prose_blocks(Prose(text))), PROSE_ELEMENTS)
    assert_is_prose(parsed(prose_line(Prose(text))), LINE_ELEMENTS)


@given(text=hostile_texts())
@settings(deadline=None, max_examples=200)
def test_any_prose_has_no_elements_but_those_of_prose(text: str) -> None:
    assert_is_prose(parsed(prose_blocks(Prose(text))), PROSE_ELEMENTS)
    assert_is_prose(parsed(prose_line(Prose(text))), LINE_ELEMENTS)


@given(text=hostile_texts())
@settings(deadline=None)
def test_no_word_of_any_prose_is_lost_or_changed(text: str) -> None:
    prose = Prose(text)

    assert letters(parsed(prose_line(prose)).text) == letters(prose.plain)
    # As blocks, the signs of a list's items are the browser's.
    if not any(isinstance(block, Listing) for block in prose.blocks):
        assert letters(parsed(prose_blocks(prose)).text) == letters(prose.plain)


@given(text=hostile_texts())
@settings(deadline=None)
def test_any_prose_in_a_raw_html_block_is_left_alone_by_markdown(text: str) -> None:
    written = prose_blocks(Prose(text))
    page = as_html(f'Before.\n\n<div class="prose">{written}</div>\n\nAfter.')

    assert [child.tag for child in page.children if isinstance(child, Element)] == ["p", "div", "p"]
    prose = page.only("div", class_="prose")
    assert shape(prose) == shape(parsed(written))
    assert as_read(prose.text) == as_read(parsed(written).text)


@given(text=hostile_texts())
@settings(deadline=None)
def test_any_prose_in_a_line_of_a_list_is_left_alone_by_markdown(text: str) -> None:
    written = prose_line(Prose(text))
    page = as_html(
        f'<div markdown="1">\n\n1. [word](x.md) <span>{written}</span>\n2. word\n\n</div>'
    )

    assert len(page.only("ol").all("li")) == 2
    line = page.all("li")[0].only("span")
    assert shape(line) == shape(parsed(written))
    assert as_read(line.text) == as_read(parsed(written).text)


@given(text=hostile_texts())
@example(text="1. one\n2. two")
@settings(deadline=None)
def test_any_prose_that_begins_an_item_of_a_list_is_left_alone_by_markdown(text: str) -> None:
    written = prose_line(Prose(text))
    page = as_html(f'<div markdown="1">\n\n- {written}\n- word\n\n</div>')

    assert len(page.only("ul").all("li")) == 2
    assert as_read(page.all("li")[0].text) == as_read(parsed(written).text)


@given(text=hostile_texts())
@settings(deadline=None)
def test_prose_has_no_blank_line_which_would_end_a_raw_html_block(text: str) -> None:
    assert all(line.strip() for line in prose_blocks(Prose(text)).split("\n"))
    assert "\n" not in prose_line(Prose(text))


def test_prose_keeps_its_paragraphs_lists_emphasis_and_links() -> None:
    prose = Prose(
        "One *two* **three**\n\n3. [four](https://example.org/a?b=c)\n4. five\n\n- six\n    - seven"
    )

    assert html.unescape(prose_blocks(prose)) == (
        "<p>One <em>two</em> <strong>three</strong></p>\n"
        '<ol start="3">\n<li><a href="https://example.org/a?b=c">four</a></li>\n<li>five</li>\n'
        "</ol>\n"
        "<ul>\n<li>six\n<ul>\n<li>seven</li>\n</ul></li>\n</ul>"
    )


def test_prose_on_a_line_sets_its_paragraphs_and_items_one_below_the_other() -> None:
    assert prose_line(Prose("One *two*\n\n- three\n- four")) == (
        "One <em>two</em><br> • three<br> • four"
    )


@pytest.mark.parametrize("scheme", ["javascript", "JAVASCRIPT", "data", "vbscript", "file", "ftp"])
def test_prose_makes_no_link_of_an_address_that_is_not_for_reading(scheme: str) -> None:
    page = parsed(prose_blocks(Prose(f"[text]({scheme}:alert)")))

    assert page.all("a") == []
    assert page.text == f"[text]({scheme}:alert)"


@pytest.mark.parametrize(
    "value", [None, True, False, date(2024, 5, 1), b"bytes", ["list"], ("tuple",), {}, object()]
)
def test_a_value_that_is_not_a_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        in_page(value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(Markup("<b>bold</b>"), "<b>bold</b>", id="markup passes"),
        pytest.param("<b>", "&#60;b&#62;", id="text is escaped"),
        pytest.param(Genre.REPORT, "report", id="word of a closed list"),
        pytest.param(Verbatim("*one*\ntwo"), "&#42;one&#42;<br> two", id="verbatim keeps lines"),
        pytest.param(Prose("*one*\n\ntwo"), "<p><em>one</em></p>\n<p>two</p>", id="prose"),
        pytest.param(50, "50", id="whole number"),
        pytest.param(9.5, "9.5", id="number"),
    ],
)
def test_a_value_is_written_by_its_type(value: object, written: str) -> None:
    assert in_page(value) == written


@pytest.mark.parametrize(
    "address", ["index.md", "../lessons/two-schools.md#passage-a1--note-2", "passage-axed", "p2"]
)
def test_an_address_of_ours_is_written_as_it_is(address: str) -> None:
    assert page_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org",
        "//example.org",
        "mailto:someone",
        "javascript:alert(1)",
        "Capital.md",
        "two words.md",
        "x.md\n",
        'x.md" onclick="',
        "x.md) [y](z",
        "x.md{ .styled }",
        "x.md?query",
        "<x.md>",
        "x_y.md",
        "x&#58;y",
        "é.md",
        "٣.md",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="cannot be the address of a page"):
        page_address(address)


@given(text=st.text("ab1./#-:@%\\ ") | hostile_texts())
@settings(deadline=None, max_examples=200)
def test_an_address_that_is_let_through_leads_nowhere_else_and_ends_no_link(text: str) -> None:
    try:
        address = page_address(text)
    except ValueError:
        return

    assert address == text
    assert urlsplit(text)[:2] == ("", "")
    assert not text.startswith("/")
    assert re.fullmatch(r"[a-z0-9./#-]+", text)


def fields_and_rest(fields: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """What MkDocs reads from the top of a page with those fields, and what is left of it."""
    rest, read = get_data(f"{front_matter(fields)}\n\n# The page\n")
    return rest, read


@each_hostile_text
def test_a_hostile_title_reaches_mkdocs_escaped_for_html(text: str) -> None:
    rest, fields = fields_and_rest({"title": text, "description": "word"})

    assert fields == {
        "title": html.escape(single_spaced(text)),
        "description": "word",
    }
    assert rest == "# The page\n"


@given(title=hostile_texts(), description=hostile_texts())
@settings(deadline=None, max_examples=200)
def test_any_title_and_description_reach_mkdocs_escaped_for_html(
    title: str, description: str
) -> None:
    rest, fields = fields_and_rest({"title": title, "description": description})

    assert html.unescape(fields["title"]) == single_spaced(title)
    assert html.unescape(fields["description"]) == single_spaced(description)
    assert not re.search(r"[<>]", fields["title"])
    assert not re.search(r"[<>\"']", fields["description"])
    assert rest == "# The page\n"


def test_parts_of_the_theme_that_a_page_goes_without_are_listed_for_it() -> None:
    _, fields = get_data(front_matter({"title": "word"}, ("navigation", "toc")) + "\n\n# word\n")

    assert fields == {"title": "word", "hide": ["navigation", "toc"]}


JSON_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | hostile_texts(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(hostile_texts(), inner, max_size=3),
    max_leaves=8,
)


@given(data=JSON_DATA)
@settings(deadline=None)
def test_data_in_a_script_reads_back_the_same_and_cannot_end_the_script(data: object) -> None:
    written = json_in_script(data)

    assert json.loads(written) == data
    assert not set("<>&") & set(written)
    assert "\n" not in written


@each_hostile_text
def test_data_with_a_hostile_text_passes_through_markdown_unchanged(text: str) -> None:
    written = json_in_script({"name": text})
    page = as_html(f'Before.\n\n<script type="application/ld+json">{written}</script>\n')

    assert json.loads(page.only("script").text) == {"name": text}
    assert [element.tag for element in page.inside] == ["p", "script"]
