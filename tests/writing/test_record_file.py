"""The file of the record: written only where there is something new."""

import os
from pathlib import Path

from generator.reading.quotations.record import RECORD_FILE, CopyFact, Record, record_as_text
from generator.writing.record_file import write_record

RECORD = Record(frozenset([CopyFact(article="ferry", sha256="a" * 64, canonical_text=1)]))


def test_a_record_that_has_it_all_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / RECORD_FILE
    assert write_record(RECORD, path)
    os.utime(path, ns=(1, 1))
    assert not write_record(RECORD, path)
    assert path.stat().st_mtime_ns == 1


def test_a_record_takes_the_place_of_one_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / RECORD_FILE
    path.write_bytes(b"\xff\xfe")
    assert write_record(Record(), path)
    assert path.read_text("utf-8") == record_as_text(Record())
