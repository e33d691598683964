"""How long a lesson's page takes to answer a student: `make bench`.

A page of 200 words, each marked by the lesson and by the student too: in ten passages, as a page
may have them, and all in one passage, which is more than any lesson has. Two figures for each
key that a student presses: the work of the page, which is processor time and so nearly the same
on a busy machine, and what the student feels, from the key to the next picture on the screen.
The browser rounds the second to 8 ms and tells nothing below 16 ms.
"""

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Locator, Page, sync_playwright

from generator.course.vocabulary import LENSES
from generator.pages.browser_words import BrowserWords
from tests.chromium import FLAGS, chromium_path
from tests.served import served
from tests.small_course import ARTICLE, COURSE, LESSON
from tests.website.project import build_project, make_project

WORDS = BrowserWords()
COUNT = 200
RUNS = 5
TEXT = [f"word{number:03}" for number in range(COUNT)]
WATCH = """
window.slowest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration);
}).observe({ type: "event", durationThreshold: 16 });
"""
TWO_PICTURES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
KEEP = """(texts) => {
  const key = Object.keys(localStorage).find((name) => name.startsWith("close-reading:1:"));
  const entry = JSON.parse(localStorage[key]);
  for (const [number, marks] of texts.entries()) {
    const { digest } = document.querySelector(`[data-excerpt="p${number}"]`).dataset;
    const record = { digest, about: "", kind: "marks", value: { marks }, saved: "" };
    entry.items[`passage-p${number}`] = [record];
  }
  localStorage[key] = JSON.stringify(entry);
}"""


def main() -> None:
    """Measure and print a line for each thing that a student does."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        for passages in (10, 1):
            print(f"{COUNT} words in {passages} passages, {COUNT} marks of each (median of {RUNS})")
            print("work ms  felt ms")
            for name, results in _found(browser, passages).items():
                work, felt = (median(figures) for figures in zip(*results, strict=True))
                print(f"{work:7.1f}  {f'{felt:7.0f}' if felt else '    <16'}  {name}")
        browser.close()


def _found(browser: Browser, passages: int) -> dict[str, list[tuple[float, float]]]:
    found: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        site = build_project(_project(Path(folder), passages))
        with served(site) as start:
            for _ in range(RUNS):
                context = browser.new_context(viewport={"width": 1366, "height": 768})
                address = f"{start}lessons/first/"
                for name, figures in _measured(context.new_page(), address, passages).items():
                    found.setdefault(name, []).append(figures)
                context.close()
    return found


def _project(folder: Path, passages: int) -> Path:
    texts = _texts(passages)
    before = LESSON.partition("excerpts:\n")[0]
    lesson = f"{before}excerpts:\n{''.join(map(_excerpt, range(passages), texts))}"
    paragraphs = "".join(
        f"  - {{id: P{number}, text: {' '.join(text)}}}\n" for number, text in enumerate(texts)
    )
    article = f"{ARTICLE.partition('paragraphs:')[0]}paragraphs:\n{paragraphs}"
    files = {"first.yml": lesson, "second.yml": None, "articles/ferry.yml": article}
    outline = COURSE.replace("[first, second]", "[first]")
    return make_project(folder, {**files, "course.yml": outline})


def _texts(passages: int) -> list[list[str]]:
    size = COUNT // passages
    return [TEXT[start : start + size] for start in range(0, COUNT, size)]


def _excerpt(number: int, text: list[str]) -> str:
    marks = "".join(f"      - {{words: {word}, technique: euphemism}}\n" for word in text)
    return (
        f"  - id: p{number}\n    paragraph: P{number}\n    voice: author\n"
        f"    quote: {' '.join(text)}\n    marks:\n{marks}"
    )


def _measured(page: Page, address: str, passages: int) -> dict[str, tuple[float, float]]:
    page.goto(address)
    reading = page.locator("close-reading").first
    _mark_first_word(reading)
    page.evaluate(
        KEEP, [list(map(_own_mark, range(COUNT // passages), text)) for text in _texts(passages)]
    )
    page.reload()
    page.evaluate(WATCH)
    watch = page.context.new_cdp_session(page)
    watch.send("Performance.enable", {"timeDomain": "threadTicks"})
    return {name: _answer(page, watch, reading, *step) for name, step in STEPS.items()}


def _answer(
    page: Page, watch: CDPSession, reading: Locator, key: str, place: str | None = None
) -> tuple[float, float]:
    """The work and what is felt when a key is pressed, in a place or where the focus is."""
    if place is not None:
        reading.locator(place).first.focus()
    page.evaluate(f"window.slowest = 0; {TWO_PICTURES}")
    before = _work(watch)
    page.keyboard.press(key)
    page.wait_for_timeout(200)
    work = _work(watch) - before
    felt: float = page.evaluate("window.slowest")
    return work, felt


def _work(watch: CDPSession) -> float:
    metrics = watch.send("Performance.getMetrics")["metrics"]
    seconds: float = next(each["value"] for each in metrics if each["name"] == "TaskDuration")
    return 1000 * seconds


def _mark_first_word(reading: Locator) -> None:
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option").first.click()
    reading.get_by_role("radio").first.check()
    reading.get_by_label(WORDS.which_technique).select_option(index=1)


def _own_mark(number: int, word: str) -> dict[str, Any]:
    lens = list(LENSES.values())[number % len(LENSES)]
    technique = lens.techniques[0]
    start = number * len(f"{word} ")
    return {
        "start": start,
        "end": start + len(word),
        "words": word,
        "lens": lens.id,
        "lensName": lens.name,
        "technique": technique.id,
        "techniqueName": technique.name,
        "reason": "These words do something to a reader.",
    }


def _button(name: str) -> str:
    return f'button:has-text("{name}")'


STEPS: dict[str, tuple[str, ...]] = {
    "begin to mark": ("Enter", _button(WORDS.mark_passage)),
    "go to the next word": ("ArrowRight",),
    "choose a word": ("Space",),
    "choose all words": ("Shift+End",),
    "choose one word less": ("Shift+ArrowLeft",),
    "go on to the lens": ("Enter",),
    "name the lens": ("Space",),
    "name the technique": ("C", "select"),
    "write a letter of the reason": ("a", "textarea"),
    "keep the mark": ("Enter", _button(WORDS.keep_mark)),
    "change a mark": ("Enter", _button(WORDS.change_mark)),
    "remove a mark": ("Enter", _button(WORDS.remove_mark)),
    "compare with the lesson": ("Enter", _button(WORDS.compare_with_lesson)),
    "hide a lens": ("Enter", _button("Loaded language (")),
    "show a lens": ("Enter", _button("Loaded language (")),
    "open a note": ("Enter", ".mark-label"),
    "mark again": ("Enter", _button(WORDS.mark_passage)),
}
"""For each thing that a student does: the key, and where it is pressed if not at the focus."""


if __name__ == "__main__":
    main()
