"""The pages of a course: all are there and hold together, and what those beside lessons show."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.course.course import Course, Passage
from generator.course.vocabulary import CITATIONS, LENS_OF_TECHNIQUE, LENSES, TECHNIQUES
from generator.pages.course_pages import course_navigation, course_pages
from generator.pages.page import Navigation
from generator.pages.passage_numbers import passage_number
from tests.pages.full_course import FULL_COURSE
from tests.pages.html_tree import Element
from tests.pages.site import (
    WORDS,
    Site,
    dead_links,
    follow,
    ids,
    links,
    under,
)
from tests.small_course import ARTICLE, COURSE, LESSON, in_a_copy, sound_course


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
            "syllabus.md",
            "glossary.md",
            "standards.md",
            "rights.md",
            "quotations.md",
            "my-work.md",
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
        "title": "Ferry &quot;axed&quot; after storm",
        "description": "A short report about a ferry.",
    }


def test_every_page_has_one_first_heading_which_is_its_title(either: Site) -> None:
    for path, page in either:
        _, fields = get_data(either.pages[path].text)
        assert page.only("h1").text == f"{html.unescape(fields['title'])}¶", path


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(either: Site) -> None:
    assert list(dead_links(either)) == []


def test_no_anchor_stands_twice_on_a_page(either: Site) -> None:
    for path, page in either:
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


def test_no_anchor_holds_a_space_which_html_does_not_allow(either: Site) -> None:
    for path, page in either:
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
    either: Site,
) -> None:
    for path, page in either.pages.items():
        assert list(blank_lines_in_raw_html(page.text)) == [], path


def test_no_paragraph_holds_a_block(either: Site) -> None:
    within = {"p", "div", "section", "ul", "ol", "dl", "table", "figure", "blockquote", "details"}
    for path, page in either:
        assert [p.text for p in page.all("p") if within & {each.tag for each in p.inside}] == [], (
            path
        )


def test_everything_that_can_be_opened_is_closed_at_first(full: Site) -> None:
    closed = [details for _, page in full for details in page.all("details")]

    assert closed
    assert [details.text for details in closed if "open" in details.attributes] == []


def test_no_name_in_braces_is_left_unfilled(either: Site) -> None:
    for path, page in either:
        shown = [child for child in page.children if isinstance(child, Element)]
        assert [part.text for part in shown if "{" in part.text and part.tag != "script"] == [], (
            path
        )


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


def number_of(passage: Passage) -> str:
    return passage_number(WORDS, passage.lesson, passage.excerpt)


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_technique_leads_to_each_passage_that_shows_it_or_says_that_none_does(
    either: Site, technique: str
) -> None:
    lens = f"lenses/{LENS_OF_TECHNIQUE[technique].id}.md"
    section = under(either[lens], technique)
    shown: tuple[Passage, ...] = either.course.passages_by_technique.get(technique, ())

    assert [(text, follow(lens, address)) for text, address in links(section)] == [
        (
            f"{passage.lesson.title}, passage {number_of(passage)}",
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
    assert page.only("p", class_="hint").text.startswith(WORDS.no_full_text)
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
    ]
    assert [follow("glossary.md", address) for text, address in links(page) if text != "¶"] == [
        ("downloads/vocabulary-cards.apkg", ""),
        ("lessons/first.md", "words"),
    ]


def test_the_syllabus_has_every_lesson_with_its_minutes_and_those_until_then(small: Site) -> None:
    page = small["syllabus.md"]

    assert [heading.text for heading in page.all("h3")] == [
        "1. Words for an ending¶",
        "2. Who says so?¶",
    ]
    assert [facts.text for facts in page.all("p", class_="lesson-facts")] == [
        "50 minutes 50 minutes so far",
        "45 minutes 95 minutes so far",
    ]
    assert "Find a verb that judges." in page.text
    assert "Content note This lesson mentions a storm." in page.text
    assert "All lessons: 2. All minutes: 95." in page.text


def test_the_syllabus_leads_to_its_table_the_lessons_and_the_standards(full: Site) -> None:
    found = {follow("syllabus.md", address) for text, address in links(full["syllabus.md"])}

    assert {
        ("downloads/syllabus.csv", ""),
        ("lessons/full.md", ""),
        ("standards.md", "ccss"),
        ("standards.md", "namle"),
    } <= found


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


def test_the_page_on_quotations_counts_the_passages_by_level_and_by_article(small: Site) -> None:
    page = small["quotations.md"]
    rows = [[cell.text for cell in row.all("td")] for row in page.only("table").all("tr")[1:]]

    assert [row[0] for row in rows] == ["0", "1", "2", "3", "4"]
    assert [row[2] for row in rows] == ["2", "0", "0", "0", "0"]
    assert "Passages compared with the text in this course: 2." in under(page, "article-ferry").text


def test_an_article_that_is_not_shown_whole_says_how_much_of_it_is_quoted(tmp_path: Path) -> None:
    paragraph = "Residents say the ferry was probably axed, and nobody has explained why."
    site = Site(sound_course(tmp_path, in_a_copy(paragraph)))
    quoted = len("Residents say the ferry was probably axed")
    quoted += len("The council called it a temporary measure.")
    length = len(paragraph) + len("The council called it a temporary measure.")
    said = WORDS.quoted_share.format(share=f"{100 * quoted / length:.1f}")

    assert said in site["articles/ferry.md"].text
    assert said in site["quotations.md"].text
    assert "Passages compared with our copy of 2 May 2024, which is not published: 3." in (
        site["quotations.md"].text
    )


def test_an_article_in_the_course_does_not_count_what_is_quoted_of_it(small: Site) -> None:
    assert "per cent" not in small["articles/ferry.md"].text
    assert "per cent" not in small["quotations.md"].text


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


def test_no_text_for_teachers_is_on_any_page_for_students(full: Site) -> None:
    for path, page in full.pages.items():
        assert "TEACHER" not in page.text, path


def test_no_passage_in_reserve_is_on_any_page_for_students(full: Site) -> None:
    for path, page in full.pages.items():
        assert "passage-kept" not in page.text, path


def test_the_course_of_these_tests_has_texts_for_teachers_and_a_passage_in_reserve(
    full_for_teachers: Site,
) -> None:
    written = sum((text or "").count("TEACHER") for text in FULL_COURSE.values())

    assert len(set(re.findall(r"TEACHER-\d+", repr(full_for_teachers.course)))) == written
    assert "passage-kept" in ids(full_for_teachers["lessons/full.md"])


def test_no_link_for_students_leads_to_what_only_teachers_have(full: Site) -> None:
    assert list(dead_links(full)) == []


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


@pytest.mark.parametrize("units", [1, 4, 5, 12, 13])
def test_the_menu_lists_every_page_exactly_once(small: Site, units: int) -> None:
    course = with_units(small.course, units)

    assert Counter(paths_in(course_navigation(course))) == Counter(
        page.path for page in course_pages(course)
    )


def test_the_menu_lists_every_page_but_the_plans_exactly_once(either: Site) -> None:
    assert Counter(paths_in(course_navigation(either.course))) == Counter(
        page.path for page in either.pages.values() if page.in_menu
    )


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

    assert len(few) == 1 + 4 + 3
    assert len(many) == 1 + 1 + 3
