"""Reading a whole course from the folder `lessons/`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.course.article import Article
from generator.course.content_words import CONTENT_WORDS
from generator.course.course import Course, Glossary, Outline, Unit
from generator.course.known_results import KnownResults
from generator.course.lesson import Lesson
from generator.course.part import ID_PATTERN
from generator.reading.article_rules import article_problems
from generator.reading.editorial.findings import editorial_findings
from generator.reading.editorial.lesson_shape import Setting
from generator.reading.file import ReadFile, read_part, source_of
from generator.reading.glossary_rules import glossary_problems
from generator.reading.lesson_rules import lesson_problems
from generator.reading.outline_rules import outline_problems, unlisted_lessons
from generator.reading.problem import (
    ENOUGH_PROBLEMS,
    Code,
    Problem,
    Severity,
    as_many_as_shown,
    has_errors,
    in_reading_order,
)
from generator.reading.quotations.check import CheckedCourse, checked_course
from generator.reading.quotations.copies import COPIES, Copies, Known
from generator.reading.quotations.record import RECORD_FILE
from generator.reading.quotations.verification import OnDisk
from generator.reading.source import Source
from generator.reading.surroundings import Surroundings, surroundings

OUTLINE_FILE = "course.yml"
GLOSSARY_FILE = "glossary.yml"
ARTICLES = "articles"

Whole = TypeVar("Whole", bound=BaseModel)


@dataclass(frozen=True)
class Reading:
    """What came of reading a course."""

    course: Course
    """All that can be trusted. Lessons and articles with errors are not in it."""
    problems: tuple[Problem, ...]
    """Everything that was found, sorted by place."""
    broken_lessons: Mapping[str, tuple[Problem, ...]]
    """By id, the problems of the lessons that are not in the course because of them."""
    quotations: CheckedCourse
    """What was found out about quotations, and from where."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing worse than a warning was found."""
        return not has_errors(self.problems)


class CourseFolder:
    """The folder that a course is kept in.

    It may be read again and again: a file whose text has not changed is not
    parsed a second time, and what was found in it is not looked for again where
    nothing that it was held against has changed.

    Arguments:
        folder: The folder `lessons`.
        copies: Where stored copies of articles are, if not in its `articles/copies`.
        today: The day on which it is read, if not the day that it is.
    """

    def __init__(
        self, folder: Path, copies: Path | None = None, *, today: date | None = None
    ) -> None:
        self.folder = folder
        self.today = today
        self.copies = copies if copies is not None else folder / ARTICLES / COPIES
        self._read_files: dict[str, ReadFile[Any]] = {}
        self._known_copies: Known = {}
        self._known = KnownResults()

    def read(self) -> Reading:
        """The course as its files stand now, with everything that is wrong with them."""
        outline = self._outline()
        glossary = self._glossary()
        articles = dict(self._parts(self.folder / ARTICLES, Article))
        lessons = dict(self._parts(self.folder, Lesson))
        in_articles = {name: self._problems_of_article(file) for name, file in articles.items()}
        sound_articles = {
            name: file.part
            for name, file in articles.items()
            if file.part is not None and not has_errors(in_articles[name])
        }
        # Each lesson is held against these: where nothing has changed, they are the same objects.
        around = self._known.same(
            ("surroundings",), surroundings(articles, set(sound_articles), lessons, glossary)
        )
        content_words = self._known.same(("content words",), _content_words(outline.as_far_as_read))
        settings = _settings(
            outline.as_far_as_read, lessons, self.today or date.today(), content_words
        )
        found = {
            name: self._problems_of_lesson(file, around, settings[name])
            for name, file in lessons.items()
        }
        broken = {name: problems for name, problems in found.items() if has_errors(problems)}
        problems = [
            *outline.problems,
            *glossary.problems,
            *glossary_problems(glossary),
            *(problem for problems in in_articles.values() for problem in problems),
            *self._misnamed(),
            *(problem for problems in found.values() for problem in problems),
        ]
        if outline.as_far_as_read is not None:
            named = [name for name in lessons if re.fullmatch(ID_PATTERN, name)]
            problems += outline_problems(outline, outline.as_far_as_read, named)
            problems += unlisted_lessons(outline, outline.as_far_as_read, lessons)
        course = Course(
            outline=outline.part or _makeshift_outline(lessons),
            lessons={
                name: file.part
                for name, file in lessons.items()
                if file.part is not None and name not in broken
            },
            articles=sound_articles,
            glossary=glossary.part.entries if glossary.part is not None else {},
        )
        quotations = checked_course(
            course,
            lessons=lessons,
            articles=articles,
            copies=Copies(self.copies, self._known_copies),
            record_source=self._record(),
            known=self._known,
        )
        problems += quotations.problems
        shown = _shown_by_file(problems)
        return Reading(
            replace(course, quotations=quotations.found),
            in_reading_order(problem for problems in shown.values() for problem in problems),
            {name: shown[lessons[name].source.file] for name in broken},
            quotations,
        )

    @property
    def on_disk(self) -> OnDisk:
        """The names of everything that has a file, whether or not it can be read."""
        articles = self.folder / ARTICLES
        return OnDisk(
            lessons={path.stem for path in _visible(self.folder, ".yml")},
            articles={path.stem for path in _visible(articles, ".yml")}
            if articles.is_dir()
            else None,
        )

    @property
    def files(self) -> Mapping[str, Path]:
        """Every file that the course is read from, by the name that problems call it."""
        paths = (*_visible(self.folder, ".yml"), *_visible(self.folder / ARTICLES, ".yml"))
        return {self._called(path): path for path in paths}

    def forget(self) -> None:
        """Let go of what was read: it will not be read again."""
        self._read_files.clear()
        self._known_copies.clear()
        self._known.forget()

    def _problems_of_article(self, file: ReadFile[Article]) -> tuple[Problem, ...]:
        name = ("problems", file.source.file)
        return self._known.result(name, (file,), lambda: _enough(_article_problems(file)))

    def _problems_of_lesson(
        self, file: ReadFile[Lesson], around: Surroundings, setting: Setting
    ) -> tuple[Problem, ...]:
        return self._known.result(
            ("problems", file.source.file),
            (file, around, setting),
            lambda: _enough(_lesson_problems(file, around, setting)),
        )

    def _record(self) -> Source | Problem:
        path = self.folder / RECORD_FILE
        called = self._called(path)
        return source_of(path, called, most_bytes=None) if _is_there(path) else Source(called, "")

    def _outline(self) -> ReadFile[Outline]:
        path = self.folder / OUTLINE_FILE
        if _is_there(path):
            return self._file(path, Outline)
        source = Source(self._called(path), "")
        problem = Problem(
            Code.MISSING_FILE,
            source.place_of_file(),
            "The file that names the course and lists its lessons is missing.",
            f"Write {OUTLINE_FILE}, with a title, a summary, authors and units.",
        )
        return ReadFile(source, None, (problem,))

    def _glossary(self) -> ReadFile[Glossary]:
        path = self.folder / GLOSSARY_FILE
        if _is_there(path):
            return self._file(path, Glossary)
        empty = Glossary({})
        return ReadFile(Source(self._called(path), ""), empty, (), empty)

    def _parts(self, folder: Path, model: type[Whole]) -> Iterator[tuple[str, ReadFile[Whole]]]:
        for path in _visible(folder, ".yml"):
            if folder != self.folder or path.name not in (OUTLINE_FILE, GLOSSARY_FILE):
                yield path.stem, self._file(path, model, id=path.stem)

    def _misnamed(self) -> Iterator[Problem]:
        for ending in (".yaml", ".YML", ".yml.txt"):
            for folder in (self.folder, self.folder / ARTICLES):
                for path in _visible(folder, ending):
                    yield Problem(
                        Code.NOT_IN_COURSE,
                        Source(self._called(path), "").place_of_file(),
                        "Files of a course end in .yml, so this one is not read.",
                        f"Rename it to {path.name.removesuffix(ending)}.yml.",
                        Severity.WARNING,
                    )

    def _file(self, path: Path, model: type[Whole], **given: Any) -> ReadFile[Whole]:
        called = self._called(path)
        source = source_of(path, called)
        if isinstance(source, Problem):
            self._read_files.pop(called, None)
            return ReadFile(Source(called, ""), None, (source,))
        known = self._read_files.get(called)
        if known is None or known.source.text != source.text:
            known = read_part(source, model, **given)
            self._read_files[called] = known
        return known

    def _called(self, path: Path) -> str:
        called = path.relative_to(self.folder.parent).as_posix()
        return called.encode("utf-8", "replace").decode("utf-8")


def _enough(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a file; of very many, so many that it is known that there are more."""
    return tuple(islice(problems, ENOUGH_PROBLEMS))


def _shown_by_file(problems: Iterable[Problem]) -> Mapping[str, tuple[Problem, ...]]:
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    return {file: as_many_as_shown(found) for file, found in by_file.items()}


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _visible(folder: Path, ending: str) -> list[Path]:
    """The files in a folder with that ending, but those that editors and systems hide."""
    try:
        paths = [path for path in folder.iterdir() if path.name.endswith(ending)]
    except OSError:
        return []
    return sorted(path for path in paths if not path.name.startswith("."))


def _article_problems(file: ReadFile[Article]) -> Iterator[Problem]:
    yield from file.problems
    if file.as_far_as_read is not None:
        yield from article_problems(file, file.as_far_as_read)


def _lesson_problems(
    file: ReadFile[Lesson], around: Surroundings, setting: Setting
) -> Iterator[Problem]:
    yield from file.problems
    if file.as_far_as_read is not None:
        yield from lesson_problems(file, file.as_far_as_read, around)
        yield from editorial_findings(file, file.as_far_as_read, setting)


def _settings(
    outline: Outline | None,
    lessons: Mapping[str, ReadFile[Lesson]],
    today: date,
    content_words: frozenset[str],
) -> Mapping[str, Setting]:
    """For each lesson, what the course says that its findings depend on."""
    units = outline.units if outline is not None else ()
    noted = {name for unit in units if unit.content_note is not None for name in unit.lessons}
    language = outline.language if outline is not None else "en"
    return {
        name: Setting(
            today,
            is_in_english=_is_english(_language_of(file) or language),
            has_content_note=name in noted,
            content_words=content_words,
        )
        for name, file in lessons.items()
    }


def _content_words(outline: Outline | None) -> frozenset[str]:
    """The words, in small letters, that readers want to be told of before they meet them."""
    own_words = outline.content_words if outline is not None else ()
    return CONTENT_WORDS | {word.lower() for word in own_words}


def _language_of(file: ReadFile[Lesson]) -> str | None:
    return file.as_far_as_read.language if file.as_far_as_read is not None else None


def _is_english(language: str) -> bool:
    return language.lower().split("-")[0] == "en"


def _makeshift_outline(lessons: Mapping[str, ReadFile[Lesson]]) -> Outline:
    """An outline for the preview while `course.yml` cannot be read."""
    unit = Unit.model_construct(
        id="lessons",
        title="Lessons",
        summary="All lessons, in the order of their names.",
        introduction=None,
        content_note=None,
        alternative=None,
        lessons=tuple(lessons),
        preparation=(),
    )
    return Outline.model_construct(
        title="Course",
        summary="The file course.yml cannot be read yet.",
        language="en",
        authors=("The authors of this course",),
        licence="CC BY 4.0",
        welcome=None,
        units=(unit,),
    )
