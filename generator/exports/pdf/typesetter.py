"""Sets documents on paper. What all sheets have in common is prepared once, and then kept."""

from importlib.resources import files
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from generator.exports.document import Booklet, Document
from generator.exports.paper import Paper
from generator.exports.pdf.sheet_html import booklet_html, sheet_html
from generator.exports.pdf.what_a_sheet_loads import NumbersOnly

_STYLES = ("scripts", "sheet", "blocks", "excerpt", "booklet")


class Typesetter:
    """Sets documents on one size of paper."""

    def __init__(self, paper: Paper) -> None:
        self._fonts = FontConfiguration()
        self._loads = NumbersOnly()
        self._pictures: dict[str, Any] = {}
        self._styles = CSS(
            string=_style_sheet(paper), font_config=self._fonts, url_fetcher=self._loads
        )

    def pdf_of(self, document: Document | Booklet) -> bytes:
        """A document as a PDF file."""
        html = HTML(string=_html_of(document), url_fetcher=self._loads, base_url=None)
        written: bytes = html.write_pdf(
            stylesheets=[self._styles],
            font_config=self._fonts,
            cache=self._pictures,
            pdf_variant="pdf/ua-1",
        )
        return written


def _html_of(document: Document | Booklet) -> str:
    return booklet_html(document) if isinstance(document, Booklet) else sheet_html(document)


def _style_sheet(paper: Paper) -> str:
    folder = files(__package__) / "styles"
    names = (*_STYLES, f"paper-{paper}")
    return "\n".join((folder / f"{name}.css").read_text("utf-8") for name in names)
