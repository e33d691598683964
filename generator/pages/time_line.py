"""The time line of a lesson: when each of its activities begins and ends."""

from dataclasses import dataclass
from itertools import accumulate

from generator.course.lesson import Activity, Lesson


@dataclass(frozen=True, slots=True)
class TimedActivity:
    """An activity and its minutes, counted from the start of the lesson."""

    activity: Activity
    start: int
    end: int


def time_line(lesson: Lesson) -> tuple[TimedActivity, ...]:
    """The activities of a lesson, each with its place on the clock."""
    ends = accumulate(activity.minutes for activity in lesson.activities)
    return tuple(
        TimedActivity(activity, end - activity.minutes, end)
        for activity, end in zip(lesson.activities, ends, strict=True)
    )
