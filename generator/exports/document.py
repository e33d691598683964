"""What a document on paper is made of, whoever writes it.

A PDF and a DOCX file are two ways to write the same tree. It holds words and what they are for;
how something looks is the writer's.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.course.text import Prose, Verbatim

Said = str | Prose
"""Our own words: plain, or with emphasis, lists and links."""


class Role(StrEnum):
    """What a paragraph is for."""

    PLAIN = "plain"
    QUESTION = "question"
    """The question of a lesson, below its title."""
    FACTS = "facts"
    """Minutes, grades and the like, in one line."""
    HINT = "hint"
    """How to go about it."""
    TERMS = "terms"
    """Credits, rights and how quotations were checked."""


class Sign(StrEnum):
    """What stands before each point of a list."""

    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    """A box to tick."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Level 2 is a part of the document, 3 a passage."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Our own words, in one or more paragraphs."""

    text: Said
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words with a short name before them: a content note, an answer, a term and its meaning."""

    label: str
    text: Said


@dataclass(frozen=True, slots=True)
class Points:
    """A list. Each list that is numbered begins at one."""

    items: tuple[Said, ...]
    sign: Sign = Sign.BULLET


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first cell of each row names the row; an empty cell is room to write in."""

    head: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]
    lines_to_write: int = 0
    """How many lines of handwriting an empty cell has room for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line of an excerpt, marked or not."""

    text: str
    lens: str | None = None
    """The lens of the mark that it belongs to."""
    ends_mark: int | None = None
    """The number of the mark that ends with it."""


@dataclass(frozen=True, slots=True)
class ExcerptText:
    """An excerpt in lines that are numbered from 1, so that a class can say where it reads.

    The lines are the same on every paper and in every kind of file. Joined they are the quote,
    but for the space where a line ends.
    """

    lines: tuple[tuple[Piece, ...], ...]
    language: str
    """Of the article (BCP 47)."""
    caption: str
    """Whose words these are, and where they stand."""
    in_other_words: Labelled | None = None


@dataclass(frozen=True, slots=True)
class MarkNote:
    """What a mark shows, by the number that stands behind it in the excerpt."""

    number: int
    words: Verbatim
    language: str
    technique: str
    lens: str
    lens_name: str
    notes: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do with a passage: through which lens, the question, and room for the work."""

    lens: str
    label: str
    ask: Prose
    work: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two columns. What is in one stays beside what is in the other."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class ForTeacher:
    """What only a teacher is told, set apart."""

    label: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class LensKey:
    """How the marks of each lens are drawn, by lens id and name."""

    lenses: tuple[tuple[str, str], ...]


Block = (
    Heading
    | Paragraph
    | Labelled
    | Points
    | WritingLines
    | Table
    | ExcerptText
    | MarkNote
    | Task
    | SideBySide
    | ForTeacher
    | LensKey
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document to print."""

    title: str
    language: str
    """Of our own words (BCP 47)."""
    course: str
    """The course's title, for the running head."""
    blocks: tuple[Block, ...]
    credits: tuple[str, ...] = ()
    """Whose words are quoted and under which terms, for the foot of every sheet."""
    subject: str = ""
    """One sentence that says what it is about."""
    authors: tuple[str, ...] = ()
    blanks: tuple[str, ...] = field(default=())
    """What a student fills in at the top of the first sheet: a name, a class, a day."""
    edition_note: str | None = None
    """What the head of every sheet warns of, in a document that is not for students."""


@dataclass(frozen=True, slots=True)
class Booklet:
    """Several documents in one, with a title page and a list of contents."""

    cover: Document
    parts: "tuple[BookletPart, ...]"


@dataclass(frozen=True, slots=True)
class BookletPart:
    """The documents of a unit."""

    title: str
    summary: str
    documents: tuple[Document, ...]
