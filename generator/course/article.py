"""An article: who wrote it, where it stood, what may be done with it, and what is not known."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.course.closed_lists import one_of, one_of_enum
from generator.course.part import Id, Part, teacher_field
from generator.course.text import Line, Prose, Verbatim
from generator.course.vocabulary import POLICY_FRAMES


class Genre(StrEnum):
    """What kind of text an article is. The first three are those of SemEval-2023 Task 3."""

    REPORT = "report"
    OPINION = "opinion"
    SATIRE = "satire"
    ANALYSIS = "analysis"
    INTERVIEW = "interview"
    LETTER = "letter"
    STATEMENT = "statement"
    """An organisation speaks for itself: a notice, a press release."""


class AddressStatus(StrEnum):
    """What we know about an article's web address."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    MISSING_IN_COPY = "missing-in-copy"
    """The copy that we work from does not say."""
    NONE = "none"
    """There never was one: the text was written for this course."""


class Basis(StrEnum):
    """Why we may quote an article."""

    QUOTATION = "quotation"
    """Short passages, for teaching, comment and criticism."""
    PERMISSION = "permission"
    LICENCE = "licence"
    PUBLIC_DOMAIN = "public-domain"


class Join(StrEnum):
    """How the pieces of a paragraph that a page break split are put together."""

    SPACE = "space"
    NOTHING = "nothing"


class ArticleParagraph(Part):
    """One paragraph of an article."""

    id: Line = Field(description="A short name, for example P2, T (title) or A1 (notice).")
    name: Line | None = Field(None, description="What readers call it, for example standfirst.")
    lines: Line | None = Field(
        None, description="Its lines in our copy, for example 17, 91-92, or 39+41 where split."
    )
    join: Join = Field(Join.SPACE, description="How split lines are put together.")
    text: Verbatim | None = Field(None, description="The words, where we may publish them all.")


class Rights(Part):
    """Who owns an article and on what ground it is quoted here."""

    holder: Line
    statement: Line = Field(description="The copyright line or licence, as the source gives it.")
    basis: Annotated[Basis, one_of_enum(Basis, "ground for quoting")]
    conditions: tuple[Line, ...] = ()


class Copy(Part):
    """The stored copy that quotations are taken from. It need not be published."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    retrieved: date | None = Field(None, description="The day the copy was made, where known.")
    file: Line = Field(description="Its file name.")


class Article(Part):
    """A text that lessons quote. Its id is the name of its file."""

    id: Id
    title: Line
    authors: tuple[Line, ...] = Field(min_length=1)
    publisher: Line
    published: date
    genre: Annotated[Genre, one_of_enum(Genre, "genre")]
    language: Line = Field(description="For example en, he or zh-Hans.")
    summary: Prose = Field(description="What it is, in our own neutral words.")
    invented: bool = Field(default=False, description="yes where it was written for this course.")
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None
    url_status: Annotated[AddressStatus, one_of_enum(AddressStatus, "state of an address")]
    rights: Rights
    credit: Line = Field(description="The line that stands on every page with an excerpt.")
    not_known: tuple[Prose, ...] = Field((), description="What this copy does not tell us.")
    labels: tuple[Line, ...] = Field((), description="Sections or themes the publisher names.")
    policy_frames: tuple[Annotated[str, one_of(POLICY_FRAMES, "policy frame")], ...] = ()
    stored_copy: Copy | None = Field(None, alias="copy")
    quotation_limit: int = Field(
        25, ge=1, le=100, description="The percentage above which too much is quoted."
    )
    paragraphs: tuple[ArticleParagraph, ...] = Field(min_length=1)
    teacher: Prose | None = teacher_field("Background for the teacher.")

    @property
    def is_complete(self) -> bool:
        """Whether all of its words are in the course, and may be shown."""
        return all(paragraph.text for paragraph in self.paragraphs)

    def paragraph(self, paragraph_id: str) -> ArticleParagraph | None:
        """The paragraph of that name."""
        for paragraph in self.paragraphs:
            if paragraph.id == paragraph_id:
                return paragraph
        return None
