"""The numbers of lines, drawn and not written.

A number beside a line belongs to the sheet and not to the words: who copies an excerpt, or has it
read aloud, is to get the excerpt alone. A drawing in the background is no text in any reader.
"""

from typing import Final

_ADVANCE: Final = 12
_HEIGHT: Final = 14

_STROKES: Final = {
    "0": "M5 1C2 1 1 4 1 7s1 6 4 6 4-3 4-6-1-6-4-6z",
    "1": "M2.2 3.6 5.6 1v12",
    "2": "M1.3 4.2C1.5 2.2 3 1 5 1c2.3 0 3.7 1.4 3.7 3.4C8.7 7 4.5 9.3 1.2 13H9",
    "3": (
        "M1.4 2.6C2.2 1.6 3.4 1 4.8 1c2.2 0 3.6 1.2 3.6 3S7 6.8 4.2 6.8"
        "C7.2 6.8 9 7.9 9 9.9S7.2 13 4.9 13c-1.7 0-3-.6-3.9-1.7"
    ),
    "4": "M6.8 13V1L1 9.4h8.2",
    "5": (
        "M8.3 1H2.4l-.6 5.4c1-.7 2-1.1 3.2-1.1 2.4 0 4 1.5 4 3.8"
        "C9 11.5 7.3 13 4.9 13c-1.7 0-3-.6-3.9-1.7"
    ),
    "6": (
        "M8.2 2.2C7.4 1.4 6.5 1 5.4 1 2.6 1 1 3.6 1 7.6 1 11 2.4 13 5 13c2.4 0 4-1.6 4-3.9"
        "S7.4 5.3 5.2 5.3c-2 0-3.7 1.3-4.1 3.3"
    ),
    "7": "M1 1h8L4 13",
    "8": (
        "M5 6.6C2.8 6.6 1.7 5.4 1.7 3.9 1.7 2.2 3 1 5 1s3.3 1.2 3.3 2.9C8.3 5.4 7.2 6.6 5 6.6z"
        "M5 6.6C2.5 6.6 1 7.9 1 9.8 1 11.8 2.6 13 5 13s4-1.2 4-3.2C9 7.9 7.5 6.6 5 6.6z"
    ),
    "9": (
        "M1.8 11.8C2.6 12.6 3.5 13 4.6 13 7.4 13 9 10.4 9 6.4 9 3 7.6 1 5 1 2.6 1 1 2.6 1 4.9"
        "s1.6 3.8 3.8 3.8c2 0 3.7-1.3 4.1-3.3"
    ),
}
"""Each digit as strokes in a field of 10 by 14."""


def drawn_number(number: int) -> str:
    """A number as an SVG picture without any text.

    Arguments:
        number: From 0.

    Raises:
        KeyError: It is less than that.
    """
    digits = str(number)
    width = _ADVANCE * len(digits) - 2
    strokes = "".join(
        f'<path transform="translate({position * _ADVANCE} 0)" d="{_STROKES[digit]}"/>'
        for position, digit in enumerate(digits)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}"'
        f' width="{width}" height="{_HEIGHT}" fill="none" stroke="#555" stroke-width="1.4"'
        f' stroke-linecap="round" stroke-linejoin="round">{strokes}</svg>'
    )
