"""The nearest words, and how they differ."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.reading.characters import is_unseen
from generator.reading.quotations.nearest import (
    FARTHEST,
    MOST_SPOTS,
    Nearest,
    difference_from,
    nearest_to,
)

ENGLISH = (
    "The ferry from Oakum Quay was late again on Monday, and nobody was told why.",
    (
        "People who were waiting for it walked to the bridge, which has been closed since the "
        "storm of last March, when a barge was driven against one of its three old piers."
    ),
    (
        "The council said in a letter to “all residents” that repairs would take until the end of "
        "the summer – or longer. Traders at the well-known market answered that their customers "
        "had already gone elsewhere, and that no letter would bring them back…"
    ),
)
OTHERS = (
    "ראש העיר אמר ביום שלישי כי תיקון הגשר יימשך עד החודש הבא, וכי אין עדיין תאריך לפתיחה.",
    "قال رئيس البلدية يوم الثلاثاء إن إصلاح الجسر سيستمر حتى الشهر المقبل ولم يحدد موعدا.",
    "市長は火曜日に声明を発表し、橋の修理は来月まで続くと述べたが、再開の日は示さなかった。",
    "시장은 화요일에 다리 수리가 다음 달까지 계속될 것이라고 말했지만 날짜는 밝히지 않았다.",
)
TEXTS = (*ENGLISH, *OTHERS)
LONGEST_WORD = 11


@st.composite
def passages(draw: st.DrawFn) -> tuple[int, int, int]:
    """A run of whole words in one of the texts, or of characters where there are no spaces."""
    index = draw(st.integers(0, len(TEXTS) - 1))
    text = TEXTS[index]
    edges = [0, *(n + 1 for n, sign in enumerate(text) if sign == " "), len(text) + 1]
    if len(edges) < 4:
        edges = list(range(len(text) + 2))
    start = draw(st.sampled_from(edges[:-1]))
    ends = [edge - 1 for edge in edges if edge - 1 >= start + 25]
    assume(ends)
    return index, start, min(len(text), draw(st.sampled_from(ends)))


def with_typos(data: st.DataObject, words: str, most: int) -> str:
    for _ in range(data.draw(st.integers(1, most))):
        at = data.draw(st.integers(1, len(words) - 2))
        typo = data.draw(st.sampled_from(("", "x", words[at] * 2, "x" + words[at])))
        words = words[:at] + typo + words[at + 1 :]
    return words


@settings(max_examples=300)
@given(passages(), st.data())
def test_the_nearest_words_to_a_passage_with_typos_are_the_passage(
    passage: tuple[int, int, int], data: st.DataObject
) -> None:
    index, start, end = passage
    words = with_typos(data, TEXTS[index][start:end], most=1 + (end - start) // 25)
    near = nearest_to(words, TEXTS)
    assert near is not None
    assert near.text == index
    assert abs(near.span[0] - start) <= LONGEST_WORD
    assert abs(near.span[1] - end) <= LONGEST_WORD


@pytest.mark.parametrize(("index", "text"), list(enumerate(TEXTS)))
def test_the_nearest_words_to_a_text_are_all_of_it(index: int, text: str) -> None:
    assert nearest_to(text, TEXTS) == Nearest(index, (0, len(text)), 1.0)


def test_the_nearest_words_are_whole_words() -> None:
    near = nearest_to("walked to the brigde, which has", ENGLISH)
    assert near is not None
    assert ENGLISH[1][slice(*near.span)] == "walked to the bridge, which has"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met in the old cafe\u0301 bar", "They mett in the old cafe"),
        ("He only said שלו\u05b9\u05dd to them", "He onlyy said שלו"),
    ],
)
def test_the_nearest_words_do_not_end_between_a_letter_and_its_accent(
    text: str, words: str
) -> None:
    near = nearest_to(words, [text])
    assert near is not None
    assert text[near.span[1] :][:1] in ("", " ")


def test_the_shape_of_signs_counts_for_nothing() -> None:
    near = nearest_to('to "all residents" that repairs', ENGLISH)
    assert near is not None
    assert near.likeness == 1


def test_the_earlier_of_two_equally_near_texts_is_taken() -> None:
    near = nearest_to("the old bridge", ["nothing here", "the odd bridge", "the odd bridge"])
    assert near is not None
    assert near.text == 1


@pytest.mark.parametrize(
    "words", ["zzzz qqqq", "Quarks have fractional electric charge", "הכלב רץ מהר", "12345 67890"]
)
def test_where_nothing_comes_near_nothing_is_found(words: str) -> None:
    assert nearest_to(words, TEXTS) is None


@pytest.mark.parametrize("texts", [[], [""], ["", ""]])
def test_in_no_text_nothing_is_near(texts: list[str]) -> None:
    assert nearest_to("the bridge", texts) is None


def test_words_must_be_as_alike_as_is_asked() -> None:
    words = "nobodi was tolt whi"
    assert nearest_to(words, ENGLISH, at_least=70) is not None
    assert nearest_to(words, ENGLISH, at_least=95) is None


@settings(max_examples=300)
@given(
    st.text(alphabet="ab \u0301橋…", max_size=30) | st.text(max_size=200),
    st.lists(st.text(alphabet="ab \u0301橋…", max_size=30) | st.text(max_size=30), max_size=4),
)
def test_whatever_is_near_is_a_part_of_a_text_and_alike_enough(
    words: str, texts: list[str]
) -> None:
    near = nearest_to(words, texts)
    if near is not None:
        assert 0 <= near.span[0] <= near.span[1] <= len(texts[near.text])
        assert FARTHEST / 100 <= near.likeness <= 1


def spots(words: str, nearest: str) -> list[tuple[str, str]]:
    return [(spot.yours, spot.theirs) for spot in difference_from(words, nearest, "x").spots]


@pytest.mark.parametrize(
    ("words", "nearest", "places"),
    [
        ("the old bridge", "the odd bridge", [("l", "d")]),
        ("the bridge", "the old bridge", [("", "old ")]),
        ("the old old bridge", "the old bridge", [("old ", "")]),
        ("teh bridge is cloesd", "the bridge is closed", [("eh", "he"), ("es", "se")]),
        ("a\u200bb", "ab", [("‹zero-width space›", "")]),
        ("e\u0301", "é", [("e\u0301", "é")]),
        ("“old” – bridge", '"odd" - bridge', [("l", "d")]),
        ("wait… for thu bridge", "wait... for the bridge", [("u", "e")]),
        ("市长说桥今天关闭很久了", "市張说桥今天関闭很久了", [("长", "張"), ("关", "関")]),
        ("same", "same", []),
    ],
)
def test_a_difference_shows_yours_and_theirs_in_each_place(
    words: str, nearest: str, places: list[tuple[str, str]]
) -> None:
    assert spots(words, nearest) == places


@pytest.mark.parametrize(
    ("words", "nearest", "remark"),
    [
        ("the old brid\u00adge", "the old bridge", "a soft hyphen"),
        ("the old bridge", "the old brid\u200bge", "a zero-width space"),
        ("the оld bridge", "the old bridge", "Cyrillic letter"),
        ("the оld brіdgе", "the old bridge", "Cyrillic"),
        ("the cafe\u0301 bar", "the café bar", "They look the same"),
        ("the old\u2060 bridge", "the old bridge", "a word joiner"),
        ("שלום", "של\u05b9ום", "hebrew point holam"),
    ],
)
def test_a_difference_names_what_nobody_sees(words: str, nearest: str, remark: str) -> None:
    found = difference_from(words, nearest, "paragraph P1").spots
    assert found
    assert all(remark in (spot.remark or "") or "Cyrillic" in remark for spot in found)
    assert any(remark in (spot.remark or "") for spot in found)


def test_of_a_great_many_places_the_first_few_are_shown_and_the_rest_counted() -> None:
    words = " ".join(f"word{number}" for number in range(MOST_SPOTS + 3))
    difference = difference_from(words, words.replace("word", "ward"), "paragraph P1")
    assert len(difference.spots) == MOST_SPOTS
    assert difference.more == 3


def test_a_spot_has_a_few_words_around_it() -> None:
    words = "The ferry from Oakum Quay was lote again on Monday, and nobody was told."
    [spot] = difference_from(words, words.replace("lote", "late"), "paragraph P1").spots
    assert (spot.before, spot.yours, spot.theirs) == ("… ferry from Oakum Quay was l", "o", "a")
    assert spot.after == "te again on Monday, and nobo…"


def test_a_difference_says_where_the_words_are_and_gives_them_to_be_pasted() -> None:
    difference = difference_from("the old bridge", "the odd bridge", "paragraph P2")
    assert (difference.where, difference.words) == ("paragraph P2", "the odd bridge")


short = st.text(alphabet='ab “"…橋\u0301\u200bа', max_size=15) | st.text(max_size=15)


@settings(max_examples=300)
@given(short, short)
def test_a_difference_shows_nothing_that_cannot_be_seen_and_repeats_what_was_written(
    words: str, nearest: str
) -> None:
    difference = difference_from(words, nearest, "paragraph P1")
    for spot in difference.spots:
        shown = spot.before + spot.yours + spot.theirs + spot.after
        assert not any(is_unseen(character) for character in shown)
    if words == nearest:
        assert not difference.spots


plain_words = st.text(alphabet="abc ", max_size=12)


@given(plain_words, plain_words)
def test_with_theirs_in_the_place_of_yours_the_words_are_the_nearest_ones(
    words: str, nearest: str
) -> None:
    difference = difference_from(words, nearest, "paragraph P1")
    assume(not difference.more)
    mended, reached = "", 0
    for spot in difference.spots:
        # The words are short, so that all that is before a spot is shown.
        mended += words[reached : len(spot.before)] + spot.theirs
        reached = len(spot.before) + len(spot.yours)
    assert mended + words[reached:] == nearest
