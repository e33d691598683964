"""Projects that are edited at random, and built with a memory and without.

`python -m tests.website.remembered.edited_projects --count 200` builds a project after each of some
edits twice, remembering earlier builds and not, and says where the two differ; the tests try a few.
With `--killed`, builds are killed in between.
"""

import argparse
import logging
import multiprocessing
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random
from typing import Literal

from generator.course.edition import Edition
from tests.long_course import long_course
from tests.website.project import build_project, make_project, site
from tests.website.remembered.killed_builds import after_kills
from tests.website.remembered.random_edits import EDITS


def differences_after_edits(folder: Path, seed: int, length: int) -> list[str]:
    """The files that differ, with the edits that led there, between a remembering build and not.

    Arguments:
        folder: An empty folder.
        seed: Which edits.
        length: How many builds.
    """
    random = Random(seed)
    # A long course shows on each page a menu of its own.
    project = make_project(folder, random.choice((None, None, None, long_course(14, lessons=1))))
    # As in a preview or as for readers, in the one edition or in the other.
    command: Literal["build", "serve"] = random.choice(("serve", "build"))
    edition = random.choice(tuple(Edition))
    done: list[str] = [f"{command} {edition}"]
    for _ in range(length):
        remembering = site(build_project(project, command, edition))
        plain = site(build_project(project, command, edition, cache=False))
        if remembering != plain:
            names = sorted(remembering.keys() | plain.keys())
            differ = [name for name in names if remembering.get(name) != plain.get(name)]
            return [f"seed {seed}, {', '.join(done)}: {name}" for name in differ]
        for _ in range(random.choice((1, 1, 2))):
            said = random.choice(EDITS)(project, random)
            done += [said] if said else []
    return []


Tried = tuple[list[str], Counter[str]]
"""The differences that a row of builds ended with, and what its killed builds were doing."""


def _tried(seed: int, given: argparse.Namespace) -> Tried:
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        try:
            if given.killed:
                return after_kills(Path(folder), seed, given.length, given.lessons)
            return differences_after_edits(Path(folder), seed, given.length), Counter()
        except SystemExit:  # MkDocs ends so, and would end the pool.
            return [f"seed {seed} led to a project that cannot be built"], Counter()


def main() -> None:
    """Try many rows of edits, on all cores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--length", type=int, default=5)
    parser.add_argument("--killed", action="store_true", help="kill builds in between")
    parser.add_argument("--lessons", type=int, default=0, help="with --killed: how many more")
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.count)
    start = time.monotonic()
    found, kills = 0, Counter[str]()
    with multiprocessing.get_context("spawn").Pool() as pool:
        tried = pool.imap_unordered(partial(_tried, given=given), seeds)
        for count, (differences, killed) in enumerate(tried, start=1):
            found += bool(differences)
            kills += killed
            for difference in differences:
                print(difference, flush=True)
            if count % 20 == 0:
                print(
                    f"{count} tried, {found} differ, {time.monotonic() - start:.0f} s", flush=True
                )
    for phase, times in sorted(kills.items()):
        print(f"{times:5} killed: {phase}")
    print(f"{given.count} rows of {given.length} builds, {found} differ")


if __name__ == "__main__":
    main()
