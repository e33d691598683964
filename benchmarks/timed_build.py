"""One build in a process of its own: `python -m benchmarks.timed_build PROJECT [--after-edit]`.

With `--after-edit` it is the second build of a preview: a lesson was edited after the first.

Prints, as JSON, the seconds of the whole build, the seconds of our own part
(reading, checking, rendering), those that the build waits for its protection and for the look
through the site, and the peak memory in MiB.
"""

import json
import logging
import resource
import sys
import time
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.website import plugin
from generator.website.plugin import LessonsPlugin
from generator.website.publication import Publication


class Stopwatch:
    """The seconds that calls of some methods take."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def wrap(self, owner: object, function: str) -> None:
        """From now on, time a method of a class, or a function that a module calls."""
        unmeasured = getattr(owner, function)

        def measured(*arguments: Any, **named: Any) -> Any:
            start = time.perf_counter()
            result = unmeasured(*arguments, **named)
            self.seconds += time.perf_counter() - start
            return result

        setattr(owner, function, measured)


def main(project: Path, *, after_edit: bool) -> None:
    """Build the project and print what it took."""
    logging.disable(logging.WARNING)
    if after_edit:
        _preview(project)
        _edit_a_lesson(project / "lessons")
    ours, safety = Stopwatch(), Stopwatch()
    ours.wrap(LessonsPlugin, "on_files")
    safety.wrap(Publication, "course_to_publish")
    safety.wrap(Publication, "look_ahead")
    safety.wrap(plugin, "protect")
    safety.wrap(Publication, "examine")
    start = time.perf_counter()
    if after_edit:
        _preview(project)
    else:
        build(load_config(str(project / "mkdocs.yml")))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"seconds": seconds, "ours": ours.seconds, "safety": safety.seconds, "peak": peak}
    print(json.dumps(found))


def _preview(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")


def _edit_a_lesson(lessons: Path) -> None:
    """Change the first question of a lesson, as a teacher might."""
    path = next(path for path in sorted(lessons.glob("*.yml")) if "ask: " in path.read_text())
    text = path.read_text("utf-8")
    edited = f"ask: In other words {time.time_ns()}, "
    path.write_text(text.replace("ask: ", edited, 1), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), after_edit="--after-edit" in sys.argv)
