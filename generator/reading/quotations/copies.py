"""Where stored copies are kept, and which of them is an article's."""

import errno
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.course.article import Copy
from generator.reading.quotations.stored_copy import (
    FORMATS,
    MOST_BYTES,
    StoredCopy,
    UnreadableCopyError,
    stored_copy,
)

COPIES = "copies"
"""The folder below `articles/` where copies are looked for. It is not published."""


@dataclass(frozen=True, slots=True)
class OtherCopy:
    """A file that has the name of an article's copy, but not its checksum."""

    sha256: str


@dataclass(frozen=True, slots=True)
class UnreadableCopy:
    """An article's copy, from which no text can be taken."""

    why: str


FoundCopy = StoredCopy | OtherCopy | UnreadableCopy | None
"""What is there of an article's copy. None where it is not on this computer."""

Known = dict[tuple[str, str], StoredCopy | UnreadableCopy]
"""Copies that were read before, by name and checksum."""


def data_of(path: Path) -> bytes:
    """What a copy's file holds. Of one that is too large, only what shows that it is.

    Raises:
        OSError: It cannot be opened, or is no file: a pipe would keep us waiting for ever.
    """
    if not path.is_file():
        raise OSError(errno.EINVAL, "This is not a file, though it is named like one")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


class Copies:
    """The folder of stored copies as it stands now.

    Arguments:
        folder: The folder, which need not exist.
        known: Is used and added to, so that no copy is read twice.
    """

    def __init__(self, folder: Path, known: Known) -> None:
        self.folder = folder
        self._known = known

    def copy_of(self, wanted: Copy) -> FoundCopy:
        """An article's copy, found by its name or, under another name, by its checksum."""
        data = self._data(self.folder / wanted.file)
        if data is None:
            renamed = self._by_checksum.get(wanted.sha256)
            data = self._data(renamed) if renamed is not None else None
        if data is None:
            return None
        sha256 = hashlib.sha256(data).hexdigest()
        # Of a file that is too large only the beginning was read, and its checksum says nothing.
        if sha256 != wanted.sha256 and len(data) <= MOST_BYTES:
            return OtherCopy(sha256)
        # The name that the article gives says what it is written in, on every computer.
        return self._copy(wanted.file, sha256, data)

    @cached_property
    def _by_checksum(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in self._files():
            data = self._data(path)
            if data is not None:
                found.setdefault(hashlib.sha256(data).hexdigest(), path)
        return found

    def _files(self) -> Iterator[Path]:
        try:
            paths = sorted(self.folder.iterdir())
        except OSError:
            return
        yield from (path for path in paths if path.suffix.lower() in FORMATS)

    def _data(self, path: Path) -> bytes | None:
        try:
            return data_of(path)
        except OSError:
            return None

    def _copy(self, name: str, sha256: str, data: bytes) -> StoredCopy | UnreadableCopy:
        if (name, sha256) not in self._known:
            try:
                self._known[name, sha256] = stored_copy(name, data)
            except UnreadableCopyError as error:
                self._known[name, sha256] = UnreadableCopy(str(error))
        return self._known[name, sha256]
