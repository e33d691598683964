"""Every form that a text may hide in, one inside another, three deep.

A form shows itself by a sign, and only what has the sign is read again: a backslash, a per cent
sign, a long word of letters and digits, bytes that are no text. Where signs are few, only what
stands around them is read. What is read leaves out more than it puts in, but for what was packed,
which has a limit.
"""

import binascii
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import Final

from generator.publishing.databases import databases_in, values_in
from generator.publishing.packing import Unpacking, is_text
from generator.publishing.sheets import texts_of_sheets

DEPTH: Final = 3
"""How many forms are taken off, one after the other."""

Form = Callable[[bytes, Unpacking], Iterable[bytes]]
"""What can be read out of bytes that are in a form."""

Reader = Callable[[re.Match[bytes]], bytes]
"""Reads one sign of a form."""

_REACH = 500
"""How many bytes on each side of a sign are read: more than a run of eight words takes up."""

_DENSE = 100
"""A text with a sign in so many bytes is read as a whole, which is faster then."""

_NARROW = 4
"""Bytes of which one in so many is a nought may be UTF-16."""

# Pieces that do not belong together are kept apart, or their words would make up a text.
_APART = b" | 0 | "

_TAG = re.compile(rb"</?[a-zA-Z][^<>]*>")
_TAG_BETWEEN = re.compile(rb"(" + _TAG.pattern + rb")")
_COMMENT = re.compile(rb"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_REFERENCE = re.compile(rb"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_SCRIPT_ESCAPE = re.compile(
    rb"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3][0-7]{2})|(.))",
    re.DOTALL,
)
_WHITE_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" ", b"v": b" "}
_STYLE_ESCAPE = re.compile(rb"\\([0-9a-fA-F]{1,6})\s?")
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")
_QUOTED_PRINTABLE = re.compile(rb"=(?:\r?\n|[0-9A-Fa-f]{2})")

_LONG_WORD = b"a" * 16
_LETTERS_ALONE = bytes(
    ord("a") if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256)
)
_ENCODED = re.compile(rb"[A-Za-z0-9+/_-]+(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]{2,})*")
_SIGNS_OF_BASE64 = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
_HEX = re.compile(rb"[0-9a-fA-F]{32,}")
_MIXED = re.compile(rb"(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).{32}")
_AS_IN_MAIL = bytes.maketrans(b"-_", b"+/")
# Three noughts, which keep apart what was not together.
_APART_ENCODED = b"MDAw"


def layers_of(data: bytes, unpacking: Unpacking) -> Iterator[bytes]:
    """Bytes as they are, and everything that can be read out of them, each once.

    Arguments:
        data: The bytes of a file, or a part of them.
        unpacking: Unpacks what is packed, as far as its limit goes.
    """
    seen = {data}
    layers = [data]
    for depth in range(DEPTH + 1):
        yield from layers
        if depth < DEPTH:
            inner = [read for layer in layers for form in FORMS for read in form(layer, unpacking)]
            layers = [layer for layer in dict.fromkeys(inner) if layer not in seen]
            seen.update(layers)


def text_and_tags(page: bytes) -> tuple[bytes, frozenset[bytes]]:
    """A page without its tags, and the tags, of which most are on other pages as well."""
    parts = _TAG_BETWEEN.split(page)
    # The space that a page is laid out with is more than its text, and only costs time.
    texts = [b"\n" if part.isspace() else part for part in parts[::2]]
    return b"".join(texts), frozenset(parts[1::2])


def without_tags(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """A text without tags. What stands in comments is put behind it, and not in its way."""
    if b"<" in data:
        comments = _COMMENT.findall(data) if b"<!--" in data else []
        text = _COMMENT.sub(b"", data) if comments else data
        text = _APART.join((text, *comments))
        yield from _read(_TAG, b"", text) or [text]


def without_references(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """A text with its character references read, as in HTML and XML."""
    yield from _read(_REFERENCE, lambda found: _character(found[0]), data)


@lru_cache(maxsize=4096)
def _character(reference: bytes) -> bytes:
    return unescape(reference.decode()).encode("utf-8", "replace")


def without_script_escapes(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """What stands around backslashes, read as JSON and JavaScript do."""
    yield from _read(_SCRIPT_ESCAPE, _in_script, data)


def _in_script(found: re.Match[bytes]) -> bytes:
    high, low, braced, four, byte, octal, other = found.groups()
    if low is not None:
        return bytes.fromhex((high + low).decode()).decode("utf-16-be").encode()
    if braced is not None or four is not None:
        return _encoded(int(braced or four, 16))
    if other is not None:
        return _WHITE_ESCAPES.get(other, other)
    return bytes((int(byte, 16) if byte is not None else int(octal, 8),))


def without_style_escapes(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """What stands around backslashes, read as style sheets do."""
    yield from _read(_STYLE_ESCAPE, lambda found: _encoded(int(found[1], 16)), data)


def _encoded(code: int) -> bytes:
    return chr(min(code, 0x10FFFF)).encode("utf-8", "replace")


def without_percents(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """What stands around per cent signs, read as addresses are, and as what forms send."""
    for text in (data, data.replace(b"+", b" ")) if b"%" in data else ():
        yield from _read(_PERCENT, lambda found: bytes((int(found[1], 16),)), text)


def without_quoted_printable(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """What stands around equals signs, read as letters by e-mail are."""
    yield from _read(_QUOTED_PRINTABLE, lambda found: binascii.a2b_qp(found[0]), data)


def _read(sign: re.Pattern[bytes], read: Reader | bytes, data: bytes) -> list[bytes]:
    """A text with every sign read: all of it, or where signs are few, what stands around them."""
    if sign.pattern[:1] not in data:  # Every sign begins with a letter that stands for itself.
        return []
    enough = len(data) // _DENSE + 1
    signs = sum(1 for _ in islice(sign.finditer(data), enough))
    if signs == enough:
        return [sign.sub(read, data)]
    return [_APART.join(_around(sign, read, data))] if signs else []


def _around(sign: re.Pattern[bytes], read: Reader | bytes, data: bytes) -> Iterator[bytes]:
    end = start = 0
    for found in sign.finditer(data):
        if found.start() - end > 2 * _REACH or not end:
            if end:
                yield sign.sub(read, data[start : end + _REACH])
            start = max(0, found.start() - _REACH)
        end = found.end()
    if end:
        yield sign.sub(read, data[start : end + _REACH])


def narrow(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """UTF-16 in single bytes, so that the other forms can be seen in it.

    A sign beyond the usual letters has no byte of noughts, and its two bytes may look like letters:
    what is mostly UTF-16 is read as that as well.
    """
    if b"\x00" in data:
        yield data.replace(b"\x00", b"")
        yield from _as_utf16(data[: data.rindex(b"\x00") + 2])


def _as_utf16(data: bytes) -> Iterator[bytes]:
    """What is mostly UTF-16, read as that, whichever of two bytes comes first."""
    first, second = (data[start::2].count(0) for start in range(2))
    if (first + second) * _NARROW > len(data):
        for start in range(2):
            for order in ("utf-16-le", "utf-16-be"):
                yield data[start:].decode(order, "ignore").encode("utf-8", "ignore")


def unpacked(data: bytes, unpacking: Unpacking) -> Iterator[bytes]:
    """What was packed: gzip, zlib (PDF, PNG), bare deflate, Zstandard, the members of a zip."""
    if not is_text(data):
        yield from unpacking.parts_of(data)


def from_databases(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """The texts of databases, as in a deck of cards for Anki."""
    for database in databases_in(data):
        yield _APART.join(values_in(database))


def from_base64_and_hex(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """What long words say when they are read as base64, of both alphabets, or as hex.

    Of base64 only what follows a word's beginning is known, and that may be the end of a word
    before it: so each is read from its first four letters on.
    """
    words = [b"".join(word.split()) for word in _long_words(data)]
    for word in words:
        for digits in _HEX.findall(word):
            yield from (bytes.fromhex(part.decode()) for part in _evenly(digits))
    # A path or a name has no capitals. That a text of 24 letters has none in base64 is a matter of
    # one in millions.
    words = [word.translate(_AS_IN_MAIL) for word in words if word != word.lower()]
    yield from (_from_base64([word]) for word in words if _MIXED.match(word))
    if words:
        yield from (_from_base64([word[skipped:] for word in words]) for skipped in range(4))


def _long_words(data: bytes) -> Iterator[bytes]:
    """The words with sixteen letters or digits in a row, with the signs of base64 around those."""
    letters = data.translate(_LETTERS_ALONE)
    end = 0
    while (place := letters.find(_LONG_WORD, end)) >= 0:
        while place > end and data[place - 1] in _SIGNS_OF_BASE64:
            place -= 1
        for word in _ENCODED.finditer(data, place):
            yield word[0]
            end = word.end()
            break


def _evenly(digits: bytes) -> Iterator[bytes]:
    for skipped in range(2):
        yield digits[skipped : len(digits) - (len(digits) - skipped) % 2]


def _from_base64(words: list[bytes]) -> bytes:
    whole = (word + b"A" * (-len(word) % 4) for word in words)
    return binascii.a2b_base64(_APART_ENCODED.join(whole))


def from_sheets(data: bytes, _unpacking: Unpacking) -> Iterator[bytes]:
    """The pages of a PDF, in which every letter is a number of a drawing."""
    texts = [text.encode("utf-8", "replace") for text in texts_of_sheets(data)]
    if texts:
        yield _APART.join(texts)


FORMS: tuple[Form, ...] = (
    without_tags,
    without_references,
    without_script_escapes,
    without_style_escapes,
    without_percents,
    without_quoted_printable,
    from_base64_and_hex,
    narrow,
    from_sheets,
    unpacked,
    from_databases,
)
"""Every form, by what reads it."""
