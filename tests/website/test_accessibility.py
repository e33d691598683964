"""Everybody can read and use every page: what axe knows of that, on every kind of page."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.website.accessibility import audit
from tests.website.page_kinds import (
    PAGE_KINDS,
    PREVIEW_KINDS,
    TEACHER_KINDS,
    hold_still,
    open_everything,
    put_work_into_store,
)

WIDTHS = (360, 1366)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("node")]


@pytest.fixture(scope="module", params=[(s, w) for s in SCHEMES for w in WIDTHS], ids=str)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page on a screen of one width, in one scheme of colours."""
    scheme, width = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 768}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def faults_on(page: Page, address: str) -> list[str]:
    """What is wrong on a page as it comes, and when everything on it is open."""
    page.goto(address)
    hold_still(page)
    as_it_comes = audit(page).faults
    opened = audit(page).faults if open_everything(page) else ()
    return [*as_it_comes, *(f"opened: {fault}" for fault in opened if fault not in as_it_comes)]


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_nothing_keeps_a_reader_from_a_page(screen: Page, published_at: str, kind: str) -> None:
    assert faults_on(screen, published_at + PAGE_KINDS[kind]) == []


def test_nothing_keeps_a_student_from_work_of_every_kind(screen: Page, published_at: str) -> None:
    screen.goto(published_at)
    put_work_into_store(screen)
    assert faults_on(screen, f"{published_at}my-work/") == []


@pytest.mark.parametrize("kind", TEACHER_KINDS)
def test_nothing_keeps_a_teacher_from_the_teacher_edition(
    screen: Page, for_teachers_at: str, kind: str
) -> None:
    assert faults_on(screen, for_teachers_at + TEACHER_KINDS[kind]) == []


@pytest.mark.parametrize("kind", PREVIEW_KINDS)
def test_nothing_keeps_a_teacher_from_a_preview(screen: Page, preview_at: str, kind: str) -> None:
    assert faults_on(screen, preview_at + PREVIEW_KINDS[kind]) == []


def test_nothing_keeps_a_reader_from_what_a_search_finds(screen: Page, published_at: str) -> None:
    screen.goto(f"{published_at}lessons/harbour-bridge/")
    hold_still(screen)
    screen.keyboard.press("/")
    screen.keyboard.type("framing")
    screen.locator(".md-search-result__item").first.wait_for()
    assert audit(screen, ".md-search").faults == ()


def test_nothing_keeps_a_reader_from_the_menu(screen: Page, published_at: str) -> None:
    screen.goto(f"{published_at}lessons/harbour-bridge/")
    hold_still(screen)
    button = screen.locator("label.md-header__button[for=__drawer]")
    if button.is_visible():
        button.click()
    assert audit(screen, ".md-sidebar--primary").faults == ()


BAD = {
    "faint words": '<p style="color: #aaa">Who is speaking?</p>',
    "faint words that only pixels tell": (
        '<div style="position: relative"><p style="color: #aaa">Who is speaking?</p>'
        '<div style="position: absolute; inset: 0; background: #fff1"></div></div>'
    ),
    "a picture without words": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "a button without a name": "<button></button>",
}


@pytest.mark.parametrize("what", BAD)
def test_a_fault_is_found(page: Page, what: str) -> None:
    page.set_content(
        f'<html lang="en"><title>A page</title><main><h1>A page</h1>{BAD[what]}</main></html>'
    )
    (fault,) = audit(page).faults
    assert ("no word" in fault or "has 2." in fault) or "pixels" not in what
