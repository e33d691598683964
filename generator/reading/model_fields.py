"""Which part of the model a place in a file belongs to, and what its fields are called."""

import inspect
import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.course.closed_lists import ClosedList
from generator.course.part import Part
from generator.course.prompts import KINDS, Discuss
from generator.reading.suggestion import nearest_word
from generator.reading.tree import Entries, Items, Node, Path, Text, node_at


def part_at(model: type[BaseModel], tree: Node, path: Path) -> type[BaseModel]:
    """The class of the part that a path in a file leads into.

    Arguments:
        model: The class of the file as a whole.
        tree: The file.
        path: The way from the file's top to the part.
    """
    candidates: list[type[BaseModel]] = [model]
    for index, step in enumerate(path):
        if isinstance(step, str):
            part = _fitting(candidates, node_at(tree, path[:index]))
            field = fields_of(part).get(step)
            inside: list[type[BaseModel]] = list(parts_in(field.annotation)) if field else []
            candidates = inside or [part]
    return _fitting(candidates, node_at(tree, path))


def path_in_file(tree: Node, location: tuple[int | str, ...], *, missing: bool) -> Path:
    """The model's location without the steps that are not in the file (tags of unions).

    Arguments:
        tree: The file.
        location: Where the model found something wrong.
        missing: Whether the last step is a field that is not there.
    """
    path: Path = ()
    node = tree
    for step in location[:-1] if missing else location:
        if isinstance(node, Entries) and str(step) in node.values:
            path = (*path, str(step))
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            path = (*path, step)
        else:
            continue
        node = node_at(tree, path)
    return (*path, str(location[-1])) if missing else path


def is_only_about_broken_items(tree: Node, details: ErrorDetails) -> bool:
    """Whether a list counts as too short only because some of its items have problems."""
    if details["type"] != "too_short":
        return False
    node = node_at(tree, path_in_file(tree, details["loc"], missing=False))
    return isinstance(node, Items) and len(node.items) >= details["ctx"]["min_length"]


def field_names(part: type[BaseModel]) -> tuple[str, ...]:
    """The names that a teacher may write in such a part."""
    return tuple(written_fields(part))


def written_fields(part: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields that a teacher may write in such a part, by the name that is written."""
    return {
        name: field
        for name, field in fields_of(part).items()
        if name != "id" or part.__name__ in _WITH_OWN_ID
    }


def fields_of(part: type[BaseModel]) -> dict[str, FieldInfo]:
    """All fields of such a part, those that are given by a file's name included."""
    return {field.alias or name: field for name, field in part.model_fields.items()}


def closed_list_in(annotation: Any) -> ClosedList | None:
    """The closed list that a value with that annotation is a word of, if there is one."""
    for inside in get_args(annotation):
        if isinstance(inside, BeforeValidator) and isinstance(inside.func, ClosedList):
            return inside.func
    # A list of words takes no single word.
    options = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()
    return next(filter(None, map(closed_list_in, options)), None)


def parts_in(annotation: Any) -> Iterator[type[Part]]:
    """The classes of the parts that a field with that annotation holds."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inside in get_args(annotation):
        yield from parts_in(inside)


def name_of(part: type[BaseModel]) -> str:
    """What to call such a part, with its article: an excerpt, a lateral check, teacher notes."""
    if part in KINDS.values():
        return "a prompt" if part is Discuss else f'a prompt of the kind "{kind_word(part)}"'
    words = words_of(part)
    if words.endswith("s"):
        return words
    return f"{'an' if re.match('[aeio]|u(?!ni)', words) else 'a'} {words}"


def words_of(part: type[BaseModel]) -> str:
    """The words that the name of a class is made of: article paragraph, lateral check."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part.__name__).lower()


def about(thing: type) -> str:
    """What a class of the model is, in the words of its docstring, on one line."""
    return " ".join((inspect.getdoc(thing) or "").split())


def capital(words: str) -> str:
    """The same words, beginning with a capital letter."""
    return words[:1].upper() + words[1:]


def kind_word(part: type[BaseModel]) -> str:
    """What a teacher writes behind `kind` for a prompt of that class."""
    return next(word for word, kind in KINDS.items() if kind is part)


# The other parts take their id from the name of their file.
_WITH_OWN_ID = ("Excerpt", "Unit", "ArticleParagraph")


def _fitting(candidates: list[type[BaseModel]], node: Node) -> type[BaseModel]:
    """The class that a group of fields is meant to be, where there are several."""
    names = tuple(node.keys) if isinstance(node, Entries) else ()
    if set(candidates) <= set(KINDS.values()):
        kind = node.values.get("kind") if isinstance(node, Entries) else None
        word = kind.value if isinstance(kind, Text) else None
        return KINDS.get(word or "discuss", Discuss) if len(candidates) > 1 else candidates[0]
    return max(candidates, key=lambda part: _likeness(names, part))


def _likeness(names: tuple[str, ...], part: type[BaseModel]) -> float:
    """How many of the names are fields of such a part; one that is almost one counts half."""
    known = fields_of(part)
    if known.keys() >= set(names):
        return len(names)
    near = (0.5 for name in names if name not in known and nearest_word(name, known) is not None)
    return sum(name in known for name in names) + sum(near)
