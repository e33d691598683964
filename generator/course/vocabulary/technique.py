"""What a lens and a technique are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Technique:
    """One way of wording or building a text. Its name never means that a claim is wrong."""

    id: str
    """Kebab-case, unique in the whole vocabulary."""
    name: str
    definition: str
    citation: str
    """Key into `CITATIONS`: where the idea comes from."""
    semeval_2020: tuple[str, ...] = ()
    """Labels of the 14 techniques of SemEval-2020 Task 11 that map to this one."""
    semeval_2023: tuple[str, ...] = ()
    """Labels of the 23 techniques of SemEval-2023 Task 3 that map to this one."""


@dataclass(frozen=True, slots=True)
class Lens:
    """One of the three questions that a reader brings to a text."""

    id: str
    name: str
    question: str
    techniques: tuple[Technique, ...]
