"""The search of a whole site for leaks, here or in a process of its own.

A large course takes seconds to learn and to search. A process beside this one learns while the site
is being built, and searches it while its pages are looked through for other things.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from generator.course.kept_texts import KeptText
from generator.publishing.built_file import built_files
from generator.publishing.finding import Finding
from generator.publishing.leaks import LeakSearch

LARGE = 300_000
"""From how many letters of kept texts on a process of its own is worth its start."""

What = tuple[Sequence[KeptText], Sequence[str], str]
"""The kept texts, the public ones, and the canary."""


class SearchForLeaks(Protocol):
    """A search that has learnt what to look for, or is learning it."""

    def begin(self, site: Path) -> Callable[[], list[Finding]]:
        """Begin to search a site. Return what waits for the end, and says what was found."""


def search_for_leaks(
    kept: Iterable[KeptText], public: Iterable[str], canary: str, *, large: int = LARGE
) -> SearchForLeaks:
    """A search for kept texts.

    Arguments:
        kept: The texts that students must not see.
        public: The texts of the student edition.
        canary: The word that was planted in every kept text.
        large: From how many letters of kept texts on to search in a process of its own.
    """
    what = (tuple(kept), tuple(public), canary)
    is_large = sum(len(text.text) for text in what[0]) >= large
    return _SearchBeside(what) if is_large else _SearchHere(what)


class _SearchHere:
    def __init__(self, what: What) -> None:
        self._search = LeakSearch(*what)

    def begin(self, site: Path) -> Callable[[], list[Finding]]:
        return partial(_found_by, self._search, site)


class _SearchBeside:
    def __init__(self, what: What) -> None:
        # A new process, and no copy of this one, because not every system can copy.
        self._process = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        self._learnt = self._process.submit(_learn, what)

    def begin(self, site: Path) -> Callable[[], list[Finding]]:
        return partial(self._findings, self._process.submit(_search, site))

    def _findings(self, found: Future[list[Finding]]) -> list[Finding]:
        with self._process:
            self._learnt.result()
            return found.result()


@cache
def _searches() -> list[LeakSearch]:
    """The searches of this process, which is there for one."""
    return []


def _learn(what: What) -> None:
    _searches().append(LeakSearch(*what))


def _search(site: Path) -> list[Finding]:
    return _found_by(_searches()[-1], site)


def _found_by(search: LeakSearch, site: Path) -> list[Finding]:
    return [finding for file in built_files(site) for finding in search.findings_in(file)]
