"""A document on paper as the bytes of a .docx file."""

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import Section

from generator.exports.document import Document
from generator.exports.paper import Paper
from generator.exports.word_document.blocks import Blocks
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
    file = docx.Document()
    leave_only_what_is_needed(file)
    describe(file, document)
    language, lists = WrittenLanguage(document.language), Lists()
    paragraphs = Paragraphs(language, lists, _links_of(file))
    tables = Tables(language.rtl)
    frame = Frame(document, paragraphs, tables)
    blocks = Blocks(paragraphs, Excerpts(paragraphs), tables)
    _write(file, frame, blocks, paper)
    _set_heads_and_feet(file.sections[0], frame, words.paper.page_of)
    filled(file.styles.element, styles_in(language))
    filled(file.part.numbering_part.element, lists.elements())
    return packed(file)


def _links_of(file: WordFile) -> Links:
    return Links(
        lambda address: file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )


def _write(file: WordFile, frame: Frame, blocks: Blocks, paper: Paper) -> None:
    body = file.element.body
    sheets = body[-1]
    filled(sheets, section(paper, rtl=frame.paragraphs.language.rtl))
    width = width_of_text(paper)
    content = (*frame.top(width), *blocks.written(frame.document.blocks, width), sheets)
    filled(body, content)


def _set_heads_and_feet(sheets: Section, frame: Frame, page_of: str) -> None:
    """The first sheet has the title in large letters, and needs it in no running head."""
    for holder, with_title in ((sheets.first_page_header, False), (sheets.header, True)):
        holder.is_linked_to_previous = False
        filled(holder.part.element, frame.head(with_title=with_title))
    for foot in (sheets.first_page_footer, sheets.footer):
        foot.is_linked_to_previous = False
        filled(foot.part.element, frame.foot(page_of))
