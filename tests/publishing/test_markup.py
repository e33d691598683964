"""The markup of a finished page: closed as it was opened, and no name twice."""

import pytest

from generator.publishing.built_file import BuiltFile
from generator.publishing.markup import faults_of_markup


def faults(body: str, path: str = "index.html") -> list[str]:
    text = f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"
    return [finding.said for finding in faults_of_markup(BuiltFile(path, text.encode()))]


@pytest.mark.parametrize(
    "body",
    [
        "<p>One<p>Two<ul><li>a<li>b</ul>",
        "<table><tr><td>a<td>b<tr><td>c</table>",
        "<br><img src=x><hr/>",
        "<svg><path d='M0 0'/><g><circle r='1'/></g></svg>",
        "<script>if (a < b) document.write('<div>')</script>",
        "<!-- <div> --><p>x</p>",
        "<textarea><div></textarea>",
        '<p title="a > b <div>">x</p>',
        "<my-element></my-element><DIV></div>",
        '<p id="a">x</p><p id="b">y</p>',
    ],
)
def test_sound_markup_is_not_told_of(body: str) -> None:
    assert faults(body) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<div><p>x</p>", "An element <body> is closed where it is not open."),
        ("</div>", "An element <div> is closed where it is not open."),
        ("<b><i>x</b></i>", "An element <b> is closed where it is not open."),
        ("<section><li>x</section></ul>", "An element <ul> is closed where it is not open."),
        ('<p id="a">x</p><p id="a">y</p>', 'The name "a" stands 2 times.'),
    ],
)
def test_broken_markup_is_told_of(body: str, said: str) -> None:
    assert faults(body) == [said]


def test_an_element_that_is_never_closed_is_told_of() -> None:
    page = BuiltFile("a.html", b"<!doctype html><main><p>x</p>")
    assert [finding.said for finding in faults_of_markup(page)] == [
        "An element <main> is never closed."
    ]


def test_only_pages_are_looked_at() -> None:
    assert faults("<div>", path="search/search_index.json") == []
