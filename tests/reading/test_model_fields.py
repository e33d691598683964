"""Which part of the model a place in a file belongs to."""

import pytest
from pydantic import BaseModel

from generator.course.article import Article, ArticleParagraph, Copy, Rights
from generator.course.course import Outline, Unit
from generator.course.excerpt import Comparison, Excerpt, Mark
from generator.course.lesson import Activity, Criterion, LateralCheck, Lesson, Objective
from generator.course.prompts import KINDS, Choose, Discuss, LookUp, Marking, Option, Sort, SortItem
from generator.reading.model_fields import field_names, name_of, part_at
from generator.reading.source import Source
from generator.reading.tree import Path, read_tree

LESSON = """\
objectives: [{text: A, depth: 1}]
excerpts:
  - id: one
    marks: [{words: A}]
    prompts:
      - ask: B?
      - kind: sort
        items: [{text: C}]
      - {kind: choose, options: [{text: D}]}
      - {kind: look-up}
      - {kind: nonsense}
      - words alone
  - compare:
      - id: two
        prompts: [{kind: mark}]
    prompts: [{ask: E}]
assessment: {rubric: [{criterion: F}]}
activities: [{title: G}]
lateral_reading: [{claim: H}]
"""


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ((), Lesson),
        (("objectives", 0), Objective),
        (("excerpts", 0), Excerpt),
        (("excerpts", 0, "marks", 0), Mark),
        (("excerpts", 0, "prompts", 0), Discuss),
        (("excerpts", 0, "prompts", 1), Sort),
        (("excerpts", 0, "prompts", 1, "items", 0), SortItem),
        (("excerpts", 0, "prompts", 2, "options", 0), Option),
        (("excerpts", 0, "prompts", 3), LookUp),
        (("excerpts", 0, "prompts", 4), Discuss),
        (("excerpts", 0, "prompts", 5), Discuss),
        (("excerpts", 1), Comparison),
        (("excerpts", 1, "compare", 0), Excerpt),
        (("excerpts", 1, "compare", 0, "prompts", 0), Marking),
        (("excerpts", 1, "prompts", 0), Discuss),
        (("assessment", "rubric", 0), Criterion),
        (("activities", 0), Activity),
        (("lateral_reading", 0), LateralCheck),
    ],
)
def test_a_path_leads_to_the_part_that_a_teacher_meant(path: Path, part: type[BaseModel]) -> None:
    tree, _ = read_tree(Source("x.yml", LESSON))
    assert tree is not None
    assert part_at(Lesson, tree, path) is part


@pytest.mark.parametrize(
    ("path", "part"),
    [(("rights",), Rights), (("copy",), Copy), (("paragraphs", 0), ArticleParagraph)],
)
def test_a_path_leads_through_an_article_by_the_names_that_are_written(
    path: Path, part: type[BaseModel]
) -> None:
    text = "rights: {holder: A}\ncopy: {file: B}\nparagraphs: [{id: P1}]\n"
    tree, _ = read_tree(Source("x.yml", text))
    assert tree is not None
    assert part_at(Article, tree, path) is part


@pytest.mark.parametrize("part", [Excerpt, Unit, ArticleParagraph])
def test_a_part_inside_a_file_has_an_id_of_its_own(part: type[BaseModel]) -> None:
    assert "id" in field_names(part)


@pytest.mark.parametrize("part", [Lesson, Article])
def test_a_part_that_is_a_file_has_no_id_to_write(part: type[BaseModel]) -> None:
    assert "id" not in field_names(part)
    assert "title" in field_names(part)


def test_a_field_is_offered_by_the_name_that_is_written() -> None:
    assert "copy" in field_names(Article)
    assert "stored_copy" not in field_names(Article)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (Lesson, "a lesson"),
        (Excerpt, "an excerpt"),
        (Article, "an article"),
        (Outline, "an outline"),
        (Unit, "a unit"),
        (LateralCheck, "a lateral check"),
        (ArticleParagraph, "an article paragraph"),
        (Discuss, "a prompt"),
        (Choose, 'a prompt of the kind "choose"'),
        (Marking, 'a prompt of the kind "mark"'),
        (LookUp, 'a prompt of the kind "look-up"'),
    ],
)
def test_a_part_is_called_by_plain_words(part: type[BaseModel], name: str) -> None:
    assert name_of(part) == name


@pytest.mark.parametrize("kind", KINDS)
def test_a_prompt_of_every_kind_is_told_apart_by_its_kind(kind: str) -> None:
    tree, _ = read_tree(Source("x.yml", f"excerpts: [{{prompts: [{{kind: {kind}}}]}}]"))
    assert tree is not None
    assert part_at(Lesson, tree, ("excerpts", 0, "prompts", 0)) is KINDS[kind]
