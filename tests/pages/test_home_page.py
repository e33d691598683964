"""The home page: what the course is, one passage at work, its lessons, and what it promises."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from tests.pages.html_tree import Element
from tests.pages.site import WORDS, Site, converted, ids, links, seen, under
from tests.small_course import ARTICLE, LESSON, sound_course

NOT_FREE = ARTICLE.replace("invented: yes\n", "").replace("basis: licence", "basis: quotation")
NOT_FREE = NOT_FREE.replace("url_status: none", "url_status: missing-in-copy")
ONE_LENS = LESSON.replace("technique: collective-attribution", "technique: euphemism")


def home(folder: Path, lesson: str = LESSON, article: str = ARTICLE) -> Element:
    """The home page of the small course with one thing changed."""
    course = sound_course(folder, {"first.yml": lesson, "articles/ferry.yml": article})
    return Site(course)["index.md"]


def test_the_home_page_shows_a_passage_with_its_marks_and_notes(small: Site) -> None:
    page = small["index.md"]

    assert page.only("blockquote").text == "Residents say the ferry was probably axed"
    assert [mark.text for mark in page.all("mark")] == ["Residents say", "axed"]
    notes = page.only("div", class_="notes")
    assert [quoted.text for quoted in notes.all("q")] == ["Residents say", "axed"]
    assert ("Words for an ending", "lessons/first.md#passage-axed") in links(page)


def test_every_mark_of_the_home_page_leads_to_its_note_there(small: Site) -> None:
    page = small["index.md"]
    labels = [label.attributes["href"] for label in page.all("a", class_="mark-label")]

    assert len(labels) == 2
    assert {label.removeprefix("#") for label in labels} <= {*ids(page)}


def test_the_lenses_to_look_through_are_those_of_the_marks(small: Site) -> None:
    choice = small["index.md"].only("fieldset", class_="sample-lens")

    assert [label.text.strip() for label in choice.all("label")] == [
        WORDS.all_lenses,
        "Loaded language",
        "Sourcing",
    ]
    assert ["checked" in button.attributes for button in choice.all("input")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("lesson", "article"),
    [
        pytest.param(LESSON, NOT_FREE, id="not free"),
        pytest.param(ONE_LENS, ARTICLE, id="one lens"),
        pytest.param(
            LESSON.replace("content_note: none", "content_note: A storm."), ARTICLE, id="lesson"
        ),
        pytest.param(
            LESSON.replace(
                "    voice: author\n", "    voice: author\n    content_note: Loss.\n", 1
            ),
            ARTICLE,
            id="passage",
        ),
        pytest.param(
            LESSON.replace("    use: reserve\n", "").replace(
                "    voice: author\n", "    voice: author\n    use: reserve\n", 1
            ),
            ARTICLE,
            id="reserve",
        ),
    ],
)
def test_no_passage_is_shown_that_is_not_for_everybody(
    tmp_path: Path, lesson: str, article: str
) -> None:
    page = home(tmp_path, lesson, article)

    assert page.all("blockquote") == []
    assert "sample" not in ids(page)
    assert "how" in ids(page)


def test_the_home_page_says_how_a_lesson_goes_and_what_is_promised(small: Site) -> None:
    page = small["index.md"]

    assert [step.only("strong").text for step in under(page, "how").all("li")] == [
        "Read",
        "Mark",
        "Compare",
        "Discuss",
    ]
    assert [promise.text for promise in under(page, "teachers").all("li")] == [
        f"{promise} {meaning}" for promise, meaning in WORDS.promises
    ]


def test_the_home_page_has_a_start_for_students_and_one_for_teachers(small: Site) -> None:
    buttons = small["index.md"].all("a", class_="md-button")

    assert [(link.text, link.attributes["href"]) for link in buttons] == [
        (WORDS.start_here, "lessons/first.md"),
        (WORDS.teach_here, "index.md#teachers"),
    ]


def test_the_home_page_says_of_each_lesson_how_long_it_takes_and_for_whom_it_is(
    small: Site,
) -> None:
    facts = small["index.md"].all("span", class_="card-facts")

    assert [fact.text for fact in facts] == ["50 minutes, from age 14", "45 minutes, from age 14"]


def test_a_course_without_lessons_has_a_home_page(small: Site) -> None:
    page = next(course_pages(replace(small.course, lessons={})))

    assert page.path == "index.md"
    assert converted(page).all("a", class_="md-button") == []


def test_the_home_page_of_the_student_edition_says_nothing_for_teachers_alone(
    full: Site, small: Site
) -> None:
    assert "TEACHER" not in seen(full["index.md"])
    assert "TEACHER" not in Site(student_edition(small.course)).pages["index.md"].text
