"""The files of a site that was built, each read once for all that look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from lxml import html
from lxml.etree import XPath

PAGE = ".html"
"""How the name of a page ends."""


@dataclass(frozen=True)
class BuiltFile:
    """A file of a built site."""

    path: str
    """Where it stands in the site, with forward slashes."""
    data: bytes

    @property
    def is_page(self) -> bool:
        """Whether it is a page."""
        return self.path.endswith(PAGE)

    @cached_property
    def document(self) -> html.HtmlElement:
        """The page as a tree of elements."""
        return html.document_fromstring(self.data, parser=html.HTMLParser(encoding="utf-8"))

    def texts_at(self, path: XPath) -> list[str]:
        """The texts that a path through the elements of the page leads to."""
        return cast(list[str], path(self.document))


def built_files(site: Path) -> Iterator[BuiltFile]:
    """Every file of a built site, in the order of their paths."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield BuiltFile(path.relative_to(site).as_posix(), path.read_bytes())
