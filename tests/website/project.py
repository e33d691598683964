"""A project to build in a test: the small course with the real mkdocs.yml around it."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.course.edition import Edition
from tests.conftest import PROJECT
from tests.small_course import write_course

PREVIEW_AT = "http://127.0.0.1:8000/"
NAV = "nav:\n  - Our own page: own.md\n"


def make_project(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write a project with the small course into a folder. Return the folder.

    Arguments:
        folder: An empty folder.
        files: Files of the course that differ; None leaves one out.
    """
    write_course(folder, files)
    configuration = (PROJECT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (folder / "mkdocs.yml").write_text(f"{configuration}\n{NAV}", "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "own.md").write_text("# Our own page\n", "utf-8")
    return folder


def copy_of_real_project(folder: Path) -> Path:
    """Copy what the published course is made of into a folder. Return the folder."""
    for name in ("docs", "lessons"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder


def change_lesson(project: Path, lesson: str, right: str, wrong: str) -> None:
    """Change a few words in a lesson of a project."""
    path = project / "lessons" / f"{lesson}.yml"
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")


def make_mistakes(project: Path) -> None:
    """Make a mistake of each sort in two lessons of the real course: a name, and a quotation."""
    change_lesson(project, "harbour-letter", "technique: metaphor", "technique: methaphor")
    change_lesson(
        project, "harbour-bridge", "runs the boat shop, called", "runs a boat shop and called"
    )


def build_project(
    folder: Path,
    command: Literal["build", "serve"] = "build",
    edition: Edition = Edition.STUDENT,
    *,
    cache: bool = True,
    **settings: Any,
) -> Path:
    """Build a project as a command of MkDocs would. Return the folder of the site.

    Arguments:
        folder: The project.
        command: `build` or `serve`; with `serve`, the site is built as in a preview.
        edition: For whom.
        cache: Whether what was made in earlier builds is used again.
        settings: Settings of mkdocs.yml that differ.
    """
    settings = {"site_dir": str(folder / "site"), **settings}
    config: MkDocsConfig = load_config(config_file=str(folder / "mkdocs.yml"), **settings)
    config.plugins["lessons"].config["edition"] = str(edition)
    config.plugins["lessons"].config["cache"] = cache
    config.plugins.on_startup(command=command, dirty=False)
    build(config, serve_url=PREVIEW_AT if command == "serve" else None)
    return Path(config.site_dir)


def site(folder: Path) -> Mapping[str, bytes]:
    """Every file of a site by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
