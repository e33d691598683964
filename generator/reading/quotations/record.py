"""The record of quotations that were checked: `lessons/quotations.lock`.

It lets a build without the stored copies know that each excerpt was found in
one. Every line is a fact of its own: "these words stood in that paragraph of
that copy". The order of lines and their doubles mean nothing, so that lines of
two teachers can be kept side by side, and a fact that fits no excerpt any more
does no harm.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from generator.course.article import Article, Join
from generator.course.part import LINES_PATTERN, SHA256_PATTERN
from generator.course.quotation import MatchLevel
from generator.reading.quotations.canonical import CANONICAL_TEXT
from generator.reading.quotations.folding import with_single_spaces

RECORD_FILE = "quotations.lock"

_HEADING = """\
# Quotations that were found, word for word, in the stored copies of their articles.
# Written by `lessons verify`: do not change it by hand. Each line is a fact of its own;
# where two versions meet, keep the lines of both, then run `lessons verify`.
"""
_LINE = re.compile(r"[^\n]+")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

Sha256 = Annotated[str, Field(pattern=SHA256_PATTERN)]


class _Fact(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CopyFact(_Fact):
    """A copy was read, under a version of the rules for canonical text."""

    fact: Literal["copy"] = "copy"
    article: str
    sha256: Sha256
    canonical_text: int


class ParagraphFact(_Fact):
    """A paragraph was taken from this place of a copy, and had so many characters."""

    fact: Literal["paragraph"] = "paragraph"
    article: str
    paragraph: str
    copy_sha256: Sha256
    lines: Annotated[str, Field(pattern=LINES_PATTERN)] | None = None
    block: int | None = None
    """Which paragraph of the article it was, from 1, where the article's file names no lines."""
    join: Join
    characters: Annotated[int, Field(ge=0)]


class QuotationFact(_Fact):
    """An excerpt, or a phrase that a lesson's prose cites, stood in a paragraph."""

    fact: Literal["quotation"] = "quotation"
    lesson: str
    excerpt: str | None = None
    """None for a phrase in the lesson's prose."""
    article: str
    paragraph: str
    at: tuple[tuple[int, int], ...]
    level: MatchLevel
    words_sha256: Sha256
    copy_sha256: Sha256


Fact = Annotated[CopyFact | ParagraphFact | QuotationFact, Field(discriminator="fact")]
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


def digest_of(words: str) -> str:
    """The SHA-256 of a quotation, whatever its line ends and the number of its spaces."""
    return hashlib.sha256(with_single_spaces(words).encode()).hexdigest()


def block_of(article: Article, paragraph_id: str) -> int | None:
    """Which block of the copy a paragraph is, from 1, where the article's file names no lines."""
    if any(paragraph.lines for paragraph in article.paragraphs):
        return None
    return 1 + [paragraph.id for paragraph in article.paragraphs].index(paragraph_id)


KnownAs = tuple[str, str | None]
"""A lesson, and its excerpt; for a phrase in the lesson's prose, None."""


@dataclass(frozen=True)
class Record:
    """What is known from earlier comparisons."""

    facts: frozenset[Fact] = field(default=frozenset())

    @cached_property
    def quotations(self) -> Mapping[KnownAs, tuple[QuotationFact, ...]]:
        """By lesson and excerpt; phrases of a lesson's prose under None."""
        found: dict[KnownAs, list[QuotationFact]] = {}
        for fact in self.facts:
            if isinstance(fact, QuotationFact):
                found.setdefault((fact.lesson, fact.excerpt), []).append(fact)
        return {key: tuple(sorted(facts, key=_order)) for key, facts in found.items()}

    @cached_property
    def paragraphs(self) -> Mapping[tuple[str, str, str], tuple[ParagraphFact, ...]]:
        """By article, checksum of its copy, and paragraph."""
        found: dict[tuple[str, str, str], list[ParagraphFact]] = {}
        for fact in self.facts:
            if isinstance(fact, ParagraphFact):
                key = (fact.article, fact.copy_sha256, fact.paragraph)
                found.setdefault(key, []).append(fact)
        return {key: tuple(sorted(facts, key=_order)) for key, facts in found.items()}

    def paragraph(self, article: Article, paragraph_id: str) -> ParagraphFact | None:
        """What is known of a paragraph of the copy, as the article's file has both now."""
        paragraph = article.paragraph(paragraph_id)
        if paragraph is None or article.stored_copy is None:
            return None
        now = (paragraph.lines, block_of(article, paragraph_id), paragraph.join)
        for fact in self.paragraphs.get((article.id, article.stored_copy.sha256, paragraph_id), ()):
            if (fact.lines, fact.block, fact.join) == now:
                return fact
        return None

    @cached_property
    def _copies(self) -> Mapping[str, Mapping[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for fact in self.facts:
            if isinstance(fact, CopyFact):
                known = found.setdefault(fact.article, {})
                known[fact.sha256] = max(known.get(fact.sha256, 0), fact.canonical_text)
        return found

    def copies_of(self, article: str) -> Mapping[str, int]:
        """The copies of an article by checksum, with the newest rules each was read under."""
        return self._copies.get(article, {})

    def is_up_to_date(self, article: Article) -> bool:
        """Whether the copy that an article names was read under the rules of today."""
        copy = article.stored_copy
        return copy is not None and self.copies_of(article.id).get(copy.sha256) == CANONICAL_TEXT

    def quotation(
        self, known_as: KnownAs, words: str, article: Article, paragraph: str
    ) -> QuotationFact | None:
        """The fact that these words stood in that paragraph of the copy that the article names.

        Returns: None as well where it is not known what that paragraph was.
        """
        facts = self.quotations.get(known_as, ())
        if not facts or article.stored_copy is None or not self.paragraph(article, paragraph):
            return None
        sought = (article.id, paragraph, digest_of(words), article.stored_copy.sha256)
        for fact in facts:
            if (fact.article, fact.paragraph, fact.words_sha256, fact.copy_sha256) == sought:
                return fact
        return None


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line of the record that is no fact."""

    start: int
    """Index of its first character."""
    end: int
    """Index after its last one."""
    is_conflict: bool
    """Whether it was left by two versions that met."""


def record_from(text: str) -> tuple[Record, tuple[UnreadableLine, ...]]:
    """The facts that a record's text states, and the lines that state none."""
    facts: list[Fact] = []
    unreadable: list[UnreadableLine] = []
    for found in _LINE.finditer(text):
        line = found[0].rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            facts.append(_FACT.validate_json(line))
        except ValidationError:
            is_conflict = line.startswith(_CONFLICT)
            unreadable.append(UnreadableLine(found.start(), found.end(), is_conflict))
    return Record(frozenset(facts)), tuple(unreadable)


def record_as_text(record: Record) -> str:
    """The record as text: the same facts always give the same text.

    Between two quotations stands an empty line, so that changes to neighbours
    merge.
    """
    return _HEADING + "".join(_lines(record.facts))


def _lines(facts: Iterable[Fact]) -> Iterator[str]:
    article = None
    for fact in sorted(facts, key=_order):
        is_new = fact.article != article and not isinstance(fact, QuotationFact)
        if isinstance(fact, QuotationFact) or is_new:
            yield "\n"
        article = fact.article
        stated = fact.model_dump(mode="json", exclude_none=True)
        yield json.dumps(stated, ensure_ascii=False) + "\n"


def _order(fact: Fact) -> tuple[str | int, ...]:
    match fact:
        case CopyFact():
            return (0, fact.article, 0, fact.sha256, fact.canonical_text)
        case ParagraphFact():
            number = fact.block or _first_number(fact.lines)
            place = (number, fact.lines or "", fact.block is None, fact.paragraph)
            return (0, fact.article, 1, fact.copy_sha256, *place, fact.join, fact.characters)
        case QuotationFact():
            excerpt = (fact.excerpt is None, fact.excerpt or "")
            named = (fact.lesson, *excerpt, fact.article, fact.paragraph)
            return (1, *named, fact.words_sha256, fact.copy_sha256, fact.level, str(fact.at))


def _first_number(lines: str | None) -> int:
    found = re.match(r"[0-9]+", lines or "")
    return int(found[0]) if found else 0
