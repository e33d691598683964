"""A stored copy of an article: plain text, Markdown or a saved web page, as numbered lines."""

import hashlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from generator.reading.quotations.folding import with_single_spaces
from generator.reading.quotations.markup import Definitions, link_definitions

MOST_BYTES = 16 * 1024 * 1024
"""How large a copy may be. A saved page with everything in it seldom has a quarter of that."""


class CopyFormat(StrEnum):
    """What a copy is written in."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    WEB_PAGE = "a saved web page"


FORMATS = {
    ".txt": CopyFormat.TEXT,
    ".md": CopyFormat.MARKDOWN,
    ".html": CopyFormat.WEB_PAGE,
    ".htm": CopyFormat.WEB_PAGE,
}
"""By the ending of a file's name, in small letters."""


class UnreadableCopyError(Exception):
    """A copy that no text can be taken from. Says why, in words for a teacher."""


@dataclass(frozen=True)
class StoredCopy:
    """The lines of a copy. Those of a web page are its headings, paragraphs and list items."""

    sha256: str
    """The checksum of the file as it is stored."""
    format: CopyFormat
    lines: tuple[str, ...]

    @cached_property
    def definitions(self) -> Definitions:
        """What its Markdown says about links that are given by name."""
        if self.format is not CopyFormat.MARKDOWN:
            return {}
        return link_definitions("\n".join(self.lines))

    @property
    def blocks(self) -> Iterator[tuple[int, int]]:
        """The first and last line of each block, from 1: what stands between empty lines."""
        first = 0
        for number, line in enumerate((*self.lines, ""), start=1):
            is_empty = not line.strip()
            if first and (is_empty or self.format is CopyFormat.WEB_PAGE):
                yield first, number - 1
                first = 0
            if not first and not is_empty:
                first = number


def stored_copy(name: str, data: bytes) -> StoredCopy:
    """A copy from what its file holds.

    Arguments:
        name: The file's name, the ending of which says what it is written in.
        data: The bytes of the file.

    Raises:
        UnreadableCopyError: No text can be taken from it.
    """
    ending = name[name.rfind(".") :].lower()
    if ending not in FORMATS:
        raise UnreadableCopyError(
            "Copies are read from plain text (.txt), Markdown (.md) and saved web pages (.html)."
        )
    if len(data) > MOST_BYTES:
        raise UnreadableCopyError(f"It is larger than {MOST_BYTES // 1024 // 1024} MB.")
    copy_format = FORMATS[ending]
    if copy_format is CopyFormat.WEB_PAGE:
        lines = tuple(_lines_of_web_page(data))
        if not lines:
            raise UnreadableCopyError("No article can be made out in this web page.")
    else:
        lines = tuple(_decoded(data).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return StoredCopy(hashlib.sha256(data).hexdigest(), copy_format, lines)


def _decoded(data: bytes) -> str:
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableCopyError("It is not saved as UTF-8.") from error


_BLOCKS = frozenset(("p", "head", "item", "quote", "cell", "row", "list", "table", "code", "main"))
_SHORT = frozenset(("quote", "code"))
"""Inside a paragraph these are a few words of it; a browser puts such a quote in marks."""


def _lines_of_web_page(data: bytes) -> Iterator[str]:
    """The headings, paragraphs and list items of a saved page, each on a line, the title first."""
    # It takes a third of a second to load, and only saved web pages need it.
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        document: Any = bare_extraction(
            data, favor_recall=True, include_comments=False, include_tables=True, with_metadata=True
        )
    # Odd pages break the libraries below it in ways that nobody can list.
    except Exception as error:
        raise UnreadableCopyError("This web page cannot be read.") from error
    if document is None:
        return
    lines = [with_single_spaces(text) for text in _texts_of_blocks(document.body)]
    lines = [line for line in lines if line]
    title = with_single_spaces(document.title or "")
    if title and lines[:1] != [title]:
        yield title
    yield from lines


def _texts_of_blocks(element: Any) -> Iterator[str]:
    """The text of each block in an element of trafilatura's tree, in reading order."""
    inside = element.text or ""
    for child in element:
        first, *others = _texts_of_blocks(child)
        if child.tag in _BLOCKS and not (element.tag == "p" and child.tag in _SHORT):
            yield inside
            yield from (first, *others)
            inside = ""
        elif child.tag == "lb":
            inside += "\n"
        else:
            mark = '"' if child.tag == "quote" else ""
            *ended, inside = (inside + mark + first, *others)
            yield from ended
            inside += mark
        inside += child.tail or ""
    yield inside
