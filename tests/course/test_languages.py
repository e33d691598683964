"""In which direction a language is written."""

import pytest

from generator.course.languages import direction


@pytest.mark.parametrize(
    "language", ["he", "ar", "fa", "ur", "yi", "HE", "ar-EG", "az-Arab", "ks-Arab-IN", "pa-arab-PK"]
)
def test_a_language_is_written_from_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize(
    "language",
    ["en", "en-GB", "fr", "zh-Hans", "az", "ar-Latn", "ks-Deva-IN", "de-1996", "hearing"],
)
def test_a_language_is_written_from_left_to_right(language: str) -> None:
    assert direction(language) == "ltr"
