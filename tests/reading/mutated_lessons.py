"""The course's own files after accidents, each read in its course.

    python -m tests.reading.mutated_lessons --count 100000      tries that many, and reports
    python -m tests.reading.mutated_lessons --show 4711         prints what is said to one of them

Every file of the course is mutated, and read among files that do not change: what it refers to,
and short lessons where only their names matter. What must hold for whatever is said then is in
`faults_in`.
"""

import argparse
import os
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache, lru_cache
from multiprocessing import get_context
from pathlib import Path

from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.problem import Problem, in_reading_order
from generator.reading.report.text import as_report
from generator.reading.source import Place
from tests.conftest import PROJECT
from tests.reading.mutations import mutated
from tests.small_course import ARTICLE, LESSON

LESSONS = PROJECT / "lessons"
FILES = sorted(
    path.relative_to(LESSONS).as_posix()
    for path in (*LESSONS.glob("*.yml"), *LESSONS.glob("articles/*.yml"))
)
SHORT_LESSON = LESSON.replace("vocabulary: [ferry]\n", "")
SHORTEST = "let-an-official-speak.yml"
"""The lesson that is read with the glossary, which takes time with every mutation."""

_SENTENCE = re.compile(r"[A-Z0-9\"“`].*[.?!:”]")
_LINE_END = re.compile(r"\r\n|\r|\n")


def around(file: str) -> dict[str, bytes]:
    """The files among which a file is read, the file itself included."""
    names = {file, "glossary.yml"}
    if file == "glossary.yml":
        names.add(SHORTEST)
    if file.startswith("articles/"):
        names.add(_shortest_on(Path(file).stem))
    texts = "\n".join((LESSONS / name).read_text("utf-8") for name in sorted(names))
    names |= {f"articles/{name}.yml" for name in re.findall(r"^ *article: (\S+)", texts, re.M)}
    found = {name: (LESSONS / name).read_bytes() for name in names}
    found["quotations.lock"] = (LESSONS / "quotations.lock").read_bytes()
    found["articles/ferry.yml"] = ARTICLE.encode()
    named = re.findall(r"^alternative: (\S+)", texts, re.M)
    if file == "course.yml":
        named = re.findall(r"^      - ([a-z-]+)$", texts, re.M)
    for name in named:
        found.setdefault(f"{name}.yml", SHORT_LESSON.encode())
    found.setdefault("course.yml", _outline(found))
    return found


def _shortest_on(article: str) -> str:
    """The shortest lesson that reads an article."""
    lessons = [
        path for path in LESSONS.glob("*.yml") if f"article: {article}\n" in path.read_text()
    ]
    return min(lessons, key=lambda path: path.stat().st_size).name


def _outline(files: Mapping[str, bytes]) -> bytes:
    lessons = [name.removesuffix(".yml") for name in files if re.fullmatch(r"[a-z-]+\.yml", name)]
    listed = ", ".join(name for name in sorted(lessons) if name != "glossary")
    return (
        "title: A course\nsummary: For a test.\nauthors: [Ada Teacher]\nunits:\n"
        f"  - {{id: one, title: One, summary: All., content_note: A war., lessons: [{listed}]}}\n"
    ).encode()


class MutatedCourse:
    """A folder in which one file changes and the others are read once.

    Arguments:
        folder: Where it is made.
        file: The file that changes.
    """

    def __init__(self, folder: Path, file: str) -> None:
        self.file = file
        self.files = around(file)
        self.lessons = folder / "lessons"
        for name, data in self.files.items():
            path = self.lessons / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self.course = CourseFolder(self.lessons)

    def reading(self, data: bytes) -> Reading:
        """What comes of reading the course with the file in another state."""
        (self.lessons / self.file).write_bytes(data)
        return self.course.read()

    def faults_in(self, reading: Reading, data: bytes) -> Iterator[str]:
        """What should not be so in what is said, whatever happened to the file."""
        if reading.problems != in_reading_order(reading.problems):
            yield "The problems are not in reading order."
        for problem in reading.problems:
            yield from _faults_of(problem)
            for place in (problem.place, problem.other):
                if place is not None and not self._is_inside(place, data):
                    yield f"{place} is not inside the file: {place!r}"

    def _is_inside(self, place: Place, data: bytes) -> bool:
        name = place.file.removeprefix("lessons/")
        lines = _lines_of(data if name == self.file else self.files.get(name, b""))
        if place.line > len(lines) or place.column > len(place.text) + 1:
            return False
        is_on_line = place.column - 1 + place.length <= max(len(place.text), place.column)
        # A file in another encoding is shown as far as it can be read.
        is_line = place.text == lines[place.line - 1] or "\ufffd" in lines[place.line - 1]
        return is_on_line and is_line and place.length >= 1


@lru_cache(maxsize=64)
def _lines_of(data: bytes) -> list[str]:
    return _LINE_END.split(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))


def _faults_of(problem: Problem) -> Iterator[str]:
    for said in (problem.message, problem.mend):
        if not _SENTENCE.fullmatch(said):
            yield f"{problem.code} does not speak in a sentence: {said[:300]!r}"
    if len(problem.message) > 300:
        yield f"{problem.code} has {len(problem.message)} characters: {problem.message[:60]!r}"


@dataclass
class Tried:
    """What came of trying many mutations."""

    count: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    faults: dict[int, str] = field(default_factory=dict)
    """By the number of the mutation, the first thing that should not be so."""
    seconds: dict[int, float] = field(default_factory=dict)
    """By the number of the mutation, how long the slowest took to read."""

    def add(self, other: "Tried") -> None:
        """Take in what came of trying others."""
        self.count += other.count
        self.codes += other.codes
        self.faults |= other.faults
        slowest = sorted((self.seconds | other.seconds).items(), key=lambda each: -each[1])
        self.seconds = dict(slowest[:10])


def file_of(number: int) -> str:
    """The file that the mutation of that number is about: one that is read fast more often."""
    return random.Random(number).choices(FILES, _weights())[0]


@cache
def _weights() -> tuple[float, ...]:
    return tuple(1 / sum(map(len, around(file).values())) ** 2 for file in FILES)


def tried(file: str, numbers: list[int]) -> Tried:
    """What comes of some mutations of one file. An exception is a fault as well."""
    found = Tried()
    with tempfile.TemporaryDirectory() as folder:
        course = MutatedCourse(Path(folder), file)
        course.reading(course.files[file])
        for number in numbers:
            data = mutated(number, course.files[file])
            start = time.process_time()
            try:
                reading = course.reading(data)
                took = time.process_time() - start
                as_report(reading.problems)
                fault = next(course.faults_in(reading, data), None)
            except Exception as error:
                took = time.process_time() - start
                found.add(Tried(1, Counter(), {number: repr(error)[:300]}, {number: took}))
                continue
            codes = Counter(problem.code.value for problem in reading.problems)
            faults = {} if fault is None else {number: fault}
            found.add(Tried(1, codes, faults, {number: took}))
    return found


def tried_all(first: int, count: int) -> Tried:
    """What comes of the mutations from a number on, on all processors."""
    by_file: dict[str, list[int]] = {}
    for number in range(first, first + count):
        by_file.setdefault(file_of(number), []).append(number)
    found = Tried()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        # The longest first, so that none is left over at the end.
        files = sorted(by_file, key=lambda file: -(LESSONS / file).stat().st_size)
        for part in pool.map(tried, files, (by_file[file] for file in files)):
            found.add(part)
    return found


def report_of(found: Tried) -> str:
    """What came of it, to be read."""
    codes = ", ".join(f"{code} {count}" for code, count in sorted(found.codes.items()))
    slowest = ", ".join(f"number {number} {took:.2f} s" for number, took in found.seconds.items())
    faults = "\n".join(
        f"  {number} {file_of(number)}: {what}" for number, what in found.faults.items()
    )
    return (
        f"{found.count:,} mutated files were read, with {found.codes.total():,} problems.\n"
        f"By code: {codes}.\n"
        f"The slowest took, in seconds of the processor: {slowest}.\n"
        f"{len(found.faults)} faults.\n{faults}"
    )


def main() -> None:
    """Try many mutations, or show what is said to one."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--count", type=int, default=10_000, help="how many")
    arguments.add_argument("--first", type=int, default=0, help="the number of the first")
    arguments.add_argument("--show", type=int, help="the number of the one to show")
    chosen = arguments.parse_args()
    if chosen.show is None:
        print(report_of(tried_all(chosen.first, chosen.count)))
        return
    with tempfile.TemporaryDirectory() as folder:
        course = MutatedCourse(Path(folder), file_of(chosen.show))
        data = mutated(chosen.show, course.files[course.file])
        print(as_report(course.reading(data).problems))


if __name__ == "__main__":
    main()
