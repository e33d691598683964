"""The two kinds of text in a course: somebody else's words, and our own prose.

They are different types, so that neither can be mistaken for the other: a
`Verbatim` text is shown exactly as it stands, a `Prose` text may carry a
little Markdown (emphasis, lists, links).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import AfterValidator, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

_BREAKABLE = re.compile("[ \t\r\n]+")


def single_spaced(text: str) -> str:
    """The text on one line, with one space where there were more. No-break spaces are kept."""
    return _BREAKABLE.sub(" ", text).strip(" ")


def _joined(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=4000),
    AfterValidator(_joined),
]
"""One line of plain text: a title, a name. Line breaks become spaces."""


@dataclass(frozen=True, slots=True)
class _Text:
    source: str
    """The text as the teacher wrote it, without space around it."""

    def __str__(self) -> str:
        return self.source

    def __bool__(self) -> bool:
        return bool(self.source)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strip_whitespace=True, min_length=1, max_length=20_000),
            serialization=core_schema.to_string_ser_schema(),
        )


class Verbatim(_Text):
    """Words quoted from an article: never changed, never read as Markdown."""

    __slots__ = ()


class Prose(_Text):
    """Words of the course's own authors, with paragraphs, lists, emphasis and links."""

    __slots__ = ()

    @property
    def blocks(self) -> tuple["Block", ...]:
        """The paragraphs and lists that the text is made of."""
        return _blocks(self.source)

    @property
    def plain(self) -> str:
        """The text without its marks of emphasis, lists and links, on one line."""
        return single_spaced(" ".join(_words(self.blocks)))


@dataclass(frozen=True, slots=True)
class Words:
    """A run of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A run that is stressed."""

    spans: tuple["Span", ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A run that leads somewhere. `address` begins with http, https or mailto."""

    spans: tuple["Span", ...]
    address: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line inside a paragraph."""


Span = Words | Emphasis | Link | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of prose. `start` is the first number, or None where it is not numbered."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


Block = Paragraph | Listing

_PLAIN = re.compile(r"[^*_\[\]\\<]*")
_MARKED_LINE = re.compile(r"^[ \t]*([-+]|\d+[.)])([ \t]|$)|  $", re.MULTILINE)
_PARAGRAPH_BREAK = re.compile(r"\n(?:[ \t]*\n)+")
_ADDRESS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)

_DEEPEST = 100
"""How many levels of lists and emphasis are read. Deeper ones are an accident, and stay text."""

_MARKDOWN = MarkdownIt("zero", {"maxNesting": _DEEPEST}).enable(
    ["emphasis", "link", "list", "escape", "newline"]
)
# Whatever is not an address a browser should open stays text.
_MARKDOWN.validateLink = lambda url: _ADDRESS.match(url) is not None  # type: ignore[method-assign]


@lru_cache(maxsize=4096)
def _blocks(source: str) -> tuple[Block, ...]:
    is_marked = "\n" in source and _MARKED_LINE.search(source)
    if _PLAIN.fullmatch(source) and not is_marked:
        return _plain_paragraphs(source)
    # One line is never a list: "1948. The year of the war" begins with a year.
    tokens = _MARKDOWN.parse(source) if "\n" in source else _MARKDOWN.parseInline(source)
    if _deepest_level(tokens) >= _DEEPEST:
        return _plain_paragraphs(source)
    return tuple(_read_blocks(iter(tokens), until=""))


def _plain_paragraphs(source: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph((Words(" ".join(part.split("\n"))),)) for part in _PARAGRAPH_BREAK.split(source)
    )


def _deepest_level(tokens: Iterable[Token]) -> int:
    level = deepest = 0
    for token in tokens:
        level += token.nesting
        inside = _deepest_level(token.children) if token.children else 0
        deepest = max(deepest, level + inside)
    return deepest


def _read_blocks(tokens: Iterator[Token], until: str) -> Iterator[Block]:
    for token in tokens:
        match token.type:
            case "inline":
                yield Paragraph(tuple(_read_spans(iter(token.children or []), until="")))
            case "bullet_list_open":
                yield Listing(tuple(_read_items(tokens, until="bullet_list_close")))
            case "ordered_list_open":
                items = tuple(_read_items(tokens, until="ordered_list_close"))
                yield Listing(items, start=int(token.attrs.get("start", 1)))
            case end if end == until:
                return


def _read_items(tokens: Iterator[Token], until: str) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type == until:
            return
        yield tuple(_read_blocks(tokens, until="list_item_close"))


def _read_spans(tokens: Iterator[Token], until: str) -> Iterator[Span]:
    for token in tokens:
        match token.type:
            case "text" | "text_special" if token.content:
                yield Words(token.content)
            case "softbreak":
                yield Words(" ")
            case "hardbreak":
                yield LineBreak()
            case "em_open":
                yield Emphasis(tuple(_read_spans(tokens, until="em_close")))
            case "strong_open":
                yield Emphasis(tuple(_read_spans(tokens, until="strong_close")), strong=True)
            case "link_open":
                spans = tuple(_read_spans(tokens, until="link_close"))
                yield Link(spans, str(token.attrs["href"]))
            case end if end == until:
                return


def _words(parts: tuple[Block, ...] | tuple[Span, ...]) -> Iterator[str]:
    for part in parts:
        match part:
            case Words(text):
                yield text
            case LineBreak():
                yield " "
            case Listing(items, start):
                for number, item in enumerate(items, start=start or 0):
                    yield f"{number}. " if start is not None else "• "
                    yield from _words(item)
            case _:
                yield "".join(_words(part.spans))
