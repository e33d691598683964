"""A class and its teacher mean the same passage by the same number."""

from generator.course.editions import student_edition
from generator.pages.passage_numbers import passage_numbers
from tests.pages.site import WORDS, Site


def test_passages_in_reserve_are_counted_apart(full_for_teachers: Site) -> None:
    numbers = passage_numbers(WORDS, full_for_teachers.course.lessons["full"])

    assert numbers == {"early": "R1", "whole": "1", "left": "2", "right": "3", "kept": "R2"}


def test_a_passage_has_the_same_number_in_both_editions(full_for_teachers: Site) -> None:
    course = full_for_teachers.course
    for name, lesson in student_edition(course, drafts=True).lessons.items():
        for_teachers = passage_numbers(WORDS, course.lessons[name])
        assert passage_numbers(WORDS, lesson).items() <= for_teachers.items()
