"""What is said of the things of a course: phrases made of our words and of the course's own."""

from datetime import date

from generator.course.article import Article, ArticleParagraph
from generator.course.lesson import Lesson
from generator.course.quotation import CheckedAgainst, QuotationCheck, QuotedShare
from generator.pages.words import Words


def reviewers(lesson: Lesson) -> str:
    """The people who read a lesson before it was used, each with a role."""
    return ", ".join(f"{review.name} ({review.role})" for review in lesson.reviewed)


def day(words: Words, on: date) -> str:
    """A day as readers write it."""
    return words.date.format(day=on.day, month=words.months[on.month - 1], year=on.year)


def paragraph_name(words: Words, paragraph: ArticleParagraph) -> str:
    """What readers call a paragraph: its own name, or paragraph 7 for P7."""
    if paragraph.name is not None:
        return paragraph.name[:1].upper() + paragraph.name[1:]
    return words.paragraph.format(number=paragraph.id.removeprefix("P"))


def how_checked(words: Words, article: Article, check: QuotationCheck | None) -> str:
    """What a passage was compared with, and at which level the two are the same."""
    if check is None:
        return words.not_checked
    copy = article.stored_copy
    if check.against is CheckedAgainst.TEXT or copy is None:
        against = words.checked_text
    elif copy.retrieved is None:
        against = words.checked_undated_copy
    else:
        against = words.checked_copy.format(date=day(words, copy.retrieved))
    meaning = words.match_levels[check.level]
    return f"{against} {words.match_level_is.format(level=int(check.level), meaning=meaning)}"


def checked_against(words: Words, article: Article, checks: tuple[QuotationCheck, ...]) -> str:
    """How many passages of an article were compared, and with what."""
    copy = article.stored_copy
    count = len(checks)
    if copy is None or all(check.against is CheckedAgainst.TEXT for check in checks):
        return words.compared_with_text.format(count=count)
    if copy.retrieved is None:
        return words.compared_with_undated_copy.format(count=count)
    return words.compared_with_copy.format(count=count, date=day(words, copy.retrieved))


def quoted_share(words: Words, article: Article, share: QuotedShare) -> str:
    """How much of an article is quoted, and the limit where there is one."""
    said = words.quoted_share.format(share=f"{share.percent:.1f}")
    if article.most_quoted == 100:
        return said
    return f"{said} {words.quotation_limit.format(limit=article.most_quoted)}"
