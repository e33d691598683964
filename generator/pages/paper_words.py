"""What only paper says: a part of `Words`, to be translated with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of printed documents in one language. Names in braces are filled in."""

    name: str = "Name"
    class_name: str = "Class"
    date: str = "Date"
    page_of: str = "Page {page} of {pages}"
    key_of: str = "Key: {title}"
    teacher_banner: str = "With answers and notes: not for students."
    mark_with: str = (
        "Underline the words that do something. These lines print in grey as well as in colour."
    )
    words_you_marked: str = "Words, and their line"
    what_they_do: str = "What they do"
    contents: str = "Contents"
    booklet: str = "All lessons, to print"
    booklet_for_teachers: str = "All lessons, with answers and notes"
    sizes: Mapping[str, str] = field(default_factory=lambda: {"a4": "A4", "letter": "Letter"})
