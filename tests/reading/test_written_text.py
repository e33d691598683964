"""Where each character of a text stands in its file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.source import Source
from generator.reading.tree import Entries, Text, read_tree
from generator.reading.written_text import indices_of


def written(file: str) -> tuple[str, list[int] | None]:
    """The text behind `a` in a file, and where its characters stand."""
    tree, problems = read_tree(Source("lesson.yml", file))
    assert not problems
    assert isinstance(tree, Entries)
    node = tree.values["a"]
    assert isinstance(node, Text)
    assert node.value is not None
    return node.value, indices_of(file, node.value, node.start, node.end)


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("a: one two three\n", id="bare"),
        pytest.param("a: one\n  two\n\n  three\nb: 1\n", id="bare, over several lines"),
        pytest.param("a: 'one ''two'' three'\n", id="single quotation marks"),
        pytest.param("a: 'one\n\n  two\n  three'\n", id="single, over several lines"),
        pytest.param('a: "one \\"two\\" \\u00e9 \\x41\\tthree"\n', id="double, with escapes"),
        pytest.param('a: "one \\\n   two\n\n  three"\n', id="double, over several lines"),
        pytest.param("a: |\n  one\n    two\n\n  three\n", id="below a |"),
        pytest.param("a: |-\n  one\n  three\n\nb: 1\n", id="below a |-"),
        pytest.param("a: |+\n  one\n  three\n\n", id="below a |+"),
        pytest.param("a: |2\n    one\n  three\n", id="below a |2"),
        pytest.param("a: >\n  one\n  two\n\n  three\n    four\n  five\n", id="below a >"),
        pytest.param("a: >-  # why\n\n  one\n  three\n", id="below a >-, with a note"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_character_is_found_where_it_is_written(file: str, line_end: str) -> None:
    file = file.replace("\n", line_end)
    value, indices = written(file)
    assert indices is not None
    assert len(indices) == len(value) + 1
    for word in ("one", "two", "three", "four", "five"):
        place = value.find(word)
        if place >= 0:
            assert file[indices[place] : indices[place + len(word)]].startswith(word)


LINES = st.lists(
    st.text(st.sampled_from("ab é’\"'\\#:-שא中、"), max_size=12).map(str.strip), max_size=5
)


@given(LINES, st.sampled_from(["\n", "\r\n"]))
def test_any_text_below_a_sign_is_found(lines: list[str], line_end: str) -> None:
    for sign in ("|", "|-", "|+", ">", ">-", ">+"):
        body = "".join(f"  {line}\n" for line in ("x", *lines, "y"))
        file = f"a: {sign}\n{body}b: 1\n".replace("\n", line_end)
        value, indices = written(file)
        assert indices is not None, file
        for place, character in enumerate(value):
            if not character.isspace():
                assert file[indices[place]] == character


@given(st.text(st.sampled_from("ab é\t\n\"'\\/\xa0😀中"), min_size=1))
def test_any_text_in_double_quotation_marks_is_found(text: str) -> None:
    file = f"a: {json.dumps(text, ensure_ascii=False)}\n"
    value, indices = written(file)
    assert value == text
    assert indices is not None
    assert indices == sorted(set(indices))


@given(st.text(st.sampled_from("ab é'\n\"#:中"), min_size=1).map(str.strip).filter(bool))
def test_any_text_in_single_quotation_marks_is_found(text: str) -> None:
    quoted = text.replace("'", "''").replace("\n", "\n\n  ")
    value, indices = written(f"a: '{quoted}'\n")
    assert indices is not None
    assert len(indices) == len(value) + 1


def test_what_does_not_come_out_as_the_parser_read_it_is_not_taken() -> None:
    assert indices_of("a: one", "two", 3, 6) is None
    assert indices_of('a: "\\q"', "q", 3, 7) is None
    assert indices_of('a: "\\U00110000"', "x", 3, 15) is None
    assert indices_of("a: |nonsense\n  one\n", "one\n", 3, 19) is None
    assert indices_of("a: ''", "", 3, 5) == [3]
