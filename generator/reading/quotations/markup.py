"""Text with the marks of Markdown taken away.

Source: CommonMark 0.31, with strikethrough as in GitHub Flavored Markdown.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("strikethrough")
_TAG = re.compile(HTML_TAG_RE.pattern.removeprefix("^"))
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_MAY_BE_MARKED = re.compile(r"[*_\[\]\\<>&`#~]|^[ \t]*(?:[-+=]|\d+[.)])|^(?:\t| {4})", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)

Definitions = dict[str, object]
"""Addresses that links of a document refer to by name."""


def link_definitions(document: str) -> Definitions:
    """What a whole document says about links that stand as `[text][name]` in its paragraphs."""
    found: dict[str, Definitions] = {}
    if _DEFINITION.search(document):
        _MARKDOWN.parse(document, found)
    return found.get("references", {})


def without_markup(text: str, definitions: Definitions) -> str:
    """The words of a piece of Markdown: links as their text, no emphasis, no escapes.

    Line ends stay where they are, and so do the numbers of a list, which readers see. The signs
    before other items and pictures are left out.
    """
    if not _MAY_BE_MARKED.search(text):
        return text
    tokens = _MARKDOWN.parse(text, {"references": dict(definitions)})
    return "\n".join(_block_texts(tokens))


def _block_texts(tokens: Sequence[Token]) -> Iterator[str]:
    number = ""
    for token in tokens:
        match token.type:
            case "list_item_open" if token.info:
                number = f"{token.info}{token.markup} "
            case "inline":
                yield number + "".join(_inline_texts(token.children or []))
                number = ""
            case "fence" | "code_block":
                yield token.content.rstrip("\n")
            case "html_block":
                yield _TAG.sub(_without_tag, token.content).rstrip("\n")


def _inline_texts(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "code_inline":
                yield token.content
            case "softbreak" | "hardbreak":
                yield "\n"
            case "html_inline":
                yield _without_tag(token.content)


def _without_tag(tag: str | re.Match[str]) -> str:
    return "\n" if _LINE_BREAK.match(tag if isinstance(tag, str) else tag[0]) else ""
