"""The `lessons` command."""

from pathlib import Path

from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.cli import main
from generator.course.editions import student_edition
from generator.pages.course_pages import course_pages
from generator.reading.course_folder import CourseFolder
from tests.small_course import LESSON, write_course
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
    (tmp_path / "plain" / "mkdocs.yml").write_text(settings.replace("  - lessons\n", ""), "utf-8")
    plain = load_config(
        str(tmp_path / "plain" / "mkdocs.yml"), extra_css=["assets/lessons.css"], strict=True
    )
    build(plain)

    def article_of(site: Path) -> str:
        """What stands between the lesson's heading and the end of its article."""
        page = (site / "lessons" / "first" / "index.html").read_text("utf-8")
        return page[page.index("<h1") : page.index("</article>")]

    assert article_of(Path(plain.site_dir)) == article_of(ours)
