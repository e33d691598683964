"""Where pages stand, and how one leads to another."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import page
from generator.pages.page import (
    article_path,
    lens_path,
    lesson_path,
    link_from,
    passage_anchor,
    unit_path,
)

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)
PATHS = st.one_of(
    st.sampled_from(
        (page.HOME, page.ARTICLES, page.GLOSSARY, page.STANDARDS, page.RIGHTS, page.CITATIONS)
    ),
    st.builds(unit_path, IDS),
    st.builds(lesson_path, IDS),
    st.builds(lens_path, IDS),
    st.builds(article_path, IDS),
)


@pytest.mark.parametrize(
    ("path", "stands_at"),
    [
        (unit_path("ferry"), "units/ferry/index.md"),
        (lesson_path("two-schools"), "lessons/two-schools.md"),
        (lens_path("framing"), "lenses/framing.md"),
        (article_path("ferry"), "articles/ferry.md"),
    ],
)
def test_a_page_stands_in_the_folder_of_its_kind(path: str, stands_at: str) -> None:
    assert path == stands_at


@pytest.mark.parametrize(
    ("start", "target", "anchor", "link"),
    [
        ("index.md", "lessons/first.md", "", "lessons/first.md"),
        ("lessons/first.md", "index.md", "", "../index.md"),
        ("lessons/first.md", "lenses/framing.md", "conflict", "../lenses/framing.md#conflict"),
        ("units/ferry/index.md", "lessons/first.md", "", "../../lessons/first.md"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(
    start: str, target: str, anchor: str, link: str
) -> None:
    assert link_from(start, target, anchor) == link


@given(start=PATHS, target=PATHS, excerpt=IDS)
def test_every_link_leads_to_its_target(start: str, target: str, excerpt: str) -> None:
    address, _, anchor = link_from(start, target, passage_anchor(excerpt)).partition("#")

    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), address)) == target
    assert anchor == f"passage-{excerpt}"


@given(first=IDS, second=IDS)
def test_two_passages_have_different_anchors(first: str, second: str) -> None:
    assert (passage_anchor(first) == passage_anchor(second)) == (first == second)
