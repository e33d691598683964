"""The pages of a course: what each one shows, and that all of them hold together."""

import html
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator import pages
from generator.course.course import Course, Passage
from generator.course.editions import student_edition
from generator.course.prompts import KINDS
from generator.course.text import Verbatim
from generator.course.vocabulary import CITATIONS, LENS_OF_TECHNIQUE, LENSES, TECHNIQUES
from generator.pages.course_pages import course_navigation, course_pages
from generator.pages.page import Navigation, Page
from generator.pages.words import words_in
from tests.pages.full_course import FULL_COURSE, full_course
from tests.pages.hostile_text import ALL_HOSTILE, each_hostile_text
from tests.pages.html_tree import Element, as_html, as_read, shape
from tests.small_course import ARTICLE, COURSE, LESSON, sound_course

WORDS = words_in("en")


class Site:
    """The pages of a course, as Markdown and as a browser has them."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.pages = {page.path: page for page in course_pages(course)}
        self._converted: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self._converted:
            self._converted[path] = converted(self.pages[path])
        return self._converted[path]

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        return ((path, self[path]) for path in self.pages)


def converted(page: Page) -> Element:
    text, _ = get_data(page.text)
    return as_html(text)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small course as it stands."""
    return Site(sound_course(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The course with something in every field, for teachers."""
    return Site(full_course(tmp_path_factory.mktemp("full")))


@pytest.fixture(scope="module")
def full_for_students(full: Site) -> Site:
    """The same course for students."""
    return Site(student_edition(full.course))


def first_lesson(folder: Path, lesson: str = LESSON, article: str = ARTICLE) -> Element:
    """The page of the first lesson of the small course, with one thing changed."""
    course = sound_course(folder, {"first.yml": lesson, "articles/ferry.yml": article})
    return Site(course)["lessons/first.md"]


def with_prompts(*prompts: dict[str, object]) -> str:
    """The first lesson with other prompts at its first passage."""
    before, _, after = LESSON.partition("    prompts:\n")
    _, _, after = after.partition("    teacher: TEACHER-EXCERPT-NOTE\n")
    return f"{before}    prompts: {json.dumps(prompts)}\n{after}"


def ids(page: Element) -> list[str]:
    return [element.attributes["id"] for element in page.inside if "id" in element.attributes]


def under(page: Element, anchor: str) -> Element:
    """What stands below a heading, up to the next one of its rank."""
    blocks = [child for child in page.children if isinstance(child, Element)]
    start = next(n for n, block in enumerate(blocks) if block.attributes.get("id") == anchor)
    section = Element("section")
    for block in blocks[start + 1 :]:
        if re.fullmatch(r"h\d", block.tag) and block.tag <= blocks[start].tag:
            break
        section.children.append(block)
    return section


def seen(element: Element) -> str:
    """The text that is seen before anything is opened."""
    if element.tag == "details":
        return element.only("summary").text
    return "".join(part if isinstance(part, str) else seen(part) for part in element.children)


def prompts_of(page: Element, passage: str) -> list[Element]:
    return [
        section
        for section in page.all("section", class_="prompt")
        if section.attributes["id"].startswith(f"passage-{passage}--prompt-")
    ]


def follow(path: str, address: str) -> tuple[str, str]:
    """The page and the anchor that a link on a page leads to."""
    target, _, anchor = address.partition("#")
    if not target:
        return path, anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target)), anchor


def links(element: Element) -> list[tuple[str, str]]:
    """The text and the address of every link inside."""
    return [(link.text, link.attributes["href"]) for link in element.all("a")]


def dead_links(site: Site) -> Iterator[tuple[str, str]]:
    """Every page with a link of ours that leads nowhere, and the link's address."""
    for path, page in site:
        for _, address in links(page):
            if not address.startswith("https:"):
                target, anchor = follow(path, address)
                if target not in site.pages or (anchor and anchor not in ids(site[target])):
                    yield path, address


# All pages


def test_a_course_has_a_page_for_each_of_its_parts(small: Site) -> None:
    assert Counter(page.path for page in course_pages(small.course)) == Counter(
        (
            "index.md",
            "units/ferry/index.md",
            "lessons/first.md",
            "lessons/second.md",
            "lenses/framing.md",
            "lenses/loaded-language.md",
            "lenses/sourcing.md",
            "articles/index.md",
            "articles/ferry.md",
            "glossary.md",
            "standards.md",
            "rights.md",
            "citations.md",
        )
    )


def test_a_page_knows_what_it_is_about(small: Site) -> None:
    course = small.course
    subjects = {path: page.subject for path, page in small.pages.items() if page.subject}

    assert subjects == {
        "index.md": course.outline,
        "units/ferry/index.md": course.outline,
        "lessons/first.md": course.lessons["first"],
        "lessons/second.md": course.lessons["second"],
        "articles/ferry.md": course.articles["ferry"],
    }


def test_a_page_gives_mkdocs_its_title_and_a_summary(small: Site) -> None:
    _, fields = get_data(small.pages["articles/ferry.md"].text)

    assert fields == {
        "title": 'Ferry "axed" after storm',
        "description": "A short report about a ferry.",
    }


def test_every_page_has_one_first_heading_which_is_its_title(full: Site) -> None:
    for path, page in full:
        _, fields = get_data(full.pages[path].text)
        assert page.only("h1").text == f"{html.unescape(fields['title'])}¶", path


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(full: Site) -> None:
    assert list(dead_links(full)) == []


def test_no_anchor_stands_twice_on_a_page(full: Site) -> None:
    for path, page in full:
        assert [anchor for anchor, times in Counter(ids(page)).items() if times > 1] == [], path


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param(
            {"first.yml": LESSON.replace("Words for an ending", "Passage axed")},
            "lessons/first.md",
            id="a lesson called like a passage",
        ),
        pytest.param(
            {"articles/ferry.yml": ARTICLE.replace('Ferry "axed" after storm', "Paragraph P1")},
            "articles/ferry.md",
            id="an article called like a paragraph",
        ),
        *(
            pytest.param(
                {"course.yml": COURSE.replace("id: ferry", f"id: {unit}")},
                "index.md",
                id=f"a unit called {unit}",
            )
            for unit in ("lenses", "units", "page", "ferry", "a-small-course")
        ),
    ],
)
def test_no_name_takes_the_anchor_of_something_else(
    tmp_path: Path, files: dict[str, str | None], path: str
) -> None:
    page = Site(sound_course(tmp_path, files))[path]

    assert [anchor for anchor, times in Counter(ids(page)).items() if times > 1] == []


def test_no_anchor_holds_a_space_which_html_does_not_allow(full: Site) -> None:
    for path, page in full:
        assert [anchor for anchor in ids(page) if re.search(r"\s", anchor)] == [], path


RAW_HTML = re.compile(
    r"<(address|article|aside|blockquote|body|details|dd|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|html|iframe|legend|li|main|menu|nav|ol|p|pre|script|section"
    r"|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b([^>]*)>"
)


def blank_lines_in_raw_html(text: str) -> Iterator[int]:
    """The numbers of blank lines between a line that begins with a block and the block's end."""
    tag, depth = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        opening = RAW_HTML.match(line)
        if depth == 0 and opening and 'markdown="1"' not in opening[2]:
            tag = opening[1]
        if tag:
            depth += len(re.findall(rf"<{tag}\b", line)) - line.count(f"</{tag}>")
            if not line.strip():
                yield number
            tag = tag if depth else ""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("<div>\n<p>one</p>\n</div>\n\nword\n", []),
        ("<div>\n<div>one</div>\n\n</div>\n", [3]),
        ('<div markdown="1">\n\n<p>one\n \n</p>\n\n</div>\n', [4]),
        ("- <span>one</span>\n\n- two\n", []),
    ],
)
def test_a_blank_line_in_raw_html_would_be_found(text: str, numbers: list[int]) -> None:
    assert list(blank_lines_in_raw_html(text)) == numbers


def test_no_raw_html_holds_a_blank_line_so_that_every_markdown_passes_it_through(
    full: Site,
) -> None:
    for path, page in full.pages.items():
        assert list(blank_lines_in_raw_html(page.text)) == [], path


def test_no_paragraph_holds_a_block(full: Site) -> None:
    within = {"p", "div", "section", "ul", "ol", "dl", "table", "figure", "blockquote", "details"}
    for path, page in full:
        assert [p.text for p in page.all("p") if within & {each.tag for each in p.inside}] == [], (
            path
        )


def test_everything_that_can_be_opened_is_closed_at_first(full: Site) -> None:
    closed = [details for _, page in full for details in page.all("details")]

    assert closed
    assert [details.text for details in closed if "open" in details.attributes] == []


def test_no_name_in_braces_is_left_unfilled(full: Site) -> None:
    for path, page in full:
        texts = [child.text for child in page.children if isinstance(child, Element)]
        assert [text for text in texts if "{" in text and '"@context"' not in text] == [], path


# Texts that try to be more than text


SPLICED_FOR_PROSE = frozenset(("p", "ul", "ol", "li", "em", "strong", "a", "br"))
TEXTS_IN_A_COURSE = 50


def hostile_from(start: int) -> Iterator[str]:
    return islice(cycle(ALL_HOSTILE), start, None)


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_hostile_lines_and_quotations_make_the_same_pages_as_harmless_ones(
    tmp_path: Path, full: Site, start: int
) -> None:
    hostile = Site(full_course(tmp_path, lines=hostile_from(start)))

    for path, page in full:
        assert shape(hostile[path]) == shape(page), path


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_hostile_prose_makes_the_same_pages_but_for_the_elements_of_prose(
    tmp_path: Path, full: Site, start: int
) -> None:
    hostile = Site(full_course(tmp_path, prose=hostile_from(start)))

    for path, page in full:
        assert shape(hostile[path], SPLICED_FOR_PROSE) == shape(page, SPLICED_FOR_PROSE), path


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_a_course_of_hostile_texts_has_only_links_for_reading(tmp_path: Path, start: int) -> None:
    texts = hostile_from(start)
    hostile = Site(full_course(tmp_path, lines=texts, prose=texts))
    addresses = [address for _, page in hostile for _, address in links(page)]

    assert [
        address
        for address in addresses
        if not re.match(r"(https?:|mailto:|#|[a-z0-9./-]+\.md(#[a-z0-9-]+)?$)", address, re.I)
    ] == []


@each_hostile_text
def test_a_hostile_passage_stands_word_for_word(small: Site, text: str) -> None:
    lesson = small.course.lessons["first"]
    excerpt, _ = lesson.all_excerpts
    (mark, *_) = excerpt.marks
    changed = excerpt.model_copy(
        update={
            "quote": Verbatim(f"{text} \u2042 {text}"),
            "marks": (mark.model_copy(update={"words": Verbatim("\u2042")}),),
        }
    )
    lessons = {"first": lesson.model_copy(update={"excerpts": (changed,)})}
    pages_ = course_pages(replace(small.course, lessons={**small.course.lessons, **lessons}))
    page = converted(next(page for page in pages_ if page.path == "lessons/first.md"))

    assert as_read(page.only("blockquote").text) == as_read(f"{text} \u2042 {text}")
    assert page.only("mark").text == "\u2042"


# A lesson


def test_a_lesson_asks_its_question_and_says_for_whom_it_is(small: Site) -> None:
    page = small["lessons/first.md"]

    assert page.only("p", class_="lesson-question").text == "What does a verb decide?"
    assert page.only("p", class_="lesson-facts").text == "50 minutes Grades 9-12, from age 14"
    assert under(page, "objectives").only("li").text == "Find a verb that judges."


def test_a_draft_says_that_it_is_one(tmp_path: Path, small: Site) -> None:
    draft = first_lesson(tmp_path, f"{LESSON}status: draft\n")

    assert WORDS.draft in draft.only("p", class_="lesson-facts").text
    assert WORDS.draft not in small["lessons/first.md"].text


def test_a_content_note_stands_before_the_source(small: Site) -> None:
    page = small["lessons/second.md"]
    note = under(page, "before-you-start").only("div", class_="content-note")

    assert note.all("p")[1].text == "This lesson mentions a storm."
    assert ids(page).index("before-you-start") < ids(page).index("source")


def test_a_lesson_without_a_content_note_has_no_place_for_one(small: Site) -> None:
    assert "before-you-start" not in ids(small["lessons/first.md"])


def test_a_lesson_leads_to_its_alternative(small: Site) -> None:
    ((text, address),) = links(under(small["lessons/second.md"], "before-you-start"))

    assert text == "Words for an ending"
    assert follow("lessons/second.md", address) == ("lessons/first.md", "")


def test_an_alternative_that_no_unit_lists_has_no_page_and_no_link(tmp_path: Path) -> None:
    course = sound_course(tmp_path, {"course.yml": COURSE.replace("[first, second]", "[second]")})
    site = Site(course)

    assert "lessons/first.md" not in site.pages
    assert [address for _, address in links(site["lessons/second.md"]) if "first" in address] == []


def test_the_source_card_says_what_is_known_and_what_is_not(small: Site) -> None:
    card = small["lessons/first.md"].only("section", class_="source-card")
    terms = [term.text for term in card.all("dt")]

    assert card.only("p", class_="source-title").text == 'Ferry "axed" after storm'
    assert dict(zip(terms, [text.text for text in card.all("dd")], strict=True)) == {
        WORDS.author: "Sam Writer",
        WORDS.publisher: "The Small Paper",
        WORDS.published: "1 May 2024",
        WORDS.genre: "News report",
        WORDS.address: "None: it was written for this course.",
        WORDS.rights: "CC BY 4.0. Quoted here under its licence.",
    }
    assert card.only("p", class_="invented").text == WORDS.invented
    assert card.only("p", class_="label").text == WORDS.not_known
    assert card.only("ul", class_="not-known").only("li").text == "Who owns the ferry."


def test_an_address_is_linked_and_said_to_be_checked_or_not(full: Site) -> None:
    card = full["articles/one.md"].only("section", class_="source-card")

    assert links(card) == [("https://example.org/?a=b&c=d", "https://example.org/?a=b&c=d")]
    assert WORDS.addresses["unverified"] in card.text


def test_a_lesson_shows_a_card_for_each_article_it_reads(full: Site) -> None:
    titles = full["lessons/full.md"].all("p", class_="source-title")

    assert [title.text for title in titles] == [
        article.title for article in full.course.articles.values()
    ]


def test_the_words_to_know_are_explained(small: Site) -> None:
    words = under(small["lessons/first.md"], "words")

    assert words.only("dt").text == "Ferry"
    assert words.only("dd").text == "A boat that carries people across."


def test_every_lesson_says_that_naming_a_technique_refutes_nothing(small: Site) -> None:
    for path in ("lessons/first.md", "lessons/second.md"):
        assert small[path].only("p", class_="reminder").text == WORDS.reminder


def test_a_lesson_shows_its_activities_exit_ticket_and_assessment(tmp_path: Path) -> None:
    lesson = f"""{LESSON}
activities:
  - {{title: Read aloud, minutes: 7, grouping: pairs, lens: framing, steps: [Take turns.]}}
exit_ticket: Write one *word*.
assessment:
  task: Rewrite the headline.
  rubric: [{{criterion: Fairness, levels: [None, Some, Much, All]}}]
"""
    page = first_lesson(tmp_path, lesson)
    activity = under(page, "activities").only("li", class_="activity")
    rubric = under(page, "rubric").only("table")

    assert as_read(activity.text) == "Read aloud 7 minutes · In pairs · Framing\nTake turns."
    assert under(page, "exit-ticket").only("em").text == "word"
    assert under(page, "assessment").only("div", class_="prose").text == "Rewrite the headline."
    assert WORDS.not_assessed in under(page, "assessment").text
    assert [cell.text for cell in rubric.only("tbody").all("td")] == ["None", "Some", "Much", "All"]
    assert rubric.only("tbody").only("th").text == "Fairness"


def test_a_lesson_says_what_can_be_checked_elsewhere_and_how(tmp_path: Path) -> None:
    check = {"claim": "Axed.", "move": "find-better-coverage", "ask": "Who else says so?"}
    page = first_lesson(tmp_path, f"{LESSON}lateral_reading: [{json.dumps(check)}]\n")
    item = under(page, "look-further").only("li")

    assert item.text == "Axed. Find other coverage\nWho else says so?"


def test_a_lesson_leads_to_its_standards(tmp_path: Path) -> None:
    page = first_lesson(tmp_path, f"{LESSON}standards: {{ccss: [RI.9-10.4, RI.9-10.6]}}\n")
    item = under(page, "standards").only("li")

    assert item.text.endswith(": RI.9-10.4, RI.9-10.6")
    assert [follow("lessons/first.md", address) for _, address in links(item)] == [
        ("standards.md", "ccss")
    ]


def test_a_lesson_credits_its_article_and_its_authors(small: Site) -> None:
    credit = small["lessons/first.md"].only("p", class_="credits").text

    assert [line.strip() for line in credit.strip().split("\n") if line.strip()] == [
        "Written for a test.",
        f"Written by Ada Teacher. {WORDS.not_reviewed}",
        "Our own words: CC BY 4.0. The quoted passages are not part of that licence.",
    ]


def test_a_reviewed_lesson_says_who_reviewed_it(tmp_path: Path) -> None:
    review = "reviewed: [{name: Bea, role: editor, date: 2024-05-03}]\n"
    credit = first_lesson(tmp_path, LESSON + review).only("p", class_="credits").text

    assert "Reviewed by Bea (editor)." in credit
    assert WORDS.not_reviewed not in credit


def test_a_lesson_describes_itself_to_search_engines(small: Site) -> None:
    data = json.loads(small["lessons/first.md"].only("script").text)

    assert data["@type"] == "LearningResource"
    assert data["name"] == "Words for an ending"
    assert [article["headline"] for article in data["isBasedOn"]] == ['Ferry "axed" after storm']


# A passage


def test_a_passage_is_a_quotation_word_for_word(small: Site) -> None:
    quotation = small["lessons/first.md"].only("figure", id="passage-axed").only("blockquote")

    assert quotation.text == "Residents say the ferry was probably axed"
    assert quotation.attributes["lang"] == "en"
    assert quotation.attributes["dir"] == "ltr"


@pytest.mark.parametrize("language", ["he", "ar", "az-Arab"])
def test_a_passage_in_a_language_written_right_to_left_says_so(
    tmp_path: Path, language: str
) -> None:
    article = ARTICLE.replace("language: en", f"language: {language}")
    site = Site(sound_course(tmp_path, {"articles/ferry.yml": article}))
    texts = [
        *site["lessons/first.md"].all("blockquote"),
        site["articles/ferry.md"].only("article"),
    ]

    assert [(text.attributes["lang"], text.attributes["dir"]) for text in texts] == [
        (language, "rtl")
    ] * 3


def test_a_passage_says_where_it_stands_and_whose_words_it_is(small: Site) -> None:
    caption = small["lessons/second.md"].only("figcaption")

    assert caption.only("span", class_="excerpt-place").text == "Paragraph 2"
    assert caption.only("span", class_="excerpt-voice").text == (
        f"{WORDS.voices['reported']} (The council)"
    )
    assert caption.only("cite").text == "The Small Paper"


def test_a_paragraph_with_a_name_of_its_own_is_called_by_it(tmp_path: Path) -> None:
    article = ARTICLE.replace("- id: P1\n", "- id: P1\n    name: standfirst\n")
    figure = first_lesson(tmp_path, article=article).only("figure", id="passage-axed")

    assert figure.only("span", class_="excerpt-place").text == "Standfirst"


def test_a_passage_has_an_address_of_its_own(small: Site) -> None:
    page = small["lessons/first.md"]
    link = page.only("figure", id="passage-axed").only("a", class_="excerpt-link")

    assert link.attributes["href"] == "#passage-axed"
    assert link.text == WORDS.link_to_passage
    assert ids(page).count("passage-axed") == 1


def test_a_mark_names_its_technique_in_words_and_not_by_colour_alone(small: Site) -> None:
    figure = small["lessons/first.md"].only("figure", id="passage-axed")
    labels = figure.all("a", class_="mark-label")

    assert [mark.text for mark in figure.all("mark")] == ["Residents say", "axed"]
    assert [label.attributes["data-technique"] for label in labels] == [
        "Collective attribution",
        "Loaded wording",
    ]
    assert [label.attributes["aria-label"] for label in labels] == [
        "Collective attribution, see note 1",
        "Loaded wording, see note 2",
    ]


def test_a_mark_is_explained_in_a_note_with_its_technique_and_lens(small: Site) -> None:
    page = small["lessons/first.md"]
    notes = page.only("div", class_="notes").only("ol").all("li")

    assert [note.text for note in notes] == [
        "Residents say Collective attribution Sourcing Nobody is named.",
        "axed Loaded wording Loaded language",
    ]
    assert [follow("lessons/first.md", note.only("a").attributes["href"]) for note in notes] == [
        ("lenses/sourcing.md", "collective-attribution"),
        ("lenses/loaded-language.md", "loaded-language"),
    ]


def test_the_label_of_a_mark_leads_to_its_note(small: Site) -> None:
    page = small["lessons/first.md"]
    figure = page.only("figure", id="passage-axed")

    for mark, label in zip(figure.all("mark"), figure.all("a", class_="mark-label"), strict=True):
        note = page.only("span", id=label.attributes["href"].removeprefix("#"))
        assert note.only("q").text == mark.text


def test_a_technique_of_the_whole_passage_is_named_below_it(small: Site) -> None:
    page = small["lessons/first.md"]
    whole = page.only("div", class_="notes").all("p")[-1]

    assert whole.text == f"{WORDS.whole_passage}: Conflict frame Framing."
    assert follow("lessons/first.md", whole.only("a").attributes["href"]) == (
        "lenses/framing.md",
        "conflict",
    )


def test_our_own_wording_of_a_passage_stands_outside_the_quotation(small: Site) -> None:
    figure = small["lessons/first.md"].only("figure", id="passage-axed")

    assert figure.only("p", class_="in-other-words").text == (
        f"{WORDS.in_other_words} People think that it will not run again."
    )
    assert "People think" not in figure.only("blockquote").text


def test_a_passage_with_a_content_note_is_closed_and_not_searched(tmp_path: Path) -> None:
    note = "    content_note: A storm.\n"
    page = first_lesson(
        tmp_path, LESSON.replace("    paragraph: P1\n", f"    paragraph: P1\n{note}")
    )
    closed = page.only("div", id="passage-axed")
    notes = page.only("details", class_="notes-with-note")

    assert seen(closed) == f"{WORDS.content_note} A storm. {WORDS.show_passage}"
    assert seen(notes) == WORDS.what_is_marked
    assert "data-search-exclude" in closed.only("figure").attributes
    assert "data-search-exclude" in notes.attributes
    assert "data-search-exclude" not in page.only("figure", id="passage-measure").attributes


COMPARISON = """\
  - compare:
      - {id: left, paragraph: P1, voice: author, quote: nobody has explained why}
      - {id: right, article: other, paragraph: P2, voice: author, quote: a temporary measure}
    prompts:
      - {kind: compare, lens: framing, ask: "What differs?", points: [Length]}
"""


def test_a_comparison_shows_both_passages_side_by_side(tmp_path: Path) -> None:
    other = ARTICLE.replace("The Small Paper", "The Other Paper")
    lesson = LESSON.replace("teacher:\n  overview", f"{COMPARISON}teacher:\n  overview")
    page = Site(sound_course(tmp_path, {"first.yml": lesson, "articles/other.yml": other}))[
        "lessons/first.md"
    ]
    left, right = page.only("div", class_="comparison").all("div", class_="comparison-side")

    assert left.only("figure", id="passage-left").only("blockquote").text == (
        "nobody has explained why"
    )
    assert right.only("figure", id="passage-right").only("blockquote").text == (
        "a temporary measure"
    )
    assert [side.only("cite").text for side in (left, right)] == [
        "The Small Paper",
        "The Other Paper",
    ]
    assert page.only("h3", id="passage-left--pair").text == "Passages 3 and 4, side by side¶"


def test_the_prompts_of_a_comparison_stand_below_both_passages(tmp_path: Path) -> None:
    other = {"articles/other.yml": ARTICLE}
    lesson = LESSON.replace("teacher:\n  overview", f"{COMPARISON}teacher:\n  overview")
    page = Site(sound_course(tmp_path, {"first.yml": lesson, **other}))["lessons/first.md"]
    (prompt,) = prompts_of(page, "left--pair")

    assert prompt.only("div", class_="ask").text == "What differs?"
    assert ids(page).index("passage-right") < ids(page).index("passage-left--pair--prompt-1")


# Prompts


def test_the_prompts_of_a_passage_stand_in_the_order_of_the_lenses(tmp_path: Path) -> None:
    lesson = with_prompts(
        {"lens": "sourcing", "ask": "Fourth?"},
        {"lens": "loaded-language", "ask": "Third?"},
        {"lens": "framing", "ask": "First?"},
        {"lens": "framing", "ask": "Second?"},
    )
    prompts = prompts_of(first_lesson(tmp_path, lesson), "axed")

    assert [prompt.only("div", class_="ask").text for prompt in prompts] == [
        "First?",
        "Second?",
        "Third?",
        "Fourth?",
    ]


PROMPTS: dict[str, tuple[dict[str, object], tuple[str, ...], tuple[str, ...]]] = {
    "discuss": ({}, (), ()),
    "write": ({"lines": 3}, (), ()),
    "choose": (
        {
            "several": "yes",
            "options": [
                {"text": "Left", "feedback": "Maybe."},
                {"text": "Right", "feedback": "Rather not.", "defensible": "yes"},
            ],
        },
        ("Left", "Right", WORDS.feedback_hint, WORDS.several),
        ("Maybe.", "Rather not."),
    ),
    "mark": ({}, (WORDS.mark_first,), ()),
    "sort": (
        {
            "groups": ["Named", "Unnamed"],
            "items": [
                {"text": "Residents", "group": "Unnamed", "why": "No names."},
                {"text": "Bea", "group": "Named"},
            ],
        },
        ("Residents", "Bea", "Named", "Unnamed", WORDS.one_way_to_sort),
        ("No names.",),
    ),
    "rewrite": (
        {"words": "probably axed", "plainer": "May stop."},
        ("probably axed", WORDS.plainer),
        ("May stop.",),
    ),
    "compare": (
        {"points": ["Who is quoted?"]},
        ("Who is quoted?", WORDS.first_text, WORDS.second_text),
        (),
    ),
    "look-up": (
        {"move": "trace-to-original", "checklist": ["Find the report."]},
        (WORDS.moves["trace-to-original"], "Find the report."),
        (),
    ),
}
"""For each kind of prompt: its own fields, what is seen at first, and what must be opened."""


def test_every_kind_of_prompt_is_tried() -> None:
    assert set(PROMPTS) == set(KINDS)


@pytest.mark.parametrize("kind", PROMPTS)
def test_a_prompt_shows_what_it_asks_and_keeps_its_answers_closed(
    tmp_path: Path, kind: str
) -> None:
    fields, at_first, when_opened = PROMPTS[kind]
    asked = {
        "kind": kind,
        "lens": "sourcing",
        "ask": "How so?",
        "answer": "One answer.",
        "other_answers": ["A second one."],
    }
    page = first_lesson(tmp_path, with_prompts({**asked, **fields}))
    (prompt,) = prompts_of(page, "axed")
    closed = (*when_opened, "One answer.", "A second one.")

    assert prompt.only("span", class_="prompt-kind").text == WORDS.kinds[kind]
    assert prompt.only("span", class_="lens-name").text == "Sourcing"
    assert prompt.only("div", class_="ask").text == "How so?"
    assert [text for text in (*at_first, WORDS.answer) if text not in seen(prompt)] == []
    assert [text for text in closed if text not in prompt.text] == []
    assert [text for text in closed if text in seen(prompt)] == []


def test_a_prompt_without_an_answer_has_nothing_to_open(tmp_path: Path) -> None:
    page = first_lesson(tmp_path, with_prompts({"lens": "framing", "ask": "Why?"}))
    (prompt,) = prompts_of(page, "axed")

    assert prompt.all("details") == []


def test_other_answers_alone_are_not_called_the_answer(tmp_path: Path) -> None:
    lesson = with_prompts({"lens": "framing", "ask": "Why?", "other_answers": ["Perhaps so."]})
    (prompt,) = prompts_of(first_lesson(tmp_path, lesson), "axed")

    assert prompt.only("summary").text == WORDS.other_answers
    assert WORDS.answer not in prompt.text


def test_a_prompt_to_write_leaves_its_lines_on_paper(tmp_path: Path) -> None:
    lesson = with_prompts({"kind": "write", "lens": "framing", "ask": "Write.", "lines": 3})
    (prompt,) = prompts_of(first_lesson(tmp_path, lesson), "axed")

    assert len(prompt.all("span", class_="writing-line")) == 3


def test_a_choice_has_feedback_for_each_option_and_marks_none_as_right(full: Site) -> None:
    prompt = full["lessons/full.md"].only("section", class_="prompt-choose")
    options = prompt.all("details", class_="option")

    assert len(options) == 2
    assert all(option.only("div").text for option in options)
    assert len({tuple(option.attributes.items()) for option in options}) == 1


# The other pages


def test_the_title_page_leads_to_the_first_lesson_every_lens_and_every_lesson(small: Site) -> None:
    page = small["index.md"]

    assert (WORDS.start_here, "lessons/first.md") in links(page)
    assert [address for _, address in links(page.only("div", class_="lens-cards"))] == [
        f"lenses/{lens}.md" for lens in LENSES
    ]
    assert links(page.only("div", class_="lesson-cards")) == [
        ("Words for an ending", "lessons/first.md"),
        ("Who says so?", "lessons/second.md"),
    ]


def test_a_unit_shows_its_lessons_with_their_questions(small: Site) -> None:
    lessons = under(small["units/ferry/index.md"], "lessons").all("li")

    assert [lesson.text for lesson in lessons] == [
        "Words for an ending What does a verb decide? 50 minutes",
        "Who says so? How could we check? 45 minutes",
    ]


def test_a_unit_leads_to_its_alternative(full: Site) -> None:
    page = full["units/first/index.md"]
    alternative = full.course.outline.units[1]
    addresses = dict(links(page))

    assert follow("units/first/index.md", addresses[alternative.title]) == (
        "units/second/index.md",
        "",
    )


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_technique_has_its_anchor_and_definition_on_the_page_of_its_lens(
    small: Site, technique: str
) -> None:
    page = small[f"lenses/{LENS_OF_TECHNIQUE[technique].id}.md"]

    assert page.only("h3", id=technique).text == f"{TECHNIQUES[technique].name}¶"
    assert under(page, technique).only("p", class_="definition").text == (
        TECHNIQUES[technique].definition
    )


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_technique_leads_to_each_passage_that_shows_it_or_says_that_none_does(
    full: Site, technique: str
) -> None:
    lens = f"lenses/{LENS_OF_TECHNIQUE[technique].id}.md"
    section = under(full[lens], technique)
    shown: tuple[Passage, ...] = full.course.passages_by_technique.get(technique, ())

    assert [(text, follow(lens, address)) for text, address in links(section)] == [
        (
            f"{passage.lesson.title}, passage {passage.number}",
            (f"lessons/{passage.lesson.id}.md", f"passage-{passage.excerpt.id}"),
        )
        for passage in shown
    ]
    assert bool(section.all("p", class_="not-shown")) == (not shown)


def test_a_passage_that_shows_a_technique_is_where_the_lens_page_says(full: Site) -> None:
    shown = [
        passage for passages in full.course.passages_by_technique.values() for passage in passages
    ]

    assert len(shown) == 5
    for passage in shown:
        place = full[f"lessons/{passage.lesson.id}.md"].only(
            "div" if passage.excerpt.content_note else "figure",
            id=f"passage-{passage.excerpt.id}",
        )
        assert place.only("blockquote").text == passage.excerpt.quote.source


def test_an_article_that_may_be_shown_is_shown_whole(small: Site) -> None:
    text = small["articles/ferry.md"].only("article", class_="full-text")

    assert [paragraph.text for paragraph in text.all("p")] == [
        'Ferry "axed" after storm',
        "Residents say the ferry was probably axed, and nobody has explained why.",
        "The council called it a temporary measure.",
    ]


def test_an_article_with_a_paragraph_left_out_is_not_shown(tmp_path: Path) -> None:
    article = ARTICLE.replace(
        "  - id: T\n    name: title\n    text: Ferry", "  - id: T\n    name: Ferry"
    )
    page = Site(sound_course(tmp_path, {"articles/ferry.yml": article}))["articles/ferry.md"]

    assert page.all("article") == []
    assert page.only("p", class_="hint").text == WORDS.no_full_text
    assert "nobody has explained why" not in page.text


def test_an_article_leads_to_the_lessons_that_read_it(small: Site) -> None:
    found = links(under(small["articles/ferry.md"], "lessons"))

    assert [(text, follow("articles/ferry.md", address)) for text, address in found] == [
        ("Words for an ending", ("lessons/first.md", "")),
        ("Who says so?", ("lessons/second.md", "")),
    ]


def test_the_list_of_articles_leads_to_each_one(full: Site) -> None:
    found = links(full["articles/index.md"].only("div", class_="cards"))

    assert [(text, follow("articles/index.md", address)) for text, address in found] == [
        (article.title, (f"articles/{article.id}.md", ""))
        for article in full.course.articles.values()
    ]


def test_the_glossary_leads_to_the_lessons_that_use_a_word(small: Site) -> None:
    page = small["glossary.md"]

    assert [term.text for term in page.all("p", class_="glossary-term")] == [
        "Ferry A boat that carries people across.",
        "Quay The place where boats are tied up.",
    ]
    assert [follow("glossary.md", address) for text, address in links(page) if text != "¶"] == [
        ("lessons/first.md", "words")
    ]


def test_the_standards_lead_to_the_lessons_that_practise_them(full: Site) -> None:
    page = full["standards.md"]
    rows = [[cell.text for cell in row.all("td")] for row in page.all("tr") if row.all("td")]
    title = full.course.lessons["full"].title

    assert rows == [["RI.9-10.4", title], ["RI.9-10.6", title], ["3", title]]
    assert [heading.attributes["id"] for heading in page.all("h2")] == ["ccss", "namle"]


def test_the_rights_of_every_article_are_stated(full: Site) -> None:
    page = full["rights.md"]
    anchors = {heading.text: heading.attributes["id"] for heading in page.all("h2")}

    for article in full.course.articles.values():
        section = under(page, anchors[f"{article.title}¶"])
        assert section.only("p", class_="credits").text == article.credit
        assert article.rights.statement in section.text
        assert [item.text for item in section.all("li")] == list(article.rights.conditions)


def test_every_technique_says_where_its_idea_comes_from(small: Site) -> None:
    page = small["citations.md"]
    places = {text: follow("citations.md", address) for text, address in links(page)}

    for technique in TECHNIQUES.values():
        lens = LENS_OF_TECHNIQUE[technique.id]
        assert places[technique.name] == (f"lenses/{lens.id}.md", technique.id)
        assert CITATIONS[technique.citation] in page.text


def test_the_labels_of_research_collections_stand_beside_our_techniques(small: Site) -> None:
    rows = [row.all("td") for row in small["citations.md"].all("tr") if row.all("td")]
    shown = [tuple(cell.text for cell in row[-2:]) for row in rows]

    assert [labels for labels in shown if any(labels)] == [
        (", ".join(technique.semeval_2020), ", ".join(technique.semeval_2023))
        for technique in TECHNIQUES.values()
        if technique.semeval_2020 or technique.semeval_2023
    ]


# The editions


def test_no_text_for_teachers_is_on_any_page_for_students(full_for_students: Site) -> None:
    for path, page in full_for_students.pages.items():
        assert "TEACHER" not in page.text, path


def test_no_passage_in_reserve_is_on_any_page_for_students(full_for_students: Site) -> None:
    for path, page in full_for_students.pages.items():
        assert "passage-kept" not in page.text, path


def test_the_course_of_these_tests_has_texts_for_teachers_and_a_passage_in_reserve(
    full: Site,
) -> None:
    written = sum((text or "").count("TEACHER") for text in FULL_COURSE.values())

    assert len(set(re.findall(r"TEACHER-\d+", repr(full.course)))) == written
    assert "passage-kept" in ids(full["lessons/full.md"])


def test_no_link_for_students_leads_to_what_only_teachers_have(full_for_students: Site) -> None:
    assert list(dead_links(full_for_students)) == []


# The menu


def paths_in(navigation: Navigation) -> Iterator[str]:
    for entry in navigation:
        if isinstance(entry, str):
            yield entry
        else:
            for inside in entry.values():
                yield from paths_in(inside)


def with_units(course: Course, number: int) -> Course:
    """The course with its one unit again and again, empty but for the first time."""
    (unit,) = course.outline.units
    more = [
        unit.model_copy(update={"id": f"unit-{n}", "title": f"Unit {n}", "lessons": ()})
        for n in range(2, number + 1)
    ]
    return replace(course, outline=course.outline.model_copy(update={"units": (unit, *more)}))


@pytest.mark.parametrize("units", [1, 4, 5, 12])
def test_the_menu_lists_every_page_exactly_once(small: Site, units: int) -> None:
    course = with_units(small.course, units)

    assert Counter(paths_in(course_navigation(course))) == Counter(
        page.path for page in course_pages(course)
    )


def test_the_menu_lists_every_page_of_a_full_course_exactly_once(full: Site) -> None:
    assert Counter(paths_in(course_navigation(full.course))) == Counter(list(full.pages))


def test_the_menu_has_the_lessons_of_a_unit_under_its_title_in_order(small: Site) -> None:
    assert {"The ferry": ["units/ferry/index.md", "lessons/first.md", "lessons/second.md"]} in (
        course_navigation(small.course)
    )


def test_the_title_of_a_unit_is_escaped_in_the_menu(tmp_path: Path) -> None:
    outline = COURSE.replace("title: The ferry", 'title: "<b> & \\"ferry\\""')
    course = sound_course(tmp_path, {"course.yml": outline})
    titles = [
        title
        for entry in course_navigation(course)
        if not isinstance(entry, str)
        for title in entry
    ]

    assert titles[0] == "&lt;b&gt; &amp; &#34;ferry&#34;"


def test_a_course_with_many_units_has_them_under_one_tab(small: Site) -> None:
    few, many = (course_navigation(with_units(small.course, number)) for number in (4, 12))

    assert len(few) == 1 + 4 + 2
    assert len(many) == 1 + 1 + 2


# The templates

TEMPLATES = sorted((Path(pages.__file__).parent / "templates").rglob("*.jinja"))
each_template = pytest.mark.parametrize(
    "template", [pytest.param(path.read_text("utf-8"), id=path.name) for path in TEMPLATES]
)

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ATTRIBUTE_LIST = re.compile(r"\{[^{}]*\}")
TAG = re.compile(r"<[^>]*>")
SPOKEN_ATTRIBUTE = re.compile(r'\b(?:aria-label|alt|title|placeholder|data-technique)="([^"]*)"')
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
NAMES = {"SemEval-2020", "SemEval-2023"}


@each_template
def test_no_template_calls_a_text_safe(template: str) -> None:
    assert not re.search(r"\|\s*safe\b|Markup|autoescape|\|\s*(striptags|urlize|xmlattr)", template)


@each_template
def test_no_template_has_words_of_its_own(template: str) -> None:
    marked_up = ATTRIBUTE_LIST.sub("", JINJA.sub("", template))

    assert re.findall(r"[^\W\d_]+", TAG.sub("", marked_up)) == []
    assert re.findall(r"[^\W\d_]+", " ".join(SPOKEN_ATTRIBUTE.findall(marked_up))) == []


@each_template
def test_no_template_prints_a_sentence_that_stands_in_its_code(template: str) -> None:
    printed = " ".join(re.findall(r"\{\{.*?\}\}", template, re.DOTALL))
    literals = {double or single for double, single in LITERAL.findall(printed)}

    assert {text for text in literals - NAMES if re.search(r"[A-Z]|[a-z] [a-z]", text)} == set()
