"""The two editions that a course is made in."""

from enum import StrEnum


class Edition(StrEnum):
    """For whom a course is made."""

    STUDENT = "student"
    """For everybody: to be published."""
    TEACHER = "teacher"
    """For the teacher: the student's, and beside it all that is for teachers alone."""
