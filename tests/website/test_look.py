"""The look of the pages: what has to hold on every screen and on paper."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.website.assets import stylesheet
from tests.website.project import build_project, make_project

MOST_BYTES = 8 * 1024
"""How large the styles of all pages may be when they are sent, compressed."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the small course."""
    return serve(build_project(make_project(tmp_path_factory.mktemp("look"))))


def test_the_styles_are_small_and_send_no_comment() -> None:
    styles = stylesheet()
    assert len(gzip.compress(styles.encode())) <= MOST_BYTES
    assert "/*" not in styles
    assert styles.count("{") == styles.count("}") > 100


@pytest.mark.browser
@pytest.mark.parametrize(
    "screen",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"contrast": "more"},
        {"forced_colors": "active"},
        {"media": "print"},
    ],
    ids=str,
)
def test_each_lens_has_a_line_of_its_own_on_every_screen_and_on_paper(
    page: Page, home: str, screen: dict[str, Any]
) -> None:
    page.emulate_media(**screen)
    page.goto(home)
    lines = page.locator("mark").evaluate_all(
        "marks => marks.map((it) => getComputedStyle(it).textDecorationStyle)"
    )
    edges = page.locator(".lens-cards .card-title").evaluate_all(
        "titles => titles.map((it) => getComputedStyle(it).borderBottomStyle)"
    )
    assert lines == ["dotted", "wavy"]
    assert edges == ["solid", "dashed", "dotted"]


@pytest.mark.browser
def test_a_dark_page_is_printed_in_ink_on_white(page: Page, home: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(home)
    page.emulate_media(media="print")
    style = page.locator("body").evaluate(
        "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]"
    )
    assert style == ["rgb(255, 255, 255)", "rgb(36, 31, 24)"]
