"""Words that come from a closed list, and what is said when a word is not on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


@dataclass(frozen=True)
class ClosedList:
    """A list of words, and what one of them is called. It lets through only its words."""

    words: tuple[str, ...]
    called: str

    def __call__(self, word: object) -> object:
        """The same word, if it is on the list."""
        if isinstance(word, str) and word not in self.words:
            raise PydanticCustomError(
                "not_on_list",
                "{word} is not a {called}",
                {"word": word, "called": self.called, "listed": self.words},
            )
        return word


def one_of(words: Iterable[str], called: str) -> BeforeValidator:
    """Let through only words of a list.

    The error is of type `not_on_list`; its context has `word`, `called` and
    `listed`, so that whoever reports it can say which word was meant.
    """
    return BeforeValidator(ClosedList(tuple(words), called))


def one_of_enum(choices: type[Enum], called: str) -> BeforeValidator:
    """Let through only the values of an enumeration, as `one_of` does."""
    return one_of((str(choice.value) for choice in choices), called)
