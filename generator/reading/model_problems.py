"""What the model says when a file does not fit it, put into a teacher's words and places."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, RootModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.course.closed_lists import ClosedList
from generator.course.part import HOW_TO_WRITE
from generator.course.prompts import KINDS
from generator.reading.characters import in_short, is_unseen, made_visible
from generator.reading.characters import name_of as name_of_sign
from generator.reading.model_fields import (
    capital,
    closed_list_in,
    field_names,
    fields_of,
    is_only_about_broken_items,
    name_of,
    part_at,
    parts_in,
    path_in_file,
    written_fields,
)
from generator.reading.problem import ENOUGH_PROBLEMS, Code, Problem
from generator.reading.source import Place, Source
from generator.reading.suggestion import did_you_mean, nearest_word
from generator.reading.tree import Entries, Items, Node, Path, Text, key_at, node_at

_INTEGER = ("int_parsing", "int_type", "int_from_float")
_NUMBER = ("float_parsing", "float_type")
_YES_NO = ("bool_parsing", "bool_type")
_DATE = ("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact")
_TEXT = ("string_type",)
_LIST = ("tuple_type", "list_type")
_FIELDS = ("model_type", "model_attributes_type", "dict_type")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_DUE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(_INTEGER, ("a whole number", "Write digits only, for example 50.")),
    **dict.fromkeys(_NUMBER, ("a number", "Write digits only, for example 9 or 9.5.")),
    **dict.fromkeys(_YES_NO, ("yes or no", "Write yes or no.")),
    **dict.fromkeys(_DATE, ("a date", "Write it as year-month-day, for example 2026-09-24.")),
    **dict.fromkeys(_TEXT, ("text", "Write it behind the name, or below it after a |.")),
    **dict.fromkeys(_LIST, ("a list", "Begin each item on a new line with a dash and a space.")),
    **dict.fromkeys(_FIELDS, ("a group of fields", "Write each field as name: value.")),
}


def model_problems(
    source: Source, tree: Node, model: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """A problem for each thing that the model found wrong in a file."""
    found = [
        _ModelProblem(source, tree, model, details)
        for details in error.errors(include_url=False)[:ENOUGH_PROBLEMS]
        if not is_only_about_broken_items(tree, details)
    ]
    misspelt = {complaint.path_meant for complaint in found}
    for complaint in found:
        is_said_already = complaint.type == "missing" and complaint.path in misspelt
        if not is_said_already and not complaint.is_about_another_part:
            yield complaint.problem()


class _ModelProblem:
    def __init__(
        self, source: Source, tree: Node, model: type[BaseModel], details: ErrorDetails
    ) -> None:
        self.source = source
        self.tree = tree
        self.model = model
        self.type = details["type"]
        self.context: dict[str, Any] = details.get("ctx", {})
        self.path = path_in_file(tree, details["loc"], missing=self.type == "missing")

    @property
    def is_about_another_part(self) -> bool:
        """Whether a field is missed that belongs to another part than the one that is meant."""
        if self.type != "missing":
            return False
        return self.path[-1] not in fields_of(part_at(self.model, self.tree, self.path[:-1]))

    @property
    def path_meant(self) -> Path | None:
        """Where an unknown field would be if it were spelt as the nearest known one."""
        if self.type != "extra_forbidden":
            return None
        parent = part_at(self.model, self.tree, self.path[:-1])
        nearest = nearest_word(str(self.path[-1]), field_names(parent))
        return (*self.path[:-1], nearest) if nearest else None

    def problem(self) -> Problem:  # noqa: PLR0911 (one a kind of complaint)
        name = next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")
        node = node_at(self.tree, self.path)
        match self.type:
            case "missing":
                return self._missing(name)
            case "left_open":
                return self._problem(
                    Code.MISSING_FIELD,
                    self._place(),
                    f'"{name}" has nothing behind it, and has to be decided.',
                    "Write none if there is nothing to say.",
                )
            case "extra_forbidden":
                return self._unknown_field(name)
            case "not_on_list":
                return self._not_on_list(self.context["word"], self.context["listed"])
            case "union_tag_invalid" | "union_tag_not_found":
                return self._unknown_kind(node)
            case "not_a_code":
                return self._problem(
                    Code.NOT_ON_LIST,
                    self._place_of_word(node, self.context["word"]),
                    f'"{in_short(self.context["word"])}" does not look like a code of '
                    f"{self.context['called']}.",
                    f"A code looks like {self.context['example']}.",
                )
            case _ if isinstance(node, Text) and not (node.value or "").strip():
                return self._empty(name, node)
            case due if due in _DUE or not isinstance(node, Text):
                return self._wrong_kind(name, node) or self._out_of_range(name, node)
            case _:
                return self._out_of_range(name, node)

    def _wrong_kind(self, name: str, node: Node) -> Problem | None:
        """What to say where something of another kind is due, or None where that is not it."""
        words = self._words_due()
        if self.type in _DATE and isinstance(node, Text) and _DAY.fullmatch(str(node.value)):
            message = "There is no such day in the calendar."
            mend = "Look at the month and the day again."
        elif words is not None and not isinstance(node, Text):
            message = f'Under "{name}", one word is due, and this is {_kind_of(node)}.'
            mend = did_you_mean("", words.words, words.called)
        elif self.type in _DUE:
            is_due, mend = _DUE[self.type]
            if self.type in _FIELDS:
                mend = self._fields_to_write()
            elif self.type in (*_INTEGER, *_NUMBER) and (example := self._example()):
                mend = f"Write digits only, for example {example}."
            where = f'Under "{name}",' if name else "In this file,"
            message = f"{where} {is_due} is due, and this is {_kind_of(node)}."
        else:
            return None
        return self._problem(Code.WRONG_KIND_OF_VALUE, self._place(), message, mend)

    def _empty(self, name: str, node: Text) -> Problem:
        opening = self.source.text[node.start : node.start + 1]
        where = {"'": "in its quotation marks", '"': "in its quotation marks"}.get(opening)
        where = where or ("below it" if opening in ("|", ">") else "behind it")
        field = self._field()
        is_needed = field is not None and field.is_required()
        return self._problem(
            Code.MISSING_FIELD,
            self._place(),
            f'"{name}" has nothing {where}.',
            "Fill it in." if is_needed else "Fill it in, or take the line out.",
        )

    def _words_due(self) -> ClosedList | None:
        """The list from which one word is due, if it is."""
        field = self._field()
        return closed_list_in(field.rebuild_annotation()) if field is not None else None

    def _missing(self, name: str) -> Problem:
        parent = part_at(self.model, self.tree, self.path[:-1])
        called = name_of(parent)
        return self._problem(
            Code.MISSING_FIELD,
            self._place(self.path[:-1]),
            f'{capital(called)} {"need" if called.endswith("s") else "needs"} "{name}", '
            "and it is not here.",
            f'Add a line that begins with "{name}:".',
        )

    def _unknown_field(self, name: str) -> Problem:
        parent = part_at(self.model, self.tree, self.path[:-1])
        unseen = next((sign for sign in name if is_unseen(sign)), None)
        if unseen is not None:
            return self._problem(
                Code.UNKNOWN_FIELD,
                self._place(at_key=True),
                f'In the name "{in_short(made_visible(name))}" stands {name_of_sign(unseen)}, '
                "which cannot be seen.",
                "Delete the name, and type it again with ordinary letters and spaces.",
            )
        return self._problem(
            Code.UNKNOWN_FIELD,
            self._place(at_key=True),
            f'"{in_short(name)}" is not a field of {name_of(parent)}.',
            did_you_mean(name, field_names(parent), "field"),
        )

    def _not_on_list(self, word: str, listed: tuple[str, ...]) -> Problem:
        called = self.context["called"]
        return self._problem(
            Code.NOT_ON_LIST,
            self._place(at_key=self.path[-1:] == (word,)),
            f'"{in_short(word)}" is not a {called}.',
            did_you_mean(word, listed, called),
        )

    def _unknown_kind(self, node: Node) -> Problem:
        if isinstance(node, Entries) and "kind" in node.values:
            return self._not_a_kind(node.values["kind"])
        return self._problem(
            Code.WRONG_KIND_OF_VALUE,
            self._place(),
            f"A group of fields is due here, and this is {_kind_of(node)}.",
            self._fields_to_write(),
        )

    def _not_a_kind(self, kind: Node) -> Problem:
        place = self._place((*self.path, "kind"))
        choice = did_you_mean("", KINDS, "kind of prompt")
        match kind:
            case Text(None):
                message = '"kind" has nothing behind it.'
                return self._problem(Code.MISSING_FIELD, place, message, choice)
            case Text(str(word)):
                choice = did_you_mean(word, KINDS, "kind of prompt")
                message = f'"{in_short(word)}" is not a kind of prompt.'
                return self._problem(Code.NOT_ON_LIST, place, message, choice)
            case _:
                message = f'Under "kind", one word is due, and this is {_kind_of(kind)}.'
                return self._problem(Code.WRONG_KIND_OF_VALUE, place, message, choice)

    def _fields_to_write(self) -> str:
        field = self._field()
        part = part_at(self.model, self.tree, self.path)
        has_fields_of_its_own = field is None or any(parts_in(field.annotation))
        if not has_fields_of_its_own or issubclass(part, RootModel):
            return "Write each field as name: value."
        needed = [name for name, field in written_fields(part).items() if field.is_required()]
        listed = ", ".join(f"{name}:" for name in needed)
        return f"Write each field as name: value. These are needed: {listed}."

    def _example(self) -> str | None:
        """What the model gives as an example for the field in question."""
        field = self._field()
        return str(field.examples[0]) if field is not None and field.examples else None

    def _field(self) -> FieldInfo | None:
        """The field in question, if it is one and not an item of a list."""
        if not self.path or isinstance(self.path[-1], int):
            return None
        return written_fields(part_at(self.model, self.tree, self.path[:-1])).get(self.path[-1])

    def _out_of_range(self, name: str, node: Node) -> Problem:
        if not self.path:
            return self._problem(
                Code.OUT_OF_RANGE,
                self._place(),
                "The name of this file cannot be used as an address on the web.",
                "Rename it with small letters, digits and single hyphens, like two-schools.yml.",
            )
        if "pattern" in self.context:
            sentence = f'This does not look like a value of "{name}".'
            mend = HOW_TO_WRITE[self.context["pattern"]]
            if isinstance(node, Text) and str(node.value).endswith((".yml", ".yaml")):
                mend = "Write the name of the file without .yml."
            return self._problem(Code.OUT_OF_RANGE, self._place(), sentence, mend)
        for key, sentence, mend in (
            ("ge", 'The smallest value of "{name}" is {limit}.', "Change the number."),
            ("le", 'The largest value of "{name}" is {limit}.', "Change the number."),
            ("min_length", '"{name}" needs {limit} or more, and has {count}.', "Add more items."),
            ("max_length", '"{name}" can have {limit} at most, and has {count}.', _too_much(node)),
        ):
            if key in self.context:
                limit, count = self.context[key], _size_of(node)
                if key in ("min_length", "max_length"):
                    limit = _counted(limit, node)
                message = sentence.format(name=name, limit=limit, count=count or "none")
                return self._problem(Code.OUT_OF_RANGE, self._place(), message, mend)
        return self._problem(
            Code.WRONG_KIND_OF_VALUE,
            self._place(),
            f'"{name}" cannot be read as it is written here.',
            f"Compare it with the reference; this is {_kind_of(node)}.",
        )

    def _problem(self, code: Code, place: Place, message: str, mend: str) -> Problem:
        return Problem(code, place, message, mend)

    def _place(self, path: Path | None = None, *, at_key: bool = False) -> Place:
        path = self.path if path is None else path
        node = node_at(self.tree, path)
        key = key_at(self.tree, path)
        if key is not None and (at_key or isinstance(node, Entries | Items) or _is_empty(node)):
            node = key
        if isinstance(node, Entries) and node.keys:
            node = next(iter(node.keys.values()))
        return self.source.place(node.start, node.end)

    def _place_of_word(self, node: Node, word: str) -> Place:
        for text in _texts(node):
            if text.value == word:
                return self.source.place(text.start, text.end)
        return self._place()


def _size_of(node: Node) -> int:
    match node:
        case Text(value):
            return len((value or "").strip())
        case Items(items=items):
            return len(items)
        case Entries(values=values):
            return len(values)


def _counted(count: int, node: Node) -> str:
    """So many of what a value is made of."""
    if isinstance(node, Text):
        return f"{count} letters and signs"
    return "1 item" if count == 1 else f"{count} items"


def _too_much(node: Node) -> str:
    return "Shorten it." if isinstance(node, Text) else "Take some of them out."


def _texts(node: Node) -> Iterator[Text]:
    match node:
        case Text():
            yield node
        case Items(items=items):
            for item in items:
                yield from _texts(item)
        case Entries(values=values):
            for value in values.values():
                yield from _texts(value)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Text) and node.value is None


def _kind_of(node: Node) -> str:
    match node:
        case Text(None):
            return "empty"
        case Text():
            return "text"
        case Items():
            return "a list"
        case Entries():
            return "a group of fields"
