"""A course: its outline, and the lessons, articles and glossary that belong to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import ConfigDict, Field, RootModel

from generator.course.article import Article
from generator.course.excerpt import Excerpt
from generator.course.lesson import Lesson
from generator.course.part import Id, Part, teacher_field
from generator.course.text import Line, Prose


class Unit(Part):
    """A row of lessons that belong together."""

    id: Id
    title: Line
    summary: Line
    introduction: Prose | None = None
    content_note: Prose | None = Field(
        None, description="What a reader should know before any lesson of the unit."
    )
    alternative: Id | None = Field(
        None, description="The unit for students who need distance from this subject."
    )
    lessons: tuple[Id, ...] = Field(min_length=1)
    preparation: tuple[Prose, ...] = teacher_field("What to do before teaching it.", tuple)


class Outline(Part):
    """What `course.yml` says: the title page and the order of the lessons."""

    title: Line
    summary: Line
    language: Line = "en"
    authors: tuple[Line, ...] = Field(min_length=1)
    licence: Line = "CC BY 4.0"
    welcome: Prose | None = None
    units: tuple[Unit, ...] = Field(min_length=1)


class Glossary(RootModel[dict[Line, Prose]]):
    """What `glossary.yml` says: words, each with one plain line that explains it."""

    model_config = ConfigDict(frozen=True)

    @cached_property
    def entries(self) -> Mapping[str, "GlossaryEntry"]:
        """The entries by their word in small letters."""
        return {term.lower(): GlossaryEntry(term, meaning) for term, meaning in self.root.items()}


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word and what it means."""

    term: str
    meaning: Prose


@dataclass(frozen=True, slots=True)
class Passage:
    """Where an excerpt stands in the course."""

    lesson: Lesson
    excerpt: Excerpt
    number: int
    """Its place among the excerpts of its lesson, from 1."""


@dataclass(frozen=True)
class Course:
    """Everything that pages and exports are made from. It was checked when it was read."""

    outline: Outline
    lessons: Mapping[str, Lesson]
    articles: Mapping[str, Article]
    glossary: Mapping[str, GlossaryEntry] = field(default_factory=dict)
    """By term, in small letters."""

    def lessons_of(self, unit: Unit) -> tuple[Lesson, ...]:
        """The lessons of a unit, in its order."""
        return tuple(self.lessons[name] for name in unit.lessons if name in self.lessons)

    @property
    def ordered_lessons(self) -> tuple[Lesson, ...]:
        """The lessons of all units, in the order of the course."""
        return tuple(lesson for unit in self.outline.units for lesson in self.lessons_of(unit))

    @cached_property
    def passages_by_technique(self) -> Mapping[str, tuple[Passage, ...]]:
        """For each technique that is shown anywhere, its passages in course order."""
        shown: dict[str, list[Passage]] = {}
        for passage in self.passages():
            for technique in passage.excerpt.shown_techniques:
                shown.setdefault(technique, []).append(passage)
        return {technique: tuple(passages) for technique, passages in shown.items()}

    @cached_property
    def lessons_by_article(self) -> Mapping[str, tuple[Lesson, ...]]:
        """For each article, the lessons that quote it, in course order."""
        quoting: dict[str, list[Lesson]] = {}
        for lesson in self.ordered_lessons:
            for article in lesson.articles:
                quoting.setdefault(article, []).append(lesson)
        return {article: tuple(lessons) for article, lessons in quoting.items()}

    def passages(self) -> Iterator[Passage]:
        """Every excerpt of the course with its place, in course order."""
        for lesson in self.ordered_lessons:
            for number, excerpt in enumerate(lesson.all_excerpts, start=1):
                yield Passage(lesson, excerpt, number)
