"""The ways through a lesson's file to its excerpts and prompts."""

from collections.abc import Iterator

from generator.course.excerpt import Comparison, Excerpt
from generator.course.lesson import Lesson
from generator.course.prompts import Prompt
from generator.reading.tree import Path


def excerpts_with_paths(lesson: Lesson) -> Iterator[tuple[Path, Excerpt]]:
    """Every excerpt, those of comparisons included, with the way to it in the file."""
    for index, passage in enumerate(lesson.excerpts):
        match passage:
            case Excerpt():
                yield ("excerpts", index), passage
            case Comparison(compare=pair):
                for side, excerpt in enumerate(pair):
                    yield ("excerpts", index, "compare", side), excerpt


def paths_to_article(excerpt: Path) -> tuple[Path, Path]:
    """The ways to what names the article of an excerpt: its own field, and the lesson's."""
    return (*excerpt, "article"), ("article",)


def paths_to_quotes(prompt: Path) -> tuple[Path, Path]:
    """The ways to the quotes that a prompt is about: those of its passage, or of its pair."""
    passage = prompt[:-2]
    return (*passage, "quote"), (*passage, "compare")


def prompts_with_paths(lesson: Lesson) -> Iterator[tuple[Path, Prompt, tuple[str, ...]]]:
    """Every prompt, with the quotes that it is about."""
    for path, excerpt in excerpts_with_paths(lesson):
        for index, prompt in enumerate(excerpt.prompts):
            yield (*path, "prompts", index), prompt, (excerpt.quote.source,)
    for index, passage in enumerate(lesson.excerpts):
        if isinstance(passage, Comparison):
            quotes = tuple(excerpt.quote.source for excerpt in passage.compare)
            for number, prompt in enumerate(passage.prompts):
                yield ("excerpts", index, "prompts", number), prompt, quotes
