"""The reader's comfort in a browser: how the text looks, and how it is read aloud."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.pages.browser_words import BrowserWords
from tests.small_course import ARTICLE, COURSE, LESSON
from tests.website.project import build_project, make_project

pytestmark = pytest.mark.browser

WORDS = BrowserWords()
TEXT = "Residents say the ferry was probably axed, and nobody has explained why."
THREE_SENTENCES = json.dumps(f"{TEXT}\nSoon? No.")
"""In two lines, as a page has them apart by a break and not by a space."""

# A voice that says what it is given, and ends a sentence when the test says so.
STUB = """
    window.spoken = [];
    let current = null;
    class Utterance { constructor(text) { this.text = text; } }
    const speech = new EventTarget();
    Object.assign(speech, {
      getVoices: () => window.voices,
      speak: (utterance) => { current = utterance; spoken.push(utterance); },
      cancel: () => { const was = current; current = null; was?.onerror?.({ error: "canceled" }); },
    });
    window.voices = VOICES;
    window.finish = () => { const was = current; current = null; was.onend(); };
    window.fail = () => { const was = current; current = null; was.onerror({ error: "audio" }); };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
"""
ENGLISH = "[{ lang: 'en-US', localService: false }, { lang: 'en_GB', localService: true }]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course, whose first passage has three sentences."""
    lesson = LESSON.replace("Residents say the ferry was probably axed\n", f"{THREE_SENTENCES}\n")
    lesson = lesson.replace("    use: reserve\n", "")
    article = ARTICLE.replace(TEXT, THREE_SENTENCES)
    files = {"first.yml": lesson, "articles/ferry.yml": article}
    return build_project(make_project(tmp_path_factory.mktemp("site"), files))


@pytest.fixture(scope="module")
def lesson(site: Path, serve: Callable[[Path], str]) -> str:
    """The address of its first lesson."""
    return f"{serve(site)}lessons/first/"


def with_voices(page: Page, lesson: str, voices: str = ENGLISH) -> None:
    """Open a lesson in a browser that has these voices."""
    page.add_init_script(STUB.replace("VOICES", voices))
    page.goto(lesson)


def size_of(page: Page) -> float:
    """How large the first passage is set, in pixels."""
    return float(
        page.locator("blockquote").first.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
    )


def height_of_line(page: Page) -> float:
    """How high the lines of the first passage are, as a share of their size."""
    return float(
        page.locator("blockquote").first.evaluate(
            "it => parseFloat(getComputedStyle(it).lineHeight)"
        )
    ) / size_of(page)


def lit_up(page: Page) -> list[str]:
    """The stretches of text that are shown as being read."""
    found: list[str] = page.evaluate(
        "[...(CSS.highlights.get('read-aloud') ?? [])].map((range) => range.toString())"
    )
    return found


def said(page: Page) -> list[str]:
    """What the voice was given so far."""
    found: list[str] = page.evaluate("spoken.map(({ text }) => text)")
    return found


def test_a_reader_makes_the_text_larger_and_finds_it_so_again(page: Page, lesson: str) -> None:
    page.goto(lesson)
    usual = size_of(page)
    page.get_by_role("button", name=WORDS.larger_text).click()
    larger = size_of(page)
    assert larger > usual
    expect(page.locator("reader-comfort").get_by_role("status")).to_have_text("Text size 3 of 5")
    page.reload()
    assert size_of(page) == larger


def test_the_chosen_size_does_not_wait_for_the_other_scripts(page: Page, lesson: str) -> None:
    page.goto(lesson)
    page.get_by_role("button", name=WORDS.larger_text).click()
    larger = size_of(page)
    page.route("**/lesson.js", lambda route: route.abort())
    page.reload()
    assert size_of(page) == larger


def test_a_browser_that_keeps_nothing_still_makes_the_text_larger(page: Page, lesson: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })"
    )
    page.goto(lesson)
    usual = size_of(page)
    page.get_by_role("button", name=WORDS.larger_text).click()
    assert size_of(page) > usual


def test_the_smallest_and_the_largest_size_are_the_end(page: Page, lesson: str) -> None:
    page.goto(lesson)
    larger = page.get_by_role("button", name=WORDS.larger_text)
    smaller = page.get_by_role("button", name=WORDS.smaller_text)
    sizes = [size_of(page)]
    smaller.click()
    sizes.insert(0, size_of(page))
    expect(smaller).to_have_attribute("aria-disabled", "true")
    smaller.click(force=True)
    assert size_of(page) == sizes[0]
    for _ in range(4):
        larger.click()
        sizes.append(size_of(page))
    assert len(set(sizes)) == 5
    expect(larger).to_have_attribute("aria-disabled", "true")


def test_a_reader_gives_the_lines_more_space_by_keyboard_and_finds_it_so_again(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    usual = height_of_line(page)
    more = page.get_by_role("button", name=WORDS.more_space)
    more.press("Space")
    assert height_of_line(page) > usual
    page.reload()
    expect(more).to_have_attribute("aria-pressed", "true")
    assert height_of_line(page) > usual
    more.press("Enter")
    assert height_of_line(page) == pytest.approx(usual)


def test_a_setting_that_is_none_of_ours_leaves_the_text_as_it_is(page: Page, lesson: str) -> None:
    page.goto(lesson)
    usual = size_of(page)
    page.get_by_role("button", name=WORDS.larger_text).click()
    page.evaluate("for (const key of Object.keys(localStorage)) localStorage[key] = 'huge'")
    page.reload()
    assert size_of(page) == usual


@pytest.mark.parametrize("width", [320, 1366])
def test_the_largest_text_with_more_space_is_no_wider_than_the_screen(
    page: Page, lesson: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(lesson)
    for _ in range(3):
        page.get_by_role("button", name=WORDS.larger_text).click()
    page.get_by_role("button", name=WORDS.more_space).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_passage_is_read_sentence_by_sentence_and_each_is_lit_up(page: Page, lesson: str) -> None:
    with_voices(page, lesson)
    before = page.locator("blockquote").first.inner_html()
    page.get_by_role("button", name=WORDS.read_aloud).first.click()
    for number, sentence in enumerate((TEXT, "Soon?", "No."), start=1):
        assert said(page)[number - 1 :] == [sentence]
        assert lit_up(page) == [sentence]
        page.evaluate("finish()")
    assert len(said(page)) == 3
    assert lit_up(page) == []
    assert page.locator("blockquote").first.inner_html() == before
    expect(page.get_by_role("button", name=WORDS.read_aloud).first).to_be_visible()


def test_reading_pauses_goes_on_and_stops_by_keyboard(page: Page, lesson: str) -> None:
    with_voices(page, lesson)
    control = page.get_by_role("group", name="Passage 1, read aloud")
    control.get_by_role("button", name=WORDS.read_aloud).press("Enter")
    page.evaluate("finish()")
    control.get_by_role("button", name=WORDS.pause_reading).press("Enter")
    assert lit_up(page) == []
    control.get_by_role("button", name=WORDS.go_on_reading).press("Enter")
    assert said(page) == [TEXT, "Soon?", "Soon?"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert lit_up(page) == []
    start = control.get_by_role("button", name=WORDS.read_aloud)
    expect(start).to_be_focused()
    start.press("Enter")
    assert said(page)[-1] == TEXT
    page.keyboard.press("Escape")
    assert lit_up(page) == []
    expect(control.get_by_role("button", name=WORDS.stop_reading)).to_be_hidden()


def test_one_passage_is_read_at_a_time(page: Page, lesson: str) -> None:
    with_voices(page, lesson)
    first = page.get_by_role("group", name="Passage 1, read aloud")
    second = page.get_by_role("group", name="Passage 2, read aloud")
    first.get_by_role("button", name=WORDS.read_aloud).click()
    second.get_by_role("button", name=WORDS.read_aloud).click()
    assert lit_up(page) == ["a temporary measure"]
    expect(first.get_by_role("button", name=WORDS.read_aloud)).to_be_visible()
    expect(second.get_by_role("button", name=WORDS.pause_reading)).to_be_visible()
    expect(page.get_by_text(WORDS.voice_failed)).to_have_count(0)


def test_a_voice_on_the_device_reads_and_none_that_sends_the_text_away(
    page: Page, lesson: str
) -> None:
    with_voices(page, lesson)
    page.get_by_role("button", name=WORDS.read_aloud).first.click()
    assert page.evaluate("spoken[0].voice.localService")
    assert page.evaluate("spoken[0].lang") == "en_GB"


@pytest.mark.parametrize(
    "voices", ["[{ lang: 'en-GB', localService: false }]", "[{ lang: 'fr', localService: true }]"]
)
def test_a_device_without_a_voice_of_its_own_for_the_language_says_so(
    page: Page, lesson: str, voices: str
) -> None:
    with_voices(page, lesson, voices)
    expect(page.get_by_text(WORDS.no_voice).first).to_be_visible()
    expect(page.get_by_role("button", name=WORDS.read_aloud)).to_have_count(0)


def test_voices_that_come_late_are_taken(page: Page, lesson: str) -> None:
    with_voices(page, lesson, "[]")
    expect(page.locator("read-aloud").first).to_be_hidden()
    page.evaluate(
        "voices = [{ lang: 'en', localService: true }];"
        "speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )
    expect(page.get_by_role("button", name=WORDS.read_aloud).first).to_be_visible()


def test_a_browser_without_speech_has_no_control_for_it(page: Page, lesson: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })")
    page.goto(lesson)
    expect(page.locator("read-aloud").first).to_be_empty()


def test_a_voice_that_breaks_off_is_told(page: Page, lesson: str) -> None:
    with_voices(page, lesson)
    page.get_by_role("button", name=WORDS.read_aloud).first.click()
    page.evaluate("fail()")
    expect(page.get_by_text(WORDS.voice_failed)).to_be_visible()
    assert lit_up(page) == []
    page.get_by_role("button", name=WORDS.read_aloud).first.click()
    expect(page.get_by_text(WORDS.voice_failed)).to_have_count(0)


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the small course in Hebrew."""
    course = COURSE.replace("title: A small course\n", "title: A small course\nlanguage: he\n")
    files = {"course.yml": course}
    return serve(build_project(make_project(tmp_path_factory.mktemp("mirrored"), files)))


@pytest.mark.parametrize("address", ["", "lessons/first/", "units/ferry/", "glossary/"])
def test_a_course_written_from_right_to_left_is_mirrored_and_no_wider_than_the_screen(
    page: Page, mirrored: str, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 720})
    page.goto(mirrored + address)
    assert page.evaluate("[document.documentElement.lang, document.body.dir]") == ["he", "rtl"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    overflow = page.evaluate(
        "[...document.querySelectorAll('article *')]"
        ".filter((it) => it.checkVisibility() && it.getBoundingClientRect().left < 0)"
        ".map((it) => it.className || it.tagName)"
    )
    assert overflow == []


def test_a_passage_in_another_direction_keeps_its_own(page: Page, mirrored: str) -> None:
    page.goto(f"{mirrored}lessons/first/")
    passage = page.locator("blockquote").first
    assert passage.evaluate("it => getComputedStyle(it).direction") == "ltr"
    place = page.locator(".excerpt-place").first.bounding_box()
    text = passage.bounding_box()
    assert place is not None
    assert text is not None
    assert place["x"] > text["x"] + text["width"] - 1
