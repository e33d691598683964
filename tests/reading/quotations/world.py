"""A small course that quotes an article whose words are in a stored copy, and not in the course."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.problem import Problem
from generator.reading.quotations.record import RECORD_FILE
from generator.reading.quotations.verification import record_after
from generator.writing.record_file import write_record
from tests.small_course import ARTICLE as SMALL_ARTICLE
from tests.small_course import write_course

COPY = """\
Ferry axed after storm

Residents say the ferry has lost half of its customers, and that
“nobody” has explained why it stops at noon.

The council called it a temporary measure. It is one of 2,000 measures
that the council took in a year.

The harbour stays closed while the repairs go on, says the coun
page 2
cil, which has no date for the end.
"""
COPY_FILE = "articles/copies/ferry.txt"

PARAGRAPHS = """\
paragraphs:
  - {id: T, name: title, lines: 1}
  - {id: P1, lines: 3-4}
  - {id: P2, lines: 6-7}
  - {id: P3, lines: 9+11, join: nothing}
"""

LESSON = """\
title: Words for an ending
question: What does a verb decide?
summary: One verb, looked at closely.
article: ferry
minutes: 50
audience: {grades: 9-12, age: 14}
objectives: [Find a verb that judges.]
content_note: none
excerpts: # allow ML506: the world is small
  - id: customers
    paragraph: P1
    voice: author
    quote: |-
      Residents say the ferry has lost half of its customers,
      and that “nobody” has explained why
    prompts:
      - lens: loaded-language
        ask: Which word carries a judgement?
  - id: harbour
    paragraph: P3
    voice: author
    quote: says the council, which has no date for the end.
"""
CUSTOMERS = "customers,\n      and that"
HARBOUR = "quote: says the council, which has no date for the end."


def article_of(copy: str | bytes, paragraphs: str = PARAGRAPHS, file: str = "ferry.txt") -> str:
    """The article's file for a copy."""
    data = copy.encode() if isinstance(copy, str) else copy
    sha256 = hashlib.sha256(data).hexdigest()
    stored = f"copy: {{file: {file}, sha256: {sha256}, retrieved: 2024-05-02}}\n"
    return SMALL_ARTICLE[: SMALL_ARTICLE.index("paragraphs:")] + stored + paragraphs


ARTICLE = article_of(COPY)


def quoting(quote: str, paragraph: str = "P1") -> str:
    """The lesson with one passage only. Its quote is at line 13, column 12."""
    return (
        LESSON[: LESSON.index("  - id: customers")]
        + f"  - id: customers\n    paragraph: {paragraph}\n    voice: author\n"
        + f"    quote: {json.dumps(quote, ensure_ascii=False)}\n"
    )


def asking(prose: str, quote: str = "it stops at noon") -> str:
    """The lesson with one passage, about which a prompt asks. The question is at line 16."""
    ask = json.dumps(prose, ensure_ascii=False)
    return quoting(quote) + f"    prompts:\n      - lens: framing\n        ask: {ask}\n"


def write_world(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write the course into a folder `lessons`, its copy included. Return that folder.

    Arguments:
        folder: Where `lessons` is made.
        files: Files that differ, by their path in `lessons`; None leaves one out.
    """
    ours = {"articles/ferry.yml": ARTICLE, COPY_FILE: COPY, "first.yml": LESSON}
    return write_course(folder, {**ours, **(files or {})})


def verify(lessons: Path, copies: Path | None = None) -> bool:
    """Record what is found, as `lessons verify` does. Return whether anything changed."""
    folder = CourseFolder(lessons, copies)
    reading = folder.read()
    record = record_after(reading.course, reading.quotations, folder.on_disk)
    return write_record(record, lessons / RECORD_FILE)


def elsewhere(lessons: Path) -> Path:
    """The same course on a computer without the copies, as git would bring it there."""
    shutil.rmtree(lessons / "articles" / "copies")
    return lessons


def read(lessons: Path) -> Reading:
    """What comes of reading the course."""
    return CourseFolder(lessons).read()


def problems_in(lessons: Path) -> list[str]:
    """What is wrong with the course: code, place, and whether it stops a build."""
    return [described(problem) for problem in read(lessons).problems]


def described(problem: Problem) -> str:
    """A problem in one line."""
    place = str(problem.place).removeprefix("lessons/")
    return f"{problem.severity} {problem.code} {place}"


def change(path: Path, old: str, new: str) -> None:
    """Put other words in the place of words that stand once in a file."""
    text = path.read_bytes().decode()
    assert text.count(old) == 1, (old, text)
    path.write_bytes(text.replace(old, new).encode())
