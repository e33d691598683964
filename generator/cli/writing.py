"""The commands that help to write: `lessons new`, `lessons fmt` and `lessons copy`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.cli.course_files import in_lessons_folder, is_in, said_by, say
from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.copies import data_of
from generator.reading.quotations.new_copy import lines_to_paste
from generator.reading.quotations.stored_copy import UnreadableCopyError, stored_copy
from generator.reading.report.inert import inert
from generator.reading.report.text import as_text
from generator.writing.course_files import FileInForm, file_in_form
from generator.writing.new_lesson import (
    NoLessonError,
    article_to_read,
    name_of_new,
    new_lesson,
    what_to_do_with,
)
from generator.writing.whole_file import put_beside_others


@click.command()
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


@click.command()
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


@click.command()
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
