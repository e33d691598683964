"""A .docx file, made of some blocks and opened again to be looked at."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from generator.exports.document import Block, Document
from generator.exports.paper import Paper
from generator.exports.word_document.file import word_document
from generator.exports.word_document.style_names import style_id
from generator.pages.words import WORDS, words_in

ENGLISH = WORDS["en"]


@dataclass(frozen=True)
class Opened:
    """What is in a file."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """Every part by its name."""
        with ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def part(self, name: str) -> _Element:
        """A part by its name, read."""
        return etree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> _Element:
        """The text of the document."""
        return self.part("word/document.xml")[0]

    def paragraphs(self, style: str) -> list[_Element]:
        """The paragraphs of a style."""
        return [
            made for made in self.body.iter(qn("w:p")) if value(made, "pStyle") == style_id(style)
        ]

    def texts(self, style: str) -> list[str]:
        """What the paragraphs of a style say."""
        return [text_of(made) for made in self.paragraphs(style)]

    @cached_property
    def text(self) -> str:
        """All that is said, in whichever part, a paragraph a line."""
        return "\n".join(
            text_of(made)
            for name in self.parts
            if name.startswith("word/") and name.endswith(".xml")
            for made in self.part(name).iter(qn("w:p"))
        )


def text_of(made: _Element) -> str:
    """The text in an element."""
    return "".join(
        "\n" if part.tag == qn("w:br") else part.text or ""
        for part in made.iter(qn("w:t"), qn("w:br"))
    )


def value(made: _Element, name: str) -> str | None:
    """What the first element of a name in another says, or None where there is none."""
    found = next(made.iter(qn(f"w:{name}")), None)
    return None if found is None else found.get(qn("w:val"), "")


def every(made: _Element, name: str) -> Iterator[_Element]:
    """The elements of a name in another."""
    return made.iter(qn(f"w:{name}"))


def attribute(made: _Element, name: str) -> str | None:
    """What an attribute of an element says."""
    return made.get(qn(f"w:{name}"))


def document_of(*blocks: Block, language: str = "en") -> Document:
    """A document with some blocks."""
    return Document(title="A title", language=language, course="A course", blocks=blocks)


def opened(document: Document, paper: Paper = Paper.A4) -> Opened:
    """A document, written and opened again."""
    return Opened(word_document(document, paper, words_in(document.language)))


def written(*blocks: Block, language: str = "en") -> Opened:
    """Some blocks, written and opened again."""
    return opened(document_of(*blocks, language=language))
