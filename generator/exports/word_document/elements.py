"""Elements of WordprocessingML, made from the leaves up.

Every child has its place: Word may refuse a file in which they stand in another order than in
ECMA-376.
"""

import re
from collections.abc import Iterable
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element

Element = _Element

TWIPS_IN_MM: Final = 1440 / 25.4

_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = qn("xml:space")


def element(name: str, /, *children: Element | None, **attributes: str | float) -> Element:
    """An element of the main namespace, with attributes of the same; no child for each None."""
    made: Element = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    made.extend(child for child in children if child is not None)
    return made


def when(condition: object, name: str, /, **attributes: str | float) -> Element | None:
    """An element, or None where it is not called for."""
    return element(name, **attributes) if condition else None


def twips(mm: float) -> int:
    """A length as Word counts it."""
    return round(mm * TWIPS_IN_MM)


def writable(text: str) -> str:
    """A text with a mark for each sign that no XML may hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


def text_elements(text: str) -> Iterable[Element]:
    """Text as a run holds it. It is text whatever it says; only line breaks are read."""
    for number, line in enumerate(writable(text).split("\n")):
        if number:
            yield element("br")
        if line:
            made = element("t")
            made.text = line.replace("\t", " ")
            made.set(_SPACE, "preserve")
            yield made
