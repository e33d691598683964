"""Where stored copies are kept, and which of them is an article's."""

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


Known = dict[tuple[str, str], StoredCopy | UnreadableCopy]
"""Copies that were read before, by name and checksum."""


class Copies:
    """The folder of stored copies as it stands now.

    Arguments:
        folder: The folder, which need not exist.
        known: Is used and added to, so that no copy is read twice.
    """

    def __init__(self, folder: Path, known: Known) -> None:
        self.folder = folder
        self._known = known

    def copy_of(self, wanted: Copy) -> StoredCopy | OtherCopy | UnreadableCopy | None:
        """An article's copy, found by its name or, under another name, by its checksum.

        Returns: None where it is not on this computer.
        """
        named = self._data(self.folder / wanted.file)
        if named is not None:
            sha256 = hashlib.sha256(named).hexdigest()
            if sha256 != wanted.sha256:
                return OtherCopy(sha256)
            return self._copy(wanted.file, sha256, named)
        renamed = self._by_checksum.get(wanted.sha256)
        data = self._data(renamed) if renamed is not None else None
        if renamed is None or data is None:
            return None
        return self._copy(renamed.name, wanted.sha256, data)

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
            if not path.is_file():
                return None
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except OSError:
            return None

    def _copy(self, name: str, sha256: str, data: bytes) -> StoredCopy | UnreadableCopy:
        if (name, sha256) not in self._known:
            try:
                self._known[name, sha256] = stored_copy(name, data)
            except UnreadableCopyError as error:
                self._known[name, sha256] = UnreadableCopy(str(error))
        return self._known[name, sha256]
