"""What our own prose quotes: with a paragraph behind it, and without one."""

from pathlib import Path

import pytest

from generator.reading.problem import Code, Problem, Severity
from generator.reading.quotations.record import RECORD_FILE
from tests.reading.quotations.world import (
    ARTICLE,
    asking,
    change,
    elsewhere,
    problems_in,
    quoting,
    read,
    verify,
    write_world,
)


def found_in(folder: Path, prose: str, quote: str = "it stops at noon") -> list[Problem]:
    """What is wrong with a prompt that asks this, where the copy is and all is recorded."""
    lessons = write_world(folder, {"first.yml": asking(prose, quote)})
    verify(lessons)
    return list(read(lessons).problems)


@pytest.mark.parametrize(
    "prose",
    [
        "Why “half of its customers” (P1)?",
        "Why “Half of its customers” (P1)?",
        "“residents say the ferry” (P1) is vague.",
        "Why “half of its customers,” (paragraph P1)?",
        "Why “half of its customers.” (P1)",
        'Why "half of its customers" (P1)?',
        "Why 'half of its customers' (P1)?",
        "Why ‘half of its customers’ (P1)?",
        "Why «half of its customers» (P1)?",
        "Why „half of its customers“ (P1)?",
        "Why 「half of its customers」（P1）?",
        "Why *“half of its customers”* (P1)?",
        "Why “half of\nits customers” (P1)?",
        "Why “and that ‘nobody’ has explained” (P1)?",
        "Why “Residents say … customers” (P1)?",
        "Why “Residents say ... customers” (P1)?",
        "Why “Residents say […] customers” (P1)?",
        "Why “2,000 measures that the council” (P2)?",
        "Why “council” (P2) and “council” (P3)?",
        "Why “it stops at noon” (P1)?",
    ],
)
def test_a_phrase_that_stands_in_the_paragraph_behind_it_passes(prose: str, tmp_path: Path) -> None:
    assert found_in(tmp_path, prose) == []


@pytest.mark.parametrize(
    ("prose", "phrase"),
    [
        ("Why “half of the customers” (P1)?", "half of the customers"),
        ("Why “half of its customers” (P2)?", "half of its customers"),
        ("Why “HALF of its customers” (P1)?", "HALF of its customers"),
        ("Why 'half of the customers' (P1)?", "half of the customers"),
        ('A 24" screen: "half of the customers" (P1)', "half of the customers"),
        ('Why “half of the customers" (P1)?', "half of the customers"),
        ("Why 'half of its customers' ferry' (P1)?", "half of its customers' ferry"),
        ("Why “customers … Residents say” (P1)?", "customers … Residents say"),
        ("Why “half” (P2)?", "half"),
    ],
)
def test_a_phrase_that_does_not_stand_in_the_paragraph_behind_it_is_an_error(
    prose: str, phrase: str, tmp_path: Path
) -> None:
    [problem] = found_in(tmp_path, prose)
    assert (problem.code, problem.severity) == (Code.MISQUOTED, Severity.ERROR)
    assert problem.place.line == 16
    assert problem.message.startswith(f"“{phrase}” is not in paragraph P")


def test_a_misquoted_phrase_shows_the_difference(tmp_path: Path) -> None:
    [problem] = found_in(tmp_path, "Why “half of the customers” (P1)?")
    assert problem.difference is not None
    assert problem.difference.where == "paragraph P1"
    assert problem.difference.words == "half of its customers"


def test_a_phrase_that_begins_inside_a_word_is_no_more_than_a_warning(tmp_path: Path) -> None:
    [problem] = found_in(tmp_path, "Why “alf of its customers” (P1)?")
    assert (problem.code, problem.severity) == (Code.BEGINS_INSIDE_WORD, Severity.WARNING)


@pytest.mark.parametrize("name", ["P4", "P12"])
def test_a_paragraph_that_no_article_has_is_a_warning(name: str, tmp_path: Path) -> None:
    [problem] = found_in(tmp_path, f"Why “half of its customers” ({name})?")
    assert (problem.code, problem.severity) == (Code.UNKNOWN_REFERENCE, Severity.WARNING)
    assert problem.place.line == 16
    assert f"from paragraph {name}, which this lesson's articles do not have" in problem.message


@pytest.mark.parametrize("behind", ["1999", "Herald", "G7", "a", "see-P4", "P"])
def test_what_is_no_name_of_a_paragraph_is_anything_in_brackets(
    behind: str, tmp_path: Path
) -> None:
    assert found_in(tmp_path, f"Why “half of its customers” ({behind})?") == []


@pytest.mark.parametrize(
    "place",
    ["answer: {}", "teacher: {}", "other_answers: [{}]"],
)
def test_answers_and_notes_are_looked_at_as_well(place: str, tmp_path: Path) -> None:
    lesson = asking("What is it?") + f"        {place}\n".format('"“half of the customers” (P1)"')
    lessons = write_world(tmp_path, {"first.yml": lesson})
    verify(lessons)
    assert [problem.partition(":")[0] for problem in problems_in(lessons)] == [
        "error ML410 first.yml"
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "The paper says “has lost half of it’s customers”.",
        'The paper says "has lost half of it’s customers".',
        "The paper says ‘Has lost half of its costumers’.",
        "The paper says «has lost half of it’s customers».",
        "The paper says “has lost half of it’s customers” (1999).",
        "The paper says “lost half of its costumers … nothing at all like it”.",
    ],
)
def test_a_near_miss_of_three_words_or_more_is_a_warning_with_the_difference(
    prose: str, tmp_path: Path
) -> None:
    [problem] = found_in(tmp_path, prose)
    assert (problem.code, problem.severity) == (Code.MISQUOTED, Severity.WARNING)
    assert "is almost, but not quite, what the article says" in problem.message
    assert problem.difference is not None


@pytest.mark.parametrize(
    "prose",
    [
        "The paper says “lost half of its customers”.",
        "The paper says “Lost half of its customers, and that ‘nobody’ has explained”.",
        "The paper says “Residents say … half of its customers”.",
        "“A number is a fact.” A number has a maker.",
        "Say it plainly: “fewer people now take the boat”.",
        "We say “about half”, and “its clients” too.",
        "Why is “costumers” spelt so?",
        "The word “has” is not “had”.",
        "“Either … or …” names two.",
    ],
)
def test_the_article_s_words_and_other_people_s_words_and_plainer_ones_pass(
    prose: str, tmp_path: Path
) -> None:
    assert found_in(tmp_path, prose) == []


def test_a_near_miss_of_a_passage_is_seen_without_the_copy(tmp_path: Path) -> None:
    lesson = asking("The paper says “why it stop at noon”.", "explained why it stops at noon")
    lessons = write_world(tmp_path, {"first.yml": lesson})
    verify(lessons)
    [problem] = read(elsewhere(lessons)).problems
    assert (problem.code, problem.severity) == (Code.MISQUOTED, Severity.WARNING)
    assert problem.difference is not None
    assert problem.difference.where == "the passage customers"


CITING = "Why “Half of its customers” (P1), “council” (P2), “council” (P3), “its … that” (P1)?"


def test_phrases_that_cite_a_paragraph_are_recorded_and_hold_without_the_copy(
    tmp_path: Path,
) -> None:
    assert found_in(tmp_path, CITING) == []
    assert problems_in(elsewhere(tmp_path / "lessons")) == []


def test_verifying_phrases_again_changes_nothing(tmp_path: Path) -> None:
    found_in(tmp_path, CITING)
    assert not verify(tmp_path / "lessons")
    assert not verify(elsewhere(tmp_path / "lessons"))


def test_phrases_that_are_not_recorded_yet_are_counted(tmp_path: Path) -> None:
    lessons = write_world(tmp_path)
    verify(lessons)
    (lessons / "first.yml").write_text(asking(CITING, "it stops at noon"), "utf-8")
    [problem] = read(lessons).problems
    assert problem.code is Code.NOT_RECORDED
    assert problem.message.startswith("5 quotations")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Half of its customers", "Most of its customers"),
        ("Half of its customers” (P1)", "Half of its customers” (P2)"),
        ("its … that", "its … has"),
    ],
)
def test_a_phrase_that_was_changed_since_is_an_error_without_the_copy(
    old: str, new: str, tmp_path: Path
) -> None:
    found_in(tmp_path, CITING)
    lessons = elsewhere(tmp_path / "lessons")
    change(lessons / "first.yml", old, new)
    [problem] = read(lessons).problems
    assert (problem.code, problem.severity) == (Code.NEVER_CHECKED, Severity.ERROR)
    assert problem.place.line == 16
    assert problem.message.startswith(f"“{new[:3]}")


def test_a_phrase_from_a_passage_rests_on_the_passage(tmp_path: Path) -> None:
    found_in(tmp_path, "Why “it stops” (P1)?")
    lessons = elsewhere(tmp_path / "lessons")
    assert '"excerpt": null' not in (lessons / RECORD_FILE).read_text("utf-8")
    assert problems_in(lessons) == []
    change(lessons / "first.yml", "it stops at noon", "why it")
    assert problems_in(lessons) == ["error ML406 first.yml:13:12", "error ML405 first.yml:16:20"]


def test_words_of_a_passage_of_another_paragraph_are_not_taken_for_those_of_this_one(
    tmp_path: Path,
) -> None:
    [problem] = found_in(tmp_path, "Why “it stops at noon” (P2)?")
    assert (problem.code, problem.severity) == (Code.MISQUOTED, Severity.ERROR)


ON_TWO = "  - {id: b, article: quay, paragraph: P1, voice: author, quote: The quay is}\n"


@pytest.mark.parametrize(
    ("ask", "codes"),
    [
        ("“stops” (P1) and “is empty” (P1)", []),
        ("“is full” (P1)", [Code.MISQUOTED]),
        ("“is empty” (P2)", [Code.MISQUOTED]),
    ],
)
def test_in_a_lesson_on_two_articles_a_phrase_may_be_from_either(
    ask: str, codes: list[Code], tmp_path: Path
) -> None:
    top = ARTICLE.partition("copy:")[0]
    files = {
        "articles/ferry.yml": f"{top}paragraphs: [{{id: P1, text: It stops.}}]\n",
        "articles/quay.yml": f"{top}paragraphs:\n  - {{id: P1, text: The quay is empty.}}\n"
        "  - {id: P2, text: Nobody comes.}\n",
        "first.yml": asking(ask, "It stops") + ON_TWO,
        "second.yml": quoting("stops"),
    }
    lessons = write_world(tmp_path, files)
    assert [problem.code for problem in read(lessons).problems] == codes


def test_a_misquoted_phrase_is_underlined_where_it_stands(tmp_path: Path) -> None:
    [problem] = found_in(tmp_path, "Why does it say “is empty” (P2) and not more?")
    before, inside, _ = problem.place.shown()
    assert inside == "is empty"
    assert before.endswith("Why does it say “")
