"""What only the teacher edition says: a part of `Words`, to be translated with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TeacherWords:
    """The words for teachers in one language. Names in braces are filled in."""

    for_teacher: str = "For the teacher"
    teacher_site: str = "{name}, teacher edition"
    teacher_edition_banner: str = "Teacher edition, with answers and notes: not for students."
    note: str = "Note"
    preparation: str = "Before the lesson"
    unit_preparation: str = "Before the unit"
    sensitive: str = "What needs care"
    norms: str = "Ground rules to agree on"
    misconceptions: str = "What students may believe"
    supports: str = "An easier way in"
    extensions: str = "To go further"
    no_device: str = "Without computers or phones"
    depth: str = "Depth {level}: {name}"
    depths: Mapping[int, str] = field(
        default_factory=lambda: {
            1: "recall",
            2: "skill",
            3: "strategic thinking",
            4: "extended thinking",
        }
    )
    reserve_number: str = "R{number}"
    in_reserve: str = "In reserve: only in this edition, for you to bring in."
    defensible_short: str = "Defensible"
    answers_open_later: str = (
        "In this edition the lesson’s marks and the answers are open. Students open them after "
        "they have tried."
    )
    answers_held_back: str = (
        "In this edition the lesson’s marks and the answers are open. Students see the marks after "
        "they have tried. This lesson keeps its answers for you."
    )
    pointer: str = "Where to look"
    found: str = "What was found"
    finding: str = "Result"
    findings: Mapping[str, str] = field(
        default_factory=lambda: {
            "corroborated": "Other sources report the same.",
            "partly-corroborated": "Other sources report a part of it.",
            "disputed": "Other sources report something else.",
            "not-found": "We looked, and found no other source for it.",
            "not-checked": "Nobody has looked yet.",
        }
    )
    checked_on: str = "Last looked up"
    look_again: str = "Look again by {date}."
    plan: str = "Plan to print"
    sheet: str = "Key to print (PDF, {paper})"
    plan_of: str = "Plan: {title}"
    plan_summary: str = "A plan for the teacher of this lesson, to print: {question}"
    to_lesson: str = "To the lesson"
    activity: str = "Activity"
    steps_of_activity: str = "What happens"
    from_to: str = "{start} to {end} min"
    students_can: str = "By the end students can"
    time_line: str = "The lesson, minute by minute"
    passages_and_key: str = "Passages and key answers"
    no_content_note: str = "none"
    at_a_glance: str = "The lessons at a glance"
    unit_lessons: str = "{count} lessons"
    unit_lesson: str = "1 lesson"
    unit_has_note: str = "There is a content note to read first."
