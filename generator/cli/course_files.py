"""What several commands ask and say about the files of a course."""

from pathlib import Path

import click

from generator.course.course import Course
from generator.reading.course_folder import CourseFolder
from generator.reading.report.inert import inert_lines
from generator.reading.report.text import as_text

in_lessons_folder = click.option(
    "--lessons",
    "folder",
    default="lessons",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the course is kept in.",
)


def sound_course(folder: Path) -> Course:
    """The course in a folder, for a command that writes files from it.

    Raises:
        SystemExit: It has errors. They have been told.
    """
    reading = CourseFolder(folder.resolve()).read()
    for problem in reading.problems:
        say(as_text(problem) + "\n", err=True)
    if not reading.is_sound:
        say("Nothing was written: mend the errors above first.", err=True)
        raise SystemExit(1)
    return reading.course


def write_file(path: Path, data: bytes) -> None:
    """Write a file, and the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def say(said: str, *, err: bool = False) -> None:
    """Print lines in which a name or words of somebody else's may stand."""
    click.echo(inert_lines(said), err=err)


def is_in(file: Path, paths: tuple[Path, ...]) -> bool:
    """Whether a file is one of the paths, or in one of them that is a folder."""
    named = [path.resolve() for path in paths]
    return file.resolve() in named or any(file.is_relative_to(path) for path in named)


def said_by(error: Exception) -> str:
    """What an error says, without the name of a file."""
    said = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"{said.rstrip('.')}."
