"""Problems as text: on a terminal, in a log, in a build that stops."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.reading.difference import TO_PASTE, Difference
from generator.reading.problem import Problem, Severity
from generator.reading.report.inert import inert, inert_line, inert_signs
from generator.reading.source import Place


@dataclass(frozen=True, slots=True)
class Colours:
    """The codes that begin and end each colour on a terminal; empty where there is none."""

    error: str = ""
    warning: str = ""
    note: str = ""
    quiet: str = ""
    strong: str = ""
    end: str = ""

    def of(self, severity: Severity) -> str:
        """The code that begins the colour of a problem."""
        return {
            Severity.ERROR: self.error,
            Severity.WARNING: self.warning,
            Severity.NOTE: self.note,
        }[severity]


NO_COLOURS = Colours()
TERMINAL = Colours("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[2m", "\x1b[1m", "\x1b[0m")
"""The colours that every terminal has. Source: ECMA-48, 8.3.117."""


def as_text(problem: Problem, colours: Colours = NO_COLOURS) -> str:
    """The problem as a few lines: the place, the line with a mark, the mend."""
    place, end = problem.place, colours.end
    colour = colours.of(problem.severity)
    gutter = " " * max(len(str(shown.line)) for shown in (place, problem.other) if shown)
    said = [*problem.mend.split("\n")]
    if problem.difference is not None:
        said += difference_as_text(problem.difference)
    where, message = inert_line(str(place)), inert(problem.message)
    head = f"{colours.strong}{where}{end}: {colour}{problem.severity} {problem.code}{end}: "
    lines = [
        f"{head}{colours.strong}{message}{end}",
        f" {gutter} {colours.quiet}|{end}",
        *_line_with_carets(place, gutter, colour, colours),
        *_other_place(problem, gutter, colours),
        f" {gutter} {colours.quiet}={end} " + f"\n {gutter}   ".join(map(inert_line, said)),
    ]
    return "\n".join(lines)


def _line_with_carets(place: Place, gutter: str, colour: str, colours: Colours) -> Iterator[str]:
    pieces = place.shown()
    # What is obeyed may begin in one piece and end in the next.
    signs = iter(inert_signs("".join(pieces)))
    before, inside, after = ("".join(islice(signs, len(piece))) for piece in pieces)
    # Tabs are kept in the line of carets, so that both lines are set alike.
    indent = "".join("\t" if character == "\t" else " " for character in before)
    bar = f"{colours.quiet}|{colours.end}"
    number = f"{place.line}".rjust(len(gutter))
    yield f" {number} {bar} {before}{inside}{after}"
    yield f" {gutter} {bar} {indent}{colour}{'^' * max(1, len(inside))}{colours.end}"


def _other_place(problem: Problem, gutter: str, colours: Colours) -> Iterator[str]:
    if problem.other is None:
        return
    if problem.other.file != problem.place.file:
        yield f" {gutter} {colours.quiet}|{colours.end} and {inert(str(problem.other))}:"
    yield from _line_with_carets(problem.other, gutter, colours.quiet, colours)


def difference_as_text(difference: Difference) -> list[str]:
    """The lines that show a difference."""
    lines = [difference.heading]
    for number, spot in enumerate(difference.spots, start=1):
        lines.append(f"{number}. yours:   {spot.before}[{spot.yours}]{spot.after}")
        source = f"{difference.source}:".ljust(8)
        lines.append(f"   {source} {spot.before}[{spot.theirs}]{spot.after}")
        if spot.remark:
            lines.append(f"   {spot.remark}")
    if difference.more:
        lines.append(f"... and {difference.more} more.")
    lines.append(TO_PASTE)
    lines.append(f"  {difference.words}")
    return lines


def summary_of(problems: Iterable[Problem]) -> str:
    """How many errors, warnings and notes there are, and in how many files."""
    found = list(problems)
    if not found:
        return "No problems."
    counts = Counter(problem.severity for problem in found)
    counted = [_counted(counts[severity], severity) for severity in Severity if counts[severity]]
    *others, last = counted
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"{listed} in {_counted(len({problem.place.file for problem in found}), 'file')}."


def _counted(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def as_report(problems: Sequence[Problem], colours: Colours = NO_COLOURS) -> str:
    """All problems, and a line that counts them."""
    return "\n\n".join((*(as_text(problem, colours) for problem in problems), summary_of(problems)))
