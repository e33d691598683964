"""A page of ours made HTML in little time: Markdown is asked only for what it has not said before.

What our templates write is known (see `page_parts`). The page that is put together of these parts
is the same, byte by byte, as if Markdown had read all of it sign by sign. A page that holds
anything else, or that somebody has changed, is left to Markdown and MkDocs as it is.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions.toc import nest_toc_tokens  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator.website.conversion.extensions import UNDERSTOOD, extension_names
from generator.website.conversion.page_parts import (
    ATTRIBUTE,
    LINK,
    LINKED_HEADING,
    Kind,
    UnknownPartError,
    parts_of,
    without_orders_to_read,
)
from generator.website.virtual_files import is_ours

_LINK_TO_ITSELF = re.compile(r'\shref="#([^"]+)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
"""As our templates write it. No text does: its quotation marks are written as references."""


@dataclass(slots=True)
class _Heading:
    html: str
    tokens: Sequence[Mapping[str, Any]]
    """What the table of contents says of it, if anything."""
    links: Sequence[str]
    """The anchors of its own page that it links to."""


@dataclass(slots=True)
class _Converted:
    """What a page becomes."""

    content: str = ""
    tokens: list[Mapping[str, Any]] = field(default_factory=list)
    links: dict[File, dict[str, str]] = field(default_factory=dict)
    """The anchors in each file that the page links to, with the links as they are written."""


class PageConversion:
    """The step from Markdown to HTML for pages of ours, in one build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        """Learn what all pages have in common.

        Arguments:
            config: The site's configuration, with all extensions of Markdown.
            files: All files of the site, to which pages link.
        """
        self._config = config
        self._files = files
        self._understands = extension_names(config) <= UNDERSTOOD
        self._headings: dict[str, _Heading] = {}
        self._markdown: Markdown | None = None

    def shorten(self, page: Page) -> None:
        """From now on, let a page be converted in the short way, if it is ours and there is one."""
        if self._understands and is_ours(page.file):
            # Of this page alone, in place of the method that all pages have.
            vars(page)["render"] = partial(self._render, page, page.render)

    def _render(self, page: Page, convert: Callable[..., None], *given: Any) -> None:
        markdown = page.markdown or ""
        # Another plugin may have written something into it.
        if not (page.file.content_string or "").endswith(markdown):
            convert(*given)
            return
        try:
            converted = self._converted(markdown, page.file)
        except UnknownPartError:
            convert(*given)
            return
        page.content = converted.content
        page.toc = get_toc(nest_toc_tokens(converted.tokens))
        page.present_anchor_ids = set(_ANCHOR.findall(converted.content))
        page.links_to_anchors = converted.links

    def _converted(self, markdown: str, file: File) -> _Converted:
        made = _Converted()
        pieces: list[str] = []
        depth = 0
        for kind, part in parts_of(markdown):
            match kind:
                case Kind.HEADING:
                    pieces.append(self._heading(part, file, made))
                case Kind.FINISHED:
                    # So does Markdown: there is an empty line behind what it hands on.
                    pieces.append(part if depth else f"{part}\n")
                case Kind.WITH_LINKS:
                    pieces.append(without_orders_to_read(self._with_links(part, file, made)))
                case Kind.LINE:
                    pieces.append(f"<p>{self._with_links(part, file, made)}</p>")
                case Kind.OPENING | Kind.CLOSING:
                    depth += 1 if kind is Kind.OPENING else -1
                    pieces.append(without_orders_to_read(part))
        made.content = "\n".join(pieces).strip()
        return made

    def _heading(self, part: str, file: File, made: _Converted) -> str:
        linked = LINKED_HEADING.fullmatch(part)
        if linked:
            part = f"{linked['signs']}{linked['text']}{linked['name']}"
        heading = self._known_heading(part)
        made.tokens.extend(heading.tokens)
        for anchor in heading.links:
            made.links.setdefault(file, {}).setdefault(anchor, f"#{anchor}")
        if linked is None:
            return heading.html
        link = self._link(linked, file, made)
        return heading.html.replace(f">{linked['text']}<", f">{link}<", 1)

    def _known_heading(self, part: str) -> _Heading:
        if part not in self._headings:
            if self._markdown is None:
                self._markdown = Markdown(
                    extensions=self._config.markdown_extensions,
                    extension_configs=self._config.mdx_configs,
                )
            html = self._markdown.reset().convert(part)
            tokens = getattr(self._markdown, "toc_tokens", ())
            self._headings[part] = _Heading(html, tokens, _LINK_TO_ITSELF.findall(html))
        return self._headings[part]

    def _with_links(self, part: str, file: File, made: _Converted) -> str:
        return LINK.sub(lambda found: self._link(found, file, made), part)

    def _link(self, found: re.Match[str], file: File, made: _Converted) -> str:
        attributes = {"href": self._url(file, found["path"], found["anchor"], made)}
        for each in ATTRIBUTE.finditer(found["attributes"] or ""):
            name = each["name"] or "class"
            value = each["value"] or each["style"]
            attributes[name] = f"{attributes[name]} {value}" if name in attributes else value
        # Markdown writes them in this order.
        written = "".join(f' {name}="{attributes[name]}"' for name in sorted(attributes))
        return f"<a{written}>{found['text']}</a>"

    def _url(self, file: File, path: str, anchor: str | None, made: _Converted) -> str:
        """Where a link leads, from the page as it stands in the site."""
        uri = _uri(file.src_uri, path)
        target = self._files.src_uris.get(uri)
        if target is None or target.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            # MkDocs has something to say of it.
            raise UnknownPartError(path)
        url = get_relative_url(target.url, file.url)
        if not anchor:
            return url
        made.links.setdefault(target, {}).setdefault(anchor, f"{path}#{anchor}")
        return f"{url}#{anchor}"


def _uri(page: str, path: str) -> str:
    """The path of a file among the site's, as a link on a page gives it. Of none, it is empty."""
    folders = page.split("/")[:-1]
    ups = path.count("../")
    if ups > len(folders):
        return ""
    return "/".join((*folders[: len(folders) - ups], path[3 * ups :]))
