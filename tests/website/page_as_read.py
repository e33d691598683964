"""A page as a browser has it, written out as one string: its elements, their attributes, its text.

One rule for white space holds everywhere: a run of spaces, tabs and line ends is one
space, a `<br>` is one as well, and there is none at the border of an element.
"""

import re
from collections.abc import Iterable, Mapping

from generator.course.text import (
    Block,
    Emphasis,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Span,
    Words,
)
from tests.website.hostile_course import WORD, PlacedText

OPEN, INSIDE, CLOSE, NEXT = "\x01", "\x02", "\x03", "\x04"
"""What stands before a tag, behind its attributes, behind an element, and before an attribute."""

WRITTEN_OUT = r"""
  const writtenOut = (() => {
    // A digest names a text, and differs from text to text.
    const varying = new Set(["data-digest"]);
    const attributes = (element) => [...element.attributes]
      .filter(({ name }) => !varying.has(name))
      .map(({ name, value }) => `\x04${name}=${value}`).sort().join("");
    const data = (value) => value && typeof value === "object"
      ? Object.entries(value).map(([name, one]) => `\x01${name}\x02${data(one)}\x03`).join("")
      : String(value);
    const inside = (node) => [...node.childNodes].map(written).join("");
    const content = (element) => {
      if (element.localName === "script" && element.type.includes("json")) {
        return data(JSON.parse(element.textContent));
      }
      if (element.localName === "template") return inside(element.content);
      const shadow = element.shadowRoot ? `\x01#shadow\x02${inside(element.shadowRoot)}\x03` : "";
      return shadow + inside(element);
    };
    const written = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.localName === "br") return "\n";
      if (node.nodeType === Node.ELEMENT_NODE) {
        return `\x01${node.localName}${attributes(node)}\x02${content(node)}\x03`;
      }
      return `\x01#${node.nodeType}\x02${node.nodeValue ?? ""}\x03`;
    };
    return { written, inside, data };
  })();
"""
"""Defines `writtenOut`, whose functions write out a node, what is in it, or data."""

_TOKENS = re.compile(
    f"{OPEN}p{INSIDE}({WORD.pattern}){CLOSE}|({OPEN}[^{INSIDE}]*{INSIDE})|({WORD.pattern})"
)

_TAG = re.compile(f"{OPEN}[^{INSIDE}]*{INSIDE}|{CLOSE}")
_FIRST_OF_ITEM = re.compile(r"(?<= )(?:•|[0-9]+\.) ")


def with_texts(plain: str, texts: Mapping[str, PlacedText]) -> str:
    """What is written out of a plain page, with the hostile text for each of its words."""

    def replaced(found: re.Match[str]) -> str:
        paragraph, tag, word = found.groups()
        if tag:
            return WORD.sub(lambda one: _plain(one.group(), texts), tag)
        placed = texts[(paragraph or word).lower()]
        if placed.prose is None:
            said = _plain(paragraph or word, texts)
            return f"{OPEN}p{INSIDE}{said}{CLOSE}" if paragraph else said
        return _blocks(placed.prose.blocks) if paragraph else _line(placed.prose.blocks)

    return spaced(_TOKENS.sub(replaced, plain))


def spaced(written: str) -> str:
    """The same by the one rule for white space."""
    single = re.sub("[ \t\n\r\f]+", " ", written)
    return re.sub(f" ?([{OPEN}{INSIDE}{CLOSE}{NEXT}]) ?", r"\1", single)


def as_indexed(written: str) -> str:
    """The same as the search keeps it: text alone, whether lists are told from lines or not."""
    text = _TAG.sub(" ", written)
    return "".join(_FIRST_OF_ITEM.sub(" ", f" {' '.join(text.split())} ").split())


def first_difference(one: str, other: str) -> str:
    """Where two pages part, with a little before and behind it."""
    at = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return f"{one[max(0, at - 150) : at + 120]!r}\n    not {other[max(0, at - 150) : at + 120]!r}"


def _plain(word: str, texts: Mapping[str, PlacedText]) -> str:
    placed = texts[word.lower()]
    text = placed.prose.plain if placed.prose is not None else placed.text
    return text[:1].upper() + text[1:] if word.startswith("Z") else text


def _element(tag: str, inside: str) -> str:
    return f"{OPEN}{tag}{INSIDE}{inside}{CLOSE}"


def _blocks(blocks: Iterable[Block]) -> str:
    return " ".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return _element("p", _spans(spans))
        case Listing(items, start):
            first = f"{NEXT}start={start}" if start not in (None, 1) else ""
            tag = "ul" if start is None else f"ol{first}"
            return _element(tag, " ".join(_element("li", _item(item)) for item in items))


def _item(blocks: tuple[Block, ...]) -> str:
    match blocks:
        case (Paragraph(spans), *rest):
            return f"{_spans(spans)} {_blocks(rest)}"
        case _:
            return _blocks(blocks)


def _line(blocks: Iterable[Block]) -> str:
    return " ".join(_one_line(block) for block in blocks)


def _one_line(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return _spans(spans)
        case Listing(items, start):
            return " ".join(
                f"{'•' if start is None else f'{number}.'} {_line(item)}"
                for number, item in enumerate(items, start=start or 0)
            )


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    match span:
        case Words(text):
            return text
        case LineBreak():
            return " "
        case Emphasis(inner, strong):
            return _element("strong" if strong else "em", _spans(inner))
        case Link(inner, address):
            return _element(f"a{NEXT}href={address}", _spans(inner))
