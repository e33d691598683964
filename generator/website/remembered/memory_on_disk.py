"""Results of steps on disk, from one build to the next.

It is a database in the user's own cache folder, which several builds may use at once. Whatever is
wrong with it, an entry or the whole file, it is as if there had been nothing.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

REMEMBERED: Final = "pages.sqlite"
"""The file, in the cache folder."""

ROOM: Final = 500 * 2**20
"""How many bytes are kept on disk: some 5,000 pages with all their steps."""

_AT_ONCE: Final = 8 * 2**20
"""How many bytes are written together."""

_PATIENCE: Final = 5.0
"""For how many seconds one build waits for another."""

_PAUSE: Final = 0.01
"""For how many seconds a build waits where SQLite does not wait by itself."""

_UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What comes of a damaged file. SQLite may quote it in a message that is then no text."""

_TABLE: Final = """
create table if not exists results (
    key blob primary key, value blob not null, digest blob not null, used integer not null
) without rowid
"""

Result = TypeVar("Result")


class MemoryOnDisk:
    """Keeps bytes by their keys, in a file."""

    def __init__(self, path: Path, room: int = ROOM) -> None:
        """Open a memory, or begin one.

        Arguments:
            path: The file.
            room: How many bytes to keep at most.
        """
        self._path = path
        self._room = room
        self._used: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}
        self._waiting = 0
        self._connection = self._opened()
        # A first build has nothing to ask for, and a thousand questions.
        self._holds_nothing = self._asked(_holds_nothing) or False

    def get(self, key: bytes) -> bytes | None:
        """What was put there, or None where there is nothing, or nothing whole."""
        if key in self._new:
            return self._new[key]
        if self._holds_nothing:
            return None
        row = self._asked(
            lambda database: database.execute(
                "select value, digest from results where key = ?", (key,)
            ).fetchone()
        )
        if row is None:
            return None
        value, digest = row
        # In a damaged file, what was kept as bytes may have become anything.
        if not isinstance(value, bytes) or sha256(key + value).digest() != digest:
            return None
        self._used.add(key)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value. It is written when there are many, or when the memory is saved."""
        if self._connection is None:
            return
        self._new[key] = value
        self._waiting += len(value)
        if self._waiting > _AT_ONCE:
            self._asked(self._write)

    def save(self) -> None:
        """Write what is new, and let go of what was not used for longest."""
        self._asked(self._write)
        self._asked(self._let_go)
        self._holds_nothing = False

    def _write(self, database: sqlite3.Connection) -> None:
        with database:
            [(now,)] = database.execute("select coalesce(max(used), 0) + 1 from results")
            database.executemany(
                "update results set used = ? where key = ?", [(now, key) for key in self._used]
            )
            database.executemany(
                "insert or replace into results values (?, ?, ?, ?)",
                [
                    (key, value, sha256(key + value).digest(), now)
                    for key, value in self._new.items()
                ],
            )
        self._new.clear()
        self._used.clear()
        self._waiting = 0

    def _let_go(self, database: sqlite3.Connection) -> None:
        sizes = database.execute(
            "select key, ifnull(length(value), 0) from results order by used desc"
        )
        kept = 0
        too_old = []
        for key, size in sizes:
            kept += size
            if kept > self._room:
                too_old.append((key,))
        with database:
            database.executemany("delete from results where key = ?", too_old)

    def _asked(self, question: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """What the database answers, or None where it cannot: then this one is not asked again."""
        if self._connection is None:
            return None
        try:
            return question(self._connection)
        except _UNREADABLE as error:
            self._connection.close()
            self._connection = self._begun_anew() if _is_damaged(error) else None
            return None

    def _opened(self) -> sqlite3.Connection | None:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            try:
                return self._connected()
            except _UNREADABLE as error:
                # To delete what another build is writing would break it for that build.
                if not _is_in_use(error):
                    return self._begun_anew()
            time.sleep(_PAUSE)
        return None

    def _begun_anew(self) -> sqlite3.Connection | None:
        """A new database in place of one that cannot be read."""
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()
        try:
            return self._connected()
        except _UNREADABLE:
            return None

    def _connected(self) -> sqlite3.Connection:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self._path, timeout=_PATIENCE)
        try:
            database.execute("pragma journal_mode = wal")
            database.execute("pragma synchronous = normal")
            database.execute(_TABLE)
        except _UNREADABLE:
            database.close()
            raise
        return database


def _holds_nothing(database: sqlite3.Connection) -> bool:
    return database.execute("select 1 from results limit 1").fetchone() is None


def _is_in_use(error: Exception) -> bool:
    return _kind(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _is_damaged(error: Exception) -> bool:
    return _kind(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _kind(error: Exception) -> int:
    """The kind of an error of SQLite, without the details, which stand in its higher bits."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF
