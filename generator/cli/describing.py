"""The commands that describe the format: `lessons reference` and `lessons schema`."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from generator.cli.course_files import say
from generator.reading.reference.page import reference_page
from generator.reading.reference.problems_page import problems_page
from generator.reading.schema.files import schema_files

REFERENCES: Mapping[str, Callable[[], str]] = {
    "format": reference_page,
    "problems": problems_page,
}
"""The pages that are made from the program."""


@click.command()
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


@click.command()
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
