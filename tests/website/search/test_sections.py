"""What of a page is searched, and under which heading."""

import pytest

from generator.website.search.sections import Section, sections_of


def test_a_page_begins_with_its_title_and_each_heading_with_a_name_begins_a_section() -> None:
    page = '<h1 id="a">A page</h1><p>One.</p><p>Two.</p><h2 id="more">More</h2><p>Three.</p>'
    assert sections_of(page) == [
        Section(None, "A page", ["One.", "Two."]),
        Section("more", "More", ["Three."]),
    ]


def test_words_before_the_first_heading_are_the_pages_own() -> None:
    page = 'Here <em>it</em> begins.<h2 id="more">More</h2>'
    assert sections_of(page) == [Section(None, "", ["Here it begins."]), Section("more", "More")]


def test_what_stands_under_a_heading_in_a_box_ends_with_the_box() -> None:
    page = '<h1>A</h1><div><h3 id="box">Box</h3><p>In.</p></div><p>Out.</p>'
    first, box = sections_of(page)
    assert (first.blocks, box.blocks) == (["A", "Out."], ["In."])


@pytest.mark.parametrize(
    "left_out",
    [
        '<p data-search-exclude>kept <b>back</b></p><p data-search-exclude="">kept</p>',
        "<script>kept()</script><style>kept{}</style><!-- kept -->",
        '<a class="headerlink" href="#a">kept</a>',
        '<h2 id="kept" data-search-exclude>kept</h2><p>kept</p>',
    ],
)
def test_what_is_marked_or_is_no_text_is_left_out(left_out: str) -> None:
    assert sections_of(f'<h1 id="a">A</h1><p>Said.</p>{left_out}') == [
        Section(None, "A", ["Said."])
    ]


def test_words_that_stand_apart_on_a_page_are_not_joined() -> None:
    page = "<p>one<br>two</p><table><tr><td>three</td><td>four</td></tr></table><ul><li>five</ul>"
    [section] = sections_of(page)
    assert section.blocks == ["one two", "three four", "five"]


@pytest.mark.parametrize(
    "page", ["", " \n", "<div>" * 3000 + "deep", "<p>a < b & c</p></div></p>", "\x00"]
)
def test_no_page_is_too_strange_to_be_read(page: str) -> None:
    assert len(sections_of(page)) <= 1


def test_references_are_read_as_what_they_stand_for() -> None:
    [section] = sections_of("<p>&lt;img src=x onerror=alert(1)&gt; &amp;amp; &#8220;so&#8221;</p>")
    assert section.blocks == ["<img src=x onerror=alert(1)> &amp; “so”"]
