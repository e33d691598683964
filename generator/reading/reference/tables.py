"""Tables in Markdown."""

from collections.abc import Iterable
from typing import Any

from generator.reading.reference.samples import as_written


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table. Its cells are Markdown, made with `plain` and `code` where they show text."""
    lines = (head, tuple("---" for _ in head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def plain(text: str) -> str:
    """Text for a cell, on one line and with nothing in it that would end the cell."""
    return " ".join(text.split()).replace("|", "\\|")


def code(value: Any) -> str:
    """A value for a cell as it is written in a file, line below line."""
    return "<br>".join(f"`{line}`" for line in as_written(value))
