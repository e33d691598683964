"""One build in a process of its own: `python -m benchmarks.timed_build PROJECT`.

Prints, as JSON, the seconds of the whole build, the seconds of our own part
(reading, checking, rendering) and the peak memory in MiB.
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

from generator.website.plugin import LessonsPlugin


def main(project: Path) -> None:
    """Build the project and print what it took."""
    logging.disable(logging.WARNING)
    ours = 0.0
    unmeasured = LessonsPlugin.on_files

    def measured(self: LessonsPlugin, *arguments: Any, **named: Any) -> Any:
        nonlocal ours
        start = time.perf_counter()
        result = unmeasured(self, *arguments, **named)
        ours += time.perf_counter() - start
        return result

    LessonsPlugin.on_files = measured  # type: ignore[method-assign]
    start = time.perf_counter()
    build(load_config(str(project / "mkdocs.yml")))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "ours": ours, "peak": peak}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
