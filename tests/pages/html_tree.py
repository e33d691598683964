"""HTML as a tree, to compare pages by what a browser makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config

from tests.conftest import PROJECT


@dataclass
class Element:
    """An element of a page as a browser has it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, with a line break for each `<br>`."""
        if self.tag == "br":
            return "\n"
        return "".join(part if isinstance(part, str) else part.text for part in self.children)

    @property
    def inside(self) -> Iterator["Element"]:
        """Every element inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.inside

    def all(self, tag: str, **attributes: str) -> list["Element"]:
        """The elements of a name inside. For `class_` an element needs that class among others."""
        of_class = attributes.pop("class_", None)
        return [
            element
            for element in self.inside
            if element.tag == tag
            and (of_class is None or of_class in element.attributes.get("class", "").split())
            and attributes.items() <= element.attributes.items()
        ]

    def only(self, tag: str, **attributes: str) -> "Element":
        """The one element of that kind inside."""
        (element,) = self.all(tag, **attributes)
        return element


def shape(element: Element, spliced_out: frozenset[str] = frozenset(("br",))) -> tuple[Any, ...]:
    """The elements inside and their attributes, without any text.

    Left out are line breaks, and what follows from the text of a heading (its anchor).
    """
    parts: list[Any] = []
    for child in element.children:
        if isinstance(child, Element):
            inner = shape(child, spliced_out)
            if child.tag in spliced_out:
                parts.extend(inner)
            else:
                parts.append((child.tag, *sorted(_plain_attributes(child)), inner))
    return tuple(parts)


def _plain_attributes(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attributes.items():
        varies = name in ("id", "data-text", "data-title", "data-digest") or (
            name == "href" and value.startswith("#")
        )
        yield name, "" if varies else value


class _Reader(HTMLParser):
    _ALONE = frozenset(("br", "hr", "img", "input", "base", "meta", "link"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in self._ALONE:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._ALONE:
            assert self.open.pop().tag == tag, f"</{tag}> ends another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.open[-1].children.append(Element("#comment", {"data": data}))

    def handle_decl(self, decl: str) -> None:
        self.open[-1].children.append(Element("#declaration", {"data": decl}))

    def handle_pi(self, data: str) -> None:
        self.open[-1].children.append(Element("#instruction", {"data": data}))

    def unknown_decl(self, data: str) -> None:
        self.open[-1].children.append(Element("#declaration", {"data": data}))


def parsed(text: str) -> Element:
    """HTML as a tree. Every element must be closed where it was opened."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    (page,) = reader.open
    return page


@cache
def _markdown(others: tuple[str, ...]) -> Any:
    """A converter with the settings that MkDocs makes of mkdocs.yml."""
    config = load_config(str(PROJECT / "mkdocs.yml"), plugins=[])
    return markdown.Markdown(
        extensions=[*config.markdown_extensions, *others], extension_configs=config.mdx_configs
    )


def as_html(text: str, others: tuple[str, ...] = ()) -> Element:
    """Markdown as the site converts it, with the extensions of mkdocs.yml and maybe others."""
    return parsed(markdown_converter(others).convert(text))


def markdown_converter(others: tuple[str, ...] = ()) -> Any:
    """What converts Markdown as the site does. It knows of no page that it converted before."""
    return _markdown(others).reset()


def as_read(text: str) -> str:
    """A text without what nobody sees: space around it and around its line breaks."""
    return re.sub(r"\s*\n\s*", "\n", text.replace("\r", "").replace("\t", " ")).strip()


def on_one_line(text: str) -> str:
    """A text as the model makes a line of it."""
    return re.sub(r"\s*\n\s*", " ", text).strip()
