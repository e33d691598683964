"""No page is wider than its screen, however narrow the screen and whatever is open."""

import pytest
from playwright.sync_api import Page

from tests.website.page_kinds import PAGE_KINDS, TEACHER_KINDS, hold_still, open_everything

SCREENS = {
    "a small phone": (320, 568),
    "a projector of 1280 by 1024 at 400 percent": (320, 256),
    "a phone": (360, 740),
    "a tablet": (768, 1024),
    "a Chromebook": (1366, 768),
}
"""Width and height in the pixels of style sheets."""

_TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
  );
  return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.mark.browser
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_no_page_is_wider_than_the_screen(page: Page, published_at: str, kind: str) -> None:
    page.goto(published_at + PAGE_KINDS[kind])
    hold_still(page)
    open_everything(page)
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(_TOO_WIDE) == [], screen


@pytest.mark.browser
@pytest.mark.parametrize("kind", TEACHER_KINDS)
def test_no_page_for_teachers_is_wider_than_the_screen(
    page: Page, for_teachers_at: str, kind: str
) -> None:
    page.goto(for_teachers_at + TEACHER_KINDS[kind])
    hold_still(page)
    open_everything(page)
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(_TOO_WIDE) == [], screen


@pytest.mark.browser
def test_what_is_too_wide_is_named(page: Page) -> None:
    page.set_content('<p style="width: 2000px">Who says so?</p>')
    assert page.evaluate(_TOO_WIDE) == ['<p style="width: 2000px">Who says so?</p>']
