"""Every file that stands beside the pages of a course, and is none of them."""

from collections.abc import Mapping

from generator.course.course import Course
from generator.course.known_results import KnownResults
from generator.exports.cards import vocabulary_cards
from generator.exports.syllabus import syllabus_table
from generator.pages import page as places


def exported_files(course: Course, known: KnownResults | None = None) -> Mapping[str, bytes]:
    """What each file holds, by its address in the site.

    Arguments:
        course: The course in the edition that the site is made in.
        known: What was written last, of which is taken what would be the same.
    """
    return {
        places.SYLLABUS_TABLE: syllabus_table(course, known),
        places.CARDS: vocabulary_cards(course, known),
    }
