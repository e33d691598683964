"""`lessons new`: a file that says what is still to be filled in, and nothing that is wrong."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.cli import main
from generator.course.article import Article
from generator.course.lesson import Lesson
from generator.course.text import Line
from generator.reading.course_folder import CourseFolder
from generator.reading.file import read_part
from generator.reading.problem import Code
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import text_in_course
from generator.reading.source import Source
from generator.reading.tree import Entries, Text, read_tree
from generator.writing.form import in_form
from generator.writing.new_lesson import MAY_STAY_EMPTY, NoLessonError, name_of_new, new_lesson
from tests.small_course import ARTICLE, FILES, in_a_copy, write_course


def words_of(text: str) -> ArticleWords:
    article = read_part(Source("articles/ferry.yml", text), Article, id="ferry").part
    assert article is not None
    return ArticleWords(article, text_in_course(article), None)


FERRY = words_of(ARTICLE)
WITHOUT_WORDS = words_of(re.sub(r"    text: .*\n", "", ARTICLE))


def said(*arguments: str | Path) -> tuple[int, str]:
    """How `lessons` ends, and what it says."""
    result = CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    return result.exit_code, result.output


def places_to_fill_in(text: str) -> list[int]:
    """The lines with nothing behind their colon or dash that may not stay empty."""
    lines = text.split("\n")
    found = []
    for number, line in enumerate(lines):
        below = next((other for other in lines[number + 1 :] if other.strip("# ")), "")
        is_further_in = len(below) - len(below.lstrip(" ")) > len(line) - len(line.lstrip(" -"))
        remark, above = "", number - 1
        while lines[above].lstrip().startswith("#"):
            remark, above = lines[above].strip("# ") + " " + remark, above - 1
        if re.search(r"^ *([- ]*[a-z_]+:|-)$", line) and not is_further_in:
            found += [] if MAY_STAY_EMPTY in remark else [number + 1]
    return found


@pytest.mark.parametrize(("article", "count"), [(FERRY, 14), (WITHOUT_WORDS, 16)])
def test_the_problems_of_a_new_lesson_are_its_places_to_fill_in(
    article: ArticleWords, count: int
) -> None:
    text = new_lesson("Two ferries", article)
    file = read_part(Source("lessons/two-ferries.yml", text), Lesson, id="two-ferries")
    assert [problem.place.line for problem in file.problems] == places_to_fill_in(text)
    assert {problem.code for problem in file.problems} == {Code.MISSING_FIELD}
    assert all("has nothing behind it" in problem.message for problem in file.problems)
    assert len(file.problems) == count


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.from_regex(r"[-?:,\[\]{}#&*!|>'\"%@` ]{0,3}\w* ?#?\w*:?"))
def test_any_title_is_refused_or_read_back_exactly(title: str) -> None:
    try:
        text = new_lesson(title, FERRY)
    except NoLessonError as error:
        refusal = str(error)
    else:
        refusal = ""
    if refusal:
        assert re.match(r"A lesson needs a title|This cannot be a title\. \w", refusal)
        return
    source = Source("lessons/x.yml", text)
    tree, problems = read_tree(source)
    assert isinstance(tree, Entries)
    written = tree.values["title"]
    assert isinstance(written, Text)
    assert written.value == TypeAdapter[str](Line).validate_python(title)
    assert problems == []
    lines = [problem.place.line for problem in read_part(source, Lesson, id="x").problems]
    assert lines == places_to_fill_in(new_lesson("Two ferries", FERRY))
    assert in_form(source, tree) == text


@pytest.mark.parametrize(
    "title", ["", "  \n", "a" * 4001, "a\x07b", "a\u2028b", "a\u202eb", "a\ud800b"]
)
def test_a_title_that_no_page_can_show_is_refused(title: str) -> None:
    with pytest.raises(NoLessonError):
        new_lesson(title, FERRY)


@pytest.mark.parametrize(
    ("title", "name", "why"),
    [
        ("שתי כותרות", None, "no Latin letter or digit"),
        ("Course", None, "course.yml is the name of another file"),
        ("Glossary!", None, "glossary.yml is the name of another file"),
        ("A title", "Two Schools", '"Two Schools" cannot be the name'),
        ("A title", "../first", '"../first" cannot be the name'),
        ("A title", "a" * 61, "60 at most"),
    ],
)
def test_a_name_that_no_lesson_can_have_is_refused(title: str, name: str | None, why: str) -> None:
    with pytest.raises(NoLessonError, match=re.escape(why)):
        name_of_new(title, name)


def test_a_new_lesson_is_written_and_its_teacher_told_what_comes_next(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    path = lessons / "who-says-it-part-2.yml"
    assert said("new", 'Who says it? "Part" #2', "--article", "ferry", "--lessons", lessons) == (
        0,
        (
            f"{path} was written.\n"
            f"Open it and fill in what is missing: `lessons check {path}` names each place.\n"
            "It is a draft, which no unit has to list. When it is ready, take the line "
            "status: draft\nout, and list who-says-it-part-2 under a unit in course.yml.\n"
        ),
    )
    problems = CourseFolder(lessons).read().problems
    assert {problem.place.file for problem in problems} == {"lessons/who-says-it-part-2.yml"}
    lines = [problem.place.line for problem in problems]
    assert lines == places_to_fill_in(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "files",
    [{}, in_a_copy("Residents say that it was axed. Why?", "Residents say that it was axed")],
)
def test_a_new_lesson_that_is_filled_in_has_no_errors(
    files: dict[str, str | None], tmp_path: Path
) -> None:
    lessons = write_course(tmp_path, files)
    said("new", "Ferries", "--article", "ferry", "--lessons", lessons)
    path = lessons / "ferries.yml"
    text = path.read_text("utf-8")
    for name, value in {
        "minutes": "50",
        "age": "14",
        "content_note": "none",
        "voice": "reported",
        "words": "Residents",
        "technique": "collective-attribution",
    }.items():
        text = re.sub(rf"^([ -]*{name}:)$", rf"\1 {value}", text, flags=re.M)
    text = re.sub(
        r"^([ -]*(question|summary|grades|ask|overview):|  -)$", r"\1 Words.", text, flags=re.M
    )
    path.write_text(text, "utf-8")
    code, output = said("verify", "--lessons", lessons)
    assert (code, "ferries.yml" in output) == (0, False)


def test_an_article_that_is_not_there_is_named_with_the_one_that_is_meant(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"articles/quay.yml": ARTICLE})
    before = sorted(lessons.rglob("*"))
    assert said("new", "Ferries", "--article", "fery", "--lessons", lessons) == (
        1,
        'There is no article "fery". Did you mean "ferry"?\nThe articles are: ferry, quay.\n',
    )
    assert said("new", "Ferries", "--article", "zzz", "--lessons", lessons) == (
        1,
        'There is no article "zzz". Choose one of: ferry, quay.\n',
    )
    assert sorted(lessons.rglob("*")) == before


def test_an_article_with_problems_of_its_own_has_to_be_mended_first(tmp_path: Path) -> None:
    broken = ARTICLE.replace("genre: report", "genre: news")
    lessons = write_course(tmp_path, {"articles/ferry.yml": broken})
    code, output = said("new", "Ferries", "--article", "ferry", "--lessons", lessons)
    assert (code, "mend articles/ferry.yml first" in output) == (1, True)


def test_no_file_is_ever_replaced(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    code, output = said("new", "First", "--article", "ferry", "--lessons", lessons)
    assert (code, output.splitlines()[0]) == (
        1,
        f"{lessons / 'first.yml'} is there already, and was left as it is.",
    )
    assert (lessons / "first.yml").read_text("utf-8") == FILES["first.yml"]


def test_a_title_in_other_letters_needs_a_name_for_its_file(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    arguments = ("new", "שתי כותרות", "--article", "ferry", "--lessons", lessons)
    assert said(*arguments)[0] == 1
    assert said(*arguments, "--name", "two-titles")[0] == 0
    assert "title: שתי כותרות\n" in (lessons / "two-titles.yml").read_text("utf-8")


def test_without_an_article_it_is_wrong_usage(tmp_path: Path) -> None:
    assert said("new", "Ferries", "--lessons", write_course(tmp_path))[0] == 2
