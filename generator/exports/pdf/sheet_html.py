"""A document as HTML, for nobody but the program that sets it on paper."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from jinja2 import Environment

from generator.course.languages import direction
from generator.course.text import Prose
from generator.exports.document import Block, Booklet, Document, Said
from generator.pages.environment import escaping_templates
from generator.pages.escaping import page_address, prose_line
from generator.pages.words import words_in

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def sheet_html(document: Document) -> str:
    """One document as HTML."""
    return _templates().get_template("sheet.html.jinja").render(document=document)


def booklet_html(booklet: Booklet) -> str:
    """Several documents as one HTML, with a title page and a list of contents."""
    return _templates().get_template("booklet.html.jinja").render(booklet=booklet)


@cache
def _templates() -> Environment:
    environment = escaping_templates("generator.exports.pdf")
    environment.filters.update(line=_in_line)
    environment.globals.update(
        direction=direction,
        is_prose=lambda text: isinstance(text, Prose),
        lens_class=lambda lens: page_address(f"lens-{lens}"),
        parts_of=_parts_of,
        template_of=_template_of,
        words_of=lambda document: words_in(document.language),
    )
    return environment


def _in_line(text: Said) -> Said:
    """Prose as a run inside a line; a plain text is one already."""
    return prose_line(text) if isinstance(text, Prose) else text


def _template_of(block: Block) -> str:
    """The file of the template that writes a block: `side-by-side` for `SideBySide`."""
    return f"blocks/{_CAPITAL.sub('-', type(block).__name__).lower()}.jinja"


def _parts_of(words: str) -> Iterator[tuple[str, str | None]]:
    """Words with names in braces, cut there: each stretch, and the name behind it."""
    return ((text, name) for text, name, _, _ in Formatter().parse(words))
