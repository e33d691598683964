"""The two parsers: what one sees, the other sees as well."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from ruamel.yaml.events import Event, ScalarEvent

from generator.reading import events
from generator.reading.events import fast_events, thorough_events
from generator.reading.source import Source
from generator.reading.tree import read_tree, values_of
from tests.reading.test_tree import data_and_widths, dumped
from tests.small_course import FILES, LESSON


def seen(found: Iterator[Event]) -> list[tuple[type[Event], str | None]]:
    return [
        (type(event), event.value if isinstance(event, ScalarEvent) else None) for event in found
    ]


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_both_parsers_see_the_same_in_a_file_of_a_course(text: str) -> None:
    assert seen(thorough_events(text)) == seen(fast_events(text))


@settings(max_examples=100, deadline=None)
@given(data_and_widths)
def test_both_parsers_see_the_same_in_whatever_is_dumped(data_and_width: tuple[Any, int]) -> None:
    text = dumped(*data_and_width)
    if "\t" not in text:
        assert seen(thorough_events(text)) == seen(fast_events(text))


def test_a_course_can_be_read_where_there_is_no_fast_parser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_both = read_tree(Source("x.yml", LESSON))
    monkeypatch.setattr(events, "CParser", None)
    without = read_tree(Source("x.yml", LESSON))
    assert without[1] == []
    assert values_of(without[0]) == values_of(with_both[0])


def test_the_thorough_parser_takes_a_tab_in_a_line_for_a_space_and_moves_nothing() -> None:
    [tabbed] = [
        event for event in thorough_events("- b\tc\t# d\n") if isinstance(event, ScalarEvent)
    ]
    assert (tabbed.value, tabbed.start_mark.index, tabbed.end_mark.index) == ("b c", 2, 5)


def test_a_long_row_of_tabs_is_a_row_of_spaces() -> None:
    text = "a: b" + "\t" * 20_000 + "\nc: [Why?]\n"
    tree, _ = read_tree(Source("x.yml", text))
    assert values_of(tree) == {"a": "b", "c": ["Why?"]}
