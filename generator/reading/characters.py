"""Names for characters that cannot be seen, or that look like others."""

import re
import unicodedata
from typing import Literal

_NAMES = {
    "\t": "a tab",
    "\n": "a line end",
    " ": "a space",
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2009": "a thin space",
    "\u3000": "an ideographic space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    '"': "a straight quotation mark",
    "“": "a curly quotation mark",
    "”": "a curly quotation mark",
    "„": "a low quotation mark",
    "«": "an angled quotation mark",
    "»": "an angled quotation mark",
    "'": "a straight apostrophe",
    "‘": "a curly single quotation mark",
    "’": "a curly apostrophe",
    "`": "a grave accent",
    "´": "an acute accent",
    "ʼ": "a modifier letter apostrophe",
    "′": "a prime",
    "″": "a double prime",
    "-": "a hyphen",
    "_": "an underscore",
    "‐": "a hyphen",
    "‑": "a no-break hyphen",
    "–": "an en dash",
    "—": "an em dash",
    "―": "a horizontal bar",
    "−": "a minus sign",
    "…": "an ellipsis in one character",
    "...": "an ellipsis of three full stops",
}

_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn", "Cs")
_MARKS = ("Mn", "Me", "Mc")
_MOST_NAMED = 60
"""How many characters of a text a sentence names."""

# Signs and letters by their category, of which nothing is seen all the same.
# Source: Unicode Standard, DerivedCoreProperties.txt, property Default_Ignorable_Code_Point.
_UNSEEN_THOUGH = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)


def name_of(sign: str) -> str:
    """What to call a character or a short sign in a sentence."""
    if sign in _NAMES:
        return _NAMES[sign]
    if len(sign) != 1:
        return f"“{sign}”"
    name = unicodedata.name(sign, "").lower()
    return f"the character {name or 'without a name'} (U+{ord(sign):04X})"


def is_unseen(character: str) -> bool:
    """Whether a character leaves nothing on the screen, though it is not an ordinary space."""
    is_unseen_kind = unicodedata.category(character) in _UNSEEN
    return character != " " and (is_unseen_kind or bool(_UNSEEN_THOUGH.match(character)))


def is_mark(character: str) -> bool:
    """Whether a character is an accent or another sign that stands on the one before it."""
    return unicodedata.category(character) in _MARKS


def made_visible(text: str) -> str:
    """The text with each character that cannot be seen as its name in angle brackets."""
    return "".join(f"‹{_bare_name(c)}›" if is_unseen(c) else c for c in _on_a_base(text))


def in_short(text: str) -> str:
    """The text as a sentence can name it: on one line, and of a long text its beginning."""
    on_one_line = " ".join(text.split())
    return on_one_line if len(on_one_line) <= _MOST_NAMED else f"{on_one_line[: _MOST_NAMED - 1]}…"


def _on_a_base(text: str) -> str:
    """The text; on a dotted circle if it begins with a mark that would stand on what is before."""
    return f"\u25cc{text}" if text and is_mark(text[0]) and not is_unseen(text[0]) else text


def _bare_name(character: str) -> str:
    name = name_of(character)
    return name.removeprefix("the character ").removeprefix("a ").removeprefix("an ")


def alphabet_of(character: str) -> str:
    """The script that a letter belongs to, such as Latin or Cyrillic; empty for other signs."""
    if not unicodedata.category(character).startswith("L"):
        return ""
    script = unicodedata.name(character, "").partition(" ")[0].capitalize()
    return "Chinese" if script == "Cjk" else script


def difference_in_words(yours: str, theirs: str, source: str = "the article") -> str | None:
    """What to say where two short texts differ in a way that is hard to see; else None.

    Arguments:
        yours: What stands in the lesson, where the two differ.
        theirs: What stands in the source at the same place.
        source: What to call it.
    """
    if yours == theirs:
        return None
    unseen = [c for c in yours + theirs if is_unseen(c)]
    are_only_unseen = unseen and not (set(yours) | set(theirs)) - set(unseen) - {" "}
    if are_only_unseen or all(is_mark(c) for c in yours + theirs):
        return _unseen_difference(yours, theirs, source)
    if yours and theirs and _is_same_in("NFC", yours, theirs):
        return _stored_differently(yours, theirs, source)
    if yours and len(yours + theirs) <= _SHORT and _is_same_in("NFKC", yours, theirs):
        return f"Yours has {name_of(yours)}; {source} has {name_of(theirs)}."
    if len(yours) == len(theirs) == 1:
        return _look_alike(yours, theirs, source)
    return _other_alphabets(yours, theirs, source)


_SHORT = 4


def _is_same_in(form: Literal["NFC", "NFKC"], yours: str, theirs: str) -> bool:
    return unicodedata.normalize(form, yours) == unicodedata.normalize(form, theirs)


def _stored_differently(yours: str, theirs: str, source: str) -> str:
    if len(yours) == len(theirs):
        mine, other = (
            _listed("".join(c for c, d in zip(*pair, strict=True) if c != d))
            for pair in ((yours, theirs), (theirs, yours))
        )
        return f"They look the same, but yours has {mine}; {source} has {other}."
    ways = ["as one character", "as a letter with a sign after it"]
    if len(yours) > len(theirs):
        ways.reverse()
    return f"They look the same: yours is stored {ways[0]}, that in {source} {ways[1]}."


_LIKE_EACH_OTHER = {"Latin", "Greek", "Cyrillic"}
"""The alphabets that share so many shapes that a word can be mixed from them unnoticed."""


def _other_alphabets(yours: str, theirs: str, source: str) -> str | None:
    mine, other = ({a for c in text if (a := alphabet_of(c))} for text in (yours, theirs))
    if mine == other or not mine & _LIKE_EACH_OTHER or not other & _LIKE_EACH_OTHER:
        return None
    return (
        f"Yours has {' and '.join(sorted(mine))} letters here; {source} has "
        f"{' and '.join(sorted(other))} letters."
    )


def _unseen_difference(yours: str, theirs: str, source: str) -> str:
    if yours and theirs:
        return f"Yours has {_listed(yours)} here; {source} has {_listed(theirs)}."
    return _one_sided(yours, theirs, source)


def _one_sided(yours: str, theirs: str, source: str) -> str:
    if yours:
        return f"Yours has {_listed(yours)} here; {source} has nothing."
    return f"{source.capitalize()} has {_listed(theirs)} here; yours has nothing."


def _listed(text: str) -> str:
    return ", ".join(dict.fromkeys(name_of(c) for c in text))


def _look_alike(yours: str, theirs: str, source: str) -> str | None:
    mine, other = alphabet_of(yours), alphabet_of(theirs)
    if mine and other and mine != other:
        return f"Yours has the {mine} letter “{yours}”; {source} has the {other} letter “{theirs}”."
    if (yours in _NAMES or theirs in _NAMES) and not (yours + theirs).isalnum():
        return f"Yours has {name_of(yours)}; {source} has {name_of(theirs)}."
    return None
