"""Texts that try to be more than text, in every field of a course."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest

from generator.course.text import Verbatim
from generator.exports.exported_files import exported_files
from generator.pages.course_pages import course_pages
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE, each_hostile_text
from tests.pages.html_tree import as_read, shape
from tests.pages.site import Site, converted, links

SPLICED_FOR_PROSE = frozenset(("p", "ul", "ol", "li", "em", "strong", "a", "br"))
TEXTS_IN_A_COURSE = 50


def hostile_from(start: int) -> Iterator[str]:
    return islice(cycle(ALL_HOSTILE), start, None)


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_hostile_lines_and_quotations_make_the_same_pages_as_harmless_ones(
    tmp_path: Path, full_for_teachers: Site, start: int
) -> None:
    hostile = Site(full_course(tmp_path, lines=hostile_from(start)))

    for path, page in full_for_teachers:
        assert shape(hostile[path]) == shape(page), path


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_hostile_prose_makes_the_same_pages_but_for_the_elements_of_prose(
    tmp_path: Path, full_for_teachers: Site, start: int
) -> None:
    hostile = Site(full_course(tmp_path, prose=hostile_from(start)))

    for path, page in full_for_teachers:
        assert shape(hostile[path], SPLICED_FOR_PROSE) == shape(page, SPLICED_FOR_PROSE), path


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), TEXTS_IN_A_COURSE))
def test_a_course_of_hostile_texts_has_only_links_for_reading(tmp_path: Path, start: int) -> None:
    texts = hostile_from(start)
    hostile = Site(full_course(tmp_path, lines=texts, prose=texts))
    addresses = [address for _, page in hostile for _, address in links(page)]
    exported = tuple(exported_files(hostile.course))

    assert [
        address
        for address in addresses
        if not re.match(r"(https?:|mailto:|#|[a-z0-9./-]+\.md(#[a-z0-9-]+)?$)", address, re.I)
        and address not in exported
    ] == []


@each_hostile_text
def test_a_hostile_passage_stands_word_for_word(small_for_teachers: Site, text: str) -> None:
    course = small_for_teachers.course
    lesson = course.lessons["first"]
    excerpt, _ = lesson.all_excerpts
    (mark, *_) = excerpt.marks
    changed = excerpt.model_copy(
        update={
            "quote": Verbatim(f"{text} \u2042 {text}"),
            "marks": (mark.model_copy(update={"words": Verbatim("\u2042")}),),
        }
    )
    lessons = {"first": lesson.model_copy(update={"excerpts": (changed,)})}
    pages_ = course_pages(replace(course, lessons={**course.lessons, **lessons}))
    page = converted(next(page for page in pages_ if page.path == "lessons/first.md"))

    assert as_read(page.only("blockquote").text) == as_read(f"{text} \u2042 {text}")
    assert page.only("mark").text == "\u2042"
