"""The course that this project publishes: its content, built and walked through."""

import html
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect
from ruamel.yaml import YAML

from generator.course.course import Course
from generator.course.excerpt import Use
from generator.course.lesson import Lesson
from generator.course.vocabulary import LENSES
from generator.pages.browser_words import BrowserWords
from generator.reading.course_folder import CourseFolder
from tests.conftest import PROJECT
from tests.website.project import build_project, copy_of_real_project
from tests.website.search.index_on_disk import all_text, texts_of, words_of_site

FLAGSHIP = PROJECT.parent / "shared" / "flagship"
NICKNAME = "Rusrael"
WORDS = BrowserWords()
FLAGSHIP_LESSONS = (
    "before-you-read",
    "names-and-labels",
    "uncontested-fact",
    "two-schools",
    "deals-and-buffers",
    "let-an-official-speak",
    "certainty-and-endings",
)
BRIDGE_LESSONS = ("harbour-bridge", "harbour-letter")


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as its files stand."""
    reading = CourseFolder(PROJECT / "lessons").read()
    assert not reading.problems
    return reading.course


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course, built as `make site` builds it."""
    return build_project(copy_of_real_project(tmp_path_factory.mktemp("course")), strict=True)


def flagship(course: Course) -> list[Lesson]:
    """The lessons on the one article."""
    return [course.lessons[name] for name in FLAGSHIP_LESSONS]


class _Quotes(HTMLParser):
    """The text of every excerpt on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "blockquote":
            attributes = dict(attrs)
            assert attributes["lang"]
            assert attributes["dir"] in ("ltr", "rtl")
            self.quotes.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "blockquote"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.quotes[-1] += data


def quotes_on(site: Path, lesson: str) -> list[str]:
    """The excerpts of a built lesson as a browser has them."""
    parser = _Quotes()
    parser.feed((site / "lessons" / lesson / "index.html").read_text("utf-8"))
    return parser.quotes


def test_every_lesson_of_both_units_has_its_page(course: Course, site: Path) -> None:
    assert {*FLAGSHIP_LESSONS, *BRIDGE_LESSONS} <= set(course.lessons)
    for lesson in course.ordered_lessons:
        assert (site / "lessons" / lesson.id / "index.html").exists()


def test_every_core_excerpt_is_shown_character_for_character(course: Course, site: Path) -> None:
    for lesson in course.ordered_lessons:
        core = [str(excerpt.quote) for excerpt in lesson.all_excerpts if excerpt.use is Use.CORE]
        assert quotes_on(site, lesson.id) == core


def test_the_flagship_quotes_what_the_prepared_excerpts_quote(course: Course) -> None:
    if not FLAGSHIP.exists():
        pytest.skip("the prepared excerpts are not beside the project")
    prepared = YAML(typ="safe").load((FLAGSHIP / "excerpts.yaml").read_text("utf-8"))
    paragraph_of = {e["text"]: e["para"] for lesson in prepared for e in lesson["excerpts"]}
    for lesson in flagship(course):
        for excerpt in lesson.all_excerpts:
            assert paragraph_of[str(excerpt.quote)] == excerpt.paragraph, (lesson.id, excerpt.id)


def test_the_flagship_stays_within_its_quotation_budget(course: Course) -> None:
    if not FLAGSHIP.exists():
        pytest.skip("the article's copy is not beside the project")
    text = (FLAGSHIP / "article.md").read_text("utf-8")
    body = re.sub(r"\[([^\]]*)\]\(#\)", r"\1", "\n".join(text.splitlines()[12:83]))
    body_length = sum(len(line) for line in body.splitlines() if not line.startswith("#"))
    quoted = sum(
        len(str(excerpt.quote))
        for lesson in flagship(course)
        for excerpt in lesson.all_excerpts
        if excerpt.paragraph[0] in "PS"
    )
    assert quoted / body_length <= 0.25


def test_no_paragraph_of_the_flagship_article_is_in_the_project(course: Course) -> None:
    article = course.articles["balance-or-betrayal"]
    assert article.url is None
    assert not any(paragraph.text for paragraph in article.paragraphs)


def test_every_lesson_has_all_three_lenses_and_its_minutes_add_up(course: Course) -> None:
    for lesson in (course.lessons[name] for name in (*FLAGSHIP_LESSONS, *BRIDGE_LESSONS)):
        asked = [
            prompt.lens
            for passage in (*lesson.excerpts, *lesson.all_excerpts)
            for prompt in passage.prompts
        ]
        assert set(asked) == set(LENSES), lesson.id
        assert sum(activity.minutes for activity in lesson.activities) == lesson.minutes, lesson.id


def test_four_or_five_core_excerpts_carry_each_flagship_lesson(course: Course) -> None:
    for lesson in flagship(course):
        core = [excerpt for excerpt in lesson.all_excerpts if excerpt.use is Use.CORE]
        assert len(core) in (4, 5), lesson.id


def test_the_sharpest_passages_are_in_no_file_of_the_site(course: Course, site: Path) -> None:
    reserve = [
        str(excerpt.quote)
        for lesson in course.ordered_lessons
        for excerpt in lesson.all_excerpts
        if excerpt.use is Use.RESERVE
    ]
    assert reserve
    for path in (*site.rglob("*.html"), *site.rglob("*.json"), *site.rglob("*.xml")):
        text = html.unescape(path.read_text("utf-8"))
        assert not [quote for quote in reserve if quote in text], path


def test_the_search_finds_every_page(site: Path) -> None:
    folders = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    pages = {"" if folder == "." else f"{folder}/" for folder in folders}
    assert {text["url"] for text in texts_of(site)} == pages


def test_the_nickname_is_in_no_title_address_menu_or_search_result(site: Path) -> None:
    assert NICKNAME.lower() not in all_text(site).lower()
    assert NICKNAME.lower() not in words_of_site(site)
    for path in site.rglob("*.html"):
        text = html.unescape(path.read_text("utf-8"))
        outside = re.sub(r"<(blockquote|q)\b.*?</\1>", "", text, flags=re.DOTALL)
        assert NICKNAME.lower() not in outside.lower(), path


@pytest.mark.browser
def test_a_passage_with_a_content_note_stays_folded_until_a_reader_opens_it(
    site: Path, course: Course, serve: Callable[[Path], str], page: Page
) -> None:
    start = serve(site)
    for lesson in flagship(course):
        page.goto(f"{start}lessons/{lesson.id}/")
        seen = " ".join(page.locator("article").inner_text().split())
        for excerpt in lesson.all_excerpts:
            if excerpt.content_note and excerpt.use is Use.CORE:
                assert " ".join(str(excerpt.quote).split()) not in seen, excerpt.id
                page.goto(f"{start}lessons/{lesson.id}/#passage-{excerpt.id}")
                expect(page.locator(f"#passage-{excerpt.id} blockquote")).not_to_be_visible()


def test_lesson_pages_describe_themselves_to_libraries(course: Course, site: Path) -> None:
    for lesson in course.ordered_lessons:
        page = (site / "lessons" / lesson.id / "index.html").read_text("utf-8")
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert found
        data = json.loads(found.group(1))
        assert data["@type"] == "LearningResource"
        assert [based["headline"] for based in data["isBasedOn"]] == [
            course.articles[name].title for name in lesson.articles
        ]


@pytest.mark.browser
def test_a_reader_walks_from_home_through_a_lesson_to_a_technique_and_back(
    site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", note)
    asked: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    start = serve(site)
    page.goto(start)
    page.get_by_role("link", name="Names, labels and quotation marks").first.click()
    expect(page.locator("h1")).to_contain_text("Names, labels and quotation marks")
    lesson = page.url

    page.locator("details.passage-with-note summary").first.click()
    passage = page.locator(".folded-passage").first
    expect(passage.locator("blockquote")).to_be_visible()
    anchor = passage.get_attribute("id")
    passage.get_by_role("button", name=WORDS.compare_with_lesson).click()
    passage.get_by_role("button", name=WORDS.show_anyway).click()
    page.locator("details.notes summary").first.click()
    technique = page.locator(".notes a").first
    name = technique.inner_text()
    technique.click()
    heading = page.locator("h3:target")
    expect(heading).to_contain_text(name)

    page.locator(f'a[href$="names-and-labels/#{anchor}"]').first.click()
    expect(page).to_have_url(f"{lesson}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    assert not complaints
    assert [address for address in asked if not address.startswith(start)] == []


@pytest.mark.browser
def test_a_lesson_reads_whole_without_javascript(
    site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{serve(site)}lessons/harbour-bridge/")
    answer = plain.locator("details.answer").first
    expect(answer.locator("summary")).to_be_visible()
    answer.locator("summary").click()
    expect(answer.locator("p").first).to_be_visible()
    context.close()
