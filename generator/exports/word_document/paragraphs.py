"""Our own words as paragraphs and lists."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn

from generator.course.text import Block, Emphasis, LineBreak, Listing, Paragraph, Prose, Span, Words
from generator.exports.document import Said, Sign
from generator.exports.word_document.elements import Element, element, twips, when
from generator.exports.word_document.links import Links
from generator.exports.word_document.lists import DEEPEST, LAST_NUMBER, Lists
from generator.exports.word_document.runs import Look, span_runs
from generator.exports.word_document.style_names import Style
from generator.exports.word_document.styles import LIST_INDENT
from generator.exports.word_document.written_language import WrittenLanguage, begins_from_left

_STYLES = {Sign.BULLET: Style.BULLET, Sign.NUMBER: Style.NUMBER, Sign.BOX: Style.TICK_BOX}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list: the list's number, and how deep it is."""

    number: int
    depth: int


@dataclass(frozen=True)
class Paragraphs:
    """Writes our own words, in the language of a document."""

    language: WrittenLanguage
    lists: Lists
    links: Links

    def said(self, text: Said, style: Style, before: Sequence[Span] = ()) -> Iterator[Element]:
        """A text, with something before its first words.

        Arguments:
            text: The text.
            style: The style of its paragraphs; lists in it have their own.
            before: A number or a label.
        """
        first, *others = text.blocks if isinstance(text, Prose) else (Paragraph((Words(text),)),)
        if isinstance(first, Paragraph):
            yield self.line((*before, *first.spans), style)
        else:
            yield from (self.line(before, style),) if before else ()
            yield from self._block(first, style, 0)
        for block in others:
            yield from self._block(block, style, 0)

    def labelled(self, label: str, text: Said, style: Style) -> Iterator[Element]:
        """A text with a short name before it."""
        yield from self.said(text, style, (Emphasis((Words(label),), strong=True), Words("\u2002")))

    def points(self, items: Iterable[Said], sign: Sign) -> Iterator[Element]:
        """A list."""
        blocks = (
            item.blocks if isinstance(item, Prose) else (Paragraph((Words(item),)),)
            for item in items
        )
        yield from self._list(tuple(blocks), sign, 1, 0)

    def line(
        self,
        spans: Sequence[Span],
        style: Style,
        place: Place | None = None,
        *,
        indent: float = 0,
        look: str = "",
    ) -> Element:
        """One paragraph. What is in Latin letters keeps its order on a page from right to left.

        Arguments:
            spans: What it says.
            style: Its style.
            place: Its place in a list.
            indent: How far it stands in, in mm.
            look: A style for its runs.
        """
        rtl = self.language.rtl
        keeps_order = rtl and place is None and begins_from_left(_plain(spans))
        properties = element(
            "pPr",
            element("pStyle", val=style.id),
            numbered(place) if place else None,
            when(rtl and not keeps_order, "bidi"),
            when(indent, "ind", left=twips(indent)),
            when(keeps_order and style is not Style.BANNER, "jc", val="right"),
        )
        runs = span_runs(spans, Look(rtl=rtl and not keeps_order, style=look), self.links)
        return element("p", properties, *runs)

    def _block(self, block: Block, style: Style, depth: int) -> Iterator[Element]:
        match block:
            case Paragraph(spans=spans):
                yield self.line(spans, style, indent=depth * LIST_INDENT)
            case Listing(items=items, start=None):
                yield from self._list(items, Sign.BULLET, 1, depth)
            case Listing(items=items, start=int(start)):
                yield from self._list(items, Sign.NUMBER, start, depth)

    def _list(
        self, items: Sequence[Sequence[Block]], sign: Sign, start: int, depth: int
    ) -> Iterator[Element]:
        can_count = start + len(items) <= LAST_NUMBER
        place = Place(self.lists.begun(sign, start), min(depth, DEEPEST)) if can_count else None
        for number, item in enumerate(items, start):
            before = () if can_count else (Words(f"{number}. "),)
            first = item[0] if item and isinstance(item[0], Paragraph) else None
            spans = first.spans if first else ()
            indent = 0 if can_count else depth * LIST_INDENT
            yield self.line((*before, *spans), _STYLES[sign], place, indent=indent)
            for block in item[1:] if first else item:
                yield from self._block(block, Style.CONTINUED, depth + 1)


def numbered(place: Place) -> Element:
    """What puts a paragraph into a list."""
    return element("numPr", element("ilvl", val=place.depth), element("numId", val=place.number))


def _plain(spans: Sequence[Span]) -> str:
    return "".join(
        span.text if isinstance(span, Words) else _plain(span.spans)
        for span in spans
        if not isinstance(span, LineBreak)
    )


def keep_with_next(made: Element) -> None:
    """Keep a paragraph on the sheet of what comes next. A table is left as it is."""
    properties = made.find(qn("w:pPr"))
    if properties is not None and properties.find(qn("w:keepNext")) is None:
        properties.insert(1, element("keepNext"))
