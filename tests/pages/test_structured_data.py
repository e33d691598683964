"""What a lesson tells search engines is what the course says, and nothing it does not know."""

from pathlib import Path
from typing import Any

import pytest

from generator.pages.structured_data import lesson_data
from tests.small_course import ARTICLE, COURSE, LESSON, sound_course

KNOWN_ADDRESS = "url: https://example.org/ferry\nurl_status: verified\n"
NO_ADDRESS = "url:\nurl_status: none\n"


def data_of(folder: Path, files: dict[str, str | None] | None = None) -> dict[str, Any]:
    course = sound_course(folder, files)
    lesson = course.lessons["first"]
    articles = [course.articles[name] for name in lesson.articles]
    return lesson_data(course.outline, lesson, articles)


def article_data(folder: Path, article: str) -> dict[str, Any]:
    (data,) = data_of(folder, {"articles/ferry.yml": article})["isBasedOn"]
    assert isinstance(data, dict)
    return data


def test_a_lesson_is_a_learning_resource_with_what_its_file_says(tmp_path: Path) -> None:
    data = data_of(tmp_path)

    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "LearningResource"
    assert data["name"] == "Words for an ending"
    assert data["description"] == "One verb, looked at closely."
    assert data["timeRequired"] == "PT50M"
    assert data["typicalAgeRange"] == "14-"
    assert data["educationalLevel"] == "Grades 9-12"
    assert data["teaches"] == ["Find a verb that judges."]
    assert data["isPartOf"]["name"] == "A small course"


def test_an_invented_article_is_a_creative_work_whatever_its_genre(tmp_path: Path) -> None:
    assert article_data(tmp_path, ARTICLE)["@type"] == "CreativeWork"


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        ("report", "ReportageNewsArticle"),
        ("opinion", "OpinionNewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("satire", "SatiricalArticle"),
        ("interview", "Article"),
        ("letter", "Article"),
        ("statement", "Article"),
    ],
)
def test_an_article_that_was_published_is_of_the_kind_of_its_genre(
    tmp_path: Path, genre: str, kind: str
) -> None:
    real = ARTICLE.replace("invented: yes\n", "").replace("genre: report", f"genre: {genre}")

    assert article_data(tmp_path, real)["@type"] == kind


def test_an_article_says_who_wrote_and_owns_it(tmp_path: Path) -> None:
    data = article_data(tmp_path, ARTICLE)

    assert data["headline"] == 'Ferry "axed" after storm'
    assert data["author"] == [{"@type": "Person", "name": "Sam Writer"}]
    assert data["publisher"] == {"@type": "Organization", "name": "The Small Paper"}
    assert data["datePublished"] == "2024-05-01"
    assert data["inLanguage"] == "en"
    assert data["copyrightNotice"] == "CC BY 4.0"


def test_an_address_is_given_where_it_is_known(tmp_path: Path) -> None:
    known = ARTICLE.replace(NO_ADDRESS, KNOWN_ADDRESS)

    assert article_data(tmp_path, known)["url"] == "https://example.org/ferry"


@pytest.mark.parametrize("status", ["none", "missing-in-copy"])
def test_no_address_is_given_where_none_is_known(tmp_path: Path, status: str) -> None:
    unknown = ARTICLE.replace("url_status: none", f"url_status: {status}")

    assert "url" not in article_data(tmp_path, unknown)


def test_a_lesson_is_based_on_every_article_it_reads_its_own_first(tmp_path: Path) -> None:
    other = ARTICLE.replace('title: Ferry "axed" after storm', "title: Another report")
    lesson = LESSON.replace("  - id: measure\n", "  - id: measure\n    article: other\n")
    data = data_of(tmp_path, {"articles/other.yml": other, "first.yml": lesson})

    assert [article["headline"] for article in data["isBasedOn"]] == [
        'Ferry "axed" after storm',
        "Another report",
    ]


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved", "All rights reserved"),
    ],
)
def test_a_known_licence_is_given_by_its_address(tmp_path: Path, licence: str, said: str) -> None:
    course = COURSE.replace("units:", f"licence: {licence}\nunits:", 1)

    assert data_of(tmp_path, {"course.yml": course})["license"] == said


def test_the_authors_and_language_of_the_course_are_those_of_its_lessons(tmp_path: Path) -> None:
    data = data_of(tmp_path)

    assert data["author"] == [{"@type": "Person", "name": "Ada Teacher"}]
    assert data["inLanguage"] == "en"


def test_a_lesson_may_have_authors_and_a_language_of_its_own(tmp_path: Path) -> None:
    lesson = f"{LESSON}authors: [Bea, Cem]\nlanguage: fr\n"
    data = data_of(tmp_path, {"first.yml": lesson})

    assert [author["name"] for author in data["author"]] == ["Bea", "Cem"]
    assert data["inLanguage"] == "fr"


def test_each_code_of_a_standard_is_an_alignment(tmp_path: Path) -> None:
    lesson = f"{LESSON}standards: {{ccss: [RI.9-10.4, RI.9-10.6], cml: ['1']}}\n"
    alignments = data_of(tmp_path, {"first.yml": lesson})["educationalAlignment"]

    assert {alignment["@type"] for alignment in alignments} == {"AlignmentObject"}
    assert [(each["educationalFramework"], each["targetName"]) for each in alignments] == [
        ("Common Core State Standards, English language arts and literacy", "RI.9-10.4"),
        ("Common Core State Standards, English language arts and literacy", "RI.9-10.6"),
        ("Five Key Questions of Media Literacy", "1"),
    ]


def test_a_lesson_without_standards_claims_no_alignment(tmp_path: Path) -> None:
    assert "educationalAlignment" not in data_of(tmp_path)


def test_no_note_for_the_teacher_is_in_the_data(tmp_path: Path) -> None:
    assert "TEACHER" not in str(data_of(tmp_path))
