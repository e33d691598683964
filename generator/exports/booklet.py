"""The whole course as one document to print, in the order of its units."""

from generator.course.course import Course
from generator.course.edition import Edition
from generator.exports.document import Block, Booklet, BookletPart, Document, Paragraph, Role
from generator.exports.handout import handout
from generator.pages.words import words_in


def booklet(course: Course) -> Booklet:
    """All lessons of a course, for the readers of the edition that it is in."""
    return Booklet(
        _cover(course),
        tuple(
            BookletPart(
                unit.title,
                unit.summary,
                tuple(handout(course, lesson.id) for lesson in course.lessons_of(unit)),
            )
            for unit in course.outline.units
            if course.lessons_of(unit)
        ),
    )


def _cover(course: Course) -> Document:
    outline = course.outline
    paper = words_in(outline.language).paper
    keyed = course.edition is Edition.TEACHER
    blocks: tuple[Block, ...] = (
        Paragraph(outline.summary, Role.QUESTION),
        Paragraph(paper.booklet_for_teachers if keyed else paper.booklet),
        Paragraph(", ".join(outline.authors), Role.FACTS),
    )
    return Document(
        title=outline.title,
        language=outline.language,
        course=outline.title,
        blocks=blocks,
        subject=outline.summary,
        authors=outline.authors,
        edition_note=paper.teacher_banner if keyed else None,
    )
