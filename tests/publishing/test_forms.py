from itertools import product

import pytest
import zstandard
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.publishing.forms import DEPTH, layers_of, text_and_tags
from generator.publishing.letters import plain_letters, tellings_of
from generator.publishing.packing import Unpacking
from tests.publishing.disguises import DISGUISES, disguised, in_a_database

SENTENCE = "Ask the class who decided that the bridge had to close, and why nobody knew."
LETTERS = plain_letters(SENTENCE.encode())

WORDS = """\
ask the class who decided that Bridge had to close, why nobody knew before? It is «not» a question
of 1948 or 2024; teachers' notes say: “read it aloud” (twice) & compare ‹both›.
"""
words = st.sampled_from(WORDS.split())
sentences = st.lists(words, min_size=14, max_size=40).map(" ".join)
surroundings = st.sampled_from(
    (
        b"",
        b"\n",
        b'<p title="x">',
        b'{"a": "b", "c": "',
        b"/* a style */\n",
        b"a" * 3000,
        b"\xff\x00\xfe",
    )
)


def letters_in(data: bytes) -> list[bytes]:
    return [plain_letters(layer) for layer in layers_of(data, Unpacking())]


def is_read(text: str, data: bytes) -> bool:
    """Whether a run of a text's words is read out of some bytes."""
    runs = [told.letters[first:end] for told in tellings_of(text) for first, end in told.runs]
    return any(run in letters for letters in letters_in(data) for run in runs)


@pytest.mark.parametrize("name", DISGUISES)
def test_a_text_is_read_in_each_form(name: str) -> None:
    data = disguised(SENTENCE, (name,))
    assert data is not None
    assert is_read(SENTENCE, data)


@pytest.mark.parametrize("first", DISGUISES)
def test_a_text_is_read_in_each_form_inside_each_other(first: str) -> None:
    for names in product((first,), DISGUISES):
        data = disguised(SENTENCE, names)
        if data is not None:
            assert is_read(SENTENCE, data), names


@given(sentences, st.lists(st.sampled_from(sorted(DISGUISES)), max_size=3), surroundings)
def test_a_text_is_read_in_any_three_forms(text: str, names: list[str], after: bytes) -> None:
    # A deck is two forms: a database that is packed.
    assume(len(names) + names.count("a deck") <= DEPTH)
    data = disguised(text, names)
    assume(data is not None and "bare deflate" not in names)
    assert data is not None
    assert is_read(text, data + after), names


@pytest.mark.parametrize("after", [b"", b"a" * 3000])
@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_a_sign_whose_bytes_look_like_letters_hides_no_text(order: str, after: bytes) -> None:
    text = " ".join(f"{word} ‹both›" for word in SENTENCE.split())
    assert is_read(text, text.encode(order) + after)


def test_the_signs_of_a_form_need_not_be_many() -> None:
    far = b"x y " * 5000
    data = far + SENTENCE.replace(" ", "%20", 1).encode() + far + b"%20" + far
    assert any(LETTERS in letters for letters in letters_in(data))


def test_what_stands_far_apart_does_not_become_one_text() -> None:
    far = b"x y " * 5000
    first, last = SENTENCE.encode()[:33], SENTENCE.encode()[33:]
    data = far + b"%20" + b" " * 600 + first + far + last + b"%20"
    assert not any(LETTERS in letters for letters in letters_in(data))


def test_what_was_not_in_a_form_is_read_once() -> None:
    assert list(layers_of(SENTENCE.encode(), Unpacking())) == [SENTENCE.encode()]


def test_a_page_is_taken_apart_into_text_and_tags() -> None:
    text, tags = text_and_tags(b'<p title="a">A <b>b</b><!-- c --> &lt; d</p><p title="a"></p>')
    assert text == b"A b<!-- c --> &lt; d"
    assert tags == {b'<p title="a">', b"<b>", b"</b>", b"</p>"}


def test_a_text_that_a_database_has_cut_in_two_is_read_whole() -> None:
    database = in_a_database(SENTENCE.encode())
    assert SENTENCE.encode() not in database
    assert any(SENTENCE.encode() in layer for layer in layers_of(database, Unpacking()))


def test_a_database_that_breaks_off_stops_no_search() -> None:
    database = in_a_database(SENTENCE.encode())
    for end in range(0, len(database), 100):
        assert list(layers_of(database[:end], Unpacking()))


def test_no_more_is_unpacked_of_a_deck_than_the_limit_allows() -> None:
    unpacking = Unpacking(limit=1000)
    list(layers_of(zstandard.compress(bytes(10**8)), unpacking))
    assert unpacking.is_over_limit
