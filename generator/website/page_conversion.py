"""A page of ours made HTML in little time: Markdown is asked only for what it has not said before.

What our templates write is known. There are headings with a name of their own, blocks of finished
HTML, blocks of HTML whose texts hold links, and lines of words and links. The page that is put
together of these is the same, byte by byte, as if Markdown had read all of it sign by sign. A page
that holds anything else, or that somebody has changed, is left to Markdown and MkDocs as it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions.toc import nest_toc_tokens  # type: ignore[import-untyped]
from markdown.util import BLOCK_LEVEL_ELEMENTS  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator.website.markdown_extensions import extension_names

_UNDERSTOOD = frozenset((
    "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists",
    "tables", "toc", "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.tasklist", "generator.website.aligned_columns",
))  # fmt: skip
"""The extensions that find nothing to do in what is known, but for headings and links."""

_AS_MARKDOWN = ' markdown="'
_TOLD_TO_READ = re.compile(r' markdown="(?:1|block)"')
_OPENING = re.compile(r"<(?P<element>[a-z][a-z0-9]*)(?P<attributes>\s[^>]*)?>")
_CLOSING = re.compile(r"</(?P<element>[a-z][a-z0-9]*)>\Z")
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_WRAPPER = re.compile(r'<div class="[a-z -]+" markdown="1">|</div>')
_TAG = re.compile(r"</?(?P<element>[a-z][a-z0-9-]*)[^<>]*>")
_REFERENCE = re.compile(r"&#\d+;")
_HEADING = re.compile(r"#{1,6} [^\n\[\]<>`*_\\{}|]+ \{ #[a-z0-9-]+ \}")
_LINK = re.compile(
    r"\[(?P<text>[^\[\]<>\n]*)\]\((?P<path>[a-z0-9./-]*)(?:#(?P<anchor>[a-z0-9-]+))?\)"
    r"(?:\{(?P<attributes>(?: \.[a-z-]+| [a-z-]+=\"[a-z0-9 -]+\")+) \})?"
)
_ATTRIBUTE = re.compile(r" (?:\.(?P<style>[a-z-]+)|(?P<name>[a-z-]+)=\"(?P<value>[^\"]+)\")")
_LINKED_HEADING = re.compile(rf"(#{{1,6}} )({_LINK.pattern})( \{{ #[a-z0-9-]+ \}})")
_MEANS_SOMETHING = re.compile(r"[\[\]<>`*_\\{}|&#=~^+!]")
"""What could be Markdown between tags and links."""
_BEGINS_A_LINE = re.compile(r"[^\W\d_]|\[")
_LINK_TO_ITSELF = re.compile(r'\shref="#([^"]+)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
"""As our templates write it. No text does: its quotation marks are written as references."""


class UnknownPartError(ValueError):
    """A page holds what Markdown has to read."""


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
        self._understands = extension_names(config) <= _UNDERSTOOD
        self._headings: dict[str, _Heading] = {}
        self._markdown: Markdown | None = None

    def shorten(self, page: Page) -> None:
        """From now on, let a page of ours be converted in the short way, where there is one."""
        if self._understands:
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
        for part in _parts(markdown):
            if _WRAPPER.fullmatch(part):
                depth += -1 if part == "</div>" else 1
                pieces.append(_TOLD_TO_READ.sub("", part))
            elif part.startswith("#"):
                heading = self._heading(part, file, made)
                made.tokens.extend(heading.tokens)
                for anchor in heading.links:
                    made.links.setdefault(file, {}).setdefault(anchor, f"#{anchor}")
                pieces.append(heading.html)
            elif _AS_MARKDOWN in part:
                pieces.append(self._with_links(part, file, made))
            elif part.startswith("<"):
                # So does Markdown: there is an empty line behind what it hands on.
                pieces.append(_finished(part) if depth else f"{_finished(part)}\n")
            else:
                pieces.append(f"<p>{self._with_links(part, file, made)}</p>")
        made.content = "\n".join(pieces).strip()
        return made

    def _heading(self, part: str, file: File, made: _Converted) -> _Heading:
        linked = _LINKED_HEADING.fullmatch(part)
        if linked:
            text, link = linked["text"], self._link(linked, file, made)
            heading = self._converted_heading(f"{linked[1]}{text}{linked.groups()[-1]}")
            return replace(heading, html=heading.html.replace(f">{text}<", f">{link}<", 1))
        if part not in self._headings:
            self._headings[part] = self._converted_heading(part)
        return self._headings[part]

    def _converted_heading(self, part: str) -> _Heading:
        if not _HEADING.fullmatch(part):
            raise UnknownPartError(part)
        if self._markdown is None:
            self._markdown = Markdown(
                extensions=self._config.markdown_extensions,
                extension_configs=self._config.mdx_configs,
            )
        html = self._markdown.reset().convert(part)
        tokens = getattr(self._markdown, "toc_tokens", ())
        return _Heading(html, tokens, _LINK_TO_ITSELF.findall(html))

    def _with_links(self, part: str, file: File, made: _Converted) -> str:
        """HTML of what is words, tags that Markdown hands on, and links to other pages."""
        around = _REFERENCE.sub("", _TAG.sub("", _LINK.sub("", part)))
        if _MEANS_SOMETHING.search(around) or not _is_a_line_or_whole(part):
            raise UnknownPartError(part)

        html = _LINK.sub(lambda found: self._link(found, file, made), part)
        return _TOLD_TO_READ.sub("", html)

    def _link(self, found: re.Match[str], file: File, made: _Converted) -> str:
        attributes = {"href": self._url(file, found["path"], found["anchor"], made)}
        for each in _ATTRIBUTE.finditer(found["attributes"] or ""):
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


def _parts(markdown: str) -> Iterator[str]:
    """What stands between blank lines."""
    return (part.strip("\n") for part in markdown.split("\n\n") if part.strip("\n"))


def _finished(part: str) -> str:
    """A block that is HTML already."""
    if not _is_whole(part):
        raise UnknownPartError(part)
    return part


def _is_a_line_or_whole(part: str) -> bool:
    if _AS_MARKDOWN in part:
        return _is_whole(part)
    begins = _BEGINS_A_LINE.match(part) is not None
    return begins and _BLOCKS.isdisjoint(tag["element"] for tag in _TAG.finditer(part))


def _is_whole(part: str) -> bool:
    """Whether blocks of HTML close all that they open, at their very end."""
    opening, closing = _OPENING.match(part), _CLOSING.search(part)
    if opening is None or closing is None:
        return False
    elements = {opening["element"], closing["element"]}
    return elements <= _BLOCKS and all(_is_balanced(part, element) for element in elements)


def _is_balanced(part: str, element: str) -> bool:
    opened = part.count(f"<{element}>") + part.count(f"<{element} ")
    return opened == part.count(f"</{element}>")


def _uri(page: str, path: str) -> str:
    """The path of a file among the site's, as a link on a page gives it. Of none, it is empty."""
    folders = page.split("/")[:-1]
    ups = path.count("../")
    if ups > len(folders):
        return ""
    return "/".join((*folders[: len(folders) - ups], path[3 * ups :]))
