"""Where a student can work, and what the work is about: the same in the pages and in the data."""

from pathlib import Path

from generator.course.editions import student_edition
from generator.pages.student_work import places_of_work
from tests.pages.full_course import full_course
from tests.pages.site import Site, first_lesson, with_prompts

CHOICE: dict[str, object] = {
    "kind": "choose",
    "lens": "sourcing",
    "ask": "Which fits?",
    "options": [
        {"text": "One.", "feedback": "It is the first."},
        {"text": "Two.", "feedback": "It is the second."},
    ],
}


def test_the_places_of_a_lesson_are_those_on_its_page_in_their_order(tmp_path: Path) -> None:
    course = student_edition(full_course(tmp_path), drafts=True)
    site = Site(course)
    for lesson in course.ordered_lessons:
        page = site[f"lessons/{lesson.id}.md"]
        passages = [
            f"passage-{found.attributes['data-excerpt']}" for found in page.all("close-reading")
        ]
        prompts = [found.attributes["data-key"] for found in page.all("prompt-work")]
        places = places_of_work(lesson)
        assert sorted(places) == sorted(passages + prompts)
        assert [place for place in places if place in prompts] == prompts
        assert [place for place in places if place in passages] == passages


def test_my_work_lists_the_places_of_each_lesson(tmp_path: Path) -> None:
    course = student_edition(full_course(tmp_path), drafts=True)
    links = Site(course)["my-work.md"].all("a")
    listed = {
        link.attributes["data-lesson"]: link.attributes["data-places"].split(" ")
        for link in links
        if "data-lesson" in link.attributes
    }
    assert listed == {lesson.id: list(places_of_work(lesson)) for lesson in course.ordered_lessons}


def digest(folder: Path, prompt: dict[str, object]) -> str:
    folder.mkdir()
    page = first_lesson(folder, with_prompts(prompt))
    return page.all("prompt-work")[0].attributes["data-digest"]


def test_a_prompt_is_another_once_an_option_is_worded_anew(tmp_path: Path) -> None:
    options = [{"text": "One.", "feedback": "It is the first."}, {"text": "2.", "feedback": "Yes."}]
    before = digest(tmp_path / "before", CHOICE)
    assert digest(tmp_path / "after", {**CHOICE, "options": options}) != before


def test_a_prompt_is_the_same_while_only_its_answer_is_worded_anew(tmp_path: Path) -> None:
    before = digest(tmp_path / "before", CHOICE)
    assert digest(tmp_path / "after", {**CHOICE, "answer": "Either."}) == before


def test_a_prompt_names_the_passages_that_it_is_about(tmp_path: Path) -> None:
    page = Site(student_edition(full_course(tmp_path), drafts=True))["lessons/full.md"]
    named = {
        found.attributes["data-key"]: found.attributes["data-excerpts"]
        for found in page.all("prompt-work")
        if "data-excerpts" in found.attributes
    }
    assert named["passage-whole--prompt-1"] == "whole"
    assert named["passage-left--pair--prompt-1"] == "left right"
