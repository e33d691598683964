"""Prose in a lesson: every piece of it is found, with the way to it."""

from pathlib import Path

from generator.reading.prose_paths import prose_in
from tests.small_course import LESSON, sound_course

NOTES = """\
  preparation: [PREPARE]
activities: [{title: One, minutes: 5, steps: [STEP]}]
lateral_reading: [{claim: CLAIM, move: stop, pointer: POINTER}]
assessment: {task: TASK, rubric: [{criterion: C, levels: [a, b, c, d]}]}
"""


def test_every_piece_of_prose_in_a_lesson_is_looked_at(tmp_path: Path) -> None:
    lesson = sound_course(tmp_path, {"first.yml": LESSON + NOTES}).lessons["first"]
    found = {prose.source: path for path, prose in prose_in(lesson)}
    assert len(found) == repr(lesson).count("Prose(")
    assert found["Perhaps *axed*."] == ("excerpts", 0, "prompts", 0, "answer")
    assert found["TEACHER-MARK-NOTE"] == ("excerpts", 0, "marks", 1, "teacher")
    assert found["STEP"] == ("activities", 0, "steps", 0)
    assert found["POINTER"] == ("lateral_reading", 0, "pointer")
    assert found["PREPARE"] == ("teacher", "preparation", 0)
