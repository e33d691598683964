"""The home page in a browser: a passage, looked at through one lens after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.website.project import build_project, make_project

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the small course."""
    return serve(build_project(make_project(tmp_path_factory.mktemp("home"))))


def marked(page: Page) -> list[str]:
    """The words that are seen to be marked, each with a line under it."""
    found: list[str] = page.locator("mark").evaluate_all(
        "marks => marks.filter((it) => getComputedStyle(it).textDecorationLine === 'underline')"
        ".map((it) => it.textContent)"
    )
    return found


def test_a_keyboard_alone_looks_through_one_lens_after_the_other(page: Page, home: str) -> None:
    page.goto(home)
    assert marked(page) == ["Residents say", "axed"]
    page.get_by_role("radio", name="all three lenses").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Loaded language")).to_be_checked()
    assert marked(page) == ["axed"]
    expect(page.locator(".notes li:visible")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    assert marked(page) == ["Residents say"]


def test_touch_chooses_a_lens_without_javascript_on_a_phone(page: Page, home: str) -> None:
    browser = page.context.browser
    assert browser is not None
    phone = browser.new_context(
        viewport={"width": 360, "height": 720}, has_touch=True, java_script_enabled=False
    )
    plain = phone.new_page()
    plain.goto(home)
    choice = plain.locator("label", has_text="Sourcing")
    box = choice.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    choice.tap()
    expect(plain.get_by_role("radio", name="Sourcing")).to_be_checked()
    expect(plain.locator(".notes li:visible")).to_have_count(1)
    phone.close()
