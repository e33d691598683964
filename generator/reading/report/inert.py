r"""A text of somebody else's where a terminal, or the log of a check on a server, would obey it.

A terminal obeys control characters, and turns lines around at signs of direction. GitHub obeys a
line that begins with two colons, and whatever stands behind `##[` in a line. All of these are
shown as an escape, such as `\x1b`, so that they are seen and do nothing.

Source: ECMA-48, 5; Unicode Standard Annex #9; GitHub Docs, "Workflow commands for GitHub Actions",
and the runner that reads them (actions/runner, ActionCommand.cs).
"""

import re

_OBEYED = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    r"|(?<=#)#(?=\[)"
)
_BEGINS_A_COMMAND = re.compile(r"(\s*):(?=:)")


def inert(text: str) -> str:
    """The text as it can stand inside a line."""
    return "".join(inert_signs(text))


def inert_signs(text: str) -> list[str]:
    """The text as it can stand inside a line, sign by sign."""
    shown = list(text)
    for found in _OBEYED.finditer(text):
        shown[found.start()] = _escape(found[0])
    return shown


def inert_line(line: str) -> str:
    """The text as one line of its own."""
    shown = inert(line)
    command = _BEGINS_A_COMMAND.match(shown)
    return f"{command[1]}{_escape(':')}{shown[command.end() :]}" if command else shown


def inert_lines(text: str) -> str:
    """The text as lines of their own. Its line ends stay."""
    return "\n".join(inert_line(line) for line in text.split("\n"))


def inert_json(text: str) -> str:
    """JSON that says the same, with no sign in it that anybody would obey. Its line ends stay."""
    return "\n".join(
        _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", line) for line in text.split("\n")
    )


def _escape(sign: str) -> str:
    code = ord(sign)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
