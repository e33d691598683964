"""Hostile texts among what the search finds, and in what a teacher sees of mistakes."""

import json
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.pages.hostile_text import ALL_HOSTILE
from tests.small_course import LESSON
from tests.website.hostile_course import write_hostile_project
from tests.website.page_as_read import spaced
from tests.website.project import build_project, make_project
from tests.website.watched_browser import watched

FOUND = "lamplight"
"""A word in every text, to search for."""

_RESULTS = """() => [...document.querySelectorAll(".md-search-result__list *")].map((one) =>
  [one.localName, ...[...one.attributes].map(({ name }) => name)].join(" "))"""
_TITLES = """() => [...document.querySelectorAll(".md-search-result__list :is(h1, h2)")]
  .map((title) => title.textContent)"""

KNOWN_ELEMENTS = {
    "li", "a", "article", "div", "h1", "h2", "p", "ul", "ol", "nav", "mark", "details", "summary",
    "span", "strong", "em",
}  # fmt: skip
KNOWN_ATTRIBUTES = {"class", "href", "tabindex", "data-md-score", "data-md-highlight", "style"}


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), 140))
def test_what_the_search_finds_of_hostile_texts_is_text(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path, start: int
) -> None:
    texts = [f"{text} {FOUND}" for text in ALL_HOSTILE[start : start + 140]]
    course = write_hostile_project(tmp_path / "course", cycle(texts))
    with watched(browser, serve(build_project(tmp_path / "course"))) as page:
        page.go("")
        page.page.keyboard.press("/")
        page.page.locator(".md-search__input").press_sequentially(FOUND)
        page.page.locator(".md-search-result__list li").first.wait_for(
            state="attached", timeout=15_000
        )
        parts = [part.split() for part in page.page.evaluate(_RESULTS)]
        titles = page.page.evaluate(_TITLES)
        page.page.wait_for_timeout(200)
        page.look(page.page.url.removeprefix(page.origin).partition("?")[0])

    assert page.did == []
    assert {element for element, *_ in parts} <= KNOWN_ELEMENTS
    assert {name for _, *names in parts for name in names} <= KNOWN_ATTRIBUTES
    known = {"".join(text.split()) for text in (*texts, course.outline.title)}
    # The syllabus counts the lessons.
    counted = enumerate(course.ordered_lessons, start=1)
    known |= {"".join(f"{number}. {lesson.title}".split()) for number, lesson in counted}
    found = {"".join(spaced(title).split()) for title in titles if FOUND in title}
    assert found
    assert found <= known


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), 140))
def test_what_a_preview_shows_of_hostile_mistakes_is_text(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path, start: int
) -> None:
    wrong = ALL_HOSTILE[start : start + 140]
    voices = {
        f"wrong-{n}.yml": LESSON.replace(
            "voice: author\n    quote", f"voice: {json.dumps(text, ensure_ascii=False)}\n    quote"
        )
        for n, text in enumerate(wrong)
    }
    project = make_project(tmp_path / "course", voices)
    with watched(browser, serve(build_project(project, "serve"))) as page:
        for address in ("problems/", "lessons/wrong-7/", ""):
            page.go(address)
        page.go("problems/")
        shown = page.page.locator(".problem").evaluate_all(
            "all => all.flatMap((one) => [...one.querySelectorAll('*')].map((part) =>"
            " [part.localName, ...[...part.attributes].map(({ name }) => name)].join(' ')))"
        )
        places = page.page.locator(".problem-message").all_inner_texts()

    assert page.did == []
    assert set(shown) <= {
        "p class", "span", "p class tabindex", "span class", "code", "mark", "br", "div class",
        "ol", "li", "p", "del", "ins", "pre",
    }  # fmt: skip
    assert len(places) >= len(voices)
