"""The tree of a file: what is in it, and where it stands."""

import io
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from generator.reading.problem import Code
from generator.reading.source import Source
from generator.reading.tree import (
    DEEPEST,
    LONGEST,
    MOST_PIECES,
    Entries,
    Items,
    Node,
    Path,
    Text,
    key_at,
    node_at,
    place_of,
    read_tree,
    values_of,
)

FERRY = """\
title: The ferry
lessons:
  - first   # the one with the verb
  - 'second'
unit: {id: ferry, pages: [1, 2]}
note: |
  One town,
  one ferry.
"""


def tree_of(text: str) -> Node:
    tree, problems = read_tree(Source("x.yml", text))
    assert problems == []
    assert tree is not None
    return tree


def values_in(text: str) -> Any:
    return values_of(tree_of(text))


def problems_in(text: str) -> list[tuple[Code, str]]:
    _, problems = read_tree(Source("x.yml", text))
    return [(problem.code, str(problem.place)) for problem in problems]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: b\n", {"a": "b"}),
        ("- a\n- b\n", ["a", "b"]),
        ("a", "a"),
        ("a: {b: [c, d]}", {"a": {"b": ["c", "d"]}}),
        ("a:\n- b\n- - c\n", {"a": ["b", ["c"]]}),
        ("a: one\n  two\n\n  three", {"a": "one two\nthree"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: |-\n  one\n  two\n", {"a": "one\ntwo"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: 'it''s'", {"a": "it's"}),
        (r'a: "one\ttwo\u00e9"', {"a": "one\ttwoé"}),
        ("a: b # c", {"a": "b"}),
        ("a: b#c", {"a": "b#c"}),
        ("'a b': c", {"a b": "c"}),
        ("1: 2", {"1": "2"}),
        ("{}", {}),
        ("[]", []),
    ],
)
def test_a_tree_holds_entries_lists_and_text(text: str, values: object) -> None:
    assert values_in(text) == values


@pytest.mark.parametrize(
    "word", ["1984", "no", "True", "1.10", "12:30", "0x1F", "2024-05-01", ".inf", "=", "nullable"]
)
def test_what_looks_like_a_number_a_date_or_a_yes_stays_text(word: str) -> None:
    assert values_in(f"a: {word}") == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "# words"])
def test_nothing_and_the_word_null_are_no_text(nothing: str) -> None:
    assert values_in(f"a: {nothing}\nb: c") == {"a": None, "b": "c"}


@pytest.mark.parametrize(
    ("written", "value"), [("''", ""), ('""', ""), ("'null'", "null"), ('"~"', "~")]
)
def test_nothing_in_quotation_marks_is_a_text(written: str, value: str) -> None:
    assert values_in(f"a: {written}") == {"a": value}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: [Why?]", {"a": ["Why?"]}),
        ("a: {ask: Why?, b: c}", {"a": {"ask": "Why?", "b": "c"}}),
        ("a: [https://ferry.example]", {"a": ["https://ferry.example"]}),
        ("a: [Why?, a, 'b: c']", {"a": ["Why?", "a", "b: c"]}),
    ],
)
def test_a_question_mark_or_a_colon_in_a_word_is_text_inside_brackets_too(
    text: str, values: object
) -> None:
    assert values_in(text) == values


@pytest.mark.parametrize("other", ["c: d", "c: [Why?]"])
@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: b\t", "b"),
        ("a:\tb", "b"),
        ("a: b\tc", "b\tc"),
        ("a: b\t# c", "b"),
        ("a: 'b\tc'", "b\tc"),
    ],
)
def test_a_tab_after_the_beginning_of_a_line_does_no_harm(
    line: str, value: str, other: str
) -> None:
    # A tab may be read as a space: a page shows both alike.
    assert values_in(f"{line}\n{other}\n")["a"].split() == value.split()


@pytest.mark.parametrize("text", ["", "\n \n", "# words\n"])
def test_a_file_without_any_value_has_no_tree(text: str) -> None:
    assert read_tree(Source("x.yml", text)) == (None, [])


def test_a_name_that_stands_twice_counts_once_and_is_reported() -> None:
    tree, problems = read_tree(Source("x.yml", "a: 1\nb: 2\na: 3\nb: 4\n"))
    assert values_of(tree) == {"a": "1", "b": "2"}
    assert [str(problem.place) for problem in problems] == ["x.yml:3:1", "x.yml:4:1"]
    assert "the first is on line 2" in problems[1].message


def test_a_name_that_stands_twice_is_reported_even_where_the_file_cannot_be_read_on() -> None:
    assert problems_in("a: 1\na: 2\nb: *c\n") == [
        (Code.DUPLICATE_KEY, "x.yml:2:1"),
        (Code.UNSUPPORTED_YAML, "x.yml:3:4"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &b c", "1:4"),
        ("a: &b\n  c: d", "1:4"),
        ("a: &b [c]", "1:4"),
        ("a: *b", "1:4"),
        ("a: !b c", "1:4"),
        ("a: !!str c", "1:4"),
        ("a: !<b> {c: d}", "1:4"),
        ("<<: *b\nc: d", "1:5"),
        ("a: b\n---\nc: d", "2:1"),
    ],
)
def test_what_only_programs_write_is_refused(text: str, place: str) -> None:
    assert problems_in(text) == [(Code.UNSUPPORTED_YAML, f"x.yml:{place}")]


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n", "%YAML 1.1\n---\na: b\n"])
def test_the_marks_around_a_single_document_are_let_through(text: str) -> None:
    assert values_in(text) == {"a": "b"}


@pytest.mark.parametrize("escape", [r"\0", r"\x1f", r"\e", r"\N", r"\u2028", r"\uffff", r"\ud800"])
def test_no_backslash_makes_a_control_character(escape: str) -> None:
    [(code, place)] = problems_in(f'a: b\nc: "d{escape}"\n')
    assert code == Code.FORBIDDEN_CHARACTER
    assert place.startswith("x.yml:2:")


@pytest.mark.parametrize(
    ("written", "value"),
    [(r"\n", "\n"), (r"\t", "\t"), (r"\\", "\\"), (r"\u00e9", "é"), (r"\"", '"')],
)
def test_a_backslash_may_make_any_other_character(written: str, value: str) -> None:
    assert values_in(f'a: "b{written}c"') == {"a": f"b{value}c"}


@pytest.mark.parametrize("text", ["[a]: b", "{a: b}: c", "? [a]\n: b"])
def test_a_list_or_a_group_is_no_name(text: str) -> None:
    [(code, _)] = problems_in(text)
    assert code == Code.SYNTAX


def test_a_file_may_have_so_many_fields_and_items_and_no_more() -> None:
    most = MOST_PIECES - 1
    assert len(values_in("- a\n" * most)) == most
    assert problems_in("- a\n" * (most + 1)) == [(Code.TOO_LARGE, f"x.yml:{most + 1}:3")]


def test_a_line_that_was_pasted_thousands_of_times_takes_no_time() -> None:
    start = time.process_time()
    assert problems_in("a: b\n" * 40_000 + "c: d: e\n")[-1][0] is Code.TOO_LARGE
    assert time.process_time() - start < 5


def test_a_file_may_be_as_deep_as_it_may_be_and_no_deeper() -> None:
    assert isinstance(tree_of("[" * DEEPEST + "]" * DEEPEST), Items)
    deeper = DEEPEST + 1
    assert problems_in("[" * deeper + "]" * deeper) == [(Code.TOO_LARGE, f"x.yml:1:{deeper}")]


def test_a_file_may_have_any_number_of_lists_side_by_side() -> None:
    lists = ", ".join(["[a]"] * (DEEPEST + 1))
    assert values_in(f"[{lists}]") == [["a"]] * (DEEPEST + 1)


def test_a_file_may_be_as_long_as_it_may_be_and_no_longer() -> None:
    longest = "a: " + "b" * (LONGEST - 3)
    assert isinstance(tree_of(longest), Entries)
    assert problems_in(longest + "b") == [(Code.TOO_LARGE, "x.yml:1:1")]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("title",), "The ferry"),
        (("lessons", 0), "first"),
        (("lessons", 1), "'second'"),
        (("unit",), "{id: ferry, pages: [1, 2]}"),
        (("unit", "id"), "ferry"),
        (("unit", "pages"), "[1, 2]"),
        (("note",), "|\n  One town,\n  one ferry.\n"),
    ],
)
def test_a_value_has_the_range_where_it_is_written(path: Path, written: str) -> None:
    node = node_at(tree_of(FERRY), path)
    assert FERRY[node.start : node.end] == written


def test_a_path_that_leads_too_far_ends_at_the_last_value_on_its_way() -> None:
    tree = tree_of("a:\n  - b: c\n")
    assert node_at(tree, ("a", 0, "b", "z")) == node_at(tree, ("a", 0, "b"))
    assert node_at(tree, ("a", 1)) == node_at(tree, ("a",))
    assert node_at(tree, ("z",)) is tree


def test_the_name_in_front_of_a_value_is_found() -> None:
    tree = tree_of("a:\n  - b: c\n")
    key = key_at(tree, ("a", 0, "b"))
    assert key is not None
    assert (key.value, key.start, key.end) == ("b", 7, 8)


@pytest.mark.parametrize("path", [(), ("a", 0), ("z",)])
def test_what_has_no_name_in_front_of_it_has_none(path: Path) -> None:
    assert key_at(tree_of("a:\n  - b: c\n"), path) is None


@pytest.mark.parametrize(
    ("path", "place"), [((), "1:1"), (("a",), "1:1"), (("a", 0), "2:5"), (("a", 0, "b"), "2:8")]
)
def test_a_list_or_a_group_is_placed_at_its_name_or_its_first_one(path: Path, place: str) -> None:
    source = Source("x.yml", "a:\n  - b: c\n")
    assert str(place_of(source, tree_of(source.text), path)) == f"x.yml:{place}"


# A question mark and a colon inside brackets have a test of their own.
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="?:"),
    min_size=1,
    max_size=12,
)
lines = st.lists(words, min_size=1, max_size=4).map(" ".join)
texts_to_wrap = lines | lines.map(SingleQuotedScalarString)
# The dumper loses spaces where it wraps text in double quotation marks, which it may choose here.
paragraphs = st.lists(lines, min_size=1, max_size=3).map("\n".join)
unruly_texts = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cn", "Zl", "Zp"), include_characters="\n\t"
    )
)
texts_not_to_wrap = st.one_of(
    unruly_texts.map(DoubleQuotedScalarString),
    lines.map(FoldedScalarString),
    paragraphs.map(LiteralScalarString),
)


def _block_or_flow(node: CommentedMap | CommentedSeq, *, flow: bool) -> CommentedMap | CommentedSeq:
    if flow:
        node.fa.set_flow_style()
    else:
        node.fa.set_block_style()
    return node


def _nested(texts: st.SearchStrategy[Any], levels: int = 3) -> st.SearchStrategy[Any]:
    """Texts in lists and entries, so many levels deep at most."""
    if levels == 0:
        return texts
    inner = _nested(texts, levels - 1)
    return texts | st.builds(
        _block_or_flow,
        st.lists(inner, max_size=4).map(CommentedSeq)
        | st.dictionaries(words, inner, max_size=4).map(CommentedMap),
        flow=st.booleans(),
    )


data_and_widths = st.tuples(_nested(texts_to_wrap), st.sampled_from((20, 80, 4096))) | st.tuples(
    _nested(texts_to_wrap | texts_not_to_wrap), st.just(4096)
)


def dumped(data: Any, width: int) -> str:
    """The data as the value of a name, as in a lesson."""
    yaml = YAML()
    yaml.width = width
    stream = io.StringIO()
    yaml.dump({"data": data}, stream)
    return stream.getvalue()


def texts_in(node: Node) -> Iterator[Text]:
    match node:
        case Text():
            yield node
        case Items(items=items):
            for item in items:
                yield from texts_in(item)
        case Entries(keys=keys, values=values):
            yield from keys.values()
            for value in values.values():
                yield from texts_in(value)


@settings(max_examples=200, deadline=None)
@given(data_and_widths)
def test_whatever_is_dumped_is_read_back(data_and_width: tuple[Any, int]) -> None:
    data, width = data_and_width
    assert values_in(dumped(data, width)) == {"data": data}


@settings(max_examples=200, deadline=None)
@given(data_and_widths)
def test_the_range_of_a_text_read_alone_is_that_text(data_and_width: tuple[Any, int]) -> None:
    text = dumped(*data_and_width)
    for node in texts_in(tree_of(text)):
        assert values_in(text[node.start : node.end]) == node.value
