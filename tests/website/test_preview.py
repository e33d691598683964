"""The preview as a teacher has it: `mkdocs serve`, an editor, and a browser that follows."""

import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.small_course import LESSON
from tests.website.project import make_project

PATIENCE = 60.0
"""Seconds after which a preview counts as dead. Rebuilding takes about one."""

WRONG_EDITS = {
    "a tab": LESSON.replace("  - id: axed", "\t- id: axed"),
    "a missing quotation mark": LESSON.replace("question: What", 'question: "What'),
    "an unknown lens": LESSON.replace("lens: loaded-language", "lens: loaded language"),
    "an empty file": "",
    "a misspelt field": LESSON.replace("excerpts:", "excerps:"),
    "a field that stands twice": LESSON + "title: Again\n",
    "a word for a number": LESSON.replace("minutes: 50", "minutes: fifty"),
    "words that are not in the passage": LESSON.replace("words: axed", "words: sacked"),
    "a quotation with a wrong letter": LESSON.replace(
        "quote: Residents say", "quote: Residents sáy"
    ),
    "an article that is not there": LESSON.replace("article: ferry", "article: fairy"),
    "a colon in a title": LESSON.replace("title: Words", "title: Words: more"),
    "brackets without end": "[" * 20_000,
    "bytes that are no text": "\x00\x01\x02",
}


@dataclass
class Preview:
    """A running `mkdocs serve`."""

    address: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def wait_until_said(self, words: str, times: int = 1) -> None:
        """Wait until the server has said something that often."""
        end = time.monotonic() + PATIENCE
        while sum(words in line for line in self.said) < times:
            assert self.process.poll() is None, "".join(self.said)
            assert time.monotonic() < end, "".join(self.said)
            time.sleep(0.05)


@contextmanager
def preview_of(project: Path) -> Iterator[Preview]:
    """Run `mkdocs serve` for a project until the test is over."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    preview = Preview("", process)
    output = process.stdout
    assert output is not None
    reader = threading.Thread(target=lambda: preview.said.extend(output), daemon=True)
    reader.start()
    try:
        preview.wait_until_said("Serving on")
        line = next(line for line in preview.said if "Serving on" in line)
        preview.address = re.findall(r"http://\S+", line)[0]
        yield preview
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        reader.join(timeout=PATIENCE)
        output.close()


@pytest.mark.browser
def test_a_changed_prompt_shows_in_the_browser_after_saving(tmp_path: Path, page: Page) -> None:
    project = make_project(tmp_path)
    with preview_of(project) as preview:
        page.goto(f"{preview.address}lessons/first/")
        expect(page.get_by_text("Which word carries a judgement?")).to_be_visible()
        lesson = project / "lessons" / "first.yml"
        lesson.write_text(LESSON.replace("Which word carries", "Which words carry"), "utf-8")
        expect(page.get_by_text("Which words carry a judgement?")).to_be_visible(
            timeout=PATIENCE * 1000
        )
        assert not list((project / "docs").glob("lessons*"))


@pytest.mark.browser
def test_wrong_edits_show_their_problem_and_mending_them_brings_the_lesson_back(
    tmp_path: Path, page: Page
) -> None:
    project = make_project(tmp_path)
    lesson = project / "lessons" / "first.yml"
    with preview_of(project) as preview:
        page.goto(f"{preview.address}lessons/first/")
        for mistake, text in WRONG_EDITS.items():
            lesson.write_text(text, "utf-8")
            problem = page.locator(".problem").first
            expect(problem, mistake).to_be_visible(timeout=PATIENCE * 1000)
            expect(problem.locator(".problem-place"), mistake).to_contain_text(
                re.compile(r"lessons/first\.yml:\d+:\d+")
            )
            expect(page.locator(".problem-banner summary"), mistake).to_contain_text(
                re.compile(r"\d+ errors? in 1 file\.")
            )
            lesson.write_text(LESSON, "utf-8")
            expect(page.locator("h1"), mistake).to_contain_text(
                "Words for an ending", timeout=PATIENCE * 1000
            )
            expect(page.locator(".problem"), mistake).to_have_count(0, timeout=PATIENCE * 1000)
            expect(page.locator(".problem-banner"), mistake).to_have_count(0)
        assert preview.process.poll() is None


@pytest.mark.browser
def test_a_preview_starts_with_a_broken_lesson_and_without_course_yml(
    tmp_path: Path, page: Page
) -> None:
    files = {"first.yml": WRONG_EDITS["a tab"], "course.yml": None}
    with preview_of(make_project(tmp_path, files)) as preview:
        page.goto(f"{preview.address}lessons/first/")
        message = "There is a tab at the beginning of this line."
        expect(page.get_by_text(message, exact=True)).to_be_visible()
        page.goto(f"{preview.address}lessons/second/")
        expect(page.locator("h1")).to_contain_text("Who says so?")


@pytest.mark.browser
def test_a_banner_on_every_page_leads_to_what_has_to_be_mended(tmp_path: Path, page: Page) -> None:
    wrong = LESSON.replace("minutes: 50", "minutes: <b>").replace("lens: framing", "lens: frames")
    with preview_of(make_project(tmp_path, {"first.yml": wrong})) as preview:
        for address in ("", "own/", "lessons/second/", "problems/"):
            page.goto(f"{preview.address}{address}")
            page.get_by_text("2 errors in 1 file. Nobody sees this bar but you.").click()
            shown = page.locator(".problem-banner").get_by_role("link")
            expect(shown).to_have_count(3)
        shown.nth(1).click()
        expect(page).to_have_url(f"{preview.address}lessons/first/")
        said = page.locator(".problem-message").all_inner_texts()
        page.locator(".problem-banner summary").click()
        for message, row in zip(said, shown.all(), strict=False):
            expect(row).to_contain_text(message)
        shown.last.click()
        expect(page).to_have_url(f"{preview.address}problems/")
        assert page.locator(".problem-message").all_inner_texts() == said


@pytest.mark.browser
def test_a_misquoted_passage_stays_in_view_below_what_differs(tmp_path: Path, page: Page) -> None:
    wrong = LESSON.replace("quote: a temporary measure", "quote: a temporary\u00ad meassure")
    with preview_of(make_project(tmp_path, {"first.yml": wrong})) as preview:
        page.goto(f"{preview.address}lessons/first/")
        expect(page.locator("h1")).to_contain_text("Words for an ending")
        difference = page.locator(".problem .difference")
        expect(difference.locator("del").first).to_have_text("‹soft hyphen›")
        expect(difference).to_contain_text("Yours has a soft hyphen here; the article has nothing.")
        expect(difference.locator("pre")).to_have_text("a temporary measure")
        expect(page.locator("#passage-axed blockquote")).to_be_visible()
