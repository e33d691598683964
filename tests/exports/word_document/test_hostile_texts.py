from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.course.text import Prose
from generator.exports.document import ExcerptText, Labelled, Paragraph, Piece, Points, Table
from generator.exports.handout import handout
from tests.exports.word_document.opened import Opened, document_of, opened, text_of, value, written
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE, hostile_texts

TEXTS_IN_A_COURSE = 50
ANY_SIGN = st.text(st.characters(codec=None), min_size=1)


def hostile_from(start: int) -> Iterator[str]:
    return islice(cycle(ALL_HOSTILE), start, None)


def shape(file: Opened) -> list[str | None]:
    """The styles of all paragraphs in their order, those of lines and lists left out."""
    return [
        style
        for made in file.body.iter(qn("w:p"), qn("w:tbl"))
        if (style := value(made, "pStyle")) not in ("Excerpt", None)
    ]


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_hostile_lines_and_quotations_make_the_same_document_as_harmless_ones(
    tmp_path: Path, start: int
) -> None:
    harmless, hostile = (
        opened(handout(full_course(tmp_path / name, lines=lines), "full"))
        for name, lines in (("harmless", None), ("hostile", hostile_from(start)))
    )
    assert shape(hostile)[:60] == shape(harmless)[:60]
    assert hostile.parts.keys() == harmless.parts.keys()


def test_a_hostile_text_is_what_stands_in_the_document() -> None:
    lines = written(*map(Paragraph, ALL_HOSTILE)).texts("Normal")
    assert lines == [text.replace("\t", " ") for text in ALL_HOSTILE]


@settings(max_examples=20)
@given(hostile_texts())
def test_any_text_can_be_said_in_every_block(text: str) -> None:
    prose = Prose(text)
    file = written(
        Paragraph(prose),
        Labelled(text, prose),
        Points((text, prose)),
        Table((text,), ((prose,),)),
        ExcerptText(((Piece(text),),), "en", text),
    )
    assert file.texts("Excerpt") == [text.replace("\t", " ")]
    assert file.texts("Caption") == [text.replace("\t", " ")]


@settings(max_examples=20)
@given(ANY_SIGN)
def test_a_sign_that_xml_does_not_allow_is_shown_by_a_mark(text: str) -> None:
    [line] = written(Paragraph(text)).paragraphs("Normal")
    assert len(text_of(line)) == len(text)


def test_control_signs_and_halves_of_signs_are_replaced() -> None:
    [line] = written(Paragraph("a\0b\x1fc\ud800d\uffffe")).paragraphs("Normal")
    assert text_of(line) == "a\ufffdb\ufffdc\ufffdd\ufffde"


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), 100))
def test_a_hostile_title_and_credit_are_words_in_every_part(start: int) -> None:
    text = " ".join(ALL_HOSTILE[start : start + 100])
    document = replace(
        document_of(),
        title=text,
        course=text,
        subject=text,
        authors=(text,),
        credits=(text,),
        blanks=(text,),
        edition_note=text,
    )
    file = opened(document)
    assert file.texts("Title") == [text.replace("\t", " ")]
    assert file.parts.keys() == opened(document_of()).parts.keys()
