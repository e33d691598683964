"""What we change in the theme: the language that it speaks, and what it leaves without a name."""

from pathlib import Path
from typing import Any

import pytest

from tests.small_course import COURSE
from tests.website.project import build_project, make_project


def home(folder: Path, language: str, **settings: Any) -> str:
    """The home page of a course in a language, as a browser gets it."""
    course = COURSE.replace("summary:", f"language: {language}\nsummary:", 1)
    site = build_project(make_project(folder, {"course.yml": course}), **settings)
    return (site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "spoken", "direction"),
    [
        ("en", "en", "ltr"),
        ("fr", "fr", "ltr"),
        ("en-GB", "en", "ltr"),
        ("pt-br", "pt", "ltr"),
        ("he", "he", "rtl"),
        ("ar", "ar", "rtl"),
        ("yi", "en", "rtl"),
        ("tlh", "en", "ltr"),
    ],
)
def test_the_theme_speaks_the_language_of_the_course_where_it_knows_it(
    tmp_path: Path, language: str, spoken: str, direction: str
) -> None:
    page = home(tmp_path, language)
    assert f'<html lang="{spoken}"' in page
    assert f'<body dir="{direction}"' in page


def test_a_language_that_mkdocs_yml_chooses_for_the_theme_stays(tmp_path: Path) -> None:
    page = home(tmp_path, "he", theme={"name": "material", "language": "fr"})
    assert '<html lang="fr"' in page


def test_the_dialog_for_searching_has_a_name(tmp_path: Path) -> None:
    page = home(tmp_path, "en")
    assert page.count('role="dialog"') == page.count('role="dialog" aria-label="Search"') == 1


def test_a_lesson_asks_for_its_scripts_before_its_text_comes(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path))
    head = (site / "lessons" / "first" / "index.html").read_text("utf-8").partition("</head>")[0]
    assert '<script type="module" src="../../assets/lesson.js">' in head
    assert 'async blocking="render" src="../../assets/text-comfort.js">' in head
    assert "text-comfort" not in (site / "index.html").read_text("utf-8")
