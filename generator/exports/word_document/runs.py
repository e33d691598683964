"""Text as runs: where direction, language or look change, a new one begins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.course.text import Emphasis, LineBreak, Link, Span, Words
from generator.exports.word_document.elements import Element, element, text_elements, when
from generator.exports.word_document.links import Links
from generator.exports.word_document.style_names import Style, style_id
from generator.exports.word_document.written_language import WrittenLanguage, stretches


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, and what it is written in if not in the document's language."""

    rtl: bool = False
    """The direction of its paragraph."""
    style: str = ""
    bold: bool = False
    italic: bool = False
    language: WrittenLanguage | None = None


def text_runs(text: str, look: Look) -> Iterator[Element]:
    """A text as runs, one for each stretch of one direction."""
    for stretch, rtl in stretches(text, rtl=look.rtl):
        yield element("r", _properties(look, rtl=rtl), *text_elements(stretch))


def span_runs(spans: Iterable[Span], look: Look, links: Links) -> Iterator[Element]:
    """Our own words as runs, with their emphasis and links."""
    for span in spans:
        match span:
            case Words(text):
                yield from text_runs(text, look)
            case LineBreak():
                yield element("r", element("br"))
            case Emphasis(inner, strong=True):
                yield from span_runs(inner, replace(look, bold=True), links)
            case Emphasis(inner):
                yield from span_runs(inner, replace(look, italic=True), links)
            case Link(inner, address):
                yield from links.linked(
                    address, span_runs(inner, replace(look, style=Style.LINK), links)
                )


def _properties(look: Look, *, rtl: bool) -> Element | None:
    language = look.language
    parts = (
        when(look.style, "rStyle", val=style_id(look.style)),
        language.letters(serif=True) if language else None,
        *(when(look.bold, name) for name in ("b", "bCs")),
        *(when(look.italic, name) for name in ("i", "iCs")),
        when(rtl, "rtl"),
        language.name() if language else None,
    )
    return element("rPr", *parts) if any(part is not None for part in parts) else None
