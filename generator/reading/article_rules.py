"""What an article must keep to beyond its own fields: free names for it and its paragraphs."""

from collections.abc import Iterator

from generator.course.article import Article
from generator.reading.file import ReadFile
from generator.reading.problem import Code, Problem
from generator.reading.reserved_names import reserved_name_problems


def article_problems(file: ReadFile[Article], article: Article) -> Iterator[Problem]:
    """Everything in an article, as far as it could be read, that does not fit together."""
    yield from reserved_name_problems(file, (), article.id)
    seen: dict[str, int] = {}
    for index, paragraph in enumerate(article.paragraphs):
        if not file.has_read(("paragraphs", index, "id")):
            continue
        # Anchors are in small letters, so P1 and p1 would be one place.
        name = paragraph.id.lower()
        if name in seen:
            yield file.problem(
                Code.USED_TWICE,
                ("paragraphs", index, "id"),
                f'Another paragraph of this article is called "{paragraph.id}" as well.',
                "Give each paragraph a name of its own.",
                other=("paragraphs", seen[name], "id"),
            )
        seen.setdefault(name, index)
