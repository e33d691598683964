"""What is known about a quotation, and how much is quoted in all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.course.quotation import MatchLevel, QuotedShare, Span, covered

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple))


@given(SPANS)
def test_each_character_is_counted_once(spans: list[Span]) -> None:
    assert covered(spans) == len({place for span in spans for place in range(*span)})


@given(SPANS.flatmap(st.permutations))
def test_neither_the_order_of_spans_nor_their_doubles_mean_anything(spans: list[Span]) -> None:
    assert covered(spans) == covered(sorted(spans)) == covered([*spans, *spans])


@pytest.mark.parametrize(
    ("spans", "count"),
    [
        ([], 0),
        ([(3, 8)], 5),
        ([(3, 8), (3, 8)], 5),
        ([(3, 8), (5, 10)], 7),
        ([(3, 8), (8, 10)], 7),
        ([(0, 10), (3, 5)], 10),
        ([(9, 10), (0, 2)], 3),
    ],
)
def test_what_spans_cover_together(spans: list[Span], count: int) -> None:
    assert covered(spans) == count


def test_a_share_is_in_per_cent() -> None:
    assert QuotedShare(quoted=3, length=12).percent == 25


def test_of_no_text_nothing_is_quoted() -> None:
    assert QuotedShare(quoted=0, length=0).percent == 0


def test_the_levels_go_from_the_same_characters_to_pieces() -> None:
    assert list(MatchLevel) == [0, 1, 2, 3, 4]
    assert MatchLevel.EXACT < MatchLevel.FOLDED < MatchLevel.ELIDED
