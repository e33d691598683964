"""How long quotations take to check: part of `make bench`.

The seconds are this machine's own. What to look at is the ratio to reading the
same course's files, and whether the targets hold: 2 s for 2,000 excerpts in 300
articles of 1,000 words, and 100 ms to find the words nearest to a wrong one in
an article of 10,000 words.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.synthetic_course import paragraphs_of, write_synthetic_course
from generator.course.article import Article
from generator.reading import course_folder
from generator.reading.course_folder import CourseFolder
from generator.reading.file import read_part
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import text_in_course
from generator.reading.quotations.check import CheckedCourse, checked_course
from generator.reading.quotations.comparison import compared
from generator.reading.quotations.record import Record
from generator.reading.source import Source

LESSONS = 500
ARTICLES = 300
RUNS = 5

_ARTICLE = """\
title: A long article
authors: [Nobody]
publisher: A paper
published: 2024-05-01
genre: report
language: en
summary: For measuring.
url: null
url_status: none
rights: {holder: Nobody, statement: CC BY 4.0, basis: licence}
credit: Written for a measurement.
paragraphs:
"""


def main() -> None:
    """Measure both, and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        lessons = Path(folder) / "lessons"
        write_synthetic_course(lessons, LESSONS, ARTICLES)
        whole, checking, count = _checking(lessons)
        print(
            f"{count} excerpts checked against {ARTICLES} copies: {checking:.2f} s, "
            f"{checking / (whole - checking):.2f} of the time to read the files"
        )
        for path in (lessons / "articles" / "copies").iterdir():
            path.unlink()
        whole, checking, count = _checking(lessons)
        print(
            f"{count} excerpts checked against the record: {checking:.2f} s, "
            f"{checking / (whole - checking):.2f} of the time to read the files"
        )
    print(f"nearest words in 10,000: {_nearest():.1f} ms")


def _checking(lessons: Path) -> tuple[float, float, int]:
    """Seconds of reading a course, seconds of checking quotations in them, excerpts found."""
    seconds: list[float] = []

    def measured(*arguments: object, **named: object) -> CheckedCourse:
        start = time.perf_counter()
        result: CheckedCourse = checked_course(*arguments, **named)  # type: ignore[arg-type]
        seconds.append(time.perf_counter() - start)
        return result

    course_folder.checked_course = measured  # type: ignore[attr-defined]
    whole: list[float] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        reading = CourseFolder(lessons).read()
        whole.append(time.perf_counter() - start)
    assert reading.is_sound
    return median(whole), median(seconds), len(reading.course.quotations.checks)


def _nearest() -> float:
    """Milliseconds to say what is wrong with words that are almost in a long article."""
    paragraphs = paragraphs_of(0, count=120)
    text = _ARTICLE + "".join(
        f"  - {{id: P{number}, text: {paragraph}}}\n"
        for number, paragraph in enumerate(paragraphs, start=1)
    )
    article = read_part(Source("long.yml", text), Article, id="long").part
    assert article is not None
    words = ArticleWords(article, text_in_course(article), None)
    wrong = paragraphs[100][40:300].replace("e", "é", 3)
    return 1000 * median(_timed(lambda: compared(wrong, "P3", words, Record(), ("l", "e"))))


def _timed(call: Callable[[], object]) -> list[float]:
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - start)
    return seconds


if __name__ == "__main__":
    main()
