"""Names that no lesson, article or unit can have, because something else is called so."""

from collections.abc import Iterator
from typing import Any

from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem
from generator.reading.tree import Path

_LIST = "index"
"""What the page that stands for its folder is called."""

_DEVICES = frozenset(
    {"aux", "con", "nul", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""What Windows calls its devices. Source: Microsoft, Naming Files, Paths, and Namespaces."""


def why_reserved(name: str) -> str | None:
    """Who has a name already, as a sentence; None for a name that is free."""
    if name == _LIST:
        return "The page of a folder is called index, so no other page can be."
    if name in _DEVICES:
        return f"Windows calls a device {name}, and cannot open a file or folder of that name."
    return None


def reserved_name_problems(file: ReadFile[Any], path: Path, name: str) -> Iterator[Problem]:
    """What is wrong with the name of a lesson, an article or a unit, if it is not free.

    Arguments:
        file: The file that it is in or is called by.
        path: The way to it; none for the name of the file.
        name: The name.
    """
    said = why_reserved(name)
    if said is not None:
        mend = "Give it another id." if path else "Rename the file."
        yield file.problem(Code.RESERVED_NAME, path, said, mend)
