"""Who looks through a site: this process, or one beside it.

To look through the pages of a course takes a third of its build, or seconds. A process beside this
one learns what to look for and looks at each page while the next are being made, so that little is
left to do when the last is written.
"""

import atexit
import gc
import os
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from generator.course.kept_texts import KeptText
from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.built_file import BuiltFile
from generator.publishing.examination import Examination
from generator.publishing.finding import Finding
from generator.publishing.leaks import LeakSearch

_AT_ONCE = 20
"""How many files are handed to the process beside this one together."""

_CANNOT_START = (OSError, ImportError, NotImplementedError)
"""What Python says where it may start no process, or has nothing to talk to one with."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the readers of a site must not see."""

    kept: Sequence[KeptText]
    public: Sequence[str]
    """The texts that they may read."""
    canary: str
    """The word that was planted in every kept text."""


class Examiner(Protocol):
    """Looks through one site."""

    def look_ahead(self, file: BuiltFile) -> None:
        """Look at a file that is about to be written, if there is somebody with time for it."""

    def findings_in(self, site: Path, allowed: AllowedAddresses) -> list[Finding]:
        """Everything that stands in the way of publishing the site, which is finished now."""


def examiner(address: str | None, secrets: Secrets | None, *, large: bool) -> Examiner:
    """Who looks through a site.

    Arguments:
        address: Where the site will be published, if that is known.
        secrets: What its readers must not see, if there is anything.
        large: Whether a process of its own is worth its start.
    """
    if large:
        try:
            return _Beside(address, secrets)
        except _CANNOT_START:
            # It would only have been faster.
            pass
    return _Here(address, secrets)


class _Here:
    def __init__(self, address: str | None, secrets: Secrets | None) -> None:
        self._examination = _examination(address, secrets)

    def look_ahead(self, file: BuiltFile) -> None:
        """There is nothing to win by looking before the site is finished."""

    def findings_in(self, site: Path, allowed: AllowedAddresses) -> list[Finding]:
        return self._examination.findings_in(site, allowed)


class _Beside:
    def __init__(self, address: str | None, secrets: Secrets | None) -> None:
        # A new process, and no copy of this one, because not every system can copy.
        self._process = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        self._begun: list[Future[None]] = [self._process.submit(_begin, address, secrets)]
        self._files: list[BuiltFile] = []

    def look_ahead(self, file: BuiltFile) -> None:
        # Handing over takes longer than a file is worth.
        self._files.append(file)
        if len(self._files) >= _AT_ONCE:
            self._hand_over()

    def _hand_over(self) -> None:
        self._begun.append(self._process.submit(_look_ahead, self._files))
        self._files = []

    def findings_in(self, site: Path, allowed: AllowedAddresses) -> list[Finding]:
        self._hand_over()
        with self._process:
            found = self._process.submit(_findings_in, site, allowed)
            for each in self._begun:
                each.result()
            return found.result()


def _examination(address: str | None, secrets: Secrets | None) -> Examination:
    if secrets is None:
        return Examination(address)
    return Examination(address, LeakSearch(secrets.kept, secrets.public, secrets.canary))


@cache
def _examinations() -> list[Examination]:
    """The examinations of this process, which is there for one."""
    return []


def _begin(address: str | None, secrets: Secrets | None) -> None:
    _examinations().append(_examination(address, secrets))
    # What was learned lives as long as this process, so there is no garbage to look for in it, and
    # nothing to take apart at its end: that would take a second, for which somebody waits.
    gc.freeze()
    atexit.register(os._exit, 0)


def _look_ahead(files: Sequence[BuiltFile]) -> None:
    for file in files:
        _examinations()[-1].look_ahead(file)


def _findings_in(site: Path, allowed: AllowedAddresses) -> list[Finding]:
    return _examinations()[-1].findings_in(site, allowed)
