"""Places in a file's text, as an editor counts them."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.source import Place, Source

FERRY = Source("lessons/ferry.yml", "title: The ferry\nminutes: 50\n\nlast")


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 5, Place("lessons/ferry.yml", 1, 1, 5, "title: The ferry")),
        (7, 16, Place("lessons/ferry.yml", 1, 8, 9, "title: The ferry")),
        (26, 28, Place("lessons/ferry.yml", 2, 10, 2, "minutes: 50")),
        (29, 30, Place("lessons/ferry.yml", 3, 1, 1, "")),
        (30, 34, Place("lessons/ferry.yml", 4, 1, 4, "last")),
    ],
)
def test_a_place_has_line_column_length_and_the_whole_line(
    start: int, end: int, place: Place
) -> None:
    assert FERRY.place(start, end) == place


def test_a_place_without_an_end_is_one_character_long() -> None:
    assert FERRY.place(7).length == 1


def test_a_range_over_several_lines_is_cut_at_the_end_of_the_first() -> None:
    assert FERRY.place(7, 28) == Place("lessons/ferry.yml", 1, 8, 9, "title: The ferry")


def test_a_place_after_the_end_of_the_file_is_its_end() -> None:
    assert FERRY.place(999) == Place("lessons/ferry.yml", 4, 5, 1, "last")


def test_the_place_of_a_file_is_its_first_character() -> None:
    assert str(FERRY.place_of_file()) == "lessons/ferry.yml:1:1"


def test_an_empty_file_has_a_place() -> None:
    assert Source("lessons/ferry.yml", "").place_of_file() == Place(
        "lessons/ferry.yml", 1, 1, 1, ""
    )


def test_a_line_end_of_windows_belongs_to_no_line() -> None:
    source = Source("ferry.yml", "title: The ferry\r\nminutes: 50\r\n")
    assert source.place(7, 40) == Place("ferry.yml", 1, 8, 9, "title: The ferry")
    assert source.place(18, 25) == Place("ferry.yml", 2, 1, 7, "minutes: 50")


def test_a_line_may_end_as_on_old_macs_as_the_parser_takes_it() -> None:
    source = Source("ferry.yml", "title: The ferry\rminutes: 50\r")
    assert source.place(17, 24) == Place("ferry.yml", 2, 1, 7, "minutes: 50")


def test_a_place_is_written_as_editors_and_terminals_understand_it() -> None:
    assert str(FERRY.place(26)) == "lessons/ferry.yml:2:10"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab é\n😀"), st.data())
def test_line_and_column_lead_back_to_the_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    place = Source("x", text).place(start)
    lines = text.split("\n")
    assert place.text == lines[place.line - 1]
    assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == start


def test_many_places_on_one_long_line_do_not_each_hold_a_copy_of_it() -> None:
    source = Source("x", "first line\n" + "x" * 5_000)
    tracemalloc.start()
    places = [source.place(start) for start in range(11, 5_011)]
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert places[0].text == places[-1].text
    assert held < 2_000_000


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("x", 1, 3, 1, "abcd"), ("ab", "c", "d")),
        (Place("x", 1, 1, 1, ""), ("", "", "")),
        (Place("x", 1, 4, 1, "abc"), ("abc", "", "")),
        (Place("x", 1, 5, 1, "a" * 9), ("…aaa", "a", "aa…")),
        (Place("x", 1, 1, 9, "a" * 9), ("", "aaa", "…")),
    ],
)
def test_of_a_long_line_only_what_is_near_the_place_is_shown(
    place: Place, shown: tuple[str, str, str]
) -> None:
    assert place.shown(width=3) == shown
