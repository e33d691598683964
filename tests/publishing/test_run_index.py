from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.run_index import SHORTEST, RunIndex

letters = st.text("abc", max_size=60).map(str.encode)
runs = st.text("abcdefgh", min_size=SHORTEST, max_size=70).map(str.encode)


def index_of(*texts: bytes) -> RunIndex:
    index = RunIndex()
    for number, text in enumerate(texts):
        index.add(text, [(0, len(text))], number)
    return index


@given(runs, letters, letters)
def test_a_run_is_found_wherever_it_stands(run: bytes, before: bytes, after: bytes) -> None:
    assert index_of(run).found_in(before + run + after) == {0}


@given(letters, runs, letters, st.data())
def test_a_run_inside_a_text_is_found(
    head: bytes, run: bytes, tail: bytes, data: st.DataObject
) -> None:
    index = RunIndex()
    index.add(head + run + tail, [(len(head), len(head) + len(run))], 7)
    before = data.draw(letters)
    assert index.found_in(before + run) == {7}


@given(runs, st.integers(0, 200))
def test_a_run_with_a_letter_changed_is_not_found(run: bytes, place: int) -> None:
    place %= len(run)
    changed = run[:place] + b"z" + run[place + 1 :]
    assert index_of(run).found_in(changed) == set()


def test_two_runs_that_begin_alike_are_told_apart() -> None:
    head = b"abcdefghijklmnopqrstuvwx"
    index = index_of(head + b"one", head + b"two")
    assert index.found_in(b"and" + head + b"two" + b"more") == {1}


def test_a_run_that_two_texts_have_is_found_for_both() -> None:
    run = b"abcdefghijklmnopqrstuvwxyz"
    assert index_of(run, run).found_in(run) == {0, 1}


def test_a_forgotten_run_is_not_found_and_another_with_its_beginning_is() -> None:
    head = b"abcdefghijklmnopqrstuvwx"
    index = index_of(head + b"one", head + b"two")
    index.forget(b"0" + head + b"one")
    assert index.found_in(head + b"one") == set()
    assert index.found_in(head + b"two") == {1}


def test_an_index_that_forgot_everything_is_empty() -> None:
    index = index_of(b"abcdefghijklmnopqrstuvwxyz")
    assert index
    index.forget(b"abcdefghijklmnopqrstuvwxyz")
    assert not index
