"""A lesson that keeps its answers for the teacher: students still work, and nothing is empty."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages.words import words_in
from tests.website.worked_lesson import KINDS, LESSON_PAGE, lesson_site, prompt, values

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    site = lesson_site(tmp_path_factory.mktemp("held"), "answers: teacher-only\n")
    return serve(site) + LESSON_PAGE


def test_nothing_is_there_to_open_and_a_sentence_says_who_has_the_answers(
    page: Page, address: str
) -> None:
    page.goto(address)

    expect(page.get_by_text(words_in("en").answers_with_teacher)).to_be_visible()
    expect(page.locator(".prompt details")).to_have_count(0)
    expect(page.locator("main")).not_to_contain_text("undefined")


def test_students_choose_and_sort_and_what_they_did_is_kept(page: Page, address: str) -> None:
    page.goto(address)
    prompt(page, "choose").get_by_role("checkbox", name="It names a group.").check()
    prompt(page, "sort").get_by_role("combobox", name="Residents").select_option("Named")
    page.reload()

    expect(prompt(page, "choose").get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(prompt(page, "sort").get_by_role("combobox", name="Residents")).to_have_value("Named")
    assert values(page) == {
        "choose": {"chosen": ["It names a group."]},
        "sort": {"placed": [{"item": "Residents", "group": "Named"}]},
    }


@pytest.mark.parametrize("kind", ["discuss", "write", "rewrite", "look-up"])
def test_students_write_and_what_they_wrote_is_kept(page: Page, address: str, kind: str) -> None:
    page.goto(address)
    prompt(page, kind).get_by_role("textbox").fill("Some people.")
    page.reload()

    expect(prompt(page, kind).get_by_role("textbox")).to_have_value("Some people.")


def test_without_javascript_every_option_and_item_is_there_to_read(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for kind in KINDS:
        expect(prompt(page, kind).locator(".ask")).to_be_visible()
    for text in ("It names someone.", "It names a group.", "Residents", "The council"):
        expect(page.locator(".options li, .sort-items li").get_by_text(text)).to_be_visible()
    expect(page.locator(".prompt details")).to_have_count(0)
    context.close()


def test_on_paper_every_option_is_there_to_tick(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")

    expect(prompt(page, "choose").get_by_text("It names a group.")).to_be_visible()
