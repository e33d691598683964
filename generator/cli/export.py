"""The commands that make files to print or to hand on: `lessons export`."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import click

from generator.cli.course_files import in_lessons_folder, said_by, say, sound_course, write_file
from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.exports.cards import vocabulary_cards
from generator.exports.syllabus import syllabus_table
from generator.pages import page as places

for_edition = click.option(
    "--edition",
    default=Edition.STUDENT.value,
    show_default=True,
    type=click.Choice([str(edition) for edition in Edition]),
    help="For whom: a student's file holds nothing that is for teachers.",
)

into_folder = click.option(
    "--to",
    "target",
    default=".",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into, if not the one you are in. A file of the name is replaced.",
)


@click.group(name="export")
def exports() -> None:
    """Make files from the course that are not the website."""


def export_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What every export asks: for which edition, into which folder, of which lessons."""
    return for_edition(into_folder(in_lessons_folder(command)))


@exports.command()
@export_options
def syllabus(edition: str, target: Path, folder: Path) -> None:
    """Write the syllabus as a table, for Excel or Google Sheets."""
    course = edition_of(folder, edition)
    put_in_place(target, {places.SYLLABUS_TABLE: syllabus_table(course)})


@exports.command()
@export_options
def cards(edition: str, target: Path, folder: Path) -> None:
    """Write the vocabulary as a deck of cards for Anki."""
    course = edition_of(folder, edition)
    put_in_place(target, {places.CARDS: vocabulary_cards(course)})


def edition_of(folder: Path, edition: str) -> Course:
    """The course in a folder, in one of its editions.

    Raises:
        SystemExit: It has errors. They have been told.
    """
    return course_in(Edition(edition), sound_course(folder))


def put_in_place(target: Path, files: dict[str, bytes]) -> None:
    """Write files by the names that they have on the site, and say so.

    Raises:
        SystemExit: One cannot be written.
    """
    for address, data in files.items():
        path = target / PurePosixPath(address).name
        try:
            write_file(path, data)
        except OSError as error:
            say(f"{path} cannot be written: {said_by(error)}", err=True)
            raise SystemExit(1) from error
        say(f"{path} was written.")
