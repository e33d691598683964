"""A course with a text in every field, twice: once hostile, and once with a plain word for each.

Both are walked side by side, so that for every word of the plain course we know
the text that stands in its place, and in which field of the model.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import get_annotations
from itertools import count
from pathlib import Path
from typing import Any, get_args, get_type_hints

from generator.course.course import Course, GlossaryEntry
from generator.course.part import Part
from generator.course.text import Line, Prose, Verbatim
from generator.reading.course_folder import CourseFolder
from tests.pages.full_course import full_files
from tests.website.project import make_project

WORD = re.compile("[zZ]q[0-9]{4}z")
"""A plain word that stands for a text. A page may write its first letter large."""

BETWEEN_PARTS = " \u2042 "
"""What stands between the parts of a quotation, of which one is marked."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text where it stands in a course."""

    field: str
    """Its field, for example Lesson.title."""
    text: str
    prose: Prose | None = None
    """The same as prose, if it is prose."""


def write_hostile_project(
    folder: Path, texts: Iterator[str], prose: Iterator[str] | None = None
) -> Course:
    """Write a project that holds texts in every field. Return its course as it is read.

    Arguments:
        folder: An empty folder.
        texts: What goes into the fields, one after the other.
        prose: What goes into those that hold prose, if it is to be something else.
    """
    return _written(folder, full_files(texts, prose or texts, prose or texts))


def write_plain_project(folder: Path) -> Course:
    """Write the same project with a plain word for each text. Return its course."""
    words = (f"zq{number:04}z" for number in count())
    return _written(folder, full_files(words, words, words))


def _written(folder: Path, files: dict[str, str | None]) -> Course:
    shown = {
        name: text and text.replace("status: draft", "status: ready")
        for name, text in files.items()
    }
    reading = CourseFolder(make_project(folder, shown) / "lessons").read()
    assert reading.is_sound, reading.problems
    return reading.course


def texts_by_word(plain: Course, hostile: Course) -> dict[str, PlacedText]:
    """For each word of the plain course, the text in its place."""
    found: dict[str, PlacedText] = {}
    for word, text in zip(texts_in(plain), texts_in(hostile), strict=True):
        assert word.field == text.field
        words = word.text.split(BETWEEN_PARTS)
        parts = text.text.split(BETWEEN_PARTS) if len(words) > 1 else [text.text]
        for one, part in zip(words, parts, strict=True):
            if WORD.fullmatch(one):
                found.setdefault(one, PlacedText(text.field, part, text.prose))
    return found


def texts_in(course: Course) -> Iterator[PlacedText]:
    """Every text in a course with its field, in an order that does not depend on the texts."""
    parts = (course.outline, *course.lessons.values(), *course.articles.values())
    for part in parts:
        yield from _texts_of(part, "")
    for entry in course.glossary.values():
        yield from _texts_of(entry, "")


def _texts_of(value: Any, field: str) -> Iterator[PlacedText]:
    match value:
        case str():
            yield PlacedText(field, value)
        case Verbatim(source):
            yield PlacedText(field, source)
        case Prose(source):
            yield PlacedText(field, source, value)
        case tuple():
            for item in value:
                yield from _texts_of(item, field)
        case GlossaryEntry(term=term, meaning=meaning):
            yield from _texts_of(term, "GlossaryEntry.term")
            yield from _texts_of(meaning, "GlossaryEntry.meaning")
        case Part():
            for name, inner in value:
                yield from _texts_of(inner, _field(type(value), name))


def text_fields(kind: type[Part] = Part) -> Iterator[str]:
    """The fields of the model that hold a text, in every class of part."""
    for part in kind.__subclasses__():
        hints = get_type_hints(part, include_extras=True)
        yield from (_field(part, name) for name in part.model_fields if _holds_text(hints[name]))
        yield from text_fields(part)


def _field(part: type[Part], name: str) -> str:
    """A field by the class that says what it is; the kinds of prompt share some."""
    owner = next(one for one in part.__mro__ if name in get_annotations(one))
    return f"{owner.__name__}.{name}"


def _holds_text(hint: Any) -> bool:
    return hint in (Prose, Verbatim) or hint == Line or any(map(_holds_text, get_args(hint)))
