"""The sections about closed lists: every word that a field may have, and what it means."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable
from enum import Enum
from itertools import pairwise

from generator.course.standards import FRAMEWORKS, Framework
from generator.course.vocabulary import (
    LENSES,
    POLICY_FRAMES,
    TECHNIQUES,
    Lens,
    Technique,
)
from generator.course.vocabulary.citations import PolicyFrame
from generator.reading.model_fields import about, capital
from generator.reading.reference.forms import WordList
from generator.reading.reference.tables import plain, table


def list_section(words: WordList) -> str:
    """The section about one closed list."""
    if words.enum is None:
        lead, content = _VOCABULARY[words.called]
        text = (about(lead), content())
    else:
        text = (about(words.enum), _table(("Word", "What it means"), meanings(words.enum).items()))
    return "\n\n".join((f"### {capital(words.called)} {{ #{words.anchor} }}", *text))


def meanings(enum: type[Enum]) -> dict[str, str]:
    """What each word of an enumeration means: the text under it in the source.

    Python keeps no such text (PEP 258 calls it an attribute docstring), so it
    is looked up where it is written.
    """
    definition = ast.parse(textwrap.dedent(inspect.getsource(enum))).body[0]
    found: dict[str, str] = {}
    for statement, below in pairwise(getattr(definition, "body", ())):
        match statement, below:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[str(enum[name].value)] = inspect.cleandoc(text)
            case _:
                pass
    return found


def help_for(words: WordList) -> dict[str, str]:
    """What to say about each word of a list to somebody who is about to choose one."""
    return meanings(words.enum) if words.enum is not None else _HELP[words.called]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table whose first column has words to write, and whose others explain them."""
    return table(head, ((f"`{word}`", *map(plain, others)) for word, *others in rows))


def _lenses() -> str:
    return _table(
        ("Word", "Name", "What it asks"),
        ((lens.id, lens.name, lens.question) for lens in LENSES.values()),
    )


def _techniques() -> str:
    head = ("Word", "Name", "What it means")
    return "\n\n".join(
        f"#### Techniques of {lens.name.lower()} {{ #techniques-of-{lens.id} }}\n\n"
        + _table(head, ((each.id, each.name, each.definition) for each in lens.techniques))
        for lens in LENSES.values()
    )


def _policy_frames() -> str:
    return _table(("Word", "Name"), ((frame.id, frame.name) for frame in POLICY_FRAMES.values()))


def _frameworks() -> str:
    return table(
        ("Word", "Name", "Who publishes it", "A code looks like"),
        (
            (f"`{each.id}`", plain(each.name), plain(each.publisher), f"`{each.example}`")
            for each in FRAMEWORKS.values()
        ),
    )


_VOCABULARY: dict[str, tuple[type, Callable[[], str]]] = {
    "lens": (Lens, _lenses),
    "technique": (Technique, _techniques),
    "policy frame": (PolicyFrame, _policy_frames),
    "framework": (Framework, _frameworks),
}
"""The lists that are no enumerations: the class that says what they are, and what is on them."""

_HELP: dict[str, dict[str, str]] = {
    "lens": {each.id: f"{each.name}. {each.question}" for each in LENSES.values()},
    "technique": {each.id: f"{each.name}. {each.definition}" for each in TECHNIQUES.values()},
    "policy frame": {each.id: f"{each.name}." for each in POLICY_FRAMES.values()},
    "framework": {
        each.id: f"{each.name}. A code looks like {each.example}." for each in FRAMEWORKS.values()
    },
}
"""What a word of these lists means, in a sentence or two."""
