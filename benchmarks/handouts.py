"""How long `lessons export handout` takes for a long course: `make bench`.

The whole command is measured, in a process of its own, on as many cores as there are.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.synthetic_course import write_synthetic_course

LESSONS = 50
RUNS = 3


def main() -> None:
    """Measure and print a line."""
    with tempfile.TemporaryDirectory() as name:
        folder, target = Path(name) / "lessons", Path(name) / "handouts"
        write_synthetic_course(folder, LESSONS)
        seconds = median(_seconds(folder, target) for _ in range(RUNS))
        sizes = [path.stat().st_size for path in target.rglob("*.pdf")]
    size = sum(sizes) / len(sizes) / 1000
    print(f"lessons export handout, {len(sizes)} lessons: {seconds:.1f} s, {size:.0f} KB a lesson")


def _seconds(folder: Path, target: Path) -> float:
    command = [sys.executable, "-c", "from generator.cli import main; main()", "export", "handout"]
    start = time.perf_counter()
    subprocess.run(
        [*command, "--lessons", str(folder), "--to", str(target)], check=True, capture_output=True
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
