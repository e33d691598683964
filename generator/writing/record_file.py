"""The file of the record of quotations, written only where there is something new."""

from pathlib import Path

from generator.reading.quotations.record import Record, record_as_text
from generator.writing.whole_file import put_in_place


def write_record(record: Record, path: Path) -> bool:
    """Put a record in the place of the one that is there, whole or not at all.

    Returns: Whether anything changed.

    Raises:
        OSError: It cannot be written. What was there is still there.
    """
    text = record_as_text(record)
    try:
        if path.read_text("utf-8") == text:
            return False
    except (OSError, UnicodeDecodeError):
        pass
    put_in_place(text, path)
    return True
