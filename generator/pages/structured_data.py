"""What a lesson page says to search engines and libraries, as schema.org JSON-LD.

Source: schema.org types LearningResource, NewsArticle and their kin.
"""

from collections.abc import Iterable
from typing import Any

from generator.course.article import Article, Genre
from generator.course.course import Outline
from generator.course.lesson import Lesson
from generator.course.standards import FRAMEWORKS

_ARTICLE_TYPES = {
    Genre.OPINION: "OpinionNewsArticle",
    Genre.REPORT: "ReportageNewsArticle",
    Genre.ANALYSIS: "AnalysisNewsArticle",
    Genre.SATIRE: "SatiricalArticle",
}

_LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def lesson_data(outline: Outline, lesson: Lesson, articles: Iterable[Article]) -> dict[str, Any]:
    """A lesson as a LearningResource based on its articles.

    Arguments:
        outline: What is said of the course that it is part of.
        lesson: The lesson.
        articles: The articles that it reads.
    """
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": lesson.title,
        "description": lesson.summary,
        "inLanguage": lesson.language or outline.language,
        "learningResourceType": "lesson",
        "isAccessibleForFree": True,
        "timeRequired": f"PT{lesson.minutes}M",
        "typicalAgeRange": f"{lesson.audience.age}-",
        "educationalLevel": f"Grades {lesson.audience.grades}",
        "teaches": [objective.text for objective in lesson.objectives],
        "author": [_person(name) for name in lesson.authors or outline.authors],
        "license": _LICENCES.get(outline.licence, outline.licence),
        "isPartOf": {"@type": "Course", "name": outline.title, "description": outline.summary},
        "isBasedOn": [_article(article) for article in articles],
    }
    if lesson.standards:
        data["educationalAlignment"] = [
            {
                "@type": "AlignmentObject",
                "alignmentType": "teaches",
                "educationalFramework": FRAMEWORKS[framework].name,
                "targetName": code,
            }
            for framework, codes in lesson.standards.items()
            for code in codes
        ]
    return data


def _article(article: Article) -> dict[str, Any]:
    kind = "CreativeWork" if article.invented else _ARTICLE_TYPES.get(article.genre, "Article")
    data: dict[str, Any] = {
        "@type": kind,
        "headline": article.title,
        "author": [_person(name) for name in article.authors],
        "publisher": {"@type": "Organization", "name": article.publisher},
        "datePublished": article.published.isoformat(),
        "inLanguage": article.language,
        "copyrightNotice": article.rights.statement,
    }
    if article.url is not None:
        data["url"] = article.url
    return data


def _person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}
