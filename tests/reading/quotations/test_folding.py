"""What a comparison sets aside, over all of Unicode."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading.quotations.folding import FOLDS, Folded, folded_signs, with_single_spaces

EVERY_CHARACTER = [chr(code) for code in range(sys.maxunicode + 1)]

# Unicode Standard, PropList.txt.
QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟‹›⹂「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣"  # Quotation_Mark
DASHES = "-֊־᐀᠆‐‑‒–—―⁓⁻₋−⸗⸚⸺⸻⹀〜〰゠︱︲﹘﹣－"  # Dash

texts = st.text(alphabet="ab …." + '"“-–‘', max_size=12)


def test_nothing_is_folded_but_quotation_marks_dashes_and_the_ellipsis() -> None:
    folded = {character for character in EVERY_CHARACTER if character.translate(FOLDS) != character}
    assert folded - {"…"} <= set(QUOTATION_MARKS) | set(DASHES)


def test_a_quotation_mark_never_becomes_a_dash_nor_a_dash_a_quotation_mark() -> None:
    for kind in (QUOTATION_MARKS, DASHES):
        assert {sign.translate(FOLDS) for sign in kind} <= set(kind)


def test_no_letter_digit_accent_or_invisible_character_equals_any_other_character() -> None:
    alike: dict[str, list[str]] = {}
    for character in EVERY_CHARACTER:
        alike.setdefault(character.translate(FOLDS), []).append(character)
    together = [group for group in alike.values() if len(group) > 1]
    assert together
    for group in together:
        assert {unicodedata.category(sign)[0] for sign in group} <= {"P", "S"}, group


def test_a_folded_text_is_the_same_when_it_is_folded_again() -> None:
    for folded in {character.translate(FOLDS) for character in EVERY_CHARACTER}:
        assert folded.translate(FOLDS) == folded


def test_single_and_double_quotation_marks_stay_different() -> None:
    assert "“’".translate(FOLDS) == "\"'"


@given(texts, st.data())
def test_the_span_of_folded_words_leads_back_to_the_characters_they_came_from(
    source: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    before, words = source[:start].translate(FOLDS), source[start:end].translate(FOLDS)
    assert Folded(source).span(len(before), len(before) + len(words)) == (start, end)


@given(texts, st.data())
def test_a_range_of_folded_text_has_a_span_only_where_it_parts_no_sign(
    source: str, data: st.DataObject
) -> None:
    text = Folded(source)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    edges = [len(source[:index].translate(FOLDS)) for index in range(len(source) + 1)]
    assert (text.span(start, end) is not None) == (start in edges and end in edges)


@given(texts, st.data())
def test_the_position_of_a_character_is_the_length_of_what_is_before_it(
    source: str, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(source)))
    assert Folded(source).position_of(index) == len(source[:index].translate(FOLDS))


@given(
    st.lists(st.sampled_from(("a", " ", "…", "...", ".", '"', "“", "”", "-", "–", "'"))), st.data()
)
@example(["…", ".", "a", "“"], None)
def test_the_pairs_of_signs_are_equal_when_folded_and_each_differs(
    signs: list[str], data: st.DataObject | None
) -> None:
    first = "".join(signs)
    second = first.translate(FOLDS) if data is None else data.draw(_other_shapes(first))
    pairs = folded_signs(first, second)
    for one, other in pairs:
        assert one != other
        assert one.translate(FOLDS) == other.translate(FOLDS)
    assert bool(pairs) == (first != second)


def _other_shapes(text: str) -> st.SearchStrategy[str]:
    shapes = {'"': '“”«"', "-": "–—-", "'": "’'"}
    kinds = (st.sampled_from(list(shapes.get(sign, sign))) for sign in text.translate(FOLDS))
    return (
        st.tuples(*kinds)
        .map("".join)
        .flatmap(lambda text: st.sampled_from((text, text.replace("...", "…"))))
    )


def test_an_ellipsis_beside_a_full_stop_is_paired_with_the_signs_that_stand_for_it() -> None:
    assert folded_signs("….x“", ".…x”") == (("….", ".…"), ("“", "”"))
    assert folded_signs("a…b…", "a...b...") == (("…", "..."),)


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u202f", "\u2009", "\u200a", "\u2003", "\u3000", "\t", "\n", "\r\n", "  "]
)
def test_every_kind_of_space_is_one_space(space: str) -> None:
    assert with_single_spaces(f"{space}one{space}two{space}") == "one two"


@pytest.mark.parametrize(
    "character", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u202e"]
)
def test_a_character_without_width_is_no_space(character: str) -> None:
    text = f"{character}one{character}two{character}"
    assert with_single_spaces(text) == text


@pytest.mark.parametrize(
    ("text", "evened"),
    [
        ("橋は\n閉じた。", "橋は閉じた。"),
        ("橋は \n 閉じた。", "橋は閉じた。"),
        ("大桥\n关闭了", "大桥关闭了"),
        ("橋は 閉じた。", "橋は 閉じた。"),
        ("다리가\n닫혔다", "다리가 닫혔다"),
        ("הגשר\nנסגר", "הגשר נסגר"),
        ("橋は\nbridge", "橋は bridge"),
        ("bridge\n橋は", "bridge 橋は"),
        ("well-\nknown", "well- known"),
    ],
)
def test_a_line_end_is_a_space_but_between_characters_that_are_written_without(
    text: str, evened: str
) -> None:
    assert with_single_spaces(text) == evened


@given(st.text(alphabet="ab \n\t\u00a0橋は다\u200b") | st.text())
def test_a_text_with_single_spaces_is_left_as_it_is(text: str) -> None:
    once = with_single_spaces(text)
    assert with_single_spaces(once) == once


@given(st.text(alphabet="ab \n\t\u00a0橋は다\u200b") | st.text())
def test_only_spaces_are_ever_taken_away(text: str) -> None:
    assert "".join(with_single_spaces(text).split()) == "".join(text.split())
