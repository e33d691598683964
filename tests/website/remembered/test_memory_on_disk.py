"""Results on disk, from one build to the next. Whatever happens to the file, nothing is wrong."""

import multiprocessing
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.website.remembered import memory_on_disk
from generator.website.remembered.memory_on_disk import MemoryOnDisk
from tests.conftest import PROJECT

KILLS = 8
PARTS, PART = 300, 20_000
WRITER = f"""
import sys
from itertools import cycle
from pathlib import Path
from generator.website.remembered.memory_on_disk import MemoryOnDisk
memory = MemoryOnDisk(Path(sys.argv[1]))
for number in cycle(range(256)):
    for part in range({PARTS}):
        memory.put(f"{{part}}".encode(), bytes([number]) * {PART})
    memory.save()
    print("saved", flush=True)
"""


def kept(path: Path, **values: bytes) -> Path:
    """A file in which some values were kept."""
    memory = MemoryOnDisk(path)
    for key, value in values.items():
        memory.put(key.encode(), value)
    memory.save()
    return path


def test_what_was_saved_is_there_in_the_next_build(tmp_path: Path) -> None:
    path = kept(tmp_path / "new" / "pages.sqlite", a=b"one")
    assert MemoryOnDisk(path).get(b"a") == b"one"


def test_what_was_put_is_there_before_it_is_saved(tmp_path: Path) -> None:
    memory = MemoryOnDisk(tmp_path / "pages.sqlite")
    memory.put(b"a", b"one")
    assert memory.get(b"a") == b"one"


def test_more_than_fits_into_one_writing_is_kept_whole(tmp_path: Path) -> None:
    values = {f"{number}": bytes([number]) * 2**20 for number in range(30)}
    memory = MemoryOnDisk(kept(tmp_path / "pages.sqlite", **values))
    assert all(memory.get(key.encode()) == value for key, value in values.items())


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    memory = MemoryOnDisk(path, room=10)
    for key in (b"a", b"b"):
        memory.put(key, b"12345")
        memory.save()
    memory.get(b"a")
    memory.put(b"c", b"12345")
    memory.save()
    later = MemoryOnDisk(path)
    assert [later.get(key) for key in (b"a", b"b", b"c")] == [b"12345", None, b"12345"]


@pytest.mark.parametrize("column", ["value", "digest"])
@pytest.mark.parametrize("new", [b"two", "two", 2])
def test_an_entry_that_was_changed_is_taken_for_nothing(
    tmp_path: Path, column: str, new: object
) -> None:
    path = kept(tmp_path / "pages.sqlite", a=b"one")
    with sqlite3.connect(path) as database:
        database.execute(f"update results set {column} = ?", (new,))
    assert MemoryOnDisk(path).get(b"a") is None


def test_an_entry_that_was_put_under_another_key_is_taken_for_nothing(tmp_path: Path) -> None:
    path = kept(tmp_path / "pages.sqlite", a=b"one")
    with sqlite3.connect(path) as database:
        database.execute("update results set key = ?", (b"b",))
    assert MemoryOnDisk(path).get(b"b") is None


@example(b"\x80", 4075)  # In what SQLite then quotes of the file, which is no text any more.
@given(st.binary(max_size=200), st.integers(min_value=0, max_value=10_000))
def test_a_file_that_was_damaged_gives_what_was_kept_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    path = kept(tmp_path_factory.mktemp("memory") / "pages.sqlite", a=b"one" * 1000)
    with sqlite3.connect(path) as database:
        database.execute("pragma wal_checkpoint(truncate)")
    data = path.read_bytes()
    path.write_bytes(data[:at] + noise + data[at + len(noise) :])
    memory = MemoryOnDisk(path)
    assert memory.get(b"a") in (None, b"one" * 1000)
    memory.put(b"b", b"two")
    memory.save()
    assert MemoryOnDisk(path).get(b"b") in (None, b"two")


def test_a_file_that_is_something_else_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    path.write_bytes(b"This is no database." * 100)
    assert MemoryOnDisk(kept(path, a=b"one")).get(b"a") == b"one"


def test_a_file_whose_damage_shows_while_it_is_used_is_begun_anew(tmp_path: Path) -> None:
    path = kept(tmp_path / "pages.sqlite", **{f"{number}": b"one" * 1000 for number in range(50)})
    with sqlite3.connect(path) as database:
        database.execute("pragma wal_checkpoint(truncate)")
        [(page,)] = database.execute("pragma page_size")
    data = path.read_bytes()
    # The first page says what the tables are; all that they hold is in the others.
    path.write_bytes(data[:page] + b"?" * (len(data) - page))
    kept(path, a=b"two")
    assert MemoryOnDisk(kept(path, a=b"two")).get(b"a") == b"two"


def test_a_file_that_another_build_is_busy_with_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_on_disk, "_PATIENCE", 0.1)
    path = tmp_path / "pages.sqlite"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    other.execute("create table begun (by text)")
    assert MemoryOnDisk(path).get(b"a") is None
    other.execute("commit")
    assert sqlite3.connect(path).execute("select * from begun").fetchall() == []


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    path = kept(tmp_path / "file" / "pages.sqlite", a=b"one")
    assert MemoryOnDisk(path).get(b"a") is None


def _write_many(path: Path, name: str) -> None:
    for number in range(20):
        memory = MemoryOnDisk(path)
        memory.put(f"{name}{number}".encode(), name.encode() * 1000)
        memory.save()


def test_two_builds_may_use_it_at_once(tmp_path: Path) -> None:
    path = kept(tmp_path / "pages.sqlite")
    context = multiprocessing.get_context("spawn")
    builds = [context.Process(target=_write_many, args=(path, name)) for name in ("a", "b")]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    memory = MemoryOnDisk(path)
    found = [memory.get(f"{name}{number}".encode()) for name in "ab" for number in range(20)]
    assert found == [name * 1000 for name in (b"a", b"b") for _ in range(20)]


def test_what_was_saved_outlives_builds_that_are_killed_while_they_write(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    moments = Random(0)
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], cwd=PROJECT, stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"saved\n"
            time.sleep(0.1 * moments.random())
            writer.kill()
        memory = MemoryOnDisk(path)
        found = {memory.get(f"{part}".encode()) for part in range(PARTS)}
        # What is written together is there together, as one of the writings left it.
        assert len(found) == 1
        assert found < {bytes([number]) * PART for number in range(256)}
