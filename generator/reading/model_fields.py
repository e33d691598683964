"""Which part of the model a place in a file belongs to, and what its fields are called."""

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.course.part import Part
from generator.course.prompts import KINDS, Discuss
from generator.reading.tree import Entries, Node, Path, Text, node_at


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
            field = _fields(part).get(step)
            inside: list[type[BaseModel]] = list(_parts_in(field.annotation)) if field else []
            candidates = inside or [part]
    return _fitting(candidates, node_at(tree, path))


def field_names(part: type[BaseModel]) -> tuple[str, ...]:
    """The names that a teacher may write in such a part."""
    return tuple(name for name in _fields(part) if name != "id" or part.__name__ in _WITH_OWN_ID)


def name_of(part: type[BaseModel]) -> str:
    """What to call such a part, with its article: an excerpt, a lateral check."""
    if part in KINDS.values():
        return "a prompt" if part is Discuss else f'a prompt of the kind "{_kind_word(part)}"'
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


# The other parts take their id from the name of their file.
_WITH_OWN_ID = ("Excerpt", "Unit", "ArticleParagraph")


def _fields(part: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in part.model_fields.items()}


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inside in get_args(annotation):
        yield from _parts_in(inside)


def _fitting(candidates: list[type[BaseModel]], node: Node) -> type[BaseModel]:
    """The class that a group of fields is meant to be, where there are several."""
    names = set(node.keys) if isinstance(node, Entries) else set()
    if set(candidates) <= set(KINDS.values()):
        kind = node.values.get("kind") if isinstance(node, Entries) else None
        word = kind.value if isinstance(kind, Text) else None
        return KINDS.get(word or "discuss", Discuss) if len(candidates) > 1 else candidates[0]
    return max(candidates, key=lambda part: len(names & set(_fields(part))))


def _kind_word(part: type[BaseModel]) -> str:
    return next(word for word, kind in KINDS.items() if kind is part)
