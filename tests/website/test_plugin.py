"""The plugin: the course's pages become part of a site, in memory only."""

import html
import json
import logging
import posixpath
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.exceptions import Abort

from tests.small_course import FILES, LESSON, in_a_copy
from tests.website.project import build_project, make_project

BROKEN = LESSON.replace("voice: author\n    quote", "voice: autor\n    quote")
QUOTED = "Residents say the ferry was probably axed"
UNLISTED = {"third.yml": LESSON}


def html_of(site: Path, page: str) -> str:
    """The HTML of a page."""
    return (site / page / "index.html").read_text("utf-8")


def text_of(site: Path, page: str) -> str:
    """The HTML of a page with its character references read."""
    return html.unescape(html_of(site, page))


@pytest.fixture(autouse=True)
def _say_everything(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="mkdocs")


def test_every_lesson_lens_and_article_has_its_page(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path), strict=True)
    for page in ("lessons/first", "lessons/second", "lenses/framing", "articles/ferry", "own"):
        assert (site / page / "index.html").exists(), page


def test_the_search_finds_the_words_on_both_sides_of_a_line_break(tmp_path: Path) -> None:
    claim = {"claim": "The first\\\nline.\n\nAnd the second.\n\n- And the third.", "move": "stop"}
    lesson = f"{LESSON}lateral_reading: {json.dumps([claim])}\n"
    site = build_project(make_project(tmp_path, {"first.yml": lesson}))
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    text = " ".join(doc["text"] for doc in index["docs"])
    assert "The first line. And the second. • And the third." in text


def test_nothing_is_written_into_docs(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    build_project(project)
    assert [path.name for path in (project / "docs").rglob("*")] == ["own.md"]


def test_a_misquotation_stops_the_build_and_shows_the_difference(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = LESSON.replace("quote: a temporary measure", "quote: a temporary meassure")
    with pytest.raises(Abort):
        build_project(make_project(tmp_path, {"first.yml": wrong}))
    assert "article: a temporary meas[]ure" in caplog.text


def test_a_stored_copy_is_in_no_file_of_the_site(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path, in_a_copy(f"{QUOTED}, said THE-REST-OF-IT.")))
    assert "Level 0: sign for sign" in text_of(site, "lessons/first")
    for path in site.rglob("*"):
        if path.is_file():
            assert b"THE-REST-OF-IT" not in path.read_bytes(), path


def test_no_teachers_word_is_in_any_file_of_the_site(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path))
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"TEACHER-" not in data, path
            assert b"RESERVE-PROMPT" not in data, path


def test_edit_this_page_opens_the_file_that_the_page_is_made_from(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    site = build_project(project, edit_uri="https://example.org/edit/main/docs/")

    def edited(page: str) -> str:
        """The path that the page's link leads to once a browser has resolved its dots."""
        address = text_of(site, page).partition('rel="edit"')[0].rpartition('href="')[2]
        return posixpath.normpath(urlsplit(address.partition('"')[0]).path)

    assert edited("lessons/first") == "/edit/main/lessons/first.yml"
    assert edited("articles/ferry") == "/edit/main/lessons/articles/ferry.yml"
    assert edited("") == "/edit/main/lessons/course.yml"


def test_the_menu_has_the_course_first_and_the_schools_own_pages_after_it(tmp_path: Path) -> None:
    text = text_of(build_project(make_project(tmp_path)), "")
    tabs = [
        part.split("</a>")[0].split(">")[-1].strip() for part in text.split("md-tabs__link")[1:]
    ]
    assert tabs == [
        "A small course",
        "The ferry",
        "My work",
        "Lenses",
        "Reference",
        "Our own page",
    ]


def test_pages_of_docs_are_in_the_menu_where_mkdocs_yml_lists_none(tmp_path: Path) -> None:
    text = text_of(build_project(make_project(tmp_path), nav=None, strict=True), "")
    assert "Our own page" in text


def test_a_build_fails_on_an_error_and_shows_all_of_them(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path, {"first.yml": BROKEN, "second.yml": ""})
    with pytest.raises(Abort):
        build_project(project)
    assert "2 errors in 2 files" in caplog.text
    assert "lessons/first.yml:14:12" in caplog.text
    assert "lessons/second.yml:1:1" in caplog.text


def test_a_warning_fails_a_strict_build_only(tmp_path: Path) -> None:
    project = make_project(tmp_path, UNLISTED)
    build_project(project)
    with pytest.raises(Abort):
        build_project(project, strict=True)


def test_the_first_build_of_a_preview_shows_problems_and_all_other_pages(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path, {"first.yml": BROKEN}), command="serve")
    broken = text_of(site, "lessons/first")
    assert "is not a voice" in broken
    assert "<mark>autor</mark>" in broken
    assert "Who says so?" in text_of(site, "lessons/second")
    assert "To mend before you publish" in text_of(site, "")


def test_a_preview_goes_on_without_course_yml(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path, {"course.yml": "title: ["}), command="serve")
    assert "Words for an ending" in text_of(site, "lessons/first")
    assert "lessons/course.yml:1:" in text_of(site, "problems")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("text", ["", "title: [", "one two\nthree: four\n", None])
def test_a_preview_goes_on_whichever_file_is_broken_or_missing(
    tmp_path: Path, name: str, text: str | None
) -> None:
    site = build_project(make_project(tmp_path, {name: text}), command="serve")
    assert (site / "index.html").exists()
    assert (site / "lenses" / "framing" / "index.html").exists()


def test_lessons_inside_docs_are_refused_because_they_would_be_published(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path)
    (project / "lessons").rename(project / "docs" / "lessons")
    settings = (project / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("  - lessons:\n", "  - lessons:\n      lessons_dir: docs/lessons\n")
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    with pytest.raises(Abort):
        build_project(project)
    assert "Move the folder out of it." in caplog.text


@pytest.mark.parametrize("name", ["articles/other.yml", "first.yml"])
def test_a_preview_goes_on_where_a_lesson_names_a_broken_article(tmp_path: Path, name: str) -> None:
    own = LESSON.replace("article: ferry", "article: other").replace(
        "paragraph:", "article: ferry\n    paragraph:"
    )
    files = {"first.yml": own, "articles/other.yml": "title: x\n", name: ""}
    site = build_project(make_project(tmp_path, files), command="serve")
    assert "first.yml" in text_of(site, "problems")


@pytest.mark.parametrize(
    "value", [r'"\U00110000"', r'"\UFFFFFFFF"', r'"\x7f ![](x){: onerror=alert(1) }"', "2024-02-31"]
)
def test_a_preview_goes_on_whatever_a_value_is(tmp_path: Path, value: str) -> None:
    broken = LESSON.replace("minutes: 50", f"minutes: {value}")
    site = build_project(make_project(tmp_path, {"first.yml": broken}), command="serve")
    assert "lessons/first.yml:5:" in text_of(site, "lessons/first")


def test_hidden_files_of_editors_and_systems_are_no_lessons(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"._first.yml": "\x00", ".#second.yml": "x"})
    build_project(project, strict=True)


def test_a_page_of_docs_in_the_way_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path)
    (project / "docs" / "glossary.md").write_text("# Mine\n", "utf-8")
    build_project(project)
    assert "docs/glossary.md stands where a file of the course goes" in caplog.text


def test_a_markdown_extension_that_pages_need_is_asked_for(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        build_project(make_project(tmp_path), markdown_extensions=["tables"])
    assert "Add to markdown_extensions in mkdocs.yml: attr_list, md_in_html." in caplog.text


def test_a_title_with_markup_is_text_in_the_browsers_title_and_the_menu(tmp_path: Path) -> None:
    hostile = LESSON.replace("Words for an ending", "'<b>Bold</b> & <i>{{ x }}</i>'")
    text = html_of(build_project(make_project(tmp_path, {"first.yml": hostile})), "lessons/first")
    assert "<title>&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;i&gt;{{ x }}&lt;/i&gt; - " in text
    assert "<b>Bold" not in text
