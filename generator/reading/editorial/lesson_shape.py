"""What belongs to a whole lesson: its note on content, its lenses, its time, its checks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.course.content_words import CONTENT_WORDS
from generator.course.editions import FOR_TEACHERS, without_fields
from generator.course.excerpt import Excerpt, is_reserve
from generator.course.lesson import MONTHS_A_CHECK_IS_GOOD_FOR, Lesson
from generator.course.prompts import Prompt
from generator.course.vocabulary import LENS_OF_TECHNIQUE, LENSES
from generator.reading.editorial.allowed import Found
from generator.reading.editorial.reading_level import grade_of
from generator.reading.file import ReadFile
from generator.reading.lesson_paths import excerpts_with_paths
from generator.reading.problem import Code, Problem, Severity
from generator.reading.prose_paths import prose_in
from generator.reading.tree import Path

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the findings about a lesson depend on beyond the lesson."""

    today: date
    is_in_english: bool = True
    has_content_note: bool = False
    """Whether the unit that lists the lesson says what a reader should know."""
    content_words: frozenset[str] = CONTENT_WORDS


def finding(
    file: ReadFile[Lesson],
    code: Code,
    path: Path,
    message: str,
    mend: str,
    *,
    within: tuple[int, int] | None = None,
) -> Found:
    """Something to think about, at the value that a path leads to."""
    problem: Problem = file.problem(
        code, path, message, mend, within=within, severity=Severity.NOTE
    )
    return Found(path, problem)


def missing_content_note(
    file: ReadFile[Lesson], lesson: Lesson, setting: Setting
) -> Iterator[Found]:
    """The passages with a listed word of which nobody is told before."""
    if lesson.content_note is not None or setting.has_content_note:
        return
    for path, excerpt in excerpts_with_paths(lesson):
        if excerpt.content_note is not None:
            continue
        for found in _WORD.finditer(excerpt.quote.source):
            if found[0].lower() in setting.content_words:
                yield finding(
                    file,
                    Code.NO_CONTENT_NOTE,
                    (*path, "quote"),
                    f"“{found[0]}” stands in this passage, and nobody is told of it before.",
                    "Say under content_note, of the lesson or the passage, what a reader should "
                    "know.",
                    within=found.span(),
                )
                break


def lenses_left_out(file: ReadFile[Lesson], lesson: Lesson) -> Iterator[Found]:
    """The lenses through which a lesson does not look."""
    used = {
        lens for passage in lesson.excerpts if not is_reserve(passage) for lens in _used(passage)
    }
    used |= {activity.lens for activity in lesson.activities if activity.lens is not None}
    if all(is_reserve(passage) for passage in lesson.excerpts):
        return
    missing = [lens.name for lens in LENSES.values() if lens.id not in used]
    if missing:
        listed = " or ".join(missing)
        yield finding(
            file,
            Code.LENS_LEFT_OUT,
            ("excerpts",),
            f"Nothing in this lesson looks at {listed}.",
            "Add a prompt or a mark, so that students meet all three lenses on every text.",
        )


def _used(passage: object) -> Iterator[str]:
    if isinstance(passage, Excerpt):
        for technique in passage.shown_techniques:
            yield LENS_OF_TECHNIQUE[technique].id
        yield from (prompt.lens for prompt in passage.prompts)
        return
    prompts: tuple[Prompt, ...] = getattr(passage, "prompts", ())
    yield from (prompt.lens for prompt in prompts)
    for excerpt in getattr(passage, "compare", ()):
        yield from _used(excerpt)


def minutes_that_do_not_add_up(file: ReadFile[Lesson], lesson: Lesson) -> Iterator[Found]:
    """Activities that together take another time than the lesson."""
    added = sum(activity.minutes for activity in lesson.activities)
    if lesson.activities and added != lesson.minutes:
        yield finding(
            file,
            Code.MINUTES_DO_NOT_ADD_UP,
            ("minutes",),
            f"The lesson takes {lesson.minutes} minutes, and its activities take {added}.",
            "Change the minutes of the lesson or of an activity.",
        )


def old_checks(file: ReadFile[Lesson], lesson: Lesson, today: date) -> Iterator[Found]:
    """Lateral checks that somebody should make again."""
    for index, check in enumerate(lesson.lateral_reading):
        if check.look_again_on is not None and check.look_again_on <= today:
            months = check.good_for_months or MONTHS_A_CHECK_IS_GOOD_FOR
            yield finding(
                file,
                Code.OLD_CHECK,
                ("lateral_reading", index, "checked_on"),
                f"This was looked up more than {months} months ago.",
                "Look it up again, and write the new day. If it changes seldom, give it a longer "
                "time under good_for_months.",
            )


def too_hard_to_read(file: ReadFile[Lesson], lesson: Lesson) -> Iterator[Found]:
    """Our own words for students that are above the level that the lesson itself sets."""
    target = lesson.audience.reading_level
    if target is None:
        return
    texts = [prose.plain for _, prose in prose_in(without_fields(FOR_TEACHERS, lesson))]
    grade = grade_of(texts)
    if grade is not None and grade > target:
        yield finding(
            file,
            Code.HARD_TO_READ,
            ("audience", "reading_level"),
            f"Your own words for students read like grade {grade:.1f}, and {target:g} is the aim.",
            "Cut long sentences in two, and take shorter words. Or set the level that is right.",
        )
