"""The parts of a .docx file beside its text: only those that say something, and without a clock."""

import io
from collections.abc import Iterable
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships

from generator.exports.document import Document
from generator.exports.word_document.elements import Element, element, writable
from generator.exports.word_document.written_language import WrittenLanguage

_KEPT: Final = {
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.STYLES,
}
_LONGEST_PROPERTY = 255
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_WORD_2013 = 15
"""How Word sets a document: as it has since 2013."""


def leave_only_what_is_needed(file: WordFile) -> None:
    """Take out what the library's empty file has of pictures, themes and its own author."""
    for relationships in (file.part.package.rels, file.part.rels):
        _drop_from(relationships)
    filled(file.settings.element, _settings())


def _drop_from(relationships: Relationships) -> None:
    for name, relationship in tuple(relationships.items()):
        if relationship.reltype not in _KEPT:
            del relationships[name]


def filled(holder: Element, content: Iterable[Element]) -> None:
    """Put content in the place of what an element holds."""
    for child in tuple(holder):
        holder.remove(child)
    holder.extend(content)


def _settings() -> Iterable[Element]:
    word = "http://schemas.microsoft.com/office/word"
    yield element("defaultTabStop", val=720)
    yield element("characterSpacingControl", val="doNotCompress")
    yield element(
        "compat",
        element("compatSetting", name="compatibilityMode", uri=word, val=_WORD_2013),
    )


def describe(file: WordFile, document: Document) -> None:
    """Say what a file is, whose, and in which language. It has no day of its own."""
    properties = file.core_properties
    about = file.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    filled(about.element, ())
    properties.title = _property(document.title)
    properties.author = _property(", ".join(document.authors))
    properties.subject = _property(document.subject)
    properties.language = WrittenLanguage(document.language).tag


def _property(text: str) -> str:
    return writable(text)[:_LONGEST_PROPERTY]


def packed(file: WordFile) -> bytes:
    """A file's bytes: the same for the same content, whoever makes it and when."""
    written, again = io.BytesIO(), io.BytesIO()
    file.save(written)
    with ZipFile(written) as given, ZipFile(again, "w") as archive:
        for name in given.namelist():
            member = ZipInfo(name, _EARLIEST)
            member.create_system = 0
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, given.read(name))
    return again.getvalue()
