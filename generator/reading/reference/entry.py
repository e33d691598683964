"""What a teacher should know about a code: the form of an entry in the catalogue."""

from dataclasses import dataclass

from generator.reading.problem import Code

LESSON = "lessons/harbour-bridge.yml"
ARTICLE = "lessons/articles/harbour-bridge-herald.yml"
OUTLINE = "lessons/course.yml"
GLOSSARY = "lessons/glossary.yml"
RECORD = "lessons/quotations.lock"


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines of a file as they should not be, and the same lines made right."""

    wrong: str
    right: str
    file: str = LESSON


@dataclass(frozen=True, slots=True)
class Entry:
    """What a teacher should know about a code."""

    code: Code
    title: str
    meaning: str
    """One to three sentences: what it is, and why it matters. Markdown."""
    shown: Example | str
    """An example; where none can be written as text, what to do."""

    @property
    def anchor(self) -> str:
        """The name of the section about it."""
        return self.code.lower()
