import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.course.kept_texts import KeptText, kept_texts, public_texts
from generator.course.sample_texts import sample_texts
from generator.publishing.built_file import BuiltFile, built_files
from generator.publishing.finding import Finding
from generator.publishing.leaks import LeakSearch
from generator.reading.course_folder import CourseFolder
from generator.website.publication import Publication
from tests.publishing.disguises import DISGUISES, disguised
from tests.small_course import LESSON
from tests.website.project import build_project, copy_of_real_project, make_project
from tests.website.search.index_on_disk import texts_of

CANARY = "canary7x3qz5vw9"
NOTE = "Ask the class who decided that the bridge had to close, and why nobody knew before."
SHORT = "Wait for it."
KEPT = (KeptText(NOTE, "lesson first"), KeptText(SHORT, "lesson second"))


def found(data: bytes, *public: str, path: str = "page.txt", kept: tuple[str, ...] = ()) -> str:
    """All that a search says of a file."""
    texts = (*KEPT, *(KeptText(text, "a lesson") for text in kept))
    findings = LeakSearch(texts, public, CANARY).findings_in(BuiltFile(path, data))
    return "\n".join(map(str, findings))


def test_a_kept_text_is_told_by_its_file_its_first_words_and_where_it_belongs() -> None:
    assert found(f"<p>{NOTE}</p>".encode(), path="a/index.html").startswith(
        "a/index.html: It holds words of “Ask the class who decided that the bridge…”, "
        "which students must not see (lesson first). Take it out of what put it there"
    )


def test_eight_words_of_a_kept_text_are_enough() -> None:
    assert "lesson first" in found(b"... that the bridge had to close, and why ...")


def test_seven_words_of_a_kept_text_are_not_enough() -> None:
    assert found(b"... that the bridge had to close, and ...") == ""


def test_a_kept_text_is_told_once_for_a_file() -> None:
    assert found(f"{NOTE} {NOTE} &quot;{NOTE}&quot;".encode()).count("It holds") == 1


def test_words_that_students_have_as_well_may_stand_anywhere() -> None:
    page = b"Who decided that the bridge had to close?"
    assert "lesson first" in found(page)
    assert found(page, "Who decided that the bridge had to close?") == ""


def test_words_beside_those_that_students_have_are_found() -> None:
    assert "lesson first" in found(NOTE.encode(), "Who decided that the bridge had to close?")


def test_a_short_text_is_found_by_the_canary_and_named() -> None:
    assert "“Wait for it.”" in found(f"Wait for it. {CANARY}".encode())


def test_the_canary_alone_is_found() -> None:
    said = found(f"<i title={CANARY}>".encode(), path="x.html")
    assert said.startswith("x.html: It holds the word that was added, for this search alone")


@pytest.mark.parametrize("name", DISGUISES)
def test_the_canary_is_found_in_every_form(name: str) -> None:
    data = disguised(f"Wait for it. {CANARY}", (name,))
    assert data is not None
    assert found(data)


def test_a_text_with_the_canary_planted_in_it_is_told_without_it() -> None:
    kept = (KeptText(f"{NOTE} {CANARY}", "lesson first"),)
    [finding] = LeakSearch(kept, (), CANARY).findings_in(BuiltFile("a.txt", NOTE.encode()))
    assert CANARY not in str(finding)


def test_a_name_is_searched_as_well() -> None:
    assert "lesson first" in found(b"", path="who-decided-that-the-bridge-had-to-close/x.html")


def test_an_attribute_of_a_page_is_searched_on_every_page_that_has_it() -> None:
    search = LeakSearch(KEPT, (), CANARY)
    tag = f'<meta name="description" content="{NOTE[:50]}">'.encode()
    for name in ("a.html", "b.html"):
        [finding] = search.findings_in(BuiltFile(name, tag + b"<p>Text</p>"))
        assert finding.file == name


def test_texts_in_other_scripts_are_found_in_utf_8_and_in_utf_16() -> None:
    for text in (
        "Спросите класс, кто решил закрыть мост и почему никто не знал",
        "问学生是谁决定关闭这座桥为什么没有人事先问过居民们",
        "ถามนักเรียนว่าใครเป็นคนตัดสินใจปิดสะพานและทำไมไม่มีใครรู้มาก่อน",
    ):
        assert "a lesson" in found(f"<p>{text}</p>".encode(), kept=(text,), path="a.html")
        assert "a lesson" in found(text.encode("utf-16"), kept=(text,))
        assert "a lesson" in found(json.dumps(text).encode(), kept=(text,))
        assert found(text[:14].encode(), kept=(text,)) == ""


def test_a_file_that_unpacks_to_too_much_is_told() -> None:
    bomb = gzip.compress(bytes(70 * 2**20))
    assert "More than 64 MB are packed in it" in found(bomb, path="notes.gz")


WORDS = """\
the of a to and in that is was who why how class bridge council people read word note close decided
asked before students passage
"""
words = st.sampled_from(WORDS.split())
texts = st.lists(words, min_size=4, max_size=30).map(" ".join)


@given(st.lists(texts, min_size=1, max_size=5), st.lists(texts, min_size=1, max_size=8), st.data())
def test_a_site_of_public_texts_has_no_findings(
    kept: list[str], public: list[str], data: st.DataObject
) -> None:
    search = LeakSearch([KeptText(text, "a lesson") for text in kept], public, CANARY)
    shown = data.draw(st.lists(st.sampled_from(public), max_size=8))
    page = "".join(f"<p title='9'>{text}.</p> 9 \n" for text in shown)
    assert list(search.findings_in(BuiltFile("a.html", page.encode()))) == []


@given(st.lists(texts, min_size=1, max_size=4), st.lists(texts, max_size=3), st.data())
def test_eight_words_that_only_a_kept_text_has_are_found_wherever_they_stand(
    kept: list[str], public: list[str], data: st.DataObject
) -> None:
    search = LeakSearch([KeptText(text, "a lesson") for text in kept], public, CANARY)
    all_words = data.draw(st.sampled_from(kept)).split()
    first = data.draw(st.integers(0, max(0, len(all_words) - 12)))
    run = all_words[first : first + 12]
    letters, known = "".join(run), ["".join(text.split()) for text in public]
    around = data.draw(st.text("abc \n", max_size=40))
    page = around + " ".join(run) + around
    if len(run) == 12 and len(letters) >= 40 and not any("".join(run[:8]) in one for one in known):
        assert list(search.findings_in(BuiltFile("a.txt", page.encode())))


# Sites that were really built.

NOTES = {"first.yml": LESSON.replace("TEACHER-OVERVIEW", NOTE)}
BEGINNING = "“Ask the class who decided that the bridge…”"


def search_for(project: Path) -> LeakSearch:
    course: Course = CourseFolder(project / "lessons").read().course
    student = student_edition(course)
    public = [*public_texts(student), *sample_texts()]
    return LeakSearch(kept_texts(course, student), public, CANARY)


def findings(project: Path) -> list[Finding]:
    site, search = build_project(project), search_for(project)
    return [finding for file in built_files(site) for finding in search.findings_in(file)]


def files_with(project: Path) -> set[str]:
    """The files in which the note is found, and nothing else is."""
    found = findings(project)
    assert all(BEGINNING in finding.said for finding in found), found
    return {finding.file for finding in found}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a note for teachers, whose site stays although it should not."""
    monkeypatch.setattr(Publication, "examine", lambda *_: None)
    project = make_project(tmp_path, {**NOTES})
    settings = (project / "mkdocs.yml").read_text("utf-8")
    published = settings.replace("publish: []", 'publish: ["*"]')
    (project / "mkdocs.yml").write_text(published, "utf-8")
    return project


def test_nothing_is_found_in_the_small_course(project: Path) -> None:
    assert findings(project) == []


def test_nothing_is_found_in_the_published_course(tmp_path: Path) -> None:
    assert findings(copy_of_real_project(tmp_path)) == []


def test_a_template_that_shows_a_note_is_found_on_every_page(project: Path) -> None:
    (project / "own-theme").mkdir()
    template = f'{{% extends "base.html" %}}{{% block footer %}}<i>{NOTE}</i>{{% endblock %}}'
    (project / "own-theme" / "main.html").write_text(template, "utf-8")
    settings = (project / "mkdocs.yml").read_text("utf-8")
    changed = settings.replace("  name: material\n", "  name: material\n  custom_dir: own-theme\n")
    (project / "mkdocs.yml").write_text(changed, "utf-8")
    files = files_with(project)
    assert {"lessons/first/index.html", "own/index.html", "404.html"} <= files
    assert files == {file.path for file in built_files(project / "site") if file.is_page}


def text_in_search(project: Path, page: str) -> str:
    """The file that the search shows results on a page from."""
    [number] = [n for n, text in enumerate(texts_of(project / "site")) if text["url"] == page]
    return f"search/texts/{number}.json"


def test_a_page_of_our_own_that_shows_a_note_is_found_in_the_search_as_well(
    project: Path,
) -> None:
    (project / "docs" / "own.md").write_text(f"# Own\n\n**Ask** {NOTE[4:]}\n", "utf-8")
    assert files_with(project) == {"own/index.html", text_in_search(project, "own/")}


def test_files_beside_the_pages_that_hold_a_note_are_found(project: Path) -> None:
    assets = project / "docs" / "assets"
    assets.mkdir()
    disguises = {
        "notes.json": "JSON",
        "notes.js": "bytes in a script",
        "notes.docx": "zip",
        "notes.pdf": "PDF",
        "notes.png": "PNG",
        "notes.css": "a style sheet",
        "notes.js.map": "a source map",
        "notes.svg": "a data address",
        "notes.txt": "UTF-16 with a mark",
    }
    for name, disguise in disguises.items():
        (assets / name).write_bytes(disguised(NOTE, (disguise,)) or b"")
    assert files_with(project) == {f"assets/{name}" for name in disguises}


def test_an_address_made_of_a_note_is_found_wherever_it_stands(project: Path) -> None:
    name = "who-decided-that-the-bridge-had-to-close"
    (project / "docs" / f"{name}.md").write_text("# A page\n", "utf-8")
    settings = (project / "mkdocs.yml").read_text("utf-8")
    address = settings.replace("site_name:", "site_url: https://school.example/\nsite_name:", 1)
    (project / "mkdocs.yml").write_text(address, "utf-8")
    files = files_with(project)
    assert {f"{name}/index.html", "sitemap.xml"} <= files
    assert text_in_search(project, f"{name}/") in files
