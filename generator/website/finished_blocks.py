"""What is HTML already in a page's Markdown, kept out of the way while the rest is converted.

Most of a lesson's page is blocks of finished HTML, which Markdown hands on as they are, but looks
through sign by sign first. In place of each it is given an empty element with the same anchors.
What comes out is the same page, byte by byte.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from markdown.util import BLOCK_LEVEL_ELEMENTS  # type: ignore[import-untyped]
from mkdocs.structure.pages import Page

_OPENING = re.compile(r"<(?P<element>[a-z][a-z0-9]*)(?P<attributes>\s[^>]*)?>")
_ANCHOR = re.compile(r'\sid="([^"]*)"')
"""As our templates write it. No text does: its quotation marks are written as references."""


@dataclass(frozen=True, slots=True)
class FinishedBlocks:
    """A page's Markdown without its finished blocks, and these blocks."""

    markdown: str
    """What is left to convert."""
    token: str
    """What tells the places of these blocks from all that stands on the page."""
    blocks: Sequence[str]

    def put_back(self, html: str) -> str:
        """The converted page with its blocks in their places."""
        place = re.compile(rf'<div class="{self.token}-(\d+)">(?:<b id="[^"]*"></b>)*</div>')
        return place.sub(lambda found: self.blocks[int(found[1])], html)


def convert_without_finished_blocks(page: Page) -> None:
    """From now on, let a page of ours convert nothing that is HTML already."""
    # Of this page alone, in place of the method that all pages have.
    vars(page)["render"] = partial(_convert, page, page.render)


def _convert(page: Page, convert: Callable[..., None], *given: Any) -> None:
    whole = page.markdown or ""
    kept_out = without_finished_blocks(whole)
    page.markdown = kept_out.markdown
    try:
        convert(*given)
    finally:
        page.markdown = whole
    page.content = kept_out.put_back(page.content or "")


def without_finished_blocks(markdown: str) -> FinishedBlocks:
    """Take out of a page's Markdown what is HTML already.

    Arguments:
        markdown: A page of ours. (In one of somebody else, what looks like HTML could be an example
            of it, within a block of code.)
    """
    # Nobody can write a page that holds its own digest.
    token = f"block-{sha256(markdown.encode()).hexdigest()[:16]}"
    blocks: list[str] = []
    parts: list[str] = []
    for part, is_finished in _parts(markdown):
        block = part.strip("\n")
        if is_finished:
            place = f'<div class="{token}-{len(blocks)}">{_anchors(block)}</div>'
            blocks.append(block)
            parts.append(part.replace(block, place, 1))
        else:
            parts.append(part)
    return FinishedBlocks("\n\n".join(parts), token, blocks)


def _parts(markdown: str) -> Iterator[tuple[str, bool]]:
    """What stands between blank lines, and whether it is HTML that Markdown hands on as it is."""
    inside, depth = "", 0
    for part in markdown.split("\n\n"):
        opening = _OPENING.match(part.lstrip("\n"))
        if depth:
            # Within an element that holds Markdown, whatever stands there is written anew.
            depth += _depth(inside, part)
            yield part, False
        elif opening is None:
            yield part, False
        elif "markdown=" in (opening["attributes"] or ""):
            inside = opening["element"]
            depth = _depth(inside, part)
            yield part, False
        else:
            yield part, _is_whole(part, opening["element"])


def _is_whole(part: str, element: str) -> bool:
    """Whether all that is opened is closed at the end."""
    is_closed = part.rstrip("\n").endswith(f"</{element}>")
    return is_closed and element in BLOCK_LEVEL_ELEMENTS and _depth(element, part) == 0


def _depth(element: str, part: str) -> int:
    """How many elements of a name are opened and not closed."""
    opened = part.count(f"<{element}>") + part.count(f"<{element} ")
    return opened - part.count(f"</{element}>")


def _anchors(block: str) -> str:
    """Elements with the anchors of a block, so that links to them are known to lead somewhere."""
    return "".join(f'<b id="{name}"></b>' for name in _ANCHOR.findall(block))
