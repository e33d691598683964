"""A problem: what is wrong in a file, where, and how to mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.reading.source import Place

MOST_PROBLEMS = 100
"""How many problems of one file are reported at once. A file with more is no lesson yet."""


class Code(StrEnum):
    """What kind of problem it is. A code keeps its meaning for ever."""

    UNREADABLE_FILE = "ML101"
    """The file cannot be opened or is not text."""
    EMPTY_FILE = "ML102"
    TOO_LARGE = "ML103"
    """The file is too long or nested too deeply."""
    FORBIDDEN_CHARACTER = "ML104"
    SYNTAX = "ML105"
    """The file is not laid out as YAML."""
    DUPLICATE_KEY = "ML106"
    UNSUPPORTED_YAML = "ML107"
    """Anchors, aliases, tags and several documents in a file."""

    MISSING_FIELD = "ML201"
    UNKNOWN_FIELD = "ML202"
    WRONG_KIND_OF_VALUE = "ML203"
    NOT_ON_LIST = "ML204"
    OUT_OF_RANGE = "ML205"

    MISSING_FILE = "ML301"
    UNKNOWN_REFERENCE = "ML302"
    USED_TWICE = "ML303"
    NOT_IN_COURSE = "ML304"

    NOT_IN_ARTICLE = "ML401"
    """An excerpt's words are not in the paragraph it names."""
    NOT_IN_EXCERPT = "ML402"
    """A mark's or a prompt's words are not in the excerpt, or not only once."""
    OVERLAPPING_MARKS = "ML403"


class Severity(StrEnum):
    """Whether a lesson can be shown in spite of a problem."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a teacher should mend."""

    code: Code
    place: Place
    message: str
    """One plain sentence that says what is wrong."""
    mend: str
    """One plain sentence that says how to mend it."""
    severity: Severity = Severity.ERROR


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by file, line and column, each of them once."""
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda problem: (
                problem.place.file,
                problem.place.line,
                problem.place.column,
                problem.code,
                problem.message,
            ),
        )
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is more than a warning."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problem: Problem) -> str:
    """The problem as a few lines for a terminal: the place, the line with a mark, the mend."""
    place = problem.place
    before, inside, after = place.shown()
    gutter = " " * len(str(place.line))
    # Tabs are kept in the line of carets, so that both lines are set alike.
    indent = "".join("\t" if character == "\t" else " " for character in before)
    return (
        f"{place}: {problem.severity} {problem.code}: {problem.message}\n"
        f" {gutter} |\n"
        f" {place.line} | {before}{inside}{after}\n"
        f" {gutter} | {indent}{'^' * max(1, len(inside))}\n"
        f" {gutter} = {problem.mend}"
    )


def as_report(problems: Sequence[Problem]) -> str:
    """All problems for a terminal, under a line that counts the errors among them."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    files = {problem.place.file for problem in errors}
    count = f"{len(errors)} {'error' if len(errors) == 1 else 'errors'}"
    where = f"{len(files)} {'file' if len(files) == 1 else 'files'}"
    details = "\n\n".join(as_text(problem) for problem in problems)
    return f"The course has {count} in {where}.\n\n{details}\n"
