"""The name of a lesson's file, made from its title."""

import re
import unicodedata

LONGEST_NAME = 60

_APOSTROPHES = re.compile("['’ʼ‘`]")
_OTHER = re.compile("[^a-z0-9]+")
_LATIN = re.compile(r"LATIN (?:SMALL )?(?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?")


def name_from(title: str) -> str:
    """The title in small letters and digits, joined by hyphens.

    Accents go, and a letter such as ø becomes the plain one. Of a long title the first
    words are taken.

    Returns: An empty text where no letter or digit is left, as of a title in Hebrew.
    """
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", title.casefold()))
    plain = "".join(
        _plain(character) for character in decomposed if not unicodedata.combining(character)
    )
    name = _OTHER.sub("-", plain.lower()).strip("-")
    if len(name) <= LONGEST_NAME:
        return name
    words, _, _ = name[: LONGEST_NAME + 1].rpartition("-")
    return words or name[:LONGEST_NAME]


def _plain(character: str) -> str:
    """The letter that a Latin letter is a form of."""
    found = _LATIN.fullmatch(unicodedata.name(character, ""))
    return character if found is None else found[1].lower()
