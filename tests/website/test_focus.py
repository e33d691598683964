"""With the Tab key alone a reader gets to everything on a page, sees where, and gets out again."""

import pytest
from playwright.sync_api import Page

from tests.website.page_kinds import PAGE_KINDS, hold_still, open_everything
from tests.website.tab_key import WATCH, go_round, walk

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize("kind", ["lesson of the bridge", "my work"])
def test_the_tab_key_reaches_everything_there_and_back_and_shows_where_it_is(
    page: Page, published_at: str, kind: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.goto(published_at + PAGE_KINDS[kind])
    hold_still(page)
    open_everything(page)
    assert go_round(page) > 20


def test_an_element_without_a_ring_is_found(page: Page) -> None:
    page.set_content('<button style="outline: none">One</button>')
    page.evaluate(WATCH)
    assert [stop["ring"] for stop in walk(page, "Tab")] == [False]


def test_an_element_that_keeps_the_focus_is_found(page: Page) -> None:
    page.set_content('<a href="#" onkeydown="event.preventDefault()">One</a> <a href="#">Two</a>')
    page.evaluate(WATCH)
    assert [stop["index"] for stop in walk(page, "Tab")] == [0]
