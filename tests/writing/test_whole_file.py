"""A file is written whole or not at all, and nothing is left beside it."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.writing.whole_file import put_beside_others, put_in_place


def fails(*_: object, **__: object) -> None:
    """What a full disk or a sudden end does."""
    raise OSError(28, "No space left on device")


def is_interrupted(*_: object, **__: object) -> None:
    """What Ctrl and C do."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.fsync", "Path.replace"])
def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "first.yml"
    path.write_bytes(b"old\xff")
    with monkeypatch.context() as broken:
        broken.setattr(f"generator.writing.whole_file.{step}", fails)
        with pytest.raises(OSError, match="No space left"):
            put_in_place("new", path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old\xff"


@pytest.mark.parametrize("write", [put_in_place, put_beside_others])
def test_an_interruption_leaves_no_file_behind(
    write: Callable[[str, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", is_interrupted)
        with pytest.raises(KeyboardInterrupt):
            write("new", tmp_path / "first.yml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_whoever_may_read_and_change_the_old_file_may_read_and_change_the_new_one(
    mode: int, tmp_path: Path
) -> None:
    path = tmp_path / "first.yml"
    path.write_text("old", "utf-8")
    path.chmod(mode)
    put_in_place("new", path)
    assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("new", mode)


def test_behind_a_link_the_file_that_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    kept = tmp_path / "kept" / "first.yml"
    kept.write_text("old", "utf-8")
    link = tmp_path / "first.yml"
    link.symlink_to(kept)
    put_in_place("new", link)
    assert link.is_symlink()
    assert kept.read_text("utf-8") == "new"
    assert sorted(tmp_path.rglob("*")) == sorted((link, kept, kept.parent))


def test_line_ends_and_letters_are_written_as_they_are(tmp_path: Path) -> None:
    text = "é\r\nשלום\n🙂\r"
    put_in_place(text, tmp_path / "first.yml")
    put_beside_others(text, tmp_path / "second.yml")
    assert (tmp_path / "first.yml").read_bytes() == text.encode()
    assert (tmp_path / "second.yml").read_bytes() == text.encode()


def test_a_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    path = tmp_path / "first.yml"
    path.write_text("old", "utf-8")
    (tmp_path / "link.yml").symlink_to(tmp_path / "nowhere")
    for taken in (path, tmp_path / "link.yml"):
        with pytest.raises(FileExistsError):
            put_beside_others("new", taken)
    assert path.read_text("utf-8") == "old"
    assert not (tmp_path / "nowhere").exists()
