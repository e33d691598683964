"""The Jinja2 environment: where templates are, what they can call, how they print."""

import hashlib
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

from generator.course.editions import without_answers
from generator.course.excerpt import Comparison, is_reserve
from generator.course.languages import direction
from generator.course.standards import FRAMEWORKS
from generator.course.vocabulary import (
    CITATIONS,
    LENS_OF_TECHNIQUE,
    LENSES,
    POLICY_FRAMES,
    TECHNIQUES,
)
from generator.pages import page as places
from generator.pages.escaping import in_page, json_in_script, page_address, prose_line
from generator.pages.page import pair_anchor, passage_anchor
from generator.pages.passage_numbers import passage_number, passage_numbers
from generator.pages.phrases import (
    checked_against,
    day,
    how_checked,
    paragraph_name,
    quoted_share,
    reviewers,
)
from generator.pages.quotation import numbered_marks, segments
from generator.pages.structured_data import lesson_data
from generator.pages.student_work import places_of_work, prompts_by_lens, worked_on
from generator.pages.syllabus import content_notes
from generator.pages.time_line import time_line


def escaping_templates(package: str) -> Environment:
    """The templates of a package of ours. Whatever they print goes through `in_page`.

    Arguments:
        package: Its dotted name. The templates are in its folder `templates`.
    """
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        finalize=in_page,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_bytecode_cache(),
    )
    environment.code_generator_class = _EscapingOnce
    return environment


@cache
def page_templates() -> Environment:
    """The templates of pages."""
    environment = escaping_templates("generator.pages")
    environment.filters.update(
        line=prose_line, address=page_address, json=json_in_script, by_lens=prompts_by_lens
    )
    environment.globals.update(
        places=places,
        reviewers=reviewers,
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
        day=day,
        how_checked=how_checked,
        checked_against=checked_against,
        quoted_share=quoted_share,
        paragraph_name=paragraph_name,
        digest=_digest,
        worked_on=worked_on,
        places_of_work=places_of_work,
        is_comparison=lambda passage: isinstance(passage, Comparison),
        is_reserve=is_reserve,
        passage_number=passage_number,
        passage_numbers=passage_numbers,
        lesson_data=lesson_data,
        time_line=time_line,
        content_notes=content_notes,
        without_answers=without_answers,
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


def _digest(text: str) -> str:
    """A short name for a text, by which a student's work knows what it was about."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def _bytecode_cache() -> BytecodeCache | None:
    """Compiled templates on disk, in Jinja's own place: compiling takes as long as 50 lessons.

    Jinja tells old from new by a template's source alone. The number stands for
    the options above; change it when they change.
    """
    try:
        return FileSystemBytecodeCache(pattern="close-reading-2-%s.cache")
    except (OSError, RuntimeError):
        return None
