"""What a terminal obeys, and what the log of a check on a server does, in a text."""

import unicodedata

COMMANDS = (
    "\x1b[2J",
    "\x1b]8;;https://example.org\x07here\x1b]8;;\x07",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1bc",
    "\x9b31m",
    "\x9d0;title\x9c",
    "\x90q\x9c",
    "\x07",
    "\x08\x08",
    "\r",
    "\x7f",
    "\u202eesrever\u202c",
    "\u2067isolated\u2069",
    "\u2028",
    "\u2029",
    "\x85",
    "\n::error::x",
    "\r\n::add-mask::x",
    "::error file=a,line=1::x",
    " ::stop-commands::x",
    "##[error]x",
    "###[group]x",
    "%0A::error::x",
    "%250A",
    ",line=1::",
    "\udcff",
)
"""Texts that a terminal or a log would obey, and texts that try to become such."""


def obeyed_in(text: str) -> list[str]:
    """The signs of a text that a terminal obeys."""
    is_known = "\n\t".__contains__
    kinds = ("Cc", "Cs", "Zl", "Zp")
    turning = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return [
        sign
        for sign in text
        if not is_known(sign)
        and (unicodedata.category(sign) in kinds or unicodedata.bidirectional(sign) in turning)
    ]


def commands_in(text: str) -> list[str]:
    """The lines of a log that GitHub takes for commands, as its runner finds them."""
    return [line for line in text.split("\n") if line.lstrip().startswith("::") or "##[" in line]
