"""The same files make the same site, byte for byte, at any time and on any computer."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import PROJECT
from tests.website.project import copy_of_real_project

FORTY_DAYS = 40 * 24 * 60 * 60
BUILD = [sys.executable, "-c", "from generator.cli import main; main()", "build"]


def built(project: Path, **environment: str) -> dict[str, bytes]:
    """The files of both editions."""
    subprocess.run(
        BUILD,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
        check=True,
        capture_output=True,
    )
    site = project / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def project_in(folder: Path) -> Path:
    """A copy of the real project that knows its address, so that its sitemap is not empty."""
    project = copy_of_real_project(folder)
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_url: https://school.example/course/\n")
    return project


def test_a_build_forty_days_later_somewhere_else_is_the_same(tmp_path: Path) -> None:
    now = built(project_in(tmp_path / "now"), PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    project = project_in(tmp_path / "later" / "and elsewhere")
    later = time.time() + FORTY_DAYS
    for path in project.rglob("*"):
        os.utime(path, (later, later))
    then = built(
        project, PYTHONHASHSEED="2", TZ="America/New_York", SOURCE_DATE_EPOCH=str(int(later))
    )
    assert sorted(now) == sorted(then)
    assert [name for name in now if now[name] != then[name]] == []
    assert b"school.example" in now["student/sitemap.xml"]
