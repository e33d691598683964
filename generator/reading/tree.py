"""The tree of a YAML file: text, lists and entries, each with its range in the file.

It is built from the parser's events and not from its finished values, so that
what a teacher wrote stays what it is (`no`, `1.10` and `12:30` are text until
the model asks for something else), so that every value has exact ends, and so
that depth is bounded while reading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.reading.characters import in_short
from generator.reading.events import fast_events, thorough_events
from generator.reading.problem import Code, Problem
from generator.reading.silent_losses import signs_of_direction, text_cut_short
from generator.reading.source import Place, Source
from generator.reading.syntax import FORBIDDEN, control_characters, slip_problem, syntax_problem
from generator.reading.written_text import indices_of

DEEPEST = 32
"""How many levels a file may nest. A lesson needs about eight."""

LONGEST = 256 * 1024
"""How many characters a file may have."""

MOST_PIECES = 10_000
"""How many texts, lists and groups of fields a file may have. A long lesson has a thousand."""

_FIRST_LINE = re.compile(r"[^\n]*\n\s*(?=\S)")
"""What stands before the words of a text below a | or >."""

_EMPTY_WORDS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Text:
    """A piece of text. `value` is None where nothing, or the word null, is written."""

    value: str | None
    start: int
    end: int


@dataclass(slots=True)
class Items:
    """A list."""

    start: int
    end: int
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Entries:
    """Names with a value each."""

    start: int
    end: int
    keys: dict[str, Text] = field(default_factory=dict)
    values: dict[str, "Node"] = field(default_factory=dict)


Node = Text | Items | Entries

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: names and, in lists, numbers from 0."""


@dataclass(slots=True)
class _StopError(Exception):
    problem: Problem


def read_tree(source: Source) -> tuple[Node | None, list[Problem]]:
    """The tree of a file, or None with the problem that hides it.

    Names that stand twice are reported, and the first one counts.
    """
    problems = list(control_characters(source))
    if problems:
        return None, problems
    seen = list(signs_of_direction(source))
    if len(source.text) > LONGEST:
        message = f"This file has {len(source.text):,} characters; {LONGEST:,} are the most."
        mend = "Split it into several lessons."
        return None, [Problem(Code.TOO_LARGE, source.place_of_file(), message, mend)]
    for events in (fast_events, thorough_events):
        reader = _TreeReader(source)
        try:
            return reader.tree(events(source.text)), [*seen, *reader.problems]
        except _StopError as stopped:
            return None, [*seen, *reader.problems, stopped.problem]
        except YAMLError as error:
            problems = [syntax_problem(source, error, reader.last_long_quotation)]
        except (ArithmeticError, AssertionError, RecursionError, ValueError) as error:
            # What ruamel.yaml's own parser lets slip.
            problems = [slip_problem(source, error)]
    return None, problems


class _TreeReader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.last_long_quotation: tuple[int, int] | None = None
        """Where the last text in quotation marks that goes over several lines begins and ends."""
        self._depth = 0
        self._pieces = 0
        self._has_escapes = "\\" in source.text
        self._has_hashes = " #" in source.text or "\t#" in source.text

    def tree(self, events: Iterator[Event]) -> Node | None:
        tree: Node | None = None
        for event in events:
            if isinstance(event, DocumentStartEvent):
                if tree is not None:
                    line = "---" if event.explicit else "..."
                    self._stop(
                        event,
                        f"A second document begins here: the line {line} divides a file in two.",
                        f"Take the line {line} out, or move what follows into a file of its own.",
                    )
                tree = self._node(next(events), events)
        return tree

    def _node(self, event: Event, events: Iterator[Event]) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        self._refuse_machinery(event)
        self._refuse_too_much(start, end)
        if isinstance(event, ScalarEvent):
            if self._has_escapes:
                self._refuse_control_characters(event)
            if event.style in ("'", '"') and event.start_mark.line != event.end_mark.line:
                self.last_long_quotation = start, end
            is_bare = event.style in (None, "")
            is_empty = is_bare and event.value in _EMPTY_WORDS
            if is_bare and self._has_hashes:
                self.problems += text_cut_short(self.source, end, is_all=is_empty)
            return Text(None if is_empty else event.value, start, end)
        self._depth += 1
        if self._depth > DEEPEST:
            raise _StopError(
                Problem(
                    Code.TOO_LARGE,
                    self.source.place(start, end),
                    f"This is more than {DEEPEST} levels deep.",
                    "Look for stray brackets or dashes before this place.",
                )
            )
        node: Node = (
            self._items(start, events)
            if isinstance(event, SequenceStartEvent)
            else self._entries(start, events)
        )
        self._depth -= 1
        return node

    def _items(self, start: int, events: Iterator[Event]) -> Items:
        node = Items(start, start)
        for event in events:
            if isinstance(event, SequenceEndEvent):
                node.end = event.end_mark.index
                break
            node.items.append(self._node(event, events))
        return node

    def _entries(self, start: int, events: Iterator[Event]) -> Entries:
        node = Entries(start, start)
        for event in events:
            if isinstance(event, MappingEndEvent):
                node.end = event.end_mark.index
                break
            key = self._node(event, events)
            value = self._node(next(events), events)
            if not isinstance(key, Text):
                raise _StopError(
                    Problem(
                        Code.SYNTAX,
                        self.source.place(key.start, key.end),
                        "A list or a group of fields stands where the name of a field is due.",
                        "Put text that begins with a bracket or a brace in quotation marks.",
                    )
                )
            name = key.value or ""
            if not name:
                self.problems.append(
                    Problem(
                        Code.MISSING_FIELD,
                        self.source.place(key.start, key.end),
                        "No name stands before this colon.",
                        "Write the name that belongs to it.",
                    )
                )
                continue
            if name in node.keys:
                known = node.keys[name]
                first = self.source.place(known.start, known.end)
                self.problems.append(
                    Problem(
                        Code.DUPLICATE_KEY,
                        self.source.place(key.start, key.end),
                        f'"{in_short(name)}" stands here a second time; '
                        f"the first is on line {first.line}.",
                        "Keep one of the two, or join what they say.",
                        other=first,
                    )
                )
                continue
            node.keys[name] = key
            node.values[name] = value
        return node

    def _refuse_too_much(self, start: int, end: int) -> None:
        self._pieces += 1
        if self._pieces > MOST_PIECES:
            raise _StopError(
                Problem(
                    Code.TOO_LARGE,
                    self.source.place(start, end),
                    f"More than {MOST_PIECES:,} fields and items stand in this file.",
                    "Look for something before this place that was pasted again and again.",
                )
            )

    def _refuse_control_characters(self, event: ScalarEvent) -> None:
        found = FORBIDDEN.search(event.value)
        if found:
            raise _StopError(
                Problem(
                    Code.FORBIDDEN_CHARACTER,
                    self.source.place(event.start_mark.index, event.end_mark.index),
                    f"A backslash in this text makes a control character (U+{ord(found[0]):04X}).",
                    "Use single quotation marks around the text, or write two backslashes.",
                )
            )

    def _refuse_machinery(self, event: Any) -> None:
        if isinstance(event, AliasEvent):
            self._stop(
                event,
                f'"*{in_short(event.anchor)}" would point to another place in the file: '
                "a text cannot begin with a *.",
                "Put the text in quotation marks. To repeat something, write it a second time.",
            )
        if event.anchor is not None:
            self._stop(
                event,
                f'"&{in_short(event.anchor)}" names this place, which lessons do not use.',
                "Put text that begins with & in quotation marks.",
            )
        if event.tag is not None:
            written = self.source.text[event.start_mark.index :].split(maxsplit=1)[0]
            self._stop(
                event,
                f'"{in_short(written)}" is an instruction to a program, which lessons do not use.',
                "Put text that begins with ! in quotation marks.",
            )

    def _stop(self, event: Event, message: str, mend: str) -> None:
        place = self.source.place(event.start_mark.index, event.end_mark.index)
        raise _StopError(Problem(Code.UNSUPPORTED_YAML, place, message, mend))


def values_of(node: Node | None) -> Any:
    """The tree as dictionaries, lists and text, for the model to validate."""
    match node:
        case Text(value):
            return value
        case Items(items=items):
            return [values_of(item) for item in items]
        case Entries(values=values):
            return {name: values_of(value) for name, value in values.items()}
        case None:
            return None


def node_at(node: Node, path: Path) -> Node:
    """The node that a path leads to, or the last one on the way that is in the file."""
    for step in path:
        match node:
            case Items(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
            case Entries(values=values) if step in values:
                node = values[str(step)]
            case _:
                break
    return node


def key_at(node: Node, path: Path) -> Text | None:
    """The name in front of the value that a path leads to."""
    if not path:
        return None
    match node_at(node, path[:-1]):
        case Entries(keys=keys):
            return keys.get(str(path[-1]))
        case _:
            return None


def _name_for(tree: Node, path: Path, node: Entries | Items) -> Node:
    """What stands for a list or a group of fields where a place is shown."""
    key = key_at(tree, path)
    if key is not None and node_at(tree, path) is node:
        return key
    first = next(iter(node.keys.values()), None) if isinstance(node, Entries) else None
    return first or node


def place_of(
    source: Source, tree: Node, path: Path, within: tuple[int, int] | None = None
) -> Place:
    """The place of the value that a path leads to, or of some characters of it.

    Of a list or a group of fields that is the name in front of it or, where there is none, its
    first name; of a text below a | or > its first line.

    Arguments:
        source: The file.
        tree: What is in it.
        path: The way to the value.
        within: Of a text, the first character that is meant and the one after the last,
            as they are counted without space around the text.
    """
    node = node_at(tree, path)
    if isinstance(node, Text) and node.value is not None and within is not None:
        indices = indices_of(source.text, node.value, node.start, node.end)
        before = len(node.value) - len(node.value.lstrip())
        if indices is not None and before + within[1] < len(indices):
            return source.place(indices[before + within[0]], indices[before + within[1]])
    if isinstance(node, Entries | Items):
        node = _name_for(tree, path, node)
    start = node.start
    if source.text[start : start + 1] in ("|", ">"):
        first_line = _FIRST_LINE.match(source.text, start, node.end)
        start = first_line.end() if first_line else start
    return source.place(start, node.end)
