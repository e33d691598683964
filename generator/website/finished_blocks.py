"""What is HTML already in a page's Markdown, kept out of the way while the rest is converted.

Most of a lesson's page is blocks of finished HTML, which Markdown hands on as they are, but looks
through sign by sign first. In place of each it is given an empty element with the same anchors.
What comes out is the same page, byte by byte.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from markdown.util import BLOCK_LEVEL_ELEMENTS  # type: ignore[import-untyped]

_BLOCK = re.compile(
    r"""
    (?:(?<=\n\n)|\A)                # After a blank line,
    <(?P<element>[a-z][a-z0-9]*)    # an element that opens in the first column,
    (?=[\s>])
    (?:.+\n)*?                      # with no blank line in it,
    .*</(?P=element)>\n             # which is closed at the end of a line
    (?=\n|\Z)                       # before the next blank line.
    """,
    re.VERBOSE,
)
_READ_INSIDE = re.compile(r"^<(?P<element>[a-z][a-z0-9]*)\b[^>\n]*\smarkdown=", re.MULTILINE)
"""An element that holds Markdown, and whatever stands in it is written anew."""

_ANCHOR = re.compile(r'\sid="([^"]*)"')
"""As our templates write it. No text does: its quotation marks are written as references."""


@dataclass(frozen=True, slots=True)
class FinishedBlocks:
    """A page's Markdown without its finished blocks, and these blocks."""

    whole: str
    """The page's Markdown as it was."""
    markdown: str
    """What is left to convert."""
    token: str
    """What tells the places of these blocks from all that stands on the page."""
    blocks: Sequence[str]

    def put_back(self, html: str) -> str:
        """The converted page with its blocks in their places."""
        if not self.blocks:
            return html
        place = re.compile(rf'<div class="{self.token}-(\d+)">(?:<b id="[^"]*"></b>)*</div>')
        return place.sub(lambda found: self.blocks[int(found[1])], html)


def without_finished_blocks(markdown: str) -> FinishedBlocks:
    """Take out of a page's Markdown what is HTML already.

    Arguments:
        markdown: A page of ours. (In one of somebody else, what looks like HTML could be an example
            of it, within a block of code.)
    """
    # Nobody can write a page that holds its own digest.
    token = f"block-{sha256(markdown.encode()).hexdigest()[:16]}"
    blocks: list[str] = []

    def placed(found: re.Match[str]) -> str:
        block = found[0]
        if not _is_whole(block, found["element"]):
            return block
        blocks.append(block.removesuffix("\n"))
        return f'<div class="{token}-{len(blocks) - 1}">{_anchors(block)}</div>\n'

    parts: list[str] = []
    at = 0
    for start, end in _read_inside(markdown):
        parts += [_BLOCK.sub(placed, markdown[at:start]), markdown[start:end]]
        at = end
    rest = "".join((*parts, _BLOCK.sub(placed, markdown[at:])))
    return FinishedBlocks(markdown, rest, token, blocks)


def _read_inside(markdown: str) -> Iterator[tuple[int, int]]:
    """Where the elements begin and end in which Markdown reads."""
    end = 0
    for found in _READ_INSIDE.finditer(markdown):
        if found.start() >= end:
            end = _end_of(found["element"], markdown, found.start())
            yield found.start(), end


def _end_of(element: str, markdown: str, start: int) -> int:
    """Where an element is closed, or the page ends."""
    depth = 0
    for tag in re.compile(rf"<(/?){element}(?=[\s>])").finditer(markdown, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(markdown)


def _is_whole(block: str, element: str) -> bool:
    """Whether all that is opened in a block is closed in it."""
    opened = len(re.findall(rf"<{element}(?=[\s>])", block))
    return element in BLOCK_LEVEL_ELEMENTS and opened == block.count(f"</{element}>")


def _anchors(block: str) -> str:
    """Elements with the anchors of a block, so that links to them are known to lead somewhere."""
    return "".join(f'<b id="{name}"></b>' for name in _ANCHOR.findall(block))
