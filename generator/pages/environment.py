"""The Jinja2 environment: where templates are, what they can call, how they print."""

import hashlib
from datetime import date
from functools import cache

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    StrictUndefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame

from generator.course.article import Article, ArticleParagraph
from generator.course.editions import FOR_TEACHERS_AND_ANSWERS, without_fields
from generator.course.excerpt import Comparison, is_reserve
from generator.course.languages import direction
from generator.course.lesson import Lesson
from generator.course.part import Part
from generator.course.quotation import CheckedAgainst, QuotationCheck, QuotedShare
from generator.course.standards import FRAMEWORKS
from generator.course.vocabulary import (
    CITATIONS,
    LENS_OF_TECHNIQUE,
    LENSES,
    POLICY_FRAMES,
    TECHNIQUES,
)
from generator.pages import page as places
from generator.pages.escaping import in_page, page_address, prose_line
from generator.pages.page import pair_anchor, passage_anchor
from generator.pages.passage_numbers import passage_number
from generator.pages.quotation import numbered_marks, segments
from generator.pages.student_work import places_of_work, prompts_by_lens, worked_on
from generator.pages.syllabus import content_notes
from generator.pages.words import Words


@cache
def page_templates() -> Environment:
    """The templates. Whatever they print goes through `in_page`."""
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        finalize=in_page,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_bytecode_cache(),
    )
    environment.code_generator_class = _EscapingOnce
    environment.filters.update(line=prose_line, address=page_address, by_lens=prompts_by_lens)
    environment.globals.update(
        places=places,
        reviewers=_reviewers,
        lenses=LENSES,
        techniques=TECHNIQUES,
        lens_of=LENS_OF_TECHNIQUE,
        frameworks=FRAMEWORKS,
        citations=CITATIONS,
        policy_frames=POLICY_FRAMES,
        pair_anchor=lambda excerpt: page_address(pair_anchor(excerpt)),
        anchor=lambda excerpt: page_address(passage_anchor(excerpt)),
        segments=segments,
        numbered_marks=numbered_marks,
        direction=direction,
        day=_day,
        how_checked=_how_checked,
        checked_against=_checked_against,
        quoted_share=_quoted_share,
        paragraph_name=_paragraph_name,
        digest=_digest,
        worked_on=worked_on,
        places_of_work=places_of_work,
        is_comparison=lambda passage: isinstance(passage, Comparison),
        is_reserve=is_reserve,
        passage_number=passage_number,
        content_notes=content_notes,
        without_answers=_without_answers,
        kinds_with_keys=("choose", "rewrite", "sort"),
    )
    return environment


class _EscapingOnce(CodeGenerator):
    """Leaves out Jinja's own escaping of what `in_page` has escaped already.

    That saves a fifth of the time of rendering. Should Jinja ever stop asking
    this method, its escaping comes back and changes nothing but the time.
    """

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"({finalize.src}")


def _without_answers(prompt: Part) -> Part:
    """A prompt as a student has it who may not read the answers."""
    return without_fields(FOR_TEACHERS_AND_ANSWERS, prompt)


def _reviewers(lesson: Lesson) -> str:
    return ", ".join(f"{review.name} ({review.role})" for review in lesson.reviewed)


def _digest(text: str) -> str:
    """A short name for a text, by which a student's work knows what it was about."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def _day(words: Words, day: date) -> str:
    return words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def _paragraph_name(words: Words, paragraph: ArticleParagraph) -> str:
    """What readers call a paragraph: its own name, or paragraph 7 for P7."""
    if paragraph.name is not None:
        return paragraph.name[:1].upper() + paragraph.name[1:]
    return words.paragraph.format(number=paragraph.id.removeprefix("P"))


def _how_checked(words: Words, article: Article, check: QuotationCheck | None) -> str:
    """What a passage was compared with, and at which level the two are the same."""
    if check is None:
        return words.not_checked
    copy = article.stored_copy
    if check.against is CheckedAgainst.TEXT or copy is None:
        against = words.checked_text
    elif copy.retrieved is None:
        against = words.checked_undated_copy
    else:
        against = words.checked_copy.format(date=_day(words, copy.retrieved))
    meaning = words.match_levels[check.level]
    return f"{against} {words.match_level_is.format(level=int(check.level), meaning=meaning)}"


def _checked_against(words: Words, article: Article, checks: tuple[QuotationCheck, ...]) -> str:
    """How many passages of an article were compared, and with what."""
    copy = article.stored_copy
    count = len(checks)
    if copy is None or all(check.against is CheckedAgainst.TEXT for check in checks):
        return words.compared_with_text.format(count=count)
    if copy.retrieved is None:
        return words.compared_with_undated_copy.format(count=count)
    return words.compared_with_copy.format(count=count, date=_day(words, copy.retrieved))


def _quoted_share(words: Words, article: Article, share: QuotedShare) -> str:
    said = words.quoted_share.format(share=f"{share.percent:.1f}")
    if article.most_quoted == 100:
        return said
    return f"{said} {words.quotation_limit.format(limit=article.most_quoted)}"


def _bytecode_cache() -> BytecodeCache | None:
    """Compiled templates on disk, in Jinja's own place: compiling takes as long as 50 lessons.

    Jinja tells old from new by a template's source alone. The number stands for
    the options above; change it when they change.
    """
    try:
        return FileSystemBytecodeCache(pattern="close-reading-2-%s.cache")
    except (OSError, RuntimeError):
        return None
