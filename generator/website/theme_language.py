"""The theme's own words, and the side on which it begins, in the language of the course."""

from pathlib import Path

from mkdocs.theme import Theme

from generator.course.languages import direction

_USUAL = "en"


def speak(theme: Theme, language: str) -> None:
    """Let the theme speak a language, unless mkdocs.yml has chosen another than English.

    Arguments:
        theme: The theme of a site; changed in place.
        language: The course's language. Where the theme does not know it, its words stay
            English, and only the direction follows.
    """
    if theme.get("language", _USUAL) != _USUAL:
        return
    theme["language"] = _known_name(theme, language)
    if direction(language) == "rtl" and not theme.get("direction"):
        theme["direction"] = "rtl"


def _known_name(theme: Theme, language: str) -> str:
    known = {
        path.stem.lower(): path.stem
        for folder in theme.dirs
        for path in Path(folder).glob("partials/languages/*.html")
    }
    primary = language.partition("-")[0]
    return known.get(language.lower()) or known.get(primary.lower()) or _USUAL
