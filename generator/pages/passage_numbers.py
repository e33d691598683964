"""How the passages of a lesson are numbered: the same in both editions.

A passage in reserve is counted apart. A class and its teacher, each with an edition of their
own, mean the same passage by the same number.
"""

from collections.abc import Mapping
from itertools import count

from generator.course.excerpt import Excerpt, excerpts_in, is_reserve
from generator.course.lesson import Lesson
from generator.pages.words import Words


def passage_numbers(words: Words, lesson: Lesson) -> Mapping[str, str]:
    """The number of each excerpt by its id: 1, 2 and so on, or R1, R2 where it is in reserve."""
    core, reserve = count(1), count(1)
    return {
        excerpt.id: words.teacher.reserve_number.format(number=next(reserve))
        if is_reserve(passage)
        else str(next(core))
        for passage in lesson.excerpts
        for excerpt in excerpts_in((passage,))
    }


def passage_number(words: Words, lesson: Lesson, excerpt: Excerpt) -> str:
    """The number of one excerpt of a lesson."""
    return passage_numbers(words, lesson)[excerpt.id]
