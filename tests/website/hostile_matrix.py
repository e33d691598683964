"""Every hostile text in every field of a course, in a browser, on the site as it is built.

`python -m tests.website.hostile_matrix` tries the whole matrix, which takes long; the tests try
a part of it that is the same each time. `--share 1/2` tries every other course, so that
two processes can divide the work.
"""

import argparse
import logging
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.website.publication import Publication
from tests import chromium, npm_tools
from tests.pages.hostile_text import ALL_HOSTILE
from tests.pages.published_attacks import published_texts
from tests.served import served
from tests.website.hostile_course import (
    WORD,
    PlacedText,
    texts_by_word,
    write_hostile_project,
    write_plain_project,
)
from tests.website.page_as_read import WRITTEN_OUT, as_indexed, first_difference, spaced, with_texts
from tests.website.project import build_project
from tests.website.watched_browser import Watched, watched

BETWEEN_TEXTS = " \u2016 "
"""What stands between hostile texts that share a field."""

PUBLISHED_TOGETHER = 8
"""How many published texts share a field in the whole matrix. Our own stand alone."""

_AS_PARSED = f"""async (addresses) => {{
  {WRITTEN_OUT}
  const page = async (address) => {{
    const html = await (await fetch(address)).text();
    return writtenOut.written(new DOMParser().parseFromString(html, "text/html").documentElement);
  }};
  return Promise.all(addresses.map(page));
}}"""
_INDEX = """async (origin) => {
  const { count, continued } = await (await fetch(`${origin}search/search_index.json`)).json();
  const numbers = [...Array(count).keys()];
  const texts = await Promise.all(numbers.map(async (number) =>
    (await fetch(`${origin}search/texts/${number}.json`)).json()));
  // Where a page is divided depends on its length.
  let last = null;
  const written = ([address, title, blocks], isMore) => {
    const goesOn = isMore && address === last;
    last = address;
    return goesOn ? blocks : [address, title, ...blocks];
  };
  return texts.flatMap(({ url, title, tags, sections }, number) => {
    const isMore = continued.includes(number);
    const told = sections.flatMap((section) => written(section, isMore));
    return isMore ? told : [url, title, ...tags, ...told];
  }).join("\\n");
}"""
_THE_INDEX = "the search index"
_OPENED = ("lessons/full/",)
"""The page that does most with its texts."""


@dataclass
class Tried:
    """What came of the courses that were tried."""

    courses: int = 0
    pages: int = 0
    opened: int = 0
    """Pages on which scripts have run."""
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
        site = build_project(folder / "plain", edition=edition)
        self.addresses = sorted(_addresses(site))
        with served(site) as origin, watched(browser, origin) as page:
            self.pages = self._written_pages(page)
        self.shown = {word.lower() for page in self.pages.values() for word in WORD.findall(page)}

    def try_texts(self, texts: Iterator[str], *, opening: Sequence[str] = _OPENED) -> list[str]:
        """Build a site of texts and compare its pages. Return where they were more than text.

        Arguments:
            texts: What goes into the fields, one after the other.
            opening: The addresses of pages to open, so that their scripts run.
        """
        project = self.folder / "hostile"
        shutil.rmtree(project, ignore_errors=True)
        hostile = write_hostile_project(project, texts)
        site = hostile_site(project, self.edition)
        with served(site) as origin, watched(self.browser, origin) as page:
            for address in opening:
                page.go(address)
            pages = self._written_pages(page)
            differing = list(self._differing(pages, texts_by_word(self.plain, hostile)))
        self.tried.courses += 1
        self.tried.opened += len(opening)
        self.tried.did += page.did
        self.tried.differing += differing
        return [*page.did, *differing]

    def _differing(
        self, pages: Mapping[str, str], texts: Mapping[str, PlacedText]
    ) -> Iterator[str]:
        for address, written in pages.items():
            expected, found = with_texts(self.pages[address], texts), spaced(written)
            if address == _THE_INDEX:
                found, expected = as_indexed(found), as_indexed(expected)
            if found != expected:
                yield f"{address}: {first_difference(found, expected)}"
            self.tried.pages += 1
            self.tried.places += len(WORD.findall(self.pages[address]))
        for word in self.shown:
            placed = texts[word]
            shared = placed.text.split(BETWEEN_TEXTS)
            self.tried.cells |= {(placed.field, on_one_line(text)) for text in shared}

    def _written_pages(self, page: Watched) -> dict[str, str]:
        if page.page.url == "about:blank":
            page.go("")
        written = page.page.evaluate(_AS_PARSED, [page.origin + one for one in self.addresses])
        index = page.page.evaluate(_INDEX, page.origin)
        return {**dict(zip(self.addresses, written, strict=True)), _THE_INDEX: index}


def hostile_site(project: Path, edition: Edition) -> Path:
    """Build the site of a project that holds hostile texts."""
    with pytest.MonkeyPatch.context() as patch:
        # Attacks that stand in kept and in public fields alike, encoded in each other, leak.
        patch.setattr(Publication, "course_to_publish", _cut_alone)
        return build_project(project, edition=edition)


def _cut_alone(publication: Publication, course: Course) -> Course:
    return course_in(publication.edition, course)


def _addresses(site: Path) -> Iterator[str]:
    for path in site.rglob("*.html"):
        yield path.relative_to(site).as_posix().removesuffix("index.html")


def together(texts: Sequence[str], count: int) -> list[str]:
    """Texts in sheaves of so many, each of which shares a field."""
    return [BETWEEN_TEXTS.join(texts[n : n + count]) for n in range(0, len(texts), count)]


def sheaves(groups: Sequence[Sequence[str]], start: int, count: int) -> list[str]:
    """Texts of a few groups that share a field; each text of these groups is in one at least.

    Arguments:
        groups: All groups.
        start: The first group.
        count: How many groups.
    """
    taken = groups[start : start + count]
    return [
        BETWEEN_TEXTS.join(group[n % len(group)] for group in taken)
        for n in range(max(map(len, taken)))
    ]


def on_one_line(text: str) -> str:
    """A text by which a cell is known, whatever became of its line breaks."""
    return " ".join(text.split())


def rotated(texts: Sequence[str], start: int) -> Iterator[str]:
    """The texts round and round, from one of them."""
    return islice(cycle(texts), start, None)


def whole_matrix(browser: Browser, folder: Path, edition: Edition, share: int, of: int) -> Tried:
    """Try every text in every field, or one share of the courses that this takes."""
    node = npm_tools.node_path()
    published = together(published_texts(node), PUBLISHED_TOGETHER) if node else []
    texts = [*ALL_HOSTILE, *published]
    sites = HostileSites(browser, folder, edition)
    for start in range(share, len(texts), of):
        sites.try_texts(rotated(texts, start))
        print(f"{start} of {len(texts)}: {_counted(sites.tried)}", flush=True)
    return sites.tried


def _counted(tried: Tried) -> str:
    return (
        f"{tried.courses} courses, {tried.pages} pages compared, {tried.opened} opened, "
        f"{tried.places} texts read back, {len(tried.cells)} cells, "
        f"{len({field for field, _ in tried.cells})} fields, "
        f"{len({text for _, text in tried.cells})} texts; "
        f"{len(tried.did)} things done, {len(tried.differing)} pages that differ"
    )


def main() -> int:
    """Try the whole matrix, and say what came of it. Return 1 where a text was more than text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edition", type=Edition, choices=list(Edition), default=Edition.TEACHER)
    parser.add_argument("--share", default="1/1", help="such as 1/2: every other course")
    asked = parser.parse_args()
    share, of = map(int, asked.share.split("/"))
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.chromium_path(), args=list(chromium.FLAGS)
        )
        tried = whole_matrix(browser, Path(folder), asked.edition, share - 1, of)
    print(*tried.did, *tried.differing, _counted(tried), sep="\n")
    print(f"{time.monotonic() - started:.0f} seconds")
    return 1 if tried.did or tried.differing else 0


if __name__ == "__main__":
    sys.exit(main())
