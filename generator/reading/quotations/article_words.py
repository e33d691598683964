"""What the excerpts of an article can be compared with here: its text, its copy, or the record."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.course.article import Article
from generator.course.quotation import CheckedAgainst
from generator.reading.quotations.canonical import CanonicalParagraph, CanonicalText


@dataclass(frozen=True)
class ArticleWords:
    """The words of an article, as far as they are at hand."""

    article: Article
    in_course: CanonicalText
    """The paragraphs whose text stands in the article's file."""
    in_copy: CanonicalText | None
    """The paragraphs of the stored copy. None where the copy is not at hand."""
    is_in_doubt: bool = False
    """Whether the copy, or what the record says of it, has a problem that was reported already."""
    lengths: Mapping[str, int] = field(default_factory=dict)
    """How many characters each paragraph has, where that is known."""

    def paragraph(self, paragraph_id: str) -> tuple[CanonicalParagraph, CheckedAgainst] | None:
        """The words of a paragraph, where they are at hand, and what they are from."""
        if paragraph_id in self.in_course:
            return self.in_course[paragraph_id], CheckedAgainst.TEXT
        if self.in_copy is not None and paragraph_id in self.in_copy:
            return self.in_copy[paragraph_id], CheckedAgainst.COPY
        return None

    @property
    def paragraphs(self) -> tuple[CanonicalParagraph, ...]:
        """Every paragraph whose words are at hand, in reading order."""
        found = (self.paragraph(paragraph.id) for paragraph in self.article.paragraphs)
        return tuple(known[0] for known in found if known is not None)
