"""What of docs/ is published, and what stays at home and why."""

import os
from pathlib import Path

import pytest

from generator.publishing.allowed_files import (
    AllowedAddresses,
    AllowedFiles,
    LeftOut,
    without_repeats,
)
from generator.publishing.built_file import BuiltFile


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


def why(allowed: AllowedFiles, path: str, data: bytes = b"x") -> LeftOut | None:
    """What is said of a file with something in it."""
    on_disk = allowed.folder / path
    on_disk.parent.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(on_disk):
        on_disk.write_bytes(data)
    return allowed.why_left_out(path, path, is_page=path.endswith(".md"))


@pytest.mark.parametrize(
    "name",
    [
        "map.png",
        "MAP.PNG",
        "Map.JpEg",
        "a b/the map (2).webp",
        "images/Brücke – Karte.svg",
        "שלום.pdf",
        "talk.mp3",
        "talk.vtt",
        "film.mp4",
        "table.csv",
    ],
)
def test_pictures_recordings_and_documents_are_published(docs: Path, name: str) -> None:
    assert why(AllowedFiles(docs), name) is None


@pytest.mark.parametrize(
    "name",
    [
        "answers.docx",
        "test.odt",
        "first.yml",
        "page.md.bak",
        "notes.txt",
        "all.zip",
        "Thumbs.db",
        "page.html",
        "data.json",
        "feed.xml",
        "script.js",
        "style.css",
        "map.png~",
        "png",
        "map.png.exe",
        "_headers",
        "_redirects",
        "CNAME",
        "a.SVGZ",
    ],
)
def test_a_file_of_another_kind_stays_at_home(docs: Path, name: str) -> None:
    left_out = why(AllowedFiles(docs), name)
    assert left_out is not None
    assert left_out.said.startswith("is neither a page nor a picture")
    assert f'add "{name}" under publish' in left_out.mend
    assert not left_out.was_asked_for


@pytest.mark.parametrize("name", ["hidden.md", "_drafts/next.md", "a/b/c.md"])
def test_a_page_that_the_menu_does_not_lead_to_stays_at_home(docs: Path, name: str) -> None:
    left_out = why(AllowedFiles(docs, named={"shown.md"}), name)
    assert left_out is not None
    assert "the menu does not lead to" in left_out.said
    assert "under nav" in left_out.mend
    assert left_out.is_draft


def test_a_page_in_the_menu_is_published_even_when_it_is_empty(docs: Path) -> None:
    assert why(AllowedFiles(docs, named={"shown.md"}), "shown.md", b"") is None


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("hidden.md", "hidden.md"),
        ("_drafts/", "_drafts/next.md"),
        ("*.docx", "unit 1/plan.docx"),
        ("/robots.txt", "robots.txt"),
        ("sheets/**", "sheets/a/b.odt"),
    ],
)
def test_what_is_listed_under_publish_is_published(docs: Path, pattern: str, name: str) -> None:
    assert why(AllowedFiles(docs, publish=(pattern,)), name) is None
    assert why(AllowedFiles(docs, publish=("another",)), name) is not None


def test_a_pattern_can_be_taken_back(docs: Path) -> None:
    allowed = AllowedFiles(docs, publish=("*.docx", "!answers.docx"))
    assert why(allowed, "plan.docx") is None
    assert why(allowed, "answers.docx") is not None


def test_an_empty_file_stays_at_home(docs: Path) -> None:
    left_out = why(AllowedFiles(docs), "map.png", b"")
    assert left_out is not None
    assert left_out.said == "is empty"


@pytest.mark.parametrize("target", ["/etc/hostname", "../lessons/first.yml", "real.png"])
def test_a_link_is_not_published_wherever_it_leads(docs: Path, target: str) -> None:
    (docs / "real.png").write_bytes(b"x")
    (docs / "link.png").symlink_to(target)
    (docs.parent / "lessons").mkdir()
    (docs.parent / "lessons" / "first.yml").write_text("x", "utf-8")
    left_out = why(AllowedFiles(docs), "link.png")
    assert left_out is not None
    assert left_out.said == "is a link to another place on this computer"


def test_no_pattern_publishes_a_link(docs: Path) -> None:
    (docs / "link.png").symlink_to("/etc/hostname")
    left_out = why(AllowedFiles(docs, publish=("*",)), "link.png")
    assert left_out is not None
    assert left_out.was_asked_for


def test_all_behind_a_link_to_a_folder_stays_at_home_and_the_link_is_told_once(docs: Path) -> None:
    lessons = docs.parent / "lessons"
    lessons.mkdir()
    (docs / "a").mkdir()
    (docs / "a" / "lessons").symlink_to(lessons, target_is_directory=True)
    allowed = AllowedFiles(docs)
    left_out = [why(allowed, f"a/lessons/{name}") for name in ("one.png", "two.png")]
    assert [each.path for each in without_repeats(filter(None, left_out))] == ["a/lessons"]


def test_what_only_looks_like_a_picture_and_is_no_file_stays_at_home(docs: Path) -> None:
    os.mkfifo(docs / "pipe.png")
    left_out = why(AllowedFiles(docs), "pipe.png")
    assert left_out is not None
    assert left_out.said == "is no ordinary file"


@pytest.mark.parametrize("address", ["assets/lessons.css", "ASSETS/Lessons.css", "404.HTML"])
def test_nothing_takes_the_place_of_the_sites_own_files(docs: Path, address: str) -> None:
    allowed = AllowedFiles(docs, publish=("*",), of_site={"assets/lessons.css", "404.html"})
    left_out = why(allowed, address)
    assert left_out is not None
    assert left_out.said == "stands where the site has a file of its own"
    assert left_out.was_asked_for


def test_a_file_in_the_site_that_nobody_brought_is_told_of() -> None:
    allowed = AllowedAddresses({"index.html"}, publish=("robots.txt",))
    for known in ("index.html", "robots.txt", ".git/config", ".nojekyll"):
        assert list(allowed.look_at(BuiltFile(known, b""))) == []
    for stray in ("feed.xml", "a/index.html", ".env", "a/.git/config"):
        assert [finding.file for finding in allowed.look_at(BuiltFile(stray, b""))] == [stray]
