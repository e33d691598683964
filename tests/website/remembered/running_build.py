"""A build in a process of its own, as somebody starts it, which can be watched and killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from shutil import copy
from typing import Final

from generator.course.edition import Edition
from generator.website.remembered.memory_on_disk import REMEMBERED
from tests.conftest import PROJECT


class Phase(StrEnum):
    """What a build was doing when it was killed."""

    STARTING = "starting"
    READING = "reading the course"
    PAGES = "making pages of Markdown"
    SITE = "writing the site"
    MEMORY = "writing the memory"
    CHECKS = "looking through the site, or beginning the other edition"
    ENDED = "nothing any more, so that it counts for nothing"


class Command(StrEnum):
    """What somebody builds with."""

    MKDOCS = "mkdocs build"
    LESSONS = "lessons build"


_ARGUMENTS: Final[Mapping[Command, tuple[str, ...]]] = {
    Command.MKDOCS: ("-m", "mkdocs", "build", "--verbose", "--site-dir"),
    Command.LESSONS: (
        "-c",
        "from generator.cli import main; main()",
        "build",
        "--no-sheets",
        "--to",
    ),
}

Sign = tuple[Phase, str]
"""With what a phase begins: a line that MkDocs logs, or a file that `lessons build` writes."""

SIGNS: Final[Mapping[Command, tuple[Sign, ...]]] = {
    Command.MKDOCS: (
        (Phase.READING, "Running `files` event from plugin 'lessons'"),
        (Phase.PAGES, "Reading markdown pages."),
        (Phase.SITE, "Copying static assets."),
        (Phase.MEMORY, "Running `post_build` event from plugin 'lessons'"),
    ),
    # Pages are made of Markdown before anything of the site is there to be seen.
    Command.LESSONS: (
        (Phase.READING, "."),
        (Phase.SITE, "student/assets"),
        (Phase.MEMORY, "student/search/search_index.json"),
        (Phase.SITE, "teacher/assets"),
        (Phase.MEMORY, "teacher/search/search_index.json"),
    ),
}


class RunningBuild:
    """A build that was started."""

    def __init__(
        self, project: Path, command: Command, place: Path, cache: Path, edition: Edition
    ) -> None:
        """Start a build.

        Arguments:
            project: The folder of the project.
            command: How to build it.
            place: The folder to build into.
            cache: The folder in which builds remember.
            edition: Which edition MkDocs builds.
        """
        self._command = command
        self._memory = cache / REMEMBERED
        self._saved_before = _times_saved(self._memory)
        self._log = place.with_name(f"{place.name}.log")
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, *_ARGUMENTS[command], str(place)],
                cwd=project,
                env={
                    **os.environ,
                    "COURSE_EDITION": edition,
                    "LESSONS_CACHE": str(cache),
                    "NO_MKDOCS_2_WARNING": "1",
                    "PYTHONPATH": str(PROJECT),
                },
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._beside = place.with_name(f".{place.name}.being-built-{self._process.pid}")

    def wait_for(self, sign: Sign) -> None:
        """Wait until a phase begins, or the build is over."""
        while self._process.poll() is None and not self._shows(sign):
            time.sleep(0.0005)

    def kill(self) -> Phase:
        """Kill it with all its processes. Return what it was doing.

        What another build saves meanwhile may be taken for what this one did.
        """
        if self._process.poll() is None:
            if sys.platform == "win32":
                self._process.terminate()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        if self._process.wait() == 0:
            return Phase.ENDED
        shown = [sign for sign in SIGNS[self._command] if self._shows(sign)]
        phase = shown[-1][0] if shown else Phase.STARTING
        saves = sum(each is Phase.MEMORY for each, _ in shown)
        saved = _times_saved(self._memory) - self._saved_before
        return Phase.CHECKS if phase is Phase.MEMORY and saved >= saves else phase

    def said_when_it_failed(self) -> str | None:
        """Wait for its end. Return its last words if it failed."""
        return self._said()[-2000:] if self._process.wait() else None

    def _shows(self, sign: Sign) -> bool:
        _, mark = sign
        if self._command is Command.LESSONS:
            return (self._beside / mark).exists()
        return mark in self._said()

    def _said(self) -> str:
        return self._log.read_text("utf-8", "replace")


def _times_saved(memory: Path) -> int:
    """How often a memory was written. A copy is looked at, for looking changes a file."""
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("", "-wal", "-journal"):
            path = memory.with_name(memory.name + ending)
            if path.exists():
                copy(path, folder)
        database = sqlite3.connect(Path(folder) / memory.name)
        try:
            [(times,)] = database.execute("select coalesce(max(used), 0) from results")
        except sqlite3.Error:
            return 0
        finally:
            database.close()
    return int(times)
