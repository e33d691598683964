"""What the YAML parser says when it cannot go on, put into a teacher's words."""

import re
from collections.abc import Iterator
from itertools import islice

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.reading.problem import ENOUGH_PROBLEMS, Code, Problem
from generator.reading.source import Source

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (
        r"escape",
        "A backslash inside double quotation marks is followed by a letter that means nothing.",
        "Use single quotation marks around the text, or write two backslashes.",
    ),
    (
        r"quoted scalar",
        "A quotation mark opens here and is not closed.",
        "Close it at the end of the text, with the same kind of mark.",
    ),
    (
        r"scanning an (anchor|alias)",
        "A & or a * stands at the beginning of this text.",
        "Put the text in quotation marks.",
    ),
    (
        r"mapping values are not allowed",
        "There is a colon here where none is expected.",
        "Put straight quotation marks around the whole text, or complete the line above.",
    ),
    (
        r"could not find expected ':'",
        "This line has no colon with a space behind it.",
        "Write a field as name: value. If the line continues a text, indent it further.",
    ),
    (
        r"flow (mapping|sequence|node)",
        "A bracket or a brace is opened before this place and not closed.",
        "Close it, or put text that begins with a bracket or a brace in quotation marks.",
    ),
    (
        r"block collection",
        "This line does not fit the list it stands in.",
        "Begin it with a dash, right below the dash of the item before it, or indent it further.",
    ),
    (
        r"block mapping",
        "This line is not indented like the lines around it.",
        "Let fields that belong together begin in the same column.",
    ),
)
"""What the parser says, as a regular expression; what a teacher is told; the mend."""

# Of a complaint about these, the beginning is the place to look at, and not the end.
_TOLD_AT_ITS_BEGINNING = re.compile(
    r"quoted scalar|scanning an (anchor|alias)|could not find expected ':'"
)

# A value that ends before its line does, because of the sign it begins with.
_ENDED_EARLY = {
    **dict.fromkeys(
        "*&",
        (
            "A & or a * stands at the beginning of this text.",
            "Put straight quotation marks around the text.",
        ),
    ),
    **dict.fromkeys(
        "\"'",
        (
            "The text goes on after its closing quotation mark.",
            "Put straight quotation marks around the whole text, of the kind that is not in it.",
        ),
    ),
    **dict.fromkeys(
        "[{",
        (
            "The text goes on after its closing bracket.",
            "Put straight quotation marks around the whole text.",
        ),
    ),
}
_ODD_SPACE = re.compile("^[ -]*([\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff])", re.MULTILINE)
_NO_CHARACTER = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_VALUE = re.compile(r"[\s-]*(?:[^\s:]+:\s+)?(\S)")


def control_characters(source: Source) -> Iterator[Problem]:
    """A problem for each character that no text should have."""
    for found in islice(FORBIDDEN.finditer(source.text), ENOUGH_PROBLEMS):
        yield Problem(
            Code.FORBIDDEN_CHARACTER,
            source.place(found.start(), found.end()),
            f"There is an invisible control character here (U+{ord(found.group()):04X}).",
            "Delete it, and type the words around it again.",
        )


def syntax_problem(
    source: Source, error: YAMLError, quotation: tuple[int, int] | None = None
) -> Problem:
    """A parser's complaint as a problem.

    Arguments:
        source: The file.
        error: The complaint. The sayings are those of ruamel.yaml's own parser.
        quotation: Where the last text in quotation marks that goes over several lines
            begins and ends: if the complaint stands right behind it, it was not meant
            to be so long.
    """
    marked = error if isinstance(error, MarkedYAMLError) else MarkedYAMLError(problem=str(error))
    mark = marked.problem_mark or marked.context_mark
    index = mark.index if mark is not None else 0
    said = " ".join(filter(None, (marked.context, marked.problem)))
    found = _tab_before(source, index) or _odd_space_before(source, index)
    found = found or _long_quotation_before(source, index, quotation)
    if found is None and "found '<scalar>'" in said:
        found = _value_ended_early(source, index)
    if found is not None:
        return found
    if _TOLD_AT_ITS_BEGINNING.search(said) and marked.context_mark is not None:
        index = marked.context_mark.index
    for pattern, message, mend in _SAYINGS:
        if re.search(pattern, said):
            return Problem(Code.SYNTAX, source.place(index), message, mend)
    if "cannot start any token" in said:
        return Problem(
            Code.SYNTAX,
            source.place(index),
            f"A text cannot begin with {source.text[index : index + 1]}.",
            "Put the text in quotation marks.",
        )
    return Problem(
        Code.SYNTAX,
        source.place(index),
        "The layout of the file breaks off here.",
        "Compare this line and the one before it with a lesson that works.",
    )


def slip_problem(source: Source, error: Exception) -> Problem:
    """What made the parser itself stumble, which is a character that there is not."""
    found = _NO_CHARACTER.search(source.text)
    if found is None:
        return syntax_problem(source, YAMLError(str(error)))
    return Problem(
        Code.SYNTAX,
        source.place(found.start(), found.end()),
        "A backslash and a number stand here for a character that there is not.",
        "Use single quotation marks around the text, or write two backslashes.",
    )


def _value_ended_early(source: Source, index: int) -> Problem | None:
    line_start = source.text.rfind("\n", 0, index) + 1
    value = _VALUE.match(source.text, line_start, index)
    if value is None or value.group(1) not in _ENDED_EARLY:
        return None
    message, mend = _ENDED_EARLY[value.group(1)]
    place = value.start(1) if value.group(1) in "*&" else index
    return Problem(Code.SYNTAX, source.place(place), message, mend)


def _odd_space_before(source: Source, index: int) -> Problem | None:
    """A space that is none to the parser, at the beginning of this line or the one before."""
    line_start = source.text.rfind("\n", 0, index) + 1
    start = source.text.rfind("\n", 0, max(0, line_start - 1)) + 1
    found = _ODD_SPACE.search(source.text, start, index + 1)
    if found is None:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(found.start(1)),
        f"This line begins with a special space (U+{ord(found[1]):04X}), which does not count.",
        "Delete it, and type ordinary spaces.",
    )


def _tab_before(source: Source, index: int) -> Problem | None:
    line_start = source.text.rfind("\n", 0, index) + 1
    before = source.text[line_start : index + 1]
    if "\t" not in before or before.strip("\t -"):
        return None
    return Problem(
        Code.SYNTAX,
        source.place(line_start + before.rindex("\t")),
        "There is a tab at the beginning of this line.",
        "Use spaces in place of tabs; most editors can do that by themselves.",
    )


def _long_quotation_before(
    source: Source, index: int, quotation: tuple[int, int] | None
) -> Problem | None:
    if quotation is None or source.place(index).line != source.place(quotation[1] - 1).line:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(quotation[0]),
        "A quotation mark opens here and is not closed.",
        "Close it at the end of the text, with the same kind of mark.",
    )
