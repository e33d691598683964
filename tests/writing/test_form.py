"""A file put in form says what it said, has its comments, and is in form."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.reading.comments import comments_in
from generator.reading.problem import has_errors
from generator.reading.source import Source
from generator.reading.tree import Node, read_tree, values_of
from generator.writing.form import NotInFormError, first_difference, in_form
from tests.conftest import PROJECT
from tests.small_course import FILES
from tests.writing.odd_layout import COMMENT, LINE_ENDS, files

COURSE = tuple(sorted((PROJECT / "lessons").rglob("*.yml")))
TEXTS = (*FILES.values(), *(path.read_text("utf-8") for path in COURSE))


def tree_of(text: str) -> Node | None:
    tree, problems = read_tree(Source("lessons/first.yml", text))
    assert not has_errors(problems), problems
    return tree


def reads(text: str) -> bool:
    """Whether a file has no errors but those of what it says."""
    return not has_errors(read_tree(Source("lessons/first.yml", text))[1])


def formed(text: str) -> str:
    """A file that has no errors, in form."""
    return in_form(Source("lessons/first.yml", text), tree_of(text))


def comments(text: str) -> list[str]:
    source = Source("lessons/first.yml", text)
    return [text[start:end].rstrip() for start, end in comments_in(source, tree_of(text))]


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.name)
def test_the_files_of_this_course_are_in_form(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert formed(text) == text


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_the_small_course_are_in_form(name: str) -> None:
    assert formed(FILES[name]) == FILES[name]


@settings(max_examples=400, deadline=None)
@given(files())
def test_a_file_in_an_odd_layout_is_put_in_form_and_says_the_same(text: str) -> None:
    assume(reads(text))
    new = formed(text)
    assert values_of(tree_of(new)) == values_of(tree_of(text))
    assert comments(new) == comments(text)
    assert formed(new) == new
    assert "\r" not in new


@st.composite
def slips(draw: st.DrawFn) -> str:
    """A file of a real course with a few lines changed as a hand may slip."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        lines[at : at + 1] = draw(
            st.sampled_from(
                [
                    [" " * draw(st.integers(1, 4)) + line],
                    [line[draw(st.integers(0, 4)) :]],
                    [line + draw(st.sampled_from(["  ", "\t", " # remark", "\u00a0"]))],
                    [" " * draw(st.integers(0, 9)) + draw(COMMENT), line],
                    [" " * draw(st.integers(0, 9)), line],
                    [line, line],
                    [re.sub(r"- +", "-   ", line)],
                    [re.sub(r": (\w.*)", r": '\1'", line)],
                    [re.sub(r": [|>]-?$", ": |+", line)],
                    [],
                ]
            )
        )
        lines = lines or [""]
    if draw(st.booleans()):
        lines = [re.sub(r"^ +", lambda space: space[0] * 2, line) for line in lines]
    return draw(LINE_ENDS).join(lines)


@settings(max_examples=250, deadline=None)
@given(slips())
def test_a_file_with_a_slip_is_left_alone_or_says_the_same_in_form(text: str) -> None:
    assume(reads(text))
    try:
        new = formed(text)
    except NotInFormError:
        return
    assert values_of(tree_of(new)) == values_of(tree_of(text))
    assert comments(new) == comments(text)
    assert formed(new) == new


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Four spaces, lists that begin in the column of their field, wide dashes.
        ("a:\n    b:\n        c: d\n", "a:\n  b:\n    c: d\n"),
        ("a:\n- b\n- c: d\n  e: f\n", "a:\n  - b\n  - c: d\n    e: f\n"),
        ("a:\n  -   b: c\n      d: e\n", "a:\n  - b: c\n    d: e\n"),
        ("a:\n  -\n    b: c\n", "a:\n  -\n    b: c\n"),
        ("a:\n -  - b\n    - c\n", "a:\n  - - b\n    - c\n"),
        ("  a: b\n  c: d\n", "a: b\nc: d\n"),
        # Texts move along, and keep what they have beyond their indent.
        ("a:\n    b: |\n          c\n            d\n\n", "a:\n  b: |\n    c\n      d\n"),
        ("a:\n    b: |2\n          c\n", "a:\n  b: |2\n        c\n"),
        ("a:\n- >-\n c\n\n d\n", "a:\n  - >-\n    c\n\n    d\n"),
        ("a:\n    b: one\n      two\n", "a:\n  b: one\n    two\n"),
        ("a: 'one\n\ntwo'\n", "a: 'one\n\n  two'\n"),
        ("a:\n    text\n", "a:\n  text\n"),
        ("a: [\n  b,  \n  c\n]\n", "a: [\n  b,\n  c\n]\n"),
        # Comments go with what they stand above.
        ("a:\n    # b\n    b: c\n# d\nd: e\n", "a:\n  # b\n  b: c\n# d\nd: e\n"),
        ("a:\n- b\n# c\n- c\n# d\nd: e\n", "a:\n  - b\n  # c\n  - c\n# d\nd: e\n"),
        ("a:\n    b: |\n        c\n      # d\n", "a:\n  b: |\n    c\n  # d\n"),
        ("a:   # b  \n    -  # c\n       d\n", "a:   # b\n  - # c\n    d\n"),
        # Ends of lines and of the file.
        ("a: b\r\nc: d  \r\n\r\n", "a: b\nc: d\n"),
        ("a: b \t\rc: d", "a: b\nc: d\n"),
        ("a: b\n\n\n\nc: d\n", "a: b\n\n\n\nc: d\n"),
        ("a: |\n  b  \n  \n\n", "a: |\n  b  \n"),
        ("a: |+\n  b\n\n\n", "a: |+\n  b\n\n\n"),
        ("a: |\n  b", "a: |\n  b"),
        ("a: |-\n  b", "a: |-\n  b\n"),
        ("", ""),
        ("\n  \n", ""),
        ("  # a\n", "# a\n"),
        # What has no reason to change.
        ("---\na: b\n...\n", "---\na: b\n...\n"),
        ("a:\nb: ~\nc: null\nd: 0o7\ne: 1.10\n", "a:\nb: ~\nc: null\nd: 0o7\ne: 1.10\n"),
        ("a: 'b'\n'c': \"d\"\n", "a: 'b'\n'c': \"d\"\n"),
        ('a: "\\u00e9 \\\n  b"\n', 'a: "\\u00e9 \\\n  b"\n'),
    ],
)
def test_lines_are_moved_and_words_are_not(text: str, expected: str) -> None:
    assert formed(text) == expected


def test_a_line_that_no_lesson_needs_is_named_and_left_alone() -> None:
    with pytest.raises(NotInFormError, match=r"^lessons/first.yml:2:1: This file was left"):
        formed("a: b\n? c\n: d\n")


@pytest.mark.parametrize("broken", ["a: b\nc: e\n", "a: b\nc: [d]\n", "c: d\na: b\n", "a: b\n"])
def test_a_form_in_which_a_file_would_say_something_else_is_not_taken(
    broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.writing.form.laid_out", lambda *_: broken)
    with pytest.raises(NotInFormError, match=r"^lessons/first.yml:[12]:"):
        formed("a: b\nc: d\n")


def test_a_form_in_which_a_file_would_lose_a_comment_is_not_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.writing.form.laid_out", lambda *_: "a: b\n")
    with pytest.raises(NotInFormError):
        formed("a: b  # c\n")


def test_the_first_of_several_differences_is_named() -> None:
    old, new = tree_of("a: b\nc: [d, e]\nf: g\n"), tree_of("a: b\nc: [d, x]\nf: y\n")
    found = first_difference(old, new)
    assert found is not None
    assert found.start == len("a: b\nc: [d, ")
