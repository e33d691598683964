"""What a key tells a teacher besides the answers: the notes, and the lesson minute by minute."""

from collections.abc import Iterator

from generator.course.lesson import LateralCheck, Lesson, TeacherNotes
from generator.course.text import Prose
from generator.course.vocabulary import LENSES
from generator.exports.document import (
    Block,
    ForTeacher,
    Heading,
    Labelled,
    Paragraph,
    Points,
    Table,
)
from generator.pages.phrases import day
from generator.pages.time_line import TimedActivity, time_line
from generator.pages.words import Words


def notes_on_lesson(notes: TeacherNotes, words: Words) -> Iterator[Block]:
    """What a teacher should know before a lesson."""
    said = words.teacher
    yield Heading(said.for_teacher, 2)
    yield Paragraph(notes.overview)
    for heading, items in (
        (said.preparation, notes.preparation),
        (said.sensitive, notes.sensitive),
        (said.norms, notes.norms),
        (said.misconceptions, notes.misconceptions),
        (said.supports, notes.supports),
        (said.extensions, notes.extensions),
        (said.no_device, (notes.no_device,) if notes.no_device else ()),
    ):
        if items:
            yield Heading(heading, 3)
            yield Points(items) if len(items) > 1 else Paragraph(items[0])


def minute_by_minute(lesson: Lesson, words: Words) -> Iterator[Block]:
    """The activities of a lesson with their minutes."""
    if lesson.activities:
        yield Heading(words.teacher.time_line, 2)
        head = (words.teacher.activity, words.teacher.steps_of_activity)
        yield Table(head, tuple(_row(timed, words) for timed in time_line(lesson)))


def _row(timed: TimedActivity, words: Words) -> tuple[str, str]:
    activity = timed.activity
    minutes = words.teacher.from_to.format(start=timed.start, end=timed.end)
    facts = (minutes, activity.title, words.groupings[activity.grouping])
    lens = (LENSES[activity.lens].name,) if activity.lens else ()
    return " · ".join((*facts, *lens)), " ".join(step.plain for step in activity.steps)


def found_out(check: LateralCheck, words: Words) -> Iterator[Block]:
    """What is known of a check that was made outside the article."""
    told = tuple(_told_of(check, words))
    if told:
        blocks = tuple(Labelled(label, text) for label, text in told)
        yield ForTeacher(words.teacher.for_teacher, blocks)


def _told_of(check: LateralCheck, words: Words) -> Iterator[tuple[str, Prose | str]]:
    said = words.teacher
    if check.pointer:
        yield said.pointer, check.pointer
    if check.found:
        yield said.found, check.found
    if check.status:
        yield said.finding, said.findings[check.status]
    if check.checked_on and check.look_again_on:
        again = said.look_again.format(date=day(words, check.look_again_on))
        yield said.checked_on, f"{day(words, check.checked_on)}. {again}"
