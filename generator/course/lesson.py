"""A lesson: a question, passages to read, and what to do with them."""

from datetime import date
from enum import IntEnum, StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.course.closed_lists import one_of_enum
from generator.course.excerpt import Excerpt, ExcerptOrComparison, excerpts_in
from generator.course.part import Id, LensId, Part, teacher_field
from generator.course.sift import SiftMove
from generator.course.standards import Standards
from generator.course.text import Line, Prose


class Depth(IntEnum):
    """Depth of knowledge. Source: Norman Webb, "Depth-of-Knowledge Levels", 2002."""

    RECALL = 1
    SKILL = 2
    STRATEGIC_THINKING = 3
    EXTENDED_THINKING = 4


class Objective(Part):
    """What a student can do after the lesson. A teacher may write just the text."""

    text: Line
    depth: Depth | None = Field(None, description="Webb's depth of knowledge, 1 to 4.")


class Audience(Part):
    """Whom the lesson is for."""

    grades: Line = Field(description="School grades, for example 9-12.")
    age: int = Field(ge=5, le=99, description="The youngest age it is meant for.")
    reading_level: float | None = Field(
        None, ge=1, le=18, description="The school grade that our own prose should not exceed."
    )


class Grouping(StrEnum):
    """Who works together."""

    ALONE = "alone"
    PAIRS = "pairs"
    GROUPS = "groups"
    CLASS = "class"


class Activity(Part):
    """One step of the lesson."""

    title: Line
    minutes: int = Field(ge=1, le=300)
    grouping: Annotated[Grouping, one_of_enum(Grouping, "grouping")] = Grouping.CLASS
    lens: LensId | None = None
    steps: tuple[Prose, ...] = Field(min_length=1)


class Criterion(Part):
    """One row of a rubric: what is looked at, and four levels from first to best."""

    criterion: Line
    levels: tuple[Line, ...] = Field(min_length=4, max_length=4)


class Assessment(Part):
    """A task that shows what was learnt. A student's opinion on a conflict is never assessed."""

    task: Prose
    rubric: tuple[Criterion, ...] = Field(min_length=1)


class Finding(StrEnum):
    """How a lateral check came out."""

    CORROBORATED = "corroborated"
    PARTLY_CORROBORATED = "partly-corroborated"
    DISPUTED = "disputed"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class LateralCheck(Part):
    """A claim of the article that can be checked elsewhere, and what we found."""

    claim: Prose
    move: SiftMove
    ask: Prose | None = Field(None, description="What a student can look for.")
    pointer: Prose | None = teacher_field("Where to look. Sources the teacher has vetted.")
    found: Prose | None = teacher_field("What was found, as 'X reports that ...'.")
    status: Annotated[Finding, one_of_enum(Finding, "finding")] | None = teacher_field(
        "How the check came out."
    )
    checked_on: date | None = teacher_field("The day of the check, for example 2026-11-22.")


class TeacherNotes(Part):
    """What the teacher of a lesson should know. No word of it is in the student edition."""

    overview: Prose
    preparation: tuple[Prose, ...] = ()
    misconceptions: tuple[Prose, ...] = ()
    sensitive: tuple[Prose, ...] = Field((), description="What needs care, and how to handle it.")
    norms: tuple[Prose, ...] = Field((), description="Ground rules to agree on with the class.")
    supports: tuple[Prose, ...] = Field((), description="For students who need a way in.")
    extensions: tuple[Prose, ...] = Field((), description="For students who want more.")
    no_device: Prose | None = Field(None, description="How to teach it without devices.")


class Status(StrEnum):
    """How far a lesson has come."""

    DRAFT = "draft"
    READY = "ready"


class Review(Part):
    """Somebody who read the lesson before it was used."""

    name: Line
    role: Line
    date: date


def _objective(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _content_note(value: Any) -> Any:
    return None if isinstance(value, str) and value.strip().lower() == "none" else value


class Lesson(Part):
    """One page of the course. Its id is the name of its file."""

    id: Id
    title: Line
    question: Line = Field(description="The question that the lesson is about.")
    summary: Line = Field(description="One plain sentence, for cards and search results.")
    article: Id = Field(description="The article it reads: the name of a file in articles/.")
    language: Line | None = Field(None, description="Where it is not the course's, for example fr.")
    minutes: int = Field(ge=5, le=600)
    audience: Audience
    objectives: tuple[Annotated[Objective, BeforeValidator(_objective)], ...] = Field(
        min_length=1, max_length=6
    )
    content_note: Annotated[Prose | None, BeforeValidator(_content_note)] = Field(
        description="What a reader should know before starting, or the word none."
    )
    alternative: Id | None = Field(
        None, description="The lesson for students who need distance from this subject."
    )
    warm_up: Prose | None = None
    excerpts: tuple[ExcerptOrComparison, ...] = Field(min_length=1)
    vocabulary: tuple[Line, ...] = Field((), description="Words explained in glossary.yml.")
    activities: tuple[Activity, ...] = ()
    exit_ticket: Prose | None = None
    assessment: Assessment | None = None
    lateral_reading: tuple[LateralCheck, ...] = ()
    standards: Standards = Field(default_factory=dict)
    authors: tuple[Line, ...] = Field((), description="Where they are not the course's.")
    status: Annotated[Status, one_of_enum(Status, "status")] = Status.READY
    reviewed: tuple[Review, ...] = ()
    teacher: TeacherNotes | None = teacher_field("What the teacher should know.")

    @property
    def all_excerpts(self) -> tuple[Excerpt, ...]:
        """Every excerpt in reading order, those of comparisons included."""
        return tuple(excerpts_in(self.excerpts))

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles it reads, its own first."""
        named = (excerpt.article for excerpt in self.all_excerpts)
        return tuple(dict.fromkeys((self.article, *(name for name in named if name))))

    def article_of(self, excerpt: Excerpt) -> str:
        """The id of the article that an excerpt of this lesson is from."""
        return excerpt.article or self.article
