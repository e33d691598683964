"""What to write into an article's file for a copy that was just stored."""

from collections.abc import Iterator
from datetime import date

from generator.reading.quotations.folding import with_single_spaces
from generator.reading.quotations.markup import without_markup
from generator.reading.quotations.stored_copy import CopyFormat, StoredCopy

_BEGINNING = 60


def lines_to_paste(name: str, copy: StoredCopy, today: date) -> Iterator[str]:
    """The fields `copy` and `paragraphs` for an article's file, one paragraph for each block.

    Arguments:
        name: The name of the copy's file.
        copy: What it holds.
        today: The day to give for the copy.
    """
    yield "copy:"
    yield f"  file: {name}"
    yield f"  sha256: {copy.sha256}"
    yield f"  retrieved: {today.isoformat()}  # the day on which you saved it"
    yield "paragraphs:"
    for number, (first, last) in enumerate(copy.blocks, start=1):
        lines = str(first) if first == last else f"{first}-{last}"
        text = "\n".join(copy.lines[first - 1 : last])
        if copy.format is CopyFormat.MARKDOWN:
            text = without_markup(text, copy.definitions)
        yield f"  - {{id: P{number}, lines: {lines}}}  # {_beginning(with_single_spaces(text))}"


def _beginning(text: str) -> str:
    # What cannot be printed could end the comment.
    printable = "".join(character for character in text if character.isprintable())
    return printable if len(printable) <= _BEGINNING else printable[:_BEGINNING] + " ..."
