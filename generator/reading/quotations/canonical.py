"""The canonical text of an article: what its words are once nothing but words is looked at.

From a stored copy, paragraph by paragraph:

1. The article's file says on which lines each paragraph stands (`lines`). Where
   it says so for none, the blocks between empty lines are the paragraphs.
2. Mark-up is removed: a link is its text; emphasis, escapes, tags and pictures go.
   Of a saved web page, the article is made out first, and its headings,
   paragraphs and list items are its lines.
3. Pieces that a page break has split are joined, with a space or with nothing,
   as the article's file says (`join`).
4. Each run of spaces and line ends becomes one space.

Everything else stays: letters, accents, signs, invisible characters. Change what
this function returns for any copy, and `CANONICAL_TEXT` must count one up.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.course.article import Article, ArticleParagraph, Join
from generator.reading.quotations.folding import Folded, with_single_spaces
from generator.reading.quotations.markup import without_markup
from generator.reading.quotations.stored_copy import CopyFormat, StoredCopy

CANONICAL_TEXT = 1
"""The version of these rules."""

_RANGE = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True)
class CanonicalParagraph:
    """The words of one paragraph."""

    id: str
    pieces: tuple[str, ...]
    """What stands in the copy, unchanged: one piece, or several where page breaks split it."""
    joined_by: str = "\n"
    copy: StoredCopy | None = None
    """The copy that it is from. None where it stands in the course."""

    @cached_property
    def without_markup(self) -> tuple[str, ...]:
        """The pieces with their mark-up removed."""
        if self.copy is None or self.copy.format is not CopyFormat.MARKDOWN:
            return self.pieces
        definitions = self.copy.definitions
        return tuple(without_markup(piece, definitions) for piece in self.pieces)

    @cached_property
    def text(self) -> str:
        """The canonical text."""
        joined = self.joined_by.join(piece.strip() for piece in self.without_markup)
        return with_single_spaces(joined)

    @cached_property
    def folded(self) -> Folded:
        """The canonical text with its signs folded."""
        return Folded(self.text)


CanonicalText = Mapping[str, CanonicalParagraph]
"""The paragraphs of an article by their ids, in reading order."""


@dataclass(frozen=True, slots=True)
class LayoutProblem:
    """What an article's file says about its lines that does not fit the copy."""

    paragraph: int | None
    """Which paragraph, from 0. None where it is about all of them."""
    message: str
    mend: str


def text_in_course(article: Article) -> CanonicalText:
    """The canonical text of those paragraphs that stand in the article's own file."""
    return {
        paragraph.id: CanonicalParagraph(paragraph.id, (paragraph.text.source,))
        for paragraph in article.paragraphs
        if paragraph.text is not None
    }


def canonical_text(
    article: Article, copy: StoredCopy
) -> tuple[CanonicalText, tuple[LayoutProblem, ...]]:
    """The canonical text of an article from its stored copy.

    Returns: Its paragraphs, and why some of them could not be taken from the copy.
    """
    if not any(paragraph.lines for paragraph in article.paragraphs):
        return _by_order(article, copy)
    found: dict[str, CanonicalParagraph] = {}
    problems: list[LayoutProblem] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.lines is None:
            continue
        if not _is_in_order(line_ranges(paragraph.lines)):
            problems.append(
                LayoutProblem(
                    index,
                    f"The lines {paragraph.lines} do not follow one another.",
                    "Write the smaller number first, and each line once.",
                )
            )
            continue
        pieces = tuple(
            "\n".join(copy.lines[first - 1 : last])
            for first, last in line_ranges(paragraph.lines)
            if first <= last <= len(copy.lines)
        )
        if len(pieces) < len(line_ranges(paragraph.lines)):
            problems.append(
                LayoutProblem(
                    index,
                    f"The copy has no lines {paragraph.lines}: its last line is {len(copy.lines)}.",
                    "Look up the lines of this paragraph with `lessons copy`.",
                )
            )
        elif not any(piece.strip() for piece in pieces):
            problems.append(
                LayoutProblem(
                    index,
                    f"Nothing stands on lines {paragraph.lines} of the copy.",
                    "Look up the lines of this paragraph with `lessons copy`.",
                )
            )
        else:
            found[paragraph.id] = _paragraph(paragraph, pieces, copy)
    return found, tuple(problems)


def line_ranges(lines: str) -> tuple[tuple[int, int], ...]:
    """The first and last line of each piece, from 1, from text such as `39+41` or `91-92`."""
    return tuple((int(found[1]), int(found[2] or found[1])) for found in _RANGE.finditer(lines))


def _is_in_order(ranges: tuple[tuple[int, int], ...]) -> bool:
    is_rising = all(first <= last for first, last in ranges)
    return is_rising and all(one[1] < other[0] for one, other in pairwise(ranges))


def _by_order(
    article: Article, copy: StoredCopy
) -> tuple[CanonicalText, tuple[LayoutProblem, ...]]:
    blocks = tuple(copy.blocks)
    if len(blocks) != len(article.paragraphs):
        problem = LayoutProblem(
            None,
            f"The copy has {len(blocks)} paragraphs, and this file lists "
            f"{len(article.paragraphs)}, so it is not clear which is which.",
            "Give each paragraph its `lines`; `lessons copy` shows them.",
        )
        return {}, (problem,)
    return {
        paragraph.id: _paragraph(paragraph, ("\n".join(copy.lines[first - 1 : last]),), copy)
        for paragraph, (first, last) in zip(article.paragraphs, blocks, strict=True)
    }, ()


def _paragraph(
    paragraph: ArticleParagraph, pieces: tuple[str, ...], copy: StoredCopy
) -> CanonicalParagraph:
    joined_by = "" if paragraph.join is Join.NOTHING else "\n"
    return CanonicalParagraph(paragraph.id, pieces, joined_by, copy)
