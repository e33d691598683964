"""A lesson on paper, as a browser prints it: a sheet to teach from, and what a student has made."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.website.worked_lesson import LESSON_PAGE, lesson_site, prompt

pytestmark = pytest.mark.browser

NOTED = "lessons/uncontested-fact/"
"""A lesson with content notes at its passages."""
LONGEST = "lessons/harbour-bridge/"
MOST_PAGES = 12
"""Six sheets, on both sides, for a lesson of ten passages."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    return serve(lesson_site(tmp_path_factory.mktemp("print")))


@pytest.fixture(params=["with scripts", "without scripts"])
def on_paper(request: pytest.FixtureRequest, browser: Browser, address: str) -> Any:
    """The lesson as it is printed, before anybody has worked on it."""
    with browser.new_context(java_script_enabled=request.param == "with scripts") as context:
        page = context.new_page()
        opened(page, address + LESSON_PAGE)
        yield page


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")


def style(found: Locator, name: str, of: str = "") -> str:
    return str(
        found.evaluate("(it, [name, of]) => getComputedStyle(it, of || null)[name]", [name, of])
    )


def is_seen(found: Locator) -> bool:
    """Whether it takes up room on the sheet."""
    return bool(found.evaluate("it => it.checkVisibility({ contentVisibilityAuto: true })"))


def test_a_sheet_has_no_answers_and_no_marks_of_the_lesson(on_paper: Page) -> None:
    for hidden in on_paper.locator("details.answer, .notes, .mark-label, .option div").all():
        assert not is_seen(hidden)
    assert on_paper.locator("mark.mark").count() > 1
    for mark in on_paper.locator("mark.mark").all():
        assert style(mark, "textDecorationLine") == "none"
        assert style(mark, "backgroundColor") == "rgba(0, 0, 0, 0)"


def test_a_sheet_has_lines_for_a_name_and_nothing_of_the_website(on_paper: Page) -> None:
    expect(on_paper.locator(".on-paper")).to_have_text("NameClassDate")
    expect(on_paper.locator(".on-paper")).to_be_visible()
    for hidden in on_paper.locator(".md-header, .md-sidebar, .md-footer, .lesson-tools").all():
        assert not is_seen(hidden)
    assert not any(is_seen(found) for found in on_paper.get_by_role("button").all())


def test_lines_for_a_name_are_on_paper_alone(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    expect(page.locator(".on-paper")).to_be_hidden()


@pytest.mark.parametrize("kind", ["discuss", "rewrite", "look-up"])
def test_a_question_to_answer_in_writing_has_a_few_lines(on_paper: Page, kind: str) -> None:
    found = prompt(on_paper, kind)
    assert float(style(found, "height", "::after").removesuffix("px")) > 40
    assert not any(is_seen(field) for field in found.locator("textarea").all())


def test_a_question_has_as_many_lines_as_its_teacher_wrote(on_paper: Page) -> None:
    found = prompt(on_paper, "write")
    expect(found.locator(".writing-line")).to_have_count(3)
    assert is_seen(found.locator(".writing-line").first)
    assert style(found, "content", "::after") == "none"


def test_a_comparison_has_cells_to_write_in(on_paper: Page) -> None:
    for cell in prompt(on_paper, "compare").locator("td").all():
        box = cell.bounding_box()
        assert box is not None
        assert box["height"] > 50


def test_each_item_to_sort_has_a_blank_and_each_option_a_box(on_paper: Page) -> None:
    for item in prompt(on_paper, "sort").locator(".sort-items li").all():
        assert style(item, "borderBottomStyle", "::after") == "solid"
    for option in prompt(on_paper, "choose").locator(".options > li, .choice").all():
        box = option.locator("input")
        assert is_seen(box) if box.count() else "☐" in style(option, "listStyleType")


def test_a_passage_under_a_content_note_is_open_on_paper(page: Page, published_at: str) -> None:
    opened(page, published_at + NOTED)
    folded = page.locator("details.passage-with-note:not([open])")
    assert folded.count() > 1
    for passage in folded.all():
        assert is_seen(passage.locator("blockquote"))
        assert is_seen(passage.locator(".in-other-words"))


def test_dark_pages_are_printed_dark_on_white(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + LESSON_PAGE)
    page.emulate_media(color_scheme="dark", media="print")
    assert style(page.locator("body"), "backgroundColor") == "rgb(255, 255, 255)"
    assert style(page.locator("h1"), "color") == "rgb(36, 31, 24)"
    assert style(page.locator("body"), "colorScheme") == "light"


def test_what_a_student_wrote_is_printed_in_place_of_the_lines(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    text = "Residents speak, and nobody says who they are. " * 6
    for kind in ("discuss", "write"):
        prompt(page, kind).get_by_role("textbox").fill(text)
    prompt(page, "compare").get_by_role("textbox").first.fill("The town")
    prompt(page, "sort").get_by_role("combobox").first.select_option("Named")
    prompt(page, "choose").get_by_role("checkbox").first.check()
    # A sheet is narrower than a screen, so that a text takes more lines there.
    page.set_viewport_size({"width": 500, "height": 900})
    page.emulate_media(media="print")
    for kind in ("discuss", "write"):
        field = prompt(page, kind).get_by_role("textbox")
        assert is_seen(field)
        assert field.evaluate("it => it.scrollHeight <= it.clientHeight + 1")
        assert style(prompt(page, kind), "content", "::after") == "none"
    assert not is_seen(prompt(page, "write").locator(".writing-line").first)
    assert is_seen(prompt(page, "sort").get_by_role("combobox").first)
    assert style(prompt(page, "sort").locator("li").first, "content", "::after") == "none"
    # What has been answered shows no answer of the lesson's.
    assert not any(is_seen(answer) for answer in page.locator("details.answer").all())


def test_a_students_own_marks_are_printed_in_the_pattern_of_their_lens(
    page: Page, address: str
) -> None:
    page.goto(address + LESSON_PAGE)
    own = marked(page)
    page.emulate_media(media="print")
    assert style(own, "textDecorationLine") == "underline"
    assert style(own, "textDecorationStyle") == "wavy"
    assert is_seen(page.locator(".own-marks li").first)
    assert not is_seen(page.locator(".notes").first)


def marked(page: Page) -> Locator:
    """A mark of a student's, put where the browser keeps it."""
    passage = page.locator("close-reading").first
    mark: Mapping[str, Any] = {
        "start": 0,
        "end": 9,
        "words": "Residents",
        "lens": "loaded-language",
        "lensName": "Loaded language",
        "technique": "",
        "techniqueName": "",
        "reason": "Who?",
    }
    passage.evaluate("(it, mark) => { it.marks.push(mark); it.save(); }", mark)
    page.reload()
    return page.locator(".own").first


def test_the_teacher_edition_prints_marks_and_answers_and_no_lines(
    page: Page, for_teachers_at: str
) -> None:
    opened(page, for_teachers_at + LONGEST)
    for shown in page.locator(".notes, .mark-label, .prompt .for-teacher").all():
        assert is_seen(shown)
    assert style(page.locator("mark.mark").first, "textDecorationLine") == "underline"
    assert style(page.locator("prompt-work[data-kind=discuss]").first, "display", "::after") == (
        "none"
    )


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_longest_lesson_is_printed_on_six_sheets_at_most(
    page: Page, published_at: str, paper: str
) -> None:
    page.goto(published_at + LONGEST)
    printed = page.pdf(format=paper)
    assert 4 < len(re.findall(rb"/Type\s*/Page\b", printed)) <= MOST_PAGES
