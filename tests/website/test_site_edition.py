"""Every page of the teacher edition says what it is, and no page of the students' does."""

from pathlib import Path

import pytest

from generator.pages.words import words_in

WORDS = words_in("en")
NO_SEARCH_ENGINE = '<meta name="robots" content="noindex">'
TITLE = WORDS.teacher.teacher_site.format(name="Close Reading")


def pages_of(site: Path) -> dict[str, str]:
    """Every page of a site, those that only stand around the course among them."""
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*.html")}


@pytest.mark.parametrize("said", [WORDS.teacher.teacher_edition_banner, NO_SEARCH_ENGINE, TITLE])
def test_every_page_for_teachers_says_that_it_is_not_for_students(
    for_teachers: Path, said: str
) -> None:
    found = pages_of(for_teachers)

    assert {"index.html", "404.html", "about/index.html"} < found.keys()
    assert [path for path, page in found.items() if said not in page] == []


@pytest.mark.parametrize("said", [WORDS.teacher.teacher_edition_banner, NO_SEARCH_ENGINE, TITLE])
def test_no_page_for_students_speaks_of_the_teacher_edition(published: Path, said: str) -> None:
    assert [path for path, page in pages_of(published).items() if said in page] == []


def test_the_styles_for_teachers_are_not_sent_to_students(
    published: Path, for_teachers: Path
) -> None:
    styles = [
        (site / "assets" / "lessons.css").read_text("utf-8") for site in (published, for_teachers)
    ]

    assert [".for-teacher" in each for each in styles] == [False, True]
