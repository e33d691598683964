"""Where each character of a text stands in its file, in all five ways of writing text.

A text may stand bare, in single or double quotation marks, or below a | or a >.
The file is decoded a second time here, keeping the place of each character. The
outcome counts only if it is, character for character, what the parser read.

Source: YAML 1.2.2, sections 5.7 (escapes), 6.5 (line folding), 7.3 and 8.1.
"""

import re
from collections.abc import Iterator

Decoded = Iterator[tuple[str, int]]
"""The characters of a text, each with its index in the file."""

_ESCAPES = dict(
    zip(
        '0abt\tnvfre "/\\N_LP',
        '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029',
        strict=True,
    )
)
_LENGTHS_OF_NUMBERS = {"x": 2, "u": 4, "U": 8}

_SPACE = re.compile(r"[ \t\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADER = re.compile(r"([|>])(?:([+-])?([1-9])?|([1-9])([+-]))[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)")


def indices_of(file: str, value: str, start: int, end: int) -> list[int] | None:
    """For each character of a text, and for its end, its index in the file.

    Arguments:
        file: The whole file.
        value: The text as the parser read it.
        start: Index of the first character of what is written for it.
        end: Index after the last one.

    Returns: None where the decoding does not come out as the parser's.
    """
    for decoded in _ways_to_decode(file, start, end):
        characters = list(decoded)
        if "".join(character for character, _ in characters) == value:
            last = characters[-1][1] + 1 if characters else start
            return [*(index for _, index in characters), last]
    return None


def _ways_to_decode(file: str, start: int, end: int) -> Iterator[Decoded]:
    match file[start : start + 1]:
        case "'":
            yield _in_single_quotation_marks(file, start + 1, end - 1)
        case '"':
            yield _in_double_quotation_marks(file, start + 1, end - 1)
        case "|" | ">":
            header = _HEADER.match(file, start, end)
            if header is not None:
                # How far the text is indented is not always said, and never alone.
                for indent in _possible_indents(file, header.end(), end):
                    yield _below(file, header, end, indent)
        case _:
            yield _bare(file, start, end)


def _bare(file: str, start: int, end: int) -> Decoded:
    position = start
    while position < end:
        space = _SPACE.match(file, position, end)
        if space is not None:
            if space.end() < end:
                yield from _folded_space(space)
            position = space.end()
        else:
            yield file[position], position
            position += 1


def _in_single_quotation_marks(file: str, start: int, end: int) -> Decoded:
    position = start
    while position < end:
        space = _SPACE.match(file, position, end)
        if space is not None:
            yield from _folded_space(space)
            position = space.end()
        else:
            yield file[position], position
            position += 2 if file.startswith("''", position) else 1


def _in_double_quotation_marks(file: str, start: int, end: int) -> Decoded:
    position = start
    while position < end:
        space = _SPACE.match(file, position, end)
        if space is not None:
            yield from _folded_space(space)
            position = space.end()
        elif file[position] == "\\":
            character, after = _escaped(file, position, end)
            if character:
                yield character, position
            position = after
        else:
            yield file[position], position
            position += 1


def _escaped(file: str, position: int, end: int) -> tuple[str, int]:
    """What a backslash stands for, and where the text goes on behind it."""
    line_end = _LINE_END.match(file, position + 1, end)
    if line_end is not None:
        space = _SPACE.match(file, position + 1, end)
        return "", space.end() if space is not None else line_end.end()
    letter = file[position + 1 : position + 2]
    length = _LENGTHS_OF_NUMBERS.get(letter, 0)
    if not length:
        return _ESCAPES.get(letter, ""), position + 2
    number = file[position + 2 : position + 2 + length]
    is_number = re.fullmatch(r"[0-9A-Fa-f]+", number) and int(number, 16) <= 0x10FFFF
    return chr(int(number, 16)) if is_number else "", position + 2 + length


def _folded_space(space: re.Match[str]) -> Decoded:
    """A run of space inside a text: one line end is a space, more are one fewer."""
    line_ends = list(_LINE_END.finditer(space[0]))
    if not line_ends:
        yield from zip(space[0], range(space.start(), space.end()), strict=True)
    elif len(line_ends) == 1:
        yield " ", space.start() + line_ends[0].start()
    else:
        for line_end in line_ends[1:]:
            yield "\n", space.start() + line_end.start()


def _possible_indents(file: str, start: int, end: int) -> Iterator[int]:
    for line in _lines(file, start, end):
        bare = file[line[0] : line[1]].lstrip(" ")
        if bare:
            deepest = line[1] - line[0] - len(bare)
            yield from range(deepest, -1, -1)
            return
    yield 0


def _lines(file: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and where it ends, without its end."""
    position = start
    while position < end:
        line_end = _LINE_END.search(file, position, end)
        if line_end is None:
            yield position, end
            return
        yield position, line_end.start()
        position = line_end.end()


def _below(file: str, header: re.Match[str], end: int, indent: int) -> Decoded:
    """The text below a | or a >, of which lines are indented so far."""
    is_folded = header[1] == ">"
    chomping = header[2] or header[5] or ""
    last: tuple[str, int] | None = None
    empty: list[tuple[str, int]] = []
    was_text = False
    for first, after in _lines(file, header.end(), end):
        line = file[first:after]
        if len(line) - len(line.lstrip(" ")) < indent and line.strip(" "):
            break
        if not line[indent:]:
            empty.append(("\n", after))
            continue
        is_text = line[indent] not in " \t"
        if last is not None:
            if not (is_folded and was_text and is_text):
                yield last
            elif not empty:
                yield " ", last[1]
        yield from empty
        empty = []
        yield from zip(line[indent:], range(first + indent, after), strict=True)
        last, was_text = ("\n", after), is_text
    if last is not None and chomping != "-":
        yield last
    if chomping == "+":
        yield from empty
