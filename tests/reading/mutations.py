"""Files as accidents leave them: a mutation takes a file's bytes and gives other bytes.

Each is a small accident of a keyboard, an editor, a program or a disk. Chance decides where it
happens; the same number always gives the same accidents.
"""

import random
import re
from collections.abc import Callable

Mutation = Callable[[random.Random, bytes], bytes]

SIGNS: tuple[str, ...] = (
    *"&!*{}[]@%#:-?|>'\"\\,`~=<.0 \t\n\r\0",
    *("\u00a0", "\u200b", "\ufeff", "\u2028", "\x85", "\x1b", "\x7f", "\u202e", "\u2066", "\u00ad"),
    *("“", "”", "‘", "’", "„", "…", "–", "é", "e\u0301", "\u05d0", "字", "😀", "：", "\U000e0041"),
    *(": ", " #", " #a", "- ", "? ", "\n- ", "\n  - ", "---\n", "...\n", "\r\n", "''", '""'),
    *("!!str ", "&a ", "*a", "<<: ", "|2\n", ">-\n", "%YAML 1.1\n---\n", '"\\ud800"', '"\\x00"'),
)
"""What is put in by accident."""

VALUES: tuple[str, ...] = (
    *("", "null", "~", "yes", "no", "0", "-5", "1e3", "12:30", "0x1f", "9" * 60, ".inf", ".nan"),
    *(
        "2024-02-31",
        "24.9.2019",
        "50 min",
        "[]",
        "{}",
        "[[a]]",
        "{a: b}",
        "- a",
        "|",
        ">-",
        "'",
        '"',
    ),
    *("P1", "axed", "framing", "loaded-language", "Loaded Language", "none", "index", "a b c"),
)
"""What stands in the place of a value by accident."""

WORDS = ("a", "a ", "a: b\n", "“a” ", "*a* ", "(P1) ")
"""What is written again and again, beside the signs."""

OPENINGS = ("[", "{", "{a: ", "- ", "? ", "- ? ", "[{a: ", "> ", "'", '"', "*", "[a](", "* ", "((")
"""What is begun again and again."""

_VALUE = re.compile(rb"(?<=: )[^\r\n]+|(?<=- )[^\r\n]+")
_NAME = re.compile(rb"(?<=[ {-])[a-z_]+(?=:)|^[a-z_]+(?=:)", re.MULTILINE)


def mutated(number: int, data: bytes) -> bytes:
    """The file after one to four accidents, which are those of that number."""
    chance = random.Random(number)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        data = chance.choice(MUTATIONS)(chance, data)
    return data


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _somewhere(chance: random.Random, data: bytes) -> int:
    """A place in the file, more often than not where a name or a value begins or ends."""
    edges = [match.start() for match in re.finditer(rb"\b", data)]
    return chance.choice(edges) if edges and chance.random() < 0.6 else chance.randint(0, len(data))


def a_line_left_out(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def a_block_left_out(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    start = chance.randrange(len(lines))
    del lines[start : start + chance.randint(2, 40)]
    return b"\n".join(lines)


def a_line_twice(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    line = chance.choice(lines)
    lines.insert(chance.randint(0, len(lines)), line)
    return b"\n".join(lines)


def a_block_twice(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randint(2, 60)]
    at = chance.choice((start, chance.randint(0, len(lines))))
    return b"\n".join((*lines[:at], *block, *lines[at:]))


def two_lines_swapped(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    one = chance.randrange(len(lines))
    other = chance.choice((min(one + 1, len(lines) - 1), chance.randrange(len(lines))))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def two_lines_joined(chance: random.Random, data: bytes) -> bytes:
    ends = [match.start() for match in re.finditer(rb"\n *", data)]
    if not ends:
        return data
    at = chance.choice(ends)
    between: bytes = chance.choice((b"", b" "))
    return data[:at] + between + data[at:].lstrip()


def lines_indented(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    start = chance.randrange(len(lines))
    by = chance.choice((-4, -2, -1, 1, 2, 3, 8))
    for at in range(start, min(len(lines), start + chance.choice((1, 1, 2, 10)))):
        lines[at] = b" " * by + lines[at] if by > 0 else lines[at].removeprefix(b" " * -by)
    return b"\n".join(lines)


def an_indentation_of_tabs(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    start = chance.randrange(len(lines))
    for at in range(start, min(len(lines), start + chance.choice((1, 5, 400)))):
        bare = lines[at].lstrip(b" ")
        lines[at] = b"\t" * ((len(lines[at]) - len(bare)) // 2) + bare
    return b"\n".join(lines)


def a_sign_put_in(chance: random.Random, data: bytes) -> bytes:
    at = _somewhere(chance, data)
    return data[:at] + chance.choice(SIGNS).encode() + data[at:]


def a_sign_left_out(chance: random.Random, data: bytes) -> bytes:
    marks = [match.start() for match in re.finditer(rb"[-:'\"|>\[\]{},#\n ]", data)]
    if not marks:
        return data
    at = chance.choice(marks)
    return data[:at] + data[at + 1 :]


def letters_in_place_of_others(chance: random.Random, data: bytes) -> bytes:
    at = _somewhere(chance, data)
    put = "".join(chr(chance.choice((chance.randrange(0x250), _any_letter(chance)))) for _ in "ab")
    return data[:at] + put.encode("utf-8", "surrogatepass") + data[at + chance.randint(0, 5) :]


def _any_letter(chance: random.Random) -> int:
    return chance.randrange(0x11_0000)


def bytes_in_place_of_others(chance: random.Random, data: bytes) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 4)) + data[at + chance.randint(0, 4) :]


def another_value(chance: random.Random, data: bytes) -> bytes:
    return _replaced(chance, data, _VALUE, chance.choice(VALUES).encode())


def a_value_from_elsewhere(chance: random.Random, data: bytes) -> bytes:
    values = _VALUE.findall(data)
    return _replaced(chance, data, _VALUE, chance.choice(values)) if values else data


def a_name_from_elsewhere(chance: random.Random, data: bytes) -> bytes:
    names = _NAME.findall(data)
    return _replaced(chance, data, _NAME, chance.choice(names)) if names else data


def a_name_misspelt(chance: random.Random, data: bytes) -> bytes:
    names = list(_NAME.finditer(data))
    if not names:
        return data
    at = chance.randrange(*chance.choice(names).span())
    put: bytes = chance.choice((b"", b"x", b"_", b" ", b"\xc2\xa0"))
    return data[:at] + put + data[at + 1 :]


def _replaced(chance: random.Random, data: bytes, pattern: re.Pattern[bytes], put: bytes) -> bytes:
    places = list(pattern.finditer(data))
    if not places:
        return data
    start, end = chance.choice(places).span()
    return data[:start] + put + data[end:]


def a_sign_many_times(chance: random.Random, data: bytes) -> bytes:
    at = _somewhere(chance, data)
    sign = chance.choice((*SIGNS, *WORDS)).encode()
    return data[:at] + sign * chance.choice((50, 500, 5_000, 40_000)) + data[at:]


def a_line_many_times(chance: random.Random, data: bytes) -> bytes:
    lines = _lines(data)
    at = chance.randrange(len(lines))
    return b"\n".join((*lines[:at], *lines[at : at + 1] * chance.choice((30, 900)), *lines[at:]))


def something_opened_many_times(chance: random.Random, data: bytes) -> bytes:
    at = _somewhere(chance, data)
    return data[:at] + chance.choice(OPENINGS).encode() * chance.choice((3, 40, 20_000)) + data[at:]


def the_rest_cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randint(0, len(data))]


def the_beginning_cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[chance.randint(0, min(len(data), 600)) :]


def other_line_ends(chance: random.Random, data: bytes) -> bytes:
    end = chance.choice((b"\r\n", b"\r", b"\n\r", b"\n\n", b"\r\r\n"))
    return data.replace(b"\n", end, chance.choice((1, 7, -1)))


def another_encoding(chance: random.Random, data: bytes) -> bytes:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    encoding = chance.choice(("latin-1", "cp1252", "utf-16", "utf-16-le", "utf-8-sig", "utf-32"))
    return text.encode(encoding, "replace")


MUTATIONS: tuple[Mutation, ...] = (
    *(a_line_left_out, a_block_left_out, a_line_twice, a_block_twice, two_lines_swapped),
    *(two_lines_joined, lines_indented, lines_indented, an_indentation_of_tabs),
    *(a_sign_put_in, a_sign_put_in, a_sign_put_in, a_sign_left_out, a_sign_left_out),
    *(letters_in_place_of_others, bytes_in_place_of_others),
    *(another_value, another_value, another_value, a_value_from_elsewhere),
    *(a_name_from_elsewhere, a_name_misspelt, a_name_misspelt),
    *(a_sign_many_times, a_line_many_times, something_opened_many_times),
    *(the_rest_cut_off, the_beginning_cut_off, other_line_ends, another_encoding),
)
"""Every kind of accident; those that happen more often stand here more than once."""
