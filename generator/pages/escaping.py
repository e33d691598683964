"""The one place that decides how a text is written into a page.

Text becomes numeric character references: every ASCII character that could
mean something to Markdown, to one of its extensions, to Jinja or to HTML is
written as its number, and so is every space that is no ordinary one. What is
left is inert in a paragraph, a heading, a link's text, an attribute in double
quotation marks and inside raw HTML alike.
"""

import html
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from generator.course.text import (
    Block,
    Emphasis,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Prose,
    Span,
    Verbatim,
    Words,
    single_spaced,
)

# These say nothing to Markdown or HTML wherever they stand.
_HARMLESS = " ,;?'"

# Python, and so Markdown, would take any of these for an ordinary space in a heading's name.
_OTHER_SPACES = "".join(filter(str.isspace, map(chr, range(0xA0, 0x3001))))

_REFERENCES = {
    sign: f"&#{ord(sign)};"
    for sign in (*map(chr, range(0x20, 0x7F)), *_OTHER_SPACES)
    if not sign.isalnum() and sign not in _HARMLESS
} | {"\t": " ", "\r": ""}

# The theme's search leaves the element out, and would join the words around it.
_LINE_BREAK = "<br> "

_LINE_ENDS = re.compile("(?<! ) *\n[ \n]*")

_TO_REFERENCE = re.compile(f"[{re.escape(''.join(_REFERENCES))}]")
_SAFE_ADDRESS = re.compile(r"(\.\./)*([a-z0-9-]+/)*[a-z0-9-]+(\.[a-z0-9]+)?(#[a-z0-9-]+)?")


def in_page(value: Any) -> Markup:
    """Any value as a template may print it. This is what Jinja prints through.

    Raises:
        TypeError: The value is of a type that has no way to be written.
    """
    match value:
        case Markup():
            return value
        case str():
            return escaped(value)
        case Verbatim(source):
            return escaped(source)
        case Prose():
            return prose_blocks(value)
        case Undefined():
            return Markup(str(value))  # which raises, naming what is undefined
        case bool() | None:
            raise TypeError(f"{value!r} is not a text")
        case int() | float():
            return Markup(value)
        case _:
            raise TypeError(f"there is no way to write a {type(value).__name__} into a page")


@lru_cache(maxsize=2048)
def escaped(text: str) -> Markup:
    """Plain text, inert, with its line breaks kept, at its edges too: it may be part of another."""
    written = _TO_REFERENCE.sub(lambda found: _REFERENCES[found.group()], text)
    if "\n" in written:
        written = _LINE_ENDS.sub(_LINE_BREAK, written)
    return Markup(written)


def prose_blocks(prose: Prose) -> Markup:
    """Prose as HTML paragraphs and lists, one a line and without a blank line."""
    return Markup("\n".join(_block(block) for block in prose.blocks))


def prose_line(prose: Prose) -> Markup:
    """Prose as a run of HTML inside a line; its paragraphs follow one another."""
    return Markup(_LINE_BREAK.join(_line(block) for block in prose.blocks))


def page_address(address: str) -> Markup:
    """An address of ours (a path, an anchor), to be the target of a link.

    Raises:
        ValueError: It has characters that no address of ours has.
    """
    if not _SAFE_ADDRESS.fullmatch(address):
        raise ValueError(f"{address!r} cannot be the address of a page")
    return Markup(address)


def front_matter(fields: dict[str, str], hidden: Iterable[str] = ()) -> str:
    """The YAML block at the top of a page.

    MkDocs and its themes print a page's title and description as they are, so
    they are written escaped for HTML once.

    Arguments:
        fields: Names and texts, one a line.
        hidden: Parts of the theme that the page goes without, as Material names them.
    """
    lines = (
        f"{name}: {json.dumps(_in_theme(value), ensure_ascii=False)}"
        for name, value in fields.items()
    )
    hide = ("hide:", *(f"  - {part}" for part in hidden)) if hidden else ()
    return "\n".join(("---", *lines, *hide, "---"))


def title_in_theme(title: str) -> Markup:
    """A title from such a block, which the theme then escapes nowhere again."""
    return Markup(title)


def _in_theme(value: str) -> str:
    # Both are printed between tags and in attributes.
    return html.escape(single_spaced(value))


def json_in_script(data: object) -> Markup:
    """Data as JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _block(block: Block) -> str:
    match block:
        case Paragraph(spans=spans):
            return f"<p>{_spans(spans)}</p>"
        case Listing(items=items, start=start):
            tag = "ul" if start is None else "ol"
            first = f' start="{start}"' if start not in (None, 1) else ""
            inside = "\n".join(f"<li>{_item(item)}</li>" for item in items)
            return f"<{tag}{first}>\n{inside}\n</{tag}>"


def _item(blocks: tuple[Block, ...]) -> str:
    match blocks:
        case (Paragraph(spans=spans), *rest):
            return "\n".join((_spans(spans), *(_block(block) for block in rest)))
        case _:
            return "\n".join(_block(block) for block in blocks)


def _line(block: Block) -> str:
    match block:
        case Paragraph(spans=spans):
            return _spans(spans)
        case Listing(items=items, start=start):
            return _LINE_BREAK.join(
                (f"{escaped(f'{number}.')} " if start is not None else "• ")
                + _LINE_BREAK.join(_line(inner) for inner in item)
                for number, item in enumerate(items, start=start or 0)
            )


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    match span:
        case Words(text):
            return escaped(text)
        case LineBreak():
            return _LINE_BREAK
        case Emphasis(spans=spans, strong=strong):
            tag = "strong" if strong else "em"
            return f"<{tag}>{_spans(spans)}</{tag}>"
        case Link(spans=spans, address=address):
            return f'<a href="{escaped(address)}">{_spans(spans)}</a>'
