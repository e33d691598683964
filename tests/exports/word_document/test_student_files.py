"""A file for students holds nothing of what they go without."""

from pathlib import Path

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in, student_edition
from generator.course.kept_texts import KeptText, kept_texts, public_texts
from generator.course.text import Prose
from generator.exports.document import Points
from generator.exports.handout import handout
from generator.publishing.built_file import BuiltFile
from generator.publishing.leaks import LeakSearch
from tests.exports.word_document.opened import every, opened, value, written
from tests.pages.full_course import full_course
from tests.publishing.kept_fields import KeptFields

NOTE = "Ask the class who said so & why “nobody” knew before <it> was too late for Kit's bus."


def test_no_kept_text_is_in_a_file_for_students(tmp_path: Path) -> None:
    fields = KeptFields()
    student = course_in(Edition.STUDENT, fields.course(full_course(tmp_path)))
    for lesson in student.lessons:
        said = opened(handout(student, lesson)).text
        assert not [field for text, field in fields.texts.items() if text in said]


def test_kept_texts_are_in_the_key(tmp_path: Path) -> None:
    fields = KeptFields()
    teacher = fields.course(full_course(tmp_path))
    said = opened(handout(teacher, "full")).text
    assert sum(text in said for text in fields.texts) > 10


def test_no_mark_is_in_a_file_for_students(published: Course) -> None:
    student = course_in(Edition.STUDENT, published)
    for lesson in student.lessons:
        styles = {value(run, "rStyle") for run in every(opened(handout(student, lesson)).body, "r")}
        assert not [style for style in styles if style and style.startswith("Mark")]


def test_the_search_for_leaks_reads_a_key_and_finds_nothing_in_files_for_students(
    published: Course,
) -> None:
    student = student_edition(published)
    search = LeakSearch(kept_texts(published, student), public_texts(student), "canary7x3qz5vw9")
    for lesson in ("harbour-bridge", "two-schools"):
        key, sheet = (opened(handout(course, lesson)).data for course in (published, student))
        assert len(list(search.findings_in(BuiltFile("key.docx", key)))) > 10
        assert list(search.findings_in(BuiltFile("sheet.docx", sheet))) == []


def test_the_search_for_leaks_reads_words_that_are_cut_by_runs_and_written_as_references() -> None:
    file = written(Points(("First.", Prose(NOTE.replace("nobody", "**nob**ody")))))
    search = LeakSearch((KeptText(NOTE, "a lesson"),), (), "canary7x3qz5vw9")
    assert len(list(search.findings_in(BuiltFile("sheet.docx", file.data)))) == 1
