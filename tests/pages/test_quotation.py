"""An excerpt that is cut at its marks is still the whole excerpt, word for word."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from generator.course.excerpt import Excerpt
from generator.course.text import Verbatim
from generator.course.vocabulary import TECHNIQUES
from generator.pages.quotation import numbered_marks, segments
from tests.pages.hostile_text import hostile_texts


def excerpt_with(quote: str, *marks: tuple[str, str]) -> Excerpt:
    return Excerpt.model_validate(
        {
            "id": "passage",
            "paragraph": "P1",
            "voice": "author",
            "quote": quote,
            "marks": [{"words": words, "technique": technique} for words, technique in marks],
        }
    )


@st.composite
def marked_excerpts(draw: DrawFn) -> tuple[Excerpt, list[str]]:
    """An excerpt as reading lets it through, and the words of its marks in reading order."""
    quote = draw(st.text("ab *\n", min_size=1, max_size=40) | hostile_texts()).strip() or "a"
    cuts = sorted(draw(st.sets(st.integers(0, len(quote)), max_size=8)))
    words = [
        quote[start:end]
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if _is_one_place(quote, quote[start:end], start)
    ]
    marks: list[Any] = [(text, draw(st.sampled_from(sorted(TECHNIQUES)))) for text in words]
    return excerpt_with(quote, *draw(st.permutations(marks))), words


def _is_one_place(quote: str, words: str, start: int) -> bool:
    return words == words.strip() and quote.count(words) == 1 and quote.index(words) == start


@given(marked=marked_excerpts())
@settings(deadline=None, max_examples=200)
def test_all_segments_together_are_the_quote(marked: tuple[Excerpt, list[str]]) -> None:
    excerpt, _ = marked

    assert "".join(segment.text.source for segment in segments(excerpt)) == excerpt.quote.source


@given(marked=marked_excerpts())
@settings(deadline=None, max_examples=200)
def test_the_marked_segments_are_the_words_of_the_marks_in_reading_order(
    marked: tuple[Excerpt, list[str]],
) -> None:
    excerpt, words = marked
    found = [segment for segment in segments(excerpt) if segment.mark is not None]

    assert [segment.text.source for segment in found] == words
    assert [segment.mark for segment in found] == list(numbered_marks(excerpt))


@given(marked=marked_excerpts())
@settings(deadline=None, max_examples=200)
def test_marks_are_numbered_from_one_in_reading_order(marked: tuple[Excerpt, list[str]]) -> None:
    excerpt, words = marked
    numbered = numbered_marks(excerpt)

    assert [(mark.number, mark.mark.words.source) for mark in numbered] == list(
        enumerate(words, start=1)
    )


@given(marked=marked_excerpts())
@settings(deadline=None)
def test_no_segment_is_empty(marked: tuple[Excerpt, list[str]]) -> None:
    excerpt, _ = marked

    assert all(segment.text.source for segment in segments(excerpt))


def test_marks_that_touch_leave_nothing_between_them() -> None:
    excerpt = excerpt_with("allegedly axed", ("axed", "euphemism"), ("allegedly ", "conflict"))
    touching = excerpt_with("so-called", ("called", "euphemism"), ("so-", "conflict"))

    assert [segment.text.source for segment in segments(excerpt)] == ["allegedly", " ", "axed"]
    assert [segment.text.source for segment in segments(touching)] == ["so-", "called"]


def test_a_quote_without_marks_is_one_segment() -> None:
    (segment,) = segments(excerpt_with("nothing to see"))

    assert segment.text == Verbatim("nothing to see")
    assert segment.mark is None


def test_a_numbered_mark_knows_its_technique_and_its_lens() -> None:
    (numbered,) = numbered_marks(excerpt_with("a mild word", ("mild", "euphemism")))

    assert numbered.technique.name == "Euphemism"
    assert numbered.lens.id == "loaded-language"
