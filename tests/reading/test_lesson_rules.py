"""What a lesson must keep to beyond its own fields."""

from pathlib import Path

import pytest

from generator.reading.problem import ENOUGH_PROBLEMS, Code, Problem, Severity
from generator.reading.source import Source
from generator.reading.tree import Node, read_tree
from tests.small_course import ARTICLE, LESSON, SECOND_LESSON, read_course

SIDE = """\
      - id: {id}
        article: ferry
        paragraph: {paragraph}
        voice: author
        quote: {quote}
"""
# Stands where the passages of the small lesson stood.
COMPARISON = (
    LESSON[: LESSON.index("excerpts:")]
    + "excerpts:\n  - compare:\n"
    + SIDE.format(id="axed", paragraph="P1", quote="Residents say the ferry was probably axed")
    + SIDE.format(id="measure", paragraph="P2", quote="a temporary measure")
    + "    prompts:\n      - {kind: compare, lens: framing, ask: What differs}\n"
)
# An article that the course quotes and does not have in full.
NOTICE = ARTICLE.replace("    text: The council called it a temporary measure.\n", "")


def problems_of(folder: Path, lesson: str, article: str | None = ARTICLE) -> list[tuple[Code, str]]:
    return [
        (problem.code, f"{problem.place.line}:{problem.place.column}")
        for problem in found_in(folder, lesson, article)
        if problem.severity is not Severity.NOTE
    ]


def found_in(folder: Path, lesson: str, article: str | None = ARTICLE) -> tuple[Problem, ...]:
    files = {"first.yml": lesson, "articles/ferry.yml": article, "articles/notice.yml": NOTICE}
    return read_course(folder, files).broken_lessons.get("first", ())


def test_a_lesson_that_keeps_to_everything_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "a", LESSON) == []
    assert problems_of(tmp_path / "b", COMPARISON) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("minutes: 50", "minutes: 50\nalternative: first", (Code.UNKNOWN_REFERENCE, "6:14")),
        ("minutes: 50", "minutes: 50\nalternative: third", (Code.UNKNOWN_REFERENCE, "6:14")),
        ("article: ferry", "article: boat", (Code.UNKNOWN_REFERENCE, "4:10")),
        ("paragraph: P1", "paragraph: p1", (Code.UNKNOWN_REFERENCE, "13:16")),
        ("paragraph: P1", "article: boat\n    paragraph: P1", (Code.UNKNOWN_REFERENCE, "13:14")),
        ("vocabulary: [ferry]", "vocabulary: [pier]", (Code.UNKNOWN_REFERENCE, "10:14")),
        ("id: measure", "id: axed", (Code.USED_TWICE, "31:9")),
        ("words: axed", "words: Axed", (Code.NOT_IN_EXCERPT, "22:16")),
        ("words: axed", "words: a", (Code.NOT_IN_EXCERPT, "22:16")),
        ("words: axed", "words: Residents", (Code.OVERLAPPING_MARKS, "22:16")),
        ("words: axed", "words: Residents say the ferry", (Code.OVERLAPPING_MARKS, "22:16")),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(
    old: str, new: str, problem: tuple[Code, str], tmp_path: Path
) -> None:
    assert problems_of(tmp_path, LESSON.replace(old, new)) == [problem]


def test_marks_that_only_touch_do_not_overlap(tmp_path: Path) -> None:
    lesson = LESSON.replace("words: Residents say", "words: Residents s").replace(
        "words: axed", "words: ay the"
    )
    assert problems_of(tmp_path, lesson) == []


def test_a_word_of_the_glossary_may_begin_with_a_capital_or_not(tmp_path: Path) -> None:
    lesson = LESSON.replace("vocabulary: [ferry]", "vocabulary: [FERRY, quay]")
    assert problems_of(tmp_path, lesson) == []


def test_words_are_not_blamed_while_the_glossary_cannot_be_read(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {"glossary.yml": "Ferry: ["})
    assert reading.broken_lessons == {}


def test_a_passage_may_be_from_another_article_than_the_lesson(tmp_path: Path) -> None:
    lesson = LESSON.replace("article: ferry", "article: notice").replace(
        "    paragraph: P1", "    article: ferry\n    paragraph: P1"
    )
    assert problems_of(tmp_path, lesson) == []


def test_an_article_that_is_missing_is_named_once_and_not_at_every_passage(tmp_path: Path) -> None:
    assert problems_of(tmp_path, LESSON, None) == [(Code.UNKNOWN_REFERENCE, "4:10")]


def test_an_article_with_problems_is_named_in_the_lessons_that_read_it(tmp_path: Path) -> None:
    [problem] = set(found_in(tmp_path, LESSON, ARTICLE.replace("genre: report", "genre: tale")))
    assert problem.message == 'The article "ferry" has problems of its own.'
    assert problem.mend == "Mend articles/ferry.yml first."


def test_a_passage_in_reserve_is_fine_beside_one_that_is_not(tmp_path: Path) -> None:
    lesson = LESSON.replace(
        "    voice: author\n    quote", "    use: reserve\n    voice: author\n    quote"
    )
    assert problems_of(tmp_path, lesson) == [(Code.MISSING_FIELD, "11:1")]
    assert problems_of(tmp_path, LESSON) == []


def test_a_comparison_with_one_side_in_reserve_is_in_reserve(tmp_path: Path) -> None:
    lesson = COMPARISON.replace(
        "        paragraph: P2", "        use: reserve\n        paragraph: P2"
    )
    assert [code for code, _ in problems_of(tmp_path, lesson)] == [Code.MISSING_FIELD]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: measure", "id: axed", (Code.USED_TWICE, "18:13")),
        ("paragraph: P2", "paragraph: P7", (Code.UNKNOWN_REFERENCE, "20:20")),
    ],
)
def test_the_passages_of_a_comparison_are_looked_at_like_any_other(
    old: str, new: str, problem: tuple[Code, str], tmp_path: Path
) -> None:
    assert problems_of(tmp_path, COMPARISON.replace(old, new)) == [problem]


@pytest.mark.parametrize(
    ("words", "problems"),
    [
        ("axed", []),
        ("a temporary measure", []),
        ("stopped", [(Code.NOT_IN_EXCERPT, "24:61")]),
        ("as", [(Code.NOT_IN_EXCERPT, "24:61")]),
    ],
)
def test_words_to_rewrite_stand_once_in_the_passages_that_are_compared(
    words: str, problems: list[tuple[Code, str]], tmp_path: Path
) -> None:
    lesson = COMPARISON.replace("kind: compare", "kind: rewrite").replace(
        "ask: What differs", f"ask: Plainer, words: {words}"
    )
    assert problems_of(tmp_path, lesson) == problems


def test_words_to_rewrite_stand_in_the_passage(tmp_path: Path) -> None:
    second = SECOND_LESSON.replace("words: a temporary measure\n", "words: measures\n")
    [problem] = read_course(tmp_path, {"second.yml": second}).problems
    assert (problem.code, str(problem.place)) == (Code.NOT_IN_EXCERPT, "lessons/second.yml:22:16")


def test_an_item_is_sorted_into_one_of_the_groups(tmp_path: Path) -> None:
    sort = (
        "      - kind: sort\n        groups: [Seen, Told]\n"
        "        items: [{text: A, group: Seen}, {text: B, group: told}]\n"
        "        lens: loaded-language\n"
    )
    [problem] = found_in(tmp_path, LESSON.replace("      - lens: loaded-language\n", sort))
    assert (problem.code, str(problem.place)) == (
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:28:58",
    )
    assert problem.message == '"told" is not one of the groups of this prompt.'
    assert problem.mend == 'Did you mean "Told"?'


def test_very_many_wrong_references_are_placed_without_reading_the_file_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Source] = []

    def counted(source: Source) -> tuple[Node | None, list[Problem]]:
        read.append(source)
        return read_tree(source)

    monkeypatch.setattr("generator.reading.file.read_tree", counted)
    terms = ", ".join(f"term-{number}" for number in range(1_500))
    lesson = LESSON.replace("vocabulary: [ferry]", f"vocabulary: [{terms}]")
    assert len(found_in(tmp_path, lesson)) == ENOUGH_PROBLEMS
    assert sum(source.text == lesson for source in read) <= 2


def test_marked_words_that_differ_from_the_passage_are_shown_beside_it(tmp_path: Path) -> None:
    [problem] = found_in(tmp_path, LESSON.replace("words: Residents say", "words: Résidents say"))
    assert problem.difference is not None
    assert problem.difference.where == "the passage"
    assert problem.difference.words == "Residents say"
    assert [(spot.yours, spot.theirs) for spot in problem.difference.spots] == [("é", "e")]


def test_marked_words_with_other_quotation_marks_are_shown_beside_the_passage(
    tmp_path: Path,
) -> None:
    lesson = LESSON.replace("the ferry was", 'the "ferry" was').replace(
        "words: Residents say", "words: say the “ferry”"
    )
    [problem] = [
        problem
        for problem in found_in(tmp_path, lesson)
        if problem.code is Code.NOT_IN_EXCERPT and "say" in problem.place.text
    ]
    assert problem.difference is not None
    assert problem.difference.spots[0].remark == (
        "Yours has a curly quotation mark; the passage has a straight quotation mark."
    )


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ("id: measure", "id: axed", "lessons/first.yml:12:9"),
        ("words: axed", "words: Residents", "lessons/first.yml:19:16"),
        ("minutes: 50", "minutes: 50\nsummary: Again.", "lessons/first.yml:3:1"),
    ],
)
def test_of_two_things_that_do_not_go_together_both_are_shown(
    old: str, new: str, other: str, tmp_path: Path
) -> None:
    [problem] = found_in(tmp_path, LESSON.replace(old, new))
    assert str(problem.other) == other
