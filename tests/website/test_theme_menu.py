"""The theme's menu is made once for many pages, and each page shows what it would have shown."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jinja2 import pass_context
from jinja2.runtime import Context

from generator.website import theme_menu
from tests.long_course import long_course
from tests.website.project import build_project, make_project, site

LESSONS_OF_A_UNIT = 6
LONG = long_course(13, lessons=LESSONS_OF_A_UNIT)
OWN_PAGES = {
    "docs/guide/index.md": "# Guide\n",
    "docs/guide/one.md": "---\nstatus: new\n---\n\n# One\n\n## A part\n",
    "docs/guide/two.md": "# Two\n",
}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """For which pages the theme made a whole menu."""
    made: list[str] = []
    menu = theme_menu._Menus._menu

    def noted(menus: Any, context: Context, other: Mapping[str, Any]) -> str:
        made.append(context["page"].url if context["page"] else "")
        return menu(menus, context, other)

    monkeypatch.setattr(theme_menu._Menus, "_menu", noted)
    return made


def built(project: Path, **settings: Any) -> Mapping[str, bytes]:
    return site(build_project(project, "serve", cache=False, **settings))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"use_directory_urls": False},
        {"theme": {"name": "material", "font": False}},
        {
            "theme": {
                "name": "material",
                "font": False,
                "features": ["navigation.sections", "navigation.expand", "toc.integrate"],
            }
        },
    ],
    ids=["as we set it up", "addresses of files", "no features", "other features"],
)
@pytest.mark.parametrize("files", [{}, LONG], ids=["short", "long"])
def test_a_page_shows_the_menu_that_the_theme_would_make_for_it(
    files: Mapping[str, str | None],
    settings: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = make_project(tmp_path, files)
    for path, text in OWN_PAGES.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text)
    shared = built(project, **settings)

    @pass_context
    def of_page_alone(menus: Any, context: Context) -> str:
        alone: str = menus._menu(context, {})
        return alone

    monkeypatch.setattr(theme_menu._Menus, "of_page", of_page_alone)

    alone = built(project, **settings)
    assert [path for path in alone if shared[path] != alone[path]] == []


def test_the_lessons_of_a_unit_share_one(tmp_path: Path, made: list[str]) -> None:
    built(make_project(tmp_path, LONG))

    of_lessons = [url for url in made if url.startswith("lessons/lesson-7-")]
    assert of_lessons == ["lessons/lesson-7-1/"]


def test_with_templates_of_a_teacher_each_page_has_its_own(tmp_path: Path, made: list[str]) -> None:
    project = make_project(tmp_path)
    own = project / "own" / "partials"
    own.mkdir(parents=True)
    (own / "nav-item.html").write_text(
        "{% macro render(item, path, level, parent) %}"
        "<li>{{ item.title }} seen from {{ page.title }}</li>{% endmacro %}"
    )

    pages = built(
        project, theme={"name": "material", "font": False, "custom_dir": str(project / "own")}
    )

    assert made == []
    assert b"<li>Lenses seen from Words for an ending</li>" in pages["lessons/first/index.html"]
