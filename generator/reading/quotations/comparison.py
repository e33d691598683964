"""What to say of words that were compared with their article."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.course.quotation import CheckedAgainst, QuotationCheck, Span
from generator.reading.difference import Difference
from generator.reading.problem import Code, Severity
from generator.reading.quotations.article_words import ArticleWords
from generator.reading.quotations.canonical import CanonicalParagraph
from generator.reading.quotations.folding import FOLDS, Folded, with_single_spaces
from generator.reading.quotations.match import Match, match_in, segments_of
from generator.reading.quotations.nearest import difference_from, nearest_to
from generator.reading.quotations.record import KnownAs, Record

COPY_THEM_AGAIN = "Copy the passage from the article again, with every sign as it stands there."


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a quotation. Where in the file it stands, the caller knows."""

    code: Code
    message: str
    mend: str
    severity: Severity = Severity.ERROR
    difference: Difference | None = None
    is_about_place: bool = False
    """Whether it is the name of the paragraph that is wrong, and not the words."""
    within: Span | None = None
    """The characters of the words that it is about, as counted with single spaces."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing words with an article."""

    check: QuotationCheck | None
    """None where they were not found."""
    findings: tuple[Finding, ...] = ()
    is_recorded: bool = True
    """Whether a build elsewhere can know of it."""


def compared(
    words: str, paragraph_id: str, article: ArticleWords, record: Record, known_as: KnownAs
) -> Comparison:
    """Words compared with the paragraph that they are said to be from.

    Arguments:
        words: What is quoted.
        paragraph_id: A paragraph of the article.
        article: What there is to compare with.
        record: What earlier comparisons found.
        known_as: The lesson and the excerpt, by which the record knows the words; for a
            phrase in prose, the lesson and None.
    """
    at_hand = article.paragraph(paragraph_id)
    if at_hand is not None:
        paragraph, against = at_hand
        match = match_in(paragraph, words)
        if match is None:
            return Comparison(None, (_not_there(words, paragraph, article),))
        check = QuotationCheck(
            article.article.id, paragraph_id, match.level, match.spans, against, match.folded
        )
        is_recorded = against is CheckedAgainst.TEXT or bool(
            record.quotation(known_as, words, article.article, paragraph_id)
        )
        return Comparison(check, _cut_words(paragraph, match), is_recorded)
    if article.is_in_doubt:
        return Comparison(None)
    if article.article.stored_copy is None:
        return Comparison(None, (_nothing_to_check_against(paragraph_id, article),))
    if article.in_copy is not None:
        return Comparison(None, (_no_lines(paragraph_id, article),))
    return _recorded(words, paragraph_id, article, record, known_as)


def _recorded(
    words: str, paragraph_id: str, article: ArticleWords, record: Record, known_as: KnownAs
) -> Comparison:
    fact = record.quotation(known_as, words, article.article, paragraph_id)
    if fact is not None:
        check = QuotationCheck(
            fact.article, fact.paragraph, fact.level, fact.at, CheckedAgainst.RECORD
        )
        return Comparison(check)
    excerpt = known_as[1]
    if excerpt is not None and known_as in record.quotations:
        finding = Finding(
            Code.CHANGED_SINCE_CHECKED,
            "This passage was changed after it was compared with the article, and the copy of the "
            "article is not on this computer.",
            "Undo the change, or run `lessons verify` where the copy is.",
        )
    else:
        finding = Finding(
            Code.NEVER_CHECKED,
            "These words were never compared with the article, and the copy of the article is not "
            "on this computer.",
            "Run `lessons verify` where the copy is, and add quotations.lock to your changes.",
        )
    return Comparison(None, (finding,))


def _nothing_to_check_against(paragraph_id: str, article: ArticleWords) -> Finding:
    return Finding(
        Code.NOTHING_TO_CHECK_AGAINST,
        "There is nothing to compare these words with: the article's file has neither the text of "
        f"paragraph {paragraph_id} nor a copy of the article.",
        f"In articles/{article.article.id}.yml, add the paragraph's `text` or a `copy` of the "
        "article. `lessons copy` prints what to write for a copy.",
    )


def _no_lines(paragraph_id: str, article: ArticleWords) -> Finding:
    return Finding(
        Code.NOTHING_TO_CHECK_AGAINST,
        f"The article's file does not say on which lines of the copy paragraph {paragraph_id} "
        "stands.",
        f"Add its `lines` in articles/{article.article.id}.yml. `lessons copy` shows them.",
    )


def _not_there(words: str, paragraph: CanonicalParagraph, article: ArticleWords) -> Finding:
    elsewhere = [
        other for other in article.paragraphs if other.id != paragraph.id and match_in(other, words)
    ]
    if elsewhere:
        named = elsewhere[0].id
        return Finding(
            Code.NOT_IN_ARTICLE,
            f"These words are not in paragraph {paragraph.id} of the article, but in {named}.",
            f"Write `paragraph: {named}`.",
            is_about_place=True,
        )
    segments = segments_of(words)
    if len(segments) > 1:
        return _not_there_in_pieces(words, segments, paragraph, article)
    single = with_single_spaces(words)
    return (
        _left_out(single, paragraph)
        or _over_the_end(single, article)
        or _differs(single, paragraph, article)
    )


def _not_there_in_pieces(
    words: str, segments: tuple[str, ...], paragraph: CanonicalParagraph, article: ArticleWords
) -> Finding:
    for segment in segments:
        if match_in(paragraph, segment) is None:
            for other in article.paragraphs:
                if match_in(other, segment) is not None:
                    return Finding(
                        Code.NOT_IN_ARTICLE,
                        f"The words “{segment}” are in paragraph {other.id}, and not in "
                        f"{paragraph.id}.",
                        "A passage stays within one paragraph: make two passages of it.",
                    )
            before = with_single_spaces(words).find(segment)
            return _differs(segment, paragraph, article, before, is_piece=True)
    return Finding(
        Code.NOT_IN_ARTICLE,
        f"The pieces around […] stand in paragraph {paragraph.id}, but not in this order.",
        "Put them in the order of the article; a piece may not be used twice.",
    )


def _left_out(words: str, paragraph: CanonicalParagraph) -> Finding | None:
    """The finding where words were left out in one place without a sign for it."""
    gap = _unmarked_gap(words, paragraph.folded)
    if gap is None:
        return None
    marked = f"{words[: gap[0]].rstrip()} […] {words[gap[1] :].lstrip()}"
    return Finding(
        Code.NOT_IN_ARTICLE,
        f"Words of paragraph {paragraph.id} are left out here, and nothing shows it.",
        f"Put them back, or mark the place with […]: {marked}",
    )


_LEAST_PIECE = 12
"""How many characters each side must have, so that two pieces are no accident."""


def _unmarked_gap(words: str, text: Folded) -> Span | None:
    """The place in words after which something of the text is missing."""
    sought = Folded(words)
    if len(sought.text) != len(words):
        return None
    ends = [position for position, sign in enumerate(words) if sign == " "]
    for end in reversed(ends):
        if end < _LEAST_PIECE or len(words) - end <= _LEAST_PIECE:
            continue
        start = text.text.find(sought.text[:end])
        if start >= 0:
            rest = text.text.find(sought.text[end + 1 :], start + end)
            # Where it is only a comma that is missing, no words were left out.
            is_gap = any(sign.isalnum() for sign in text.text[start + end : max(0, rest)])
            return (end, end + 1) if is_gap else None
    return None


def _over_the_end(words: str, article: ArticleWords) -> Finding | None:
    """The finding where words begin in one paragraph and go on in the next."""
    paragraphs = article.paragraphs
    sought = words.translate(FOLDS)
    for first, second in pairwise(paragraphs):
        both = with_single_spaces(f"{first.text}\n{second.text}").translate(FOLDS)
        if sought in both:
            return Finding(
                Code.NOT_IN_ARTICLE,
                f"These words begin in paragraph {first.id} and go on in {second.id}.",
                "A passage stays within one paragraph: make two passages of it.",
            )
    return None


def _differs(
    words: str,
    paragraph: CanonicalParagraph,
    article: ArticleWords,
    before: int = 0,
    *,
    is_piece: bool = False,
) -> Finding:
    these = f"The words “{words}”" if is_piece and len(words) < 80 else "These words"
    message = f"{these} are not in paragraph {paragraph.id} of the article"
    others = (paragraph, *(other for other in article.paragraphs if other.id != paragraph.id))
    near = nearest_to(words, [paragraph.text]) or nearest_to(words, [p.text for p in others])
    if near is None:
        return Finding(
            Code.NOT_IN_ARTICLE, f"{message}, nor is anything like them.", COPY_THEM_AGAIN
        )
    nearest = others[near.text]
    is_elsewhere = nearest.id != paragraph.id
    left_out = _left_out(words, nearest) if is_elsewhere else None
    if left_out is not None:
        mend = f"Write `paragraph: {nearest.id}`. {left_out.mend}"
        return replace(left_out, mend=mend)
    difference = difference_from(words, nearest.text[slice(*near.span)], f"paragraph {nearest.id}")
    start, end = difference.first
    return Finding(
        Code.NOT_IN_ARTICLE,
        f"{message}.",
        f"Write `paragraph: {nearest.id}`, and mend the places below."
        if is_elsewhere
        else "Mend the places below, or copy the passage from the article again.",
        difference=difference,
        within=(before + start, before + end),
    )


def _cut_words(paragraph: CanonicalParagraph, match: Match) -> tuple[Finding, ...]:
    for start, end in match.spans:
        for edge in (start, end):
            if 0 < edge < len(paragraph.text) and _is_inside_word(paragraph.text, edge):
                return (_cut_word(_word_at(paragraph.text, edge)),)
    return ()


# Where a cut changes a number, or makes can of can't.
_NUMBER_OR_NOT = r"(?<=\d)(?=[.,]\d)|(?<=\d[.,])(?=\d)|(?<=n)(?=['’]t\b)"
# Accents, and the points of Hebrew and Arabic, which belong to the letter before them.
_POINTS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
_JOINED = re.compile(rf"{_NUMBER_OR_NOT}|(?<=[^\W_])(?=[{_POINTS}])")
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_POINTS}]|[.,'’](?=[^\W_]))*")


def _is_inside_word(text: str, edge: int) -> bool:
    is_word = _is_of_word(text[edge - 1]) and _is_of_word(text[edge])
    return is_word or _JOINED.match(text, edge) is not None


def _is_of_word(character: str) -> bool:
    # Other scripts join words, or do not part them.
    return character.isdecimal() or character.lower() != character.upper()


def _word_at(text: str, position: int) -> str:
    words = _WORD.finditer(text)
    return next((word[0] for word in words if word.start() < position < word.end()), "")


def _cut_word(word: str) -> Finding:
    return Finding(
        Code.BEGINS_INSIDE_WORD,
        f"The passage begins or ends inside a word of the article, “{word}”.",
        "Quote the whole word: a part of it can say something else.",
        Severity.WARNING,
    )
