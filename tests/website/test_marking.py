"""A student marks a passage, compares with the lesson, and looks lens by lens."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.pages.browser_words import BrowserWords
from tests.small_course import ARTICLE, LESSON
from tests.website.project import build_project, make_project

pytestmark = pytest.mark.browser

WORDS = BrowserWords()
QUOTE = "Residents say the ferry was probably axed"
LISTED = LESSON.replace("    use: reserve\n", "")
NOTE = "  - id: measure\n    content_note: It speaks of a measure.\n"
FOLDED = LISTED.replace("  - id: measure\n", NOTE).replace(
    "    teacher: TEACHER-EXCERPT-NOTE\n", ""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course, with two passages in its first lesson."""
    return build_project(make_project(tmp_path_factory.mktemp("course"), {"first.yml": LISTED}))


@pytest.fixture
def lesson(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the first lesson is; a new address each time, so that nothing is kept there yet."""
    return f"{serve(site)}lessons/first/"


@pytest.fixture(autouse=True)
def _complaints(page: Page) -> Iterator[None]:
    """No test passes while a script of the page fails."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert said == []


@pytest.fixture
def touched(browser: Browser) -> Iterator[Page]:
    """A page on a phone, which has no mouse and no keyboard."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def passage(page: Page, name: str = "axed") -> Locator:
    """One passage and what belongs to it."""
    return page.locator(f'close-reading[data-excerpt="{name}"]')


def kept(page: Page) -> Any:
    """What is saved for the passage: the values, the newest first."""
    entry = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('close-reading:1:'))[0][1]"
    )
    return [record["value"] for record in json.loads(entry)["items"]["passage-axed"]]


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


def focused(page: Page) -> str:
    """The text of what has the focus."""
    return str(page.evaluate("document.activeElement.textContent"))


def mark(reading: Locator, first: str, last: str, lens: str, technique: str) -> None:
    """Mark the words from one to another, with a mouse."""
    if reading.get_by_role("button", name=WORDS.mark_passage).is_visible():
        reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option", name=first, exact=True).click()
    if last != first:
        reading.get_by_role("option", name=last, exact=True).click()
    reading.get_by_role("radio", name=lens).check()
    reading.get_by_label(WORDS.which_technique).select_option(label=technique)
    reading.get_by_role("button", name=WORDS.keep_mark).click()


def test_the_whole_task_is_done_with_the_keyboard_alone(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    said = reading.get_by_role("status")
    reading.get_by_role("button", name=WORDS.mark_passage).focus()

    press(page, "Enter")
    expect(reading.get_by_role("option").first).to_be_focused()
    assert focused(page) == "Residents"
    press(page, "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+End")
    assert "Chosen: “\u2068ferry was probably axed\u2069”, 4 words" in said.inner_text()
    press(page, "Escape")
    expect(said).to_have_text(WORDS.nothing_chosen)
    press(page, "End", "Enter")
    expect(reading.get_by_role("option", name="axed")).to_have_attribute("aria-selected", "true")

    press(page, "Enter", "ArrowDown")
    expect(reading.get_by_role("radio", name="Loaded language")).to_be_focused()
    press(page, "Tab", "L", "Tab")
    page.keyboard.type("It sounds like an axe.")
    press(page, "Tab", "Enter")
    expect(said).to_have_text("Kept: “\u2068axed\u2069”, Loaded wording.")
    assert focused(page) == "axed"

    reading.get_by_role("button", name=WORDS.compare_with_lesson).focus()
    press(page, "Enter")
    assert focused(page) == WORDS.marks_compared
    expect(reading.locator(".compared")).to_contain_text("It sounds like an axe.")
    label = reading.locator(".mark-label").first
    label.focus()
    press(page, "Enter")
    expect(label).to_have_attribute("aria-expanded", "true")
    expect(reading.locator(".opened-note")).to_contain_text("Nobody is named.")
    press(page, "Tab", "Escape")
    expect(label).to_be_focused()
    expect(reading.locator(".opened-note")).to_be_hidden()


def test_the_whole_task_is_done_with_a_finger_alone(touched: Page, lesson: str) -> None:
    touched.goto(lesson)
    reading = passage(touched)

    def tap(word: str) -> None:
        reading.get_by_role("option", name=word, exact=True).tap()

    reading.get_by_role("button", name=WORDS.mark_passage).tap()
    tap("ferry")
    tap("axed")
    expect(reading.get_by_role("status")).to_be_in_viewport()
    tap("probably")
    tap("ferry")
    expect(reading.get_by_role("status")).to_contain_text("was probably")
    reading.get_by_role("button", name=WORDS.whole_sentence).tap()
    expect(reading.get_by_role("status")).to_contain_text(f"{QUOTE}\u2069”, 7 words")
    reading.get_by_role("radio", name="Sourcing").tap()
    reading.get_by_label(WORDS.which_technique).select_option(label="Collective attribution")
    reading.get_by_role("button", name=WORDS.keep_mark).tap()
    reading.get_by_role("button", name=WORDS.compare_with_lesson).tap()

    expect(reading.locator(".compared")).to_contain_text(WORDS.both_same)
    reading.locator(".mark-label").last.tap()
    expect(reading.locator(".opened-note")).to_contain_text("Loaded language")
    assert touched.evaluate("document.documentElement.scrollWidth") <= 360


def test_words_of_two_lines_are_told_and_kept_with_one_space_between_them(
    tmp_path: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    old, new = "was probably axed", "was probably\n\n      axed"
    lesson = LISTED.replace(f"quote: {QUOTE}", f"quote: |-\n      {QUOTE}".replace(old, new))
    article = ARTICLE.replace("probably axed", "probably\\naxed")
    article = re.sub("text: (Residents .*)", r'text: "\1"', article)
    project = make_project(tmp_path, {"first.yml": lesson, "articles/ferry.yml": article})
    page.goto(f"{serve(build_project(project))}lessons/first/")
    reading = passage(page)
    expect(reading.locator("blockquote mark").last).to_have_text("axed")
    assert reading.locator("blockquote").inner_text().startswith("Residents say")
    assert "probably\naxed" in reading.locator("blockquote").inner_text()
    mark(reading, "was", "axed", "Sourcing", "Hedge")
    assert [one["words"] for one in kept(page)[0]["marks"]] == ["was probably axed"]


def test_words_are_chosen_by_dragging_a_mouse_over_them(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option", name="probably").hover()
    page.mouse.down()
    reading.get_by_role("option", name="the", exact=True).hover()
    page.mouse.up()
    expect(reading.get_by_role("status")).to_contain_text("the ferry was probably")
    assert page.evaluate("String(getSelection())") == ""


def test_the_words_are_a_list_with_one_stop_for_the_tab_key(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    expect(reading.get_by_role("option")).to_have_count(0)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    words = reading.get_by_role("listbox", name=WORDS.words_of_passage)
    expect(words.get_by_role("option")).to_have_text(QUOTE.split())
    expect(words.locator('[tabindex="0"]')).to_have_count(1)
    reading.get_by_role("button", name=WORDS.stop_marking).click()
    expect(reading.get_by_role("option")).to_have_count(0)


def test_a_mark_is_saved_as_it_is_typed_and_is_there_again(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option", name="axed").click()
    reading.get_by_role("radio", name="Loaded language").check()
    reading.get_by_label(WORDS.which_technique).select_option(label="Euphemism")
    reading.get_by_label(WORDS.why_these_words).type("Not ke")
    saved = {
        "start": 37,
        "end": 41,
        "words": "axed",
        "lens": "loaded-language",
        "lensName": "Loaded language",
        "technique": "euphemism",
        "techniqueName": "Euphemism",
        "reason": "Not ke",
    }
    assert kept(page) == [{"marks": [saved]}]

    page.reload()
    expect(reading.locator(".own-marks")).to_contain_text("Not ke")
    expect(reading.locator(".own.lens-loaded-language")).to_have_text("axed")
    reading.get_by_role("button", name="Change your mark").click()
    reading.get_by_label(WORDS.why_these_words).fill("Kept.")
    reading.get_by_role("radio", name="Sourcing").check()
    reading.get_by_role("button", name=WORDS.stop_marking).click()
    assert kept(page) == [{"marks": [{**saved, "reason": "Kept."}]}]
    reading.get_by_role("button", name="Remove your mark").click()
    expect(reading.locator(".own-marks")).to_be_empty()
    assert page.evaluate("Object.keys(localStorage).join()").count("close-reading:1") == 0


@pytest.mark.parametrize("leave", [WORDS.stop_marking, WORDS.compare_with_lesson])
def test_who_leaves_a_mark_without_keeping_it_loses_nothing(
    page: Page, lesson: str, leave: str
) -> None:
    page.goto(lesson)
    reading = passage(page)
    mark(reading, "say", "say", "Sourcing", "Hedge")
    reading.get_by_role("option", name="axed").click()
    reading.get_by_role("radio", name="Framing").check()
    reading.get_by_label(WORDS.which_technique).select_option(label="Conflict frame")
    reading.get_by_label(WORDS.why_these_words).fill("Half a sent")
    reading.get_by_role("button", name=leave).click()
    expect(reading.locator(".own-marks li")).to_have_count(2)
    expect(reading.locator(".own-marks")).to_contain_text("Half a sent")


def test_a_new_mark_is_dropped_where_its_words_are_cleared(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option", name="axed").click()
    reading.get_by_role("radio", name="Framing").check()
    reading.get_by_label(WORDS.which_technique).select_option(index=1)
    reading.get_by_role("button", name=WORDS.clear_choice).click()
    expect(reading.locator(".own-marks")).to_be_empty()
    expect(reading.locator(".own")).to_have_count(0)


def test_a_mark_that_is_being_changed_is_the_one_that_is_removed(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    mark(reading, "say", "say", "Sourcing", "Hedge")
    mark(reading, "axed", "axed", "Framing", "Conflict frame")
    reading.get_by_role("button", name="Change your mark “\u2068say").click()
    reading.get_by_label(WORDS.why_these_words).fill("Who?")
    reading.get_by_role("button", name="Remove your mark “\u2068say").click()
    expect(reading.get_by_role("status")).to_have_text("Removed: “\u2068say\u2069”, Hedge.")
    assert [one["words"] for one in kept(page)[0]["marks"]] == ["axed"]


def test_a_mark_without_a_technique_is_not_kept(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option", name="axed").click()
    reading.get_by_role("button", name=WORDS.name_lens).click()
    expect(reading.get_by_role("radio", name="Framing")).to_be_focused()
    press(page, "Space", "Enter")
    expect(reading.get_by_label(WORDS.which_technique)).to_be_focused()
    expect(reading.locator(".own-marks")).to_be_empty()


def test_marks_may_share_words(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    mark(reading, "ferry", "axed", "Framing", "Conflict frame")
    mark(reading, "was", "probably", "Sourcing", "Hedge")
    expect(reading.locator(".own-marks li")).to_have_count(2)
    expect(reading.locator(".own.lens-sourcing").first).to_contain_text("was")
    reading.get_by_role("button", name=WORDS.stop_marking).click()
    both = reading.locator(".own .own")
    assert both.all_inner_texts() == ["was probably"]


def test_work_on_an_earlier_wording_stays_apart_and_readable(
    tmp_path: Path, page: Page, lesson: str
) -> None:
    page.goto(lesson)
    mark(passage(page), "ferry", "axed", "Loaded language", "Euphemism")
    project = make_project(
        tmp_path,
        {
            "first.yml": LISTED.replace("quote: Residents say the", "quote: say the").replace(
                "words: Residents say", "words: say"
            )
        },
    )
    after = build_project(project) / "lessons" / "first" / "index.html"
    page.route(lesson, lambda route: route.fulfill(path=after))
    page.reload()
    reading = passage(page)
    expect(reading.locator(".own-marks")).to_be_empty()
    expect(reading.locator(".own")).to_have_count(0)
    reading.get_by_text(WORDS.earlier_marks).click()
    earlier = reading.locator(".earlier-marks")
    expect(earlier).to_contain_text(QUOTE)
    expect(earlier.get_by_role("listitem")).to_contain_text("ferry was probably axed")
    expect(earlier.get_by_role("listitem")).to_contain_text("Euphemism")


def test_comparing_says_in_words_what_both_marked_and_what_only_one_did(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    page.evaluate(
        "addEventListener('compared', ({target}) => { window.told = target.dataset.excerpt; })"
    )
    reading = passage(page)
    mark(reading, "say", "the", "Framing", "Conflict frame")
    mark(reading, "probably", "probably", "Sourcing", "Hedge")
    reading.get_by_role("button", name=WORDS.compare_with_lesson).click()
    compared = reading.locator(".compared")
    groups = [
        " ".join(text.split()) for text in compared.locator(".compared-title, li").all_inner_texts()
    ]
    assert groups == [
        WORDS.both_other,
        (
            "You say the Conflict frame Framing You have not written why. "
            "The lesson Residents say Collective attribution Sourcing Nobody is named."
        ),
        WORDS.only_you,
        "You probably Hedge Sourcing You have not written why.",
        WORDS.only_lesson,
        "The lesson axed Loaded wording Loaded language",
    ]
    expect(compared).to_contain_text(WORDS.readers_differ)
    assert page.evaluate("window.told") == "axed"


def test_who_marked_nothing_is_asked_first_and_can_look_anyway(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.compare_with_lesson).click()
    expect(reading.get_by_text(WORDS.nothing_marked)).to_be_visible()
    expect(reading.locator(".mark-label").first).to_be_hidden()
    reading.get_by_role("button", name=WORDS.show_anyway).click()
    expect(reading.locator(".mark-label").first).to_be_visible()
    page.reload()
    expect(reading.locator(".mark-label").first).to_be_visible()


def test_the_lessons_marks_and_notes_are_hidden_until_the_student_compares(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    reading = passage(page)
    notes = page.locator(".notes")
    marks = reading.locator('mark:not([role="none"])')
    line = "getComputedStyle(document.querySelector('mark')).textDecorationLine"
    expect(notes.first).to_be_hidden()
    expect(marks).to_have_count(0)
    assert page.evaluate(line) == "none"
    mark(reading, "ferry", "axed", "Framing", "Conflict frame")
    reading.get_by_role("button", name=WORDS.compare_with_lesson).click()
    expect(notes.first).to_be_visible()
    expect(marks).to_have_count(2)
    assert page.evaluate(line) == "underline"


def test_nothing_of_the_lessons_marks_flashes_up_before_the_script_has_come(
    page: Page, lesson: str
) -> None:
    page.route("**/lesson.js", lambda route: route.abort())
    page.goto(lesson)
    expect(page.locator(".notes").first).to_be_hidden()
    expect(page.locator(".mark-label").first).to_be_hidden()


@pytest.mark.parametrize("script", ["lesson", "text-comfort"])
def test_a_reader_has_the_lessons_marks_and_notes_when_the_script_does_not_come(
    page: Page, lesson: str, script: str
) -> None:
    page.route(f"**/{script}.js", lambda route: route.fulfill(status=404))
    page.goto(lesson)
    marked = page.locator("mark.mark").first
    background = "one => getComputedStyle(one).backgroundColor"
    hidden = marked.evaluate(background)
    expect(page.locator(".notes").first).to_be_visible(timeout=8000)
    expect(page.locator(".mark-label").first).to_be_visible()
    assert marked.evaluate(background) != hidden


def test_what_a_student_marks_with_is_fetched_when_marking_begins(page: Page, lesson: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(lesson)
    page.wait_for_load_state("networkidle")
    assert "marking-desk.js" not in asked

    passage(page).get_by_role("button", name=WORDS.mark_passage).focus()
    page.keyboard.press("Enter")
    expect(passage(page).get_by_role("option").first).to_be_focused()
    assert asked.count("marking-desk.js") == 1


def test_a_student_is_told_when_what_to_mark_with_cannot_be_had(page: Page, lesson: str) -> None:
    page.route("**/marking-desk.js", lambda route: route.abort())
    page.goto(lesson)
    begin = passage(page).get_by_role("button", name=WORDS.mark_passage)
    begin.click()
    expect(passage(page).get_by_text(WORDS.cannot_mark_now)).to_be_visible()
    expect(begin).to_be_focused()
    passage(page).get_by_role("button", name=WORDS.compare_with_lesson).click()
    expect(passage(page).get_by_text(WORDS.nothing_marked)).to_be_visible()


def test_a_lens_is_shown_or_hidden(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)
    mark(reading, "ferry", "ferry", "Framing", "Conflict frame")
    reading.get_by_role("button", name=WORDS.compare_with_lesson).click()
    lenses = reading.get_by_role("group", name=WORDS.marks_to_see).get_by_role("button")
    assert lenses.all_inner_texts() == ["Loaded language (1)", "Sourcing (1)", "Your marks (1)"]
    lenses.nth(1).click()
    expect(lenses.nth(1)).to_have_attribute("aria-pressed", "false")
    expect(reading.locator(".mark-label").first).to_be_hidden()
    expect(reading.locator(".mark-label").last).to_be_visible()


@pytest.mark.parametrize("anchor", ["note-2", "mark-2"])
def test_a_link_to_a_note_or_a_mark_shows_it(page: Page, lesson: str, anchor: str) -> None:
    page.goto(f"{lesson}#passage-axed--{anchor}")
    expect(page.locator(f"#passage-axed--{anchor}")).to_be_in_viewport()
    expect(passage(page).locator(".mark-label").first).to_be_visible()
    expect(passage(page).locator(".compared")).to_be_empty()


def test_the_text_that_is_read_and_copied_is_always_the_quotation(page: Page, lesson: str) -> None:
    page.goto(lesson)
    reading = passage(page)

    def read() -> Any:
        return page.evaluate(
            """() => { const quote = document.querySelector("blockquote");
            getSelection().selectAllChildren(quote);
            return [quote.textContent, String(getSelection())]; }"""
        )

    assert read() == [QUOTE, QUOTE]
    mark(reading, "ferry", "axed", "Framing", "Conflict frame")
    mark(reading, "say", "ferry", "Sourcing", "Hedge")
    assert read() == [QUOTE, QUOTE]
    reading.get_by_role("button", name=WORDS.stop_marking).click()
    assert read() == [QUOTE, QUOTE]
    reading.get_by_role("button", name=WORDS.compare_with_lesson).click()
    assert read() == [QUOTE, QUOTE]


def test_a_prompt_can_lead_to_the_words_of_a_passage(page: Page, lesson: str) -> None:
    page.goto(lesson)
    passage(page).evaluate("reading => reading.startMarking()")
    assert focused(page) == "Residents"
    expect(passage(page).locator("blockquote")).to_be_in_viewport()


def test_a_folded_passage_stays_folded_and_is_then_marked_like_any_other(
    tmp_path: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    site = build_project(make_project(tmp_path, {"first.yml": FOLDED}))
    page.goto(f"{serve(site)}lessons/first/")
    reading = passage(page, "measure")
    reading.evaluate("reading => reading.startMarking()")
    expect(reading).to_be_hidden()
    press(page, "Enter")
    reading.get_by_role("option", name="temporary").click()
    expect(reading.get_by_role("status")).to_contain_text("temporary")


def in_language(tmp_path: Path, language: str, words: str, marked: str) -> Path:
    """A site whose first lesson quotes words in another language."""
    article = ARTICLE.replace("language: en", f"language: {language}").replace(
        "Residents say the ferry was probably axed, and nobody has explained why.", words
    )
    lesson = LISTED.replace(QUOTE, words).replace("words: Residents say", f"words: {marked}")
    lesson = lesson.replace("      - words: axed\n        technique: loaded-language\n", "")
    lesson = lesson.replace("        teacher: TEACHER-MARK-NOTE\n", "")
    return build_project(
        make_project(tmp_path, {"articles/ferry.yml": article, "first.yml": lesson})
    )


def test_in_a_text_from_right_to_left_the_left_arrow_goes_on(
    tmp_path: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    site = in_language(tmp_path, "he", "התושבים אומרים שהמעבורת בוטלה.", "אומרים")
    page.goto(f"{serve(site)}lessons/first/")
    passage(page).get_by_role("button", name=WORDS.mark_passage).click()
    expect(passage(page).get_by_role("option").first).to_be_focused()
    press(page, "ArrowLeft", "Shift+ArrowLeft")
    expect(passage(page).get_by_role("status")).to_contain_text("אומרים שהמעבורת")
    press(page, "ArrowRight")
    assert focused(page) == "אומרים"


def test_a_text_without_spaces_is_marked_word_by_word(
    tmp_path: Path, page: Page, serve: Callable[[Path], str]
) -> None:
    site = in_language(tmp_path, "zh", "居民说渡轮可能被取消了。没有人解释原因。", "居民说")
    page.goto(f"{serve(site)}lessons/first/")
    reading = passage(page)
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    expect(reading.get_by_role("option").first).to_be_visible()
    words = reading.get_by_role("option").all_inner_texts()
    assert words[:4] == ["居民", "说", "渡轮", "可能"]
    reading.get_by_role("option", name="渡轮").click()
    reading.get_by_role("button", name=WORDS.whole_sentence).click()
    expect(reading.get_by_role("status")).to_contain_text("“\u2068居民说渡轮可能被取消了\u2069”")


def test_without_javascript_every_mark_and_note_is_there(browser: Browser, lesson: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(lesson)
    expect(plain.locator(".notes").first).to_be_visible()
    expect(plain.locator(".mark-label").first).to_be_visible()
    context.close()


def test_paper_has_the_marks_once_a_student_has_compared_and_no_buttons(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    page.locator("close-reading").first.evaluate("it => it.compare()")
    page.emulate_media(media="print")
    expect(page.locator(".notes").first).to_be_visible()
    expect(page.get_by_role("button", name=WORDS.mark_passage).first).to_be_hidden()
