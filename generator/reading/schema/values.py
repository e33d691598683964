"""Single values as an editor reads them: texts, numbers, yes or no, days and words from a list.

An editor reads `title: 1984` as a number and `url:` as nothing, where our reader keeps text. So
each schema here lets through whatever our reader takes, in whichever form the editor has it.
"""

import re
from datetime import date
from enum import IntEnum
from typing import Any

from generator.course.part import HOW_TO_WRITE
from generator.reading.reference.forms import WordList, word_lists_in
from generator.reading.reference.lists import help_for
from generator.reading.schema.form import Schema, base_of, limits_of, takes
from generator.reading.suggestion import did_you_mean

_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_WHOLE_NUMBER = r"^\s*[-+]?[0-9]+(_[0-9]+)*(\.0+)?\s*$"
_NUMBER = r"^\s*[-+]?([0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?\s*$"
_YES_OR_NO = (
    "^([yY]([eE][sS])?|[oO][nN]|[tT]([rR][uU][eE])?|1"
    "|[nN][oO]?|[oO][fF][fF]|[fF]([aA][lL][sS][eE])?|0)$"
)

_NUMBERS = ("1", "1.1", "-1", "1" * 64)
"""Texts that an editor reads as numbers; a short name, a code or a checksum can look so."""


def value_schema(annotation: Any) -> Schema:
    """The schema of a value that is no list and no group of fields."""
    words = next(iter(word_lists_in(annotation)), None)
    if words is not None:
        return word_schema(words, may_be_open=takes(annotation, None))
    match base_of(annotation):
        case kind if kind is bool:
            return _yes_or_no()
        case kind if kind is int:
            return _number(annotation, "integer", _WHOLE_NUMBER, "Write a whole number in digits.")
        case kind if kind is float:
            return _number(annotation, "number", _NUMBER, "Write a number in digits.")
        case kind if kind is date:
            message = "Write a date as year-month-day, for example 2026-09-24."
            return _spelt(_DAY, message, *_if_open(annotation))
        case _:
            return text_schema(annotation)


def text_schema(annotation: Any) -> Schema:
    """The schema of a text. What an editor takes for a number or for true is text as well."""
    limits = limits_of(annotation)
    pattern = limits.get("pattern")
    others = _other_looks_of_text(annotation)
    if pattern is not None:
        most = {name: limits[name] for name in limits if name == "maxLength"}
        # As a number it has lost the look that the pattern is about; all that is left is its sign.
        least = {} if takes(annotation, "-1") else {"minimum": 0}
        return {**_spelt(pattern, HOW_TO_WRITE[pattern], *others), **most, **least}
    longest = limits["maxLength"]
    # Our reader does not count space around the text.
    pattern = rf"^\s*\S([\s\S]{{0,{longest - 2}}}\S)?\s*$"
    return _spelt(pattern, f"Write a text here, of {longest:,} characters at most.", *others)


def word_schema(words: WordList, *, may_be_open: bool = False) -> Schema:
    """The schema of a word from a closed list, with what each of its words means."""
    helped = help_for(words)
    is_number = words.enum is not None and issubclass(words.enum, IntEnum)
    listed: list[Any] = [int(word) if is_number else word for word in helped]
    left_open = {None: "Nothing is said about it."} if may_be_open else {}
    schema = {
        "enum": [*listed, *left_open],
        "enumDescriptions": [*helped.values(), *left_open.values()],
        "errorMessage": f"This is not a {words.called}. {did_you_mean('', helped, words.called)}",
    }
    if is_number:
        return {"anyOf": [schema, {"type": "string", "pattern": f"^({'|'.join(helped)})$"}]}
    return schema


def code_schema(pattern: str, message: str) -> Schema:
    """The schema of a code; some codes look like numbers."""
    is_number = any(re.fullmatch(pattern, number) for number in _NUMBERS)
    return _spelt(f"^({pattern})$", message, *(["number"] if is_number else []))


def _yes_or_no() -> Schema:
    spelt = _spelt(_YES_OR_NO, "Write yes or no.", "boolean", "integer")
    # An enumeration would be offered in quotation marks.
    offered = [{"label": word, "body": word} for word in ("yes", "no")]
    return {**spelt, "minimum": 0, "maximum": 1, "defaultSnippets": offered}


def _number(annotation: Any, kind: str, pattern: str, message: str) -> Schema:
    limits = limits_of(annotation)
    spelt = _spelt(pattern, message, kind, *_if_open(annotation))
    return spelt | {name: limits[name] for name in ("minimum", "maximum") if name in limits}


def _other_looks_of_text(annotation: Any) -> tuple[str, ...]:
    """As what else than a text an editor may read a text of such a field."""
    number = ("number",) if any(takes(annotation, number) for number in _NUMBERS) else ()
    boolean = ("boolean",) if takes(annotation, "true") else ()
    return (*number, *boolean, *_if_open(annotation))


def _if_open(annotation: Any) -> tuple[str, ...]:
    return ("null",) if takes(annotation, None) else ()


def _spelt(pattern: str, message: str, *others: str) -> Schema:
    """The schema of a text with a pattern, or of other kinds of value.

    Kinds that stand under `type` itself would be offered as words to write: true, false, null.
    """
    return {
        "if": {"not": {"type": ["string", *others]}},
        "then": {"type": "string", "errorMessage": message},
        "pattern": pattern,
        "patternErrorMessage": message,
    }
