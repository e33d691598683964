"""The papers that a document can be set for."""

from enum import StrEnum


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def width(self) -> float:
        """In mm."""
        return 210.0 if self is Paper.A4 else 215.9

    @property
    def height(self) -> float:
        """In mm."""
        return 297.0 if self is Paper.A4 else 279.4
