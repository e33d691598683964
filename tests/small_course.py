"""A course small enough to see whole, for tests to change one thing in."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from generator.course.course import Course
from generator.reading.course_folder import CourseFolder, Reading

COURSE = """\
title: A small course
summary: Two lessons for tests.
authors: [Ada Teacher]
units:
  - id: ferry
    title: The ferry
    summary: One town, one ferry.
    lessons: [first, second]
"""

GLOSSARY = """\
Ferry: A boat that carries people across.
Quay: The place where boats are tied up.
"""

ARTICLE = """\
title: Ferry "axed" after storm
authors: [Sam Writer]
publisher: The Small Paper
published: 2024-05-01
genre: report
language: en
summary: A short report about a ferry.
invented: yes
url:
url_status: none
rights: {holder: The authors, statement: CC BY 4.0, basis: licence}
credit: Written for a test.
not_known: [Who owns the ferry.]
paragraphs:
  - id: T
    name: title
    text: Ferry "axed" after storm
  - id: P1
    text: Residents say the ferry was probably axed, and nobody has explained why.
  - id: P2
    text: The council called it a temporary measure.
"""

LESSON = """\
title: Words for an ending
question: What does a verb decide?
summary: One verb, looked at closely.
article: ferry
minutes: 50
audience: {grades: 9-12, age: 14}
objectives:
  - Find a verb that judges.
content_note: none
vocabulary: [ferry]
excerpts:
  - id: axed
    paragraph: P1
    voice: author
    quote: Residents say the ferry was probably axed
    in_other_words: People think that it will not run again.
    techniques: [conflict]
    marks:
      - words: Residents say
        technique: collective-attribution
        note: Nobody is named.
      - words: axed
        technique: loaded-language
        teacher: TEACHER-MARK-NOTE
    prompts:
      - lens: loaded-language
        ask: Which word carries a judgement?
        answer: Perhaps *axed*.
        teacher: TEACHER-PROMPT-NOTE
    teacher: TEACHER-EXCERPT-NOTE
  - id: measure
    paragraph: P2
    voice: author
    use: reserve
    quote: a temporary measure
    prompts:
      - lens: framing
        ask: RESERVE-PROMPT?
teacher:
  overview: TEACHER-OVERVIEW
"""

SECOND_LESSON = """\
title: Who says so?
question: How could we check?
summary: One source, looked at closely.
article: ferry
minutes: 45
audience: {grades: 9-12, age: 14}
objectives: [{text: Name the source., depth: 1}]
content_note: This lesson mentions a storm.
alternative: first
excerpts:
  - id: council
    paragraph: P2
    voice: reported
    speaker: The council
    quote: The council called it a temporary measure.
    marks:
      - {words: a temporary measure, technique: euphemism}
    prompts:
      - kind: rewrite
        lens: sourcing
        ask: Say it plainly.
        words: a temporary measure
        plainer: The ferry stops.
activities: [{title: Aims, minutes: 45, lens: framing, steps: [Read it twice.]}]
"""

FILES = {
    "course.yml": COURSE,
    "glossary.yml": GLOSSARY,
    "articles/ferry.yml": ARTICLE,
    "first.yml": LESSON,
    "second.yml": SECOND_LESSON,
}


def in_a_copy(
    first: str, quote: str | None = None, retrieved: str = "2024-05-02"
) -> dict[str, str | None]:
    """Files by which the article's words are in a stored copy, and not in the course.

    Arguments:
        first: What stands in the copy as paragraph P1.
        quote: What the first lesson quotes from it, if not what it always quotes.
        retrieved: The day of the copy, or null.
    """
    copy = f'Ferry "axed" after storm\n\n{first}\n\nThe council called it a temporary measure.\n'
    sha256 = hashlib.sha256(copy.encode()).hexdigest()
    article = re.sub(r"    text: .*\n", "", ARTICLE).replace(
        "paragraphs:\n",
        f"copy: {{file: ferry.txt, sha256: {sha256}, retrieved: {retrieved}}}\nparagraphs:\n",
    )
    lesson = LESSON.replace("quote: Residents say the ferry was probably axed", f"quote: {quote}")
    if quote is not None and "Residents say" not in quote:
        lesson = lesson.replace("words: Residents say", "words: Residents")
    return {
        "articles/ferry.yml": article,
        "articles/copies/ferry.txt": copy,
        "first.yml": LESSON if quote is None else lesson,
    }


def write_course(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write the small course into a folder `lessons`. Return that folder.

    Arguments:
        folder: Where `lessons` is made.
        files: Files that differ, by their path in `lessons`; None leaves one out.
    """
    lessons = folder / "lessons"
    for name, text in {**FILES, **(files or {})}.items():
        if text is not None:
            path = lessons / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return lessons


def read_course(folder: Path, files: Mapping[str, str | None] | None = None) -> Reading:
    """What comes of reading the small course with some of its files changed."""
    return CourseFolder(write_course(folder, files)).read()


def sound_course(folder: Path, files: Mapping[str, str | None] | None = None) -> Course:
    """The small course with some of its files changed, which must have no errors."""
    reading = read_course(folder, files)
    assert reading.is_sound, reading.problems
    return reading.course
