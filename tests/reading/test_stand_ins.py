"""A mistake hides no other mistake of its file."""

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.reading.file import read_part
from generator.reading.model_fields import written_fields
from generator.reading.problem import Code
from generator.reading.source import Source
from generator.reading.stand_ins import least_of
from generator.reading.tree import read_tree, values_of
from tests.small_course import ARTICLE, COURSE, GLOSSARY, LESSON, SECOND_LESSON, read_course

Edit = tuple[str, str, Code]
"""What stands in a file, what is put in its place, and what must be said."""

IN_FIELDS: tuple[Edit, ...] = (
    ("summary: One", "sumary: One", Code.UNKNOWN_FIELD),
    ("minutes: 50", "minutes: fifty", Code.WRONG_KIND_OF_VALUE),
    ("minutes: 50", "minutes: 5000", Code.OUT_OF_RANGE),
    ("question: What does a verb decide?\n", "", Code.MISSING_FIELD),
    ("audience: {grades: 9-12, age: 14}", "audience: teens", Code.WRONG_KIND_OF_VALUE),
    ("objectives:\n  - Find a verb that judges.", "objectives: []", Code.OUT_OF_RANGE),
    ("content_note: none", "content_note:", Code.MISSING_FIELD),
    ("techniques: [conflict]", "techniques: [confict]", Code.NOT_ON_LIST),
    ("lens: framing", "lens: faming", Code.NOT_ON_LIST),
    ("lens: framing", "kind: wirte\n        lens: framing", Code.NOT_ON_LIST),
    ("use: reserve", "use: reserved", Code.NOT_ON_LIST),
    ("teacher:\n  overview", "teacher:\n  norms: Listen.\n  overview", Code.WRONG_KIND_OF_VALUE),
    ("voice: author\n    use", "use", Code.MISSING_FIELD),
    ("minutes: 50", "minutes: 50\nstandards: {ccss: [9]}", Code.NOT_ON_LIST),
    ("minutes: 50", "minutes: 50\nactivities: [Read.]", Code.WRONG_KIND_OF_VALUE),
)
ELSEWHERE: tuple[Edit, ...] = (
    ("article: ferry", "article: fery", Code.UNKNOWN_REFERENCE),
    ("vocabulary: [ferry]", "vocabulary: [fery]", Code.UNKNOWN_REFERENCE),
    ("paragraph: P1", "paragraph: P9", Code.UNKNOWN_REFERENCE),
    ("was probably axed\n", "was surely axed\n", Code.NOT_IN_ARTICLE),
    ("words: Residents say", "words: Citizens say", Code.NOT_IN_EXCERPT),
    ("words: axed", "words: Residents", Code.OVERLAPPING_MARKS),
    ("id: measure", "id: axed", Code.USED_TWICE),
    ("Which word carries a judgement?", "Is it so?", Code.YES_OR_NO),
    ("answer: Perhaps", "answer: Obviously", Code.SAID_AS_OBVIOUS),
)


def codes_in(folder: Path, file: str, text: str) -> list[Code]:
    """The codes of the problems of a file of the small course, with another text in it."""
    reading = read_course(folder, {file: text})
    return sorted(p.code for p in reading.problems if p.place.file == f"lessons/{file}")


def edited(text: str, *edits: Edit) -> str:
    """A text with some places changed, each of which it has."""
    for old, new, _ in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("elsewhere", ELSEWHERE, ids=lambda edit: edit[1])
@pytest.mark.parametrize("in_field", IN_FIELDS, ids=lambda edit: edit[1])
def test_a_wrong_field_hides_nothing_else_in_a_lesson(
    in_field: Edit, elsewhere: Edit, tmp_path: Path
) -> None:
    found = codes_in(tmp_path, "first.yml", edited(LESSON, in_field, elsewhere))
    assert found == sorted((in_field[2], elsewhere[2]))


@pytest.mark.parametrize("in_field", IN_FIELDS, ids=lambda edit: edit[1])
def test_what_stands_in_for_a_wrong_field_is_not_reported(in_field: Edit, tmp_path: Path) -> None:
    assert codes_in(tmp_path, "first.yml", edited(LESSON, in_field)) == [in_field[2]]


def test_all_wrong_fields_together_hide_nothing_else(tmp_path: Path) -> None:
    fields = [IN_FIELDS[place] for place in (0, 1, 3, 4, 5, 7, 8, 10, 11)]
    elsewhere = [ELSEWHERE[place] for place in (1, 2, 4, 6, 7)]
    found = codes_in(tmp_path, "first.yml", edited(LESSON, *fields, *elsewhere))
    assert found == sorted(code for *_, code in (*fields, *elsewhere))


@pytest.mark.parametrize(
    "wrong",
    [
        ("quote: Residents say the ferry was probably axed", "quot: Residents"),
        ("quote: Residents say the ferry was probably axed", "quote: [Residents]"),
        ("paragraph: P1", "paragraph: [P1]"),
        ("paragraph: P1\n", "\n"),
        ("article: ferry", "article: The Ferry"),
        ("article: ferry\n", ""),
        ("id: axed\n    paragraph", "paragraph"),
        ("    id: axed", "    id: Axed!"),
        ("words: axed", "word: axed"),
        ("words: Residents say", "words: [Residents]"),
        ("vocabulary: [ferry]", "vocabulary: {ferry: boat}"),
        ("vocabulary: [ferry]", "vocabulary: [[ferry]]"),
        ("paragraph: P1", "article: [ferry]\n    paragraph: P1"),
        ("minutes: 50", "minutes: 50\nalternative: [second]"),
    ],
    ids=lambda edit: edit[1],
)
def test_what_depends_on_an_unreadable_value_is_not_blamed(
    wrong: tuple[str, str], tmp_path: Path
) -> None:
    old, new = wrong
    lesson = LESSON.replace("  - id: axed\n    paragraph", "  -\n    id: axed\n    paragraph")
    assert old in lesson
    found = codes_in(tmp_path, "first.yml", lesson.replace(old, new, 1))
    assert set(found) <= {
        Code.UNKNOWN_FIELD,
        Code.WRONG_KIND_OF_VALUE,
        Code.MISSING_FIELD,
        Code.OUT_OF_RANGE,
    }
    assert found


def test_a_sort_prompt_without_groups_is_not_told_that_its_groups_are_unknown(
    tmp_path: Path,
) -> None:
    prompt = (
        "    prompts:\n      - kind: sort\n        lens: sourcing\n        ask: Sort them.\n"
        "        {groups}\n        items: [{{text: A, group: here}}, {{text: B, group: nowhere}}]\n"
    )
    lesson = LESSON.partition("    prompts:\n")[0]
    wrong = codes_in(tmp_path / "a", "first.yml", lesson + prompt.format(groups="groups: here"))
    assert wrong == [Code.WRONG_KIND_OF_VALUE]
    right = prompt.format(groups="groups: [here, there]")
    assert codes_in(tmp_path / "b", "first.yml", lesson + right) == [Code.UNKNOWN_REFERENCE]


def test_a_wrong_field_of_an_article_hides_nothing_else_in_the_course(tmp_path: Path) -> None:
    article = ARTICLE.replace("genre: report", "genre: tale").replace("id: P2", "id: p1")
    lesson = LESSON.replace("was probably axed", "was surely axed")
    reading = read_course(tmp_path, {"articles/ferry.yml": article, "first.yml": lesson})
    found = {(problem.place.file, problem.code) for problem in reading.problems}
    assert ("lessons/articles/ferry.yml", Code.NOT_ON_LIST) in found
    assert ("lessons/articles/ferry.yml", Code.USED_TWICE) in found
    assert ("lessons/first.yml", Code.NOT_IN_ARTICLE) in found
    assert reading.course.articles == {}
    assert reading.course.lessons == {}


def test_a_wrong_field_of_the_outline_hides_nothing_else(tmp_path: Path) -> None:
    outline = COURSE.replace("title: A small course\n", "").replace("second]", "secnd]")
    reading = read_course(tmp_path, {"course.yml": outline})
    assert {problem.code for problem in reading.problems} == {
        Code.MISSING_FIELD,
        Code.MISSING_FILE,
        Code.NOT_IN_COURSE,
    }


def test_no_lesson_counts_as_unlisted_where_a_list_of_lessons_cannot_be_read(
    tmp_path: Path,
) -> None:
    outline = COURSE.replace("lessons: [first, second]", "lessons: first and second")
    assert codes_in(tmp_path, "course.yml", outline) == [Code.WRONG_KIND_OF_VALUE]
    assert codes_in(tmp_path, "first.yml", LESSON) == []


def test_a_wrong_entry_of_the_glossary_hides_no_word(tmp_path: Path) -> None:
    glossary = GLOSSARY.replace("Ferry: A boat that carries people across.", "Ferry: [a, boat]")
    lesson = LESSON.replace("vocabulary: [ferry]", "vocabulary: [ferry, pier]")
    reading = read_course(tmp_path, {"glossary.yml": glossary, "first.yml": lesson})
    assert [(problem.place.file, problem.code) for problem in reading.problems] == [
        ("lessons/first.yml", Code.UNKNOWN_REFERENCE),
        ("lessons/glossary.yml", Code.WRONG_KIND_OF_VALUE),
    ]


def test_a_lesson_with_a_stand_in_never_becomes_part_of_the_course(tmp_path: Path) -> None:
    for place, edit in enumerate(IN_FIELDS):
        reading = read_course(tmp_path / str(place), {"first.yml": edited(LESSON, edit)})
        assert set(reading.course.lessons) == {"second"}
        assert set(reading.broken_lessons) == {"first"}


@pytest.mark.parametrize(
    ("model", "text"),
    [(Lesson, LESSON), (Lesson, SECOND_LESSON), (Article, ARTICLE), (Outline, COURSE)],
    ids=["a lesson", "another lesson", "an article", "an outline"],
)
@pytest.mark.parametrize("wrong", [[["a", {"b": "c"}]], {"x": ["y"]}, "###"], ids=repr)
def test_a_file_is_read_past_any_one_field(
    model: type[BaseModel], text: str, wrong: object
) -> None:
    tree, _ = read_tree(Source("lessons/x.yml", text))
    given = {"id": "x"} if "id" in model.model_fields else {}
    for name in written_fields(model):
        # What JSON writes is laid out as a lesson may be.
        source = Source("lessons/x.yml", json.dumps({**values_of(tree), name: wrong}))
        file = read_part(source, model, **given)
        assert file.as_far_as_read is not None, name
        assert {way[0] for way in file.unread} == ({name} if file.part is None else set())


@pytest.mark.parametrize("model", [Lesson, Article, Outline, Glossary])
def test_the_least_of_a_file_is_a_file(model: type[BaseModel]) -> None:
    given = {"id": "x"} if "id" in model.model_fields else {}
    assert model.model_validate({**least_of(model), **given}) is not None
