"""What `lessons verify` records, and what it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from generator.course.course import Course
from generator.course.quotation import CheckedAgainst, MatchLevel, QuotationCheck
from generator.reading.characters import name_of
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import CANONICAL_TEXT
from generator.reading.quotations.check import CheckedCourse, CheckedLesson
from generator.reading.quotations.record import (
    CopyFact,
    Fact,
    ParagraphFact,
    QuotationFact,
    Record,
    block_of,
    digest_of,
)

_LEVELS = {
    MatchLevel.EXACT: "sign for sign",
    MatchLevel.MARKUP_REMOVED: "without the copy's mark-up",
    MatchLevel.WHITESPACE: "without line ends and page breaks",
    MatchLevel.FOLDED: "but for the shape of signs",
    MatchLevel.ELIDED: "in pieces, with […] between them",
}


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What has a file, whether or not it can be read."""

    lessons: Set[str]
    articles: Set[str] | None
    """None where the folder of articles is not there."""


def record_after(course: Course, checked: CheckedCourse, on_disk: OnDisk) -> Record:
    """The record as it should be now.

    What was compared here replaces what was known of it. What could not be
    compared here, because a copy is elsewhere or a file cannot be read, stays
    as it was.
    """
    return Record(frozenset((*_found_here(course, checked), *_kept(course, checked, on_disk))))


def _found_here(course: Course, checked: CheckedCourse) -> Iterator[Fact]:
    for words in checked.articles.values():
        yield from _facts_of_copy(words)
    for name, lesson in checked.lessons.items():
        for excerpt in course.lessons[name].all_excerpts:
            check = lesson.checks.get(excerpt.id)
            if check is not None:
                yield from _fact_of(
                    check, name, excerpt.id, excerpt.quote.source, checked.articles[check.article]
                )
        for phrase, check in lesson.phrases:
            yield from _fact_of(check, name, None, phrase, checked.articles[check.article])


def _facts_of_copy(words: ArticleWords) -> Iterator[Fact]:
    copy = words.article.stored_copy
    if words.in_copy is None or copy is None:
        return
    yield CopyFact(article=words.article.id, sha256=copy.sha256, canonical_text=CANONICAL_TEXT)
    for paragraph in words.article.paragraphs:
        if paragraph.id in words.in_copy:
            yield ParagraphFact(
                article=words.article.id,
                paragraph=paragraph.id,
                copy_sha256=copy.sha256,
                lines=paragraph.lines,
                block=block_of(words.article, paragraph.id),
                join=paragraph.join,
                characters=len(words.in_copy[paragraph.id].text),
            )


def _fact_of(
    check: QuotationCheck, lesson: str, excerpt: str | None, quoted: str, words: ArticleWords
) -> Iterator[Fact]:
    copy = words.article.stored_copy
    if check.against is CheckedAgainst.COPY and copy is not None:
        yield QuotationFact(
            lesson=lesson,
            excerpt=excerpt,
            article=check.article,
            paragraph=check.paragraph,
            at=check.spans,
            level=check.level,
            words_sha256=digest_of(quoted),
            copy_sha256=copy.sha256,
        )


def _kept(course: Course, checked: CheckedCourse, on_disk: OnDisk) -> Iterator[Fact]:
    here = {
        name
        for name, words in checked.articles.items()
        if words.in_copy is not None and not words.is_in_doubt
    }
    for fact in checked.record.facts:
        if on_disk.articles is not None and fact.article not in on_disk.articles:
            continue
        if isinstance(fact, QuotationFact):
            lesson = course.lessons.get(fact.lesson)
            if lesson is None:
                is_kept = fact.lesson in on_disk.lessons
            else:
                excerpts = {excerpt.id for excerpt in lesson.all_excerpts}
                is_there = fact.excerpt is None or fact.excerpt in excerpts
                is_kept = is_there and fact.article not in here
        else:
            is_kept = fact.article not in here
        if is_kept:
            yield fact


def report_of(course: Course, checked: CheckedCourse) -> Iterator[str]:
    """What was found, a line for each excerpt, and a line that sums it up."""
    for name, lesson in checked.lessons.items():
        yield from _lines_of(course, name, lesson)
    found = [check for lesson in checked.lessons.values() for check in lesson.checks.values()]
    count = sum(len(lesson.all_excerpts) for lesson in course.lessons.values())
    yield f"{len(found)} of {count} passages stand in their articles{_by_level(found)}."
    from_record = sum(check.against is CheckedAgainst.RECORD for check in found)
    if from_record:
        yield (
            f"{from_record} of them rest on the record: the copies of their articles are not on "
            "this computer."
        )


def _lines_of(course: Course, name: str, lesson: CheckedLesson) -> Iterator[str]:
    yield name
    for excerpt in course.lessons[name].all_excerpts:
        check = lesson.checks.get(excerpt.id)
        if check is None:
            yield f"  {excerpt.id}: not found"
            continue
        yield (
            f"  {excerpt.id}: {check.article} {check.paragraph}, level {check.level:d}, "
            f"{_LEVELS[check.level]}"
        )
        for yours, theirs in check.folded:
            yield f"    {name_of(yours)} {yours} where the article has {name_of(theirs)} {theirs}"


def _by_level(checks: Iterable[QuotationCheck]) -> str:
    counts = Counter(check.level for check in checks)
    listed = (f"{counts[level]} {_LEVELS[level]}" for level in MatchLevel if counts[level])
    return f" ({'; '.join(listed)})" if counts else ""
