"""Checking every quotation of a course, and saying in which file each finding stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.course.article import Article
from generator.course.course import Course
from generator.course.excerpt import Excerpt
from generator.course.known_results import KnownResults
from generator.course.lesson import Lesson
from generator.course.quotation import MatchLevel, QuotationCheck, Quotations
from generator.reading.file import ReadFile
from generator.reading.lesson_paths import excerpts_with_paths, paths_to_article
from generator.reading.problem import Code, Problem, Severity
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import (
    CanonicalText,
    canonical_text,
    text_in_course,
)
from generator.reading.quotations.comparison import Finding, compared
from generator.reading.quotations.copies import Copies, FoundCopy, OtherCopy, UnreadableCopy
from generator.reading.quotations.folding import with_single_spaces
from generator.reading.quotations.match import match_in
from generator.reading.quotations.nearest import difference_from
from generator.reading.quotations.prose import checked_prose
from generator.reading.quotations.record import Record, UnreadableLine, record_from
from generator.reading.source import Source
from generator.reading.tree import Path


@dataclass(frozen=True)
class CheckedLesson:
    """What came of checking the quotations of a lesson."""

    problems: tuple[Problem, ...]
    checks: Mapping[str, QuotationCheck]
    """By excerpt."""
    phrases: tuple[tuple[str, QuotationCheck], ...]
    """The phrases in its prose that name a paragraph: the words that were found, and how."""
    unrecorded: tuple[str, ...]
    """For each quotation that only this computer knows of, its article."""


def checked_lesson(
    file: ReadFile[Lesson],
    lesson: Lesson,
    articles: Mapping[str, ArticleWords],
    record: Record,
) -> CheckedLesson:
    """A lesson's excerpts, and the phrases that its prose quotes, compared with their articles."""
    problems: list[Problem] = []
    checks: dict[str, QuotationCheck] = {}
    unrecorded: list[str] = []
    for path, excerpt in excerpts_with_paths(lesson):
        article = articles.get(lesson.article_of(excerpt))
        if article is None or article.article.paragraph(excerpt.paragraph) is None:
            continue
        if not file.has_read(*_paths_to_source(path)):
            continue
        known_as = (lesson.id, excerpt.id)
        found = compared(excerpt.quote.source, excerpt.paragraph, article, record, known_as)
        problems += (_placed(file, path, excerpt, finding) for finding in found.findings)
        if found.check is not None:
            checks[excerpt.id] = found.check
        if not found.is_recorded:
            unrecorded.append(article.article.id)
    prose = checked_prose(file, lesson, articles, record)
    return CheckedLesson(
        (*problems, *prose.problems), checks, prose.checks, (*unrecorded, *prose.unrecorded)
    )


def _paths_to_source(excerpt: Path) -> Iterator[Path]:
    """The ways to all that says where an excerpt stands."""
    yield from paths_to_article(excerpt)
    yield from ((*excerpt, name) for name in ("id", "paragraph", "quote"))


def _placed(file: ReadFile[Lesson], path: Path, excerpt: Excerpt, finding: Finding) -> Problem:
    quote = excerpt.quote.source
    is_as_written = with_single_spaces(quote) == quote
    return file.problem(
        finding.code,
        (*path, "paragraph" if finding.is_about_place else "quote"),
        finding.message,
        finding.mend,
        within=finding.within if is_as_written and not finding.is_about_place else None,
        severity=finding.severity,
        difference=finding.difference,
    )


def words_of_article(
    file: ReadFile[Article], article: Article, copy: FoundCopy, record: Record
) -> tuple[ArticleWords, tuple[Problem, ...]]:
    """What there is here to compare an article's excerpts with, and what is wrong with that."""
    in_course = text_in_course(article)
    found = _from_copy(file, article, copy)
    problems = found.problems
    if found.text is None and not problems:
        problems = tuple(_record_problems(file, article, record))
    is_in_doubt = any(problem.severity is Severity.ERROR for problem in problems)
    lengths = _lengths(article, in_course, found.text or {}, record)
    return ArticleWords(article, in_course, found.text, is_in_doubt, lengths), problems


def _lengths(
    article: Article, in_course: CanonicalText, in_copy: CanonicalText, record: Record
) -> Mapping[str, int]:
    """How many characters each paragraph has, where that is known."""
    lengths: dict[str, int] = {}
    for paragraph in article.paragraphs:
        # What is on record need not be taken from the copy again, which takes long.
        fact = record.paragraph(article, paragraph.id)
        if paragraph.id in in_course:
            lengths[paragraph.id] = len(in_course[paragraph.id].text)
        elif fact is not None and record.is_up_to_date(article):
            lengths[paragraph.id] = fact.characters
        elif paragraph.id in in_copy:
            lengths[paragraph.id] = len(in_copy[paragraph.id].text)
    return lengths


@dataclass(frozen=True, slots=True)
class _FromCopy:
    text: CanonicalText | None
    problems: tuple[Problem, ...] = ()


def _from_copy(file: ReadFile[Article], article: Article, copy: FoundCopy) -> _FromCopy:
    wanted = article.stored_copy
    if wanted is None or copy is None:
        return _FromCopy(None)
    if isinstance(copy, OtherCopy):
        problem = file.problem(
            Code.OTHER_COPY,
            ("copy", "sha256"),
            f"The file {wanted.file} in the folder of copies is not the copy that is named here: "
            "its checksum differs.",
            "Put the old copy back. Or, if the new one is right, write its checksum, "
            f"sha256: {copy.sha256}, and run `lessons verify`.",
        )
        return _FromCopy(None, (problem,))
    if isinstance(copy, UnreadableCopy):
        problem = file.problem(
            Code.UNREADABLE_COPY,
            ("copy", "file"),
            f"No text can be taken from the copy {wanted.file}. {copy.why}",
            "Save the article's page from the browser, or its text in a .txt file, and name that.",
        )
        return _FromCopy(None, (problem,))
    text, layout = canonical_text(article, copy)
    return _FromCopy(
        text,
        tuple(_texts_that_differ(file, article, text))
        + tuple(
            file.problem(
                Code.UNREADABLE_COPY,
                ("paragraphs",)
                if found.paragraph is None
                else ("paragraphs", found.paragraph, "lines"),
                found.message,
                found.mend,
            )
            for found in layout
        ),
    )


def _texts_that_differ(
    file: ReadFile[Article], article: Article, text: CanonicalText
) -> Iterator[Problem]:
    """A problem for each paragraph in the article's file that the copy has otherwise.

    Excerpts are compared with the file's text where there is one, so it has to be true itself.
    """
    for index, paragraph in enumerate(article.paragraphs):
        in_copy = text.get(paragraph.id)
        if in_copy is None or paragraph.text is None:
            continue
        match = match_in(in_copy, paragraph.text.source)
        if match is not None and match.level is not MatchLevel.ELIDED:
            continue
        words = with_single_spaces(paragraph.text.source)
        yield file.problem(
            Code.NOT_IN_ARTICLE,
            ("paragraphs", index, "text"),
            f"The text of paragraph {paragraph.id} is not what the copy has.",
            "Copy it from there again, or take `text` out: then the copy alone counts.",
            difference=difference_from(words, in_copy.text, "the copy", source="copy"),
        )


def _record_problems(
    file: ReadFile[Article], article: Article, record: Record
) -> Iterator[Problem]:
    copy = article.stored_copy
    if copy is None or article.is_complete:
        return
    checksums = record.copies_of(article.id)
    if not checksums:
        yield file.problem(
            Code.NEVER_CHECKED,
            ("copy", "file"),
            "The copy of this article is not on this computer, and no quotation from it was ever "
            "compared with it.",
            "Run `lessons verify` where the copy is, and add quotations.lock to your changes.",
        )
        return
    if copy.sha256 not in checksums:
        yield file.problem(
            Code.OTHER_COPY,
            ("copy", "sha256"),
            "The quotations were compared with another copy than the one that is named here.",
            "Undo the change of the checksum, or run `lessons verify` where the new copy is.",
        )
        return
    if not record.is_up_to_date(article):
        yield file.problem(
            Code.OLDER_RULES,
            ("copy",),
            "The quotations were compared by a version of this program with other rules for what "
            "is mark-up.",
            "Run `lessons verify` where the copy is.",
            severity=Severity.WARNING,
        )
    for index, paragraph in enumerate(article.paragraphs):
        is_known = (article.id, copy.sha256, paragraph.id) in record.paragraphs
        if is_known and record.paragraph(article, paragraph.id) is None:
            yield file.problem(
                Code.CHANGED_SINCE_CHECKED,
                ("paragraphs", index),
                f"Paragraph {paragraph.id} stood in another place of the copy when its quotations "
                "were compared.",
                "Undo the change, or run `lessons verify` where the copy is.",
            )


def _record_line_problems(
    source: Source, unreadable: Iterable[UnreadableLine]
) -> Iterator[Problem]:
    for line in unreadable:
        place = source.place(line.start, line.end)
        if line.is_conflict:
            message = "Two versions of this file met here."
            mend = (
                "Delete the lines that begin with <<<<<<<, ======= or >>>>>>>, and keep the others."
            )
        else:
            message = "This line is not one that `lessons verify` wrote."
            mend = "Delete it, and run `lessons verify` where the copies are."
        yield Problem(Code.UNREADABLE_RECORD, place, message, mend)


@dataclass(frozen=True)
class CheckedCourse:
    """What came of checking the quotations of a course."""

    found: Quotations
    problems: tuple[Problem, ...]
    articles: Mapping[str, ArticleWords]
    """What there was to compare with, by article."""
    lessons: Mapping[str, CheckedLesson]
    record: Record
    """What earlier comparisons had found."""
    is_record_readable: bool
    """Whether the file of the record could be opened, or there is none."""


def checked_course(
    course: Course,
    *,
    lessons: Mapping[str, ReadFile[Lesson]],
    articles: Mapping[str, ReadFile[Article]],
    copies: Copies,
    record_source: Source | Problem,
    known: KnownResults,
) -> CheckedCourse:
    """Every quotation of a course compared with what is at hand.

    Arguments:
        course: The lessons and articles that can be trusted.
        lessons: The file of each lesson, for the places of problems.
        articles: The file of each article.
        copies: The stored copies on this computer.
        record_source: The text of the record, or why it cannot be read.
        known: The results of the last time. The words of an article are taken from its file, its
            copy and the record; what is found in a lesson, from its file, the words of the
            articles that it reads, and the record.
    """
    if isinstance(record_source, Problem):
        record, problems = known.same(("record",), Record()), [record_source]
    else:
        text = record_source.text
        record, unreadable = known.result(("record",), (text,), partial(record_from, text))
        problems = list(_record_line_problems(record_source, unreadable))
    read_by = {
        name: known.result(("articles of", name), (file,), partial(_articles_of, file))
        for name, file in lessons.items()
    }
    quoted = {article for name in course.lessons for article in read_by[name]}
    words: dict[str, ArticleWords] = {}
    for name, article_file in articles.items():
        article = article_file.as_far_as_read
        if article is not None and article_file.has_read(("paragraphs",), ("copy",)):
            copy = copies.copy_of(article.stored_copy) if article.stored_copy else None
            words[name], found = known.result(
                ("words of article", name),
                (article_file, copy, record),
                partial(words_of_article, article_file, article, copy, record),
            )
            problems += found if name in quoted else ()
    checked: dict[str, CheckedLesson] = {}
    for name, file in lessons.items():
        lesson = file.as_far_as_read
        if lesson is not None:
            its_words = {article: words[article] for article in read_by[name] if article in words}
            found_in_lesson = known.result(
                ("checked lesson", name),
                (file, its_words, record),
                partial(checked_lesson, file, lesson, its_words, record),
            )
            problems += found_in_lesson.problems
            # A lesson or an article with other problems is not shown, but misquotations are told
            # all the same: marked words are often missing because of a slip in the quotation.
            if name in course.lessons:
                checked[name] = found_in_lesson
    quotations = Quotations(
        checks={
            (name, excerpt): check
            for name, found_in_lesson in checked.items()
            for excerpt, check in found_in_lesson.checks.items()
        },
        lengths={name: words[name].lengths for name in course.articles},
    )
    problems += _whole_course_problems(
        replace(course, quotations=quotations), articles, checked.values()
    )
    is_record_readable = not isinstance(record_source, Problem)
    trusted = {name: words[name] for name in course.articles}
    return CheckedCourse(quotations, tuple(problems), trusted, checked, record, is_record_readable)


def _articles_of(file: ReadFile[Lesson]) -> tuple[str, ...]:
    """The ids of the articles that a lesson reads, as far as it could be read itself."""
    return file.as_far_as_read.articles if file.as_far_as_read is not None else ()


def _whole_course_problems(
    course: Course,
    files: Mapping[str, ReadFile[Article]],
    lessons: Iterable[CheckedLesson],
) -> Iterator[Problem]:
    """What can be said only of all lessons together: the share quoted, and what is not recorded."""
    unrecorded = Counter(article for lesson in lessons for article in lesson.unrecorded)
    for name, article in course.articles.items():
        share = course.quoted_share(article)
        if share is not None and share.percent > article.most_quoted:
            yield files[name].problem(
                Code.QUOTED_TOO_MUCH,
                ("quotation_limit",),
                f"The course quotes {share.percent:.1f} per cent of the article's running text; "
                f"{article.most_quoted} is the limit.",
                "Shorten passages or leave some out. Or set another quotation_limit, if the "
                "rights allow it.",
                severity=Severity.WARNING,
            )
        if unrecorded[name]:
            count = unrecorded[name]
            yield files[name].problem(
                Code.NOT_RECORDED,
                ("copy",),
                f"{'One quotation was' if count == 1 else f'{count} quotations were'} found in the "
                "copy and not recorded yet, so a build without the copy would stop.",
                "Run `lessons verify`, and add quotations.lock to your changes.",
                severity=Severity.WARNING,
            )
