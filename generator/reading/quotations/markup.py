"""Text with the marks of Markdown taken away.

Source: CommonMark 0.31, with strikethrough as in GitHub Flavored Markdown.
"""

import html
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("strikethrough")
# What readers do not see is matched to its end, or to the end of the text where it has none:
# no place is looked at twice, so that no text takes long.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|title)\b.*?(?:</\1\s*>|\Z)|<[?!].*?(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# A quotation mark elsewhere than after = is none of a tag, and might swallow words up to the next.
_TAG = re.compile(r"""</?([A-Za-z][\w:-]*)(?:[^<>"'=]|=\s*+(?:"[^"]*+"|'[^']*+')?)*+>""")
_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code"),
        *("data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd"),
        *("label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small"),
        *("span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
"""The tags that do not part words. Any other begins a new line."""
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
                yield number + token.content.rstrip("\n")
                number = ""
            case "html_block":
                yield number + _without_html(token.content).rstrip("\n")
                number = ""


def _inline_texts(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "code_inline":
                yield token.content
            case "softbreak" | "hardbreak":
                yield "\n"
            case "html_inline":
                yield _without_html(token.content)


def _without_html(source: str) -> str:
    """What a browser shows of a piece of HTML."""
    return html.unescape(_TAG.sub(_without_tag, _UNSEEN.sub("", source)))


def _without_tag(tag: re.Match[str]) -> str:
    return "" if tag[1].lower() in _INLINE else "\n"
