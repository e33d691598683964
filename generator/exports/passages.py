"""The passages of a lesson on paper: excerpts in numbered lines, beside what is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.course.article import Article
from generator.course.course import Course
from generator.course.excerpt import Comparison, Excerpt, is_reserve
from generator.course.lesson import Lesson
from generator.course.prompts import Prompt
from generator.course.text import Prose
from generator.course.vocabulary import LENS_OF_TECHNIQUE, TECHNIQUES
from generator.exports.columns import beside
from generator.exports.document import (
    Block,
    ExcerptText,
    ForTeacher,
    Heading,
    Labelled,
    MarkNote,
    Paragraph,
    Role,
    SideBySide,
    Task,
)
from generator.exports.excerpt_lines import numbered_lines
from generator.exports.tasks import keyed_task, student_task
from generator.pages.passage_numbers import passage_numbers
from generator.pages.phrases import paragraph_name
from generator.pages.quotation import numbered_marks
from generator.pages.student_work import prompts_by_lens
from generator.pages.words import Words


@dataclass(frozen=True)
class Passages:
    """The passages of one lesson, for students or with their key."""

    course: Course
    lesson: Lesson
    words: Words
    keyed: bool
    """Whether marks, answers and notes are shown, as in the teacher edition."""

    def blocks(self) -> Iterator[Block]:
        """All passages in the order of reading."""
        for passage in self.lesson.excerpts:
            match passage:
                case Excerpt():
                    yield from self._single(passage)
                case Comparison():
                    yield from self._pair(passage)

    def _single(self, excerpt: Excerpt) -> Iterator[Block]:
        yield Heading(self._name(excerpt), 3)
        yield from self._reserve(excerpt)
        yield from self._content_note(excerpt)
        tasks = self._tasks(excerpt.prompts, self._sides(excerpt, excerpt))
        notes = tuple(self._notes(excerpt))
        if notes:
            yield SideBySide((self._text(excerpt),), notes)
            yield from tasks
        else:
            yield from beside((self._text(excerpt),), tasks)

    def _pair(self, pair: Comparison) -> Iterator[Block]:
        first, second = pair.compare
        numbers = passage_numbers(self.words, self.lesson)
        name = self.words.passages_side_by_side
        yield Heading(name.format(first=numbers[first.id], second=numbers[second.id]), 3)
        yield from self._reserve(pair)
        yield SideBySide(*(tuple(self._side(excerpt)) for excerpt in pair.compare))
        yield from self._notes_on_pair(first, second)
        yield from self._for_teacher(pair.teacher)
        sides = self._sides(first, second)
        for excerpt in pair.compare:
            yield from self._tasks(excerpt.prompts, sides)
        yield from self._tasks(pair.prompts, sides)

    def _side(self, excerpt: Excerpt) -> Iterator[Block]:
        yield Paragraph(self._name(excerpt), Role.FACTS)
        yield from self._content_note(excerpt)
        yield self._text(excerpt)

    def _text(self, excerpt: Excerpt) -> ExcerptText:
        other = excerpt.in_other_words
        return ExcerptText(
            lines=numbered_lines(excerpt, marked=self.keyed),
            language=self._article_of(excerpt).language,
            caption=self._caption(excerpt),
            in_other_words=Labelled(self.words.in_other_words, other) if other else None,
        )

    def _caption(self, excerpt: Excerpt) -> str:
        article = self._article_of(excerpt)
        paragraph = article.paragraph(excerpt.paragraph)
        place = paragraph_name(self.words, paragraph) if paragraph else excerpt.paragraph
        voice = self.words.voices[excerpt.voice]
        speaker = f" ({excerpt.speaker})" if excerpt.speaker else ""
        return f"{place}. {voice}{speaker}. {article.publisher}"

    def _article_of(self, excerpt: Excerpt) -> Article:
        return self.course.articles[self.lesson.article_of(excerpt)]

    def _name(self, excerpt: Excerpt) -> str:
        number = passage_numbers(self.words, self.lesson)[excerpt.id]
        return self.words.passage.format(number=number)

    def _sides(self, first: Excerpt, second: Excerpt) -> tuple[str, str]:
        if first is second:
            return (self.words.first_text, self.words.second_text)
        return (self._name(first), self._name(second))

    def _tasks(self, prompts: tuple[Prompt, ...], sides: tuple[str, str]) -> tuple[Task, ...]:
        in_order = prompts_by_lens(prompts)
        if self.keyed:
            return tuple(keyed_task(prompt, self.words) for prompt in in_order)
        return tuple(student_task(prompt, self.words, sides) for prompt in in_order)

    def _reserve(self, passage: Excerpt | Comparison) -> Iterator[Block]:
        if is_reserve(passage):
            yield Paragraph(self.words.teacher.in_reserve, Role.HINT)

    def _content_note(self, excerpt: Excerpt) -> Iterator[Block]:
        if excerpt.content_note:
            yield Labelled(self.words.content_note, excerpt.content_note)

    def _for_teacher(self, note: Prose | None) -> Iterator[Block]:
        if note:
            yield ForTeacher(self.words.teacher.for_teacher, (Paragraph(note),))

    def _notes(self, excerpt: Excerpt, name: str = "") -> Iterator[Block]:
        if not self.keyed:
            return
        if excerpt.marks or excerpt.techniques:
            marked = self.words.what_is_marked
            yield Paragraph(f"{name}: {marked}" if name else marked, Role.FACTS)
        yield from self._mark_notes(excerpt)
        if excerpt.techniques:
            shown = ", ".join(
                f"{TECHNIQUES[technique].name} ({LENS_OF_TECHNIQUE[technique].name})"
                for technique in excerpt.techniques
            )
            yield Labelled(self.words.whole_passage, shown)
        yield from self._for_teacher(excerpt.teacher)

    def _notes_on_pair(self, first: Excerpt, second: Excerpt) -> Iterator[Block]:
        left, right = (
            tuple(self._notes(excerpt, self._name(excerpt))) for excerpt in (first, second)
        )
        if left or right:
            yield SideBySide(left, right)

    def _mark_notes(self, excerpt: Excerpt) -> Iterator[MarkNote]:
        for numbered in numbered_marks(excerpt):
            notes = (numbered.mark.note, numbered.mark.teacher)
            yield MarkNote(
                number=numbered.number,
                words=numbered.mark.words,
                language=self._article_of(excerpt).language,
                technique=numbered.technique.name,
                lens=numbered.lens.id,
                lens_name=numbered.lens.name,
                notes=tuple(note for note in notes if note),
            )
