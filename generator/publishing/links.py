"""Links inside a site: each leads to a file that is there, and to a place in it."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding

_INDEX = "index.html"
_ADDRESSES = "//@href | //@src | //@poster | //@data | //@action"
_TOP = "top"
"""The anchor that every page has. Source: HTML Living Standard, section 7.4.6.3."""


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
        self._links: dict[tuple[str, str], list[str]] = {}

    def look_at(self, file: BuiltFile) -> None:
        """Note a file, and the links and anchors of a page."""
        anchors = self._anchors[file.path] = set()
        if file.is_page:
            anchors.update(str(name) for name in file.document.xpath("//@id | //a/@name"))
            for link in {str(found) for found in file.document.xpath(_ADDRESSES)}:
                self._note(file.path, link)

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

    def _note(self, page: str, link: str) -> None:
        parts = urlsplit(link.strip())
        if parts.scheme or parts.netloc:
            return
        anchor = unquote(parts.fragment)
        place = (self._target(page, unquote(parts.path)), "" if anchor == _TOP else anchor)
        self._links.setdefault(place, []).append(page)

    def _target(self, page: str, path: str) -> str:
        if not path:
            return page
        if path.startswith("/"):
            inside = path.lstrip("/").removeprefix(self._base).lstrip("/")
        else:
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
        inside = "" if inside == "." else inside.rstrip("/")
        return posixpath.join(inside, _INDEX) if is_folder or not inside else inside
