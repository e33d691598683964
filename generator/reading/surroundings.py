"""What a lesson can refer to: articles, their paragraphs, other lessons, words of the glossary."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from generator.course.article import Article
from generator.course.course import Glossary
from generator.course.lesson import Lesson
from generator.reading.file import ReadFile


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What a lesson can refer to in an article."""

    is_sound: bool
    """Whether its file has no problems of its own."""
    paragraphs: tuple[str, ...] | None
    """The ids of its paragraphs; None where they cannot be read."""


@dataclass(frozen=True)
class Surroundings:
    """What a lesson can refer to."""

    articles: Mapping[str, KnownArticle]
    """By id, every article that has a file."""
    lessons: frozenset[str]
    """The ids of all lessons that have a file."""
    terms: frozenset[str] | None
    """The words of the glossary in small letters; None where the glossary cannot be read."""


def surroundings(
    articles: Mapping[str, ReadFile[Article]],
    sound: Set[str],
    lessons: Mapping[str, ReadFile[Lesson]],
    glossary: ReadFile[Glossary],
) -> Surroundings:
    """What the files of a course, as far as they could be read, offer to refer to.

    Arguments:
        articles: Every article's file, by id.
        sound: The ids of the articles that have no problem.
        lessons: Every lesson's file, by id.
        glossary: The glossary's file.
    """
    return Surroundings(
        articles={
            name: KnownArticle(name in sound, _paragraphs_of(file))
            for name, file in articles.items()
        },
        lessons=frozenset(lessons),
        terms=_terms_of(glossary),
    )


def _paragraphs_of(file: ReadFile[Article]) -> tuple[str, ...] | None:
    article = file.as_far_as_read
    if article is None or not file.has_read(("paragraphs",)):
        return None
    return tuple(paragraph.id for paragraph in article.paragraphs)


def _terms_of(file: ReadFile[Glossary]) -> frozenset[str] | None:
    """The words of the glossary, those of entries with problems included."""
    glossary = file.as_far_as_read
    return frozenset(glossary.entries) if glossary is not None else None
