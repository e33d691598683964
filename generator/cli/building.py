"""The commands that build: `lessons render` and `lessons build`."""

from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.course_files import in_lessons_folder, say, sound_course, write_file
from generator.course.edition import Edition
from generator.course.editions import student_edition
from generator.exports.exported_files import exported_files
from generator.pages.course_pages import course_pages
from generator.pages.words import words_in
from generator.publishing.whole_site import NotOursError
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
    course = student_edition(sound_course(folder))
    pages = {page.path: page.text for page in course_pages(course)}
    words = words_in(course.outline.language)
    texts = {**pages, **assets(asdict(words.browser))}
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    for name, data in {**files, **exported_files(course)}.items():
        write_file(target / name, data)
    say(f"{len(pages)} pages written to {target}")


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
@click.option(
    "--sheets/--no-sheets",
    default=True,
    help="Whether to make a sheet to print of each lesson, which takes about a second each.",
)
def build(project: Path, target: Path, *, sheets: bool) -> None:
    """Build both editions of the course as websites, look through them, and put them in place.

    If anything is wrong, what stood there before stays as it was.
    """
    try:
        build_editions(project, target, sheets=sheets)
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
