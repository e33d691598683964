"""Builds that are killed at any moment, and what the next build makes of what they left.

`python -m tests.website.remembered.edited_projects --killed --count 50` tries many; the tests one.
"""

import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import Final

from generator.course.edition import Edition
from tests.website.project import build_project, make_project, site
from tests.website.remembered.random_edits import EDITS
from tests.website.remembered.running_build import SIGNS, Command, Phase, RunningBuild

_LONGEST_WAIT: Final = {Phase.MEMORY: 0.04}
_USUAL_LONGEST_WAIT: Final = 0.4
"""For how many seconds, at most, a build goes on in the phase in which it is to be killed."""


class _Row:
    """A project that is built over and over with one memory."""

    def __init__(self, folder: Path, random: Random, lessons: int) -> None:
        self._random = random
        self._project = make_project(folder / "project")
        self._cache = folder / "cache"
        self._place, self._place_beside = folder / "site", folder / "beside"
        self._command = random.choice(tuple(Command))
        self._edition = random.choice(tuple(Edition))
        self.done = [f"{self._command} {self._edition}"]
        self.kills: Counter[str] = Counter()
        _add_lessons(self._project / "lessons", lessons)

    def edit(self) -> None:
        said = self._random.choice(EDITS)(self._project, self._random)
        self.done += [said] if said else []

    def kill_a_build(self) -> None:
        """Let a build come to some moment, which is more often early than late in its phase."""
        self._kill(self._started(self._place))

    def kill_one_of_two_builds(self) -> list[str]:
        """Let two builds run at the same time, and kill one. Return where the other is wrong."""
        build, other = self._started(self._place), self._started(self._place_beside)
        self._kill(build, beside=True)
        return self._differences(other, self._place_beside)

    def build(self) -> list[str]:
        """Let a build come to its end. Return where it is wrong."""
        return self._differences(self._started(self._place), self._place)

    def _started(self, place: Path) -> RunningBuild:
        return RunningBuild(self._project, self._command, place, self._cache, self._edition)

    def _kill(self, build: RunningBuild, *, beside: bool = False) -> None:
        sign = self._random.choice(SIGNS[self._command])
        longest = _LONGEST_WAIT.get(sign[0], _USUAL_LONGEST_WAIT)
        build.wait_for(sign)
        time.sleep(longest * self._random.random() ** 3)
        phase = build.kill()
        self.done.append(f"killed: {phase}")
        self.kills[f"{phase}, beside another build" if beside else phase] += 1

    def _differences(self, build: RunningBuild, place: Path) -> list[str]:
        failed = build.said_when_it_failed()
        if failed:
            return [self._told(f"failed\n{failed}")]
        if self._command is Command.MKDOCS:
            return self._differences_in(place, self._edition)
        return [
            name for edition in Edition for name in self._differences_in(place / edition, edition)
        ]

    def _differences_in(self, place: Path, edition: Edition) -> list[str]:
        folder = str(self._project / "plain")
        plain = site(build_project(self._project, "build", edition, cache=False, site_dir=folder))
        remembering = site(place)
        names = sorted(remembering.keys() | plain.keys())
        return [self._told(name) for name in names if remembering.get(name) != plain.get(name)]

    def _told(self, what: str) -> str:
        return f"{', '.join(self.done)}: {what}"


def after_kills(
    folder: Path, seed: int, length: int, lessons: int = 0
) -> tuple[list[str], Counter[str]]:
    """What differs between a build after killed ones and one that remembers nothing.

    The second is what the killed builds were doing.

    Arguments:
        folder: An empty folder.
        seed: Which edits and which moments.
        length: How many builds come to their end.
        lessons: How many lessons to add to the small course.
    """
    random = Random(seed)
    row = _Row(folder, random, lessons)
    for _ in range(length):
        differences: list[str] = []
        for _ in range(random.choice((1, 1, 2))):
            if random.random() < 0.3:
                differences += row.kill_one_of_two_builds()
            else:
                row.kill_a_build()
            if random.random() < 0.5:
                row.edit()
        differences += row.build()
        if differences:
            return [f"seed {seed}, {each}" for each in differences], row.kills
        row.edit()
    return [], row.kills


def _add_lessons(lessons: Path, count: int) -> None:
    """Write a lesson some more times, as other lessons."""
    names = [f"another{number}" for number in range(count)]
    for name in names:
        (lessons / f"{name}.yml").write_text((lessons / "first.yml").read_text("utf-8"), "utf-8")
    outline = lessons / "course.yml"
    listed = "lessons: ["
    more = "".join(f"{name}, " for name in names)
    outline.write_text(outline.read_text("utf-8").replace(listed, f"{listed}{more}", 1), "utf-8")
