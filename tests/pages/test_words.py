"""Every word of the pages is said somewhere, and every word of a closed list can be said."""

import re
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from pathlib import Path

import pytest

from generator import exports, pages, website
from generator.course.article import AddressStatus, Basis, Genre
from generator.course.excerpt import Voice
from generator.course.lesson import Depth, Finding, Grouping
from generator.course.prompts import KINDS
from generator.course.sift import Move
from generator.pages.paper_words import PaperWords
from generator.pages.teacher_words import TeacherWords
from generator.pages.words import WORDS, Words, words_in

FOLDER = Path(pages.__file__).parent
WEBSITE = Path(website.__file__).parent
EXPORTS = Path(exports.__file__).parent


OF_STUDENTS = [f.name for f in fields(Words) if f.name not in ("browser", "teacher")]
OF_TEACHERS = [f"teacher.{f.name}" for f in fields(TeacherWords)]
OF_PAPER = [f.name for f in fields(PaperWords)]


@pytest.mark.parametrize("name", [*OF_STUDENTS, *OF_TEACHERS])
def test_every_word_is_used_by_a_template_or_a_module(name: str) -> None:
    modules = [path for room in (FOLDER, WEBSITE, EXPORTS) for path in room.glob("*.py")]
    sources = (*modules, *FOLDER.rglob("*.jinja"))
    use = re.compile(rf"\bwords\.{re.escape(name)}\b")

    assert any(use.search(path.read_text(encoding="utf-8")) for path in sources)


@pytest.mark.parametrize("name", OF_PAPER)
def test_every_word_of_paper_is_used_by_an_export(name: str) -> None:
    sources = (*EXPORTS.rglob("*.py"), *EXPORTS.rglob("*.jinja"))
    use = re.compile(rf"\bpaper\.{re.escape(name)}\b")

    assert any(use.search(path.read_text(encoding="utf-8")) for path in sources)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("voices", Voice),
        ("kinds", KINDS),
        ("genres", Genre),
        ("groupings", Grouping),
        ("moves", Move),
        ("addresses", AddressStatus),
        ("bases", Basis),
        ("teacher.findings", Finding),
        ("teacher.depths", Depth),
    ],
)
def test_every_word_of_a_closed_list_has_words_for_readers(
    language: str, name: str, listed: Iterable[object]
) -> None:
    said = attrgetter(name)(WORDS[language])

    assert set(said) == set(listed)
    assert all(said.values())


@pytest.mark.parametrize("language", WORDS)
def test_a_year_has_twelve_months(language: str) -> None:
    assert len(set(WORDS[language].months)) == 12


@pytest.mark.parametrize("language", WORDS)
def test_a_translation_fills_in_the_same_names_as_the_english_words(language: str) -> None:
    for name in (*OF_STUDENTS, *OF_TEACHERS):
        if isinstance(text := attrgetter(name)(Words()), str):
            translated = attrgetter(name)(WORDS[language])
            assert set(re.findall(r"{\w*}", translated)) == set(re.findall(r"{\w*}", text))


def test_a_regional_language_has_the_words_of_its_language() -> None:
    assert words_in("en-GB") is WORDS["en"]


def test_a_language_that_nobody_has_translated_has_the_english_words() -> None:
    assert words_in("tlh") is WORDS["en"]
