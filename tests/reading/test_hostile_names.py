"""Names that could lead out of the folder, over another page, or nowhere on some computers."""

from pathlib import Path

import pytest

from generator.reading.course_folder import CourseFolder
from generator.reading.problem import Code, Problem, Severity
from tests.small_course import ARTICLE, COURSE, LESSON, write_course

NO_ADDRESS = {
    "CON": "small letters and digits only",
    "con.x": "a point",
    "First": "the same as first on some computers",
    "FIRST": "the same as first on some computers",
    "a b": "a space",
    " a": "a space before",
    "a ": "a space after",
    "-rf": "what a program takes for an option",
    "a-": "a hyphen at the end",
    "a--b": "two hyphens",
    "_draft": "a low line",
    "~": "somebody's home",
    "first~": "a copy that an editor left",
    "a" * 61: "longer than an address should be",
    "a" * 200: "much longer",
    "\u202efirst": "the other way round",
    "fi\u0441rst": "a Cyrillic letter",
    "first\u200b": "a letter that cannot be seen",
    "\uff41": "a wide letter",
    "é": "a letter with an accent",
    "e\u0301": "the same in two signs",
    "ß": "two letters in one",
    "first.": "a point at the end",
    "first.yml": "two endings",
    "%2e%2e": "two points for a server",
    "a%2fb": "a folder for a server",
    "%00": "an end for a program",
    "a\\..\\first": "a folder on Windows",
    "a:b": "a stream on Windows",
    "a?b": "a question for a server",
    "a#b": "a place in a page",
    "a&b": "a sign of HTML",
    "<b>": "an element of HTML",
    'a"b': "the end of an attribute",
    "{{ a }}": "a template",
    "$HOME": "a variable",
    "first\n": "a line break",
    "first\t": "a tab",
    "a\x7f": "a control character",
}
"""Names of files, and what is wrong with each as the name of a page."""

RESERVED = ("index", "con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9")


def problems(folder: Path, files: dict[str, str | None]) -> list[Problem]:
    """The errors in the small course with some files in another form."""
    write_course(folder, files)
    found = CourseFolder(folder / "lessons").read().problems
    return [problem for problem in found if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("name", NO_ADDRESS)
@pytest.mark.parametrize(("folder", "text"), [("", LESSON), ("articles/", ARTICLE)])
def test_a_file_whose_name_is_no_address_is_refused(
    tmp_path: Path, folder: str, text: str, name: str
) -> None:
    found = problems(tmp_path, {f"{folder}{name}.yml": text})
    assert [problem.code for problem in found] == [Code.OUT_OF_RANGE]
    assert "name of this file cannot be used as an address" in found[0].message
    assert found[0].place.line == 1
    assert found[0].mend


@pytest.mark.parametrize("name", RESERVED)
@pytest.mark.parametrize(("folder", "text"), [("", LESSON), ("articles/", ARTICLE)])
def test_a_file_with_a_name_that_something_else_has_is_refused(
    tmp_path: Path, folder: str, text: str, name: str
) -> None:
    found = problems(tmp_path, {f"{folder}{name}.yml": text})
    assert [problem.code for problem in found] == [Code.RESERVED_NAME]
    assert name in found[0].message
    assert found[0].mend == "Rename the file."


@pytest.mark.parametrize("name", RESERVED)
def test_a_unit_with_a_name_that_something_else_has_is_refused(tmp_path: Path, name: str) -> None:
    unit = COURSE.partition("- id: ")[2].partition("\n")[0]
    found = problems(tmp_path, {"course.yml": COURSE.replace(f"id: {unit}", f"id: {name}", 1)})
    assert [problem.code for problem in found] == [Code.RESERVED_NAME]
    assert found[0].mend == "Give it another id."


@pytest.mark.parametrize(
    "name", ["../b", "a/../b", "..", "A", "a b", "-a", "a--b", "%2e%2e", "a" * 61, "\u202ea", "á"]
)
@pytest.mark.parametrize("place", ["unit", "excerpt"])
def test_an_id_that_is_no_address_is_refused(tmp_path: Path, place: str, name: str) -> None:
    file, text = ("course.yml", COURSE) if place == "unit" else ("first.yml", LESSON)
    before, found, after = text.partition("- id: ")
    assert found
    changed = f'{before}{found}"{name}"\n{after.partition(chr(10))[2]}'
    assert Code.OUT_OF_RANGE in [each.code for each in problems(tmp_path, {file: changed})]


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/../first", "/etc/passwd", "..", "con/"])
def test_the_list_of_lessons_cannot_lead_out_of_the_folder(tmp_path: Path, name: str) -> None:
    changed = COURSE.replace("[first,", f'["{name}",', 1)
    assert changed != COURSE
    assert Code.OUT_OF_RANGE in [each.code for each in problems(tmp_path, {"course.yml": changed})]


@pytest.mark.parametrize("name", ["../first", "articles/ferry", "..", "Ferry"])
def test_a_lesson_cannot_name_an_article_elsewhere(tmp_path: Path, name: str) -> None:
    changed = LESSON.replace("article: ferry", f'article: "{name}"', 1)
    assert changed != LESSON
    found = problems(tmp_path, {"first.yml": changed})
    assert {each.code for each in found} <= {Code.OUT_OF_RANGE, Code.UNKNOWN_REFERENCE}
    assert found


@pytest.mark.parametrize("name", ["..yml", "...yml", ".first.yml", "._first.yml", ".#first.yml"])
def test_a_file_that_its_name_hides_is_no_lesson(tmp_path: Path, name: str) -> None:
    write_course(tmp_path)
    (tmp_path / "lessons" / name).write_text(LESSON, "utf-8")
    reading = CourseFolder(tmp_path / "lessons").read()
    assert set(reading.course.lessons) == {"first", "second"}
    assert reading.is_sound


@pytest.mark.parametrize("name", ["404", "search", "assets", "sitemap", "lessons", "headers"])
def test_a_lesson_called_as_a_file_of_the_site_is_a_lesson_like_any_other(
    tmp_path: Path, name: str
) -> None:
    course = COURSE.replace("[first,", f'[first, "{name}",', 1)
    assert course != COURSE
    assert problems(tmp_path, {f"{name}.yml": LESSON, "course.yml": course}) == []
