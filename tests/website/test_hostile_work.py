"""A student writes hostile texts on a lesson of hostile texts, and reads them back as text."""

import json
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.course.edition import Edition
from generator.pages.browser_words import BrowserWords
from tests.pages.hostile_text import ALL_HOSTILE
from tests.website.hostile_course import write_hostile_project
from tests.website.hostile_matrix import hostile_site, together
from tests.website.watched_browser import Watched, watched

pytestmark = pytest.mark.browser

WORDS = BrowserWords()
LESSON_PAGE = "lessons/full/"
MY_WORK_PAGE = "my-work/"

KINDS_OF_WORK = {"marks", "text", "choice", "sorted", "table", "look-up"}
FIELDS = "main textarea:visible"
ELEMENTS_OF_MY_WORK = {
    "a", "button", "div", "h2", "input", "label", "li", "p", "section", "span", "ul",
}  # fmt: skip

_ELEMENTS = """() => [...new Set([...document.querySelectorAll("my-work *")]
  .map(({ localName }) => localName))]"""
_ATTRIBUTES = """() => [...document.querySelectorAll("main *")].flatMap((one) =>
  one.getAttributeNames().filter((name) => name.startsWith("on")))"""
_KEPT = """() => Object.entries(localStorage)
  .filter(([key]) => key.startsWith("close-reading:")).map(([, text]) => text)"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which every hostile text stands somewhere."""
    project = tmp_path_factory.mktemp("hostile")
    write_hostile_project(project, cycle(together(ALL_HOSTILE, 4)))
    return hostile_site(project, Edition.STUDENT)


@pytest.fixture(params=[True, False], ids=["under its policy", "without a policy"])
def student(
    request: pytest.FixtureRequest, browser: Browser, site: Path, serve: Callable[[Path], str]
) -> Iterator[Watched]:
    """Somebody with a browser of their own. A site without a policy has nothing else to hold on."""
    with watched(browser, serve(site), with_policy=request.param) as student:
        student.page.set_default_timeout(15_000)
        student.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield student


def passage(page: Page) -> Locator:
    return page.locator('close-reading[data-excerpt="whole"]')


def start_marking(page: Page) -> None:
    """Open the first passage for marking, with its content note if it is folded under one."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    passage(page).get_by_role("button", name=WORDS.mark_passage).click()
    passage(page).get_by_role("option").first.wait_for()


def mark(page: Page, reason: str) -> None:
    """Mark some words of the passage, and say why."""
    start_marking(page)
    words = passage(page).get_by_role("option")
    words.first.click()
    words.nth(5).click()
    passage(page).get_by_role("radio").first.check()
    passage(page).get_by_label(WORDS.which_technique).select_option(index=1)
    passage(page).get_by_label(WORDS.why_these_words).fill(reason)
    passage(page).get_by_role("button", name=WORDS.keep_mark).click()
    passage(page).get_by_role("button", name=WORDS.stop_marking).click()


def choose_and_sort(page: Page) -> None:
    """Tick every box, and put every item into the last group."""
    for box in page.locator("prompt-work input").all():
        box.check()
    for group in page.locator("prompt-work select").all():
        group.select_option(index=2)


def written(page: Page) -> list[str]:
    """What stands in the fields of the lesson."""
    found: list[str] = page.locator(FIELDS).evaluate_all("all => all.map(({ value }) => value)")
    return found


def write_everywhere(page: Page) -> list[str]:
    """Write hostile texts into every field, each of them into one at least. Return what it is."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    fields = page.locator(FIELDS).all()
    each = -(-len(ALL_HOSTILE) // len(fields))
    texts = ["\n".join(ALL_HOSTILE[n * each : (n + 1) * each]) for n in range(len(fields))]
    for field, text in zip(fields, texts, strict=True):
        field.fill(text)
    return texts


def kept(page: Page) -> list[Any]:
    """What the browser keeps."""
    return [json.loads(text) for text in page.evaluate(_KEPT)]


def items(page: Page) -> list[Any]:
    return [lesson["items"] for lesson in kept(page)]


def taken(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_text("utf-8")


def test_a_student_who_writes_hostile_texts_on_hostile_texts_reads_them_back(
    student: Watched,
) -> None:
    page = student.page
    student.go(LESSON_PAGE)
    reason = "\n".join(ALL_HOSTILE[:60])
    mark(page, reason)
    choose_and_sort(page)
    texts = write_everywhere(page)
    assert len(texts) > 8
    assert written(page) == texts
    before = items(page)
    assert {record["kind"] for lesson in before for (record,) in lesson.values()} == KINDS_OF_WORK
    student.look(LESSON_PAGE)

    student.go(MY_WORK_PAGE)
    shown = page.locator(".my-lesson").inner_text()
    in_full = page.locator("my-work").evaluate("(work) => work.textContent")
    assert [text for text in (*texts, reason) if text not in in_full] == []
    assert set(page.evaluate(_ELEMENTS)) <= ELEMENTS_OF_MY_WORK
    assert page.evaluate(_ATTRIBUTES) == []
    page.get_by_role("button", name=WORDS.copy_as_text).click()
    expect(page.locator("my-work [role=status]")).to_have_text(WORDS.copied)
    taken(page, WORDS.download_text)
    file = taken(page, WORDS.download_file)

    page.get_by_role("button", name=WORDS.delete_all).click()
    page.get_by_role("button", name=WORDS.yes_delete).click()
    assert items(page) == []
    page.get_by_label(WORDS.load_file).set_input_files(
        {"name": "work.json", "mimeType": "application/json", "buffer": file.encode()}
    )
    expect(page.locator("my-work [role=status]")).to_have_text(WORDS.loaded)
    assert items(page) == before
    assert page.locator(".my-lesson").inner_text() == shown
    student.look(MY_WORK_PAGE)

    student.go(LESSON_PAGE)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert written(page) == texts
    expect(passage(page).locator(".own-marks")).to_be_visible()
    assert reason in passage(page).locator(".own-marks").evaluate("(one) => one.textContent")
    assert all(box.is_checked() for box in page.locator("prompt-work input[type=checkbox]").all())
    groups = page.locator("prompt-work select").evaluate_all("all => all.map((one) => one.value)")
    assert groups
    assert all(groups)
    passage(page).get_by_role("button", name=WORDS.compare_with_lesson).click()
    assert reason in passage(page).locator(".compared").evaluate("(one) => one.textContent")
    page.wait_for_timeout(200)
    student.look(LESSON_PAGE)
    assert student.did == []
