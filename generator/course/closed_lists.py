"""Words that come from a closed list, and what is said when a word is not on it."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def one_of(words: Iterable[str], called: str) -> BeforeValidator:
    """Let through only words of a list.

    The error is of type `not_on_list`; its context has `word`, `called` and
    `listed`, so that whoever reports it can say which word was meant.
    """
    listed = tuple(words)

    def checked(word: object) -> object:
        if isinstance(word, str) and word not in listed:
            raise PydanticCustomError(
                "not_on_list",
                "{word} is not a {called}",
                {"word": word, "called": called, "listed": listed},
            )
        return word

    return BeforeValidator(checked)


def one_of_enum(choices: type[StrEnum], called: str) -> BeforeValidator:
    """Let through only the values of an enumeration, as `one_of` does."""
    return one_of((choice.value for choice in choices), called)
