"""A site of hostile texts, in a browser and without a policy: they are text and no more."""

from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.course.edition import Edition
from tests.pages.hostile_text import ALL_HOSTILE, HOSTILE
from tests.pages.published_attacks import published_texts
from tests.website.hostile_course import WORD, text_fields, texts_in, write_plain_project
from tests.website.hostile_matrix import HostileSites, on_one_line, sheaves, together

CODES = {
    "Article.language",
    "Lesson.language",
    "Outline.language",
    "Excerpt.paragraph",
    "Outline.content_words",
}
"""Lines that are checked against a list, and words that are shown nowhere."""

AT_ONCE = 3
"""How many groups of texts share a course, and a field."""

ROUNDS = range(0, len(HOSTILE), AT_ONCE)
PUBLISHED_TOGETHER = 16
GROUPS = [tuple(texts) for texts in HOSTILE.values()]


@pytest.fixture(scope="module", params=list(Edition))
def sites(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> HostileSites:
    """The plain site in each edition, and hostile ones to compare with it."""
    return HostileSites(browser, tmp_path_factory.mktemp("sites"), request.param)


def test_the_course_has_a_text_in_every_field_of_the_model_that_holds_one(tmp_path: Path) -> None:
    course = write_plain_project(tmp_path / "plain")
    filled = {placed.field for placed in texts_in(course) if WORD.search(placed.text)}

    assert set(text_fields()) - filled == CODES


@pytest.mark.parametrize("start", ROUNDS)
def test_a_site_of_our_hostile_texts_differs_from_a_plain_one_in_its_texts_alone(
    sites: HostileSites, start: int
) -> None:
    texts = cycle(sheaves(GROUPS, start, AT_ONCE))

    assert sites.try_texts(texts) == []


def test_no_page_of_hostile_texts_runs_them_or_leads_away(sites: HostileSites) -> None:
    assert sites.try_texts(cycle(ALL_HOSTILE), opening=sites.addresses) == []


def test_a_site_of_published_texts_differs_from_a_plain_one_in_its_texts_alone(
    sites: HostileSites, node: str
) -> None:
    texts = together(published_texts(node), PUBLISHED_TOGETHER)

    assert sites.try_texts(cycle(texts)) == []


def test_every_field_that_is_shown_has_met_every_group_of_texts(sites: HostileSites) -> None:
    met = sites.tried.cells
    fields = {field for field, _ in met}

    assert [
        (field, group)
        for group, texts in HOSTILE.items()
        for field in fields
        if not any((field, on_one_line(text)) in met for text in texts)
    ] == []
