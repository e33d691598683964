"""Values as a teacher would write them."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any

from generator.reading.source import Source
from generator.reading.tree import Items, Text, read_tree


def as_written(value: Any) -> Iterator[str]:
    """The lines in which a value is written in a file."""
    match value:
        case dict():
            for name, inside in value.items():
                lines = list(as_written(inside))
                if isinstance(inside, dict | list | tuple):
                    yield f"{name}:"
                    yield from (f"  {line}" for line in lines)
                else:
                    yield f"{name}: {lines[0]}"
        case list() | tuple():
            for item in value:
                first, *others = as_written(item)
                yield f"- {first}"
                yield from (f"  {line}" for line in others)
        case _:
            yield _word(value)


def _word(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case str() if not _reads_as_itself(value):
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _reads_as_itself(text: str) -> bool:
    """Whether a text can be written as it is, without quotation marks around it."""
    match read_tree(Source("", f"- {text}")):
        case Items(items=[Text(value=value)]), []:
            return value == text
        case _:
            return False
