"""In a preview, a page that was made again comes back as its reader left it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.website.project import build_project, change_lesson, make_project

NOTE = "content_note: This passage speaks of a storm."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a passage that is folded away."""
    project = make_project(tmp_path)
    change_lesson(project, "first", "    quote: Residents", f"    {NOTE}\n    quote: Residents")
    return project


@pytest.mark.browser
def test_after_an_edit_the_same_parts_are_open_at_the_same_place(
    project: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    page.set_viewport_size({"width": 400, "height": 500})
    page.goto(f"{serve(build_project(project, 'serve'))}lessons/first/")
    fold = page.locator("details.passage-with-note")
    fold.locator("summary").click()
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    change_lesson(project, "first", "Which word carries a judgement?", "Which word judges?")
    build_project(project, "serve")
    page.reload()
    page.get_by_text("Which word judges?").wait_for()
    page.wait_for_function("scrollY === 700")
    assert fold.get_attribute("open") is not None


@pytest.mark.browser
def test_a_page_that_is_opened_anew_begins_at_its_top(
    project: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    address = f"{serve(build_project(project, 'serve'))}lessons/first/"
    page.goto(address)
    page.locator("details.passage-with-note summary").click()
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_load_state("load")
    assert page.locator("details.passage-with-note").get_attribute("open") is None


def test_what_is_to_be_published_has_no_such_script(project: Path) -> None:
    site = build_project(project)
    assert not (site / "assets" / "same-place.js").exists()
    assert "same-place" not in (site / "lessons/first/index.html").read_text("utf-8")
