"""Blocks of finished HTML are kept out of Markdown's way, and nobody sees a difference."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.website.finished_blocks import (
    convert_without_finished_blocks,
    without_finished_blocks,
)
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE
from tests.website.project import make_project

BLOCK = '<section id="one">\n<p>A <b id="two">bold</b> word.</p>\n</section>\n'


def pages_of(course: Course, folder: Path) -> list[tuple[str, Files, MkDocsConfig, str]]:
    config = load_config(str(make_project(folder / "project") / "mkdocs.yml"))
    pages = {page.path: get_data(page.text)[0] for page in course_pages(course)}
    files = Files([File(path, config.docs_dir, config.site_dir, True) for path in pages])  # noqa: FBT003
    return [(path, files, config, text) for path, text in pages.items()]


def converted(
    path: str, files: Files, config: MkDocsConfig, text: str, *, quickly: bool = False
) -> Page:
    file = files.get_file_from_path(path)
    assert file is not None
    page = Page(None, file, config)
    page.markdown = text
    if quickly:
        convert_without_finished_blocks(page)
    page.render(config, files)
    return page


@pytest.fixture(params=["plain", "hostile", "student"])
def course(request: pytest.FixtureRequest, tmp_path: Path) -> Course:
    match request.param:
        case "plain":
            return full_course(tmp_path / "course")
        case "hostile":
            texts = iter(ALL_HOSTILE * 20)
            return full_course(tmp_path / "course", lines=texts, prose=texts)
        case _:
            return student_edition(full_course(tmp_path / "course"))


def test_a_page_is_the_same_as_if_markdown_had_seen_all_of_it(
    course: Course, tmp_path: Path
) -> None:
    for path, files, config, text in pages_of(course, tmp_path):
        whole = converted(path, files, config, text)
        rest = converted(path, files, config, text, quickly=True)

        assert rest.content == whole.content, path
        assert rest.markdown == whole.markdown, path
        assert rest.present_anchor_ids == whole.present_anchor_ids, path
        assert [str(item) for item in rest.toc] == [str(item) for item in whole.toc], path
        assert rest.title == whole.title, path
        assert rest.links_to_anchors == whole.links_to_anchors, path


def test_most_of_a_lesson_is_kept_out(tmp_path: Path) -> None:
    course = full_course(tmp_path / "course")
    lesson = next(page for page in course_pages(course) if page.path == "lessons/full.md")

    assert len(without_finished_blocks(lesson.text).markdown) < len(lesson.text) / 2


def test_the_anchors_of_a_block_stay_in_sight() -> None:
    kept_out = without_finished_blocks(f"Before.\n\n{BLOCK}\nAfter.\n")

    assert 'id="one"' in kept_out.markdown
    assert 'id="two"' in kept_out.markdown
    assert "word" not in kept_out.markdown


@pytest.mark.parametrize(
    "markdown",
    [
        "Before.\n<p>In a paragraph.</p>\n\nAfter.\n",
        '<div markdown="1">\n*Emphasis.*\n</div>\n\nAfter.\n',
        "<div>\n<div>Half of it.</div>\n\nThe other half.\n</div>\n",
        "<q>Words in a line</q>\n\nAfter.\n",
        "    <p>An example.</p>\n\nAfter.\n",
        "<p>Not closed at its end.</p> More.\n\nAfter.\n",
    ],
)
def test_what_markdown_would_read_is_left_to_it(markdown: str) -> None:
    assert without_finished_blocks(markdown).markdown == markdown
