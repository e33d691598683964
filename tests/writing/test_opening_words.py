"""The first words that a new lesson quotes are words of the article."""

from pathlib import Path

import pytest

from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.article_words import ArticleWords
from generator.writing.opening_words import first_sentence, opening_words
from tests.conftest import PROJECT
from tests.small_course import ARTICLE, in_a_copy, read_course

LONG = "The council closed the old harbour bridge on Tuesday at noon."


CHINESE = (
    "市议会在星期二中午关闭了海港的老桥，没有人知道这是为了什么，也没有人问过镇上的任何一位居民。"
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"{LONG} Nobody knows why.", LONG),
        (f"“{LONG}” Nobody knows why.", f"“{LONG}”"),
        ("No. Nobody in town was asked. Why?", "No. Nobody in town was asked. Why?"),
        (f"It was so: no. {LONG} Why?", f"It was so: no. {LONG}"),
        (f"{CHINESE}好。", CHINESE),
        ("A line without an end", "A line without an end"),
        (f"{LONG[:-1]} etc. and so on. Why?", f"{LONG[:-1]} etc. and so on."),
        (f"{LONG[:-1]}, said the U.S. Embassy. Why?", f"{LONG[:-1]}, said the U.S. Embassy."),
    ],
)
def test_the_first_sentence_is_whole(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_shortened_word_ends_no_sentence() -> None:
    text = "In the evening the bridge was closed by Mr. Frayle of the council. Why?"
    assert first_sentence(text) == text.removesuffix(" Why?")


def test_of_a_very_long_sentence_whole_words_are_taken() -> None:
    words = first_sentence("word " * 100)
    assert len(words) <= 300
    assert words.endswith("word")


def words_of(folder: Path, files: dict[str, str | None]) -> ArticleWords:
    return read_course(folder, files).quotations.articles["ferry"]


def test_the_words_are_of_the_first_paragraph_of_the_running_text(tmp_path: Path) -> None:
    expected = "Residents say the ferry was probably axed, and nobody has explained why."
    assert opening_words(words_of(tmp_path, {})) == ("P1", expected)


def test_the_words_are_taken_from_a_stored_copy_where_there_is_one(tmp_path: Path) -> None:
    files = in_a_copy("Residents say that the ferry was axed in the end. Why?")
    found = opening_words(words_of(tmp_path, files))
    assert found == ("P1", "Residents say that the ferry was axed in the end.")


def test_without_text_and_copy_there_are_no_words(tmp_path: Path) -> None:
    files = {**in_a_copy("Residents say that it was axed."), "articles/copies/ferry.txt": None}
    assert opening_words(words_of(tmp_path, files)) is None


def test_words_that_a_lesson_cannot_hold_as_they_are_are_passed_over(tmp_path: Path) -> None:
    hidden = ARTICLE.replace("Residents say", '"Residents\\u202e say').replace("why.", 'why."')
    assert opening_words(words_of(tmp_path, {"articles/ferry.yml": hidden})) == (
        "P2",
        "The council called it a temporary measure.",
    )


def test_every_article_of_this_course_with_words_at_hand_gives_some() -> None:
    articles = CourseFolder(PROJECT / "lessons").read().quotations.articles.values()
    found = {article.article.id: opening_words(article) for article in articles}
    assert all(found[name] for name in found if name.startswith("harbour"))
