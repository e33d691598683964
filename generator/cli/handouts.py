"""The command that makes files to print: `lessons export handout`."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.course_files import in_lessons_folder, said_by, say
from generator.cli.export import edition_of, for_edition
from generator.course.course import Course
from generator.exports.on_all_cores import written_files
from generator.exports.paper import Paper
from generator.exports.pdf.file import NoTypesettingError
from generator.exports.printed_files import Form, PrintedFile, printed_booklet, printed_lessons
from generator.writing.whole_file import put_in_place

BOTH = "both"


def _choice_of(values: Sequence[str]) -> click.Choice[str]:
    return click.Choice([str(value) for value in values])


@click.command()
@click.argument("lessons", nargs=-1)
@for_edition
@click.option(
    "--paper",
    "papers",
    multiple=True,
    default=[Paper.A4.value],
    show_default=True,
    type=_choice_of(tuple(Paper)),
    help="The size of the paper. Give it twice for files of both.",
)
@click.option(
    "--format",
    "form",
    default=Form.PDF.value,
    show_default=True,
    type=click.Choice([*(str(form) for form in Form), BOTH]),
    help="A PDF to print, or a .docx file to change before you print it.",
)
@click.option("--booklet", "is_booklet", is_flag=True, help="The whole course in one file.")
@click.option(
    "--to",
    "target",
    default="handouts",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into. Files of the same name are replaced.",
)
@in_lessons_folder
def handout(
    *,
    lessons: tuple[str, ...],
    edition: str,
    papers: tuple[str, ...],
    form: str,
    target: Path,
    folder: Path,
    is_booklet: bool,
) -> None:
    """Make sheets to print: of the lessons that you name, or of all.

    A lesson is named by its file, with or without the folder and .yml.

    What is for students goes into a folder `student`, what is for you into a folder `teacher`.
    """
    if is_booklet and lessons:
        raise click.UsageError("A booklet is of the whole course.")
    course = edition_of(folder, edition)
    sizes = tuple(dict.fromkeys(Paper(paper) for paper in papers))
    forms = tuple(Form) if form == BOTH else (Form(form),)
    if is_booklet:
        files = tuple(printed_booklet(course, sizes, forms))
    else:
        files = tuple(printed_lessons(course, _names_of(lessons, course), sizes, forms))
    try:
        _write(files, target)
    except NoTypesettingError as error:
        say(str(error), err=True)
        raise SystemExit(1) from error
    except OSError as error:
        say(f"{target / edition} cannot be written to: {said_by(error)}", err=True)
        raise SystemExit(1) from error
    say(f"Written: {len(files)} in {target / edition}")


def _names_of(named: Sequence[str], course: Course) -> list[str]:
    """The ids of the lessons that are meant. A path of a lesson's file names it as well.

    Raises:
        click.BadParameter: There is no such lesson in this edition.
    """
    names = [Path(name).name.removesuffix(".yml") for name in named]
    for name in names:
        if name not in course.lessons:
            known = ", ".join(lesson.id for lesson in course.ordered_lessons)
            raise click.BadParameter(f"no lesson {name!r} in this edition. There are: {known}.")
    return list(dict.fromkeys(names)) or [lesson.id for lesson in course.ordered_lessons]


def _write(files: Sequence[PrintedFile], target: Path) -> None:
    with click.progressbar(length=len(files), label="Setting", show_pos=True) as bar:
        for file, data in written_files(files):
            path = target / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(data, path)
            bar.update(1)
