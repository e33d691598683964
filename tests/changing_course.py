"""A small course whose files change at random, as under the hands of several teachers."""

import tempfile
from pathlib import Path
from random import Random

from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.record import RECORD_FILE, record_as_text
from generator.reading.quotations.verification import record_after
from tests.small_course import (
    ARTICLE,
    COURSE,
    FILES,
    GLOSSARY,
    LESSON,
    SECOND_LESSON,
    in_a_copy,
    write_course,
)

WORDS = "Residents say the ferry was probably axed, and nobody has explained why."
IN_A_COPY = in_a_copy(WORDS)

TOLL = ARTICLE.replace("Ferry ", "Toll ").replace("The council called it", "The ferryman called it")

TWO_ARTICLES = LESSON.replace(
    "teacher:\n  overview",
    "  - id: toll\n    article: toll\n    paragraph: P2\n    voice: author\n"
    "    quote: The ferryman called it a temporary measure.\n"
    "    techniques: [euphemism]\nteacher:\n  overview",
)

THIRD_LESSON = SECOND_LESSON.replace("Who says so?", "Who says that?")

TWO_UNITS = """\
  - id: others
    title: Others
    summary: Other lessons.
    alternative: ferry
    lessons: [third]
"""


def _record() -> str:
    """The record of the course whose words are in a copy."""
    with tempfile.TemporaryDirectory() as folder:
        lessons = CourseFolder(write_course(Path(folder), IN_A_COPY))
        reading = lessons.read()
        return record_as_text(record_after(reading.course, reading.quotations, lessons.on_disk))


STATES: dict[str, tuple[str | None, ...]] = {
    "course.yml": (
        COURSE,
        COURSE + TWO_UNITS,
        COURSE.replace("first, second", "second, third, first"),
        COURSE.replace("first, second", "third"),
        COURSE.replace("Ada Teacher", "Bo Teacher") + TWO_UNITS,
        COURSE.replace("A small course", "A course by another name"),
        COURSE.replace("title: A small", "language: fr\ntitle: A small"),
        COURSE.replace("summary: Two", "content_words: [storm, axed]\nsummary: Two"),
        COURSE.replace("    title: The ferry\n", ""),
        None,
    ),
    "glossary.yml": (
        GLOSSARY,
        GLOSSARY.replace("carries people", "takes people"),
        GLOSSARY.replace("Ferry:", "Boat:"),
        "Ferry: [\n",
        None,
    ),
    "articles/ferry.yml": (
        ARTICLE,
        ARTICLE.replace("Sam Writer", "Kim Writer"),
        ARTICLE.replace("probably axed", "ended"),
        ARTICLE.replace("called it a", "called this a"),
        ARTICLE.replace("credit:", "teacher: A-NOTE\ncredit:"),
        ARTICLE.replace("published: 2024-05-01\n", ""),
        IN_A_COPY["articles/ferry.yml"],
        None,
    ),
    "articles/toll.yml": (None, TOLL, TOLL.replace("ferryman", "Ferryman")),
    "articles/copies/ferry.txt": (
        None,
        IN_A_COPY["articles/copies/ferry.txt"],
        "Another text\n",
    ),
    RECORD_FILE: (None, _record(), "<<<<<<< mine\n"),
    "first.yml": (
        LESSON,
        LESSON.replace("Perhaps *axed*.", "Perhaps “Residents say” (P1)."),
        LESSON.replace("Perhaps *axed*.", "Perhaps “Residents sang” (P1)."),
        LESSON.replace("title: Words", "title: More words"),
        LESSON.replace("technique: loaded-language", "technique: euphemism"),
        LESSON.replace("use: reserve\n", "use: core\n"),
        LESSON.replace("minutes: 50", "minutes: fifty"),
        LESSON.replace("minutes: 50", "minutes: 55\nstatus: draft"),
        LESSON.replace("minutes: 50", "minutes: 50\nanswers: teacher-only"),
        TWO_ARTICLES,
        None,
    ),
    "second.yml": (
        SECOND_LESSON,
        SECOND_LESSON.replace("alternative: first", "alternative: third"),
        SECOND_LESSON.replace("alternative: first\n", ""),
        SECOND_LESSON.replace("mentions a storm", "is about a storm"),
        SECOND_LESSON.replace("article: ferry", "article: toll"),
    ),
    "third.yml": (
        None,
        THIRD_LESSON,
        THIRD_LESSON.replace("minutes: 45", "minutes: 5"),
        LESSON.replace("vocabulary: [ferry]", "vocabulary: [quay, ferry]"),
    ),
}
"""What each file of the course may say, by its path in `lessons`; None where it is not there."""

assert {name: states[0] for name, states in STATES.items() if states[0]} == FILES


def change_a_file(lessons: Path, random: Random) -> str:
    """Let one file of the course say something else, or take it away. Return what was done."""
    name = random.choice(sorted(STATES))
    state = random.randrange(len(STATES[name]))
    path = lessons / name
    text = STATES[name][state]
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return f"{name} {state}"
