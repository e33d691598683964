"""A course of any size, with lessons as long as real ones."""

import hashlib
import random
from itertools import accumulate
from pathlib import Path

from generator.course.vocabulary import LENSES
from generator.reading.course_folder import CourseFolder
from generator.reading.quotations.record import RECORD_FILE
from generator.reading.quotations.verification import record_after
from generator.writing.record_file import write_record

LESSONS_IN_UNIT = 10
LESSONS_ON_ARTICLE = 10
EXCERPTS = 4
PARAGRAPHS = 12
WORDS_IN_PARAGRAPH = 84
WORDS_BETWEEN_LINKS = 12

_SMALL_WORDS = (
    *("the", "of", "and", "to", "a", "in", "that", "is", "was", "it", "for", "on", "with", "as"),
    *("at", "by", "be", "this", "from", "they", "not", "or", "had", "are", "but", "were", "which"),
    *("all", "their", "has", "one", "there", "been", "who", "more", "what", "about", "said"),
    *("harbour", "bridge", "council", "report", "people", "town", "closed", "morning", "ferry"),
)
_SYLLABLES = (
    *("ba", "be", "co", "da", "de", "di", "do", "fa", "ge", "ha", "ho", "ka", "la", "li", "lo"),
    *("ma", "me", "mi", "mo", "na", "ne", "no", "pa", "pe", "po", "ra", "re", "ri", "ro", "sa"),
    *("se", "si", "ta", "te", "ti", "to", "va", "ve", "wa", "ster", "ning", "ment", "tion"),
)
RARE_WORDS = 4000


def _vocabulary() -> list[str]:
    """As many words as a course of some length has: few that are frequent, and many that are not.

    With a handful of words, any two lessons would have the same sentences by chance.
    """
    chance = random.Random(1)
    made: dict[str, None] = dict.fromkeys(_SMALL_WORDS)
    while len(made) < len(_SMALL_WORDS) + RARE_WORDS:
        made["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(made)


_WORDS = _vocabulary()
# The second most frequent word is half as frequent as the first, and so on, but for the first few.
# Source: George Zipf and Benoit Mandelbrot, on the frequency of words.
_FREQUENCIES = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def words(self, count: int) -> str:
        return " ".join(self.random.choices(_WORDS, cum_weights=_FREQUENCIES, k=count))

    def sentence(self, count: int = 14) -> str:
        return self.words(count).capitalize() + "."

    def sentences(self, count: int) -> str:
        return " ".join(self.sentence() for _ in range(count))


def write_synthetic_course(folder: Path, lessons: int, articles: int | None = None) -> None:
    """Write `course.yml`, articles with their copies, and lessons into an empty folder.

    Arguments:
        folder: The folder of the course; made here.
        lessons: How many lessons to write.
        articles: How many articles of 1,000 words they read, one for ten lessons if not given.
    """
    copies = folder / "articles" / "copies"
    copies.mkdir(parents=True)
    names = [f"lesson-{number:04}" for number in range(lessons)]
    (folder / "course.yml").write_text(_outline(names), "utf-8")
    (folder / "glossary.yml").write_text("Quay: Where boats are tied up.\n", "utf-8")
    count = articles or -(-lessons // LESSONS_ON_ARTICLE)
    texts = [paragraphs_of(number) for number in range(count)]
    for number, paragraphs in enumerate(texts):
        copy = "\n\n".join(_with_links(paragraph) for paragraph in paragraphs).encode()
        (copies / f"article-{number:04}.md").write_bytes(copy)
        path = folder / "articles" / f"article-{number:04}.yml"
        path.write_text(_article(number, hashlib.sha256(copy).hexdigest()), "utf-8")
    for number, name in enumerate(names):
        article = number * count // lessons
        (folder / f"{name}.yml").write_text(_lesson(number, article, texts[article]), "utf-8")
    _record(folder)


def paragraphs_of(article: int, count: int = PARAGRAPHS) -> list[str]:
    """The words of an article, paragraph by paragraph."""
    write = _Writer(1_000_000 + article)
    return [write.words(WORDS_IN_PARAGRAPH) for _ in range(count)]


def _with_links(paragraph: str) -> str:
    return " ".join(
        f"[{word}](#)" if place % WORDS_BETWEEN_LINKS == 0 else word
        for place, word in enumerate(paragraph.split())
    )


def _record(folder: Path) -> None:
    course_folder = CourseFolder(folder)
    reading = course_folder.read()
    record = record_after(reading.course, reading.quotations, course_folder.on_disk)
    write_record(record, folder / RECORD_FILE)


def _outline(names: list[str]) -> str:
    units = [names[start : start + LESSONS_IN_UNIT] for start in range(0, len(names), 10)]
    listed = "\n".join(
        f"  - {{id: unit-{number}, title: Unit {number}, summary: A unit., "
        f"lessons: [{', '.join(unit)}]}}"
        for number, unit in enumerate(units)
    )
    return f"title: A large course\nsummary: For measuring.\nauthors: [Nobody]\nunits:\n{listed}\n"


def _article(number: int, sha256: str) -> str:
    paragraphs = ", ".join(
        f"{{id: P{place}, lines: {2 * place - 1}}}" for place in range(1, PARAGRAPHS + 1)
    )
    return (
        f"title: Article {number}\nauthors: [Nobody]\npublisher: A paper\npublished: 2024-05-01\n"
        "genre: report\nlanguage: en\nsummary: For measuring.\ninvented: yes\nurl:\n"
        "url_status: none\n"
        "rights: {holder: Nobody, statement: CC BY 4.0, basis: licence}\n"
        "credit: Written for a measurement.\nnot_known: [Everything.]\n"
        f"copy: {{file: article-{number:04}.md, sha256: {sha256}}}\n"
        f"paragraphs: [{paragraphs}]\n"
    )


def _lesson(number: int, article: int, paragraphs: list[str]) -> str:
    write = _Writer(number)
    head = (
        f"title: Lesson {number} {write.words(4)}\nquestion: {write.words(12)}?\n"
        f"summary: {write.sentence()}\narticle: article-{article:04}\n"
        "minutes: 50\naudience: {grades: 9-12, age: 14}\n"
        f"objectives:\n{_list(write, 3, '  ')}"
        f"content_note: |\n  {write.sentences(4)}\n"
        f"warm_up: {write.sentences(3)}\nvocabulary: [quay]\nexcerpts:\n"
    )
    excerpts = "".join(_excerpt(write, place, paragraphs) for place in range(EXCERPTS))
    activities = "".join(
        f"  - title: {write.words(4)}\n    minutes: 10\n    steps:\n{_list(write, 3, '      ')}"
        for _ in range(5)
    )
    teacher = f"teacher:\n  overview: {write.sentences(6)}\n  norms:\n{_list(write, 4, '    ')}"
    return f"{head}{excerpts}activities:\n{activities}exit_ticket: {write.sentences(2)}\n{teacher}"


def _list(write: _Writer, count: int, indent: str) -> str:
    return "".join(f"{indent}- {write.sentence()}\n" for _ in range(count))


def _excerpt(write: _Writer, place: int, paragraphs: list[str]) -> str:
    paragraph = write.random.randrange(len(paragraphs))
    first = write.random.randrange(WORDS_IN_PARAGRAPH - 25)
    quote = paragraphs[paragraph].split()[first : first + 25]
    techniques = [write.random.choice(lens.techniques).id for lens in LENSES.values()]
    marks = "".join(
        f"      - words: {' '.join(words)}\n        technique: {technique}\n"
        f"        note: {write.sentence()}\n"
        for words, technique in zip((quote[:6], quote[6:13]), techniques, strict=False)
    )
    prompts = "".join(
        f"      - lens: {lens}\n        ask: {write.words(14)}?\n"
        f"        answer: {write.sentences(4)}\n        teacher: {write.sentences(3)}\n"
        for lens in write.random.sample(list(LENSES), 2)
    )
    return (
        f"  - id: excerpt-{place}\n    paragraph: P{paragraph + 1}\n    voice: author\n"
        f"    quote: |-\n      {' '.join(quote)}\n    in_other_words: {write.sentence()}\n"
        f"    techniques: [{techniques[2]}]\n    marks:\n{marks}    prompts:\n{prompts}"
    )
