"""What the YAML parser says when it cannot go on, put into a teacher's words."""

import re
from collections.abc import Iterator
from itertools import islice

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.reading.layout import layout_slip, no_colon
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
        r"block scalar",
        "Words stand right behind a | or a >, which announces a text on the lines below.",
        "Write them on the next line, two spaces further in, or put all of it in quotation marks.",
    ),
    (
        r"sequence entries are not allowed",
        "A dash and a space stand here, where no item of a list can begin.",
        "Begin each item on a new line. If this is no list, put the text in quotation marks.",
    ),
    (
        r"flow (mapping|sequence|node)",
        "A bracket or a brace opens here and is not closed.",
        "Close it, or put text that begins with a bracket or a brace in quotation marks.",
    ),
    (
        r"found '[\]}]'",
        "A bracket or a brace closes here, and none is open.",
        "Delete it, or put straight quotation marks around the whole text.",
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
    r"quoted scalar|scanning an (anchor|alias)|could not find expected ':'|block scalar|"
    r"flow (mapping|sequence|node)"
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
_CANNOT_BEGIN = re.compile(
    r"cannot start any token|the node content, but found '[^<]|mapping keys are not allowed"
)
_TWO_BYTES_A_LETTER = re.compile("(?:\0[^\0]|[^\0]\0){4}")
_NO_CHARACTER = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
# A line may be very long, so that nothing in it is tried a second time.
_VALUE = re.compile(r"[\s-]*+(?:[^\s:]++:\s++)?(\S)")


def control_characters(source: Source) -> Iterator[Problem]:
    """A problem for each character that no text should have, or one where all are stored so."""
    if _TWO_BYTES_A_LETTER.match(source.text):
        yield Problem(
            Code.UNREADABLE_FILE,
            source.place_of_file(),
            "The file is saved as UTF-16 and not as UTF-8, so its letters cannot be read.",
            "Save it again with the encoding UTF-8; editors offer that under Save As.",
        )
        return
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
    start = index
    if _TOLD_AT_ITS_BEGINNING.search(said) and marked.context_mark is not None:
        start = marked.context_mark.index
    found = layout_slip(source, start, index, said) or _long_quotation_before(
        source, index, quotation
    )
    if found is None and re.search(r"expected <block end>, but found '(<scalar>|,)'", said):
        found = _value_ended_early(source, index)
    if found is None and "expected ',' or" in said:
        found = _comma_left_out(source, start, index)
    return found or _saying(source, start, said)


def _saying(source: Source, index: int, said: str) -> Problem:
    if "could not find expected ':'" in said:
        return no_colon(source, index)
    if _CANNOT_BEGIN.search(said):
        return Problem(
            Code.SYNTAX,
            source.place(index),
            f"A text cannot begin with the sign “{source.text[index : index + 1]}”.",
            "Put the text in quotation marks.",
        )
    for pattern, message, mend in _SAYINGS:
        if re.search(pattern, said):
            return Problem(Code.SYNTAX, source.place(index), message, mend)
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


def _comma_left_out(source: Source, opening: int, index: int) -> Problem | None:
    """Two things side by side between brackets that are closed on the same line."""
    closing = {"[": "]", "{": "}"}.get(source.text[opening : opening + 1])
    line_end = source.text.find("\n", opening)
    rest = source.text[index : line_end if line_end >= 0 else len(source.text)]
    if closing is None or closing not in rest:
        return None
    return Problem(
        Code.SYNTAX,
        source.place(index),
        "A comma is missing between the brackets, somewhere before this place.",
        "Put a comma between any two of the things in them, and quotation marks around a text "
        "that has a bracket, a brace, a comma or a colon in it.",
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
