"""The page of a student's own work: to read, to take away, to load again, to delete."""

import json
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.website.worked_lesson import (
    LESSON_PAGE,
    MY_WORK_PAGE,
    lesson_site,
    prompt,
    values,
)

pytestmark = pytest.mark.browser

HOSTILE = (
    "<img src=x onerror=alert(1)>\n"
    "# no heading\n- no list\n1. no number\n"
    "**no** _emphasis_ `code` [link](javascript:alert(1)) ![x](y) | a | b | ~~s~~ &amp;\n\n"
    "\u202eright to left\u202c שלום مرحبا 👩‍👩‍👧 \U0001f600 </textarea></script>"
)
ENTRY = "close-reading:1:/:first"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lesson_site(tmp_path_factory.mktemp("my-work"))


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


@pytest.fixture
def worked(page: Page, address: str) -> Page:
    """My work, after some work on the lesson that was not done in its order."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + LESSON_PAGE)
    page.locator(".exit-ticket textarea").fill("For names.")
    prompt(page, "write").get_by_role("textbox").fill("The council.")
    prompt(page, "choose").get_by_role("checkbox", name="It names a group.").check()
    prompt(page, "sort").get_by_role("combobox", name="Residents").select_option("Named")
    prompt(page, "compare").get_by_role("textbox").first.fill("Nobody")
    look_up = prompt(page, "look-up")
    look_up.get_by_role("checkbox").check()
    look_up.get_by_role("textbox").fill("X reports that it rained.")
    page.goto(address + MY_WORK_PAGE)
    return page


@pytest.fixture
def other_device(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def said(page: Page) -> Locator:
    return page.locator("my-work [role=status]")


def taken(page: Page, button: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value


def text_of(download: Download) -> str:
    return download.path().read_text("utf-8")


def load(page: Page, text: str, name: str = "work.json") -> None:
    page.get_by_label("Load work that you downloaded").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def with_text(text: str, saved: str, digest: str = "d") -> str:
    """A file with one text in the lesson."""
    record = {
        "digest": digest,
        "about": "Who does not?",
        "kind": "text",
        "value": {"text": text},
        "saved": saved,
    }
    items = {"passage-axed--prompt-2": [record]}
    return json.dumps({"format": 1, "lessons": [{"lesson": "first", "title": "T", "items": items}]})


def test_an_empty_page_is_kind_and_leads_to_the_first_lesson(page: Page, address: str) -> None:
    page.goto(address + MY_WORK_PAGE)
    expect(page.locator("my-work")).to_contain_text("Nothing is here yet.")
    page.get_by_role("link", name="Begin with: Words for an ending").click()
    expect(page).to_have_url(address + LESSON_PAGE)


def test_work_stands_in_the_order_of_the_lesson_and_in_words(worked: Page) -> None:
    parts = worked.locator(".my-part").all_inner_texts()
    assert [part.split("\n\n") for part in parts] == [
        ["Who does not?", "The council."],
        ["Which fits?", "It names a group."],
        ["Sort these.", "Residents Your group: Named."],
        ["Compare them.", "Who acts? (First text) Nobody"],
        ["Look it up.", "Done: Who made it?", "X reports that it rained."],
        ["What will you look for?", "For names."],
    ]


def test_progress_is_told_in_words_beside_the_link_to_the_lesson(worked: Page) -> None:
    section = worked.locator(".my-lesson")
    expect(section.get_by_role("link", name="Words for an ending")).to_be_visible()
    expect(section).to_contain_text("6 of 11 places")
    rows = worked.locator("li:has(> [data-lesson])").all_inner_texts()
    assert [row.strip() for row in rows] == [
        "Words for an ending 6 of 11 places",
        "Who says so?",
    ]


def test_a_download_deleted_and_loaded_again_is_the_same(worked: Page, address: str) -> None:
    before = values(worked)
    file = text_of(taken(worked, "Download to load again"))
    worked.get_by_role("button", name="Delete everything").click()
    expect(worked.get_by_role("group", name="Delete everything that you marked")).to_be_focused()
    worked.get_by_role("button", name="Leave everything as it is").click()
    assert values(worked) == before
    worked.get_by_role("button", name="Delete everything").click()
    worked.get_by_role("button", name="Delete it all").click()
    expect(said(worked)).to_have_text("Everything was deleted from this device.")
    expect(said(worked)).to_be_focused()
    assert values(worked) == {}
    load(worked, file)
    expect(said(worked)).to_have_text("Your work is loaded.")
    assert values(worked) == before
    assert text_of(taken(worked, "Download to load again")) == file
    worked.goto(address + LESSON_PAGE)
    expect(prompt(worked, "write").get_by_role("textbox")).to_have_value("The council.")


def test_putting_together_keeps_the_newer_of_two_and_everything_else(
    page: Page, address: str
) -> None:
    page.goto(address + MY_WORK_PAGE)
    load(page, with_text("Older.", "2026-01-01T00:00:00.000Z"))
    for text, saved, shown in (
        ("Oldest.", "2025-01-01T00:00:00.000Z", ["Older."]),
        ("Newer.", "2026-02-01T00:00:00.000Z", ["Newer."]),
    ):
        load(page, with_text(text, saved))
        page.get_by_role("button", name="Put them together").click()
        assert page.locator(".work-text").all_inner_texts() == shown
    load(page, with_text("Another wording.", "2026-01-15T00:00:00.000Z", digest="e"))
    page.get_by_role("button", name="Put them together").click()
    assert page.locator(".work-text").all_inner_texts() == ["Newer.", "Another wording."]
    expect(page.locator(".my-part").last).to_contain_text("For an earlier wording:")


def test_replacing_keeps_only_what_is_loaded(worked: Page) -> None:
    load(worked, with_text("Loaded.", "2026-01-01T00:00:00.000Z"))
    worked.get_by_role("button", name="Replace what is here").click()
    assert values(worked) == {"write": {"text": "Loaded."}}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "not JSON",
        '{"lessons": [{}]}',
        with_text("x", "y").replace('"text": "x"', '"text": 7'),
        with_text("x", "y").replace('"kind": "text"', '"kind": "constructor"'),
        with_text("x", "y").replace('"kind": "text"', '"kind": "marks"'),
    ],
)
def test_a_file_that_is_no_work_changes_nothing(text: str, worked: Page) -> None:
    before = values(worked)
    load(worked, text)
    expect(said(worked)).to_contain_text("This file is damaged")
    assert values(worked) == before


def test_work_that_finds_no_room_is_shown_and_what_was_there_stays(
    page: Page, address: str
) -> None:
    page.goto(address + MY_WORK_PAGE)
    load(page, with_text("Before.", "2026-01-01T00:00:00.000Z"))
    page.evaluate(
        "for (let size = 4194304; size >= 1; size /= 2) {"
        " try { for (;;) localStorage.setItem(`other-${localStorage.length}`, 'x'.repeat(size)); }"
        " catch {} }"
    )
    load(page, with_text("Long. " * 100, "2026-02-01T00:00:00.000Z"))
    page.get_by_role("button", name="Put them together").click()
    expect(said(page)).to_contain_text("This device could not save your work")
    expect(page.locator(".work-text")).to_contain_text("Long.")
    assert values(page) == {"write": {"text": "Before."}}


def test_where_nothing_can_be_kept_a_file_can_still_be_read(page: Page, address: str) -> None:
    page.add_init_script(
        'Object.defineProperty(window, "localStorage",'
        ' { get() { throw new DOMException("denied", "SecurityError"); } });'
    )
    page.goto(address + MY_WORK_PAGE)
    expect(said(page)).to_contain_text("does not keep anything")
    load(page, with_text("From a file.", "2026-01-01T00:00:00.000Z"))
    expect(page.locator(".work-text")).to_have_text("From a file.")
    expect(said(page)).to_contain_text("This device could not save your work")


def test_work_that_cannot_be_read_can_be_downloaded_as_it_is(worked: Page) -> None:
    worked.evaluate("(name) => localStorage.setItem(name, '{broken')", ENTRY)
    worked.reload()
    expect(worked.locator(".my-unreadable")).to_contain_text("could not be read")
    assert text_of(taken(worked, "Download unreadable work 1")) == "{broken"
    load(worked, with_text("Loaded.", "2026-01-01T00:00:00.000Z"))
    expect(said(worked)).to_have_text("Your work is loaded.")
    assert text_of(taken(worked, "Download unreadable work 1")) == "{broken"


def test_work_is_copied_as_plain_text(worked: Page) -> None:
    worked.get_by_role("button", name="Copy as text").click()
    expect(said(worked)).to_contain_text("Copied.")
    copied = worked.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Words for an ending\n===================\n\nWho does not?\n\n  The council.\n\n"
    )


def test_where_copying_is_not_allowed_the_text_is_there_to_copy(worked: Page) -> None:
    worked.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    worked.get_by_role("button", name="Copy as text").click()
    field = worked.get_by_role("textbox", name="Copy the text here yourself")
    expect(field).to_be_focused()
    assert "The council." in field.input_value()


def test_hostile_text_stays_text_wherever_it_is_shown_or_taken(
    page: Page, other_device: Page, address: str
) -> None:
    def alarmed(*_: object) -> None:
        pytest.fail("a script of the student's ran")

    for tab in (page, other_device):
        tab.on("dialog", alarmed)
    page.goto(address + LESSON_PAGE)
    for kind in ("discuss", "look-up"):
        prompt(page, kind).get_by_role("textbox").fill(HOSTILE)
    typed = prompt(page, "discuss").get_by_role("textbox").input_value()
    page.goto(address + MY_WORK_PAGE)
    assert page.locator(".work-text").first.text_content() == typed
    assert page.locator("my-work :is(img, script, h1, h3, em, a:not(h2 > a))").count() == 0
    file = text_of(taken(page, "Download to load again"))
    other_device.goto(address + MY_WORK_PAGE)
    load(other_device, file)
    assert other_device.locator(".work-text").first.text_content() == typed
    markdown = text_of(taken(page, "Download to read (Markdown)"))
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    tags = {part.partition(">")[0].partition(" ")[0] for part in html.split("<")[1:]}
    assert tags <= {"h2", "/h2", "p", "/p", "strong", "/strong", "br"}
    assert html.count("<strong>") == 2
    shown = unescape(html).replace("<br />\n", "\n")
    assert all(line in shown for line in HOSTILE.splitlines())


@pytest.mark.parametrize("text", ["a\0b", "x" * 200_000, "\ud83d", "שלום " * 50])
def test_odd_texts_come_back_as_they_were(
    text: str, page: Page, other_device: Page, address: str
) -> None:
    page.goto(address + LESSON_PAGE)
    units = list(memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H"))
    write = """(field, units) => {
      field.value = units.map((unit) => String.fromCharCode(unit)).join("");
      field.dispatchEvent(new Event("input"));
    }"""
    read = "(found) => Array.from({length: found.length}, (_, n) => found.charCodeAt(n))"
    field = prompt(page, "write").get_by_role("textbox")
    field.evaluate(write, units)
    page.goto(address + MY_WORK_PAGE)
    file = text_of(taken(page, "Download to load again"))
    other_device.goto(address + MY_WORK_PAGE)
    load(other_device, file)
    expect(said(other_device)).to_have_text("Your work is loaded.")
    other_device.goto(address + LESSON_PAGE)
    again = prompt(other_device, "write").get_by_role("textbox")
    assert again.evaluate(f"(field) => ({read})(field.value)") == units


def test_a_file_cannot_make_a_link_of_its_own(page: Page, address: str) -> None:
    page.goto(address + MY_WORK_PAGE)
    file = json.loads(with_text("x", "y"))
    file["lessons"][0] |= {
        "lesson": "gone",
        "title": "<b>Gone</b>",
        "address": "javascript:alert(1)",
    }
    load(page, json.dumps(file))
    expect(page.locator(".my-lesson h2")).to_have_text("<b>Gone</b>")
    assert page.locator(".my-lesson a").count() == 0


def test_the_page_prints_the_work_and_not_its_buttons(worked: Page) -> None:
    worked.emulate_media(media="print")
    expect(worked.locator(".my-part").first).to_be_visible()
    for hidden in (".my-work-tools", "#lessons", "[data-lesson] >> nth=0"):
        expect(worked.locator(hidden)).to_be_hidden()


def test_everything_on_the_page_is_reached_by_keyboard(worked: Page) -> None:
    reached: list[str] = []
    for _ in range(40):
        worked.keyboard.press("Tab")
        reached.append(
            worked.evaluate("document.activeElement.innerText || document.activeElement.type")
        )
    for name in ("Print", "Copy as text", "Download to load again", "Delete everything", "file"):
        assert name in reached


def test_marks_are_told_in_words_with_their_technique_and_reason(page: Page, address: str) -> None:
    page.goto(address + MY_WORK_PAGE)
    mark = {"start": 0, "end": 9, "words": "Residents", "lens": "sourcing", "lensName": "Sourcing"}
    named = {"technique": "collective-attribution", "techniqueName": "Collective attribution"}
    file = json.loads(with_text("x", "y"))
    file["lessons"][0]["items"] = {
        "passage-axed": [
            {
                "digest": "d",
                "about": "Residents say",
                "kind": "marks",
                "saved": "2026-01-01T00:00:00.000Z",
                "value": {
                    "marks": [
                        {**mark, **named, "reason": "Nobody has a name."},
                        {**mark, "reason": ""},
                    ]
                },
            }
        ]
    }
    load(page, json.dumps(file))
    assert page.locator(".work-shown li").all_inner_texts() == [
        "“Residents”: Collective attribution. Nobody has a name.",
        "“Residents”: Sourcing.",
    ]


def test_the_page_fits_a_small_phone_and_works_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(address + MY_WORK_PAGE)
    load(page, with_text("unbroken" * 200, "2026-01-01T00:00:00.000Z"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for target in page.locator("my-work button:visible, my-work label").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 43.5
    page.get_by_role("button", name="Delete everything").tap()
    page.get_by_role("button", name="Delete it all").tap()
    expect(page.locator("my-work")).to_contain_text("Nothing is here yet.")
    context.close()
