"""Marks are compared by the words that they share, and a text is cut into its words."""

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.website.assets import SCRIPTS
from generator.website.assets.bundle import bundles_of

pytestmark = pytest.mark.browser


def run(page: Page, module: str, expression: str, **given: Any) -> Any:
    """What an expression comes to where a module has been run."""
    source = bundles_of(SCRIPTS, [module], {}, {})[module]
    return page.evaluate(f"(given) => {{ {source} return {expression}; }}", given)


def a_mark(start: int, end: int, technique: str) -> dict[str, Any]:
    """As much of a mark as a comparison looks at."""
    return {"start": start, "end": end, "technique": technique}


def test_marks_are_compared_where_they_share_words(page: Page) -> None:
    whole, edge, apart = a_mark(0, 50, "irony"), a_mark(9, 10, "hedge"), a_mark(60, 70, "irony")
    first, second, alone = a_mark(0, 9, "irony"), a_mark(9, 20, "irony"), a_mark(50, 60, "irony")
    own, lesson = [apart, edge, whole], [alone, second, first]
    assert run(page, "comparison", "compared(given.own, given.lesson)", own=own, lesson=lesson) == {
        "both": [
            {"lesson": first, "own": [whole], "isSame": True},
            {"lesson": second, "own": [whole, edge], "isSame": True},
        ],
        "onlyOwn": [apart],
        "onlyLesson": [alone],
    }


def test_another_technique_on_the_same_words_is_said_to_be_another(page: Page) -> None:
    found = run(
        page,
        "comparison",
        "compared(given.own, given.lesson)",
        own=[a_mark(0, 9, "hedge")],
        lesson=[a_mark(0, 9, "irony")],
    )
    assert [pair["isSame"] for pair in found["both"]] == [False]


@pytest.mark.parametrize("segmenter", ["", "Intl.Segmenter = undefined;"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It’s well-known”, he said.", ["It’s", "well-known", "he", "said"]),
        ("the bridge—closed - again", ["the", "bridge", "closed", "again"]),
        ("’tis the dogs’ day", ["tis", "the", "dogs", "day"]),
        ("", []),
    ],
)
def test_a_hyphen_or_an_apostrophe_inside_a_word_does_not_part_it(
    page: Page, text: str, words: list[str], segmenter: str
) -> None:
    expression = "wordsOf(given.text, 'en').map(({start, end}) => given.text.slice(start, end))"
    page.evaluate(segmenter)
    assert run(page, "text-words", expression, text=text) == words


def test_without_a_segmenter_sentences_end_at_their_signs(page: Page) -> None:
    page.evaluate("Intl.Segmenter = undefined;")
    starts = run(page, "text-words", "sentenceStarts(given.text, 'en')", text="“One.” Two? Three")
    assert starts == [0, 7, 12]
