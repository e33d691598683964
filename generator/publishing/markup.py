"""The markup of a finished page: elements are closed as they were opened, and no name stands twice.

This is what a broken template or a stray tag in a page of docs/ gets wrong, and what can be told
within a millisecond a page. A full check of HTML takes a program of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator

from lxml.etree import XPath

from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding

_NAMES = XPath("//@id", smart_strings=False)
_MEND = "Look for it in the page's Markdown, or in a template of the theme."

_NO_TAGS_INSIDE = re.compile(
    rb"<!--.*?-->|<!doctype[^>]*>|<(script|style|title|textarea)\b[^>]*>.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(
    rb"""<(/?)([a-zA-Z][^\s/>]*+)([^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+)>""",
)

_VOID = frozenset(b"area base br col embed hr img input link meta source track wbr".split())
"""Elements without an end. Source: HTML Living Standard, section 13.1.2."""

_END_MAY_BE_LEFT_OUT = frozenset(
    b"p li dt dd tr td th thead tbody tfoot option optgroup colgroup".split()
)
"""Elements that end with what they stand in. Source: HTML Living Standard, section 13.1.2.4."""


def faults_of_markup(file: BuiltFile) -> Iterator[Finding]:
    """What is wrong with the elements of a page; nothing for other files."""
    if not file.is_page:
        return
    fault = _fault_of_nesting(file.data)
    if fault is not None:
        yield Finding(file.path, fault, _MEND)
    for name, count in Counter(file.texts_at(_NAMES)).items():
        if count > 1:
            yield Finding(file.path, f'The name "{name}" stands {count} times.', _MEND)


def _fault_of_nesting(data: bytes) -> str | None:
    """The first tag that does not fit those before it, in words."""
    open_elements: list[bytes] = []
    for is_end, name, attributes in _TAG.findall(_NO_TAGS_INSIDE.sub(b"", data)):
        element = name.lower()
        if not is_end:
            if element not in _VOID and not attributes.endswith(b"/"):
                open_elements.append(element)
            continue
        while open_elements and open_elements[-1] != element:
            if open_elements[-1] not in _END_MAY_BE_LEFT_OUT:
                break
            open_elements.pop()
        if not open_elements or open_elements.pop() != element:
            return f"An element <{element.decode()}> is closed where it is not open."
    left = [element for element in open_elements if element not in _END_MAY_BE_LEFT_OUT]
    return f"An element <{left[-1].decode()}> is never closed." if left else None
