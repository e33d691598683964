"""SIFT: four moves for checking a text from outside it.

Source: Mike Caulfield, "SIFT (The Four Moves)", 2019, CC BY.
"""

from enum import StrEnum
from typing import Annotated

from generator.course.closed_lists import one_of_enum


class Move(StrEnum):
    """One of the four moves of SIFT, by which a reader checks a text from outside it."""

    STOP = "stop"
    """Stop, and ask what you know about the text before you read on or share it."""
    INVESTIGATE_SOURCE = "investigate-source"
    """Find out who is speaking, from what others say about them."""
    FIND_BETTER_COVERAGE = "find-better-coverage"
    """Look for other reports of the same thing."""
    TRACE_TO_ORIGINAL = "trace-to-original"
    """Go back to where a claim, quotation or picture first appeared."""


SiftMove = Annotated[Move, one_of_enum(Move, "move of SIFT")]
