"""The prepared excerpts of the first article, against its copy."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest
from ruamel.yaml import YAML

from generator.course.quotation import MatchLevel
from generator.reading.characters import is_unseen
from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.canonical import CanonicalText, canonical_text
from generator.reading.quotations.match import match_in
from generator.reading.quotations.nearest import difference_from, nearest_to
from generator.reading.quotations.stored_copy import stored_copy
from tests.conftest import PROJECT

FLAGSHIP = PROJECT.parent / "shared" / "flagship"

pytestmark = pytest.mark.skipif(
    not FLAGSHIP.exists(), reason="the article's copy is not beside the project"
)

CURLY_TO_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@cache
def paragraphs() -> CanonicalText:
    """The canonical text of the article, by the lines that its file in the course gives."""
    article = CourseFolder(PROJECT / "lessons").read().course.articles["balance-or-betrayal"]
    copy = stored_copy("article.md", (FLAGSHIP / "article.md").read_bytes())
    found, problems = canonical_text(article, copy)
    assert not problems
    assert len(found) == len(article.paragraphs)
    return found


@cache
def excerpts() -> Mapping[str, tuple[str, str]]:
    """The paragraph and the words of each prepared excerpt."""
    prepared = YAML(typ="safe").load((FLAGSHIP / "excerpts.yaml").read_text("utf-8"))
    return {
        excerpt["id"]: (excerpt["para"], excerpt["text"])
        for lesson in prepared
        for excerpt in lesson["excerpts"]
    }


def level(paragraph: str, words: str) -> MatchLevel | None:
    match = match_in(paragraphs()[paragraph], words)
    return match.level if match else None


def curled(text: str) -> str:
    """The text with each straight mark as the curly one that opens or closes there."""
    found = ""
    for before, mark in zip(f" {text}", text, strict=False):
        opens = before in " ([“‘—"
        found += {'"': "“" if opens else "”", "'": "‘" if opens else "’"}.get(mark, mark)
    return found


def test_every_excerpt_stands_in_its_paragraph_most_of_them_sign_for_sign() -> None:
    levels = Counter(level(*excerpt) for excerpt in excerpts().values())
    assert sum(levels.values()) == 49
    assert levels[MatchLevel.EXACT] == 38
    assert set(levels) <= {MatchLevel.EXACT, MatchLevel.MARKUP_REMOVED, MatchLevel.WHITESPACE}


def test_no_excerpt_stands_in_another_paragraph_of_its_length() -> None:
    for name, (paragraph, words) in excerpts().items():
        found = [
            other for other in paragraphs() if len(words) > 60 and level(other, words) is not None
        ]
        assert found in ([], [paragraph]) or paragraph in ("A2", "A5"), name


def test_every_excerpt_is_found_with_its_quotation_marks_curled_or_straightened() -> None:
    changed = 0
    for name, (paragraph, words) in excerpts().items():
        for other in (curled(words), words.translate(CURLY_TO_STRAIGHT)):
            found = level(paragraph, other)
            assert found is not None, name
            assert found <= MatchLevel.FOLDED, name
            changed += other != words
    assert changed > 49 / 2


def with_one_letter_changed(words: str, index: int) -> str:
    letter = "x" if words[index] != "x" else "y"
    return words[:index] + letter + words[index + 1 :]


def letters_of(words: str) -> list[int]:
    return [index for index, sign in enumerate(words) if sign.isalpha()]


def test_with_any_one_letter_changed_no_excerpt_is_found_anywhere() -> None:
    for name, (_, words) in excerpts().items():
        for index in letters_of(words):
            changed = with_one_letter_changed(words, index)
            assert all(level(other, changed) is None for other in paragraphs()), (name, index)


def test_the_nearest_words_to_an_excerpt_with_one_letter_changed_are_the_excerpt() -> None:
    for name, (paragraph, words) in excerpts().items():
        text = paragraphs()[paragraph].text
        letters = letters_of(words)
        for index in (letters[0], letters[len(letters) // 2], letters[-1]):
            changed = with_one_letter_changed(words, index)
            near = nearest_to(changed, [text])
            assert near is not None, name
            assert text[slice(*near.span)] == words, name
            [spot] = difference_from(changed, words, paragraph).spots
            assert (spot.yours, spot.theirs) == (changed[index], words[index]), name


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060"])
def test_an_invisible_character_in_an_excerpt_is_caught_and_named(hidden: str) -> None:
    for name, (paragraph, words) in excerpts().items():
        middle = len(words) // 2
        changed = words[:middle] + hidden + words[middle:]
        assert level(paragraph, changed) is None, name
        [spot] = difference_from(changed, words, paragraph).spots
        assert spot.remark, name
        assert not any(is_unseen(sign) for sign in spot.yours), name
