"""A page without the blank lines and indents that templates leave, which every reader waits for."""

import re

# Where spaces mean something: what stands in these stays as it is.
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_INDENTED_BREAK = re.compile(r"[ \t]*\n\s*")


def without_indents(html: str) -> str:
    """The same page, each line break with the spaces around it as a line break alone."""
    parts, at = [], 0
    for kept in _AS_WRITTEN.finditer(html):
        parts += [_INDENTED_BREAK.sub("\n", html[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join((*parts, _INDENTED_BREAK.sub("\n", html[at:])))
