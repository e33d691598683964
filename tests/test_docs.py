"""The docs say what is so: commands exist, examples read, links lead somewhere."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.publishing.allowed_files import KINDS
from generator.reading.course_folder import Reading
from generator.reading.problem import Problem, Severity
from generator.reading.report.text import as_text
from tests.conftest import PROJECT
from tests.small_course import SECOND_LESSON, read_course
from tests.test_architecture import ROOMS

HAND_WRITTEN = [
    PROJECT / "README.md",
    PROJECT / "CONTRIBUTING.md",
    *(PROJECT / "docs").glob("*.md"),
]


def worse_than_notes(reading: Reading) -> list[Problem]:
    """What is wrong, but for how a lesson is written: an example is no whole lesson."""
    return [problem for problem in reading.problems if problem.severity is not Severity.NOTE]


def named(path: Path) -> str:
    """A file's name, for the names of tests."""
    return path.name


def code_blocks(path: Path, language: str) -> list[str]:
    """The fenced blocks of a language in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text("utf-8"), re.M | re.S)


def test_every_make_command_that_the_docs_name_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^(\w+):", (PROJECT / "Makefile").read_text("utf-8"), re.M))
    for path in HAND_WRITTEN:
        commands = set(re.findall(r"(?:^|`)make (\w+)", path.read_text("utf-8"), re.M))
        assert commands <= targets, path


def test_every_lessons_command_that_the_docs_name_is_there() -> None:
    for path in HAND_WRITTEN:
        for command in re.findall(r"`lessons (\w+)", path.read_text("utf-8")):
            assert command in main.commands, path


@pytest.mark.parametrize("path", HAND_WRITTEN, ids=named)
def test_every_file_that_the_docs_link_to_is_there(path: Path) -> None:
    generated = {"rights.md", "quotations.md"}
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text("utf-8")):
        assert target in generated or (path.parent / target).exists(), target


def test_the_guides_example_of_an_excerpt_reads_without_a_problem(tmp_path: Path) -> None:
    (example,) = code_blocks(PROJECT / "docs" / "teachers.md", "yaml")
    article = (PROJECT / "lessons" / "articles" / "harbour-bridge-herald.yml").read_text("utf-8")
    head = SECOND_LESSON.partition("excerpts:")[0].replace("article: ferry", "article: bridge")
    files = {"second.yml": head + example, "articles/bridge.yml": article}
    assert not worse_than_notes(read_course(tmp_path, files))


def test_the_guide_shows_what_is_really_said_to_words_that_differ(tmp_path: Path) -> None:
    page = PROJECT / "docs" / "teachers.md"
    (example,) = code_blocks(page, "yaml")
    (shown,) = code_blocks(page, "text")
    article = (PROJECT / "lessons" / "articles" / "harbour-bridge-herald.yml").read_text("utf-8")
    head = SECOND_LESSON.partition("excerpts:")[0].replace("article: ferry", "article: bridge")
    wrong = example.replace("town hall", "Town Hall").replace("Frayle said.", "Frayle says.")
    files = {"second.yml": head + wrong, "articles/bridge.yml": article}
    (problem,) = worse_than_notes(read_course(tmp_path, files))
    assert as_text(problem) == shown.rstrip("\n")


def test_the_guide_shows_what_commands_really_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PROJECT / "lessons", tmp_path / "lessons")
    monkeypatch.chdir(tmp_path)
    for shown in code_blocks(PROJECT / "docs" / "teachers.md", "console"):
        command, _, output = shown.partition("\n")
        result = CliRunner().invoke(main, shlex.split(command.removeprefix("$ lessons ")))
        assert (result.exit_code, result.output) == (0, output), command
        # A slip of the hand, for the next command to mend.
        for lesson in Path("lessons").glob("who-*.yml"):
            lesson.write_text(lesson.read_text("utf-8").replace("minutes:", "minutes:  "), "utf-8")


def test_the_house_in_contributing_is_the_house_that_is_tested() -> None:
    table = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    for room, imports in ROOMS.items():
        row = next(line for line in table.splitlines() if line.startswith(f"| `generator/{room}"))
        allowed = set(re.findall(r"`(\w+)`", row.split("|")[3]))
        assert (allowed or ({*ROOMS} - {room} if "all" in row else set())) == imports, room


def test_help_says_what_each_command_does() -> None:
    said = CliRunner().invoke(main, ["--help"]).output
    for name, command in main.commands.items():
        assert name in said
        assert command.help, name


def test_the_lock_names_every_package_with_a_hash_and_no_address() -> None:
    for name in ("course.txt", "test.txt"):
        lock = (PROJECT / "requirements" / name).read_text("utf-8")
        packages = re.findall(r"^[a-z0-9][^ ]*==", lock, re.M)
        assert len(packages) > 20
        assert lock.count("--hash=sha256:") >= len(packages)
        assert "://" not in lock


def test_the_lock_of_the_tools_from_npm_names_each_with_a_hash_and_no_address() -> None:
    lock = json.loads((PROJECT / "tests" / "tools" / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_the_page_on_publishing_names_every_kind_of_file_that_is_published() -> None:
    page = (PROJECT / "docs" / "publishing.md").read_text("utf-8")
    named = page.partition("by the endings of their names:")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\.\w+)`", named)) == KINDS
