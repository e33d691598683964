"""Which of the theme's files a site needs."""

from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir

from generator.publishing.theme_files import is_needed

LUNR = "assets/javascripts/lunr/"


def searched_with(*languages: str) -> set[str]:
    """The theme's scripts for words of these languages, of those that it has."""
    folder = Path(get_theme_dir("material")) / LUNR
    paths = (f"{LUNR}{path.relative_to(folder).as_posix()}" for path in folder.rglob("*.js"))
    return {path.removeprefix(LUNR) for path in paths if is_needed(path, languages)}


@pytest.mark.parametrize(
    ("languages", "scripts"),
    [
        ((), set()),
        (("en",), set()),
        (("de",), {"min/lunr.de.min.js", "min/lunr.stemmer.support.min.js"}),
        (
            ("en", "he"),
            {"min/lunr.he.min.js", "min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js"},
        ),
        (("ja",), {"tinyseg.js", "min/lunr.ja.min.js", "min/lunr.stemmer.support.min.js"}),
        (("th",), {"wordcut.js", "min/lunr.th.min.js", "min/lunr.stemmer.support.min.js"}),
    ],
)
def test_the_search_has_the_languages_that_it_is_set_to(
    languages: tuple[str, ...], scripts: set[str]
) -> None:
    assert searched_with(*languages) == scripts


def test_what_only_helps_to_debug_the_theme_is_not_needed() -> None:
    assert not is_needed("assets/javascripts/bundle.min.js.map", ["en"])
    assert is_needed("assets/javascripts/bundle.min.js", ["en"])
