"""The commands that check: `lessons check` and `lessons verify`."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from generator.cache_folder import cache_folder
from generator.cli.course_files import in_lessons_folder, is_in, said_by, say
from generator.reading.course_folder import CourseFolder
from generator.reading.problem import Code, Problem, has_errors, stops_a_strict_build
from generator.reading.quotations.record import RECORD_FILE, Record
from generator.reading.quotations.verification import record_after, report_of
from generator.reading.report.github import as_annotations
from generator.reading.report.machine import as_json, as_sarif
from generator.reading.report.text import (
    NO_COLOURS,
    TERMINAL,
    as_report,
    as_text,
    summary_of,
)
from generator.writing.earlier_check import EarlierCheck
from generator.writing.record_file import write_record

FORMS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": lambda problems: as_report(problems, TERMINAL if has_colours() else NO_COLOURS),
    "json": as_json,
    "github": as_annotations,
    "sarif": lambda problems: as_sarif(problems, version("close-reading")),
}
"""How problems can be written."""


def has_colours() -> bool:
    """Whether what is written goes to a terminal whose owner has nothing against colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@in_lessons_folder
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    help="How to write what was found. On GitHub Actions that is github, elsewhere text.",
)
@click.option(
    "--cache/--no-cache",
    "remembers",
    default=True,
    help="Whether to say again what an earlier check found, if nothing has changed since.",
)
def check(paths: tuple[Path, ...], folder: Path, form: str | None, *, remembers: bool) -> None:
    """Say everything that is wrong with the lessons, or with some of their files.

    It ends with 1 if there is an error or a warning. A note is something to think about.
    """
    folder = folder.resolve()
    found = remembered_problems(folder) if remembers else CourseFolder(folder).read().problems
    problems = [
        problem
        for problem in found
        if not paths or is_in(folder.parent / problem.place.file, paths)
    ]
    click.echo(FORMS[form or usual_form()](problems))
    if stops_a_strict_build(problems):
        raise SystemExit(1)


def remembered_problems(folder: Path) -> tuple[Problem, ...]:
    """All problems of a course, from an earlier check if nothing has changed since."""
    today = date.today()
    earlier = EarlierCheck(folder, today, cache_folder())
    problems = earlier.problems()
    if problems is None:
        problems = CourseFolder(folder, today=today).read().problems
        earlier.keep(problems)
    return problems


def usual_form() -> str:
    """The form in which problems are written if nobody asks for another."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


@click.command()
@in_lessons_folder
@click.option(
    "--copies",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the stored copies of articles, if not articles/copies in the lessons.",
)
def verify(folder: Path, copies: Path | None) -> None:
    """Compare every quotation with the stored copies, and record what was found."""
    course_folder = CourseFolder(folder.resolve(), copies)
    reading = course_folder.read()
    checked = reading.quotations
    # The record is about to be written anew, so that nobody has to mend it by hand.
    mended = (Code.NOT_RECORDED, Code.UNREADABLE_RECORD) if checked.is_record_readable else ()
    problems = [problem for problem in reading.problems if problem.code not in mended]
    for problem in problems:
        say(as_text(problem) + "\n", err=True)
    for line in report_of(reading.course, checked):
        say(line)
    path = folder / RECORD_FILE
    if checked.is_record_readable:
        put_on_record(record_after(reading.course, checked, course_folder.on_disk), path)
    else:
        say(f"{path} was left as it is, because it cannot be read.", err=True)
    if has_errors(problems):
        say(f"Still to mend, as said above: {summary_of(problems)}", err=True)
        raise SystemExit(1)


def put_on_record(record: Record, path: Path) -> None:
    """Write a record, and say so. A folder without quotations is given no file.

    Raises:
        SystemExit: It cannot be written.
    """
    if not record.facts and not path.exists():
        say("There is nothing to record.")
        return
    try:
        is_new = write_record(record, path)
    except OSError as error:
        say(f"{path} cannot be written: {said_by(error)}", err=True)
        raise SystemExit(1) from error
    if is_new:
        say(f"{path} was written. It belongs to the lessons: add it to your changes.")
    else:
        say(f"{path} has it all already.")
