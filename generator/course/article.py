"""An article: who wrote it, where it stood, what may be done with it, and what is not known."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.course.closed_lists import one_of, one_of_enum
from generator.course.part import (
    ADDRESS_PATTERN,
    FILE_NAME_PATTERN,
    LINES_PATTERN,
    SHA256_PATTERN,
    USUAL,
    Day,
    Id,
    ParagraphId,
    Part,
    teacher_field,
)
from generator.course.text import Line, Prose, Verbatim
from generator.course.vocabulary import POLICY_FRAMES


class Genre(StrEnum):
    """What kind of text an article is. The first three are those of SemEval-2023 Task 3."""

    REPORT = "report"
    """News: what happened, and who says so."""
    OPINION = "opinion"
    """The author argues for a view."""
    SATIRE = "satire"
    """The author makes fun of people or events in order to criticise."""
    ANALYSIS = "analysis"
    """The author explains what lies behind the news."""
    INTERVIEW = "interview"
    """Questions to somebody, with the answers."""
    LETTER = "letter"
    """A reader writes to the publisher, or anyone writes an open letter."""
    STATEMENT = "statement"
    """An organisation speaks for itself: a notice, a press release."""


class AddressStatus(StrEnum):
    """What we know about an article's web address."""

    VERIFIED = "verified"
    """A person has opened it and found the article there."""
    UNVERIFIED = "unverified"
    """No person has opened it yet."""
    MISSING_IN_COPY = "missing-in-copy"
    """The copy that we work from does not say."""
    NONE = "none"
    """There never was one: the text was written for this course."""


class Basis(StrEnum):
    """Why we may quote an article."""

    QUOTATION = "quotation"
    """Short passages, for teaching, comment and criticism."""
    PERMISSION = "permission"
    """The rights holder has agreed."""
    LICENCE = "licence"
    """The article's licence allows it."""
    PUBLIC_DOMAIN = "public-domain"
    """Nobody holds rights in it, or nobody does any longer."""


class Join(StrEnum):
    """How the pieces of a paragraph that a page break split are put together."""

    SPACE = "space"
    """With a space between them."""
    NOTHING = "nothing"
    """With nothing between them, as where the break went through a word."""


_MOST_QUOTED = 25
"""The limit in per cent where an article is quoted without a licence or permission."""


class ArticleParagraph(Part):
    """One paragraph of an article."""

    id: ParagraphId = Field(
        description="A short name, by which lessons say where a passage stands.",
        examples=["P2", "T"],
    )
    name: Line | None = Field(
        None,
        description="What readers call such a paragraph, where there is a word for it. Paragraphs "
        "without a name are the running text, of which a share may be quoted.",
        examples=["standfirst"],
    )
    lines: Annotated[str, Field(pattern=LINES_PATTERN)] | None = Field(
        None,
        description="Its lines in your stored copy, with a + where a page break splits it.",
        examples=["91-92", "39+41"],
    )
    join: Annotated[Join, one_of_enum(Join, "way to join")] = Field(
        Join.SPACE, description="How its pieces are put together where a page break splits it."
    )
    text: Verbatim | None = Field(
        None,
        description="The whole paragraph as it was printed, if you may publish all of it. Without "
        "it, quotations are compared with the article's copy.",
        examples=["The bridge closed to cars, bicycles and walkers at noon on Tuesday."],
        json_schema_extra=dict(USUAL),
    )


class Rights(Part):
    """Who owns an article and on what ground it is quoted here."""

    holder: Line = Field(
        description="Who holds the rights in the article.", examples=["The authors of this course"]
    )
    statement: Line = Field(
        description="The copyright line or the licence, as the source gives it.",
        examples=["CC BY 4.0"],
    )
    basis: Annotated[Basis, one_of_enum(Basis, "ground for quoting")] = Field(
        description="Why you may quote the article here.", examples=["licence"]
    )
    conditions: tuple[Line, ...] = Field(
        (),
        description="What the rights holder asks of people who quote the article.",
        examples=[["Name the authors of this course as the source."]],
    )


class Copy(Part):
    """The stored copy that quotations are taken from. It need not be published."""

    sha256: Annotated[str, Field(pattern=SHA256_PATTERN)] = Field(
        description="The SHA-256 checksum of the copy, 64 digits and letters from a to f.",
        examples=["ed69241d5a11abf5fa56864aa5aa440d3abccfa948112c9c052fc79f226c7087"],
    )
    retrieved: Day | None = Field(
        None,
        description="The day on which the copy was made, if you know it.",
        examples=["2026-03-12"],
    )
    file: Annotated[str, Field(pattern=FILE_NAME_PATTERN)] = Field(
        description="The name of the file that holds the copy, in the folder articles/copies.",
        examples=["herald.html"],
    )


class Article(Part):
    """A text that lessons quote. Its id is the name of its file."""

    id: Id = Field(
        description="The name of the file without .yml, which is not written in the file itself."
    )
    title: Line = Field(
        description="The article's title, exactly as it was printed.",
        examples=["Bridge axed: Oakum Quay traders reel from council ‘bombshell’"],
    )
    authors: tuple[Line, ...] = Field(
        min_length=1, description="Who wrote the article.", examples=[["Colm Tarrick"]]
    )
    publisher: Line = Field(
        description="The newspaper, website or organisation that published it.",
        examples=["The Tollowmouth Herald"],
    )
    published: Day = Field(
        description="The day on which it was published.", examples=["2026-03-11"]
    )
    genre: Annotated[Genre, one_of_enum(Genre, "genre")] = Field(
        description="What kind of text it is.", examples=["report"]
    )
    language: Line = Field(
        description="The short code of the language it is written in.",
        examples=["en", "he", "zh-Hans"],
    )
    summary: Prose = Field(
        description="What the article is, in your own neutral words.",
        examples=["A news story printed on the morning after a town closed its harbour bridge."],
    )
    invented: bool = Field(
        default=False, description="Whether it was written for a course and is not a real report."
    )
    url: Annotated[str, Field(pattern=ADDRESS_PATTERN)] | None = Field(
        description="Its address on the web, or the word null if there is none.",
        examples=["https://herald.example/bridge", None],
    )
    url_status: Annotated[AddressStatus, one_of_enum(AddressStatus, "state of an address")] = Field(
        description="How far you can rely on that address.", examples=["verified"]
    )
    rights: Rights = Field(description="Who owns the article and why you may quote it.")
    credit: Line = Field(
        description="The line of credit that stands on every page with a passage from it.",
        examples=["The Tollowmouth Herald, 11 March 2026. CC BY 4.0."],
    )
    not_known: tuple[Prose, ...] = Field(
        (),
        description="What readers cannot learn from this copy, point by point.",
        examples=[["How long the bridge will be closed."]],
    )
    labels: tuple[Line, ...] = Field(
        (),
        description="Sections or themes under which the publisher lists it.",
        examples=[["Business"]],
    )
    policy_frames: tuple[Annotated[str, one_of(POLICY_FRAMES, "policy frame")], ...] = Field(
        (),
        description="The sides from which the article as a whole looks at its subject.",
        examples=[["economic"]],
    )
    stored_copy: Copy | None = Field(
        None, alias="copy", description="The copy of the article that you quote from."
    )
    quotation_limit: int | None = Field(
        None,
        ge=1,
        le=100,
        description="How much of the article's running text, in per cent, the course may quote at "
        "most. Without it the limit is 25 where you quote short passages, and there is none where "
        "you have a licence or permission.",
        examples=[25],
    )
    paragraphs: tuple[ArticleParagraph, ...] = Field(
        min_length=1, description="The paragraphs of the article, in their order."
    )
    teacher: Prose | None = teacher_field(
        "Background to the article, for the teacher.",
        examples=["The town is invented. Both stories leave out what the report says on page 9."],
    )

    @property
    def is_complete(self) -> bool:
        """Whether all of its words are in the course, and may be shown."""
        return all(paragraph.text for paragraph in self.paragraphs)

    @property
    def is_free(self) -> bool:
        """Whether anybody may show its words anywhere: invented, licensed, or nobody's any more."""
        return self.invented or self.rights.basis in (Basis.LICENCE, Basis.PUBLIC_DOMAIN)

    @property
    def most_quoted(self) -> int:
        """How much of its running text may be quoted at most, in per cent."""
        if self.quotation_limit is not None:
            return self.quotation_limit
        return _MOST_QUOTED if self.rights.basis is Basis.QUOTATION else 100

    @property
    def running_text(self) -> tuple[ArticleParagraph, ...]:
        """The paragraphs without a name of their own: not the title, headings and notices."""
        unnamed = tuple(paragraph for paragraph in self.paragraphs if paragraph.name is None)
        return unnamed or self.paragraphs

    def paragraph(self, paragraph_id: str) -> ArticleParagraph | None:
        """The paragraph of that name."""
        for paragraph in self.paragraphs:
            if paragraph.id == paragraph_id:
                return paragraph
        return None
