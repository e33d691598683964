"""How long a build takes against plain MkDocs with Material: `make bench`.

Both build the same Markdown with the same theme and menu. Ours makes it in
memory from lessons; the plain one finds it on disk. They take turns, and each
figure is the median of its runs, so that only the ratios are to be quoted.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from ruamel.yaml import YAML

from benchmarks.synthetic_course import write_synthetic_course
from generator.course.editions import student_edition
from generator.pages.course_pages import course_navigation, course_pages
from generator.reading.course_folder import CourseFolder
from generator.website.assets import STYLESHEET, stylesheet

PROJECT = Path(__file__).parent.parent
RUNS = {50: 5, 500: 3, 2000: 1}
"""How many lessons, and how often each build is run."""


def main() -> None:
    """Measure every size and print a line for each."""
    sizes = [int(size) for size in sys.argv[1:]] or list(RUNS)
    print(
        "lessons   ours  plain  ours/plain  our share  safety  ms a lesson"
        "  MiB ours  MiB plain  ratio"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(_measured(Path(folder), size, RUNS.get(size, 1)), flush=True)


def _measured(folder: Path, size: int, runs: int) -> str:
    ours, plain = _our_project(folder / "ours", size), folder / "plain"
    _plain_project(plain, ours)
    found: dict[Path, list[dict[str, float]]] = {ours: [], plain: []}
    for _ in range(runs):
        for project, results in found.items():
            results.append(_build(project))

    def of(project: Path, figure: str) -> float:
        return median(result[figure] for result in found[project])

    share = median(result["ours"] / result["seconds"] for result in found[ours])
    # What the checks of a finished site add to a build without them.
    safety = median(
        result["safety"] / (result["seconds"] - result["safety"]) for result in found[ours]
    )
    return (
        f"{size:7} {of(ours, 'seconds'):6.1f} {of(plain, 'seconds'):6.1f} "
        f"{of(ours, 'seconds') / of(plain, 'seconds'):11.2f} {share:10.1%} "
        f"{safety:7.1%} "
        f"{1000 * of(ours, 'ours') / size:12.2f} {of(ours, 'peak'):9.0f} "
        f"{of(plain, 'peak'):10.0f} {of(ours, 'peak') / of(plain, 'peak'):6.2f}"
    )


def _build(project: Path) -> dict[str, float]:
    output = subprocess.run(
        [sys.executable, "-m", "benchmarks.timed_build", str(project)],
        cwd=PROJECT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    result: dict[str, float] = json.loads(output.splitlines()[-1])
    return result


def _our_project(folder: Path, size: int) -> Path:
    (folder / "docs").mkdir(parents=True)
    write_synthetic_course(folder / "lessons", size)
    settings = YAML(typ="rt").load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    settings["nav"] = []
    YAML(typ="rt").dump(settings, folder / "mkdocs.yml")
    return folder


def _plain_project(folder: Path, ours: Path) -> None:
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
    settings["extra_css"] = [STYLESHEET]
    settings["nav"] = json.loads(json.dumps(course_navigation(course)))
    YAML(typ="rt").dump(settings, folder / "mkdocs.yml")


if __name__ == "__main__":
    main()
