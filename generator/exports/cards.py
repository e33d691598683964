"""The vocabulary of a course as a deck of cards for Anki: its words, and the techniques."""

import hashlib
import io
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import genanki

from generator.course.course import Course, Passage
from generator.course.excerpt import Use
from generator.course.known_results import KnownResults
from generator.course.vocabulary import TECHNIQUES, Technique
from generator.pages.environment import page_templates
from generator.pages.words import words_in

MOST_LETTERS_QUOTED = 300
"""How long a passage on a card is at most: a card is read in one look."""

_MADE_ON = 1_767_225_600
"""The first day of 2026: what a deck says of its age, so that a course always gives one deck."""
_A_YEAR = 365 * 24 * 3600
_EARLIEST_IN_A_ZIP = (1980, 1, 1, 0, 0, 0)

# Anki would set what stands between \( and \) as a formula.
_SIDE = '<div class="tex2jax_ignore mathjax_ignore">{{%s}}</div>'
_STYLE = """\
.card { font: 20px/1.5 Charter, Georgia, serif; text-align: start; }
.card > div { max-width: 34em; margin: 1em auto; }
.front { font-size: 1.4em; font-weight: bold; }
.small { font-size: 0.8em; opacity: 0.8; }
blockquote { margin: 1em 0; padding-inline-start: 0.8em; border-inline-start: 3px solid; }
b { text-decoration: underline; }
"""


Card = tuple[tuple[str, str], tuple[str, str]]
"""A kind of card and what it is about; its front and its back, as HTML."""


def vocabulary_cards(course: Course, known: KnownResults | None = None) -> bytes:
    """A deck with a card for each word that lessons use, and one for each technique.

    Arguments:
        course: The course in the edition that is wanted.
        known: The deck that was made last, which is taken where it would be the same.
    """
    title, cards = course.outline.title, tuple(_cards(course))
    known = known or KnownResults()
    return known.result(("cards",), (title, cards), lambda: _deck(title, cards))


def _deck(title: str, cards: Iterable[Card]) -> bytes:
    deck = genanki.Deck(_number(title, "deck"), title)
    model = _model(title)
    for (kind, key), (front, back) in cards:
        guid = genanki.guid_for("close-reading", title, kind, key)
        deck.add_note(genanki.Note(model, [front, back], guid=guid, tags=[kind]))
    return _packed(genanki.Package(deck))


def _cards(course: Course) -> Iterator[Card]:
    words = words_in(course.outline.language)
    for key, lessons in sorted(course.lessons_by_term.items()):
        if key in course.glossary:
            entry = course.glossary[key]
            back = _side("word_back", entry, lessons, words)
            yield ("word", key), (_side("word_front", entry), back)
    for technique in TECHNIQUES.values():
        passage = _passage_that_shows(technique, course)
        article = course.articles[passage.lesson.article_of(passage.excerpt)] if passage else None
        back = _side("technique_back", technique, passage, article, words)
        yield ("technique", technique.id), (_side("technique_front", technique), back)


def _side(name: str, *filling: Any) -> str:
    macro = getattr(page_templates().get_template("cards.jinja").module, name)
    return str(macro(*filling)).strip()


def _passage_that_shows(technique: Technique, course: Course) -> Passage | None:
    """The first passage that fits on a card, and of which nobody has to be warned."""
    passages = course.passages_by_technique.get(technique.id, ())
    return next((passage for passage in passages if _fits(passage)), None)


def _fits(passage: Passage) -> bool:
    excerpt = passage.excerpt
    return (
        excerpt.use is Use.CORE
        and not (passage.lesson.content_note or excerpt.content_note)
        and len(excerpt.quote.source) <= MOST_LETTERS_QUOTED
    )


def _model(title: str) -> genanki.Model:
    side = {"qfmt": _SIDE % "Front", "afmt": _SIDE % "Front" + "<hr>" + _SIDE % "Back"}
    return genanki.Model(
        _number(title, "model"),
        title,
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": title, **side}],
        css=_STYLE,
    )


def _number(*named: str) -> int:
    """A number by which Anki knows a deck or a model again, in the range that it takes."""
    digest = hashlib.sha256("\n".join(named).encode("utf-8")).digest()
    return 2**30 + int.from_bytes(digest[:8], "big") % 2**30


def _packed(package: genanki.Package) -> bytes:
    """A package that is the same whenever it is made: genanki itself writes the time into it."""
    # Anki takes over a card that has changed only if it says that it is of another time.
    said = "".join(field for deck in package.decks for note in deck.notes for field in note.fields)
    changed_on = _MADE_ON + _number(said) % _A_YEAR
    with sqlite3.connect(":memory:") as database:
        package.write_to_db(database.cursor(), changed_on, count(_MADE_ON * 1000))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in (("collection.anki2", database.serialize()), ("media", b"{}")):
            entry = zipfile.ZipInfo(name, _EARLIEST_IN_A_ZIP)
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    database.close()
    return written.getvalue()
