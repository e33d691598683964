"""A course of any size, with lessons as long as real ones."""

import random
from pathlib import Path

from generator.course.vocabulary import LENSES

LESSONS_IN_UNIT = 10
LESSONS_ON_ARTICLE = 10
EXCERPTS = 4

_WORDS = (
    *("harbour", "bridge", "council", "report", "said", "people", "town", "closed", "morning"),
    *("ferry", "school", "traders", "safety", "engineer", "plan", "decision", "letter", "years"),
    *("street", "market", "question", "answer", "evidence", "reader", "source"),
)


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def words(self, count: int) -> str:
        return " ".join(self.random.choice(_WORDS) for _ in range(count))

    def sentence(self, count: int = 14) -> str:
        return self.words(count).capitalize() + "."

    def sentences(self, count: int) -> str:
        return " ".join(self.sentence() for _ in range(count))


def write_synthetic_course(folder: Path, lessons: int) -> None:
    """Write `course.yml`, articles and lessons into an empty folder.

    Arguments:
        folder: The folder of the course; made here.
        lessons: How many lessons to write.
    """
    (folder / "articles").mkdir(parents=True)
    names = [f"lesson-{number:04}" for number in range(lessons)]
    (folder / "course.yml").write_text(_outline(names), "utf-8")
    (folder / "glossary.yml").write_text("Quay: Where boats are tied up.\n", "utf-8")
    for article in range(-(-lessons // LESSONS_ON_ARTICLE)):
        path = folder / "articles" / f"article-{article:04}.yml"
        path.write_text(_article(article), "utf-8")
    for number, name in enumerate(names):
        (folder / f"{name}.yml").write_text(_lesson(number), "utf-8")


def _outline(names: list[str]) -> str:
    units = [names[start : start + LESSONS_IN_UNIT] for start in range(0, len(names), 10)]
    listed = "\n".join(
        f"  - {{id: unit-{number}, title: Unit {number}, summary: A unit., "
        f"lessons: [{', '.join(unit)}]}}"
        for number, unit in enumerate(units)
    )
    return f"title: A large course\nsummary: For measuring.\nauthors: [Nobody]\nunits:\n{listed}\n"


def _article(number: int) -> str:
    return (
        f"title: Article {number}\nauthors: [Nobody]\npublisher: A paper\npublished: 2024-05-01\n"
        "genre: report\nlanguage: en\nsummary: For measuring.\ninvented: yes\nurl:\n"
        "url_status: none\n"
        "rights: {holder: Nobody, statement: CC BY 4.0, basis: licence}\n"
        "credit: Written for a measurement.\nnot_known: [Everything.]\n"
        "paragraphs: [{id: P1}, {id: P2}]\n"
    )


def _lesson(number: int) -> str:
    write = _Writer(number)
    head = (
        f"title: Lesson {number} {write.words(4)}\nquestion: {write.words(12)}?\n"
        f"summary: {write.sentence()}\narticle: article-{number // LESSONS_ON_ARTICLE:04}\n"
        "minutes: 50\naudience: {grades: 9-12, age: 14}\n"
        f"objectives:\n{_list(write, 3, '  ')}"
        f"content_note: |\n  {write.sentences(4)}\n"
        f"warm_up: {write.sentences(3)}\nvocabulary: [quay]\nexcerpts:\n"
    )
    excerpts = "".join(_excerpt(write, place) for place in range(EXCERPTS))
    activities = "".join(
        f"  - title: {write.words(4)}\n    minutes: 10\n    steps:\n{_list(write, 3, '      ')}"
        for _ in range(5)
    )
    teacher = f"teacher:\n  overview: {write.sentences(6)}\n  norms:\n{_list(write, 4, '    ')}"
    return f"{head}{excerpts}activities:\n{activities}exit_ticket: {write.sentences(2)}\n{teacher}"


def _list(write: _Writer, count: int, indent: str) -> str:
    return "".join(f"{indent}- {write.sentence()}\n" for _ in range(count))


def _excerpt(write: _Writer, place: int) -> str:
    quote = [f"{write.words(5)} one{place}", f"{write.words(6)} two{place}", write.words(12)]
    techniques = [write.random.choice(lens.techniques).id for lens in LENSES.values()]
    marks = "".join(
        f"      - words: {words}\n        technique: {technique}\n"
        f"        note: {write.sentence()}\n"
        for words, technique in zip(quote[:2], techniques, strict=False)
    )
    prompts = "".join(
        f"      - lens: {lens}\n        ask: {write.words(14)}?\n"
        f"        answer: {write.sentences(4)}\n        teacher: {write.sentences(3)}\n"
        for lens in write.random.sample(list(LENSES), 2)
    )
    return (
        f"  - id: excerpt-{place}\n    paragraph: P1\n    voice: author\n"
        f"    quote: |-\n      {' '.join(quote)}\n    in_other_words: {write.sentence()}\n"
        f"    techniques: [{techniques[2]}]\n    marks:\n{marks}    prompts:\n{prompts}"
    )
