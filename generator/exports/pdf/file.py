"""A document as a PDF file, where the program that sets it can run."""

import sys
from functools import cache
from typing import TYPE_CHECKING

from generator.exports.document import Booklet, Document
from generator.exports.paper import Paper

if TYPE_CHECKING:
    from generator.exports.pdf.typesetter import Typesetter

HOW_TO_INSTALL = {
    "linux": (
        "On Debian and Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
        "libharfbuzz-subset0 fonts-noto-core"
    ),
    "darwin": "On macOS: brew install pango",
    "win32": (
        "On Windows: install MSYS2, then run in its shell: pacman -S mingw-w64-x86_64-pango\n"
        r"and set WEASYPRINT_DLL_DIRECTORIES to C:\msys64\mingw64\bin"
    ),
}
"""What to do by the system that Python runs on."""


class PangoMissingError(Exception):
    """The library that sets type is not on this computer. The message says how it gets there."""


def pdf_of(document: Document | Booklet, paper: Paper) -> bytes:
    """A document as a PDF file: PDF/UA, and the same bytes each time.

    Raises:
        PangoMissingError: Pango is not installed.
    """
    return _typesetter(paper).pdf_of(document)


@cache
def _typesetter(paper: Paper) -> "Typesetter":
    """The typesetter for a size of paper; what it knows of fonts and styles is kept."""
    try:
        # Here and not above: whoever prints nothing needs no Pango.
        from generator.exports.pdf.typesetter import Typesetter  # noqa: PLC0415
    except OSError as error:
        raise PangoMissingError(_advice()) from error
    return Typesetter(paper)


def _advice() -> str:
    how = HOW_TO_INSTALL.get(sys.platform, "\n".join(HOW_TO_INSTALL.values()))
    return f"PDF files are set by Pango, which is not installed here.\n{how}"
