"""The `lessons` command."""

import traceback
from typing import Any

import click

from generator.cli.building import build, render
from generator.cli.checking import check, verify
from generator.cli.course_files import say
from generator.cli.describing import reference, schema
from generator.cli.export import exports
from generator.cli.handouts import handout
from generator.cli.writing import copy, fmt, new

OUR_FAULT = 3
"""How a command ends that stumbled over a mistake of its own."""


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


for command in (render, build, check, verify, new, fmt, copy, exports, reference, schema):
    main.add_command(command)
exports.add_command(handout)
