"""Where on a lesson's page a student can work, and what each piece of work is about."""

from collections.abc import Iterator

from generator.course.excerpt import Comparison
from generator.course.lesson import Lesson
from generator.course.prompts import Choose, Compare, LookUp, Prompt, Rewrite, Sort
from generator.course.vocabulary import LENSES
from generator.pages.page import pair_anchor, passage_anchor


def prompts_by_lens(prompts: tuple[Prompt, ...]) -> list[Prompt]:
    """The prompts at one place, in the order of their lenses and then as written."""
    order = list(LENSES)
    return sorted(prompts, key=lambda prompt: order.index(prompt.lens))


def places_of_work(lesson: Lesson) -> tuple[str, ...]:
    """The names under which work on a lesson is kept, in the order of the page."""
    return tuple(_places_of_work(lesson))


def _places_of_work(lesson: Lesson) -> Iterator[str]:
    for passage in lesson.excerpts:
        pair = passage.compare if isinstance(passage, Comparison) else (passage,)
        yield from (passage_anchor(excerpt.id) for excerpt in pair)
        for excerpt in pair:
            yield from _prompt_places(passage_anchor(excerpt.id), excerpt.prompts)
        if isinstance(passage, Comparison):
            yield from _prompt_places(pair_anchor(pair[0].id), passage.prompts)
    yield from (f"look-further-{n}" for n, _ in enumerate(lesson.lateral_reading, start=1))
    if lesson.exit_ticket:
        yield "exit-ticket"


def _prompt_places(place: str, prompts: tuple[Prompt, ...]) -> Iterator[str]:
    return (f"{place}--prompt-{n}" for n, _ in enumerate(prompts, start=1))


def worked_on(prompt: Prompt) -> str:
    """All that a student's work on a prompt is about. If it changes, the work is about another."""
    return "\n".join((prompt.ask.source, *_materials(prompt)))


def _materials(prompt: Prompt) -> Iterator[str]:
    match prompt:
        case Choose(options=options):
            yield from (option.text.source for option in options)
        case Sort(groups=groups, items=items):
            yield from (*groups, *(item.text.source for item in items))
        case Rewrite(words=words):
            yield words.source
        case Compare(points=points):
            yield from points
        case LookUp(checklist=checklist):
            yield from (step.source for step in checklist)
