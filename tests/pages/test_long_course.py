"""The pages of a long course: where a short one names everything, a long one names a part."""

from pathlib import Path

import pytest

from generator.course.editions import student_edition
from generator.pages.course_pages import MOST_LISTED, MOST_UNITS_IN_MENU
from tests.long_course import long_course
from tests.pages.site import Site, dead_links, follow, links, under
from tests.small_course import sound_course

UNITS = MOST_UNITS_IN_MENU + 1


def site_of(folder: Path, units: int) -> Site:
    """The pages of a course with two lessons in each unit, for teachers."""
    return Site(sound_course(folder, long_course(units)))


@pytest.fixture(scope="module")
def for_teachers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A course with one unit too many to name all of them everywhere."""
    return site_of(tmp_path_factory.mktemp("long"), UNITS)


@pytest.fixture(scope="module")
def for_students(for_teachers: Site) -> Site:
    """The same course as students have it."""
    return Site(student_edition(for_teachers.course))


def test_a_long_course_has_a_page_of_all_its_units(for_students: Site) -> None:
    page = for_students["units.md"]

    assert page.only("h1").text.startswith(f"All {UNITS} units")
    assert links(page.only("div", class_="cards")) == [
        (f"Unit {number}", f"units/unit-{number}/index.md") for number in range(1, UNITS + 1)
    ]
    assert f"Summary of unit {UNITS}." in page.text
    assert "For the teacher" not in page.text


def test_teachers_see_there_how_long_each_unit_takes(for_teachers: Site) -> None:
    assert for_teachers["units.md"].text.count("2 lessons, 90 minutes.") == UNITS


def test_the_home_page_of_a_long_course_names_its_first_units_and_leads_to_all(
    for_students: Site,
) -> None:
    section = under(for_students["index.md"], "units")

    assert links(section) == [
        *(
            (f"Unit {number}", f"units/unit-{number}/index.md")
            for number in range(1, MOST_UNITS_IN_MENU + 1)
        ),
        (f"All {UNITS} units", "units.md"),
    ]


def test_a_shorter_course_has_every_lesson_on_its_home_page_and_no_page_of_units(
    tmp_path: Path,
) -> None:
    site = site_of(tmp_path, MOST_UNITS_IN_MENU)

    assert "units.md" not in site.pages
    assert len(links(under(site["index.md"], "units"))) == MOST_UNITS_IN_MENU * (1 + 1 + 2)


def test_of_many_passages_that_show_a_technique_the_first_are_named(for_students: Site) -> None:
    section = under(for_students["lenses/loaded-language.md"], "euphemism")
    named = [follow("lenses/x.md", address)[0] for _, address in links(section)]

    assert named == [
        f"lessons/lesson-{unit}-{number}.md" for unit in range(1, 7) for number in (1, 2)
    ]
    assert len(named) == MOST_LISTED
    assert f"Passages beyond these: {2 * UNITS - MOST_LISTED}." in section.text


def test_of_many_lessons_that_use_a_word_the_first_are_named(for_students: Site) -> None:
    page = for_students["glossary.md"]
    named = [address for _, address in links(page) if "lessons/" in address]

    assert len(named) == MOST_LISTED
    assert f"Lessons beyond these: {2 * UNITS - MOST_LISTED}." in page.text


@pytest.mark.parametrize("edition", ["for_students", "for_teachers"])
def test_no_link_of_a_long_course_leads_nowhere(
    request: pytest.FixtureRequest, edition: str
) -> None:
    assert list(dead_links(request.getfixturevalue(edition))) == []
