"""What stands in a database of SQLite, of which a deck of cards for Anki is made.

In the file itself a text may be cut in two where a page of the database is full.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

_HEAD = b"SQLite format 3\x00"
_NO_JOURNAL = b"\x01\x01"
"""Bytes 18 and 19 of a database that needs no second file beside it."""


def databases_in(data: bytes) -> Iterator[bytes]:
    """Every database that stands in some bytes, as long as it says that it is."""
    start = data.find(_HEAD)
    while start >= 0:
        size = _size_of(data[start : start + 32])
        yield data[start : start + size if size else len(data)]
        start = data.find(_HEAD, start + 1)


def values_in(database: bytes) -> Iterator[bytes]:
    """Every text of a database, and all else that is kept in it as bytes.

    What a broken database still gives is given.
    """
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.text_factory = bytes
        try:
            opened.deserialize(database[:18] + _NO_JOURNAL + database[20:])
            for name in _tables_of(opened):
                yield from _values_of(opened, name)
        except sqlite3.DatabaseError:  # It was none, or is broken here.
            return


def _size_of(head: bytes) -> int:
    page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    return (65536 if page == 1 else page) * pages


def _tables_of(opened: sqlite3.Connection) -> list[str]:
    """The tables by name; what a virtual one shows stands in ordinary ones as well."""
    found = opened.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return [name.decode("utf-8", "surrogateescape") for (name,) in found]


def _values_of(opened: sqlite3.Connection, table: str) -> Iterator[bytes]:
    quoted = table.replace('"', '""')
    for row in opened.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608
        yield from (value for value in row if isinstance(value, bytes))
