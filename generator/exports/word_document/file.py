"""A document on paper as the bytes of a .docx file."""

from collections.abc import Iterator, Sequence

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import Section

from generator.exports.document import Booklet, BookletPart, Document
from generator.exports.paper import Paper
from generator.exports.word_document.blocks import Blocks
from generator.exports.word_document.contents import contents, with_bookmark
from generator.exports.word_document.elements import Element, element
from generator.exports.word_document.excerpts import Excerpts
from generator.exports.word_document.frame import Frame, section, width_of_text
from generator.exports.word_document.links import Links
from generator.exports.word_document.lists import Lists
from generator.exports.word_document.paragraphs import Paragraphs
from generator.exports.word_document.parts import (
    describe,
    filled,
    leave_only_what_is_needed,
    packed,
)
from generator.exports.word_document.styles import styles_in
from generator.exports.word_document.tables import Tables
from generator.exports.word_document.written_language import WrittenLanguage
from generator.pages.words import Words


def word_document(document: Document, paper: Paper, words: Words) -> bytes:
    """A document as a .docx file, the same bytes each time.

    Arguments:
        document: What it says.
        paper: What it is printed on.
        words: The words of paper in the document's language.
    """
    return _written((document,), (), paper, words)


def word_booklet(booklet: Booklet, paper: Paper, words: Words) -> bytes:
    """A booklet as a .docx file: its cover with the contents, then each document on new sheets.

    Arguments:
        booklet: What it says.
        paper: What it is printed on.
        words: The words of paper in the language of its cover.
    """
    documents = tuple(document for part in booklet.parts for document in part.documents)
    return _written((booklet.cover, *documents), booklet.parts, paper, words)


def _written(
    documents: Sequence[Document], parts: Sequence[BookletPart], paper: Paper, words: Words
) -> bytes:
    file = docx.Document()
    leave_only_what_is_needed(file)
    describe(file, documents[0])
    lists, links, width = Lists(), _links_of(file), width_of_text(paper)
    frames = [_frame(document, lists, links) for document in documents]
    chapters = [list(_content(frame, width)) for frame in frames]
    if parts:
        heading = words.paper.contents
        chapters[0] += contents(parts, heading, frames[0].paragraphs, width)
        for number, chapter in enumerate(chapters[1:], start=1):
            with_bookmark(chapter, number)
    _put_into(file, chapters, frames, paper)
    for sheets, frame in zip(file.sections, frames, strict=True):
        _set_heads_and_feet(sheets, frame, words.paper.page_of)
    filled(file.styles.element, styles_in(WrittenLanguage(documents[0].language)))
    filled(file.part.numbering_part.element, lists.elements())
    return packed(file)


def _frame(document: Document, lists: Lists, links: Links) -> Frame:
    language = WrittenLanguage(document.language)
    return Frame(document, Paragraphs(language, lists, links), Tables(language.rtl))


def _content(frame: Frame, width: float) -> Iterator[Element]:
    blocks = Blocks(frame.paragraphs, Excerpts(frame.paragraphs), frame.tables)
    yield from frame.top(width)
    yield from blocks.written(frame.document.blocks, width)


def _put_into(
    file: WordFile, chapters: Sequence[Sequence[Element]], frames: Sequence[Frame], paper: Paper
) -> None:
    """Put chapters into the body of a file, each on sheets of its own."""
    body = file.element.body
    last = body[-1]
    content: list[Element] = []
    for chapter, frame in zip(chapters, frames, strict=True):
        content += chapter
        sheets = section(paper, rtl=frame.paragraphs.language.rtl)
        if frame is frames[-1]:
            filled(last, sheets)
        else:
            content.append(element("p", element("pPr", element("sectPr", *sheets))))
    filled(body, (*content, last))


def _links_of(file: WordFile) -> Links:
    return Links(
        lambda address: file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )


def _set_heads_and_feet(sheets: Section, frame: Frame, page_of: str) -> None:
    """The first sheet has the title in large letters, and needs it in no running head."""
    for holder, with_title in ((sheets.first_page_header, False), (sheets.header, True)):
        holder.is_linked_to_previous = False
        filled(holder.part.element, frame.head(with_title=with_title))
    for foot in (sheets.first_page_footer, sheets.footer):
        foot.is_linked_to_previous = False
        filled(foot.part.element, frame.foot(page_of))
