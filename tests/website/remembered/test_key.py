"""A name for all that goes into a step: what differs has another name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from pymdownx.superfences import fence_code_format  # type: ignore[import-untyped]

from generator.course.edition import Edition
from generator.website.conversion.aligned_columns import AlignedColumns
from generator.website.remembered.key import UnknownValueError, key_of


@dataclass(frozen=True)
class Pair:
    """Two values."""

    first: Any
    second: Any


DIFFERENT = [
    "1",
    1,
    1.0,
    True,
    b"1",
    None,
    "None",
    Markup("1"),
    ["1"],
    [["1"]],
    ["1", "1"],
    ["11"],
    {"1": "1"},
    {"1": ["1"]},
    {"1"},
    Path("1"),
    date(2026, 1, 1),
    "2026-01-01",
    Edition.STUDENT,
    Edition.TEACHER,
    str(Edition.STUDENT),
    Pair(1, 2),
    Pair(2, 1),
    [1, 2],
    len,
    key_of,
    Pair,
    fence_code_format,
    AlignedColumns(),
]


@pytest.mark.parametrize(("one", "other"), list(combinations(DIFFERENT, 2)))
def test_two_values_that_differ_have_two_keys(one: Any, other: Any) -> None:
    assert key_of(one) != key_of(other)


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(nested, nested)
def test_values_have_the_same_key_if_and_only_if_they_are_the_same(one: Any, other: Any) -> None:
    same = repr(one) == repr(other)
    assert (key_of(one) == key_of(other)) is same


@given(st.lists(st.text(), min_size=1))
def test_what_stands_in_one_value_is_not_taken_for_two(texts: list[str]) -> None:
    assert key_of(*texts, "") != key_of("".join(texts))


def closed_over(value: int) -> Callable[[], int]:
    """A function that holds on to a value."""

    def function() -> int:
        return value

    return function


@pytest.mark.parametrize(
    "value",
    [object(), closed_over(1), lambda: 1, iter([1]), {"a": [object()]}],
    ids=["an object", "a closure", "a lambda", "an iterator", "an object far inside"],
)
def test_what_cannot_be_told_from_another_has_no_key(value: Any) -> None:
    with pytest.raises(UnknownValueError):
        key_of(value)
