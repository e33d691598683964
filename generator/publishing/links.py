"""Links inside a site: each leads to a file that is there, and to a place in it."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml.etree import XPath

from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding

_INDEX = "index.html"
_ADDRESSES = XPath("//@href | //@src | //@poster | //@data | //@action", smart_strings=False)
_ANCHORS = XPath("//@id | //a/@name", smart_strings=False)
_TOP = "top"
"""The anchor that every page has. Source: HTML Living Standard, section 7.4.6.3."""

Place = tuple[str, str]
"""A file of a site and an anchor in it, which is empty for the file as a whole."""


@dataclass(frozen=True, slots=True)
class FileLinks:
    """The anchors of a file, and the places that it links to."""

    anchors: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()
    """An empty name of a file stands for the file itself."""


def links_of(file: BuiltFile, address: str | None = None) -> FileLinks:
    """The links and anchors of a page; a file that is no page has none.

    Arguments:
        file: A file of a site.
        address: Where the site will be published, if that is known. A link that begins with a
            slash counts from the top of that server.
    """
    if not file.is_page:
        return FileLinks()
    base = urlsplit(address or "").path.strip("/")
    folder = posixpath.dirname(file.path)
    # Most links are those of the menu, which are the same on all pages once they count from the
    # top of the site.
    to_top = "../" * len(folder.split("/")) if folder else ""
    places = (
        _place_of("", link.removeprefix(to_top) or ".", base)
        if to_top and link.startswith(to_top)
        else _place_of(folder, link, base)
        for link in set(file.texts_at(_ADDRESSES))
    )
    return FileLinks(frozenset(file.texts_at(_ANCHORS)), frozenset(filter(None, places)))


class Links:
    """The links of a site, page by page, and the places that they can lead to."""

    def __init__(self) -> None:
        self._anchors: dict[str, frozenset[str]] = {}
        self._links: dict[Place, list[str]] = {}

    def add(self, path: str, links: FileLinks) -> None:
        """Note a file with its links and anchors."""
        self._anchors[path] = links.anchors
        for name, anchor in links.places:
            self._links.setdefault((name or path, anchor), []).append(path)

    def dead(self) -> Iterator[Finding]:
        """Every link that leads nowhere. A page of the menu is told of once for each link."""
        for (named, anchor), pages in self._links.items():
            # A server leads from the name of a folder to the page in it.
            target = named if named in self._anchors else posixpath.join(named, _INDEX)
            if target not in self._anchors:
                said = f"links to {named}, which is not in the site."
            elif anchor and anchor not in self._anchors[target]:
                said = f"links to #{anchor} in {target}, and nothing there has that name."
            else:
                continue
            others = f" (So do {len(pages) - 1} other pages.)" if len(pages) > 1 else ""
            yield Finding(pages[0], f"It {said}{others}", "Mend the link, or take it out.")


@lru_cache(maxsize=100_000)
def _place_of(folder: str, link: str, base: str) -> Place | None:
    """The place that a link on a page leads to; None outside the site.

    Arguments:
        folder: The folder of the page.
        link: An address as it is written.
        base: The path of the site on its server.

    Returns: An empty name of a file stands for the page itself.
    """
    parts = urlsplit(link.strip())
    if parts.scheme or parts.netloc:
        return None
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    return _file_at(folder, path, base) if path else "", "" if anchor == _TOP else anchor


def _file_at(folder: str, path: str, base: str) -> str:
    if path.startswith("/"):
        inside = path.lstrip("/").removeprefix(base).lstrip("/")
    else:
        inside = posixpath.normpath(posixpath.join(folder, path))
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    inside = "" if inside == "." else inside.rstrip("/")
    return posixpath.join(inside, _INDEX) if is_folder or not inside else inside
