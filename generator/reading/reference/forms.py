"""What a field takes, in a teacher's words: a date, a list of marks, a word from a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.course.part import Id
from generator.course.prompts import KINDS
from generator.course.text import Line, Prose, Verbatim
from generator.reading.model_fields import closed_list_in, kind_word, name_of, parts_in, words_of

PROMPTS = "prompt"
"""The anchor of the section about prompts of all kinds."""

_FORMS: dict[Any, str] = {
    Line: "one [line](#line)",
    Prose: "[text](#text) of your own",
    Verbatim: "[exact words](#exact-words)",
    Id: "a short name in small letters, digits and hyphens",
    str: "one [line](#line)",
    bool: "yes or no",
    date: "a date as year-month-day",
    int: "a whole number",
    float: "a number",
}


@dataclass(frozen=True)
class WordList:
    """A closed list that a field takes its words from."""

    called: str
    """What one of its words is called: a voice, a ground for quoting."""
    enum: type[Enum] | None
    """The class that has the words, or None where they come from the vocabulary."""

    @property
    def anchor(self) -> str:
        """The name of the section about it."""
        return self.called.lower().replace(" ", "-")


def form_of(field: FieldInfo) -> str:
    """A sentence that says what a field takes."""
    form = _form(field.rebuild_annotation())
    first = next(index for index, character in enumerate(form) if character.isalpha())
    return f"{form[:first]}{form[first].upper()}{form[first + 1 :]}."


def word_lists_in(annotation: Any) -> Iterator[WordList]:
    """The closed lists that a field with that annotation takes words from."""
    words = _word_list(annotation)
    if words is not None:
        yield words
        return
    for inside in get_args(annotation):
        yield from word_lists_in(inside)


def anchor_of(part: type[BaseModel]) -> str:
    """The name of the section about such a part."""
    if part in KINDS.values():
        return f"{PROMPTS}-{kind_word(part)}"
    return words_of(part).replace(" ", "-")


def link_to(part: type[BaseModel]) -> str:
    """A link to the section about such a part."""
    return f"[{name_of(part)}](#{anchor_of(part)})"


def _form(annotation: Any, limits: tuple[Any, ...] = ()) -> str:
    if annotation in _FORMS:
        amount = _amount(_limit(limits, "ge"), _limit(limits, "le"))
        return f"{_FORMS[annotation]}, {amount}" if amount else _FORMS[annotation]
    words = _word_list(annotation)
    if words is not None:
        return f"one from the list [{words.called}](#{words.anchor})"
    return _compound_form(annotation, limits)


def _compound_form(annotation: Any, limits: tuple[Any, ...]) -> str:
    inside = get_args(annotation)
    match get_origin(annotation):
        case origin if origin is Annotated:
            return _form(inside[0], inside[1:])
        case origin if origin in (Union, UnionType):
            return _form(next(kind for kind in inside if kind is not NoneType), limits)
        case origin if origin is tuple:
            amount = _amount(_limit(limits, "min_length"), _limit(limits, "max_length"))
            item = " or ".join(_links_to_items(inside[0])) or _form(inside[0])
            return f"a list{amount and f' of {amount}'}; each item is {item}"
        case origin if origin is dict:
            return f"in front of each colon {_form(inside[0])}, and behind it {_form(inside[1])}"
        case origin if origin is Literal:
            return f"the word `{inside[0]}`"
        case _:
            return f"fields of its own, see [{words_of(annotation)}](#{anchor_of(annotation)})"


def _links_to_items(annotation: Any) -> Iterable[str]:
    parts = tuple(parts_in(annotation))
    if set(parts) == set(KINDS.values()):
        return (f"[a prompt](#{PROMPTS})",)
    return map(link_to, parts)


def _word_list(annotation: Any) -> WordList | None:
    """The list that a value with that annotation is a word of, if there is one."""
    is_annotated = get_origin(annotation) is Annotated
    base = get_args(annotation)[0] if is_annotated else annotation
    enum = base if isinstance(base, type) and issubclass(base, Enum) else None
    closed = closed_list_in(annotation) if is_annotated else None
    if closed is not None:
        return WordList(closed.called, enum)
    return WordList(enum.__name__.lower(), enum) if enum is not None else None


def _limit(limits: tuple[Any, ...], name: str) -> int | None:
    return next((getattr(limit, name) for limit in limits if hasattr(limit, name)), None)


def _amount(least: int | None, most: int | None) -> str:
    match least, most:
        case None, None:
            return ""
        case _, None:
            return f"{least} or more"
        case None, _:
            return f"{most} at most"
        case _ if least == most:
            return f"exactly {least}"
        case _:
            return f"{least} to {most}"
