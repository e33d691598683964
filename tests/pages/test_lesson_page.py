"""The page of a lesson: its passages, its prompts, and what stands around them."""

import json
from pathlib import Path

import pytest

from generator.course.prompts import KINDS
from tests.pages.html_tree import as_read
from tests.pages.site import (
    WORDS,
    Site,
    first_lesson,
    follow,
    ids,
    links,
    prompts_of,
    seen,
    under,
    with_prompts,
)
from tests.small_course import ARTICLE, COURSE, LESSON, in_a_copy, read_course, sound_course


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

    assert item.text == "Axed. Find other coverage\n Who else says so?"


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
    data = json.loads(small["lessons/first.md"].only("script", type="application/ld+json").text)

    assert data["@type"] == "LearningResource"
    assert data["name"] == "Words for an ending"
    assert [article["headline"] for article in data["isBasedOn"]] == ['Ferry "axed" after storm']


def test_notes_say_which_passage_they_are_about(small: Site) -> None:
    notes = small["lessons/first.md"].only("div", class_="notes")

    assert notes.attributes["data-notes-of"] == "axed"


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


@pytest.mark.parametrize(
    ("written", "retrieved", "said"),
    [
        ("Residents say the ferry was probably axed", "2024-05-02", "sign for sign"),
        ("Residents say the  ferry was probably axed", "2024-05-02", "line ends and page breaks"),
        ("Residents say the “ferry” was probably axed", "2024-05-02", "the shape of quotation"),
        ("Residents […] was probably axed", "2024-05-02", "with words left out"),
        ("Residents say the ferry was probably axed", "null", "sign for sign"),
    ],
)
def test_a_passage_says_against_which_copy_it_was_checked_and_how_close_it_is(
    written: str, retrieved: str, said: str, tmp_path: Path
) -> None:
    ferry = '"ferry"' if "“" in written else "ferry"
    copy = f"Residents say the {ferry} was probably axed, and nobody has explained why."
    course = sound_course(tmp_path, in_a_copy(copy, written, retrieved))
    caption = Site(course)["lessons/first.md"].only("figure", id="passage-axed")
    against = "our copy of 2 May 2024." if retrieved != "null" else "our copy, which has no date."

    told = caption.only("span", class_="excerpt-check").text
    assert told.startswith(f"Checked word for word against {against} Level ")
    assert said in told


def test_a_passage_from_a_text_in_the_course_says_so(small: Site) -> None:
    caption = small["lessons/second.md"].only("figcaption")

    assert caption.only("span", class_="excerpt-check").text == (
        "Checked word for word against the text in this course. Level 0: sign for sign."
    )


def test_a_passage_that_was_not_found_does_not_claim_that_it_was(tmp_path: Path) -> None:
    wrong = LESSON.replace("quote: Residents say the ferry", "quote: Residents say a ferry")
    course = read_course(tmp_path, {"first.yml": wrong}).course
    figure = Site(course)["lessons/first.md"].only("figure", id="passage-axed")

    assert figure.only("span", class_="excerpt-check").text == WORDS.not_checked


def test_a_lesson_leads_to_how_its_quotations_are_checked(small: Site) -> None:
    leading = links(under(small["lessons/first.md"], "credits"))

    assert (WORDS.quotations_title, "../quotations.md") in leading


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
    both = LESSON.replace("    use: reserve\n", "")
    page = first_lesson(tmp_path, both.replace("    paragraph: P1\n", f"    paragraph: P1\n{note}"))
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
    assert page.only("h3", id="passage-left--pair").text == "Passages 2 and 3, side by side¶"


def test_the_prompts_of_a_comparison_stand_below_both_passages(tmp_path: Path) -> None:
    other = {"articles/other.yml": ARTICLE}
    lesson = LESSON.replace("teacher:\n  overview", f"{COMPARISON}teacher:\n  overview")
    page = Site(sound_course(tmp_path, {"first.yml": lesson, **other}))["lessons/first.md"]
    (prompt,) = prompts_of(page, "left--pair")

    assert prompt.only("div", class_="ask").text == "What differs?"
    assert ids(page).index("passage-right") < ids(page).index("passage-left--pair--prompt-1")


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
