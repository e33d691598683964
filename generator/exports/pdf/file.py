"""A document as a PDF file, where the program that sets it can run."""

import sys
import warnings
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

_NO_FONTS = "(No fonts configured|FontConfig cannot load)"


class NoTypesettingError(Exception):
    """What type is set with is not on this computer. The message says how it gets there."""


def pdf_of(document: Document | Booklet, paper: Paper) -> bytes:
    """A document as a PDF file: PDF/UA, and the same bytes each time.

    Raises:
        NoTypesettingError: Pango is not installed, or no font is.
    """
    return _typesetter(paper).pdf_of(document)


@cache
def _typesetter(paper: Paper) -> "Typesetter":
    """The typesetter for a size of paper; what it knows of fonts and styles is kept."""
    with warnings.catch_warnings():
        # Without any font, Pango would end the whole program later.
        warnings.filterwarnings("error", message=_NO_FONTS)
        try:
            # Here and not above: whoever prints nothing needs no Pango.
            from generator.exports.pdf.typesetter import Typesetter  # noqa: PLC0415
        except OSError as error:
            missing = "PDF files are set by Pango, which is not installed here."
            raise NoTypesettingError(f"{missing}\n{_how_to_install()}") from error
        except UserWarning as error:
            missing = "PDF files need fonts, and none is installed here."
            raise NoTypesettingError(f"{missing}\n{_how_to_install()}") from error
    return Typesetter(paper)


def _how_to_install() -> str:
    return HOW_TO_INSTALL.get(sys.platform, "\n".join(HOW_TO_INSTALL.values()))
