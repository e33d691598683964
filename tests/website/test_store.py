"""A student's work is kept on the device, whatever the device and other tabs do."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from tests.website.worked_lesson import LESSON_PAGE, MY_WORK_PAGE, lesson_site, prompt, values

pytestmark = pytest.mark.browser

NO_STORE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});"""
NO_WRITING = """Storage.prototype.setItem = () => {
  throw new DOMException("denied", "SecurityError");
};"""
FILL = """for (let size = 4194304; size >= 1; size /= 2) {
  try {
    for (;;) localStorage.setItem(`other-${localStorage.length}`, "x".repeat(size));
  } catch {}
}"""
EMPTY = """for (const key of Object.keys(localStorage)) {
  if (key.startsWith("other-")) localStorage.removeItem(key);
}"""
ENTRY = "close-reading:1:/:first"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lesson_site(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


def field(page: Page, kind: str = "write") -> Locator:
    return prompt(page, kind).get_by_role("textbox").first


def said(page: Page) -> Locator:
    return page.locator("saved-here [role=status]")


def texts_of(page: Page) -> dict[str, str]:
    """Everything of ours in the store, by its name."""
    kept: dict[str, str] = page.evaluate("({...localStorage})")
    return {name: text for name, text in kept.items() if name.startswith("close-reading:")}


def put(page: Page, text: str) -> None:
    """Put a text where the entry of the lesson is kept, and open the page again."""
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [ENTRY, text])
    page.reload()


def test_the_page_says_where_work_is_kept(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    expect(said(page)).to_have_text("What you write here is saved on this device only.")
    field(page).fill("My words.")
    expect(said(page)).to_have_text("Saved on this device only.")
    page.reload()
    expect(said(page)).to_have_text("Saved on this device only.")
    expect(field(page)).to_have_value("My words.")


def test_a_full_store_is_told_and_what_was_saved_before_stays(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    field(page).fill("Saved before.")
    page.evaluate(FILL)
    field(page, "discuss").fill("No room for this." * 50)
    expect(said(page)).to_contain_text("There is no room left")
    assert values(page) == {"write": {"text": "Saved before."}}


def test_what_found_no_room_is_saved_as_soon_as_there_is_room(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    page.evaluate(FILL)
    field(page).fill("No room for this." * 50)
    page.evaluate(EMPTY)
    field(page, "discuss").fill("More.")
    expect(said(page)).to_have_text("Saved on this device only.")
    assert values(page) == {
        "write": {"text": "No room for this." * 50},
        "discuss": {"text": "More."},
    }


def test_room_that_another_tab_made_is_used_at_once(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    other = page.context.new_page()
    other.goto(address + "my-work/")
    page.evaluate(FILL)
    field(page).fill("No room for this." * 50)
    expect(said(page)).to_contain_text("There is no room left")
    other.evaluate(EMPTY)
    other.evaluate("localStorage.setItem('close-reading:1:/:second', 'x')")
    expect(said(page)).to_have_text("Saved on this device only.")


@pytest.mark.parametrize("trouble", [NO_STORE, NO_WRITING])
def test_a_store_that_is_switched_off_is_told_and_work_goes_on(
    trouble: str, page: Page, address: str
) -> None:
    page.add_init_script(trouble)
    page.goto(address + LESSON_PAGE)
    field(page).fill("Only here.")
    field(page, "discuss").fill("This as well.")
    expect(said(page)).to_contain_text("This device cannot save your work.")
    expect(field(page)).to_have_value("Only here.")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download the work on this page").click()
    (entry,) = json.loads(taken.value.path().read_text("utf-8"))["lessons"]
    assert [records[0]["value"] for records in entry["items"].values()] == [
        {"text": "Only here."},
        {"text": "This as well."},
    ]


def test_leaving_with_work_that_is_not_saved_asks_first(page: Page, address: str) -> None:
    page.add_init_script(NO_STORE)
    page.goto(address + LESSON_PAGE)
    field(page).click()
    field(page).press_sequentially("Only here.")
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    page.goto(address + MY_WORK_PAGE)
    assert asked == ["beforeunload"]


def test_leaving_with_work_that_is_saved_asks_nothing(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    field(page).click()
    field(page).press_sequentially("Saved.")
    page.on("dialog", lambda dialog: pytest.fail(dialog.type))
    page.goto(address + MY_WORK_PAGE)


@pytest.mark.parametrize(
    "text", ["{broken", "null", "[]", '"x"', "{}", '{"items": []}', '{"lesson": 1, "items": {}}']
)
def test_an_entry_that_cannot_be_read_is_put_aside_and_work_goes_on(
    text: str, page: Page, address: str
) -> None:
    page.goto(address + LESSON_PAGE)
    put(page, text)
    expect(said(page)).to_contain_text("could not be read. It was put aside")
    field(page).fill("New words.")
    page.reload()
    expect(field(page)).to_have_value("New words.")
    aside = [kept for name, kept in texts_of(page).items() if ":aside:" in name]
    assert aside == [text]


def test_two_entries_that_cannot_be_read_are_both_put_aside(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    put(page, "first")
    put(page, "second")
    aside = {kept for name, kept in texts_of(page).items() if ":aside:" in name}
    assert aside == {"first", "second"}


def test_what_can_be_read_of_a_damaged_entry_stays_in_use(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    field(page).fill("Readable.")
    field(page, "discuss").fill("Damaged.")
    damaged = texts_of(page)[ENTRY].replace('{"text":"Damaged."}', "7")
    put(page, damaged)
    expect(field(page)).to_have_value("Readable.")
    expect(field(page, "discuss")).to_have_value("")
    assert damaged in texts_of(page).values()
    page.reload()
    expect(field(page)).to_have_value("Readable.")
    expect(said(page)).to_have_text("Saved on this device only.")


def test_an_unreadable_entry_in_a_full_store_is_not_written_over(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    page.evaluate("(name) => localStorage.setItem(name, '{broken' + 'x'.repeat(500))", ENTRY)
    page.evaluate(FILL)
    page.reload()
    expect(said(page)).to_contain_text("There is no room left")
    field(page).fill("New words.")
    assert texts_of(page) == {ENTRY: "{broken" + "x" * 500}
    expect(field(page)).to_have_value("New words.")


def test_two_tabs_on_one_lesson_keep_the_work_of_both(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    other = page.context.new_page()
    other.goto(address + LESSON_PAGE)
    field(page).fill("From the first tab.")
    field(other, "discuss").fill("From the second tab.")
    assert values(page) == {
        "write": {"text": "From the first tab."},
        "discuss": {"text": "From the second tab."},
    }


def test_a_tab_shows_what_was_written_in_another(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    other = page.context.new_page()
    other.goto(address + LESSON_PAGE)
    field(page).fill("From the first tab.")
    expect(field(other)).to_have_value("From the first tab.")
    expect(said(other)).to_contain_text("You changed this work in another tab")
    field(other).press_sequentially(" And on.", delay=1)
    expect(field(page)).to_have_value("From the first tab. And on.")


def test_deleting_everything_in_another_tab_empties_the_lesson(page: Page, address: str) -> None:
    page.goto(address + LESSON_PAGE)
    field(page).fill("Words.")
    other = page.context.new_page()
    other.goto(address + MY_WORK_PAGE)
    other.get_by_role("button", name="Delete everything").click()
    other.get_by_role("button", name="Delete it all").click()
    expect(field(page)).to_have_value("")
    expect(said(page)).to_contain_text("What you write here is saved on this device only.")


def test_two_sites_on_one_address_do_not_see_each_others_work(
    site: Path, page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(site)
    address = serve(tmp_path)
    page.goto(f"{address}one/{LESSON_PAGE}")
    field(page).fill("Only in one.")
    page.goto(f"{address}two/{LESSON_PAGE}")
    expect(field(page)).to_have_value("")
