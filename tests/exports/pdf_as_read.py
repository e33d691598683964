"""A PDF as its readers have it: the text of each page, its tags, its fonts and where it leads."""

import ctypes
import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw


@dataclass(frozen=True)
class Tag:
    """An element of the tree of tags."""

    kind: str
    alternative: str
    children: tuple["Tag", ...]

    @property
    def all(self) -> Iterator["Tag"]:
        """It and everything inside."""
        yield self
        for child in self.children:
            yield from child.all


class PdfAsRead:
    """One file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pdfium.PdfDocument(data)
        self.pages = [page.get_textpage().get_text_range() for page in self.file]

    @property
    def text(self) -> str:
        """The text of all pages without any space, as `squeezed` makes it."""
        return squeezed("".join(self.pages))

    @property
    def language(self) -> str:
        """The language of the whole."""
        return _string(lambda *room: raw.FPDFCatalog_GetLanguage(self.file.raw, *room))

    @property
    def is_tagged(self) -> bool:
        """Whether it says that it is tagged."""
        return bool(raw.FPDFCatalog_IsTagged(self.file.raw))

    @property
    def title(self) -> str:
        """Its title."""
        return str(self.file.get_metadata_dict()["Title"])

    @property
    def outline(self) -> list[tuple[int, str]]:
        """Its bookmarks, each with its level from 0."""
        return [(item.level, item.get_title()) for item in self.file.get_toc()]

    @property
    def tags(self) -> Iterator[Tag]:
        """The tags of each page, those inside others as well."""
        for page in self.file:
            tree = raw.FPDF_StructTree_GetForPage(page.raw)
            for index in range(raw.FPDF_StructTree_CountChildren(tree)):
                yield from _tag(raw.FPDF_StructTree_GetChildAtIndex(tree, index)).all
            raw.FPDF_StructTree_Close(tree)

    @property
    def marks(self) -> Iterator[tuple[str, bool]]:
        """How each thing that is drawn is marked, and whether it is text."""
        for page in self.file:
            for thing in page.get_objects(max_depth=1):
                marks = (
                    raw.FPDFPageObj_GetMark(thing.raw, index)
                    for index in range(raw.FPDFPageObj_CountMarks(thing.raw))
                )
                yield "/".join(map(_name, marks)), thing.type == raw.FPDF_PAGEOBJ_TEXT

    @property
    def fonts(self) -> dict[str, bool]:
        """Each font by its name, and whether it is in the file."""
        found: dict[str, bool] = {}
        for page in self.file:
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(thing.raw)
                name = ctypes.create_string_buffer(200)
                raw.FPDFFont_GetBaseFontName(font, name, 200)
                found[name.value.decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
        return found

    @property
    def unpacked(self) -> bytes:
        """The file with its streams unpacked, to look for what has no other way to be read."""
        streams = re.findall(rb"stream\n(.*?)\nendstream", self.data, re.DOTALL)
        return self.data + b"\n".join(_inflated(stream) for stream in streams)

    @property
    def addresses(self) -> set[str]:
        """Where its links lead outside it."""
        return {
            found.decode("latin-1")
            for found in re.findall(rb"/URI \(((?:[^()\\]|\\.)*)\)", self.unpacked)
        }


def squeezed(text: str) -> str:
    """A text without what differs between a file and what is read from it: space, and ligatures."""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFKC", text)
        if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc", "Cn")
    )


def _tag(element: Any) -> Tag:
    count = raw.FPDF_StructElement_CountChildren(element)
    children = (raw.FPDF_StructElement_GetChildAtIndex(element, index) for index in range(count))
    return Tag(
        _string(lambda *room: raw.FPDF_StructElement_GetType(element, *room)),
        _string(lambda *room: raw.FPDF_StructElement_GetAltText(element, *room)),
        tuple(_tag(child) for child in children if child),
    )


def _name(mark: Any) -> str:
    def asked(room: Any, size: int) -> int:
        length = ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(mark, room, size, length)
        return length.value

    return _string(asked)


def _string(asked: Callable[..., int]) -> str:
    """What a function of PDFium says, which is asked for its length first."""
    size = asked(None, 0)
    if size <= 2:
        return ""
    room = (ctypes.c_ushort * (size // 2))()
    asked(room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
