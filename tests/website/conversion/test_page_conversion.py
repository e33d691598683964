"""A page of ours is put together of what is known, and nobody sees a difference."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.course.known_results import KnownResults
from generator.pages.course_pages import course_pages
from generator.pages.page import CARDS, SYLLABUS_TABLE, Sheet
from generator.pages.page import Page as CoursePage
from generator.website.conversion.aligned_columns import AlignedColumns
from generator.website.conversion.page_conversion import PageConversion
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE
from tests.website.project import make_project

LEFT_TO_MARKDOWN = {
    "citations.md",
    "glossary.md",
    "index.md",
    "standards.md",
}
"""One page each in a course: to convert it in the short way would save nothing that is felt."""


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    return config_of(tmp_path)


def config_of(folder: Path, **settings: Any) -> MkDocsConfig:
    project = make_project(folder / "project")
    config = load_config(str(project / "mkdocs.yml"), **settings)
    config.markdown_extensions.append(AlignedColumns())
    return config


def site_of(config: MkDocsConfig, pages: Iterable[CoursePage]) -> Files:
    files = Files([made(config, page.path, page.text) for page in pages])
    for address in (SYLLABUS_TABLE, CARDS, "downloads/full-a4.pdf", "downloads/other-a4.pdf"):
        files.append(made(config, address))
    return files


def made(config: MkDocsConfig, address: str, content: str = "") -> File:
    config.plugins._current_plugin = "lessons"
    return File.generated(config, address, content=content)


def converted(config: MkDocsConfig, files: Files, file: File, *, in_short: bool = False) -> Page:
    page = Page(None, file, config)
    page.read_source(config)
    if in_short:
        PageConversion(config, files).shorten(page)
    page.render(config, files)
    return page


def assert_same_pages(config: MkDocsConfig, course: Course) -> None:
    sheets = {name: (Sheet(f"downloads/{name}-a4.pdf", "A4"),) for name in course.lessons}
    files = site_of(config, course_pages(course, KnownResults(), sheets))
    for file in files.documentation_pages():
        whole = converted(config, files, file)
        short = converted(config, files, file, in_short=True)

        assert short.content == whole.content, file.src_uri
        assert short.markdown == whole.markdown, file.src_uri
        assert short.present_anchor_ids == whole.present_anchor_ids, file.src_uri
        assert [str(item) for item in short.toc] == [str(item) for item in whole.toc], file.src_uri
        assert short.title == whole.title, file.src_uri
        assert short.links_to_anchors == whole.links_to_anchors, file.src_uri


def course_of(kind: str, folder: Path) -> Course:
    match kind:
        case "plain":
            return full_course(folder / "course")
        case "hostile":
            texts = iter(ALL_HOSTILE * 20)
            return full_course(folder / "course", lines=texts, prose=texts)
        case _:
            return student_edition(full_course(folder / "course"))


@pytest.mark.parametrize("kind", ["plain", "hostile", "student"])
def test_a_page_is_the_same_as_if_markdown_had_read_all_of_it(kind: str, tmp_path: Path) -> None:
    assert_same_pages(config_of(tmp_path), course_of(kind, tmp_path))


@pytest.mark.parametrize(
    "settings",
    [
        {"use_directory_urls": False},
        {"markdown_extensions": ["toc", "tables", "attr_list", "md_in_html"]},
        {
            "markdown_extensions": [
                {"toc": {"permalink": "#", "toc_depth": "2-3", "baselevel": 2, "title": "Here"}},
                *("tables", "attr_list", "md_in_html", "footnotes", "admonition", "def_list"),
                *("sane_lists", "fenced_code", "pymdownx.details", "pymdownx.superfences"),
                *("pymdownx.highlight", "pymdownx.tabbed", "pymdownx.tasklist"),
            ]
        },
        {"markdown_extensions": ["toc", "tables", "attr_list", "md_in_html", "smarty", "abbr"]},
    ],
    ids=["addresses of files", "few extensions", "many extensions", "extensions that read texts"],
)
def test_so_it_is_however_the_site_is_set_up(settings: dict[str, Any], tmp_path: Path) -> None:
    assert_same_pages(config_of(tmp_path, **settings), course_of("plain", tmp_path))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are left to Markdown."""
    asked: list[str] = []
    render = Page.render

    def noted(page: Page, config: MkDocsConfig, files: Files) -> None:
        asked.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", noted)
    return asked


@pytest.mark.parametrize("kind", ["plain", "student"])
def test_nearly_all_pages_are_put_together_of_what_is_known(
    kind: str, config: MkDocsConfig, asked: list[str], tmp_path: Path
) -> None:
    files = site_of(config, course_pages(course_of(kind, tmp_path)))
    for file in files.documentation_pages():
        converted(config, files, file, in_short=True)

    assert set(asked) <= LEFT_TO_MARKDOWN


def is_left_to_markdown(
    config: MkDocsConfig, asked: list[str], markdown: str, *beside: File
) -> bool:
    files = site_of(config, [CoursePage("lessons/one.md", f"---\ntitle: One\n---\n\n{markdown}\n")])
    for file in beside:
        files.append(file)
    page = files.get_file_from_path("lessons/one.md")
    assert page is not None
    converted(config, files, page, in_short=True)
    return bool(asked)


@pytest.mark.parametrize(
    "markdown",
    [
        "A line of words.",
        "# A heading { #one }",
        "A line with [a link](one.md#here)&#46;",
        '<p class="one">A block.</p>\n<ul>\n<li>Another.</li>\n</ul>',
        '<ul markdown="1">\n<li markdown="1">[A link](../lessons/one.md), and words</li>\n</ul>',
        "## [A heading](one.md) { #one }",
        '<div class="for-teacher" markdown="1">\n\n## A heading { #one }\n\n</div>',
    ],
)
def test_what_is_known_is_not_read_by_markdown(
    markdown: str, config: MkDocsConfig, asked: list[str]
) -> None:
    assert not is_left_to_markdown(config, asked, markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "- A list.",
        "1. A list.",
        "Some *emphasis*.",
        "    An example.",
        "<q>Words in a line</q> that begin with a mark",
        "Before.\n<p>In a paragraph.</p>",
        "<p>Not closed at its end.</p> More.",
        "<div>\n<div>Half of it.</div>\n\nThe other half.\n</div>",
        '<div markdown="1">\n*Emphasis.*\n</div>',
        "# A heading without a name of its own",
        "# A heading { #one }\nA line below it.",
        "[A link](missing.md)",
        "[A link](../../one.md)",
        "[A link](https://example.org)",
        "[A link](#here)",
        "[A link][one]\n\n[one]: one.md",
        "| A | table |\n| --- | --- |\n| a | cell |",
    ],
)
def test_what_is_not_known_is_left_to_markdown(
    markdown: str, config: MkDocsConfig, asked: list[str]
) -> None:
    assert is_left_to_markdown(config, asked, markdown)


def test_a_link_to_what_is_not_published_is_left_to_mkdocs_which_says_so(
    config: MkDocsConfig, asked: list[str]
) -> None:
    draft = made(config, "lessons/draft.md", "Draft.")
    draft.inclusion = InclusionLevel.EXCLUDED

    assert is_left_to_markdown(config, asked, "[A draft](draft.md)", draft)


def test_a_page_that_another_plugin_has_changed_is_left_to_markdown(
    config: MkDocsConfig, asked: list[str]
) -> None:
    files = site_of(config, [CoursePage("one.md", "---\ntitle: One\n---\n\nWords.\n")])
    file = files.get_file_from_path("one.md")
    assert file is not None
    page = Page(None, file, config)
    page.read_source(config)
    PageConversion(config, files).shorten(page)

    page.markdown = f"Changed. {page.markdown}"
    page.render(config, files)

    assert asked == ["one.md"]


def test_an_extension_that_nobody_here_knows_may_read_every_page(
    tmp_path: Path, asked: list[str]
) -> None:
    config = config_of(
        tmp_path,
        markdown_extensions=["toc", "tables", "attr_list", "md_in_html", "wikilinks"],
    )

    assert is_left_to_markdown(config, asked, "A line of words.")
