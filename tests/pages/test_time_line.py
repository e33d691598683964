"""When each activity of a lesson begins and ends."""

from generator.pages.time_line import time_line
from tests.pages.site import Site


def test_each_activity_begins_when_the_one_before_it_ends(full_for_teachers: Site) -> None:
    timed = time_line(full_for_teachers.course.lessons["full"])

    assert [(each.start, each.end) for each in timed] == [(0, 50), (50, 55)]


def test_a_lesson_without_activities_has_an_empty_time_line(small_for_teachers: Site) -> None:
    assert time_line(small_for_teachers.course.lessons["first"]) == ()
