"""What a line itself shows to be wrong, where the parser only says that it stumbled.

A parser names the place where it could not go on. The slip is often a sign that looks like
the right one, or a line that stands too far in, a little before that place.
"""

import re

from generator.reading.characters import name_of
from generator.reading.problem import Code, Problem
from generator.reading.source import Source

_ODD_SPACES = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"
_ODD_INDENTATION = re.compile(f"^[ -]*([{_ODD_SPACES}])", re.MULTILINE)
_NOT_A_COLON = re.compile(rf"[ -]*+[^\s:=：]++ ?(?::(?P<space>[{_ODD_SPACES}])|(?P<sign>[：=]))")
_CLOSE_DASH = re.compile(r" *-(?=[^\s-])")
_CLOSE_COLON = re.compile(r"[ -]*+([^\s:]++:)\S(?!.*:\s)")
_INDENTED_FIELD = re.compile(r" +([^\s-][^\r\n]*)")

_SAME_COLUMN = "Let fields that belong together begin in the same column."


def layout_slip(source: Source, start: int, index: int, said: str) -> Problem | None:
    """The slip that a line shows, or the line before it; None where it shows none.

    Arguments:
        source: The file.
        start: Where that begins which the parser could not read to its end.
        index: Where it could not go on.
        said: What it said.
    """
    found = _tab_before(source, index) or _odd_space_before(source, index)
    if found is not None:
        return found
    if "could not find expected ':'" in said:
        return _sign_in_place_of_a_colon(source, start) or _dash_without_space(source, start)
    if "mapping values are not allowed" in said:
        return _field_inside_a_text(source, index)
    if "expected '<document start>'" in said:
        return _first_line_indented(source)
    return None


def _tab_before(source: Source, index: int) -> Problem | None:
    line_start = _line_start(source, index)
    before = source.text[line_start : index + 1]
    if "\t" not in before or before.strip("\t -"):
        return None
    return Problem(
        Code.SYNTAX,
        source.place(line_start + before.rindex("\t")),
        "There is a tab at the beginning of this line.",
        "Use spaces in place of tabs; most editors can do that by themselves.",
    )


def _odd_space_before(source: Source, index: int) -> Problem | None:
    """A space that is none to the parser, at the beginning of this line or the one before."""
    start = _line_start(source, max(0, _line_start(source, index) - 1))
    found = _ODD_INDENTATION.search(source.text, start, index + 1)
    if found is None:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(found.start(1)),
        f"This line begins with a special space (U+{ord(found[1]):04X}), which does not count.",
        "Delete it, and type ordinary spaces.",
    )


def _sign_in_place_of_a_colon(source: Source, index: int) -> Problem | None:
    found = _NOT_A_COLON.match(source.text, _line_start(source, index))
    if found is None:
        return None
    if found["space"]:
        return Problem(
            Code.SYNTAX,
            source.place(found.start("space")),
            f"Behind this colon stands {name_of(found['space'])}, which does not count as a space.",
            "Delete it, and type an ordinary space.",
        )
    return Problem(
        Code.SYNTAX,
        source.place(found.start("sign")),
        f"“{found['sign']}” stands here where a colon is due.",
        "Write a field as name: value, with an ordinary colon and a space behind it.",
    )


def _dash_without_space(source: Source, index: int) -> Problem | None:
    found = _CLOSE_DASH.match(source.text, _line_start(source, index))
    if found is None:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(found.end() - 1),
        "There is no space behind this dash.",
        "Begin each item of a list with a dash and a space.",
    )


def _field_inside_a_text(source: Source, colon: int) -> Problem | None:
    """A field that counts as more of the text above it, because of its indentation or that text."""
    line_start = _line_start(source, colon)
    above = source.text[:line_start].rstrip()
    if not above or ":" in source.text[line_start:colon]:
        return None
    line_above = _line_start(source, len(above))
    close = _CLOSE_COLON.match(above, line_above)
    slip = _sign_in_place_of_a_colon(source, line_above)
    if slip is None and close is not None:
        slip = no_colon(source, close.start(1))
    if slip is not None:
        return slip
    field = _INDENTED_FIELD.fullmatch(source.text, line_start, colon)
    if field is None:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(field.start(1), field.end()),
        "This line is indented further than the one above it, so it counts as more of its text.",
        f"{_SAME_COLUMN} If it is more of the text, put straight quotation marks around the "
        "whole text.",
    )


def _first_line_indented(source: Source) -> Problem | None:
    found = re.search(r"^( +)[^\s#].*", source.text, re.MULTILINE)
    if found is None:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(found.end(1), found.end()),
        "This line is indented, and lines below it are not.",
        _SAME_COLUMN,
    )


def no_colon(source: Source, index: int) -> Problem:
    """What to say of a line that is no field, though it stands where one is due."""
    return Problem(
        Code.SYNTAX,
        source.place(index),
        "This line has no colon with a space behind it.",
        "Write a field as name: value. If the line continues a text, indent it further.",
    )


def _line_start(source: Source, index: int) -> int:
    return source.text.rfind("\n", 0, index) + 1
