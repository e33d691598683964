"""What a teacher is told of a passage that was compared with the words of its article."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.course.quotation import CheckedAgainst, MatchLevel
from generator.reading.problem import Code, Problem, Severity
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import CanonicalParagraph, text_in_course
from generator.reading.quotations.comparison import Comparison, compared
from generator.reading.quotations.record import Record
from tests.course.test_article import article
from tests.reading.quotations.world import COPY_FILE, article_of, quoting, read, write_world

P1 = "Residents say the ferry has lost half of its customers, and nobody knows why."
P2 = "The council called it a temporary measure, one of 2,000 in a year."


def found_with(words: str, *paragraphs: str, named: str = "P1") -> Comparison:
    """What comes of words that are said to be from an article of these paragraphs."""
    whole = article(
        paragraphs=[
            {"id": f"P{number}", "text": text} for number, text in enumerate(paragraphs, start=1)
        ]
    )
    here = ArticleWords(whole, text_in_course(whole), None)
    return compared(words, named, here, Record(), ("first", "it"))


def said_of(words: str, *paragraphs: str, named: str = "P1") -> str:
    """The message of the one finding."""
    [finding] = found_with(words, *paragraphs, named=named).findings
    return finding.message


def only_problem(folder: Path, quote: str, paragraph: str = "P1") -> Problem:
    """The one error about a passage of the small world, which has its copy."""
    lessons = write_world(folder, {"first.yml": quoting(quote, paragraph)})
    [problem] = (found for found in read(lessons).problems if found.code is not Code.NOT_RECORDED)
    return problem


def test_a_passage_that_stands_in_its_copy_is_checked_against_the_copy(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    assert {
        excerpt: (check.against, check.level, check.spans)
        for (lesson, excerpt), check in read(lessons).course.quotations.checks.items()
        if lesson == "first"
    } == {
        "customers": (CheckedAgainst.COPY, MatchLevel.WHITESPACE, ((0, 91),)),
        "harbour": (CheckedAgainst.COPY, MatchLevel.WHITESPACE, ((50, 98),)),
    }


def test_a_misquotation_is_an_error_at_the_quote_and_shows_the_difference(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, "lost half of its costumers")
    assert (problem.code, problem.severity) == (Code.NOT_IN_ARTICLE, Severity.ERROR)
    assert str(problem.place) == "lessons/first.yml:13:31"
    assert problem.message == "These words are not in paragraph P1 of the article."
    assert problem.difference is not None
    assert [(spot.yours, spot.theirs) for spot in problem.difference.spots] == [("ostu", "usto")]
    assert problem.difference.words == "lost half of its customers"


@pytest.mark.parametrize(
    "wrong",
    [
        "Residents say the ferry has lost half of its customers and",
        "residents say the ferry has lost half of its customers",
        "Residents say the ferry has lost half of it’s customers",
        "Residents say the ferry has lost half of its customers.",
        "Residents said the ferry has lost half of its customers",
        "Residents say the ferry has not lost half of its customers",
        "Residents say the ferry has lost half of its\u200b customers",
        "Residents say the fe\u00adrry has lost half of its customers",
        "Residents s\u0430y the ferry has lost half of its customers",
        "Residents say the ferry [finally] has lost half of its customers",
        "Residents say the ferry ... half of its customers",
        "Residents say the ferry … half of its customers",
        "Residents say the ferry [. . .] half of its customers",
        "Residents say the ferry (…) half of its customers",
    ],
)
def test_whatever_is_changed_in_a_passage_is_an_error(wrong: str) -> None:
    found = found_with(wrong, P1, P2)
    assert found.check is None
    assert [finding.code for finding in found.findings] == [Code.NOT_IN_ARTICLE]


@given(st.data())
def test_no_change_of_one_letter_gets_through(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(P1) - 12))
    words = P1[start : data.draw(st.integers(start + 10, len(P1)))].strip()
    place = data.draw(st.integers(0, len(words) - 1))
    sign = data.draw(st.characters(codec="utf-8"))
    changed = words[:place] + sign + words[place + 1 :]
    assume(sign != words[place] and not sign.isspace() and not words[place].isspace())
    assert found_with(changed.strip(), P1, P2).check is None


@given(st.data())
def test_whatever_is_quoted_is_found_with_no_worse_than_a_warning(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(P1) - 2))
    words = P1[start : data.draw(st.integers(start + 1, len(P1)))].strip()
    assume(words)
    found = found_with(words, P1, P2)
    assert found.check is not None
    [(first, last)] = found.check.spans
    assert P1[first:last] == words
    assert {finding.severity for finding in found.findings} <= {Severity.WARNING}


def test_words_of_another_paragraph_are_told_so_where_the_paragraph_is_named(
    tmp_path: Path,
) -> None:
    problem = only_problem(tmp_path, "a temporary measure", "P1")
    assert str(problem.place) == "lessons/first.yml:11:16"
    assert problem.message == "These words are not in paragraph P1 of the article, but in P2."
    assert problem.mend == "Write `paragraph: P2`."
    assert problem.severity is Severity.ERROR


def test_words_that_are_left_out_without_a_sign_are_told_with_the_marked_text() -> None:
    [finding] = found_with("Residents say the ferry of its customers, and nobody", P1).findings
    assert finding.message == "Words of paragraph P1 are left out here, and nothing shows it."
    marked = finding.mend.partition("mark the place with […]: ")[2]
    assert marked == "Residents say the ferry […] of its customers, and nobody"
    assert found_with(marked, P1).findings == ()


@given(st.data())
def test_the_marked_text_can_be_pasted_as_it_is(data: st.DataObject) -> None:
    words = P1.split()
    first = data.draw(st.integers(0, len(words) - 3))
    last = data.draw(st.integers(first + 2, len(words) - 1))
    gap = data.draw(st.integers(first + 1, last))
    end = data.draw(st.integers(last, len(words)))
    quote = " ".join([*words[first:gap], *words[last:end]])
    found = found_with(quote, P1).findings
    marked = found[0].mend.partition("[…]: ")[2] if found else quote
    assert not marked or found_with(marked, P1).check is not None


def test_a_comma_that_is_missing_is_a_difference_and_no_gap() -> None:
    [finding] = found_with("has lost half of its customers and nobody knows why", P1).findings
    assert finding.message == "These words are not in paragraph P1 of the article."
    assert finding.difference is not None
    assert [spot.theirs for spot in finding.difference.spots] == [","]


@pytest.mark.parametrize(
    "words",
    [
        "nobody knows why. The council called it",
        "nobody knows why. The council called it a temporary measure",
        "nobody knows why.\n\nThe council called it",
        f"{P1} {P2}",
    ],
)
def test_words_that_go_on_in_the_next_paragraph_are_told_so(words: str) -> None:
    assert said_of(words, P1, P2) == "These words begin in paragraph P1 and go on in P2."


def test_words_go_on_in_the_next_paragraph_whatever_the_shape_of_their_signs() -> None:
    quoted = said_of('why "he asked. Nobody', "“Why?” and why “he asked.", "Nobody answered.")
    assert quoted == "These words begin in paragraph P1 and go on in P2."


def test_words_go_on_in_the_next_paragraph_in_scripts_without_spaces() -> None:
    quoted = said_of("渡轮停了。\n没有人知道", "昨天渡轮停了。", "没有人知道原因。")
    assert quoted == "These words begin in paragraph P1 and go on in P2."


def test_pieces_in_the_wrong_order_are_told_so() -> None:
    assert said_of("nobody […] Residents say", P1) == (
        "The pieces around […] stand in paragraph P1, but not in this order."
    )


def test_a_piece_cannot_be_used_twice() -> None:
    assert "not in this order" in said_of("nobody […] nobody", P1)


def test_of_pieces_the_one_that_differs_is_named() -> None:
    assert said_of("Residents say […] half of its costumers […] nobody", P1) == (
        "The words “half of its costumers” are not in paragraph P1 of the article."
    )


def test_words_that_are_nowhere_are_told_so_without_a_difference() -> None:
    [finding] = found_with("Bananas ripen slowly in December", P1, P2).findings
    assert finding.difference is None
    assert finding.message.endswith("nor is anything like them.")


def test_the_nearest_words_may_be_in_another_paragraph() -> None:
    [finding] = found_with("The council called it a temporary mesure", P1, P2).findings
    assert finding.difference is not None
    assert finding.difference.where == "paragraph P2"


@pytest.mark.parametrize(
    ("words", "paragraph", "cut"),
    [
        ("esidents say", P1, "Residents"),
        ("Residents say the fer", P1, "ferry"),
        ("Residents […] cust", P1, "customers"),
        ("one of 2", P2, "2,000"),
        ("one of 2,0", P2, "2,000"),
        (",000 in a year", P2, "2,000"),
        ("000 in a year", P2, "2,000"),
        ("grew by 3", "It grew by 3.5 per cent.", "3.5"),
        ("the 20", "In the 20th century.", "20th"),
        ("he can", "And he can't swim.", "can't"),
        ("he can", "And he can’t swim.", "can’t"),
        ("the cafe", "In the cafe\u0301 today.", "cafe\u0301"),
        ("ορι", "Το πλοίο σταματά, ορισμένοι λένε.", "ορισμένοι"),
        ("Пар", "Паром остановлен.", "Паром"),
    ],
)
def test_a_passage_that_begins_or_ends_inside_a_word_is_a_warning(
    words: str, paragraph: str, cut: str
) -> None:
    found = found_with(words, paragraph)
    assert found.check is not None
    [finding] = found.findings
    assert (finding.code, finding.severity) == (Code.BEGINS_INSIDE_WORD, Severity.WARNING)
    assert f"“{cut}”" in finding.message


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("half of its customers", P1),
        ("the ferry has lost half of its customers", P1),
        ("one of 2,000", P2),
        ("in 2019", "Built in 2019, closed in 2020."),
        ("Russia", "Russia’s ferry."),
        ("ferry", "“ferry”—closed"),
        ("渡轮停", "昨天渡轮停了。"),
        ("2019", "自2019年起。"),
        ("ארץ", "הארץ דיווח"),
        ("سفينة", "والسفينة توقفت"),
        ("नाव", "नावें बंद"),
        ("フェリ", "フェリー"),
    ],
)
def test_whole_words_and_scripts_that_join_words_pass(words: str, paragraph: str) -> None:
    found = found_with(words, paragraph)
    assert found.check is not None
    assert found.findings == ()


def test_text_in_the_article_s_file_is_what_a_passage_is_checked_against(tmp_path: Path) -> None:
    article = article_of("").partition("copy:")[0]
    paragraphs = "paragraphs:\n  - {id: P1, text: It stops.}\n  - {id: P2}\n"
    lessons = write_world(
        tmp_path, {"articles/ferry.yml": article + paragraphs, "first.yml": quoting("It stops")}
    )
    reading = read(lessons)
    check = reading.course.quotations.checks["first", "customers"]
    assert (check.against, check.level) == (CheckedAgainst.TEXT, MatchLevel.EXACT)


def test_without_text_and_without_a_copy_there_is_nothing_to_check_against(tmp_path: Path) -> None:
    article = article_of("").partition("copy:")[0] + "paragraphs: [{id: P1}, {id: P2}]\n"
    lessons = write_world(
        tmp_path, {"articles/ferry.yml": article, "first.yml": quoting("It stops")}
    )
    first, _ = read(lessons).problems
    assert (first.code, str(first.place)) == (
        Code.NOTHING_TO_CHECK_AGAINST,
        "lessons/first.yml:13:12",
    )
    assert "neither the text of paragraph P1 nor a copy" in first.message


def test_a_paragraph_without_lines_cannot_be_found_in_a_copy(tmp_path: Path) -> None:
    article = article_of("It stops.\n\nYes.\n", "paragraphs: [{id: P1}, {id: P2, lines: 3}]\n")
    lessons = write_world(
        tmp_path,
        {
            "articles/ferry.yml": article,
            "articles/copies/ferry.txt": "It stops.\n\nYes.\n",
            "first.yml": quoting("It stops"),
            "second.yml": quoting("Yes", "P2"),
        },
    )
    problem, _ = read(lessons).problems[::-1]
    assert (problem.code, str(problem.place)) == (
        Code.NOTHING_TO_CHECK_AGAINST,
        "lessons/first.yml:13:12",
    )
    assert "on which lines of the copy paragraph P1 stands" in problem.message


@given(st.text(max_size=60), st.text(min_size=1, max_size=60))
def test_whatever_is_compared_with_whatever_something_is_said(words: str, text: str) -> None:
    whole = article(paragraphs=[{"id": "P1", "text": "Words."}])
    here = ArticleWords(whole, {"P1": CanonicalParagraph("P1", (text,))}, None)
    found = compared(words, "P1", here, Record(), ("first", "it"))
    assert found.check is not None or found.findings


@pytest.mark.parametrize(
    ("text", "quote", "word"),
    [
        ("The cafe\u0301 closed.", "The cafe", "cafe\u0301"),
        ("דבר שׁלום", "דבר ש", "שׁלום"),
        ("قَالَ النَّاس", "ق", "قَالَ"),
    ],
)
def test_a_letter_without_its_mark_is_told_in_every_script(
    text: str, quote: str, word: str, tmp_path: Path
) -> None:
    files = {
        "articles/ferry.yml": article_of(text, "paragraphs: [{id: P1, lines: 1}]\n"),
        COPY_FILE: text,
        "first.yml": quoting(quote),
    }
    told = [problem.message for problem in read(write_world(tmp_path, files)).problems]
    assert f"The passage begins or ends inside a word of the article, “{word}”." in told


def test_a_misquotation_of_another_paragraph_is_told_both_mends(tmp_path: Path) -> None:
    files = {"first.yml": quoting("It is one of 2,000 mesures that the council took", "P1")}
    [problem] = [p for p in read(write_world(tmp_path, files)).problems if p.difference]
    assert problem.mend == "Write `paragraph: P2`, and mend the places below."
    assert problem.difference is not None
    assert problem.difference.where == "paragraph P2"


def test_words_left_out_of_another_paragraph_are_told_with_its_name(tmp_path: Path) -> None:
    files = {"first.yml": quoting("The council called it one of 2,000 measures", "P1")}
    told = [p.mend for p in read(write_world(tmp_path, files)).problems]
    assert (
        "Write `paragraph: P2`. Put them back, or mark the place with […]: "
        "The council called it […] one of 2,000 measures"
    ) in told


def test_pieces_around_an_elision_stay_within_one_paragraph(tmp_path: Path) -> None:
    wrong = quoting("Residents say the ferry has lost half […] It is one of 2,000 measures")
    told = [p.message for p in read(write_world(tmp_path, {"first.yml": wrong})).problems]
    assert "The words “It is one of 2,000 measures” are in paragraph P2, and not in P1." in told
