"""All that there is to think about in a lesson, but what its author allows."""

from collections.abc import Iterator, Mapping

from generator.course.lesson import Lesson, Status
from generator.reading.editorial.allowed import Found, not_allowed
from generator.reading.editorial.lesson_shape import (
    Setting,
    finding,
    lenses_left_out,
    minutes_that_do_not_add_up,
    missing_content_note,
    old_checks,
    too_hard_to_read,
)
from generator.reading.editorial.wording import (
    Rule,
    closed_questions,
    links_that_lead_nowhere,
    loaded_attributions,
    own_words,
    questions_for_a_side,
    said_as_obvious,
)
from generator.reading.file import ReadFile
from generator.reading.problem import Problem
from generator.reading.prose_paths import prose_in
from generator.reading.tree import Path

_RULES: Mapping[str, tuple[Rule, ...]] = {
    "ask": (closed_questions, questions_for_a_side),
    "exit_ticket": (closed_questions, questions_for_a_side),
    "warm_up": (questions_for_a_side,),
    "task": (questions_for_a_side,),
    "steps": (questions_for_a_side,),
    "answer": (said_as_obvious,),
    "other_answers": (said_as_obvious,),
    "feedback": (said_as_obvious,),
    "why": (said_as_obvious,),
}
"""Which rules of wording there are for a field, beside the one for all fields."""

_WITH_OPTIONS = frozenset(("choose", "sort"))
"""Kinds of prompts for which a closed question is the beginning, and the options are the rest."""


def editorial_findings(
    file: ReadFile[Lesson], lesson: Lesson, setting: Setting
) -> Iterator[Problem]:
    """What there is to think about in a lesson. None of it keeps the lesson from being shown.

    Arguments:
        file: The lesson's file.
        lesson: The lesson, as far as it could be read.
        setting: What the findings depend on beside it.
    """
    found = [*_wordings(file, lesson, setting), *_shape(file, lesson, setting)]
    if found or "allow" in file.source.text:
        yield from not_allowed(file, found)


def _wordings(file: ReadFile[Lesson], lesson: Lesson, setting: Setting) -> Iterator[Found]:
    for path, prose in prose_in(lesson):
        rules: tuple[Rule, ...] = (links_that_lead_nowhere,) if "](" in prose.source else ()
        if setting.is_in_english:
            rules += loaded_attributions, *_RULES.get(_name_of(path), ())
        own = own_words(prose.source) if file.has_read(path) else ""
        for rule in rules:
            if rule is closed_questions and _has_options(lesson, path):
                continue
            for said in rule(own):
                yield finding(file, said.code, path, said.message, said.mend, within=said.within)


def _name_of(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _has_options(lesson: Lesson, path: Path) -> bool:
    """Whether the prompt that a text belongs to offers answers to choose from."""
    part: object = lesson
    for step in path[:-1]:
        part = (
            part[step]
            if isinstance(part, tuple) and isinstance(step, int)
            else getattr(part, str(step), None)
        )
    return getattr(part, "kind", "") in _WITH_OPTIONS


def _shape(file: ReadFile[Lesson], lesson: Lesson, setting: Setting) -> Iterator[Found]:
    yield from old_checks(file, lesson, setting.today)
    # The rest is about the lesson as a whole, of which a part may be lost.
    if file.part is None:
        return
    yield from missing_content_note(file, lesson, setting)
    if setting.is_in_english:
        yield from too_hard_to_read(file, lesson)
    if lesson.status is not Status.DRAFT:
        yield from lenses_left_out(file, lesson)
        yield from minutes_that_do_not_add_up(file, lesson)
