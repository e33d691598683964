"""A student works on prompts of every kind: with a keyboard, with a thumb, or only reading."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.course import prompts
from tests.website.project import build_project, make_project
from tests.website.worked_lesson import (
    ASKS,
    KINDS,
    LESSON_PAGE,
    built_again,
    kept,
    lesson,
    lesson_site,
    prompt,
    values,
)

pytestmark = pytest.mark.browser

WORKED = {
    "discuss": {"text": "Some people."},
    "write": {"text": "Some people."},
    "choose": {"chosen": ["It names a group."]},
    "sort": {
        "placed": [
            {"item": "Residents", "group": "Named"},
            {"item": "The council", "group": "Named"},
        ]
    },
    "rewrite": {"text": "Some people."},
    "compare": {
        "columns": ["First text", "Second text"],
        "rows": [{"point": "Who acts?", "cells": ["Some people.", "Nobody."]}],
    },
    "look-up": {"done": ["Who made it?"], "text": "Some people."},
}
"""What is kept when a student has done the same as everybody in these tests."""

WITH_ANSWER = ("discuss", "write", "choose", "mark", "sort", "rewrite")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lesson_site(tmp_path_factory.mktemp("prompts"))


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + LESSON_PAGE


@pytest.fixture
def thumb(browser: Browser) -> Iterator[Page]:
    """A page on a small phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(60):
        if target.evaluate("found => found === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no way to {target} by Tab")


def done_by_keyboard(page: Page, work: Locator, kind: str) -> None:
    match kind:
        case "choose":
            tab_to(page, work.get_by_role("checkbox", name="It names a group."))
            page.keyboard.press("Space")
        case "sort":
            for item in ("Residents", "The council"):
                tab_to(page, work.get_by_role("combobox", name=item))
                page.keyboard.press("ArrowDown")
        case "compare":
            tab_to(page, work.get_by_role("textbox", name="Who acts? First text"))
            page.keyboard.type("Some people.")
            page.keyboard.press("Tab")
            page.keyboard.type("Nobody.")
        case _:
            if kind == "look-up":
                tab_to(page, work.get_by_role("checkbox", name="Who made it?"))
                page.keyboard.press("Space")
            tab_to(page, work.get_by_role("textbox"))
            page.keyboard.type("Some people.")


def done_by_touch(work: Locator, kind: str) -> None:
    match kind:
        case "choose":
            work.get_by_text("It names a group.").first.tap()
        case "sort":
            for item in ("Residents", "The council"):
                # The list that opens is the phone's own.
                work.get_by_role("combobox", name=item).select_option("Named")
        case "compare":
            for side, text in (("First text", "Some people."), ("Second text", "Nobody.")):
                field = work.get_by_role("textbox", name=f"Who acts? {side}")
                field.tap()
                field.press_sequentially(text)
        case _:
            if kind == "look-up":
                work.get_by_text("Who made it?").tap()
            work.get_by_role("textbox").tap()
            work.get_by_role("textbox").press_sequentially("Some people.")


def test_every_kind_of_prompt_has_something_to_work_with(page: Page, address: str) -> None:
    page.goto(address)
    for kind in prompts.KINDS:
        tools = prompt(page, kind).locator("textarea, select, input, button")
        expect(tools.first).to_be_visible()


@pytest.mark.parametrize("kind", WORKED)
def test_a_prompt_is_worked_on_by_keyboard_alone_and_kept(
    kind: str, page: Page, address: str
) -> None:
    page.goto(address)
    done_by_keyboard(page, prompt(page, kind), kind)
    assert values(page) == {kind: WORKED[kind]}
    page.reload()
    assert kept(page)[kind]["about"].startswith(ASKS[kind]["ask"])
    if kind == "sort":
        expect(prompt(page, kind).get_by_role("combobox", name="Residents")).to_have_value("Named")
    elif kind == "choose":
        expect(prompt(page, kind).get_by_role("checkbox", name="group")).to_be_checked()
    else:
        expect(prompt(page, kind).get_by_role("textbox").first).to_have_value("Some people.")


@pytest.mark.parametrize("kind", WORKED)
def test_a_prompt_is_worked_on_by_touch_alone(kind: str, thumb: Page, address: str) -> None:
    thumb.goto(address)
    done_by_touch(prompt(thumb, kind), kind)
    assert values(thumb) == {kind: WORKED[kind]}


def test_a_phone_needs_no_sideways_scrolling_and_has_targets_for_thumbs(
    thumb: Page, address: str
) -> None:
    thumb.set_viewport_size({"width": 320, "height": 640})
    thumb.goto(address)
    assert thumb.evaluate("document.documentElement.scrollWidth") <= 320
    for target in thumb.locator(
        "prompt-work :is(button, textarea, select, summary, label.choice)"
    ).all():
        box = target.bounding_box()
        assert box is None or box["height"] >= 43.5, target


def test_what_is_written_under_the_lesson_is_kept_as_well(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".exit-ticket textarea").fill("For names.")
    page.locator(".lateral-reading textarea").fill("X reports that it rained.")
    assert values(page) == {
        "exit-ticket": {"text": "For names."},
        "look-further-1": {"done": [], "text": "X reports that it rained."},
    }


def test_what_is_emptied_again_is_forgotten(page: Page, address: str) -> None:
    page.goto(address)
    field = prompt(page, "write").get_by_role("textbox")
    field.fill("Words")
    field.fill("")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.endsWith('first'))") == []


@pytest.mark.parametrize("kind", WITH_ANSWER)
def test_an_answer_waits_until_the_student_has_tried_or_asks(
    kind: str, page: Page, address: str
) -> None:
    page.goto(address)
    answer = prompt(page, kind).locator("details.answer").first
    answer.locator("summary").press("Enter")
    expect(prompt(page, kind).get_by_text("Try it first")).to_be_visible()
    expect(answer).not_to_have_attribute("open", "")
    tab_to(page, prompt(page, kind).get_by_role("button", name="Show me anyway"))
    page.keyboard.press("Enter")
    expect(answer).to_have_attribute("open", "")
    expect(answer.locator("summary")).to_be_focused()
    expect(prompt(page, kind).get_by_text("Try it first")).to_be_hidden()
    page.reload()
    expect(prompt(page, kind).locator("details.answer").first).to_have_attribute("open", "")
    assert values(page)[kind]["shown"] is True


@pytest.mark.parametrize("kind", ["discuss", "write", "choose", "sort", "rewrite"])
def test_an_answer_opens_at_once_after_trying(kind: str, page: Page, address: str) -> None:
    page.goto(address)
    done_by_keyboard(page, prompt(page, kind), kind)
    answer = prompt(page, kind).locator("details.answer").first
    answer.locator("summary").click()
    expect(answer).to_have_attribute("open", "")
    expect(prompt(page, kind).get_by_role("button", name="Show me anyway")).to_be_hidden()


def test_the_reason_to_try_first_is_read_out(page: Page, address: str) -> None:
    page.goto(address)
    said = prompt(page, "write").locator("[aria-live=polite]")
    expect(said).to_have_text("")
    prompt(page, "write").locator("summary").click()
    expect(said).to_have_text(re.compile("Try it first"))


def test_the_feedback_on_what_was_chosen_comes_first(page: Page, address: str) -> None:
    page.goto(address)
    work = prompt(page, "choose")
    work.get_by_role("checkbox", name="It names a group.").check()
    work.locator("summary", has_text="See what speaks for it").click()
    assert work.locator("details.answer .label").all_text_contents() == [
        "You chose: It names a group.",
        "It names someone.",
    ]
    expect(work).to_contain_text("A careful reader could defend this choice.")


def test_sorting_is_compared_in_words_and_not_counted(page: Page, address: str) -> None:
    page.goto(address)
    work = prompt(page, "sort")
    work.get_by_role("combobox", name="Residents").select_option("Named")
    work.get_by_text("Compare with one way to sort them").click()
    said = work.locator(".sort-said")
    assert said.all_text_contents() == [
        "Another group. Yours: Named. Here: Not named. They are many.",
        "Here: Named. You have not put it anywhere yet. ",
    ]
    work.get_by_role("combobox", name="Residents").select_option("Not named")
    expect(said.first).to_have_text("The same group as yours: Not named. They are many.")
    assert not re.search(r"\d|right|wrong|correct|score", work.inner_text())


def test_marking_leads_to_the_passage_and_counts_as_trying_once_compared(
    page: Page, address: str
) -> None:
    page.goto(address)
    passage = page.locator("close-reading[data-excerpt=axed]")
    passage.evaluate("found => { found.startMarking = () => (found.dataset.started = 'yes'); }")
    prompt(page, "mark").get_by_role("button", name="Mark passage 1").click()
    expect(passage).to_be_focused()
    expect(passage).to_have_attribute("data-started", "yes")
    passage.dispatch_event("compared", {"bubbles": True})
    prompt(page, "mark").locator("summary").click()
    expect(prompt(page, "mark").locator("details.answer")).to_have_attribute("open", "")


def test_work_on_an_earlier_wording_is_shown_apart_and_can_be_copied(
    page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    site = lesson_site(tmp_path)
    page.goto(serve(site) + LESSON_PAGE)
    prompt(page, "write").get_by_role("textbox").fill("My old words.")
    done_by_keyboard(page, prompt(page, "choose"), "choose")
    built_again(site, write="Who is left out?", choose="Which one fits?")
    page.reload()
    work = prompt(page, "write")
    expect(work.get_by_role("textbox")).to_have_value("")
    earlier = work.get_by_role("region", name="This changed after you worked on it")
    expect(earlier).to_contain_text("Who does not?")
    expect(earlier).to_contain_text("My old words.")
    work.get_by_role("textbox").fill("New.")
    earlier.get_by_role("button", name="Copy it into the field").click()
    expect(work.get_by_role("textbox")).to_have_value("New.\n\nMy old words.")
    chosen = prompt(page, "choose").get_by_role("region")
    expect(chosen).to_contain_text("It names a group.")
    expect(chosen.get_by_role("button")).to_have_count(0)


def test_without_javascript_every_prompt_and_answer_is_there_to_read(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for kind in KINDS:
        expect(prompt(page, kind).locator(".ask")).to_be_visible()
    for answer in ("Residents.", "Nobody has a name.", "They are many.", "ended"):
        summary = page.locator("details", has_text=answer).last.locator("summary")
        summary.click()
        expect(page.locator("details[open]", has_text=answer).last).to_be_visible()
    expect(page.locator(".lines")).to_be_visible()
    context.close()


def test_paper_has_lines_until_something_is_written(page: Page, address: str) -> None:
    page.goto(address)
    work = prompt(page, "write")
    page.emulate_media(media="print")
    expect(work.locator(".lines")).to_be_visible()
    expect(work.locator("textarea")).to_be_hidden()
    page.emulate_media(media="screen")
    work.locator("textarea").fill("My words.")
    page.emulate_media(media="print")
    expect(work.locator(".lines")).to_be_hidden()
    expect(work.locator("textarea")).to_be_visible()


def test_work_stays_with_its_question_when_another_is_put_before_it(
    page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    site = lesson_site(tmp_path)
    page.goto(serve(site) + LESSON_PAGE)
    for kind in ("discuss", "write"):
        prompt(page, kind).get_by_role("textbox").fill(f"My words on {kind}.")
    built_again(site, first={"lens": "sourcing", "ask": "What is new?"})
    page.reload()
    for kind in ("discuss", "write"):
        field = prompt(page, kind).last.get_by_role("textbox")
        expect(field).to_have_value(f"My words on {kind}.")
    expect(prompt(page, "discuss").first.get_by_role("textbox")).to_have_value("")
    expect(page.locator(".earlier-work")).to_have_count(0)


def test_a_text_stays_when_a_teacher_makes_a_discussion_something_to_look_up(
    page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    site = lesson_site(tmp_path)
    page.goto(serve(site) + LESSON_PAGE)
    built_again(site, first={"lens": "sourcing", "ask": "What is new?"})
    page.reload()
    prompt(page, "discuss").first.get_by_role("textbox").fill("My words.")
    built_again(
        site,
        first={"kind": "look-up", "lens": "sourcing", "ask": "What is new?", "move": "stop"},
    )
    page.reload()
    expect(prompt(page, "look-up").first.get_by_role("textbox")).to_have_value("My words.")


def test_a_group_with_two_spaces_in_its_name_is_the_same_group(
    tmp_path: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    items = [{"text": text, "group": "At  first"} for text in ("Residents", "The council")]
    sort = {**ASKS["sort"], "kind": "sort", "groups": ["At  first", "Later"], "items": items}
    project = make_project(tmp_path, {"first.yml": lesson(first=sort)})
    page.goto(serve(build_project(project)) + LESSON_PAGE)
    work = prompt(page, "sort").first
    work.get_by_role("combobox", name="Residents").select_option(index=1)
    work.locator("details.answer summary").click()
    expect(work.locator(".sort-compared li").first).to_contain_text("The same group as yours")
