"""The teacher edition in a browser: what is open there, how it is told apart, how it is printed."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

LESSON = "lessons/harbour-bridge/"
MOST_PAGES = 4
"""A plan is printed on two sheets at most, on both sides."""

pytestmark = pytest.mark.browser


def test_the_marks_of_a_lesson_and_its_key_are_open_at_once(
    page: Page, for_teachers_at: str
) -> None:
    page.goto(for_teachers_at + LESSON)
    passage = page.locator("close-reading").first

    expect(passage.locator("mark").first).to_have_css("text-decoration-line", "underline")
    expect(page.locator(".notes").first).to_be_visible()
    for key in page.locator(".prompt .for-teacher").all():
        expect(key).to_be_visible()
    expect(page.locator("details.answer")).to_have_count(0)


def test_a_teacher_can_still_show_how_students_work(page: Page, for_teachers_at: str) -> None:
    page.goto(for_teachers_at + LESSON)
    sorting = page.locator("section.prompt-sort prompt-work")
    sorting.get_by_role("combobox").first.select_option(index=1)
    choosing = page.locator("section.prompt-choose prompt-work")
    choosing.get_by_role("checkbox").first.check()
    page.reload()

    expect(choosing.get_by_role("checkbox").first).to_be_checked()
    expect(sorting.get_by_role("combobox").first).not_to_have_value("")


@pytest.mark.parametrize(
    "screen",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"forced_colors": "active"},
        {"media": "print"},
    ],
    ids=str,
)
def test_what_is_for_the_teacher_is_told_apart_by_its_name_and_a_double_line(
    page: Page, for_teachers_at: str, screen: dict[str, Any]
) -> None:
    page.emulate_media(**screen)
    page.goto(for_teachers_at + LESSON)
    boxes = page.locator(".for-teacher").evaluate_all(
        "boxes => boxes.map((box) => [getComputedStyle(box).borderInlineStartStyle,"
        " box.innerText.trim().split('\\n')[0]])"
    )

    assert len(boxes) > 10
    assert {line for line, _ in boxes} == {"double"}
    assert {re.sub("¶", "", name) for _, name in boxes} == {"For the teacher"}


def test_a_printed_page_says_that_it_is_not_for_students(page: Page, for_teachers_at: str) -> None:
    page.goto(for_teachers_at + LESSON)
    page.emulate_media(media="print")

    expect(page.locator(".edition-banner")).to_be_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_plan_is_printed_on_two_sheets_at_most(
    page: Page, for_teachers: Path, for_teachers_at: str, paper: str
) -> None:
    plans = sorted(path.parent.name for path in for_teachers.glob("plans/*/index.html"))
    pages = {}
    for plan in plans:
        page.goto(f"{for_teachers_at}plans/{plan}/")
        printed = page.pdf(format=paper)
        pages[plan] = len(re.findall(rb"/Type\s*/Page\b", printed))

    assert len(pages) > 5
    assert {plan: count for plan, count in pages.items() if not 1 < count <= MOST_PAGES} == {}
