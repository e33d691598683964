"""What the glossary must keep to: each word is explained once, however it is spelt."""

from collections.abc import Iterator

from generator.course.course import Glossary
from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem
from generator.reading.tree import Entries, Text


def glossary_problems(file: ReadFile[Glossary]) -> Iterator[Problem]:
    """A problem for each word that is explained again, in other letters, small or capital."""
    tree = file.tree
    seen: dict[str, Text] = {}
    for name, key in tree.keys.items() if isinstance(tree, Entries) else ():
        # Exactly the same name twice was told of when the file was read.
        known = seen.setdefault(name.strip().lower(), key)
        if known is not key:
            first = file.source.place(known.start, known.end)
            yield Problem(
                Code.DUPLICATE_KEY,
                file.source.place(key.start, key.end),
                f'"{name}" stands here a second time; the first is on line {first.line}.',
                "Keep one of the two, or join what they say.",
                other=first,
            )
