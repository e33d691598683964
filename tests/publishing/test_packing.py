import gzip
import zlib

from generator.publishing.packing import Unpacking
from tests.publishing.disguises import PNG, bare_deflate, in_a_picture, in_a_zip

TEXT = b"Ask the class who decided that the bridge had to close."


def parts(data: bytes, limit: int = 1000_000) -> list[bytes]:
    return list(Unpacking(limit).parts_of(data))


def test_packed_texts_are_found_wherever_they_begin() -> None:
    assert parts(b"\xff" * 7 + zlib.compress(TEXT) + b"\xfe" + gzip.compress(TEXT)) == [TEXT, TEXT]


def test_bare_deflate_is_found_at_the_beginning() -> None:
    assert parts(bare_deflate(TEXT)) == [TEXT]


def test_every_member_of_a_zip_is_found() -> None:
    assert parts(in_a_zip(TEXT)) == [b"<empty/>" * 20, TEXT]


def test_what_is_packed_after_something_short_is_found_in_a_long_file() -> None:
    numbers = b"".join(b"%d " % number**3 for number in range(5000))
    packed = [zlib.compress(text) for text in (TEXT, numbers, TEXT[::-1], numbers[::-1])]
    assert parts(b"".join(packed)) == [TEXT, numbers, TEXT[::-1], numbers[::-1]]


def test_what_stands_before_a_break_is_read() -> None:
    packed = zlib.compress(b"".join(b"%d " % number**3 for number in range(5000)))
    [part] = parts(packed[:9000] + b"\0" * 400)
    assert part.startswith(b"0 1 8 27 64 ")


def test_a_wrong_check_at_the_end_of_much_does_not_hide_it() -> None:
    text = b"".join(b"%d " % number**3 for number in range(5000))
    assert parts(zlib.compress(text)[:-4] + b"nope")[0].startswith(b"0 1 8 27 64 ")


def test_what_a_picture_says_is_read_and_what_it_shows_is_not() -> None:
    assert parts(in_a_picture(TEXT)) == [TEXT]
    assert parts(PNG + b"nothing") == []


def test_more_than_the_limit_is_not_read_and_known() -> None:
    unpacking = Unpacking(1000)
    [part] = unpacking.parts_of(zlib.compress(bytes(10**6)))
    assert len(part) == 1001
    assert unpacking.is_over_limit
    assert list(unpacking.parts_of(zlib.compress(TEXT))) == []


def test_as_much_as_the_limit_is_not_too_much() -> None:
    unpacking = Unpacking(1000)
    [part] = unpacking.parts_of(zlib.compress(bytes(1000)))
    assert len(part) == 1000
    assert not unpacking.is_over_limit
