"""How the marks of each lens are drawn: the colours and the lines of the website.

The lines differ, so that they can be told apart where a sheet is printed in grey.
"""

INK = "241f18"
ACCENT = "5b3474"
QUIET = "5d564a"
RULE = "dcd3c0"
TO_WRITE_ON = "8f8672"
"""Darker than other rules: a copier has to see it."""
PAPER = "f5f0e6"

LENS_LOOKS = {
    "framing": ("thick", "1d5a9e"),
    "loaded-language": ("wavyHeavy", "9a3f0a"),
    "sourcing": ("dottedHeavy", "17614a"),
}
"""The line below the words, as Word names it, and the colour, by lens id."""
