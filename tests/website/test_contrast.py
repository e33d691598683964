"""The measure of contrast can tell good from bad."""

import pytest
from playwright.sync_api import Page

from tests.website.contrast import Contrast, contrast_of, contrast_ratio

WHITE = (255, 255, 255)


def measured(page: Page, style: str, around: str = "") -> Contrast | None:
    """The contrast of a few words with a style."""
    page.set_content(
        f'<div style="padding: 20px; {around}"><p style="font: 24px sans-serif; {style}">'
        "Who is speaking here?</p></div>"
    )
    return contrast_of(page, page.query_selector("p") or pytest.fail("no words"))


def test_the_ratio_is_that_of_the_guidelines() -> None:
    assert contrast_ratio((0, 0, 0), WHITE) == pytest.approx(21)
    assert contrast_ratio(WHITE, WHITE) == 1
    assert contrast_ratio((0x77, 0x77, 0x77), WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.browser
def test_dark_words_on_white_are_told_from_grey_ones(page: Page) -> None:
    good, bad = measured(page, "color: #595959"), measured(page, "color: #999999")
    assert good is not None
    assert bad is not None
    assert good.ratio == pytest.approx(7.0, abs=0.1)
    assert bad.ratio == pytest.approx(2.85, abs=0.1)


@pytest.mark.browser
def test_words_that_are_made_fainter_as_a_whole_are_seen_to_be_faint(page: Page) -> None:
    faint = measured(page, "color: black; opacity: 0.4")
    assert faint is not None
    assert faint.ratio < 3


@pytest.mark.browser
def test_the_worst_spot_of_a_background_that_changes_is_what_counts(page: Page) -> None:
    around = "width: fit-content; background: linear-gradient(90deg, white, #333)"
    mixed = measured(page, "color: black", around)
    assert mixed is not None
    assert mixed.ratio < 3


@pytest.mark.browser
def test_words_that_are_covered_are_not_seen(page: Page) -> None:
    assert measured(page, "text-indent: -999px; overflow: hidden") is None
