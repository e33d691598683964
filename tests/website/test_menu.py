"""The menu of a page: what is near it, however long the course is."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.course.edition import Edition
from generator.website.menu import NEAR_PAGES, nearest
from tests.long_course import long_course
from tests.pages.html_tree import Element, parsed
from tests.website.accessibility import audit
from tests.website.page_kinds import hold_still
from tests.website.project import build_project, make_project
from tests.website.tab_key import go_round

MOST_BYTES = 300
"""By how much a page of a longer course may be heavier: its numbers have more digits."""

LESSON = "lessons/lesson-7-2"
OTHER_SECTIONS = ["My work", "Lenses", "Reference", "Our own page"]


@pytest.fixture(scope="module")
def of_13_units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a course that has one unit too many for its menu."""
    return build_project(make_project(tmp_path_factory.mktemp("long"), long_course(13)))


@pytest.fixture(scope="module")
def of_60_units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a long course."""
    return build_project(make_project(tmp_path_factory.mktemp("longer"), long_course(60)))


@pytest.fixture(scope="module")
def of_60_units_at(of_60_units: Path, serve: Callable[[Path], str]) -> str:
    """The address of the long course."""
    return serve(of_60_units)


@pytest.fixture(scope="module")
def in_hebrew_at(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a long course that is read from right to left."""
    files = long_course(13, language="he")
    return serve(build_project(make_project(tmp_path_factory.mktemp("hebrew"), files)))


def menu_of(site: Path, page: str) -> list[str]:
    """What stands in the menu at the side of a page, but for the headings of the page itself."""
    return list(_entries(_menu(site, page)))


def addresses_in_menu(site: Path, page: str) -> set[str]:
    """Where the links in the menu of a page lead."""
    return {link.attributes["href"] for link in _menu(site, page).all("a")}


def _menu(site: Path, page: str) -> Element:
    html = (site / page / "index.html").read_text("utf-8")
    menu = html.partition('<nav class="md-nav md-nav--primary')[2].partition("</nav>\n</div>")[0]
    return parsed(f'<nav class="md-nav{menu}</nav>')


def _entries(element: Element) -> Iterator[str]:
    """Each entry once: a section is a link or a label, the page that is read is both."""
    for child in element.children:
        if not isinstance(child, Element) or "md-nav--secondary" in child.attributes.get(
            "class", ""
        ):
            continue
        if child.tag == "li":
            named = child.all("span", class_="md-ellipsis")[0]
            yield named.text.strip()
        yield from _entries(child)


def _is_of_page(element: Element) -> bool:
    """Whether it lists the headings of the page."""
    return "md-nav--secondary" in element.attributes.get("class", "").split()


def test_the_menu_of_a_lesson_has_its_unit_the_units_beside_it_and_the_way_to_all(
    of_60_units: Path,
) -> None:
    assert menu_of(of_60_units, LESSON) == [
        "A small course",
        "Lessons",
        "All 60 units",
        "Unit 6",
        "Unit 7",
        "Lesson-7-1",
        "Lesson-7-2",
        "Unit 8",
        *OTHER_SECTIONS,
    ]
    assert {"../../units/", "../../units/unit-6/", "../../units/unit-8/"} < addresses_in_menu(
        of_60_units, LESSON
    )


def test_the_first_and_the_last_unit_have_as_many_beside_them(of_60_units: Path) -> None:
    first, last = (menu_of(of_60_units, f"units/unit-{number}") for number in (1, 60))

    assert first[2:8] == ["All 60 units", "Unit 1", "Lesson-1-1", "Lesson-1-2", "Unit 2", "Unit 3"]
    assert last[2:6] == ["All 60 units", "Unit 58", "Unit 59", "Unit 60"]


def test_the_page_of_all_units_leads_to_each(of_60_units: Path) -> None:
    main = (of_60_units / "units" / "index.html").read_text("utf-8").partition("<article")[2]

    for number in range(1, 61):
        assert f'href="unit-{number}/"' in main
        assert f"Summary of unit {number}." in main


def test_the_menu_of_another_section_leads_to_the_page_of_all_units(of_60_units: Path) -> None:
    assert menu_of(of_60_units, "my-work") == ["A small course", "Lessons", *OTHER_SECTIONS]
    assert "../units/" in addresses_in_menu(of_60_units, "my-work")


def test_a_page_that_is_not_found_has_a_short_menu(of_60_units: Path) -> None:
    assert "unit-5" not in (of_60_units / "404.html").read_text("utf-8")


@pytest.mark.parametrize("page", [LESSON, "units/unit-7", "lenses/framing", "rights", "articles"])
def test_a_page_of_a_longer_course_is_not_heavier(
    of_13_units: Path, of_60_units: Path, page: str
) -> None:
    long, longer = (
        len((site / page / "index.html").read_bytes()) for site in (of_13_units, of_60_units)
    )
    assert longer - long < MOST_BYTES


def test_a_course_of_twelve_units_has_all_of_them_in_the_menu(tmp_path: Path) -> None:
    site = build_project(make_project(tmp_path, long_course(12)))

    assert [entry for entry in menu_of(site, LESSON) if "nit" in entry] == [
        f"Unit {number}" for number in range(1, 13)
    ]
    assert not (site / "units" / "index.html").exists()


def test_the_menu_is_as_short_where_it_is_not_pruned(tmp_path: Path) -> None:
    features = ["navigation.indexes", "navigation.tabs"]
    theme = {"name": "material", "font": False, "features": features}
    site = build_project(make_project(tmp_path, long_course(13)), theme=theme)

    menu = menu_of(site, LESSON)
    assert [entry for entry in menu if re.match("(All|Unit|Lesson-)", entry)] == [
        "All 13 units",
        *("Unit 6", "Lesson-6-1", "Lesson-6-2"),
        *("Unit 7", "Lesson-7-1", "Lesson-7-2"),
        *("Unit 8", "Lesson-8-1", "Lesson-8-2"),
    ]
    assert {"Framing", "Glossary", "Our own page"} < set(menu)
    assert "Unit 1" not in menu_of(site, "glossary")


def test_the_teacher_edition_has_the_same_menu(tmp_path: Path, of_13_units: Path) -> None:
    project = make_project(tmp_path, long_course(13))
    site = build_project(project, edition=Edition.TEACHER)

    assert menu_of(site, LESSON) == menu_of(of_13_units, LESSON)
    assert "2 lessons, 90 minutes" in (site / "units" / "index.html").read_text("utf-8")


def test_a_page_that_was_remembered_names_the_units_beside_it_as_they_are_called_now(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path, long_course(13))
    build_project(project)
    outline = project / "lessons" / "course.yml"
    outline.write_text(outline.read_text("utf-8").replace("title: Unit 8,", "title: The quay,"))
    menu = menu_of(build_project(project), LESSON)

    assert "The quay" in menu
    assert "Unit 8" not in menu


def test_a_section_of_the_schools_own_stays_whole(tmp_path: Path) -> None:
    project = make_project(tmp_path, long_course(13))
    names = ["index.md", *(f"page-{number}.md" for number in range(1, 2 * NEAR_PAGES))]
    for name in names:
        path = project / "docs" / "ours" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# Own {name}\n", "utf-8")
    ours = [{"Our own pages": [f"ours/{name}" for name in names]}]
    site = build_project(project, nav=[*ours, {"Not written yet": []}])

    menu = menu_of(site, "ours/page-30")
    assert [entry for entry in menu if entry.startswith("Own page-")] == [
        f"Own {name}" for name in names[1:]
    ]


def test_a_unit_with_very_many_lessons_shows_those_around_the_one_that_is_read(
    tmp_path: Path,
) -> None:
    site = build_project(make_project(tmp_path, long_course(1, lessons=60)))

    menu = [entry for entry in menu_of(site, "lessons/lesson-1-30") if "Lesson-" in entry]
    assert menu == [f"Lesson-1-{number}" for number in range(18, 18 + NEAR_PAGES)]


@pytest.mark.parametrize(
    ("place", "near"), [(0, "abc"), (1, "abc"), (3, "cde"), (6, "efg"), (5, "efg")]
)
def test_the_nearest_entries_are_as_many_at_both_ends(place: int, near: str) -> None:
    assert "".join(nearest("abcdefg", place, 3)) == near


def test_all_entries_of_a_short_list_are_near() -> None:
    assert nearest("ab", 1, 3) == "ab"


@pytest.mark.browser
@pytest.mark.usefixtures("node")
@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize("page_kind", [LESSON, "units"])
def test_nothing_keeps_a_reader_from_the_menu_of_a_long_course(
    page: Page, of_60_units_at: str, page_kind: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.goto(f"{of_60_units_at}{page_kind}/")
    hold_still(page)
    assert audit(page).faults == ()
    assert go_round(page) > 10
    if width < 1220:
        page.locator("label.md-header__button[for=__drawer]").click()
        assert audit(page, ".md-sidebar--primary").faults == ()


@pytest.mark.browser
@pytest.mark.parametrize("course", ["of_60_units_at", "in_hebrew_at"])
def test_the_drawer_leads_to_all_units_without_scripts(
    request: pytest.FixtureRequest, course: str
) -> None:
    browser = request.getfixturevalue("browser")
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{request.getfixturevalue(course)}{LESSON}/")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator('.md-nav--primary nav[data-md-level="2"] > label.md-nav__title').click()
    page.get_by_role("link", name=re.compile("All .* units")).click()
    page.wait_for_url("**/units/")
    assert page.locator("article").get_by_role("link", name="Unit 13").is_visible()
    context.close()
