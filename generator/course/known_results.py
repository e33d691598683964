"""What was made of the parts of a course last, for a course that is made again and again.

A teacher who previews changes one file at a time. A part of a course is never changed after it was
read, so whatever was made of the same parts can be taken as it is.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

Result = TypeVar("Result")

Name = tuple[str, ...]
"""What a result is: a step, and what the step was done for."""


class KnownResults:
    """The last result of each step, and what it was made from."""

    def __init__(self) -> None:
        self._known: dict[Name, tuple[tuple[Any, ...], Any]] = {}

    def result(self, name: Name, made_from: tuple[Any, ...], make: Callable[[], Result]) -> Result:
        """The known result where it was made from the same things, and else a new one.

        To compare things costs nothing where they are the same objects, as what is taken from
        here is.

        Arguments:
            name: What the result is. Only its last result is known.
            made_from: Everything that the result depends on. None of it is ever changed.
            make: Makes the result.
        """
        known = self._known.get(name)
        if known is None or known[0] != made_from:
            known = self._known[name] = (made_from, make())
        return cast("Result", known[1])

    def same(self, name: Name, value: Result) -> Result:
        """A value; if it equals the one that was known by that name, that very object."""
        return self.result(name, (value,), lambda: value)

    def forget(self) -> None:
        """Let go of everything."""
        self._known.clear()
