"""The `lessons` command."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.cli import main
from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.record import RECORD_FILE
from generator.reading.quotations.stored_copy import MOST_BYTES
from generator.website.lighter_html import lighter
from tests.obeyed import commands_in, obeyed_in
from tests.reading.quotations.world import COPY, COPY_FILE, change, elsewhere, write_world
from tests.small_course import LESSON, SECOND_LESSON, write_course
from tests.website.project import build_project, make_project


def rendered(folder: Path, lessons: Path) -> str:
    """What `lessons render` says, having written into a folder."""
    arguments = ["render", "--to", str(folder), "--lessons", str(lessons)]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    return f"{result.exit_code}: {result.output}"


def test_render_writes_the_pages_of_the_student_edition(tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    said = rendered(tmp_path / "out", lessons)
    pages = list(course_pages(student_edition(CourseFolder(lessons).read().course)))
    assert said.startswith(f"0: {len(pages)} pages written")
    for page in pages:
        assert (tmp_path / "out" / page.path).read_text("utf-8") == page.text


def test_render_writes_nothing_while_there_are_errors_and_says_where_they_are(
    tmp_path: Path,
) -> None:
    lessons = write_course(tmp_path, {"first.yml": LESSON.replace("minutes: 50", "minutes: x")})
    said = rendered(tmp_path / "out", lessons)
    assert said.startswith("1: ")
    assert "lessons/first.yml:5:10" in said
    assert not (tmp_path / "out").exists()


def test_rendered_pages_build_the_same_lesson_without_our_plugin(tmp_path: Path) -> None:
    project = make_project(tmp_path / "ours")
    ours = build_project(project, strict=True)
    rendered(tmp_path / "plain" / "docs", project / "lessons")
    settings = (project / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "plain" / "mkdocs.yml").write_text(
        re.sub(r"  - lessons:\n(      .*\n)*", "", settings), "utf-8"
    )
    plain = load_config(
        str(tmp_path / "plain" / "mkdocs.yml"), extra_css=["assets/lessons.css"], strict=True
    )
    build(plain)

    def article_of(site: Path) -> str:
        """What stands between the lesson's heading and the end of its article, without indents."""
        page = (site / "lessons" / "first" / "index.html").read_text("utf-8")
        return lighter(page[page.index("<h1") : page.index("</article>")])

    assert article_of(Path(plain.site_dir)) == article_of(ours)


def said(*arguments: str | Path) -> tuple[int, str]:
    """How `lessons` ends, and what it says."""
    result = CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    return result.exit_code, result.output


def test_verify_records_what_it_finds_and_says_so(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    code, output = said("verify", "--lessons", lessons)
    assert code == 0
    assert "3 of 3 passages stand in their articles" in output
    assert output.endswith(
        f"{lessons / RECORD_FILE} was written. It belongs to the lessons: add it to your changes.\n"
    )
    assert "ML412" not in output


def test_verify_has_nothing_to_do_the_second_time(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    said("verify", "--lessons", lessons)
    code, output = said("verify", "--lessons", lessons)
    assert (code, output.splitlines()[-1]) == (0, f"{lessons / RECORD_FILE} has it all already.")


def test_verify_without_the_copies_says_what_rests_on_the_record(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    said("verify", "--lessons", lessons)
    code, output = said("verify", "--lessons", elsewhere(lessons))
    assert code == 0
    assert "3 of them rest on the record" in output
    assert output.endswith("has it all already.\n")


def test_verify_looks_for_copies_in_another_folder(tmp_path: Path) -> None:
    lessons = write_world(tmp_path, {COPY_FILE: None})
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "page.txt").write_text(COPY, "utf-8")
    assert said("verify", "--lessons", lessons)[0] == 1
    assert said("verify", "--lessons", lessons, "--copies", tmp_path / "kept")[0] == 0
    assert said("verify", "--lessons", lessons)[0] == 0


def test_verify_tells_what_is_wrong_and_records_the_rest(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    change(lessons / "first.yml", "no date for", "no data for")
    code, output = said("verify", "--lessons", lessons)
    assert code == 1
    assert "lessons/first.yml:22:46: error ML401" in output
    assert "2 of 3 passages" in output
    assert (lessons / RECORD_FILE).exists()


def test_verify_tells_of_another_copy_at_the_checksum(tmp_path: Path) -> None:
    lessons = write_world(tmp_path, {COPY_FILE: "Something else.\n"})
    code, output = said("verify", "--lessons", lessons)
    assert code == 1
    assert "lessons/articles/ferry.yml:14:33: error ML407" in output


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def test_verify_leaves_a_record_as_it_is_that_is_not_saved_as_utf_8(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    (lessons / RECORD_FILE).write_bytes(b"{}\xff\xfe")
    code, output = said("verify", "--lessons", lessons)
    assert code == 1
    assert f"{lessons / RECORD_FILE} was left as it is" in output
    assert (lessons / RECORD_FILE).read_bytes() == b"{}\xff\xfe"


@pytest.mark.parametrize("make", [make_folder, make_pipe])
def test_verify_leaves_alone_what_is_no_file_in_the_place_of_the_record(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    lessons = write_world(tmp_path)
    make(lessons / RECORD_FILE)
    code, output = said("verify", "--lessons", lessons)
    assert code == 1
    assert f"{lessons / RECORD_FILE} was left as it is, because it cannot be read." in output
    assert not (lessons / RECORD_FILE).is_file()


def test_verify_says_so_where_the_record_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    lessons = write_world(tmp_path)
    monkeypatch.setattr(os, "fsync", full)
    code, output = said("verify", "--lessons", lessons)
    assert code == 1
    last = f"{lessons / RECORD_FILE} cannot be written: No space left on device."
    assert output.splitlines()[-1] == last


def test_verify_leaves_no_record_in_a_folder_that_is_no_course(tmp_path: Path) -> None:
    code, output = said("verify", "--lessons", tmp_path)
    assert code == 1
    assert "There is nothing to record.\n" in output
    assert list(tmp_path.iterdir()) == []


def test_copy_prints_what_to_paste_into_an_article(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(COPY, "utf-8")
    code, output = said("copy", tmp_path / "ferry.txt")
    assert code == 0
    assert re.fullmatch(
        r"copy:\n  file: ferry\.txt\n  sha256: [0-9a-f]{64}\n  retrieved: \d{4}-\d\d-\d\d  #.*\n"
        r"paragraphs:\n(  - \{id: P\d, lines: \d(-\d\d?)?\}  # .+\n){4}",
        output,
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("ferry.pdf", b"%PDF-1.4", "Copies are read from plain text (.txt)"),
        ("ferry", b"Ferry", "Copies are read from plain text (.txt)"),
        ("ferry.txt", b"\xff\xfe", "It is not saved as UTF-8."),
        ("ferry.txt", b"", "There are no words in it."),
        ("ferry.html", b"", "No article can be made out in this web page."),
        ("ferry.md", b" " * (MOST_BYTES + 1), "It is larger than 16 MB."),
        (".ferry.txt", b"Ferry", "Give it a simpler name first"),
        ("a\nb.txt", b"Ferry", "Give it a simpler name first"),
        ("a\udcff.txt", b"Ferry", "Give it a simpler name first"),
    ],
)
def test_copy_says_in_one_line_why_a_file_cannot_be_used(
    name: str, data: bytes, reason: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    code, output = said("copy", tmp_path / name)
    assert code == 1
    assert reason in output
    assert "copy:" not in output.replace(str(tmp_path), "")
    assert output.count("\n") == 1


def test_copy_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    make_pipe(tmp_path / "ferry.txt")
    code, output = said("copy", tmp_path / "ferry.txt")
    assert code == 1
    assert output.endswith("ferry.txt: This is not a file, though it is named like one.\n")


def test_verify_mends_a_record_in_which_two_versions_met(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    CliRunner().invoke(main, ["verify", "--lessons", str(lessons)])
    record = lessons / "quotations.lock"
    record.write_text(f"<<<<<<< HEAD\n{record.read_text('utf-8')}=======\n>>>>>>> b\n", "utf-8")
    result = CliRunner().invoke(main, ["verify", "--lessons", str(lessons)])
    assert result.exit_code == 0, result.output
    assert "<<<<<<<" not in record.read_text("utf-8")


BROKEN = LESSON.replace("technique: loaded-language", "technique: loaded-langauge")


def checked(lessons: Path, *arguments: str, env: dict[str, str] | None = None) -> tuple[int, str]:
    """How `lessons check` ends, and what it says."""
    given = ["check", "--lessons", str(lessons), *arguments]
    result = CliRunner().invoke(main, given, env={"GITHUB_ACTIONS": None, **(env or {})})
    return result.exit_code, result.output


def test_check_of_a_sound_course_finds_nothing(tmp_path: Path) -> None:
    assert checked(write_course(tmp_path)) == (0, "No problems.\n")


def test_check_shows_every_problem_and_counts_them(tmp_path: Path) -> None:
    files = {"first.yml": BROKEN, "second.yml": None}
    code, output = checked(write_course(tmp_path, files))
    assert code == 1
    assert 'Did you mean "loaded-language"?' in output
    assert 'There is no file "second.yml"' in output
    assert output.endswith("2 errors in 2 files.\n")
    assert "\x1b" not in output


def test_a_warning_is_a_problem_to_check(tmp_path: Path) -> None:
    code, output = checked(write_course(tmp_path, {"third.yml": LESSON}))
    assert (code, output.splitlines()[-1]) == (1, "1 warning in 1 file.")


def test_a_note_is_said_and_stops_nothing(tmp_path: Path) -> None:
    asked = LESSON.replace("ask: Which word carries a judgement?", "ask: Is it fair?")
    code, output = checked(write_course(tmp_path, {"first.yml": asked}))
    assert (code, output.splitlines()[-1]) == (0, "1 note in 1 file.")


def test_check_can_look_at_some_files_only(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": BROKEN})
    assert checked(lessons, str(lessons / "second.yml")) == (0, "No problems.\n")
    assert checked(lessons, str(lessons / "articles")) == (0, "No problems.\n")
    assert checked(lessons, str(lessons / "first.yml"))[0] == 1
    assert checked(lessons, str(lessons))[0] == 1


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("json", '{\n  "version": 1'), ("github", "::error file="), ("sarif", '{\n  "$schema"')],
)
def test_check_writes_what_other_programs_read(form: str, beginning: str, tmp_path: Path) -> None:
    code, output = checked(write_course(tmp_path, {"first.yml": BROKEN}), "--format", form)
    assert code == 1
    assert output.startswith(beginning)


def test_on_github_check_writes_annotations_by_itself(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": BROKEN})
    assert checked(lessons, env={"GITHUB_ACTIONS": "true"})[1].startswith("::error")
    text = checked(lessons, "--format", "text", env={"GITHUB_ACTIONS": "true"})[1]
    assert text.startswith("lessons/first.yml")


HOSTILE_NAMES = (
    "a\x1b[2Jb.yml",
    "\x9b31m.yml",
    "\u202efirst.yml",
    "a\n::error::x.yml",
    "::warning::.yml",
    "##[error]x.yml",
    "%0A::error::x.yml",
    "\udcff.yml",
)
HOSTILE_FILE = (
    'title: "\x1b[2J \x9b31m"\n"::warning::x": \u202eesrever\n##[group]x: "\\e]52;c;x\\a"\n'
)


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    """A course with files whose names, keys and texts a terminal or a log would obey."""
    lessons = write_course(tmp_path)
    for place in (lessons, lessons / "articles"):
        for name in HOSTILE_NAMES:
            (place / name).write_text(HOSTILE_FILE, "utf-8")
    return lessons


@pytest.mark.parametrize(
    "command",
    [
        *(["check", "--format", form] for form in ("text", "json", "sarif", "github")),
        ["verify"],
        ["fmt", "--check"],
        ["render", "--to", "out"],
    ],
    ids=" ".join,
)
def test_no_command_says_what_a_terminal_or_a_log_would_obey(
    command: list[str], hostile_folder: Path
) -> None:
    code, output = said(*command, "--lessons", hostile_folder)
    assert code == 1
    assert obeyed_in(output) == []
    commands = commands_in(output)
    assert [each for each in commands if not each.startswith("::error file=lessons/")] == []
    assert bool(commands) == ("github" in command)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_fmt_says_no_name_that_a_terminal_or_a_log_would_obey(name: str, tmp_path: Path) -> None:
    lessons = write_course(tmp_path)
    (lessons / name).write_text("a:  1  \r\n", "utf-8")
    _, output = said("fmt", "--lessons", lessons)
    assert "was put in form" in output
    assert obeyed_in(output) == []
    assert commands_in(output) == []


def test_check_of_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert checked(write_course(tmp_path), "no-such.yml")[0] == 2


def test_a_mistake_of_the_program_is_not_blamed_on_the_lessons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("stumbled")

    monkeypatch.setattr("generator.cli.checking.CourseFolder", stumble)
    code, output = checked(write_course(tmp_path), "--no-cache")
    assert code == 3
    assert "RuntimeError: stumbled" in output
    assert "a mistake in the program, and not in your lessons" in output


@pytest.mark.parametrize("what", ["syllabus", "cards"])
def test_export_writes_a_file_of_the_edition_that_is_asked_for(tmp_path: Path, what: str) -> None:
    lessons = write_course(tmp_path, {"second.yml": f"status: draft\n{SECOND_LESSON}"})
    for edition in ("student", "teacher"):
        to = tmp_path / edition
        code, output = said("export", what, "--edition", edition, "--to", to, "--lessons", lessons)
        (written,) = to.iterdir()
        assert (code, output) == (0, f"{written} was written.\n")
    same = exported(tmp_path / "student") == exported(tmp_path / "teacher")
    assert same is (what == "cards")


def exported(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


def test_export_writes_what_stands_on_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    site = build_project(project, strict=True)
    said("export", "syllabus", "--to", tmp_path / "to", "--lessons", project / "lessons")
    said("export", "cards", "--to", tmp_path / "to", "--lessons", project / "lessons")
    for path in (tmp_path / "to").iterdir():
        assert path.read_bytes() == (site / "downloads" / path.name).read_bytes()


def test_export_writes_nothing_while_there_are_errors(tmp_path: Path) -> None:
    lessons = write_course(tmp_path, {"first.yml": LESSON.replace("minutes: 50", "minutes: x")})
    code, output = said("export", "cards", "--to", tmp_path / "to", "--lessons", lessons)
    assert code == 1
    assert "Nothing was written" in output
    assert not (tmp_path / "to").exists()
