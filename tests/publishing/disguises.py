"""What a text looks like in each form that it may hide in: the other way round than `forms`."""

import base64
import binascii
import gzip
import io
import json
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from urllib.parse import quote, quote_from_bytes

import zstandard

from generator.publishing.packing import is_text

Disguise = Callable[[bytes], bytes]
"""Puts bytes in a form."""

PNG = b"\x89PNG\r\n\x1a\n"


def _each(written: Callable[[int], str]) -> Disguise:
    """A text with each of its characters written in a way."""
    return lambda data: "".join(written(ord(character)) for character in data.decode()).encode()


def in_every_word(data: bytes) -> bytes:
    """Tags in the middle of words."""
    return b"<b class='x'>" + data[:2] + b"</b>" + b"<i></i>".join((data[2:9], data[9:]))


def with_named_references(data: bytes) -> bytes:
    """Every sign that has a name written by it, and a letter that has none by its number."""
    for sign, name in {"&": "amp", "e": "#101", ",": "comma", "\\": "bsol", "%": "percnt"}.items():
        data = data.replace(sign.encode(), f"&{name};".encode())
    return data


def around_a_comment(data: bytes) -> bytes:
    """A comment in the middle of a text."""
    return data[:11] + b"<!-- by another writer on another day -->" + data[11:]


def bare_deflate(data: bytes) -> bytes:
    """Deflate without a head."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def in_a_zip(data: bytes) -> bytes:
    """A zip with two members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/empty.xml", b"<empty/>" * 20)
        archive.writestr("word/document.xml", data)
    return packed.getvalue()


def in_a_pdf(data: bytes) -> bytes:
    """A stream of a PDF."""
    stream = zlib.compress(data, 9)
    head = f"%PDF-1.7\n4 0 obj\n<< /Filter /FlateDecode /Length {len(stream)} >>\nstream\n"
    return head.encode() + stream + b"\nendstream\nendobj\n%%EOF\n"


def on_a_sheet(data: bytes) -> bytes:
    """A page of a PDF, with a font of its own in which each sign is a number."""
    text = data.decode()
    signs = {sign: code for code, sign in enumerate(dict.fromkeys(text), start=1)}
    codes = "".join(f"{signs[sign]:04x}" for sign in text)
    unicode = "\n".join(
        f"<{code:04x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in signs.items()
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{unicode}\nendbfchar\nendcmap end end"
    )
    page = f"BT /F1 1 Tf 10 10 Td <{codes}> Tj ET"
    return _pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000 900] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(page),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 1000 /CIDSystemInfo"
        " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(to_unicode),
    )


def _stream(text: str) -> bytes:
    packed = zlib.compress(text.encode())
    head = f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _pdf_of(*objects: str | bytes) -> bytes:
    parts = [one.encode() if isinstance(one, str) else one for one in objects]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % part for part in enumerate(parts, start=1))
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def in_a_picture(data: bytes) -> bytes:
    """What a PNG says of itself, packed, between a head and pixels."""
    text = _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(data))
    pixels = _chunk(b"IDAT", zlib.compress(bytes(5000)))
    return PNG + _chunk(b"IHDR", bytes(13)) + text + pixels + _chunk(b"IEND", b"")


def in_a_database(data: bytes) -> bytes:
    """A database in which a text is cut in two, because a page of it ends in the middle.

    Source: "Database File Format" of SQLite, on overflow pages: of 512 bytes, they hold 508.
    """
    in_front = 39 - 4, 508  # What stands with its row, without the row's head; then whole pages.
    before = max(0, sum(in_front) - len(data) // 2)
    whole = -(before + len(data) - in_front[0]) % in_front[1]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA page_size = 512")
        database.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT)")
        text = b"x" * (before - 1) + b" " + data + b" " * whole
        database.execute("INSERT INTO notes (flds) VALUES (CAST (? AS TEXT))", (text,))
        database.commit()
        return database.serialize()


def in_a_deck(data: bytes) -> bytes:
    """A deck of cards as Anki writes it: a packed database in a zip that is not packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("meta", b"\x08\x03")
        archive.writestr("collection.anki21b", zstandard.compress(in_a_database(data)))
    return packed.getvalue()


def in_a_map(data: bytes) -> bytes:
    """The source in a source map."""
    return json.dumps({"version": 3, "sourcesContent": [data.decode()]}).encode()


def _halves(code: int) -> tuple[int, ...]:
    return struct.unpack(f">{2 if code > 0xFFFF else 1}H", chr(code).encode("utf-16-be"))


OF_CHARACTERS: dict[str, Disguise] = {
    "tags": in_every_word,
    "a comment": lambda data: b"<p><!-- " + data + b" --></p>",
    "around a comment": around_a_comment,
    "decimal references": _each(lambda code: f"&#{code};"),
    "hexadecimal references": _each(lambda code: f"&#x{code:x};"),
    "references without a semicolon": _each(lambda code: f"&#{code}"),
    "named references": with_named_references,
    "JSON": _each(lambda code: "".join(f"\\u{half:04x}" for half in _halves(code))),
    "JSON of punctuation": lambda data: json.dumps(data.decode().replace(" ", "\n")).encode(),
    "braces": _each(lambda code: f"\\u{{{code:x}}}"),
    "a style sheet": _each(lambda code: f"\\{code:04x} "),
    "a source map": in_a_map,
    "a sheet": on_a_sheet,
    "UTF-16 LE": lambda data: data.decode().encode("utf-16-le"),
    "UTF-16 BE": lambda data: data.decode().encode("utf-16-be"),
    "UTF-16 with a mark": lambda data: data.decode().encode("utf-16"),
}
"""Forms of a text."""

OF_BYTES: dict[str, Disguise] = {
    "bytes in a script": lambda data: "".join(f"\\x{byte:02x}" for byte in data).encode(),
    "an address": lambda data: quote_from_bytes(data, safe="").encode(),
    "every letter of an address": lambda data: "".join(f"%{byte:02X}" for byte in data).encode(),
    "a form": lambda data: quote(data, safe=" ").replace(" ", "+").encode(),
    "base64": base64.b64encode,
    "base64 of addresses": lambda data: base64.urlsafe_b64encode(data).rstrip(b"="),
    "base64 in lines": base64.encodebytes,
    "base64 from its middle": lambda data: base64.b64encode(b"before it. " + data)[6:],
    "a data address": lambda data: b"data:text/plain;base64," + base64.b64encode(data),
    "hex": binascii.hexlify,
    "quoted-printable": lambda data: binascii.b2a_qp(data, quotetabs=True, istext=False),
    "gzip": gzip.compress,
    "zlib": zlib.compress,
    "bare deflate": bare_deflate,
    "zip": in_a_zip,
    "PDF": in_a_pdf,
    "PNG": in_a_picture,
    "Zstandard": zstandard.compress,
    "a database": in_a_database,
    "a deck": in_a_deck,
}
"""Forms of anything."""

AT_THE_BEGINNING = {"base64", "base64 of addresses", "base64 in lines", "hex", "gzip", "zlib"}
"""Forms that can be told to begin where they do, as bare deflate has to."""

DISGUISES = {**OF_CHARACTERS, **OF_BYTES}


def disguised(text: str, names: Iterable[str]) -> bytes | None:
    """A text in one form after another; None where that cannot be."""
    data, last = text.encode(), ""
    for name in names:
        if name in OF_CHARACTERS and (b"\x00" in data or not is_text(data)):
            return None
        if last == "bare deflate" and name not in AT_THE_BEGINNING:
            return None
        last = name
        data = DISGUISES[name](data)
    return data
