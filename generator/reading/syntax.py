"""What the YAML parser says when it cannot go on, put into a teacher's words."""

import re
from collections.abc import Iterator

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.reading.problem import Code, Problem
from generator.reading.source import Source

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (
        r"while scanning a quoted scalar",
        "A quotation mark opens here and is not closed.",
        "Close it at the end of the text, with the same kind of mark.",
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
        r"did not find expected '-' indicator",
        "This line does not fit the list it stands in.",
        "Begin it with a dash, right below the dash of the item before it, or indent it further.",
    ),
    (
        r"did not find expected key|block mapping|unindent",
        "This line is not indented like the lines around it.",
        "Let fields that belong together begin in the same column.",
    ),
    (
        r"did not find expected ',' or|flow (mapping|sequence|node)",
        "A bracket or a brace is opened before this place and not closed.",
        "Close it, or put text that begins with a bracket or a brace in quotation marks.",
    ),
    (
        r"found character '%'|directive",
        "A % stands at the beginning of this text.",
        "Put the text in quotation marks.",
    ),
    (
        r"escape",
        "A backslash inside double quotation marks is followed by a letter that means nothing.",
        "Use single quotation marks around the text, or write two backslashes.",
    ),
    (
        r"anchor|alias",
        "A & or a * stands at the beginning of this text.",
        "Put the text in quotation marks.",
    ),
)


def control_characters(source: Source) -> Iterator[Problem]:
    """A problem for each character that no text should have."""
    for found in _FORBIDDEN.finditer(source.text):
        yield Problem(
            Code.FORBIDDEN_CHARACTER,
            source.place(found.start(), found.end()),
            f"There is an invisible control character here (U+{ord(found.group()):04X}).",
            "Delete it, and type the words around it again.",
        )


def syntax_problem(source: Source, error: YAMLError) -> Problem:
    """The parser's complaint as a problem."""
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
    if "quoted scalar" in said and marked.context_mark is not None:
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


def _is_tab(source: Source, index: int) -> bool:
    line_start = source.text.rfind("\n", 0, index) + 1
    before = source.text[line_start : index + 1]
    return "\t" in before and not before.strip("\t -")
