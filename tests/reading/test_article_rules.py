"""What an article must keep to beyond its own fields."""

from pathlib import Path

import pytest

from generator.reading.problem import Code
from tests.small_course import ARTICLE, read_course


def test_an_article_whose_paragraphs_have_different_names_has_no_problem(tmp_path: Path) -> None:
    assert read_course(tmp_path, {"articles/ferry.yml": ARTICLE}).problems == ()


@pytest.mark.parametrize("name", ["P1", "p1"])
def test_a_name_of_two_paragraphs_is_reported_at_the_second(name: str, tmp_path: Path) -> None:
    article = ARTICLE.replace("id: P2", f"id: {name}")
    problem = read_course(tmp_path, {"articles/ferry.yml": article}).problems[0]
    assert (problem.code, str(problem.place)) == (
        Code.USED_TWICE,
        "lessons/articles/ferry.yml:20:9",
    )
    assert f'called "{name}"' in problem.message


def test_an_article_with_such_a_problem_is_not_in_the_course(tmp_path: Path) -> None:
    article = ARTICLE.replace("id: P2", "id: P1")
    assert read_course(tmp_path, {"articles/ferry.yml": article}).course.articles == {}


def test_every_name_that_is_used_again_is_reported_in_one_run(tmp_path: Path) -> None:
    article = ARTICLE.replace("id: P2", "id: T").replace("id: P1", "id: T")
    problems = read_course(tmp_path, {"articles/ferry.yml": article}).problems
    assert [problem.place.line for problem in problems if problem.code == Code.USED_TWICE] == [
        18,
        20,
    ]
