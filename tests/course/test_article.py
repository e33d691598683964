"""An article: its paragraphs, and whether all of it may be shown."""

from typing import Any

import pytest
from pydantic import ValidationError
from ruamel.yaml import YAML

from generator.course.article import Article, Join
from tests.small_course import ARTICLE

VALUES: dict[str, Any] = YAML(typ="safe").load(ARTICLE) | {"id": "ferry"}


def article(**changes: object) -> Article:
    return Article.model_validate(VALUES | changes)


def test_a_paragraph_is_found_by_its_name() -> None:
    found = article().paragraph("P2")
    assert found is not None
    assert str(found.text) == "The council called it a temporary measure."
    assert article().paragraph("P9") is None


def test_an_article_is_complete_where_every_paragraph_has_its_words() -> None:
    assert article().is_complete
    assert not article(paragraphs=[{"id": "P1", "text": "Words."}, {"id": "P2"}]).is_complete


def test_a_paragraph_in_pieces_is_joined_by_a_space_unless_it_says_otherwise() -> None:
    assert article().paragraphs[0].join is Join.SPACE


@pytest.mark.parametrize("address", ["https://ferry.example/a", "http://ferry.example", None])
def test_an_address_is_of_the_web_or_there_is_none(address: str | None) -> None:
    assert article(url=address).url == address


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ferry.example", "https://a b", ""])
def test_no_other_address_is_let_through(address: str) -> None:
    with pytest.raises(ValidationError, match="url"):
        article(url=address)


@pytest.mark.parametrize("percentage", [0, 101])
def test_the_limit_of_quotation_is_a_percentage(percentage: int) -> None:
    with pytest.raises(ValidationError, match="quotation_limit"):
        article(quotation_limit=percentage)


@pytest.mark.parametrize("digest", ["", "A" * 64, "a" * 63])
def test_the_digest_of_a_copy_is_written_in_64_small_letters_and_digits(digest: str) -> None:
    assert article(copy={"sha256": "0a" * 32, "file": "a.html"}).stored_copy is not None
    with pytest.raises(ValidationError, match="sha256"):
        article(copy={"sha256": digest, "file": "a.html"})


def test_the_running_text_is_the_paragraphs_without_a_name() -> None:
    assert [paragraph.id for paragraph in article().running_text] == ["P1", "P2"]


def test_where_every_paragraph_has_a_name_all_of_them_are_running_text() -> None:
    named = article(paragraphs=[{"id": "T", "name": "title"}, {"id": "B", "name": "byline"}])
    assert [paragraph.id for paragraph in named.running_text] == ["T", "B"]


@pytest.mark.parametrize(
    ("basis", "percentage"),
    [("quotation", 25), ("permission", 100), ("licence", 100), ("public-domain", 100)],
)
def test_a_quarter_may_be_quoted_and_all_where_somebody_allows_it(
    basis: str, percentage: int
) -> None:
    rights = VALUES["rights"] | {"basis": basis}
    assert article(rights=rights).most_quoted == percentage


@pytest.mark.parametrize("basis", ["quotation", "licence"])
def test_a_limit_that_is_written_down_holds_on_any_ground(basis: str) -> None:
    rights = VALUES["rights"] | {"basis": basis}
    assert article(rights=rights, quotation_limit=40).most_quoted == 40
