"""The name of a file, from a title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.course.part import ID_PATTERN
from generator.writing.slug import LONGEST_NAME, name_from


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("One bridge, two stories", "one-bridge-two-stories"),
        ("Who says so? Part #2", "who-says-so-part-2"),
        ("The writer's “facts”", "the-writers-facts"),
        ("Crème brûlée", "creme-brulee"),
        ("Ærø, Łódź and the Straße", "aero-lodz-and-the-strasse"),
        ("İstanbul’da", "istanbulda"),
        ("ﬁne ½ №", "fine-1-2-no"),
        ("مقال BBC", "bbc"),
        ("  --  ", ""),
        ("שתי כותרות", ""),
        ("两个标题", ""),
    ],
)
def test_a_name_is_the_title_in_plain_small_letters(title: str, name: str) -> None:
    assert name_from(title) == name


def test_of_a_long_title_the_first_whole_words_are_taken() -> None:
    assert name_from("word " * 20) == "-".join(["word"] * 12)
    assert name_from("a" * 100) == "a" * LONGEST_NAME


@given(st.text())
def test_a_name_is_one_that_a_lesson_can_have_or_empty(title: str) -> None:
    name = name_from(title)
    assert len(name) <= LONGEST_NAME
    assert not name or re.fullmatch(ID_PATTERN, name)
