"""Which files are made of the lessons that somebody wants to print, and what each is called.

What is for students and what is for their teacher stands in folders of their own, so that nobody
hands out the one for the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.course.course import Course
from generator.course.edition import Edition
from generator.exports.booklet import booklet
from generator.exports.document import Booklet, Document
from generator.exports.handout import handout
from generator.exports.paper import Paper
from generator.exports.pdf.file import pdf_of
from generator.exports.word_document.file import word_booklet, word_document
from generator.pages.words import words_in


class Form(StrEnum):
    """A form of a file to print."""

    PDF = "pdf"
    DOCX = "docx"


KINDS = {Edition.STUDENT: "handout", Edition.TEACHER: "key"}
"""What the document of a lesson is called in each edition."""
BOOKLETS = {Edition.STUDENT: "all-handouts", Edition.TEACHER: "all-keys"}
"""What the document of a whole course is called."""


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file to be made."""

    path: str
    """Where, below the folder for such files."""
    document: Document | Booklet
    paper: Paper
    form: Form

    def written(self) -> bytes:
        """What the file holds.

        Raises:
            NoTypesettingError: It is a PDF, and Pango or every font is missing.
        """
        if self.form is Form.PDF:
            return pdf_of(self.document, self.paper)
        if isinstance(self.document, Booklet):
            words = words_in(self.document.cover.language)
            return word_booklet(self.document, self.paper, words)
        return word_document(self.document, self.paper, words_in(self.document.language))


def printed_lessons(
    course: Course, names: Sequence[str], papers: Sequence[Paper], forms: Sequence[Form]
) -> Iterator[PrintedFile]:
    """The files of some lessons, one a lesson, paper and form.

    Arguments:
        course: The course in the edition that is wanted.
        names: The ids of the lessons.
        papers: For which papers. Two are told apart in the names of the files.
        forms: In which forms.
    """
    for name in names:
        stem = f"{name}-{KINDS[course.edition]}"
        yield from _files(course.edition, stem, handout(course, name), papers, forms)


def printed_booklet(
    course: Course, papers: Sequence[Paper], forms: Sequence[Form]
) -> Iterator[PrintedFile]:
    """The files of the whole course in one, for each paper and in each form."""
    stem = BOOKLETS[course.edition]
    yield from _files(course.edition, stem, booklet(course), papers, forms)


def _files(
    edition: Edition,
    stem: str,
    document: Document | Booklet,
    papers: Sequence[Paper],
    forms: Sequence[Form],
) -> Iterator[PrintedFile]:
    for paper in papers:
        size = f"-{paper}" if len(papers) > 1 else ""
        for form in forms:
            yield PrintedFile(f"{edition}/{stem}{size}.{form}", document, paper, form)
