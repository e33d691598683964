"""Both editions of a course as sites beside each other."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.course.course import Course
from generator.exports.paper import Paper
from generator.exports.pdf.file import NoTypesettingError
from generator.exports.site_sheets import SiteSheets, site_sheets
from generator.reading.course_folder import CourseFolder
from generator.website.editions_on_disk import NoLessonsError, NotBuiltError, build_editions
from tests.obeyed import commands_in, obeyed_in
from tests.website.project import build_project, change_lesson, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the small course."""
    return make_project(tmp_path / "project")


def built(project: Path, *, sheets: bool = False) -> Path:
    build_editions(project / "mkdocs.yml", project / "site", sheets=sheets)
    return project / "site"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_both_editions_stand_beside_each_other(project: Path) -> None:
    site = built(project)
    for edition in ("student", "teacher"):
        assert (site / edition / "lessons" / "first" / "index.html").exists()


def test_only_the_teacher_edition_has_what_is_for_teachers(project: Path) -> None:
    site = built(project)
    assert b"RESERVE-PROMPT" in (site / "teacher/lessons/first/index.html").read_bytes()
    for path, data in files(site / "student").items():
        assert b"RESERVE" not in data, path
        assert b"TEACHER" not in data, path


@pytest.mark.usefixtures("pango")
def test_a_lesson_leads_to_its_sheet_to_print_in_each_edition(project: Path) -> None:
    site = built(project, sheets=True)
    for edition, kind in (("student", "handout"), ("teacher", "key")):
        page = (site / edition / "lessons/first/index.html").read_text("utf-8")
        assert f'href="../../downloads/first-{kind}.pdf"' in page
        assert (site / edition / f"downloads/first-{kind}.pdf").read_bytes().startswith(b"%PDF")


def test_a_site_may_be_built_without_sheets(project: Path) -> None:
    site = built(project, sheets=False)
    assert not list(site.rglob("*.pdf"))
    assert "-handout.pdf" not in (site / "student/lessons/first/index.html").read_text("utf-8")


@pytest.mark.usefixtures("pango")
def test_a_build_of_another_command_makes_no_sheets_even_after_one_that_did(project: Path) -> None:
    built(project, sheets=True)
    other = build_project(project, site_dir=str(project / "other"))
    assert not list(other.rglob("*.pdf"))


def test_without_what_sheets_are_set_with_the_site_is_built_and_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> None:
        raise NoTypesettingError("Pango is not installed.")

    monkeypatch.setattr("generator.website.course_of_site.site_sheets", missing)
    site = built(project, sheets=True)
    assert not list(site.rglob("*.pdf"))
    assert (site / "student/lessons/first/index.html").exists()
    assert "Pango is not installed." in capsys.readouterr().err


@pytest.mark.usefixtures("pango")
def test_a_sheet_that_shows_what_is_for_teachers_stops_the_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = "Ask the class who decided that the ferry had to go, and why nobody knew."
    change_lesson(project, "first", "TEACHER-PROMPT-NOTE", note)
    whole = CourseFolder(project / "lessons").read().course

    def leaking(_: Course, papers: list[Paper]) -> SiteSheets:
        files = site_sheets(whole, papers).files
        return SiteSheets(files={name.replace("key", "handout"): files[name] for name in files})

    monkeypatch.setattr("generator.website.course_of_site.site_sheets", leaking)
    with pytest.raises(NotBuiltError):
        built(project, sheets=True)
    assert not (project / "site").exists()


def test_a_draft_is_in_the_teacher_edition_alone(project: Path) -> None:
    lesson = project / "lessons" / "second.yml"
    lesson.write_text(lesson.read_text("utf-8") + "status: draft\n", "utf-8")
    site = built(project)
    assert (site / "teacher" / "lessons" / "second").exists()
    assert not (site / "student" / "lessons" / "second").exists()


def test_a_course_with_a_mistake_leaves_the_old_sites(project: Path) -> None:
    before = files(built(project))
    change_lesson(project, "first", "a temporary measure", "a temporary treasure")
    with pytest.raises(NotBuiltError):
        built(project)
    assert files(project / "site") == before


def test_a_page_with_a_dead_link_leaves_the_old_sites(project: Path) -> None:
    before = files(built(project))
    own = project / "docs" / "own.md"
    own.write_text('# Our own page\n\n<a href="nowhere/">A link</a>\n', "utf-8")
    with pytest.raises(NotBuiltError):
        built(project)
    assert files(project / "site") == before


def test_a_page_that_shows_a_note_leaves_the_old_sites_and_the_lesson_is_named(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    note = "Ask the class who decided that the bridge had to close, and why nobody was asked."
    change_lesson(project, "first", "overview: TEACHER-OVERVIEW", f"overview: {note}")
    before = files(built(project))
    own = project / "docs" / "own.md"
    own.write_text(f"# Our own page\n\n{note}\n", "utf-8")
    with pytest.raises(NotBuiltError):
        built(project)
    assert "own/index.html: It holds words of “Ask the class who decided that" in caplog.text
    assert "(lesson first)" in caplog.text
    assert files(project / "site") == before


@pytest.mark.parametrize("name", ["a\x1b[2J", "\u202ea", "a\n::error::x", "##[error]x", "\x9b31m"])
def test_the_command_says_no_name_that_a_terminal_or_a_log_would_obey(
    name: str, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "docs" / f"{name}.docx").write_text("Only for me.", "utf-8")
    own = project / "docs" / "own.md"
    own.write_text(f"# Our own page\n\n[A link](<{name.replace(chr(10), ' ')}.md>)\n", "utf-8")
    with pytest.raises(NotBuiltError):
        built(project)
    told = capfd.readouterr().err
    assert ".docx is neither a page nor a picture" in told
    assert "own.md" in told
    assert obeyed_in(told) == []
    assert commands_in(told) == []


def test_a_project_without_our_plugin_is_told_so(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    with pytest.raises(NoLessonsError):
        built(project)


def test_the_command_says_which_folder_to_publish(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 0, result.output
    assert "publish this folder" in result.output
    assert "keep it" in result.output


def test_the_command_says_once_what_of_docs_is_not_published(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "docs" / "answers.docx").write_text("Only for me.", "utf-8")
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 0, result.output
    assert result.output.count("docs/answers.docx is neither a page nor a picture") == 1


def test_the_command_does_not_replace_what_it_did_not_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["build", "--to", "lessons"])
    assert result.exit_code == 1
    assert "did not build" in result.output
    assert (project / "lessons" / "first.yml").exists()


def test_the_teacher_edition_is_not_deployed(project: Path) -> None:
    """Run as its own process, because MkDocs would ask git for a branch next."""
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy"],
        cwd=project,
        env={"COURSE_EDITION": "teacher", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "The teacher edition is not deployed" in result.stderr
