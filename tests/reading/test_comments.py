"""Comments are told from the texts they stand beside."""

import pytest

from generator.reading.comments import comments_in
from generator.reading.source import Source
from generator.reading.tree import read_tree


def comments(text: str) -> list[str]:
    """The comments of a file."""
    source = Source("lessons/first.yml", text)
    tree, _ = read_tree(source)
    return [text[start:end] for start, end in comments_in(source, tree)]


@pytest.mark.parametrize(
    "text",
    [
        "# one\na: b  # two\n# three\n",
        "# one\r\na: b  # two\r\n# three",
        "# one\ra: b # two\r# three\r",
        "a: | # one\n  text\n# two\nb: >-  # three\n  text\n",
        "a: # one\n  - b # two\n  # three\n  - c\n",
        "a: [b, # one\n  # two\n  c] # three\n",
        "a: 'b' # one\nc: \"d\" # two\n'e': f # three\n",
        "a: # one\nb: ~ # two\nc: null # three\n",
    ],
)
def test_every_comment_is_found(text: str) -> None:
    assert [comment.strip("# ") for comment in comments(text)] == ["one", "two", "three"]


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  # one\n  text # two\n",
        "a: >+\n  text\n  # one\n\n",
        "a: 'b # one'\n",
        'a: "b\n  # one"\n',
        "a: b#one\n",
        "'a # one': b\n",
        "a: ['b # one', c#d]\n",
    ],
)
def test_what_stands_inside_a_text_is_no_comment(text: str) -> None:
    assert comments(text) == []
