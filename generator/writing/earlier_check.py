"""What an earlier check found, for a course in which nothing has changed since.

It is kept in the user's own cache folder, and not beside the lessons, so that
nobody else can say what was found in them. It may be deleted at any time.
"""

import hashlib
import platform
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from importlib.metadata import requires, version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.reading.course_folder import ARTICLES
from generator.reading.problem import Problem
from generator.reading.quotations.copies import COPIES, data_of
from generator.reading.quotations.record import RECORD_FILE
from generator.writing.whole_file import put_in_place

MOST_KEPT = 64
"""How many checks are kept. The oldest go first."""

_PROGRAM = Path(__file__).parent.parent
_PROBLEMS = TypeAdapter(tuple[Problem, ...])


class EarlierCheck:
    """What an earlier check of the same files, by the same program and on the same day, found.

    Arguments:
        folder: The folder of the course.
        today: The day of the check, on which some findings depend.
        cache: Where earlier checks are kept.
    """

    def __init__(self, folder: Path, today: date, cache: Path) -> None:
        self._path = cache / "checks" / f"{_digest(folder, today)}.json"

    def problems(self) -> tuple[Problem, ...] | None:
        """What it found, or None where there was none, or it cannot be read any more."""
        try:
            return _PROBLEMS.validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return None

    def keep(self, problems: tuple[Problem, ...]) -> None:
        """Keep what was found. Where that is not possible, the next check takes its time again."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(_PROBLEMS.dump_json(problems).decode("utf-8"), self._path)
            kept = sorted(self._path.parent.glob("*.json"), key=lambda path: path.stat().st_mtime)
            for path in kept[:-MOST_KEPT]:
                path.unlink()


def _digest(folder: Path, today: date) -> str:
    """A name that is another one as soon as anything is different that a check depends on."""
    digest = hashlib.sha256()
    for part in (*_program(), today.isoformat(), folder.name, *_files(folder)):
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def _program() -> Iterator[str | bytes]:
    """What this program is made of, and what it is read and run by."""
    yield platform.python_version()
    for requirement in requires("close-reading") or ():
        if "extra ==" not in requirement:
            name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
            yield f"{name} {version(name)}"
    for path in sorted(_PROGRAM.rglob("*.py")):
        yield path.read_bytes()


def _files(folder: Path) -> Iterator[str | bytes]:
    """The names of all files of a course, and what those hold that are read."""
    articles = folder / ARTICLES
    for place in (folder, articles, articles / COPIES):
        is_for_copies = place.name == COPIES
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            yield str(path.relative_to(folder))
            if is_for_copies or path.suffix == ".yml" or path.name == RECORD_FILE:
                yield _content(path)


def _content(path: Path) -> str | bytes:
    try:
        return data_of(path)
    except OSError as error:
        return f"{error.errno}"
