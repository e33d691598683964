"""The vocabulary as a deck of cards."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.course.kept_texts import with_canary
from generator.course.vocabulary import TECHNIQUES
from generator.exports.cards import vocabulary_cards
from tests.small_course import COURSE, GLOSSARY, LESSON, sound_course


def asked(deck: bytes, question: str) -> list[Any]:
    """The rows that the database of a deck has for a question."""
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        data = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return database.execute(question).fetchall()


def cards(course: Course) -> dict[str, str]:
    """The back of each card by its front."""
    rows = asked(vocabulary_cards(course), "SELECT flds FROM notes ORDER BY id")
    return dict(fields.split("\x1f") for (fields,) in rows)


def back_of(course: Course, front: str) -> str:
    return next(back for name, back in cards(course).items() if f">{front}<" in name)


def test_each_word_that_a_lesson_uses_has_a_card_that_names_the_lesson(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    back = back_of(course, "Ferry")
    assert "A boat that carries people across" in back
    assert "Words for an ending" in back
    assert not any("Quay" in front for front in cards(course))


def test_each_technique_has_a_card_with_its_lens_and_its_definition(tmp_path: Path) -> None:
    found = cards(sound_course(tmp_path))
    assert len(found) == len(TECHNIQUES) + 1
    front = next(front for front in found if ">Euphemism<" in front)
    assert "Loaded language" in front
    assert asked(vocabulary_cards(sound_course(tmp_path)), "SELECT count(*) FROM cards") == [
        (len(TECHNIQUES) + 1,)
    ]


def test_a_passage_that_shows_a_technique_stands_there_with_its_credit(tmp_path: Path) -> None:
    back = back_of(sound_course(tmp_path), "Loaded language")
    assert '<blockquote lang="en" dir="ltr">' in back
    assert "probably <b>axed</b></blockquote>" in back
    assert "Written for a test" in back


def test_no_card_shows_a_passage_of_which_readers_are_warned(tmp_path: Path) -> None:
    assert "temporary measure" not in back_of(sound_course(tmp_path), "Euphemism")


def test_a_deck_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    course = sound_course(tmp_path)
    assert vocabulary_cards(course) == vocabulary_cards(course)


def test_anki_knows_a_card_again_when_its_words_have_changed(tmp_path: Path) -> None:
    before = sound_course(tmp_path / "a")
    after = sound_course(tmp_path / "b", {"glossary.yml": GLOSSARY.replace("A boat", "A ship")})
    ids = "SELECT guid, mid FROM notes ORDER BY guid"
    assert asked(vocabulary_cards(before), ids) == asked(vocabulary_cards(after), ids)
    assert cards(before) != cards(after)
    times = "SELECT DISTINCT mod FROM notes"
    assert asked(vocabulary_cards(before), times) != asked(vocabulary_cards(after), times)


def test_another_course_is_another_deck(tmp_path: Path) -> None:
    other = COURSE.replace("A small course", "Another course")
    courses = sound_course(tmp_path / "a"), sound_course(tmp_path / "b", {"course.yml": other})
    decks, models = (
        [
            json.loads(asked(vocabulary_cards(course), f"SELECT {what} FROM col")[0][0])
            for course in courses
        ]
        for what in ("decks", "models")
    )
    assert decks[0].keys() & decks[1].keys() == {"1"}
    assert not models[0].keys() & models[1].keys()


def test_a_text_on_a_card_is_only_read(tmp_path: Path) -> None:
    hostile = "'<img src=x onerror=alert(1)> {{Front}} [sound:a.mp3] \\(x\\) [latex]'"
    course = sound_course(tmp_path, {"glossary.yml": f"Ferry: {hostile}\n"})
    back = back_of(course, "Ferry")
    assert not any(sign in back for sign in ("<img", "{{", "[sound", "\\(", "[latex"))
    assert "onerror" in back


def test_a_title_with_braces_breaks_no_deck(tmp_path: Path) -> None:
    outline = COURSE.replace("A small course", "'{{A}} <b> \"course\"'")
    course = sound_course(tmp_path, {"course.yml": outline})
    assert len(cards(course)) == len(TECHNIQUES) + 1


def test_a_students_deck_holds_no_word_that_is_for_teachers(tmp_path: Path) -> None:
    reserve = LESSON.replace(
        "    use: reserve\n", "    use: reserve\n    techniques: [euphemism]\n"
    )
    course = with_canary(sound_course(tmp_path, {"first.yml": reserve}), "canary123")
    said = " ".join((*cards(student_edition(course)), *cards(student_edition(course)).values()))
    assert "canary" not in said
    assert "TEACHER" not in said
