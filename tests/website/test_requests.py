"""A page asks nobody but its own site for anything, and a browser has nothing to complain of."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from tests.website.page_kinds import PAGE_KINDS, open_everything, put_work_into_store

pytestmark = pytest.mark.browser


@dataclass
class Heard:
    """What a page asked for, and what the browser complained of."""

    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def heard(page: Page) -> Heard:
    """What is heard of a page from here on."""
    heard = Heard()
    page.on("request", lambda request: heard.asked.append(request.url))
    page.on("pageerror", lambda error: heard.complaints.append(str(error)))
    page.on(
        "console",
        lambda message: (
            heard.complaints.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    page.on(
        "response",
        lambda response: heard.complaints.append(response.url) if response.status >= 400 else None,
    )
    return heard


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_page_asks_only_its_own_site(
    page: Page, heard: Heard, published_at: str, kind: str
) -> None:
    page.goto(published_at)
    put_work_into_store(page)
    page.goto(published_at + PAGE_KINDS[kind])
    open_everything(page)
    page.wait_for_load_state("networkidle")
    assert [address for address in heard.asked if not address.startswith(published_at)] == []
    assert heard.complaints == []


def test_the_search_is_read_in_at_the_first_word_and_finds_it(
    page: Page, heard: Heard, published_at: str
) -> None:
    page.goto(f"{published_at}lessons/harbour-bridge/")
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")
    before = [address for address in heard.asked if "/search" in address]
    assert [address.partition("?")[0].rpartition("/")[2] for address in before] == ["search.js"]

    page.keyboard.type("fram")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.type("ing")
    expect(page.locator(".md-search-result__item", has_text="Framing").first).to_be_visible()
    fetched = [address for address in heard.asked if address.startswith(f"{published_at}search/")]
    assert {address.rpartition("/")[0].rpartition("/")[2] for address in fetched} == {
        "search", "words", "texts",
    }  # fmt: skip
    assert [address for address in heard.asked if not address.startswith(published_at)] == []

    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    page.keyboard.type("zzzzqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    assert heard.complaints == []


def test_a_search_that_an_address_asks_for_is_made(
    page: Page, heard: Heard, published_at: str
) -> None:
    page.goto(f"{published_at}?q=framing")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert heard.complaints == []
