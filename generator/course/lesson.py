"""A lesson: a question, passages to read, and what to do with them."""

from calendar import monthrange
from datetime import date
from enum import IntEnum, StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.course.closed_lists import one_of_enum
from generator.course.excerpt import Excerpt, ExcerptOrComparison, Use, excerpts_in
from generator.course.part import Day, Id, LensId, Part, teacher_field
from generator.course.sift import SiftMove
from generator.course.standards import Standards
from generator.course.text import Line, Prose


class Depth(IntEnum):
    """Depth of knowledge. Source: Norman Webb, "Depth-of-Knowledge Levels", 2002."""

    RECALL = 1
    """Find, name or repeat something."""
    SKILL = 2
    """Use what was learnt: sort, sum up, tell apart, say why."""
    STRATEGIC_THINKING = 3
    """Reason with evidence where more than one answer can be defended."""
    EXTENDED_THINKING = 4
    """Work on something over time and bring several sources together."""


class Objective(Part):
    """What a student can do after the lesson. A teacher may write just the text."""

    text: Line = Field(
        description="What a student can do, beginning with a verb.",
        examples=["Compare how two reports frame one event."],
    )
    depth: Annotated[Depth, one_of_enum(Depth, "depth")] | None = Field(
        None, description="How much thinking it takes, in Webb's four levels.", examples=[3]
    )


class Audience(Part):
    """Whom the lesson is for."""

    grades: Line = Field(description="The school grades that it is meant for.", examples=["9-12"])
    age: int = Field(
        ge=5, le=99, description="The youngest age that it is meant for.", examples=[14]
    )
    reading_level: float | None = Field(
        None,
        ge=1,
        le=18,
        description="The school grade whose students can read your own words with ease.",
        examples=[8],
    )


class Grouping(StrEnum):
    """Who works together."""

    ALONE = "alone"
    """Each student alone."""
    PAIRS = "pairs"
    """Two students together."""
    GROUPS = "groups"
    """Three or more students together."""
    CLASS = "class"
    """The whole class together."""


class Activity(Part):
    """One step of the lesson."""

    title: Line = Field(description="What to call the activity.", examples=["Two headlines"])
    minutes: int = Field(ge=1, le=300, description="How long it takes, in minutes.", examples=[8])
    grouping: Annotated[Grouping, one_of_enum(Grouping, "grouping")] = Field(
        Grouping.CLASS, description="Who works together.", examples=["pairs"]
    )
    lens: LensId | None = Field(
        None, description="The lens that the activity looks through.", examples=["framing"]
    )
    steps: tuple[Prose, ...] = Field(
        min_length=1,
        description="What is done, step by step.",
        examples=[["Pairs fill in the comparison, row by row."]],
    )


class Criterion(Part):
    """One row of a rubric: what is looked at, and four levels from first to best."""

    criterion: Line = Field(description="What is looked at.", examples=["Accuracy"])
    levels: tuple[Line, ...] = Field(
        min_length=4,
        max_length=4,
        description="What the work looks like at each level, from the first to the best.",
        examples=[
            [
                "Several statements do not match the stories.",
                "Most statements match.",
                "All statements match.",
                "All match, and differences between the stories are named.",
            ]
        ],
    )


class Assessment(Part):
    """A task that shows what was learnt. A student's opinion on a conflict is never assessed."""

    task: Prose = Field(
        description="What students are asked to make or write.",
        examples=["Write a third report of the closure, of 120 to 160 words."],
    )
    rubric: tuple[Criterion, ...] = Field(
        min_length=1, description="What you look at when you read their work, row by row."
    )


class Finding(StrEnum):
    """How a lateral check came out."""

    CORROBORATED = "corroborated"
    """Other sources report the same."""
    PARTLY_CORROBORATED = "partly-corroborated"
    """Other sources report a part of it."""
    DISPUTED = "disputed"
    """Other sources report something else."""
    NOT_FOUND = "not-found"
    """We looked, and found no other source for it."""
    NOT_CHECKED = "not-checked"
    """Nobody has looked yet."""


MONTHS_A_CHECK_IS_GOOD_FOR = 12
"""Unless its lesson says otherwise."""


class LateralCheck(Part):
    """A claim of the article that can be checked elsewhere, and what we found."""

    claim: Prose = Field(
        description="The claim that is checked, and where it stands.",
        examples=["The detour is seven miles (Herald)."],
    )
    move: SiftMove = Field(
        description="The move of SIFT that the check practises.", examples=["find-better-coverage"]
    )
    ask: Prose | None = Field(
        None,
        description="What a student can look for.",
        examples=["Find the distance in the other story."],
    )
    use: Annotated[Use, one_of_enum(Use, "use")] = Field(
        Use.CORE,
        description="Write reserve where only the teacher should bring the check in.",
        examples=["reserve"],
    )
    pointer: Prose | None = teacher_field(
        "Where to look, in sources that you have read yourself.",
        examples=["The Lookout, paragraph P7."],
    )
    found: Prose | None = teacher_field(
        "What was found, and who reports it.",
        examples=["The Lookout reports that it is 3.6 miles each way."],
    )
    status: Annotated[Finding, one_of_enum(Finding, "finding")] | None = teacher_field(
        "How the check came out.", examples=["corroborated"]
    )
    checked_on: Day | None = teacher_field("The day of the check.", examples=["2026-11-22"])
    good_for_months: Annotated[int, Field(ge=1, le=600)] | None = teacher_field(
        "After how many months somebody should look again; 12 if nothing is written.",
        examples=[6],
    )

    @property
    def look_again_on(self) -> date | None:
        """The day from which somebody should look again, or None where nobody has looked."""
        if self.checked_on is None:
            return None
        months = self.checked_on.month - 1 + (self.good_for_months or MONTHS_A_CHECK_IS_GOOD_FOR)
        year = min(self.checked_on.year + months // 12, date.max.year)
        month = months % 12 + 1
        return date(year, month, min(self.checked_on.day, monthrange(year, month)[1]))


class TeacherNotes(Part):
    """What the teacher of a lesson should know. No word of it is in the student edition."""

    overview: Prose = Field(
        description="What the lesson does and why, for a teacher who sees it for the first time.",
        examples=["Students compare two invented news stories about one event."],
    )
    preparation: tuple[Prose, ...] = Field(
        (),
        description="What to do before you teach the lesson.",
        examples=[["Print the two stories on separate sheets."]],
    )
    misconceptions: tuple[Prose, ...] = Field(
        (),
        description="What students may wrongly believe, and what you can answer.",
        examples=[["“A number is a fact.” A number has a maker, a date and a method."]],
    )
    sensitive: tuple[Prose, ...] = Field(
        (),
        description="What needs care, and how to handle it.",
        examples=[["Some families may live from the harbour. Nobody has to speak for them."]],
    )
    norms: tuple[Prose, ...] = Field(
        (),
        description="Ground rules to agree on with the class.",
        examples=[["We give the exact words before we say what they do."]],
    )
    supports: tuple[Prose, ...] = Field(
        (),
        description="Help for students who need an easier way in.",
        examples=[["Let students sort five statements in place of nine."]],
    )
    extensions: tuple[Prose, ...] = Field(
        (),
        description="More for students who are done early or want to go on.",
        examples=[["Write the headline that a third newsroom would choose."]],
    )
    no_device: Prose | None = Field(
        None,
        description="How to teach the lesson without computers or phones.",
        examples=["Print the stories, and cut the statements into strips."],
    )


class Status(StrEnum):
    """How far a lesson has come."""

    DRAFT = "draft"
    """Still being written: in the preview and the teacher edition, and not yet for students."""
    READY = "ready"
    """Ready to be taught."""


class Answers(StrEnum):
    """Who may read the answers of a lesson."""

    AFTER_TRYING = "after-trying"
    """Students open an answer after they have tried, or say that they want to see it anyway."""
    TEACHER_ONLY = "teacher-only"
    """The answers stand in the teacher edition alone."""


class Review(Part):
    """Somebody who read the lesson before it was used."""

    name: Line = Field(description="Who read the lesson.", examples=["Ada Teacher"])
    role: Line = Field(
        description="As what they read it.", examples=["history teacher at another school"]
    )
    date: Day = Field(description="The day of the review.", examples=["2026-11-22"])


def _objective(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _content_note(value: Any) -> Any:
    if value is None:
        raise PydanticCustomError("left_open", "nothing is written, not even none")
    return None if isinstance(value, str) and value.strip().lower() == "none" else value


class Lesson(Part):
    """One page of the course. Its id is the name of its file."""

    id: Id = Field(
        description="The name of the file without .yml, which is not written in the file itself."
    )
    title: Line = Field(description="The name of the lesson.", examples=["One bridge, two stories"])
    question: Line = Field(
        description="The question that the lesson is about.",
        examples=["How can two reports of one event differ?"],
    )
    summary: Line = Field(
        description="One plain sentence that says what the lesson does.",
        examples=["We compare what two reports of one event make important."],
    )
    article: Id = Field(
        description="The article it reads, by the name of its file in articles/ without .yml.",
        examples=["harbour-bridge-herald"],
    )
    language: Line | None = Field(
        None,
        description="The short code of the lesson's language, if it is not the course's.",
        examples=["fr"],
    )
    minutes: int = Field(
        ge=5, le=600, description="How long the lesson takes, in minutes.", examples=[50]
    )
    audience: Audience = Field(description="Whom the lesson is for.")
    objectives: tuple[Annotated[Objective, BeforeValidator(_objective)], ...] = Field(
        min_length=1,
        max_length=6,
        description="What students can do after the lesson.",
        examples=[["Compare how two reports frame one event."]],
    )
    content_note: Annotated[Prose | None, BeforeValidator(_content_note)] = Field(
        description="What a reader should know before starting, or the word none.",
        examples=["none"],
    )
    alternative: Id | None = Field(
        None,
        description="The lesson for students who need distance from this subject.",
        examples=["harbour-letter"],
    )
    warm_up: Prose | None = Field(
        None,
        description="Something to think or talk about before reading.",
        examples=["Write down four people whose day has just changed."],
    )
    excerpts: tuple[ExcerptOrComparison, ...] = Field(
        min_length=1, description="The passages to read, in their order."
    )
    vocabulary: tuple[Line, ...] = Field(
        (),
        description="Words of the lesson that glossary.yml explains.",
        examples=[["byline", "standfirst"]],
    )
    activities: tuple[Activity, ...] = Field(
        (), description="What happens in class, one activity after the other."
    )
    exit_ticket: Prose | None = Field(
        None,
        description="A short question that students answer before they leave.",
        examples=["Copy one phrase, and write it in plainer words."],
    )
    assessment: Assessment | None = Field(
        None, description="A task that shows what was learnt, and how you will read it."
    )
    lateral_reading: tuple[LateralCheck, ...] = Field(
        (), description="Claims of the article that can be checked in other places."
    )
    standards: Standards = Field(
        default_factory=dict,
        description="The standards that the lesson practises, by framework.",
        examples=[{"ccss": ["RI.9-10.6"]}],
    )
    authors: tuple[Line, ...] = Field(
        (),
        description="Who wrote the lesson, if they are not the authors of the course.",
        examples=[["Ada Teacher"]],
    )
    status: Annotated[Status, one_of_enum(Status, "status")] = Field(
        Status.READY, description="How far the lesson has come."
    )
    answers: Annotated[Answers, one_of_enum(Answers, "answers")] = Field(
        Answers.AFTER_TRYING,
        description="Who may read the answers to the prompts, and what to say of each choice. The "
        "marks of the passages are no answers: they stay.",
        examples=["teacher-only"],
    )
    reviewed: tuple[Review, ...] = Field(
        (), description="The people who read the lesson before it was used."
    )
    teacher: TeacherNotes | None = teacher_field("What the teacher of the lesson should know.")

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
