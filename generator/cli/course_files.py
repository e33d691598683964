"""What several commands ask and say about the files of a course."""

from pathlib import Path

import click

in_lessons_folder = click.option(
    "--lessons",
    "folder",
    default="lessons",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the course is kept in.",
)


def is_in(file: Path, paths: tuple[Path, ...]) -> bool:
    """Whether a file is one of the paths, or in one of them that is a folder."""
    named = [path.resolve() for path in paths]
    return file.resolve() in named or any(file.is_relative_to(path) for path in named)


def said_by(error: Exception) -> str:
    """What an error says, without the name of a file."""
    said = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"{said.rstrip('.')}."
