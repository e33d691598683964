"""Pages and all that stands beside them, as files that MkDocs builds and never puts into docs/."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.course.article import Article
from generator.course.course import Outline
from generator.course.lesson import Lesson
from generator.pages.page import Page
from generator.reading.course_folder import ARTICLES, OUTLINE_FILE

_OURS = "lessons"
"""The name under which MkDocs knows this plugin."""


def is_ours(file: File) -> bool:
    """Whether a file of the site was made here."""
    return file.generated_by == _OURS


def add_pages(files: Files, config: MkDocsConfig, pages: Iterable[Page], folder: Path) -> list[str]:
    """Add pages to a site. Return the paths where a file of docs/ had to give way.

    Arguments:
        files: The site's files; changed in place.
        config: The site's configuration.
        pages: The pages to add.
        folder: The folder of the course, for the link that opens a page's file.
    """
    clashes: list[str] = []
    for page in pages:
        in_the_way = files.get_file_from_path(page.path)
        if in_the_way is not None:
            files.remove(in_the_way)
            clashes.append(page.path)
        file = File.generated(config, page.path, content=page.text)
        if not page.in_menu:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        written_in = _file_of(page)
        if written_in is not None:
            path = os.path.relpath(folder / written_in, config.docs_dir)
            file.edit_uri = Path(path).as_posix()
        files.append(file)
    return clashes


def add_files(files: Files, config: MkDocsConfig, added: Mapping[str, str | bytes]) -> list[str]:
    """Add what is no page. Return the paths where a file of docs/ had to give way.

    Arguments:
        files: The site's files; changed in place.
        config: The site's configuration.
        added: What each holds, by its address.
    """
    clashes: list[str] = []
    for address, data in added.items():
        in_the_way = files.get_file_from_path(address)
        if in_the_way is not None:
            files.remove(in_the_way)
            clashes.append(address)
        files.append(File.generated(config, address, content=data))
    return clashes


def _file_of(page: Page) -> str | None:
    match page.subject:
        case Lesson(id=name):
            return f"{name}.yml"
        case Article(id=name):
            return f"{ARTICLES}/{name}.yml"
        case Outline():
            return OUTLINE_FILE
        case None:
            return None
