"""What to write into an article's file for a copy that was just stored."""

import json
import re
from collections.abc import Iterator
from datetime import date

from generator.course.part import FILE_NAME_PATTERN
from generator.reading.quotations.folding import with_single_spaces
from generator.reading.quotations.markup import without_markup
from generator.reading.quotations.stored_copy import CopyFormat, StoredCopy, UnreadableCopyError

_BEGINNING = 60


def lines_to_paste(name: str, copy: StoredCopy, today: date) -> Iterator[str]:
    """The fields `copy` and `paragraphs` for an article's file, one paragraph for each block.

    Arguments:
        name: The name of the copy's file.
        copy: What it holds.
        today: The day to give for the copy.

    Raises:
        UnreadableCopyError: No article's file could name it, or there are no words in it.
    """
    if not (name.isprintable() and re.fullmatch(FILE_NAME_PATTERN, name)):
        raise UnreadableCopyError("Give it a simpler name first, such as herald.html.")
    paragraphs = tuple(_paragraphs(copy))
    if not paragraphs:
        raise UnreadableCopyError("There are no words in it.")
    yield "copy:"
    # In quotation marks, because a name may begin like anything else that YAML knows.
    yield f"  file: {name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)}"
    yield f"  sha256: {copy.sha256}"
    yield f"  retrieved: {today.isoformat()}  # the day on which you saved it"
    yield "paragraphs:"
    for number, (lines, text) in enumerate(paragraphs, start=1):
        yield f"  - {{id: P{number}, lines: {lines}}}  # {_beginning(text)}"


_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.[A-Za-z]+")


def _paragraphs(copy: StoredCopy) -> Iterator[tuple[str, str]]:
    """The lines and the words of each block that has words."""
    for first, last in copy.blocks:
        text = "\n".join(copy.lines[first - 1 : last])
        if copy.format is CopyFormat.MARKDOWN:
            text = without_markup(text, copy.definitions)
        words = with_single_spaces(text)
        if words:
            yield str(first) if first == last else f"{first}-{last}", words


def _beginning(text: str) -> str:
    # What cannot be printed could end the comment.
    printable = "".join(character for character in text if character.isprintable())
    return printable if len(printable) <= _BEGINNING else printable[:_BEGINNING] + " ..."
