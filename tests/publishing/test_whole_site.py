"""A site is put in place whole, or the one that stood there stays."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publishing import whole_site
from generator.publishing.whole_site import NotOursError, is_ours, site_in_the_making

FILES = 60
KILLS = 50
BUILDER = f"""
import sys
from itertools import count
from pathlib import Path
from generator.publishing.whole_site import site_in_the_making
place = Path(sys.argv[1])
for version in count():
    with site_in_the_making(place) as folder:
        for number in range({FILES}):
            (folder / f"{{number}}.html").write_text(str(version))
    print(version, flush=True)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a site is to stand."""
    return tmp_path / "site"


def build(place: Path, text: str) -> None:
    with site_in_the_making(place) as folder:
        (folder / "index.html").write_text(text)


def contents(place: Path) -> set[str]:
    return {path.read_text() for path in place.glob("*.html")}


def beside(place: Path) -> list[str]:
    return sorted(path.name for path in place.parent.iterdir() if path != place)


def test_a_site_takes_its_place_when_it_is_done(place: Path) -> None:
    with site_in_the_making(place) as folder:
        (folder / "index.html").write_text("new")
        assert not place.exists()
    assert contents(place) == {"new"}
    assert beside(place) == []


def test_a_new_site_takes_the_place_of_the_old_one(place: Path) -> None:
    build(place, "old")
    (place / "gone.html").write_text("old")
    build(place, "new")
    assert contents(place) == {"new"}
    assert beside(place) == []


def test_a_build_that_fails_leaves_the_old_site(place: Path) -> None:
    build(place, "old")
    with pytest.raises(FileNotFoundError), site_in_the_making(place) as folder:
        (folder / "missing" / "index.html").write_text("new")
    assert contents(place) == {"old"}
    assert beside(place) == []


def test_a_system_that_cannot_exchange_folders_has_the_new_site_as_well(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_site, "_exchanged", lambda *_: False)
    build(place, "old")
    build(place, "new")
    assert contents(place) == {"new"}
    assert beside(place) == []


def test_a_site_that_was_moved_away_when_a_build_was_killed_is_put_back(place: Path) -> None:
    build(place, "old")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    place.rename(place.with_name(f".site.being-built-{ended.pid}-old"))
    with pytest.raises(ZeroDivisionError), site_in_the_making(place):
        raise ZeroDivisionError
    assert contents(place) == {"old"}


def test_two_builds_at_once_leave_one_whole_site(place: Path) -> None:
    running = place.with_name(f".site.being-built-{os.getppid()}")
    running.mkdir()
    build(place, "new")
    assert contents(place) == {"new"}
    assert beside(place) == [running.name]


@pytest.mark.parametrize("name", ["holiday.jpg", "student/essay.docx", "index.html"])
def test_a_folder_with_something_else_in_it_is_not_replaced(place: Path, name: str) -> None:
    (place / name).parent.mkdir(parents=True)
    (place / name).write_text("dear to somebody")
    with pytest.raises(NotOursError), site_in_the_making(place):
        pass
    assert (place / name).read_text() == "dear to somebody"


def test_a_file_is_not_replaced(place: Path) -> None:
    place.write_text("dear to somebody")
    assert not is_ours(place)


def test_an_edition_that_mkdocs_built_there_may_be_replaced(place: Path) -> None:
    (place / "student").mkdir(parents=True)
    (place / "student" / "404.html").touch()
    build(place, "new")
    assert contents(place) == {"new"}


def test_a_link_to_the_place_stays_a_link(place: Path, tmp_path: Path) -> None:
    build(tmp_path / "elsewhere", "old")
    place.symlink_to(tmp_path / "elsewhere")
    build(place, "new")
    assert place.is_symlink()
    assert contents(tmp_path / "elsewhere") == {"new"}


@pytest.mark.skipif(sys.platform == "win32", reason="no folder is exchanged in one step there")
def test_whenever_a_build_is_killed_a_whole_site_stands(place: Path) -> None:
    chance = random.Random(50)
    seen = set()
    for _ in range(KILLS):
        builder = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(place)], stdout=subprocess.PIPE
        )
        assert builder.stdout
        builder.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        builder.send_signal(signal.SIGKILL)
        builder.wait()
        builder.stdout.close()
        [version] = contents(place)
        assert len(list(place.glob("*.html"))) == FILES
        seen.add(version)
    assert len(seen) > 1
    build(place, "last")
    assert beside(place) == []
