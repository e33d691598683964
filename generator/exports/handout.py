"""A lesson as a document to print: sheets for students, or the key for their teacher.

A student's sheet has neither answers nor marks, whatever the lesson lets students open in a
browser: nobody can try first on a sheet that shows the answer. They are taken out of the data
before the sheet is made.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.course.article import Article
from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import without_answers
from generator.course.lesson import LateralCheck, Lesson
from generator.course.vocabulary import LENSES
from generator.exports.document import (
    Block,
    Document,
    Heading,
    Labelled,
    LensKey,
    Paragraph,
    Points,
    Role,
    Table,
    WritingLines,
)
from generator.exports.passages import Passages
from generator.exports.teacher_parts import found_out, minute_by_minute, notes_on_lesson
from generator.pages.phrases import reviewers
from generator.pages.words import Words, words_in

WARM_UP_LINES = 4
EXIT_TICKET_LINES = 4
LOOK_FURTHER_LINES = 3
ASSESSMENT_LINES = 12


def handout(course: Course, lesson_id: str) -> Document:
    """A lesson as a document, for the readers of the edition that the course is in.

    Arguments:
        course: The course in the edition that is wanted.
        lesson_id: Which lesson.
    """
    lesson = course.lessons[lesson_id]
    words = words_in(lesson.language or course.outline.language)
    if course.edition is Edition.TEACHER:
        return _Handout(course, lesson, words, keyed=True).document()
    return _Handout(course, without_answers(lesson), words, keyed=False).document()


@dataclass(frozen=True)
class _Handout:
    course: Course
    lesson: Lesson
    words: Words
    keyed: bool

    def document(self) -> Document:
        words, lesson, outline = self.words, self.lesson, self.course.outline
        paper = words.paper
        sheet = Document(
            title=lesson.title,
            language=lesson.language or outline.language,
            course=outline.title,
            blocks=tuple(self._blocks()),
            credits=tuple(self._credits()),
            subject=lesson.summary,
            authors=lesson.authors or outline.authors,
            blanks=(paper.name, paper.class_name, paper.date),
        )
        if not self.keyed:
            return sheet
        title = paper.key_of.format(title=lesson.title)
        return replace(sheet, title=title, blanks=(), edition_note=paper.teacher_banner)

    def _blocks(self) -> Iterator[Block]:
        yield Paragraph(self.lesson.question, Role.QUESTION)
        yield Paragraph(self._facts(), Role.FACTS)
        if self.lesson.content_note:
            yield Labelled(self.words.content_note, self.lesson.content_note)
        yield from self._objectives()
        if self.keyed and self.lesson.teacher:
            yield from notes_on_lesson(self.lesson.teacher, self.words)
        if self.keyed:
            yield from minute_by_minute(self.lesson, self.words)
        yield from self._before_reading()
        yield from self._read_closely()
        yield from self._after_reading()
        yield from self._terms()

    def _facts(self) -> str:
        lesson, words = self.lesson, self.words
        return " · ".join(
            (
                words.duration.format(count=lesson.minutes),
                words.grades.format(grades=lesson.audience.grades),
                words.from_age.format(age=lesson.audience.age),
            )
        )

    def _objectives(self) -> Iterator[Block]:
        words = self.words
        yield Heading(words.teacher.students_can if self.keyed else words.objectives, 2)
        yield Points(tuple(objective.text for objective in self.lesson.objectives))

    def _before_reading(self) -> Iterator[Block]:
        words, lesson = self.words, self.lesson
        if lesson.warm_up:
            yield Heading(words.warm_up, 2)
            yield Paragraph(lesson.warm_up)
            yield from self._room(WARM_UP_LINES)
        terms = (self.course.glossary.get(term.lower()) for term in lesson.vocabulary)
        entries = [entry for entry in terms if entry]
        if entries:
            yield Heading(words.words_to_know, 2)
            yield from (Labelled(entry.term, entry.meaning) for entry in entries)
        articles = self._articles()
        yield Heading(words.source if len(articles) == 1 else words.sources, 2)
        for article in articles:
            yield from self._about(article)

    def _about(self, article: Article) -> Iterator[Block]:
        words = self.words
        yield Labelled(article.title, article.summary)
        if article.invented:
            yield Paragraph(words.invented, Role.HINT)
        if article.not_known:
            yield Paragraph(words.not_known, Role.FACTS)
            yield Points(article.not_known)

    def _read_closely(self) -> Iterator[Block]:
        words = self.words
        yield Heading(words.read_closely, 2)
        yield Paragraph(words.reminder, Role.HINT)
        if not self.keyed:
            yield Paragraph(words.paper.mark_with, Role.HINT)
        yield LensKey(tuple((lens.id, lens.name) for lens in LENSES.values()))
        yield from Passages(self.course, self.lesson, words, self.keyed).blocks()

    def _after_reading(self) -> Iterator[Block]:
        words, lesson = self.words, self.lesson
        if lesson.lateral_reading:
            yield Heading(words.look_further, 2)
            yield Paragraph(words.look_further_about)
            for check in lesson.lateral_reading:
                yield from self._lateral(check)
        if lesson.exit_ticket:
            yield Heading(words.exit_ticket, 2)
            yield Paragraph(lesson.exit_ticket)
            yield from self._room(EXIT_TICKET_LINES)
        if lesson.assessment:
            yield Heading(words.assessment, 2)
            yield Paragraph(lesson.assessment.task)
            yield Paragraph(words.not_assessed, Role.HINT)
            yield from self._room(ASSESSMENT_LINES)
            yield from self._rubric()

    def _lateral(self, check: LateralCheck) -> Iterator[Block]:
        yield Labelled(self.words.moves[check.move], check.claim)
        if check.ask:
            yield Paragraph(check.ask)
        yield from found_out(check, self.words)
        yield from self._room(LOOK_FURTHER_LINES)

    def _rubric(self) -> Iterator[Block]:
        words, assessment = self.words, self.lesson.assessment
        if assessment:
            levels = tuple(words.level.format(number=number) for number in (1, 2, 3, 4))
            rows = tuple((row.criterion, *row.levels) for row in assessment.rubric)
            yield Heading(words.rubric, 3)
            yield Table((words.criterion, *levels), rows)

    def _room(self, lines: int) -> Iterator[Block]:
        if not self.keyed:
            yield WritingLines(lines)

    def _terms(self) -> Iterator[Block]:
        words, lesson, outline = self.words, self.lesson, self.course.outline
        yield Heading(words.credits, 2)
        for article in self._articles():
            rights = article.rights
            because = f"{words.quoted_because} {words.bases[rights.basis]}."
            yield Paragraph(f"{article.credit} {rights.statement}. {because}", Role.TERMS)
        names = ", ".join(lesson.authors or outline.authors)
        read_by = (
            words.reviewed_by.format(names=reviewers(lesson))
            if lesson.reviewed
            else words.not_reviewed
        )
        yield Paragraph(f"{words.written_by.format(names=names)} {read_by}", Role.TERMS)
        yield Paragraph(words.prose_licence.format(licence=outline.licence), Role.TERMS)

    def _credits(self) -> Iterator[str]:
        yield from (article.credit for article in self._articles())

    def _articles(self) -> list[Article]:
        return [self.course.articles[name] for name in self.lesson.articles]
