"""How long a lesson's page takes to answer a student: `make bench`.

One passage of 200 words, each marked by the lesson and by the student too. Two figures for each
key that a student presses: the work of the page, which is processor time and so is the same on a
busy machine, and what the student feels, from the key to the next picture on the screen. The
browser rounds the second to 8 ms and tells nothing below 16 ms.
"""

import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Locator, Page, sync_playwright

from generator.course.vocabulary import LENSES
from generator.pages.browser_words import BrowserWords
from tests.chromium import FLAGS, chromium_path
from tests.small_course import ARTICLE, LESSON
from tests.website.project import build_project, make_project

WORDS = BrowserWords()
COUNT = 200
RUNS = 5
TEXT = [f"word{number:03}" for number in range(COUNT)]
PASSAGE = 'close-reading[data-excerpt="axed"]'
WATCH = """
window.slowest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration);
}).observe({ type: "event", durationThreshold: 16 });
"""
TWO_PICTURES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
KEEP = """(marks) => {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("close-reading:1:"));
  const entry = JSON.parse(localStorage[keys[0]]);
  entry.items["passage-axed"][0].value = { marks };
  localStorage[keys[0]] = JSON.stringify(entry);
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


def main() -> None:
    """Measure and print a line for each thing that a student does."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_project(_project(Path(folder)))
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/lessons/first/"
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        found: dict[str, list[tuple[float, float]]] = {}
        for _ in range(RUNS):
            context = browser.new_context(viewport={"width": 1366, "height": 768})
            for name, figures in _measured(context.new_page(), address).items():
                found.setdefault(name, []).append(figures)
            context.close()
        browser.close()
        server.shutdown()
        server.server_close()
    print(f"{COUNT} words, {COUNT} marks of the lesson, {COUNT} of the student (median of {RUNS})")
    print("work ms  felt ms")
    for name, results in found.items():
        work, felt = (median(figures) for figures in zip(*results, strict=True))
        print(f"{work:7.1f}  {f'{felt:7.0f}' if felt else '    <16'}  {name}")


def _project(folder: Path) -> Path:
    marks = "".join(f"      - {{words: {word}, technique: euphemism}}\n" for word in TEXT)
    before, _, rest = LESSON.partition("    marks:\n")
    lesson = f"{before}    marks:\n{marks}    prompts:{rest.partition('    prompts:')[2]}"
    quoted = "Residents say the ferry was probably axed"
    text = " ".join(TEXT)
    article = ARTICLE.replace(f"{quoted}, and nobody has explained why.", text)
    files = {"first.yml": lesson.replace(quoted, text), "articles/ferry.yml": article}
    return make_project(folder, files)


def _measured(page: Page, address: str) -> dict[str, tuple[float, float]]:
    page.goto(address)
    reading = page.locator(PASSAGE)
    _mark_first_word(reading)
    page.evaluate(KEEP, [_own_mark(number) for number in range(COUNT)])
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
    return 1000 * next(each["value"] for each in metrics if each["name"] == "TaskDuration")


def _mark_first_word(reading: Locator) -> None:
    reading.get_by_role("button", name=WORDS.mark_passage).click()
    reading.get_by_role("option").first.click()
    reading.get_by_role("radio").first.check()
    reading.get_by_label(WORDS.which_technique).select_option(index=1)


def _own_mark(number: int) -> dict[str, Any]:
    lens = list(LENSES.values())[number % len(LENSES)]
    technique = lens.techniques[0]
    start = number * len(f"{TEXT[0]} ")
    return {
        "start": start,
        "end": start + len(TEXT[0]),
        "words": TEXT[number],
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
    "choose all 200": ("Shift+End",),
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
