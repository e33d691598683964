"""Every hostile text in every field of a course, in a browser, on the site as it is built.

`python -m tests.website.hostile_matrix` tries the whole matrix, which takes long; the tests try
a part of it that is the same each time. `--share 1/2` tries every other course, so that
two processes can divide the work.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.course.course import Course
from generator.course.edition import Edition
from tests import chromium, npm_tools
from tests.pages.hostile_text import ALL_HOSTILE, HOSTILE
from tests.pages.published_attacks import published_texts
from tests.served import served
from tests.website.hostile_course import (
    PlacedText,
    texts_by_word,
    write_hostile_project,
    write_plain_project,
)
from tests.website.page_as_read import WRITTEN_OUT, first_difference, spaced, with_texts
from tests.website.project import build_project
from tests.website.watched_browser import Watched, watched

BETWEEN_TEXTS = " \u2016 "
"""What stands between hostile texts that share a field."""

PUBLISHED_TOGETHER = 6
"""How many published texts share a field in the whole matrix. Our own stand alone."""

_PAGE = f"() => {{ {WRITTEN_OUT} return writtenOut.written(document.documentElement); }}"
_INDEX = f"""async (address) => {{
  {WRITTEN_OUT}
  const fragment = (html) => {{
    const template = document.createElement("template");
    template.innerHTML = html;
    return writtenOut.inside(template.content);
  }};
  const {{ docs }} = await (await fetch(address)).json();
  return docs.map(({{ location, title, text }}) =>
    `\\x01${{location}}\\x02\\x01title\\x02${{fragment(title)}}\\x03${{fragment(text)}}\\x03`).join("");
}}"""


@dataclass
class Tried:
    """What came of the courses that were tried."""

    courses: int = 0
    pages: int = 0
    places: int = 0
    """How often a hostile text was read back."""
    cells: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of a field and a text."""
    did: list[str] = field(default_factory=list)
    """What ran, was asked for or went elsewhere."""
    differing: list[str] = field(default_factory=list)
    """Pages that differ from the plain ones in more than their texts."""


class HostileSites:
    """The plain site, looked at once, and hostile ones to compare with it."""

    def __init__(self, browser: Browser, folder: Path, edition: Edition = Edition.STUDENT) -> None:
        self.browser, self.folder, self.edition = browser, folder, edition
        self.tried = Tried()
        self.plain = write_plain_project(folder / "plain")
        site = build_project(folder / "plain")
        self.addresses = sorted(_addresses(site))
        with served(site) as origin, watched(browser, origin) as page:
            self.pages = dict(self._written_pages(page))
            assert page.did == []

    def try_texts(self, texts: Iterator[str]) -> dict[str, PlacedText]:
        """Build a site of the texts, and compare every page of it. Return the texts by word."""
        project = self.folder / "hostile"
        shutil.rmtree(project, ignore_errors=True)
        hostile = write_hostile_project(project, texts)
        with served(build_project(project)) as origin, watched(self.browser, origin) as page:
            return self._compare(page, hostile)

    def _compare(self, page: Watched, hostile: Course) -> dict[str, PlacedText]:
        texts = texts_by_word(self.plain, hostile)
        for address, written in self._written_pages(page):
            expected = with_texts(self.pages[address], texts)
            if spaced(written) != expected:
                self.tried.differing.append(
                    f"{address}: {first_difference(spaced(written), expected)}"
                )
            self.tried.pages += 1
        self.tried.did += page.did
        self.tried.courses += 1
        self.tried.cells |= {
            (placed.field, text)
            for placed in texts.values()
            for text in placed.text.split(BETWEEN_TEXTS)
        }
        return texts

    def _written_pages(self, page: Watched) -> Iterator[tuple[str, str]]:
        for address in self.addresses:
            page.go(address)
            yield address, page.page.evaluate(_PAGE)
        yield "search index", page.page.evaluate(_INDEX, f"{page.origin}search/search_index.json")


def _addresses(site: Path) -> Iterator[str]:
    for path in site.rglob("*.html"):
        yield path.relative_to(site).as_posix().removesuffix("index.html")


def together(texts: Sequence[str], count: int) -> list[str]:
    """Texts in sheaves of so many, each of which shares a field."""
    return [BETWEEN_TEXTS.join(texts[n : n + count]) for n in range(0, len(texts), count)]


def rotated(texts: Sequence[str], start: int) -> Iterator[str]:
    """The texts round and round, from one of them."""
    return islice(cycle(texts), start, None)
