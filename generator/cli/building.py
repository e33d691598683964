"""The commands that build: `lessons render` and `lessons build`."""

from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.course_files import in_lessons_folder
from generator.course.edition import Edition
from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.pages.words import words_in
from generator.publishing.whole_site import NotOursError
from generator.reading.course_folder import CourseFolder
from generator.reading.report.text import as_text
from generator.website.assets import assets
from generator.website.editions_on_disk import NoLessonsError, NotBuiltError, build_editions


@click.command()
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
        click.echo(as_text(problem) + "\n", err=True)
    if not reading.is_sound:
        click.echo("Nothing was written: mend the errors above first.", err=True)
        raise SystemExit(1)
    pages = {page.path: page.text for page in course_pages(student_edition(reading.course))}
    words = words_in(reading.course.outline.language)
    for name, text in {**pages, **assets(asdict(words.browser))}.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{len(pages)} pages written to {target}")


@click.command()
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
        click.echo(f"{target} holds something that this command did not build.", err=True)
        click.echo("Name another folder with --to, or move away what is there.", err=True)
        raise SystemExit(1) from error
    except NoLessonsError as error:
        click.echo(f"Add lessons to the plugins in {project}.", err=True)
        raise SystemExit(1) from error
    except NotBuiltError as error:
        click.echo(f"Nothing was built. What stood in {target} is as it was.", err=True)
        raise SystemExit(1) from error
    click.echo(f"{target / Edition.STUDENT}  is for your students: publish this folder.")
    click.echo(f"{target / Edition.TEACHER}  is for you, with notes and answers: keep it.")
