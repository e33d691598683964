"""Checking what our own prose quotes: prompts, answers and notes.

Words in quotation marks with a paragraph behind them, “half of its customers”
(P1), claim to stand in that paragraph, and have to. Others may be anybody's
words. But a phrase that is almost, and not quite, in the text that the lesson
reads is more likely to be a slip than a coincidence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.course.lesson import Lesson
from generator.course.quotation import QuotationCheck
from generator.course.text import Prose
from generator.reading.file import ReadFile
from generator.reading.lesson_paths import excerpts_with_paths
from generator.reading.problem import Code, Problem, Severity
from generator.reading.prose_paths import prose_in
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.comparison import Comparison, Finding, compared
from generator.reading.quotations.folding import FOLDS, with_single_spaces
from generator.reading.quotations.nearest import difference_from, nearest_to
from generator.reading.quotations.phrases import (
    Phrase,
    may_quote,
    quoted_phrases,
    readings_of,
)
from generator.reading.quotations.record import Record
from generator.reading.tree import Path

ALMOST = 90.0
"""How alike a phrase and the text must be to be taken for a slip, in per cent."""


@dataclass(frozen=True)
class CheckedProse:
    """What came of checking the phrases that a lesson's prose quotes."""

    problems: tuple[Problem, ...]
    checks: tuple[tuple[str, QuotationCheck], ...]
    """Of the phrases that name a paragraph, the words that were found, and how."""
    unrecorded: tuple[str, ...]
    """For each of those that only this computer knows of, its article."""


def checked_prose(
    file: ReadFile[Lesson],
    lesson: Lesson,
    articles: Mapping[str, ArticleWords],
    record: Record,
) -> CheckedProse:
    """The phrases in a lesson's prose, compared with the articles that the lesson reads."""
    if not file.has_read(("article",)):
        return CheckedProse((), (), ())
    texts = _Texts(lesson, tuple(articles[name] for name in lesson.articles if name in articles))
    problems: list[Problem] = []
    checks: list[tuple[str, QuotationCheck]] = []
    unrecorded: list[str] = []
    for path, prose in prose_in(lesson):
        if not may_quote(prose.source) or not file.has_read(path):
            continue
        for phrase in quoted_phrases(prose.plain):
            if phrase.paragraph is not None and texts.reading(phrase.paragraph):
                words, found = _cited(phrase, phrase.paragraph, lesson, texts, record)
                at = _place_in(prose, phrase.words)
                problems += (
                    _misquoted(file, path, at, phrase, said) for said in found.findings[:1]
                )
                if found.check is not None:
                    checks.append((words, found.check))
                    unrecorded += () if found.is_recorded else (found.check.article,)
            else:
                problems += _nowhere(file, path, prose, phrase, texts)
                problems += _slips(file, path, prose, phrase, texts)
    return CheckedProse(tuple(problems), tuple(checks), tuple(unrecorded))


def _place_in(prose: Prose, words: str) -> tuple[int, int] | None:
    """Where words stand in a prose as it was written, if they stand there once and in one line."""
    start = prose.source.find(words)
    if start < 0 or prose.source.find(words, start + 1) >= 0:
        return None
    return start, start + len(words)


_DIGITS = "0123456789"


@dataclass(frozen=True)
class _Texts:
    """What a lesson reads."""

    lesson: Lesson
    articles: tuple[ArticleWords, ...]

    def reading(self, paragraph_id: str) -> tuple[ArticleWords, ...]:
        """The articles that have a paragraph of that name."""
        return tuple(
            article
            for article in self.articles
            if article.article.paragraph(paragraph_id) is not None
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of paragraphs that have a number, each without it."""
        ids = (
            paragraph.id for article in self.articles for paragraph in article.article.paragraphs
        )
        return frozenset(name.rstrip(_DIGITS) for name in ids if name[-1] in _DIGITS)

    @cached_property
    def all(self) -> tuple[tuple[str, str], ...]:
        """Every text at hand with what to call it: the lesson's passages, then the paragraphs."""
        passages = (
            (f"the passage {excerpt.id}", with_single_spaces(excerpt.quote.source))
            for _, excerpt in excerpts_with_paths(self.lesson)
        )
        paragraphs = (
            (f"paragraph {paragraph.id}", paragraph.text)
            for article in self.articles
            for paragraph in article.paragraphs
        )
        return (*passages, *paragraphs)

    @cached_property
    def comparable(self) -> str:
        """All texts in one, in which to look for words of a phrase."""
        return _comparable("\n".join(text for _, text in self.all))


def _comparable(text: str) -> str:
    # Double marks become single ones inside others, and apostrophes do no harm here.
    return text.translate(FOLDS).replace("'", '"').lower()


def _cited(
    phrase: Phrase, paragraph_id: str, lesson: Lesson, texts: _Texts, record: Record
) -> tuple[str, Comparison]:
    """The phrase compared with the paragraph that it names; in several articles, the first fit.

    Returns: The reading of the phrase that was compared, and what came of it.
    """
    tried: list[tuple[str, Comparison]] = []
    for article in texts.reading(paragraph_id):
        for words in readings_of(phrase):
            if _is_in_a_passage(words, paragraph_id, lesson, article):
                return words, Comparison(None)
            found = compared(words, paragraph_id, article, record, (lesson.id, None))
            if not found.findings or found.check is not None:
                return words, found
            tried.append((words, found))
    return tried[0]


def _is_in_a_passage(words: str, paragraph_id: str, lesson: Lesson, article: ArticleWords) -> bool:
    """Whether a passage of the lesson, which is checked itself, has the words."""
    folded = words.translate(FOLDS)
    return any(
        folded in with_single_spaces(excerpt.quote.source).translate(FOLDS)
        for _, excerpt in excerpts_with_paths(lesson)
        if excerpt.paragraph == paragraph_id and lesson.article_of(excerpt) == article.article.id
    )


def _misquoted(
    file: ReadFile[Lesson],
    path: Path,
    at: tuple[int, int] | None,
    phrase: Phrase,
    finding: Finding,
) -> Problem:
    if finding.code is not Code.NOT_IN_ARTICLE:
        return file.problem(
            finding.code,
            path,
            f"“{phrase.words}”: {finding.message}",
            finding.mend,
            within=at,
            severity=finding.severity,
        )
    return file.problem(
        Code.MISQUOTED,
        path,
        f"“{phrase.words}” is not in paragraph {phrase.paragraph}, which stands behind it.",
        "Copy the words from the article again, or name another paragraph.",
        within=at,
        difference=finding.difference,
    )


def _nowhere(
    file: ReadFile[Lesson], path: Path, prose: Prose, phrase: Phrase, texts: _Texts
) -> Iterator[Problem]:
    """The problem where the name behind a phrase is like a paragraph's, and there is none."""
    name = phrase.paragraph
    if name is None or name[-1] not in _DIGITS or name.rstrip(_DIGITS) not in texts.names - {""}:
        return
    yield file.problem(
        Code.UNKNOWN_REFERENCE,
        path,
        f"“{phrase.words}” is said to be from paragraph {name}, which this lesson's articles do "
        "not have.",
        "Write the name of the paragraph that it is from, as the article's file gives it.",
        within=_place_in(prose, phrase.words),
        severity=Severity.WARNING,
    )


def _slips(
    file: ReadFile[Lesson], path: Path, prose: Prose, phrase: Phrase, texts: _Texts
) -> Iterator[Problem]:
    for words in phrase.pieces:
        if _comparable(words) in texts.comparable:
            continue
        near = nearest_to(words, [text for _, text in texts.all], at_least=ALMOST)
        if near is not None:
            where, text = texts.all[near.text]
            yield file.problem(
                Code.MISQUOTED,
                path,
                f"“{words}” is almost, but not quite, what the article says.",
                "If you quote the article, mend the places below. If these are not its words, "
                "take the quotation marks away.",
                within=_place_in(prose, words),
                severity=Severity.WARNING,
                difference=difference_from(words, text[slice(*near.span)], where),
            )
