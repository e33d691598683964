"""A problem: what is wrong in a file, where, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.reading.difference import Difference
from generator.reading.source import Place

MOST_PROBLEMS = 100
"""How many problems of one file are shown at once. A file with more is no lesson yet."""

ENOUGH_PROBLEMS = MOST_PROBLEMS + 1
"""After how many problems of a file nobody needs to look for more: it is known that there are."""


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

    CUT_SHORT = "ML108"
    """A # in the middle of a line hides the rest of it."""
    HIDDEN_DIRECTION = "ML109"
    """An invisible sign makes the text run the other way from here."""

    MORE_PROBLEMS = "ML110"
    """The file has more problems than are shown at once."""

    MISSING_FIELD = "ML201"
    UNKNOWN_FIELD = "ML202"
    WRONG_KIND_OF_VALUE = "ML203"
    NOT_ON_LIST = "ML204"
    OUT_OF_RANGE = "ML205"
    RESERVED_NAME = "ML206"
    """A lesson, an article or a unit is called as only something else can be."""

    MISSING_FILE = "ML301"
    UNKNOWN_REFERENCE = "ML302"
    USED_TWICE = "ML303"
    NOT_IN_COURSE = "ML304"

    NOT_IN_ARTICLE = "ML401"
    """An excerpt's words are not in the paragraph it names."""
    NOT_IN_EXCERPT = "ML402"
    """A mark's or a prompt's words are not in the excerpt, or not only once."""
    OVERLAPPING_MARKS = "ML403"
    NOTHING_TO_CHECK_AGAINST = "ML404"
    """An excerpt's article has neither its text nor a stored copy."""
    NEVER_CHECKED = "ML405"
    """The copy is not here, and the record does not know the excerpt."""
    CHANGED_SINCE_CHECKED = "ML406"
    """The copy is not here, and the record knows other words or another place."""
    OTHER_COPY = "ML407"
    """The copy, or the one that the record is about, is not the one that the article names."""
    UNREADABLE_COPY = "ML408"
    """No text can be taken from the copy, or not from the lines that the article names."""
    UNREADABLE_RECORD = "ML409"
    """A line of the record of quotations is no fact."""
    MISQUOTED = "ML410"
    """A phrase in our own prose is not what it claims to quote."""
    QUOTED_TOO_MUCH = "ML411"
    NOT_RECORDED = "ML412"
    """The copy is here and has the words, but a build elsewhere cannot know it."""
    OLDER_RULES = "ML413"
    """The record was made under an older version of the rules for canonical text."""
    BEGINS_INSIDE_WORD = "ML414"
    """An excerpt begins or ends inside a word of its article."""

    YES_OR_NO = "ML501"
    """A prompt that a student can answer with yes or no."""
    ASKS_FOR_A_SIDE = "ML502"
    """Students are asked for their side."""
    SAID_AS_OBVIOUS = "ML503"
    """An answer says that something is obvious."""
    LOADED_ATTRIBUTION = "ML504"
    """A verb in our own prose judges whom it quotes."""
    NO_CONTENT_NOTE = "ML505"
    """A passage has words that many readers want to be told of before."""
    LENS_LEFT_OUT = "ML506"
    HARD_TO_READ = "ML507"
    """Our own words are harder than the lesson's readers can read with ease."""
    MINUTES_DO_NOT_ADD_UP = "ML508"
    OLD_CHECK = "ML509"
    """A lateral check was made too long ago."""
    NOT_A_WEB_ADDRESS = "ML510"
    """A link in our own prose leads nowhere that a browser should open."""
    ALLOWS_NOTHING = "ML511"
    """A remark that allows a finding gives no reason, or there is no such finding."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The lesson cannot be published."""
    WARNING = "warning"
    """A strict build stops at it."""
    NOTE = "note"
    """Something to think about, which stops no build."""


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
    difference: Difference | None = None
    """How the words that were written differ from those that were probably meant."""
    other: Place | None = None
    """The other of two places that do not go together."""


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


def as_many_as_shown(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of one file in reading order; of very many the gravest, and that there are more.

    Arguments:
        problems: All that was found in the file.
    """
    found = in_reading_order(problems)
    if len(found) <= MOST_PROBLEMS:
        return found
    gravest = sorted(found, key=lambda problem: tuple(Severity).index(problem.severity))
    last = gravest[MOST_PROBLEMS]
    more = Problem(
        Code.MORE_PROBLEMS,
        last.place,
        f"This file has more problems than the {MOST_PROBLEMS} that are shown; here is one more.",
        "Mend the others first, and look again.",
        last.severity,
    )
    return in_reading_order((*gravest[:MOST_PROBLEMS], more))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is more than a warning."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def stops_a_strict_build(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is more than a note."""
    return any(problem.severity is not Severity.NOTE for problem in problems)
