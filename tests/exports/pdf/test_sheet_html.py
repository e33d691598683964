"""Whatever a text says, a sheet is made of the same elements, and shows the text."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from generator.course.course import Course
from generator.course.text import Prose, Verbatim
from generator.exports.booklet import booklet
from generator.exports.document import (
    Block,
    Document,
    ExcerptText,
    ForTeacher,
    Heading,
    Labelled,
    LensKey,
    MarkNote,
    Paragraph,
    Piece,
    Points,
    SideBySide,
    Table,
    Task,
    WritingLines,
)
from generator.exports.handout import handout
from generator.exports.pdf.sheet_html import booklet_html, sheet_html
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE, each_hostile_text
from tests.pages.html_tree import as_read, on_one_line, parsed, shape
from tests.pages.test_hostile_pages import SPLICED_FOR_PROSE, TEXTS_IN_A_COURSE


def hostile_from(start: int) -> Iterator[str]:
    return islice(cycle(ALL_HOSTILE), start, None)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return full_course(tmp_path_factory.mktemp("harmless"))


def document_of(text: str, prose: Prose) -> Document:
    """A document with a text wherever one can stand."""
    excerpt = ExcerptText(
        ((Piece(text), Piece(text, "framing", 1)),), "he", text, Labelled(text, prose)
    )
    blocks: tuple[Block, ...] = (
        Heading(text, 2),
        Paragraph(text),
        Labelled(text, text),
        Points((text, text)),
        WritingLines(2),
        Table((text, text), ((text, ""), (text, text)), 1),
        SideBySide((excerpt,), (Task("framing", text, Prose("ask"), ()),)),
        MarkNote(1, Verbatim(text), "en", text, "framing", text, (text,)),
        ForTeacher(text, (Paragraph(text),)),
        LensKey((("framing", text),)),
    )
    return Document(text, "en", text, blocks, (text,), text, (text,), (text,), text)


@each_hostile_text
def test_a_hostile_text_changes_no_element_and_stands_as_it_was_written(text: str) -> None:
    line = on_one_line(text)
    hostile = parsed(sheet_html(document_of(line, Prose("prose"))))
    harmless = parsed(sheet_html(document_of("harmless", Prose("prose"))))

    for about in (*hostile.all("meta"), *harmless.all("meta")):
        about.attributes.pop("content", None)
    assert shape(hostile) == shape(harmless)
    assert as_read(hostile.only("h1").text) == as_read(line)
    assert as_read(hostile.only("h2").text) == as_read(line)
    assert as_read(hostile.only("span", class_="line").text) == as_read(f"{line}{line}1")


@each_hostile_text
def test_a_hostile_prose_brings_only_the_elements_of_prose(text: str) -> None:
    def as_tree(prose: Prose) -> tuple[object, ...]:
        blocks: tuple[Block, ...] = (
            Paragraph(prose),
            Labelled("label", prose),
            Points((prose,)),
            Table(("a", "b"), ((prose, prose),)),
            Task("framing", "label", prose, ()),
        )
        return shape(
            parsed(sheet_html(Document("title", "en", "course", blocks))), SPLICED_FOR_PROSE
        )

    assert as_tree(Prose(text)) == as_tree(Prose("harmless"))


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_a_course_of_hostile_texts_asks_for_nothing_but_numbers(tmp_path: Path, start: int) -> None:
    texts = hostile_from(start)
    course = full_course(tmp_path, lines=texts, prose=texts)
    page = parsed(booklet_html(booklet(course)))

    assert {element.tag for element in page.inside} <= {
        *("#declaration", "html", "head", "meta", "title", "body", "section", "article", "div"),
        *("h1", "h2", "h3", "h4", "h5", "p", "ul", "ol", "li", "span", "b", "sup", "br", "a"),
        *("table", "thead", "tbody", "tr", "th", "td", "em", "strong"),
    }
    for element in page.only("body").inside:
        for name, value in element.attributes.items():
            assert name in ("class", "lang", "dir", "id", "href", "style", "scope", "start")
            if name == "style":
                assert value.removeprefix("background-image: url(number:")[:-1].isdecimal()
            if name == "href":
                assert value.lower().startswith(("http://", "https://", "mailto:", "#lesson-"))


def test_a_text_in_another_language_says_which_and_how_it_runs(harmless: Course) -> None:
    page = parsed(sheet_html(handout(harmless, "full")))
    assert page.all("p", class_="lines", lang="he", dir="rtl")
    assert page.all("p", class_="lines", lang="en", dir="ltr")


def test_cells_that_name_a_row_or_a_column_are_headers(harmless: Course) -> None:
    page = parsed(sheet_html(handout(harmless, "full")))
    [*tables] = page.all("table")
    assert tables
    for table in tables:
        assert table.only("thead").all("th", scope="col")
        assert not table.only("thead").all("td")
