"""Both editions of a course as sites beside each other, whole or not at all."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.course.edition import Edition
from generator.publishing.whole_site import site_in_the_making
from generator.reading.report.inert import inert_lines
from generator.website.plugin import LessonsPlugin

PLUGIN = "lessons"


class NotBuiltError(Exception):
    """Something is wrong with the course or a page. What it is has been logged."""


class NoLessonsError(Exception):
    """The project does not use our plugin."""


def build_editions(project: Path, place: Path, *, sheets: bool = True) -> None:
    """Build both editions and put them in place together.

    Arguments:
        project: The mkdocs.yml of the project.
        place: The folder that will hold a folder for each edition.
        sheets: Whether a sheet to print is made of each lesson.

    Raises:
        NotOursError: The place holds something that was not built.
        NoLessonsError: mkdocs.yml does not name our plugin.
        NotBuiltError: Something is wrong with the course or a page.
    """
    with _mkdocs_heard(), site_in_the_making(place) as folder:
        for edition in Edition:
            _build(project, edition, folder / edition, sheets)


def _build(project: Path, edition: Edition, folder: Path, sheets: bool) -> None:  # noqa: FBT001
    config = load_config(str(project), site_dir=str(folder), strict=True)
    plugin = config.plugins.get(PLUGIN)
    if not isinstance(plugin, LessonsPlugin):
        raise NoLessonsError
    plugin.config["edition"] = str(edition)
    config.plugins.on_startup(command="build", dirty=False)
    plugin.make_sheets(sheets)
    try:
        build(config)
    except Abort as error:
        raise NotBuiltError from error
    finally:
        config.plugins.on_shutdown()


class _InertLines(logging.Formatter):
    """What was said and no more. The name of any file may stand in it."""

    def format(self, record: logging.LogRecord) -> str:
        return inert_lines(super().format(record))


@contextmanager
def _mkdocs_heard() -> Iterator[None]:
    """Let through to the terminal, once each, what is wrong and what our plugin has to say."""
    logger = logging.getLogger("mkdocs")
    level, handler = logger.level, logging.StreamHandler()
    handler.setFormatter(_InertLines())
    said: set[str] = set()

    def is_news(record: logging.LogRecord) -> bool:
        matters = record.levelno >= logging.WARNING or record.name == "mkdocs.plugins.lessons"
        is_new = record.getMessage() not in said
        said.add(record.getMessage())
        return matters and is_new

    handler.addFilter(is_news)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
