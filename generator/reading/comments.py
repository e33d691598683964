"""The comments of a file, which a teacher writes for teachers alone."""

import re
from collections.abc import Iterator

from generator.reading.source import Source
from generator.reading.tree import Entries, Items, Node, Text

_LINE_END = re.compile(r"\r|\n|\Z")


def comments_in(source: Source, tree: Node | None) -> Iterator[tuple[int, int]]:
    """The first character of each comment and the one after its last, in reading order.

    Whatever stands inside a text is none. Everywhere else a # begins one.

    Arguments:
        source: The file.
        tree: What is in it, without errors.
    """
    texts = sorted(_ranges_of_texts(source, tree)) if tree is not None else []
    position = 0
    for start, end in (*texts, (len(source.text), len(source.text))):
        while (found := source.text.find("#", position, start)) >= 0:
            position = _end_of_line(source, found)
            yield found, position
        position = max(position, end)


def _ranges_of_texts(source: Source, node: Node) -> Iterator[tuple[int, int]]:
    match node:
        case Text(start=start, end=end):
            # Behind a | or a > there is room for a comment.
            is_below = source.text[start : start + 1] in ("|", ">")
            yield (_end_of_line(source, start) if is_below else start), end
        case Items(items=items):
            for item in items:
                yield from _ranges_of_texts(source, item)
        case Entries(keys=keys, values=values):
            yield from ((key.start, key.end) for key in keys.values())
            for value in values.values():
                yield from _ranges_of_texts(source, value)


def _end_of_line(source: Source, position: int) -> int:
    found = _LINE_END.search(source.text, position)
    return found.start() if found is not None else len(source.text)
