"""What is packed in a file, unpacked as far as a limit goes."""

import io
import re
import zlib
from collections.abc import Iterator

import zstandard

LIMIT = 64 * 2**20
"""How many bytes are unpacked of one file. What has more is told of and not read to its end."""

_SMALLEST = 12
"""Bytes that look packed by chance seldom give so many."""

_GZIP, _ZLIB, _BARE = 31, 15, -15
"""The sizes of a window by which zlib tells what it is to unpack."""

_BLOCK = 4096
"""How much is unpacked at once: where a stream breaks off, what came before is read."""

_ZLIB_HEADS = b"|".join(
    re.escape(bytes((method, check)))
    for method in range(0x08, 0x88, 0x10)
    for check in range(256)
    if (method * 256 + check) % 31 == 0 and not check & 0x20
)
_HEAD = re.compile(
    rb"(?P<gzip>\x1f\x8b\x08)|(?P<zip>PK\x03\x04.{26})|(?P<zstd>\x28\xb5\x2f\xfd)|" + _ZLIB_HEADS,
    re.DOTALL,
)
_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS = b"IDAT"


def is_text(data: bytes) -> bool:
    """Whether bytes are a text in UTF-8, in which nothing can be packed."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


class Unpacking:
    """Unpacks what is packed in one file, and knows when there is too much of it."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._left = limit

    @property
    def is_over_limit(self) -> bool:
        """Whether there was more than is read."""
        return self._left < 0

    def parts_of(self, data: bytes) -> Iterator[bytes]:
        """Everything that is packed in bytes, wherever it begins; bare deflate, at their start."""
        data = _without_pixels(data)
        bare, end = self._unpacked(data, 0, _BARE)
        if bare:
            yield bare
        for head in _HEAD.finditer(data):
            if head.start() >= end:
                if head["zstd"]:
                    part = self._from_zstandard(data, head.start())
                else:
                    part, end = self._unpacked(data, *_packing_at(head))
                if part:
                    yield part

    def _from_zstandard(self, data: bytes, start: int) -> bytes:
        """What unpacks from a place on as Zstandard, in which Anki keeps its decks."""
        packed = io.BytesIO(memoryview(data)[start:])
        reader = zstandard.ZstdDecompressor().stream_reader(packed)
        found = b"".join(_blocks_of(reader, self._left + 1))
        self._left -= len(found)
        return found if len(found) >= _SMALLEST else b""

    def _unpacked(self, data: bytes, start: int, packing: int) -> tuple[bytes, int]:
        """What unpacks from a place on, and where that ends; nothing if it was not packed."""
        if self.is_over_limit:
            return b"", start
        unpacker = zlib.decompressobj(packing)
        pieces = list(_pieces(unpacker, memoryview(data)[start:], self._left + 1))
        found = b"".join(piece for piece, _ in pieces)
        if len(found) < _SMALLEST:
            return b"", start
        self._left -= len(found)
        _, read = pieces[-1]
        return found, start + read - len(unpacker.unused_data) if unpacker.eof else start


def _packing_at(head: re.Match[bytes]) -> tuple[int, int]:
    """Where what is packed begins, and how it is packed."""
    if head["gzip"]:
        return head.start(), _GZIP
    if head["zip"]:
        names = sum(int.from_bytes(head["zip"][at : at + 2], "little") for at in (26, 28))
        return head.end() + names, _BARE
    return head.start(), _ZLIB


def _pieces(
    unpacker: "zlib._Decompress", packed: memoryview, room: int
) -> Iterator[tuple[bytes, int]]:
    """What unpacks, piece by piece, and how much the unpacker was given by then."""
    for start in range(0, len(packed), _BLOCK):
        block: bytes | memoryview = packed[start : start + _BLOCK]
        while block and room > 0 and not unpacker.eof:
            try:
                piece = unpacker.decompress(block, room)
            except zlib.error:  # It was not packed, or is broken here.
                return
            yield piece, min(start + _BLOCK, len(packed))
            room -= len(piece)
            block = unpacker.unconsumed_tail
        if room <= 0 or unpacker.eof:
            return


def _blocks_of(reader: zstandard.ZstdDecompressionReader, room: int) -> Iterator[bytes]:
    while room > 0:
        try:
            block = reader.read(min(_BLOCK, room))
        except zstandard.ZstdError:  # It was not packed, or is broken here.
            return
        if not block:
            return
        yield block
        room -= len(block)


def _without_pixels(data: bytes) -> bytes:
    """A picture without what is drawn, which is much and no text; anything else as it is."""
    if not data.startswith(_PNG):
        return data
    kept, start = [], len(_PNG)
    while start < len(data):
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        if data[start + 4 : start + 8] != _PIXELS:
            kept.append(data[start:end])
        start = end
    return b"".join(kept)
