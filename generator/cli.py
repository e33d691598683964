"""The `lessons` command."""

from pathlib import Path

import click

from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.reading.course_folder import CourseFolder
from generator.reading.problem import as_text
from generator.reading.reference.page import reference_page
from generator.website.assets import STYLESHEETS


@click.group()
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
@click.option(
    "--lessons",
    "folder",
    default="lessons",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the course is kept in.",
)
def render(target: Path, folder: Path) -> None:
    """Write the student edition's pages to disk as ordinary Markdown."""
    reading = CourseFolder(folder.resolve()).read()
    for problem in reading.problems:
        click.echo(as_text(problem) + "\n", err=True)
    if not reading.is_sound:
        click.echo("Nothing was written: mend the errors above first.", err=True)
        raise SystemExit(1)
    pages = {page.path: page.text for page in course_pages(student_edition(reading.course))}
    styles = {name: path.read_text("utf-8") for name, path in STYLESHEETS.items()}
    for name, text in {**pages, **styles}.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{len(pages)} pages written to {target}")


@main.command()
def reference() -> None:
    """Print the reference of the lesson format as a page of Markdown."""
    click.echo(reference_page(), nl=False)
