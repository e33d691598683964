"""A new lesson: complete in form, with nothing behind the colon where a teacher has to decide."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.course.excerpt import Excerpt, Mark
from generator.course.lesson import Audience, Lesson, Status, TeacherNotes
from generator.course.part import ID_PATTERN, Part
from generator.course.prompts import Discuss
from generator.course.text import Line
from generator.course.vocabulary import LENSES
from generator.reading.course_folder import GLOSSARY_FILE, OUTLINE_FILE, CourseFolder
from generator.reading.model_fields import written_fields
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.reference.forms import word_lists_in
from generator.reading.reference.samples import as_written
from generator.reading.reserved_names import why_reserved
from generator.reading.source import Source
from generator.reading.suggestion import did_you_mean, nearest_word
from generator.reading.tree import read_tree
from generator.writing.opening_words import opening_words
from generator.writing.slug import LONGEST_NAME, name_from

_HEADING = """\
# A new lesson, to be finished. Where nothing stands behind a colon or a dash, fill it in.
# `lessons check` names the places that are left. Lines like this one are for you: take them out
# whenever you like.
"""

MAY_STAY_EMPTY = "You may leave it empty."
"""What is said of a place that `lessons check` does not ask for."""

_WIDTH = 96


class NoLessonError(Exception):
    """What keeps a lesson from being written, in plain sentences."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Fields that belong together, with what is known of each; None is a place to fill in."""

    part: type[Part]
    fields: dict[str, Any]


def article_to_read(folder: CourseFolder, wanted: str) -> ArticleWords:
    """The article that a new lesson reads, with its words as far as they are at hand.

    Raises:
        NoLessonError: There is no such article, or it has errors.
    """
    articles = folder.read().quotations.articles
    if wanted in articles:
        return articles[wanted]
    there = sorted(folder.on_disk.articles or ())
    if wanted in there:
        raise NoLessonError(
            f'The article "{wanted}" has problems of its own. `lessons check` names them: mend '
            f"articles/{wanted}.yml first."
        )
    said = f'There is no article "{wanted}". {did_you_mean(wanted, there, "article")}'
    if nearest_word(wanted, there) is not None:
        said += f"\nThe articles are: {', '.join(there)}."
    raise NoLessonError(said)


def name_of_new(title: str, name: str | None = None) -> str:
    """The name of a new lesson's file, without .yml.

    Arguments:
        title: What the lesson will be called.
        name: What to call the file, if not by the title.

    Raises:
        NoLessonError: No file can have that name.
    """
    made = name_from(title) if name is None else name
    if not made:
        raise NoLessonError(
            "The name of the file is made from the title, and no Latin letter or digit is in this "
            "one. Choose a name: add --name and small letters, digits or hyphens."
        )
    if not re.fullmatch(ID_PATTERN, made) or len(made) > LONGEST_NAME:
        raise NoLessonError(
            f'"{made}" cannot be the name of a lesson. Use small letters, digits and single '
            f"hyphens, {LONGEST_NAME} at most, for example two-schools."
        )
    reserved = why_reserved(made)
    if reserved is not None:
        raise NoLessonError(f"{reserved} Choose a name with --name.")
    if f"{made}.yml" in (OUTLINE_FILE, GLOSSARY_FILE):
        raise NoLessonError(
            f"{made}.yml is the name of another file of the course. Choose a name with --name."
        )
    return made


def new_lesson(title: str, article: ArticleWords) -> str:
    """The text of a new lesson about an article.

    Arguments:
        title: What the lesson is called.
        article: The article, with its words as far as they are at hand.

    Raises:
        NoLessonError: No lesson can have that title.
    """
    lesson = _lesson(_title(title), article)
    return "\n".join((_HEADING, *_fields(lesson, said=set(), is_whole=True), ""))


def what_to_do_with(path: Path) -> str:
    """What a teacher is told of a new lesson: where it is, and what comes next."""
    return (
        f"{path} was written.\n"
        f"Open it and fill in what is missing: `lessons check {path}` names each place.\n"
        "It is a draft, which no unit has to list. When it is ready, take the line status: draft\n"
        f"out, and list {path.stem} under a unit in {OUTLINE_FILE}."
    )


def _title(title: str) -> str:
    try:
        line = TypeAdapter[str](Line).validate_python(title)
    except ValidationError as error:
        is_long = error.errors()[0]["type"] == "string_too_long"
        raise NoLessonError(
            "This title is too long." if is_long else "A lesson needs a title."
        ) from error
    _, problems = read_tree(Source("", "\n".join(as_written({"title": line}))))
    if problems:
        raise NoLessonError(f"This cannot be a title. {problems[0].message}")
    return line


def _lesson(title: str, article: ArticleWords) -> _Group:
    paragraph, words = opening_words(article) or (None, None)
    mark = _Group(Mark, {"words": None, "technique": None, "note": None})
    first, *others = LENSES
    prompts = [
        _Group(Discuss, {"lens": first, "ask": None, "answer": None}),
        *(_Group(Discuss, {"lens": lens, "ask": None}) for lens in others),
    ]
    excerpt = {
        "id": "opening",
        "paragraph": paragraph,
        "voice": None,
        "quote": words,
        "in_other_words": None,
        "marks": [mark],
        "prompts": prompts,
    }
    return _Group(
        Lesson,
        {
            "title": title,
            "question": None,
            "summary": None,
            "article": article.article.id,
            "minutes": None,
            "audience": _Group(Audience, {"grades": None, "age": None}),
            "objectives": [None],
            "content_note": None,
            "warm_up": None,
            "excerpts": [_Group(Excerpt, excerpt)],
            "exit_ticket": None,
            "status": Status.DRAFT,
            "teacher": _Group(TeacherNotes, {"overview": None}),
        },
    )


def _fields(group: _Group, said: set[tuple[type[Part], str]], *, is_whole: bool) -> Iterator[str]:
    """The lines of some fields, each with a comment above it the first time it is there."""
    known = written_fields(group.part)
    for number, (name, value) in enumerate(group.fields.items()):
        if (group.part, name) not in said:
            if is_whole and number:
                yield ""
            yield from _comment(known[name], value)
        said.add((group.part, name))
        yield from _field(name, value, said)


def _field(name: str, value: Any, said: set[tuple[type[Part], str]]) -> Iterator[str]:
    match value:
        case None:
            yield f"{name}:"
        case _Group():
            yield f"{name}:"
            yield from _further_in(_fields(value, said, is_whole=False))
        case list():
            yield f"{name}:"
            for item in value:
                yield from _further_in(_item(item, said))
        case str() if name == "quote":
            yield from (f"{name}: |-", f"  {value}")
        case _:
            yield f"{name}: {next(as_written(value))}"


def _item(value: _Group | None, said: set[tuple[type[Part], str]]) -> Iterator[str]:
    """The lines of an item. The comment on its first field stands above its dash."""
    if value is None:
        yield "-"
        return
    is_begun = False
    for line in _fields(value, said, is_whole=False):
        if line.startswith("#") and not is_begun:
            yield line
        else:
            yield f"  {line}" if is_begun else f"- {line}"
            is_begun = True


def _further_in(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _comment(field: FieldInfo, value: Any) -> Iterator[str]:
    """What a field is for, in the words of the lesson format."""
    said = field.description or ""
    if value in (None, [None]):
        said += "" if field.is_required() else f" {MAY_STAY_EMPTY}"
        said += _choice(field)
    yield from (f"# {line}" for line in textwrap.wrap(said, _WIDTH - 2, break_on_hyphens=False))


def _choice(field: FieldInfo) -> str:
    """The words to choose from, or an example."""
    words = next(word_lists_in(field.rebuild_annotation()), None)
    if words is not None and words.enum is not None:
        return f" One of: {', '.join(word.value for word in words.enum)}."
    match field.examples:
        case ["none"]:
            return ""
        case [str() | int() as example, *_] | [[str() as example, *_], *_]:
            return f" For example: {example}"
        case _:
            return ""
