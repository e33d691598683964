"""A site is the same, byte by byte, whether or not its build remembers earlier ones."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.website.remembered.build import RememberingBuild
from tests.long_course import long_course
from tests.website.project import build_project, change_lesson, make_project, site
from tests.website.remembered.edited_projects import differences_after_edits
from tests.website.remembered.killed_builds import after_kills


@pytest.mark.parametrize("seed", range(8))
def test_after_edits_a_site_is_what_it_would_be_without_a_memory(tmp_path: Path, seed: int) -> None:
    assert differences_after_edits(tmp_path, seed, length=4) == []


def test_after_a_build_was_killed_a_site_is_what_it_would_be_without_a_memory(
    tmp_path: Path,
) -> None:
    differences, _ = after_kills(tmp_path, seed=4, length=1)
    assert differences == []


def test_a_new_title_in_a_long_course_makes_only_the_pages_again_that_show_it(
    tmp_path: Path, known: list[RememberingBuild]
) -> None:
    project = make_project(tmp_path, long_course(20))
    built = build_project(project)
    before, count = site(built), pages_of(built)
    change_lesson(project, "lesson-9-1", "Lesson-9-1", "Another title")
    after = site(build_project(project))
    changed = [path for path in after if path.endswith(".html") and after[path] != before[path]]
    # Those of its unit and of the units beside it, whose menus name it, and a few lists.
    assert "lessons/lesson-9-2/index.html" in changed
    assert len(changed) <= known[-1].made_pages < count / 4


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> list[RememberingBuild]:
    """The builds that remembered."""
    builds: list[RememberingBuild] = []
    begin = RememberingBuild.__init__

    def noted(self: RememberingBuild, *given: object) -> None:
        begin(self, *given)  # type: ignore[arg-type]
        builds.append(self)

    monkeypatch.setattr(RememberingBuild, "__init__", noted)
    return builds


def pages_of(folder: Path) -> int:
    """How many pages a site has, but for the one that is shown for what is not there."""
    return sum(1 for path in site(folder) if path.endswith("index.html"))


def test_a_second_build_makes_no_page_again(tmp_path: Path, known: list[RememberingBuild]) -> None:
    project = make_project(tmp_path)
    build_project(project)
    count = pages_of(build_project(project))
    assert known[-1].known_pages == count


def test_only_what_shows_an_edit_is_made_again(
    tmp_path: Path, known: list[RememberingBuild]
) -> None:
    project = make_project(tmp_path)
    build_project(project)
    change_lesson(project, "first", "Which word carries a judgement?", "Which one?")
    count = pages_of(build_project(project))
    assert known[-1].known_pages == count - 1


def test_a_build_that_is_told_to_remembers_nothing(
    tmp_path: Path, known: list[RememberingBuild]
) -> None:
    project = make_project(tmp_path)
    build_project(project, cache=False)
    assert known == []


def test_what_another_plugin_writes_for_the_search_is_found_after_it_changes(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path)
    settings = project / "mkdocs.yml"
    before = settings.read_text("utf-8")
    for word in ("harbour", "lamplight"):
        settings.write_text(f"{before}\nhooks: [{word}.py]\n", "utf-8")
        hook = (
            "import mkdocs.plugins\n\n\n@mkdocs.plugins.event_priority(50)\n"
            "def on_page_context(context, page, config, nav):\n"
            f"    page.content += '<p>{word}</p>'\n"
        )
        (project / f"{word}.py").write_text(hook, "utf-8")
        index = site(build_project(project))["search/search_index.json"].decode()
        assert word in index


@pytest.fixture
def warnings(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What builds warn of."""
    with caplog.at_level(logging.WARNING, "mkdocs"):
        yield caplog


def test_a_warning_about_a_page_is_said_in_every_build(
    tmp_path: Path, warnings: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path)
    (project / "docs/own.md").write_text("# Own\n\n[Nowhere](nowhere.md)\n", "utf-8")
    for _ in range(2):
        warnings.clear()
        build_project(project, "serve")
        assert "nowhere.md" in warnings.text


def test_a_preview_says_how_many_pages_it_made_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path)
    build_project(project, "serve")
    change_lesson(project, "first", "Which word carries a judgement?", "Which judges?")
    caplog.clear()
    with caplog.at_level(logging.INFO, "mkdocs.plugins.lessons"):
        count = pages_of(build_project(project, "serve"))
    assert f"1 of {count} pages rebuilt in " in caplog.text


def test_a_mistake_is_told_on_every_page_and_no_other_page_is_made_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = make_project(tmp_path)
    build_project(project, "serve")
    change_lesson(project, "first", "quote: a temporary measure", "quote: a temporal measure")
    caplog.clear()
    with caplog.at_level(logging.INFO, "mkdocs.plugins.lessons"):
        site = build_project(project, "serve")
    for address in ("index.html", "own/index.html", "lessons/second/index.html"):
        assert "To mend before you publish: 1 error in 1 file." in (site / address).read_text()
    # Its own page, and the one with all problems.
    assert f"2 of {pages_of(site)} pages rebuilt in " in caplog.text
