"""The `lessons` command."""

import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from generator.cache_folder import cache_folder
from generator.cli_handouts import handout
from generator.course.edition import Edition
from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.pages.words import words_in
from generator.publishing.whole_site import NotOursError
from generator.reading.course_folder import CourseFolder
from generator.reading.problem import Code, Problem, has_errors
from generator.reading.quotations.copies import data_of
from generator.reading.quotations.new_copy import lines_to_paste
from generator.reading.quotations.record import RECORD_FILE, Record
from generator.reading.quotations.stored_copy import UnreadableCopyError, stored_copy
from generator.reading.quotations.verification import record_after, report_of
from generator.reading.reference.page import reference_page
from generator.reading.reference.problems_page import problems_page
from generator.reading.report.github import as_annotations
from generator.reading.report.inert import inert, inert_lines
from generator.reading.report.machine import as_json, as_sarif
from generator.reading.report.text import (
    NO_COLOURS,
    TERMINAL,
    as_report,
    as_text,
    summary_of,
)
from generator.reading.schema.files import schema_files
from generator.website.assets import assets
from generator.website.editions_on_disk import NoLessonsError, NotBuiltError, build_editions
from generator.writing.course_files import FileInForm, file_in_form
from generator.writing.earlier_check import EarlierCheck
from generator.writing.new_lesson import (
    NoLessonError,
    article_to_read,
    name_of_new,
    new_lesson,
    what_to_do_with,
)
from generator.writing.record_file import write_record
from generator.writing.whole_file import put_beside_others

FORMS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": lambda problems: as_report(problems, TERMINAL if has_colours() else NO_COLOURS),
    "json": as_json,
    "github": as_annotations,
    "sarif": lambda problems: as_sarif(problems, version("close-reading")),
}
"""How problems can be written."""

REFERENCES: Mapping[str, Callable[[], str]] = {
    "format": reference_page,
    "problems": problems_page,
}
"""The pages that are made from the program."""


def has_colours() -> bool:
    """Whether what is written goes to a terminal whose owner has nothing against colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


in_lessons_folder = click.option(
    "--lessons",
    "folder",
    default="lessons",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the course is kept in.",
)


OUR_FAULT = 3
"""How a command ends that stumbled over a mistake of its own."""


def say(said: str, *, err: bool = False) -> None:
    """Print lines in which a name or words of somebody else's may stand."""
    click.echo(inert_lines(said), err=err)


class _Commands(click.Group):
    """Commands that never leave a teacher alone with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            say(traceback.format_exc(), err=True)
            say(
                "This is a mistake in the program, and not in your lessons. Your files are as they "
                "were. Please report it, with the lines above.",
                err=True,
            )
            raise SystemExit(OUR_FAULT) from error


@click.group(cls=_Commands)
@click.version_option(package_name="close-reading")
def main() -> None:
    """Lessons about how news is written: from your files to a website."""


@main.command()
@click.option(
    "--to",
    "target",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into. Files of the same name are replaced.",
)
@in_lessons_folder
def render(target: Path, folder: Path) -> None:
    """Write the student edition's pages to disk as ordinary Markdown."""
    reading = CourseFolder(folder.resolve()).read()
    for problem in reading.problems:
        say(as_text(problem) + "\n", err=True)
    if not reading.is_sound:
        say("Nothing was written: mend the errors above first.", err=True)
        raise SystemExit(1)
    pages = {page.path: page.text for page in course_pages(student_edition(reading.course))}
    words = words_in(reading.course.outline.language)
    for name, text in {**pages, **assets(asdict(words.browser))}.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    say(f"{len(pages)} pages written to {target}")


@main.command()
@click.option(
    "--project",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The settings of the website.",
)
@click.option(
    "--to",
    "target",
    default="site",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder that will hold both editions.",
)
def build(project: Path, target: Path) -> None:
    """Build both editions of the course as websites, look through them, and put them in place.

    If anything is wrong, what stood there before stays as it was.
    """
    try:
        build_editions(project, target)
    except NotOursError as error:
        say(f"{target} holds something that this command did not build.", err=True)
        say("Name another folder with --to, or move away what is there.", err=True)
        raise SystemExit(1) from error
    except NoLessonsError as error:
        say(f"Add lessons to the plugins in {project}.", err=True)
        raise SystemExit(1) from error
    except NotBuiltError as error:
        say(f"Nothing was built. What stood in {target} is as it was.", err=True)
        raise SystemExit(1) from error
    say(f"{target / Edition.STUDENT}  is for your students: publish this folder.")
    say(f"{target / Edition.TEACHER}  is for you, with notes and answers: keep it.")


@main.command()
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
    """Say everything that is wrong with the lessons, or with some of their files."""
    folder = folder.resolve()
    found = remembered_problems(folder) if remembers else CourseFolder(folder).read().problems
    problems = [
        problem
        for problem in found
        if not paths or is_in(folder.parent / problem.place.file, paths)
    ]
    click.echo(FORMS[form or usual_form()](problems))
    if problems:
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


def is_in(file: Path, paths: tuple[Path, ...]) -> bool:
    """Whether a file is one of the paths, or in one of them that is a folder."""
    named = [path.resolve() for path in paths]
    return file.resolve() in named or any(file.is_relative_to(path) for path in named)


def usual_form() -> str:
    """The form in which problems are written if nobody asks for another."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


@main.command()
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


@main.command()
@click.argument("title")
@click.option("--article", required=True, help="The article that the lesson reads, by its id.")
@click.option("--name", help="What to call the file, if not by the title.")
@in_lessons_folder
def new(title: str, article: str, name: str | None, folder: Path) -> None:
    """Write the file of a new lesson, for you to finish."""
    course_folder = CourseFolder(folder.resolve())
    try:
        words = article_to_read(course_folder, article)
        path = folder / f"{name_of_new(title, name)}.yml"
        put_beside_others(new_lesson(title, words), path)
    except NoLessonError as error:
        say(str(error), err=True)
        raise SystemExit(1) from error
    except FileExistsError as error:
        say(f"{path} is there already, and was left as it is.", err=True)
        say("Choose another title, or another name with --name.", err=True)
        raise SystemExit(1) from error
    except OSError as error:
        say(f"{path} cannot be written: {said_by(error)}", err=True)
        raise SystemExit(1) from error
    say(what_to_do_with(path))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@in_lessons_folder
@click.option("--check", "is_check", is_flag=True, help="Write nothing; name what is not in form.")
def fmt(paths: tuple[Path, ...], folder: Path, *, is_check: bool) -> None:
    """Put the files of the course in form: all of them, or some.

    Whatever belongs to a field, a list included, stands two spaces further in. No line ends in
    spaces, every line ends as on macOS and Linux, and the file is UTF-8. Your words, comments,
    quotation marks, empty lines and the order of your fields stay as they are. A file with an
    error in its layout is left alone.
    """
    files = [file_in_form(path, name) for name, path in files_in(folder, paths).items()]
    changed = [file for file in files if not file.is_as_it_was]
    left = [file for file in files if file.text is None]
    for file in left:
        for problem in file.problems:
            say(as_text(problem) + "\n", err=True)
        say(file.refusal or f"{file.called} was left as it is: mend that first.", err=True)
    for file in changed:
        if is_check:
            say(f"{file.called} is not in form.")
        else:
            write_in_form(file)
    say(said_of(len(changed), len(files) - len(changed) - len(left), is_check=is_check))
    if left or (changed and is_check):
        raise SystemExit(1)


def files_in(folder: Path, paths: tuple[Path, ...]) -> Mapping[str, Path]:
    """The files of a course by their names, or those of them that are meant.

    Raises:
        click.BadParameter: A path leads to no file of the course.
    """
    files = CourseFolder(folder.resolve()).files
    for path in paths:
        if not any(is_in(file, (path,)) for file in files.values()):
            raise click.BadParameter(inert(f"{path} is no file of the course in {folder}."))
    return {name: file for name, file in files.items() if not paths or is_in(file, paths)}


def write_in_form(file: FileInForm) -> None:
    """Write a file in form, and say so.

    Raises:
        SystemExit: It cannot be written.
    """
    try:
        file.put_in_place()
    except OSError as error:
        say(f"{file.called} cannot be written: {said_by(error)}", err=True)
        raise SystemExit(1) from error
    say(f"{file.called} was put in form.")


def said_of(changed: int, others: int, *, is_check: bool) -> str:
    """A line that counts the files that were put in form, and those that were already."""
    if not changed:
        return f"In form: {others}."
    if is_check:
        return f"Not in form: {changed}. In form: {others}. `lessons fmt` puts them in form."
    return f"Put in form: {changed}. In form already: {others}."


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def copy(file: Path) -> None:
    """Print what to write into an article's file for a stored copy of the article."""
    today = datetime.now(UTC).astimezone().date()
    try:
        lines = list(lines_to_paste(file.name, stored_copy(file.name, data_of(file)), today))
    except (UnreadableCopyError, OSError) as error:
        say(inert(f"{file}: {said_by(error)}"), err=True)
        raise SystemExit(1) from error
    say("\n".join(lines))


def said_by(error: Exception) -> str:
    """What an error says, without the name of a file."""
    said = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"{said.rstrip('.')}."


@main.command()
@click.option(
    "--page",
    default="format",
    show_default=True,
    type=click.Choice(list(REFERENCES)),
    help="Which page: the lesson format, or what each code of a problem means.",
)
def reference(page: str) -> None:
    """Print a page of the reference as Markdown."""
    click.echo(REFERENCES[page](), nl=False)


@main.command()
@click.option(
    "--to",
    "target",
    default="schema",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into. Files of the same name are replaced.",
)
def schema(target: Path) -> None:
    """Write the schemas by which an editor helps while you write."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files().items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    say(f"{len(schema_files())} schemas written to {target}")


@main.group()
def export() -> None:
    """Make files from the course that are not the website."""


export.add_command(handout)
