"""The list of contents of a booklet: each lesson with the number of the page that it begins on.

The numbers are fields. Word and LibreOffice count them; Google Docs shows the titles alone.
"""

from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn

from generator.course.text import Words as Text
from generator.exports.document import BookletPart
from generator.exports.word_document.elements import Element, element, twips, when
from generator.exports.word_document.frame import field
from generator.exports.word_document.paragraphs import Paragraphs
from generator.exports.word_document.runs import Look, text_runs
from generator.exports.word_document.style_names import Style


def contents(
    parts: Sequence[BookletPart], heading: str, paragraphs: Paragraphs, width: float
) -> Iterator[Element]:
    """The parts of a booklet and their documents.

    Arguments:
        parts: The parts, in their order.
        heading: What stands above the list.
        paragraphs: Writes the headings.
        width: How wide the text is, in mm.
    """
    yield paragraphs.line((Text(heading),), Style.HEADING_1)
    number = 0
    for part in parts:
        yield paragraphs.line((Text(part.title),), Style.HEADING_2)
        for document in part.documents:
            number += 1
            yield _entry(document.title, number, paragraphs, width)


def _entry(title: str, number: int, paragraphs: Paragraphs, width: float) -> Element:
    rtl = paragraphs.language.rtl
    properties = element(
        "pPr",
        element("pStyle", val=Style.NORMAL.id),
        element("tabs", element("tab", val="right", leader="dot", pos=twips(width))),
        when(rtl, "bidi"),
    )
    page = field(f"PAGEREF {_name_of(number)} \\h", shown="")
    return element(
        "p", properties, *text_runs(title, Look(rtl)), element("r", element("tab")), *page
    )


def with_bookmark(content: Sequence[Element], number: int) -> Sequence[Element]:
    """What a document consists of, with a bookmark around its title."""
    for made in content:
        style = made.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) == Style.TITLE.id:
            made.insert(1, element("bookmarkStart", id=number, name=_name_of(number)))
            made.append(element("bookmarkEnd", id=number))
            break
    return content


def _name_of(number: int) -> str:
    return f"lesson{number}"
