"""What the YAML parser says when it cannot go on, put into a teacher's words."""

import re
from collections.abc import Iterator

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.reading.problem import Code, Problem
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
        "Put the whole text in quotation marks, or look whether the line above is complete.",
    ),
    (
        r"could not find expected ':'",
        "This line has no colon after its first words.",
        "Write a field as name: value, and indent lines that continue a text.",
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
_TOLD_AT_ITS_BEGINNING = re.compile(r"quoted scalar|scanning an (anchor|alias)")

# A value that ends before its line does, because of the sign it begins with.
_ENDED_EARLY = {
    **dict.fromkeys("*&", ("A & or a * stands at the beginning of this text.", "Put the text")),
    **dict.fromkeys(
        "\"'", ("The text goes on after its closing quotation mark.", "Put the whole text")
    ),
    **dict.fromkeys("[{", ("The text goes on after its closing bracket.", "Put the whole text")),
}
_VALUE = re.compile(r"[\s-]*(?:[^\s:]+:\s+)?(\S)")


def control_characters(source: Source) -> Iterator[Problem]:
    """A problem for each character that no text should have."""
    for found in FORBIDDEN.finditer(source.text):
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
    if _is_tab(source, index):
        index = source.text.rfind("\t", 0, index + 1)
        return Problem(
            Code.SYNTAX,
            source.place(index),
            "There is a tab at the beginning of this line.",
            "Use spaces in place of tabs; most editors can do that by themselves.",
        )
    if quotation and source.place(index).line == source.place(quotation[1] - 1).line:
        return Problem(
            Code.SYNTAX,
            source.place(quotation[0]),
            "A quotation mark opens here and is not closed.",
            "Close it at the end of the text, with the same kind of mark.",
        )
    if "found '<scalar>'" in said and (ended_early := _value_ended_early(source, index)):
        return ended_early
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


def _value_ended_early(source: Source, index: int) -> Problem | None:
    line_start = source.text.rfind("\n", 0, index) + 1
    value = _VALUE.match(source.text, line_start, index)
    if value is None or value.group(1) not in _ENDED_EARLY:
        return None
    message, mend = _ENDED_EARLY[value.group(1)]
    place = value.start(1) if value.group(1) in "*&" else index
    return Problem(Code.SYNTAX, source.place(place), message, f"{mend} in quotation marks.")


def _is_tab(source: Source, index: int) -> bool:
    line_start = source.text.rfind("\n", 0, index) + 1
    before = source.text[line_start : index + 1]
    return "\t" in before and not before.strip("\t -")
