"""Which of the theme's files a site needs."""

import pytest

from generator.publishing.theme_files import is_needed


@pytest.mark.parametrize(
    "path",
    [
        "assets/javascripts/lunr/tinyseg.js",
        "assets/javascripts/lunr/min/lunr.de.min.js",
        "assets/javascripts/workers/search.0123abcd.min.js",
    ],
)
def test_the_search_of_the_theme_is_not_needed(path: str) -> None:
    assert not is_needed(path)


def test_what_only_helps_to_debug_the_theme_is_not_needed() -> None:
    assert not is_needed("assets/javascripts/bundle.min.js.map")
    assert is_needed("assets/javascripts/bundle.min.js")
