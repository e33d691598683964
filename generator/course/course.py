"""A course: its outline, and the lessons, articles and glossary that belong to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import ConfigDict, Field, RootModel

from generator.course.article import Article
from generator.course.edition import Edition
from generator.course.excerpt import Excerpt, Use
from generator.course.lesson import Lesson
from generator.course.part import Id, Part, teacher_field
from generator.course.quotation import QuotationCheck, Quotations, QuotedShare, Span, covered
from generator.course.text import Line, Prose


class Unit(Part):
    """A row of lessons that belong together."""

    id: Id = Field(
        description="A short name for the unit, which becomes part of its address.",
        examples=["harbour-bridge"],
    )
    title: Line = Field(
        description="The name of the unit, as readers see it.", examples=["The harbour bridge"]
    )
    summary: Line = Field(
        description="One plain sentence that says what the unit is about.",
        examples=["Two local newsrooms on the same event, in a town that we made up."],
    )
    introduction: Prose | None = Field(
        None,
        description="A few words to readers at the top of the unit's page.",
        examples=["A town closes its harbour bridge. Two newsrooms report it on the same day."],
    )
    content_note: Prose | None = Field(
        None,
        description="What a reader should know before opening any lesson of the unit.",
        examples=["The articles of this unit speak of a war. We quote them to examine them."],
    )
    alternative: Id | None = Field(
        None,
        description="The id of the unit for students who need distance from this subject.",
        examples=["harbour-bridge"],
    )
    lessons: tuple[Id, ...] = Field(
        min_length=1,
        description="The lessons in their order, each by the name of its file without .yml.",
        examples=[["harbour-bridge"]],
    )
    preparation: tuple[Prose, ...] = teacher_field(
        "What to do before you teach the unit.",
        tuple,
        examples=[["Read all passages before class."]],
    )


class Outline(Part):
    """What `course.yml` says: the title page and the order of the lessons."""

    title: Line = Field(
        description="The name of the course.", examples=["Reading the news closely"]
    )
    summary: Line = Field(
        description="One plain sentence that says what the course is about.",
        examples=["A course about how news is written, and how a reader can tell."],
    )
    language: Line = Field(
        "en",
        description="The short code of the language that the course is written in.",
        examples=["en", "fr"],
    )
    authors: tuple[Line, ...] = Field(
        min_length=1,
        description="Who wrote the course.",
        examples=[["The authors of this course"]],
    )
    licence: Line = Field(
        "CC BY 4.0",
        description="The licence under which others may use your own words.",
        examples=["CC BY 4.0"],
    )
    welcome: Prose | None = Field(
        None,
        description="A few words that greet the reader on the first page.",
        examples=["Every text makes choices. Here we read slowly enough to see them."],
    )
    content_words: tuple[Line, ...] = Field(
        (),
        description="Words that your readers want to be told of before they meet them in a "
        "passage. They are added to those that the program knows.",
        examples=[["flood", "floods"]],
    )
    units: tuple[Unit, ...] = Field(
        min_length=1, description="The units of the course, in their order."
    )


class Glossary(RootModel[dict[Line, Prose]]):
    """What `glossary.yml` says: words, each with one plain line that explains it."""

    model_config = ConfigDict(frozen=True)

    root: dict[Line, Prose] = Field(
        description="The words as lessons spell them; capital letters make no difference.",
        examples=[{"byline": "The line that names the author of an article."}],
    )

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


@dataclass(frozen=True)
class Course:
    """Everything that pages are made from. It was checked when it was read."""

    outline: Outline
    lessons: Mapping[str, Lesson]
    articles: Mapping[str, Article]
    glossary: Mapping[str, GlossaryEntry] = field(default_factory=dict)
    """By term, in small letters."""
    quotations: Quotations = field(default_factory=Quotations)
    edition: Edition = Edition.TEACHER
    """For whom it is. As it is read it has everything, and is the teacher's."""

    def lessons_of(self, unit: Unit) -> tuple[Lesson, ...]:
        """The lessons of a unit, in its order."""
        return tuple(self.lessons[name] for name in unit.lessons if name in self.lessons)

    @property
    def ordered_lessons(self) -> tuple[Lesson, ...]:
        """The lessons of all units in the order of the course, each of them once."""
        lessons = (lesson for unit in self.outline.units for lesson in self.lessons_of(unit))
        return tuple({lesson.id: lesson for lesson in lessons}.values())

    @cached_property
    def passages_by_technique(self) -> Mapping[str, tuple[Passage, ...]]:
        """For each technique that is shown anywhere, its passages in course order."""
        shown: dict[str, list[Passage]] = {}
        for passage in self.passages():
            for technique in passage.excerpt.shown_techniques:
                shown.setdefault(technique, []).append(passage)
        return {technique: tuple(passages) for technique, passages in shown.items()}

    @property
    def sample_passage(self) -> Passage | None:
        """The passage that shows a newcomer what reading closely is, if there is one for it.

        Anybody may show it, nobody has to be warned of it, and its marks belong to two
        lenses at least. It is the first of those whose marks belong to the most.
        """
        samples = (
            Passage(lesson, excerpt)
            for lesson in self.ordered_lessons
            if not lesson.content_note
            for excerpt in lesson.all_excerpts
            if self._is_sample(lesson, excerpt)
        )
        return max(samples, key=lambda passage: len(passage.excerpt.marked_lenses), default=None)

    def _is_sample(self, lesson: Lesson, excerpt: Excerpt) -> bool:
        return (
            excerpt.use is Use.CORE
            and not excerpt.content_note
            and self.articles[lesson.article_of(excerpt)].is_free
            and len(excerpt.marked_lenses) > 1
        )

    @cached_property
    def lessons_by_article(self) -> Mapping[str, tuple[Lesson, ...]]:
        """For each article, the lessons that quote it, in course order."""
        quoting: dict[str, list[Lesson]] = {}
        for lesson in self.ordered_lessons:
            for article in lesson.articles:
                quoting.setdefault(article, []).append(lesson)
        return {article: tuple(lessons) for article, lessons in quoting.items()}

    @cached_property
    def lessons_by_term(self) -> Mapping[str, tuple[Lesson, ...]]:
        """For each word of the glossary, in small letters, the lessons that use it."""
        using: dict[str, list[Lesson]] = {}
        for lesson in self.ordered_lessons:
            for term in lesson.vocabulary:
                using.setdefault(term.lower(), []).append(lesson)
        return {term: tuple(lessons) for term, lessons in using.items()}

    def check_of(self, lesson: Lesson, excerpt: Excerpt) -> QuotationCheck | None:
        """How an excerpt was found in its article, or None where it was not."""
        return self.quotations.checks.get((lesson.id, excerpt.id))

    def checks_of(self, article: Article) -> tuple[QuotationCheck, ...]:
        """How the excerpts from an article were found in it, in course order."""
        return tuple(self._checks_by_article.get(article.id, ()))

    def quoted_share(self, article: Article) -> QuotedShare | None:
        """How much of an article's running text these lessons quote.

        Returns: None where it is not known how long the article is.
        """
        lengths = self.quotations.lengths.get(article.id, {})
        running = {paragraph.id for paragraph in article.running_text}
        if not running <= lengths.keys():
            return None
        spans: dict[str, list[Span]] = {}
        for check in self.checks_of(article):
            if check.paragraph in running:
                spans.setdefault(check.paragraph, []).extend(check.spans)
        return QuotedShare(
            quoted=sum(covered(quoted) for quoted in spans.values()),
            length=sum(lengths[paragraph] for paragraph in running),
        )

    @cached_property
    def _checks_by_article(self) -> Mapping[str, list[QuotationCheck]]:
        found: dict[str, list[QuotationCheck]] = {}
        for passage in self.passages():
            check = self.check_of(passage.lesson, passage.excerpt)
            if check is not None:
                found.setdefault(check.article, []).append(check)
        return found

    def passages(self) -> Iterator[Passage]:
        """Every excerpt of the course with its lesson, in course order."""
        for lesson in self.ordered_lessons:
            for excerpt in lesson.all_excerpts:
                yield Passage(lesson, excerpt)
