"""Every word of every page is found, whatever was known before."""

import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.structure.pages import Page

from generator.website.search.course_search import TABLE, TEXTS, WORDS, CourseSearch
from generator.website.search.parts import Part, as_bytes, from_bytes, part_of
from generator.website.search.word_files import MOST_TEXTS
from generator.website.search.words import words_of
from tests.website.search.index_on_disk import numbers_in


def page(content: str, url: str = "a/", **meta: Any) -> Page:
    """A page whose Markdown has become HTML."""
    return cast(Page, SimpleNamespace(content=content, url=url, title="A page", meta=meta))


def files_with(search: CourseSearch, parts: Mapping[str, Part]) -> dict[str, bytes]:
    """The files of a search when these are the pages."""
    search.begin()
    for address, part in parts.items():
        search.add(address, part)
    return search.files({})


def found_in(files: Mapping[str, bytes]) -> dict[str, set[int]]:
    """The texts that each word is found in."""
    of_words = [json.loads(data) for address, data in files.items() if address.startswith(WORDS)]
    return {word: numbers_in(line) for file in of_words for word, line in file.items()}


def text(files: Mapping[str, bytes], number: int) -> Any:
    """One of the texts that results are shown from."""
    return json.loads(files[f"{TEXTS}{number}.json"])


PAGES = st.dictionaries(
    st.sampled_from("abcdef"), st.text("ab שלום手机éß<&\"'\\.", max_size=60), max_size=6
)


@given(PAGES, PAGES)
def test_every_word_is_found_at_its_page_whatever_was_known_before(
    before: Mapping[str, str], after: Mapping[str, str]
) -> None:
    search = CourseSearch()
    files_with(search, {name: part_of(page(said, name)) for name, said in before.items()})
    parts = {name: part_of(page(f"<p>{said}</p>", name)) for name, said in after.items()}
    files = files_with(search, parts)

    assert files == files_with(CourseSearch(), parts)
    found = found_in(files)
    for number in range(json.loads(files[TABLE])["count"]):
        for _, title, blocks in text(files, number)["sections"]:
            for word in words_of(" ".join((title, *blocks))):
                assert number in found[word]


def test_a_part_that_is_remembered_is_the_same() -> None:
    part = part_of(page("<p>“Quoted” \\ text</p>", search={"boost": 2}, tags=["News"]))
    assert from_bytes(as_bytes(part)) == part


def test_a_page_may_ask_not_to_be_found() -> None:
    assert part_of(page("<p>Here.</p>", search={"exclude": True})) == Part(())
    files = files_with(CourseSearch(), {"a": part_of(page("<p>Here.</p>", search={"boost": 2}))})
    assert json.loads(files[TABLE])["boosts"] == {"0": 2}


def test_tags_are_found_and_shown() -> None:
    files = files_with(CourseSearch(), {"a": part_of(page("<p>Here.</p>", tags=["Local news"]))})
    assert found_in(files)["local"] == {0}
    assert text(files, 0)["tags"] == ["Local news"]


def test_a_page_without_a_heading_is_shown_by_its_title_without_mark_up() -> None:
    part = part_of(page("<p>Here.</p>", title="Fish &amp; <b>chips</b>"))
    assert text(files_with(CourseSearch(), {"a": part}), 0)["title"] == "Fish & chips"


def test_no_file_grows_with_the_course_or_with_a_page() -> None:
    long = "".join(f"<p>{'words and words ' * 50}</p><h2 id=h{n}>{n}</h2>" for n in range(100))
    parts = {f"p{n}": part_of(page(f"<p>word number{n} {n}x</p>")) for n in range(2000)}
    files = files_with(CourseSearch(), {**parts, "long": part_of(page(long))})
    assert max(map(len, files.values())) < 20_000
    assert json.loads(files[TABLE])["continued"]
    assert len(found_in(files)["word"]) == MOST_TEXTS


def test_the_version_changes_with_any_text() -> None:
    one, other = (
        json.loads(files_with(CourseSearch(), {"a": part_of(page(said))})[TABLE])["version"]
        for said in ("<p>One</p>", "<p>One.</p>")
    )
    assert one != other


@pytest.mark.parametrize("settings", [True, "no", ["exclude"], None])
def test_settings_that_are_none_stop_no_build(settings: object) -> None:
    assert part_of(page("<p>Here.</p>", search=settings)).texts
