"""How long `lessons check` takes, from nothing and again: `make bench`.

Whole commands are measured, each in a process of its own. They take turns, and each
figure is the median of its runs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from benchmarks.synthetic_course import write_synthetic_course

LESSONS = 500
RUNS = 5


def main() -> None:
    """Measure and print a line."""
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "lessons", Path(name) / "cache"
        write_synthetic_course(folder, LESSONS)
        size = sum(path.stat().st_size for path in folder.glob("lesson-*.yml")) / LESSONS
        found: dict[str, list[float]] = {"cold": [], "again": [], "after an edit": []}
        for run in range(RUNS):
            shutil.rmtree(cache, ignore_errors=True)
            found["cold"].append(_seconds(folder, cache))
            found["again"].append(_seconds(folder, cache))
            with (folder / "lesson-0000.yml").open("a", encoding="utf-8") as lesson:
                lesson.write(f"# Run {run}.\n")
            found["after an edit"].append(_seconds(folder, cache))
    print(f"lessons check, {LESSONS} lessons of {size / 1000:.1f} KB: {_as_text(found)}")


def _seconds(folder: Path, cache: Path) -> float:
    command = [sys.executable, "-c", "from generator.cli import main; main()", "check"]
    start = time.perf_counter()
    subprocess.run(
        [*command, "--lessons", str(folder)],
        env={**os.environ, "LESSONS_CACHE": str(cache)},
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def _as_text(found: Mapping[str, list[float]]) -> str:
    cold = median(found["cold"])
    return ", ".join(
        f"{name} {median(seconds):.2f} s ({median(seconds) / cold:.2f})"
        for name, seconds in found.items()
    )


if __name__ == "__main__":
    main()
