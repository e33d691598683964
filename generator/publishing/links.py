"""Links inside a site: each leads to a file that is there, and to a place in it."""

import posixpath
from collections.abc import Iterator
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


class Links:
    """The links of a site, page by page, and the places that they can lead to."""

    def __init__(self, address: str | None = None) -> None:
        """Begin with no page.

        Arguments:
            address: Where the site will be published, if that is known. A link that begins
                with a slash counts from the top of that server.
        """
        self._base = urlsplit(address or "").path.strip("/")
        self._anchors: dict[str, set[str]] = {}
        self._links: dict[Place, list[str]] = {}

    def look_at(self, file: BuiltFile) -> None:
        """Note a file, and the links and anchors of a page."""
        anchors = self._anchors[file.path] = set()
        if not file.is_page:
            return
        anchors.update(file.texts_at(_ANCHORS))
        folder = posixpath.dirname(file.path)
        # Most links are those of the menu, which are the same on all pages once they count from
        # the top of the site.
        to_top = "../" * len(folder.split("/")) if folder else ""
        for link in set(file.texts_at(_ADDRESSES)):
            if to_top and link.startswith(to_top):
                place = _place_of("", link.removeprefix(to_top) or ".", self._base)
            else:
                place = _place_of(folder, link, self._base)
            if place is not None:
                name, anchor = place
                self._links.setdefault((name or file.path, anchor), []).append(file.path)

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
