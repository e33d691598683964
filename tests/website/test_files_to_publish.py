"""A site holds what is to be published, whatever else lies about in docs/."""

import logging
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from generator.website.files_to_publish import in_automatic_menu, pages_in
from tests.obeyed import commands_in, obeyed_in
from tests.website.project import build_project, make_project

PICTURE = b"\x89PNG"
NOTHING_ELSE = "publish: []"


@pytest.fixture(autouse=True)
def _say_everything(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="mkdocs")


def project_with(folder: Path, docs: dict[str, bytes], publish: str = "") -> Path:
    """A project with further files in docs/."""
    project = make_project(folder / "project")
    for name, data in docs.items():
        path = project / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert NOTHING_ELSE in text
    settings.write_text(text.replace(NOTHING_ELSE, f"publish: [{publish}]"), "utf-8")
    return project


def published(project: Path, **settings: Any) -> set[str]:
    """The files of the site, built as strictly as it is for publishing.

    But for the texts that the search has of each page.
    """
    settings = {"strict": True, **settings}
    site = build_project(project, "build", **settings)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return {path for path in files if not path.startswith("search/texts/")}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of a site with nothing else in docs/."""
    return published(project_with(tmp_path_factory.mktemp("usual"), {}))


STRAYS = {
    "answers.docx": b"x",
    "first.yml": b"title: x",
    "page.md.bak": b"x",
    "notes.txt": b"x",
    "all.zip": b"PK",
    "Thumbs.db": b"x",
    ".DS_Store": b"x",
    ".env": b"SECRET",
    ".hidden/map.png": PICTURE,
    "hidden.md": b"# Hidden\n",
    "_drafts/next.md": b"# Next\n",
    "_drafts/Next Year.MD": b"# Next\n",
    "empty.png": b"",
    "page.html": b"<script>alert(1)</script>",
    "search/search_index.json": b"{}",
    "sitemap.xml": b"<x/>",
    "_headers": b"/*",
    "a folder/Lösung ü.odt": b"x",
}


def test_strays_are_not_in_the_site_and_a_strict_build_does_not_mind(
    tmp_path: Path, usual: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    strays = {name: data for name, data in STRAYS.items() if name not in usual}
    assert published(project_with(tmp_path, strays)) == usual
    for name in strays:
        hidden = name.startswith(".")
        assert caplog.text.count(f"docs/{name} ") == (0 if hidden else 1), name


OF_SITE = (
    "404.html",
    "_headers",
    "sitemap.xml",
    "search/search_index.json",
    "Search/Search_Index.json",
    "search/Words/0.json",
    "assets/LESSONS.css",
    "lessons/First.md",
    "lessons/first/index.md",
    "LESSONS/first/index.html",
    "glossary/index.md",
)
"""Names of files in docs/ that would take the place of what the site has itself."""


@pytest.mark.parametrize("name", OF_SITE)
def test_a_file_in_the_place_of_the_sites_own_stops_a_strict_build(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        published(project_with(tmp_path, {name: b"MINE"}, publish="'*'"))
    assert f"docs/{name} stands where the site has a file of its own" in caplog.text


@pytest.mark.parametrize("name", ["lessons/first.md", "assets/lessons.css", "assets/icon.svg"])
def test_a_file_with_the_name_of_one_of_the_courses_gives_way(
    tmp_path: Path, usual: set[str], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    project = project_with(tmp_path, {name: b"MINE"}, publish="'*'")
    assert published(project, strict=False) == usual
    assert caplog.text.count(f"docs/{name} stands where") == 1
    for path in (project / "site").rglob("*"):
        assert not path.is_file() or b"MINE" not in path.read_bytes()


def test_pictures_and_documents_are_in_the_site_under_their_own_names(
    tmp_path: Path, usual: set[str]
) -> None:
    names = {"map.PNG", "a b/the map.webp", "Brücke.pdf", "talk.mp3", "data.csv"}
    project = project_with(tmp_path, dict.fromkeys(names, PICTURE))
    assert published(project) == usual | names


def test_links_are_not_in_the_site(
    tmp_path: Path, usual: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    project = project_with(tmp_path, {"map.png": PICTURE}, publish="'*'")
    docs = project / "docs"
    (docs / "host.txt").symlink_to("/etc/hostname")
    (docs / "host.png").symlink_to("/etc/hostname")
    (docs / "mine").symlink_to("../lessons", target_is_directory=True)
    (docs / "round").symlink_to(".", target_is_directory=True)
    assert published(project, strict=False) == usual | {"map.png"}
    for link in ("host.txt", "host.png", "mine", "round"):
        assert caplog.text.count(f"docs/{link} is a link to another place") == 1


def test_a_preview_logs_no_name_that_a_terminal_or_a_log_would_obey(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    names = ("a\x1b[2J.docx", "\u202eb.docx", "c\n::error::x.docx", "##[error]d.docx")
    build_project(project_with(tmp_path, dict.fromkeys(names, b"x")), "serve")
    told = [message for message in caplog.messages if "is not published" in message]
    assert len(told) == len(names)
    assert obeyed_in("".join(told)) == []
    assert [message for message in told if "\n" in message or commands_in(message)] == []


def test_what_is_listed_under_publish_is_in_the_site(
    tmp_path: Path, usual: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    docs = {"hidden.md": b"# Hidden\n", "sheets/plan.docx": b"x", "robots.txt": b"x"}
    project = project_with(tmp_path, docs, publish="hidden.md, sheets/, robots.txt")
    assert published(project) == usual | {
        "hidden/index.html",
        "sheets/plan.docx",
        "robots.txt",
    }
    assert "is not published" not in caplog.text


def test_a_page_behind_a_menu_within_the_menu_is_in_the_site(
    tmp_path: Path, usual: set[str]
) -> None:
    project = project_with(tmp_path, {"deep/page.md": b"# Page\n"})
    nav = [{"Own": ["own.md", {"Deeper": [{"A page": "deep/page.md"}]}]}]
    assert published(project, nav=nav) == usual | {"deep/page/index.html"}


def test_without_a_menu_all_pages_but_drafts_are_in_the_site(
    tmp_path: Path, usual: set[str]
) -> None:
    docs = {"another.md": b"# A\n", "_drafts/b.md": b"# B\n", "more/_c.md": b"# C\n"}
    project = project_with(tmp_path, docs)
    text = (project / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (project / "mkdocs.yml").write_text(text, "utf-8")
    assert published(project) == usual | {"another/index.html"}


def test_a_sitemap_names_what_is_published_and_no_day(tmp_path: Path) -> None:
    project = project_with(tmp_path, {"_drafts/next.md": b"# Next\n"})
    site = build_project(project, strict=True, site_url="https://school.example/course/")
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert sitemap.startswith("<?xml")
    assert "<loc>https://school.example/course/lessons/first/</loc>" in sitemap
    pages = list(site.rglob("index.html"))
    assert sitemap.count("<loc>") == len(pages)
    assert "next" not in sitemap
    assert "lastmod" not in sitemap
    assert not (site / "sitemap.xml.gz").exists()


def test_a_preview_shows_a_page_that_is_still_being_written(tmp_path: Path) -> None:
    project = project_with(tmp_path, {"_drafts/next.md": b"# Next\n"})
    (project / "docs" / "_drafts" / "link.md").symlink_to("/etc/hostname")
    site = build_project(project, "serve")
    assert (site / "_drafts" / "next" / "index.html").exists()
    assert not (site / "_drafts" / "link").exists()


def test_what_another_plugin_writes_into_the_site_stops_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = project_with(tmp_path, {})
    hook = project / "hook.py"
    hook.write_text(
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        "    (Path(config.site_dir) / 'all-notes.txt').write_text('x')\n",
        "utf-8",
    )
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [hook.py]\n")
    with pytest.raises(Abort):
        published(project)
    assert "all-notes.txt: Neither the course nor docs/ nor the theme brought" in caplog.text


@pytest.mark.parametrize(
    ("navigation", "pages"),
    [
        ([], []),
        (["a.md", {"B": "b/c.md"}], ["a.md", "b/c.md"]),
        ([{"A": ["./a.md", {"B": [{"C": "c.md"}]}]}], ["a.md", "c.md"]),
        ({"A": "a.md", "B": ["b.md"]}, ["a.md", "b.md"]),
    ],
)
def test_the_pages_of_a_menu_are_found_however_deep(navigation: object, pages: list[str]) -> None:
    assert list(pages_in(navigation)) == pages


@pytest.mark.parametrize(
    ("path", "is_listed"),
    [("a.md", True), ("a/b.md", True), ("_a.md", False), ("_a/b.md", False), ("a/_b/c.md", False)],
)
def test_a_name_that_begins_with_a_low_line_is_a_draft(path: str, *, is_listed: bool) -> None:
    assert in_automatic_menu(path) is is_listed
