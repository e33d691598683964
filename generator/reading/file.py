"""Reading one file: its text, its tree, and the part of the course that it is."""

import stat
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.reading.difference import Difference
from generator.reading.model_fields import name_of
from generator.reading.model_problems import model_problems
from generator.reading.problem import Code, Problem, Severity, has_errors
from generator.reading.source import Place, Source
from generator.reading.stand_ins import ReadPast, read_past
from generator.reading.tree import (
    LONGEST,
    Entries,
    Node,
    Path,
    Text,
    key_at,
    node_at,
    place_of,
    read_tree,
    values_of,
)

Whole = TypeVar("Whole", bound=BaseModel)


@dataclass(frozen=True)
class ReadFile(Generic[Whole]):
    """A file that was read, and the problems found in it alone.

    Its tree is not kept: it is large, and needed again only to place a problem.
    """

    source: Source
    part: Whole | None
    """None where the file has a problem that hides what it says."""
    problems: tuple[Problem, ...]
    as_far_as_read: Whole | None = None
    """The part with stand-ins for what could not be read, to look for more problems in."""
    unread: frozenset[Path] = frozenset()
    """The ways to what could not be read."""

    @property
    def tree(self) -> Node | None:
        """What is in the file, or None where a problem hides it."""
        return _tree_of(self.source)

    def has_read(self, *paths: Path) -> bool:
        """Whether the values that paths lead to could be read, with all that is in them."""
        return not self.unread or not any(
            path in self._ways_to_unread
            or any(path[:length] in self.unread for length in range(len(path)))
            for path in paths
        )

    @cached_property
    def _ways_to_unread(self) -> frozenset[Path]:
        """The ways to what could not be read, and to all that it is in."""
        return frozenset(
            hole[:length] for hole in self.unread for length in range(1, len(hole) + 1)
        )

    def place(self, path: Path, within: tuple[int, int] | None = None) -> Place:
        """The place of the value that a path leads to, or of some characters of that text."""
        tree = self.tree
        if tree is None:
            return self.source.place_of_file()
        return place_of(self.source, tree, path, within)

    def line(self, path: Path) -> int:
        """The line on which the name of a value stands, or where the item of a list begins."""
        tree = self.tree
        if tree is None:
            return 1
        named = key_at(tree, path) or node_at(tree, path)
        return self.source.place(named.start).line

    def problem(
        self,
        code: Code,
        path: Path,
        message: str,
        mend: str,
        *,
        within: tuple[int, int] | None = None,
        severity: Severity = Severity.ERROR,
        difference: Difference | None = None,
        other: Path | None = None,
    ) -> Problem:
        """A problem at the value that a path leads to.

        Arguments:
            code: What kind of problem it is.
            path: The way to the value.
            message: What is wrong.
            mend: How to mend it.
            within: The characters of the text that are meant, if not all.
            severity: How much it matters.
            difference: How the text differs from what was probably meant.
            other: The way to the other of two values that do not go together.
        """
        return Problem(
            code,
            self.place(path, within),
            message,
            mend,
            severity,
            difference,
            None if other is None else self.place(other),
        )


@lru_cache(maxsize=4)
def _tree_of(source: Source) -> Node | None:
    return read_tree(source)[0]


# A character takes four bytes at the most; one more shows that the file is too long.
_MOST_BYTES = 4 * (LONGEST + 1)


# Documents of today's word processors are archives. Source: PKWARE, APPNOTE, 4.3.7.
_ARCHIVE = b"PK\x03\x04"


def _beginning_of(path: FilePath, most_bytes: int | None) -> bytes:
    with path.open("rb") as file:
        return file.read(-1 if most_bytes is None else most_bytes)


def source_of(
    path: FilePath, called: str, most_bytes: int | None = _MOST_BYTES
) -> Source | Problem:
    """The text of a file, or the problem that keeps it from being read.

    Arguments:
        path: Where the file is.
        called: The name to use for it in problems.
        most_bytes: How much of it is read; None for all of it.
    """
    try:
        # A pipe would keep us waiting for ever.
        is_file = stat.S_ISREG(path.stat().st_mode)
        data = _beginning_of(path, most_bytes).removeprefix(BOM_UTF8) if is_file else None
    except OSError as error:
        return Problem(
            Code.UNREADABLE_FILE,
            Source(called, "").place_of_file(),
            f"The file cannot be opened: {error.strerror or error}.",
            "Look whether it is there and whether you may read it.",
        )
    if data is None:
        return Problem(
            Code.UNREADABLE_FILE,
            Source(called, "").place_of_file(),
            "This is not a file, though it is named like one.",
            "Rename it, or move it out of the folder.",
        )
    if data.startswith(_ARCHIVE):
        return Problem(
            Code.UNREADABLE_FILE,
            Source(called, "").place_of_file(),
            "This is a document of a word processor, and not a file of plain text.",
            "Copy its text into a file of your editor for plain text, and save that instead.",
        )
    try:
        # A file cut at the limit may end inside a character; it is too long in any case.
        is_cut = most_bytes is not None and len(data) >= most_bytes - len(BOM_UTF8)
        return Source(called, data.decode("utf-8", "ignore" if is_cut else "strict"))
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode("utf-8")
        rest = data[error.start :].decode("latin-1").split("\n", 1)[0]
        return Problem(
            Code.UNREADABLE_FILE,
            Source(called, readable + rest).place(len(readable)),
            "The file is not saved as UTF-8, so this character cannot be read.",
            "Save it again with the encoding UTF-8; editors offer that under Save As.",
        )


def read_part(source: Source, model: type[Whole], **given: Any) -> ReadFile[Whole]:
    """One file as the part of the course that it should be.

    Arguments:
        source: The file's text.
        model: The class to read it as.
        given: Fields that come from elsewhere, such as an id from the file's name.
    """
    tree, problems = read_tree(source)
    if tree is None or (isinstance(tree, Text) and tree.value is None):
        if not problems:
            problems = [_empty(source, model)]
        return ReadFile(source, None, tuple(problems))
    values = values_of(tree)
    part: Whole | None = None
    past: ReadPast[Whole] | None = None
    if isinstance(values, dict):
        problems += _given_fields_written(source, tree, given)
        values = {**values, **given}
    try:
        part = model.model_validate(values)
    except ValidationError as error:
        if isinstance(values, dict):
            past = read_past(model, tree, values, error)
        told = {problem.place.line for problem in problems if problem.code is Code.CUT_SHORT}
        problems += (
            problem
            for problem in model_problems(source, tree, model, error)
            # Where a # hides all of a text, that is the whole story.
            if problem.code is not Code.MISSING_FIELD or problem.place.line not in told
        )
    return ReadFile(
        source,
        None if has_errors(problems) else part,
        tuple(problems),
        past.part if past is not None else part,
        past.unread if past is not None else frozenset(),
    )


def _empty(source: Source, model: type[BaseModel]) -> Problem:
    has_others_of_its_kind = "id" in model.model_fields
    return Problem(
        Code.EMPTY_FILE,
        source.place_of_file(),
        "This file is empty.",
        f"Copy {name_of(model)} that works into it and change that, or delete the file."
        if has_others_of_its_kind
        else "Write in it what the page on the lesson format shows for it.",
    )


def _given_fields_written(source: Source, tree: Node, given: dict[str, Any]) -> list[Problem]:
    keys = tree.keys if isinstance(tree, Entries) else {}
    return [
        Problem(
            Code.UNKNOWN_FIELD,
            source.place(keys[name].start, keys[name].end),
            f'"{name}" is not written here: it is the name of the file, "{value}".',
            "Take this line out; to change it, rename the file.",
        )
        for name, value in given.items()
        if name in keys
    ]
