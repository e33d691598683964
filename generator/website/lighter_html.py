"""A page without what only makes it heavier for every reader who waits for it.

That is the blank lines and indents that templates leave, and references to signs that mean nothing
in finished HTML. (Until a page is finished they do: to Markdown and to templates.)
"""

import re

# Where spaces mean something: what stands in these stays as it is.
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_MEAN_NOTHING = "!$%()*+-./:?@[]^_|~"
"""Signs that are the same, by their number or as they are, in text and in quoted attributes."""

_NEEDLESS = re.compile(f"&#({'|'.join(str(ord(sign)) for sign in _MEAN_NOTHING)});")


def lighter(html: str) -> str:
    """The same page in fewer signs: an HTML parser reads both alike, but for spaces."""
    parts, at = [], 0
    for kept in _AS_WRITTEN.finditer(html):
        parts += [_shortened(html[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join((*parts, _shortened(html[at:])))


def _shortened(html: str) -> str:
    return _NEEDLESS.sub(lambda found: chr(int(found[1])), _without_indents(html))


def _without_indents(html: str) -> str:
    """The lines without spaces at their ends, and without those that are empty then."""
    first, *rest = html.split("\n")
    if not rest:
        return html
    *middle, last = (line.lstrip(" \t\r") for line in rest)
    lines = [line.rstrip(" \t") for line in middle]
    return "\n".join((first.rstrip(" \t"), *filter(None, lines), last))
