"""The text of a PDF, as its readers see it.

The letters of a PDF are numbers of drawings in a font of its own: unpacked, they say nothing. What
each stands for is read as Chrome reads it, by PDFium, which is quick and used to broken files.
"""

from collections.abc import Iterator

import pypdfium2

_HEAD = b"%PDF-"


def texts_of_sheets(data: bytes) -> Iterator[str]:
    """The text of each page of a PDF, and what it says of itself. Nothing of what is no PDF.

    Arguments:
        data: The bytes of a file. A PDF may begin anywhere in them.
    """
    start = data.find(_HEAD)
    while start >= 0:
        following = data.find(_HEAD, start + 1)
        yield from _texts_from(data[start:])
        if following >= 0:  # Of two in a row, the second hides the first.
            yield from _texts_from(data[start:following])
        start = following


def _texts_from(data: bytes) -> Iterator[str]:
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:  # Nobody can see its pages, so there is no text to be read.
        return
    try:
        yield from file.get_metadata_dict(skip_empty=True).values()
        yield from (mark.get_title() for mark in file.get_toc())
        for page in file:
            yield page.get_textpage().get_text_range()
    finally:
        file.close()
