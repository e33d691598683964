"""What a lesson must keep to beyond its own fields: its articles, its excerpts, its references."""

from collections.abc import Iterator

from generator.course.excerpt import Excerpt, is_reserve
from generator.course.lesson import Lesson
from generator.course.prompts import Prompt, Rewrite, Sort
from generator.reading.characters import in_short
from generator.reading.difference import Difference
from generator.reading.file import ReadFile
from generator.reading.lesson_paths import (
    excerpts_with_paths,
    paths_to_article,
    paths_to_quotes,
    prompts_with_paths,
)
from generator.reading.problem import Code, Problem
from generator.reading.quotations.nearest import difference_from, nearest_to
from generator.reading.reserved_names import reserved_name_problems
from generator.reading.suggestion import did_you_mean, nearest_word
from generator.reading.surroundings import Surroundings
from generator.reading.tree import Path


def lesson_problems(
    file: ReadFile[Lesson], lesson: Lesson, around: Surroundings
) -> Iterator[Problem]:
    """Everything in a lesson that does not fit what it refers to.

    Arguments:
        file: The lesson's file.
        lesson: The lesson, as far as it could be read.
        around: What it can refer to.
    """
    yield from reserved_name_problems(file, (), lesson.id)
    yield from _reference_problems(file, lesson, around)
    yield from _excerpt_id_problems(file, lesson)
    for path, excerpt in excerpts_with_paths(lesson):
        if file.has_read(*paths_to_article(path)):
            yield from _source_problems(file, path, excerpt, lesson.article_of(excerpt), around)
        if file.has_read((*path, "quote")):
            yield from _mark_problems(file, path, excerpt)
    for path, prompt, quotes in prompts_with_paths(lesson):
        yield from _prompt_problems(file, path, prompt, quotes)


def _reference_problems(
    file: ReadFile[Lesson], lesson: Lesson, around: Surroundings
) -> Iterator[Problem]:
    if lesson.alternative is not None:
        yield from _alternative_problems(file, lesson, lesson.alternative, around)
    if file.has_read(("article",)):
        yield from _article_reference(file, ("article",), lesson.article, around)
    if around.terms is not None:
        for index, term in enumerate(lesson.vocabulary):
            is_read = file.has_read(("vocabulary", index))
            if is_read and term.lower() not in around.terms:
                nearest = nearest_word(term, sorted(around.terms))
                yield file.problem(
                    Code.UNKNOWN_REFERENCE,
                    ("vocabulary", index),
                    f'"{in_short(term)}" is not explained in glossary.yml.',
                    f'Add it there. Or did you mean "{nearest}"?' if nearest else "Add it there.",
                )
    if file.has_read(("excerpts",)) and all(map(is_reserve, lesson.excerpts)):
        yield file.problem(
            Code.MISSING_FIELD,
            ("excerpts",),
            "Every passage of this lesson is kept in reserve, so students would see none.",
            "Take `use: reserve` away from at least one.",
        )


def _alternative_problems(
    file: ReadFile[Lesson], lesson: Lesson, alternative: str, around: Surroundings
) -> Iterator[Problem]:
    if alternative == lesson.id:
        yield file.problem(
            Code.UNKNOWN_REFERENCE,
            ("alternative",),
            "A lesson cannot be its own alternative.",
            "Name another lesson, or take the line out.",
        )
    elif alternative not in around.lessons:
        yield file.problem(
            Code.UNKNOWN_REFERENCE,
            ("alternative",),
            f'There is no lesson "{in_short(alternative)}".',
            did_you_mean(alternative, sorted(around.lessons), "lesson"),
        )


def _excerpt_id_problems(file: ReadFile[Lesson], lesson: Lesson) -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for path, excerpt in excerpts_with_paths(lesson):
        if not file.has_read((*path, "id")):
            continue
        if excerpt.id in seen:
            yield file.problem(
                Code.USED_TWICE,
                (*path, "id"),
                f'Another passage of this lesson is called "{excerpt.id}" as well.',
                "Give each passage an id of its own.",
                other=(*seen[excerpt.id], "id"),
            )
        seen.setdefault(excerpt.id, path)


def _article_reference(
    file: ReadFile[Lesson], path: Path, article: str, around: Surroundings
) -> Iterator[Problem]:
    if article not in around.articles:
        yield file.problem(
            Code.UNKNOWN_REFERENCE,
            path,
            f'There is no article "{in_short(article)}" in the folder articles.',
            did_you_mean(article, sorted(around.articles), "article"),
        )
    elif not around.articles[article].is_sound:
        yield file.problem(
            Code.UNKNOWN_REFERENCE,
            path,
            f'The article "{article}" has problems of its own.',
            f"Mend articles/{article}.yml first.",
        )


def _source_problems(
    file: ReadFile[Lesson], path: Path, excerpt: Excerpt, article_id: str, around: Surroundings
) -> Iterator[Problem]:
    if excerpt.article is not None:
        yield from _article_reference(file, (*path, "article"), article_id, around)
    article = around.articles.get(article_id)
    if article is None or article.paragraphs is None or not file.has_read((*path, "paragraph")):
        return
    if excerpt.paragraph not in article.paragraphs:
        yield file.problem(
            Code.UNKNOWN_REFERENCE,
            (*path, "paragraph"),
            f'The article "{article_id}" has no paragraph "{in_short(excerpt.paragraph)}".',
            did_you_mean(excerpt.paragraph, article.paragraphs, "paragraph"),
        )


def _mark_problems(file: ReadFile[Lesson], path: Path, excerpt: Excerpt) -> Iterator[Problem]:
    taken: list[tuple[int, int, Path]] = []
    for index, mark in enumerate(excerpt.marks):
        at = (*path, "marks", index, "words")
        if not file.has_read(at):
            continue
        words = mark.words.source
        times = excerpt.quote.source.count(words)
        if times != 1:
            yield _not_in_excerpt(file, at, words, (excerpt.quote.source,))
            continue
        start = excerpt.quote.source.index(words)
        end = start + len(words)
        overlapping = next((mark for mark in taken if start < mark[1] and mark[0] < end), None)
        if overlapping is not None:
            yield file.problem(
                Code.OVERLAPPING_MARKS,
                at,
                "These words share letters with another mark of the passage.",
                "Shorten one of the two marks, or name the second technique under techniques.",
                other=overlapping[2],
            )
        taken.append((start, end, at))


def _not_in_excerpt(
    file: ReadFile[Lesson], path: Path, words: str, quotes: tuple[str, ...]
) -> Problem:
    times = sum(quote.count(words) for quote in quotes)
    if times > 1:
        return file.problem(
            Code.NOT_IN_EXCERPT,
            path,
            f"These words are in the passage {times} times, so it is not clear which are meant.",
            "Add a word before or after them.",
        )
    near = nearest_to(words, quotes)
    difference = _from_passage(words, quotes[near.text][slice(*near.span)]) if near else None
    return file.problem(
        Code.NOT_IN_EXCERPT,
        path,
        "These words are not in the passage.",
        "Copy them from the quote, with every sign as it stands there.",
        difference=difference,
    )


def _from_passage(words: str, nearest: str) -> Difference:
    return difference_from(words, nearest, "the passage", is_exact=True, source="passage")


def _prompt_problems(
    file: ReadFile[Lesson], path: Path, prompt: Prompt, quotes: tuple[str, ...]
) -> Iterator[Problem]:
    match prompt:
        case Rewrite(words=words) if file.has_read((*path, "words"), *paths_to_quotes(path)):
            times = sum(quote.count(words.source) for quote in quotes)
            if times != 1:
                yield _not_in_excerpt(file, (*path, "words"), words.source, quotes)
        case Sort(items=items, groups=groups) if file.has_read((*path, "groups")):
            for index, item in enumerate(items):
                at = (*path, "items", index, "group")
                if item.group not in groups and file.has_read(at):
                    yield file.problem(
                        Code.UNKNOWN_REFERENCE,
                        at,
                        f'"{in_short(item.group)}" is not one of the groups of this prompt.',
                        did_you_mean(item.group, groups, "group"),
                    )
        case _:
            pass
