"""How long a build takes against plain MkDocs with Material: `make bench`.

All build the same Markdown with the same theme and menu. Ours makes it in memory from lessons; the
others find it on disk: MkDocs as it comes, MkDocs with a menu that is pruned (as ours is), and
Zensical, where there is a command of that name, or where the environment names one:
`ZENSICAL=/path/to/zensical make bench`. They take turns, and each figure is the median of its runs,
so that only the ratios are to be quoted. (Zensical's seconds are those of its whole process, the
others' those of the build in it.) `python -m benchmarks.build_time 500 3` builds 500 lessons three
times.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median

from ruamel.yaml import YAML

from benchmarks.synthetic_course import write_synthetic_course
from generator.course.editions import student_edition
from generator.pages.course_pages import course_navigation, course_pages
from generator.reading.course_folder import CourseFolder
from generator.website.assets import STYLESHEET, stylesheet

PROJECT = Path(__file__).parent.parent
SIZES = (50, 500, 2000)
"""How many lessons."""
ROUNDS = 5

SITE = "site"
SEARCHED = ("search/search_index.json", "search.json")
"""What a search loads first: what MkDocs calls it, and what Zensical does."""
SEARCHED_IN_PARTS = {"search/words": 2, "search/texts": 10}
"""What our search loads besides, and how many files of it at most for a word."""

Figures = Mapping[str, float]


def main() -> None:
    """Measure every size, and print what each way of building takes."""
    sizes = [int(sys.argv[1])] if len(sys.argv) > 1 else SIZES
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    if _zensical() is None:
        print("Zensical is left out: there is no such command, and ZENSICAL names none.\n")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _print(size, _measured(Path(folder), size, rounds))


def _measured(folder: Path, size: int, rounds: int) -> Mapping[str, list[Figures]]:
    ours, stock, pruned = _our_project(folder / "ours", size), folder / "stock", folder / "pruned"
    _plain_project(pruned, ours)
    _plain_project(stock, ours, pruned=False)
    ways: dict[str, tuple[Path, Callable[[], Figures]]] = {
        "ours, cold": (ours, lambda: _build(ours)),
        "ours, after one edit": (ours, lambda: _build(ours, "--after-edit")),
        "stock": (stock, lambda: _build(stock)),
        "stock, pruned": (pruned, lambda: _build(pruned)),
    }
    command = _zensical()
    if command is not None:
        others = folder / "zensical"
        _plain_project(others, ours)
        ways["Zensical"] = (others, lambda: _build_by_zensical(command, others))
    found: dict[str, list[Figures]] = {way: [] for way in ways}
    for number in range(1, rounds + 1):
        for way, (project, build) in ways.items():
            figures = {**build(), **_weight(project / SITE)}
            found[way].append(figures)
            # A round of a long course takes a quarter of an hour.
            took = f"{way} {figures['seconds']:.2f} s, {figures['peak']:.0f} MiB"
            print(f"{size} lessons, round {number}: {took}", file=sys.stderr, flush=True)
    return found


def _print(size: int, found: Mapping[str, list[Figures]]) -> None:
    def of(way: str, figure: str) -> float:
        return median(result[figure] for result in found[way])

    for way in found:
        ratio = of(way, "seconds") / of("stock", "seconds")
        print(
            f"{size:5} lessons  {way:21} {of(way, 'seconds'):7.1f} s  {ratio:6.3f} x stock"
            f"  {of(way, 'peak'):6.0f} MiB"
        )
    for way in found:
        print(
            f"{size:5} lessons  {way:21} {of(way, 'pages'):5,.0f} pages"
            f"  {of(way, 'bytes') / 1e6:6.1f} MB  a lesson's page {of(way, 'lesson') / 1e3:6.1f} kB"
            f"  a search loads {of(way, 'searched') / 1e3:8.1f} kB",
            flush=True,
        )
    cold = found["ours, cold"]
    share = median(result["ours"] / result["seconds"] for result in cold)
    # What the checks of a finished site add to a build without them.
    safety = median(result["safety"] / (result["seconds"] - result["safety"]) for result in cold)
    each = 1000 * of("ours, cold", "ours") / size
    print(
        f"{size:5} lessons  reading, checking, rendering: {share:.1%} of it, {each:.1f} ms a lesson"
    )
    print(f"{size:5} lessons  looking through the site adds {safety:.1%}\n", flush=True)


def _build(project: Path, *how: str) -> Figures:
    """A build that knows of no other."""
    with tempfile.TemporaryDirectory() as cache:
        output = subprocess.run(
            [sys.executable, "-m", "benchmarks.timed_build", str(project), *how],
            cwd=PROJECT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "LESSONS_CACHE": cache},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    result: dict[str, float] = json.loads(output.splitlines()[-1])
    return result


def _zensical() -> str | None:
    """The command, where there is one."""
    return os.environ.get("ZENSICAL") or shutil.which("zensical")


def _build_by_zensical(command: str, project: Path) -> Figures:
    start = time.perf_counter()
    process = subprocess.Popen(
        [command, "build", "--clean"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return {"seconds": seconds, "peak": used.ru_maxrss / 1024}


def _weight(site: Path) -> Figures:
    """How many pages and bytes a site has, and what of them a lesson and a search load."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = [path for path in sizes if path.name == "index.html"]
    return {
        "pages": len(pages),
        "bytes": sum(sizes.values()),
        "lesson": median(sizes[page] for page in pages if page.parent.parent.name == "lessons"),
        "searched": sum(_searched(site, sizes)),
    }


def _searched(site: Path, sizes: Mapping[Path, int]) -> Iterator[int]:
    """The sizes of the files that a search for a word loads, at their largest."""
    yield from (sizes.get(site / name, 0) for name in SEARCHED)
    for folder, count in SEARCHED_IN_PARTS.items():
        inside = [size for path, size in sizes.items() if path.parent == site / folder]
        yield from sorted(inside)[-count:]


def _our_project(folder: Path, size: int) -> Path:
    (folder / "docs").mkdir(parents=True)
    write_synthetic_course(folder / "lessons", size)
    settings = YAML(typ="rt").load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    settings["nav"] = []
    settings["site_dir"] = SITE
    YAML(typ="rt").dump(settings, folder / "mkdocs.yml")
    return folder


def _plain_project(folder: Path, ours: Path, *, pruned: bool = True) -> None:
    course = student_edition(CourseFolder(ours / "lessons").read().course)
    for page in course_pages(course):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, "utf-8")
    path = folder / "docs" / STYLESHEET
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(stylesheet(), "utf-8")
    settings = YAML(typ="rt").load((ours / "mkdocs.yml").read_text("utf-8"))
    settings["plugins"] = ["search"]
    if not pruned:
        settings["theme"]["features"].remove("navigation.prune")
    settings["extra_css"] = [STYLESHEET]
    settings["nav"] = json.loads(json.dumps(course_navigation(course)))
    YAML(typ="rt").dump(settings, folder / "mkdocs.yml")


if __name__ == "__main__":
    main()
