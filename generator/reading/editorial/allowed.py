"""Remarks by which a teacher allows a finding: `# allow ML501: a riddle to begin with`.

A remark counts for its own line. Above a field it counts for that field.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.reading.comments import comments_in
from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem, Severity
from generator.reading.source import Source
from generator.reading.tree import Node, Path

_REMARK = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t]*allow[ \t]+(ML[0-9]+)\b[ \t]*:?[ \t]*([^\r\n]*)", re.MULTILINE
)
_ALLOWED_CODES = "ML5"
"""What the codes begin with that can be allowed."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark that allows one code."""

    code: str
    reason: str
    start: int
    end: int
    line: int
    """The line of the file for which it counts, or the one above it."""
    is_alone: bool
    """Whether nothing else stands on its line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, and the way to the value that it is about."""

    path: Path
    problem: Problem


def not_allowed(file: ReadFile, found: Iterable[Found]) -> Iterator[Problem]:  # type: ignore[type-arg]
    """The findings that no remark allows, and the remarks that allow nothing."""
    remarks = remarks_in(file.source, file.tree) if "allow" in file.source.text else ()
    used: set[Remark] = set()
    for finding in found:
        allowing = [remark for remark in remarks if _allows(remark, file, finding, remarks)]
        used.update(allowing)
        if not any(remark.reason for remark in allowing):
            yield finding.problem
    for remark in remarks:
        if remark not in used or not remark.reason:
            yield _allows_nothing(file.source, remark, is_used=remark in used)


def remarks_in(source: Source, tree: Node | None) -> tuple[Remark, ...]:
    """The remarks that allow something. What stands inside a text is no remark."""
    return tuple(
        _remark(source, found)
        for start, end in comments_in(source, tree)
        for found in _REMARK.finditer(source.text, start, end)
    )


def _remark(source: Source, found: re.Match[str]) -> Remark:
    place = source.place(found.start())
    is_alone = not place.text[: place.column - 1].strip()
    return Remark(found[1], found[2].strip(), found.start(), found.end(), place.line, is_alone)


def _allows(
    remark: Remark,
    file: ReadFile,  # type: ignore[type-arg]
    finding: Found,
    remarks: tuple[Remark, ...],
) -> bool:
    if remark.code != finding.problem.code:
        return False
    named_on = file.line(finding.path)
    if remark.line in (finding.problem.place.line, named_on):
        return True
    alone = {other.line for other in remarks if other.is_alone}
    return remark.line < named_on and alone.issuperset(range(remark.line, named_on))


def _allows_nothing(source: Source, remark: Remark, *, is_used: bool) -> Problem:
    known = {code.value for code in Code}
    if is_used:
        message = "This remark allows something and does not say why."
        mend = f"Add the reason: # allow {remark.code}: and then a few words."
    elif remark.code not in known:
        message = f"There is no code {remark.code}."
        mend = "Write the code that the message gives."
    elif not remark.code.startswith(_ALLOWED_CODES):
        message = f"{remark.code} is a mistake that has to be mended and cannot be allowed."
        mend = "Take the remark out, and mend what the message says."
    else:
        message = f"There is nothing here that {remark.code} is about."
        mend = "Take the remark out, or put it on the line that the message names."
    return Problem(
        Code.ALLOWS_NOTHING,
        source.place(remark.start, remark.end),
        message,
        mend,
        Severity.NOTE,
    )
