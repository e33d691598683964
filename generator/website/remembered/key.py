"""A name for all that goes into a step: the same name means the same values, all the way down."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from types import BuiltinFunctionType, FunctionType
from typing import Any

from markdown import Extension  # type: ignore[import-untyped]

Hash = Any
"""One of hashlib's, which has no name that a type checker knows."""


class UnknownValueError(Exception):
    """A value of a kind whose content cannot be told, so that nothing made of it is remembered."""


def key_of(*values: Any) -> bytes:
    """A key of some values.

    Raises:
        UnknownValueError: There is something in them that cannot be told from another.
    """
    state = hashlib.sha256()
    for value in values:
        _add(state, value)
    return state.digest()


def _add(state: Hash, value: Any) -> None:
    # Each value is written with its kind and its length: "1", 1 and ["1"] are three things.
    kind = type(value)
    if kind is str:
        data = value.encode("utf-8", "surrogatepass")
        state.update(b"str%d:" % len(data))
        state.update(data)
    elif kind is list or kind is tuple:
        state.update(b"l%d:" % len(value))
        for each in value:
            _add(state, each)
    elif kind is dict:
        state.update(b"m%d:" % len(value))
        for name, each in value.items():
            _add(state, name)
            _add(state, each)
    else:
        _add_rarer(state, value)


def _add_rarer(state: Hash, value: Any) -> None:
    match value:
        case Enum():
            _add_bytes(state, f"e{type(value).__qualname__}", str(value.value).encode())
        case str():
            # Text that is escaped already is another kind, which templates treat in another way.
            _add_bytes(state, type(value).__name__, value.encode("utf-8", "surrogatepass"))
        case bytes():
            _add_bytes(state, "b", value)
        case None | bool() | int() | float() | date() | Path():
            _add_bytes(state, type(value).__name__, str(value).encode())
        case Mapping():
            _add(state, dict(value))
        case list() | tuple():
            _add(state, list(value))
        case set() | frozenset():
            _add_all(state, "t", sorted(key_of(each) for each in value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            values = [getattr(value, each.name) for each in fields(value)]
            _add_all(state, type(value).__qualname__, values)
        case _:
            _add_bytes(state, "o", _name_of(value).encode())


def _add_bytes(state: Hash, kind: str, data: bytes) -> None:
    state.update(f"{kind}{len(data)}:".encode())
    state.update(data)


def _add_all(state: Hash, kind: str, values: list[Any]) -> None:
    state.update(f"{kind}{len(values)}:".encode())
    for value in values:
        _add(state, value)


def _name_of(value: Any) -> str:
    """What tells a function, a class or a Markdown extension from others.

    Raises:
        UnknownValueError: It is something else, or a function that holds on to a value.
    """
    if isinstance(value, Extension):
        return f"{_name_of(type(value))} {key_of(value.getConfigs()).hex()}"
    is_whole = isinstance(value, type | BuiltinFunctionType) or (
        isinstance(value, FunctionType) and not value.__closure__
    )
    if not is_whole or "<" in value.__qualname__:
        raise UnknownValueError(f"a {type(value).__name__}")
    return f"{value.__module__}.{value.__qualname__}"
