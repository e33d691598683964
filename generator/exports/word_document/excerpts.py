"""An excerpt in numbered lines, its marks, and what they show.

A line is a paragraph and its number is Word's own, so that the two cannot drift apart, and what is
copied or searched is the excerpt's words alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.course.text import Words
from generator.exports.document import ExcerptText, LensKey, MarkNote, Piece
from generator.exports.word_document.elements import Element, element, when
from generator.exports.word_document.lists import Counting
from generator.exports.word_document.paragraphs import Paragraphs, Place, numbered
from generator.exports.word_document.runs import Look, text_runs
from generator.exports.word_document.style_names import Style, lens_style, mark_style
from generator.exports.word_document.written_language import WrittenLanguage


@dataclass(frozen=True)
class Excerpts:
    """Writes excerpts, in the language of their article, and what belongs to them."""

    paragraphs: Paragraphs

    def excerpt(self, excerpt: ExcerptText) -> Iterator[Element]:
        """The lines, and below them whose words they are. They stay on one sheet."""
        language = WrittenLanguage(excerpt.language)
        place = Place(self.paragraphs.lists.begun(Counting.LINES), 0)
        for pieces in excerpt.lines:
            yield element("p", _line_properties(place, language), *self._pieces(pieces, language))
        yield from self.paragraphs.said(excerpt.caption, Style.CAPTION)
        other = excerpt.in_other_words
        if other:
            yield from self.paragraphs.labelled(other.label, other.text, Style.NORMAL)

    def mark_note(self, note: MarkNote) -> Iterator[Element]:
        """A mark by its number: its words, its technique and lens, and the notes on it."""
        rtl = self.paragraphs.language.rtl
        own = Look(rtl=rtl)
        quoted = Look(rtl, mark_style(note.lens), language=WrittenLanguage(note.language))
        yield element(
            "p",
            element(
                "pPr",
                element("pStyle", val=Style.MARK_NOTE.id),
                when(note.notes, "keepNext"),
                when(rtl, "bidi"),
            ),
            *text_runs(str(note.number), Look(rtl=rtl, bold=True)),
            element("r", element("tab")),
            *text_runs(note.words.source, quoted),
            *text_runs(f"\u2002{note.technique} · ", own),
            *text_runs(note.lens_name, Look(rtl=rtl, style=lens_style(note.lens))),
        )
        for said in note.notes:
            yield from self.paragraphs.said(said, Style.MARK_NOTE_CONTINUED)

    def lens_key(self, key: LensKey) -> Iterator[Element]:
        """The names of the lenses, each above the line by which its marks are known."""
        rtl = self.paragraphs.language.rtl
        runs = (
            run
            for number, (lens, name) in enumerate(key.lenses)
            for run in (
                *(text_runs("\u2003\u2003", Look(rtl=rtl)) if number else ()),
                *text_runs(name, Look(rtl=rtl, bold=True, style=lens_style(lens))),
            )
        )
        yield element(
            "p",
            element("pPr", element("pStyle", val=Style.NORMAL.id), when(rtl, "bidi")),
            *runs,
        )

    def task_label(self, label: str, lens: str) -> Element:
        """What a task is called, in the look of its lens."""
        return self.paragraphs.line((Words(label),), Style.TASK_LABEL, look=lens_style(lens))

    def _pieces(self, pieces: tuple[Piece, ...], language: WrittenLanguage) -> Iterator[Element]:
        for piece in pieces:
            yield from text_runs(piece.text, self._look(language, piece.lens))
            if piece.ends_mark:
                raised = Look(rtl=language.rtl, style=Style.MARK_NUMBER)
                yield from text_runs(str(piece.ends_mark), raised)

    def _look(self, language: WrittenLanguage, lens: str | None) -> Look:
        foreign = language if language != self.paragraphs.language else None
        return Look(language.rtl, mark_style(lens) if lens else "", language=foreign)


def _line_properties(place: Place, language: WrittenLanguage) -> Element:
    return element(
        "pPr",
        element("pStyle", val=Style.EXCERPT.id),
        element("keepNext"),
        numbered(place),
        when(language.rtl, "bidi"),
    )
