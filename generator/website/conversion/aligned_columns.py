"""Columns of a table that a colon sets left, right or in the middle, by a class.

Markdown's own extension writes a style into each cell, which a page's policy lets do nothing.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

_ALIGNMENT = re.compile(r"text-align: (left|center|right);")
_AFTER_CELLS_ARE_READ = 1


class AlignedColumns(Extension):  # type: ignore[misc]
    """The extension of Markdown that does it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Look at each page's tree last of all."""
        md.treeprocessors.register(_Classes(md), "aligned_columns", _AFTER_CELLS_ARE_READ)


class _Classes(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for cell in (*root.iter("th"), *root.iter("td")):
            alignment = _ALIGNMENT.fullmatch(cell.get("style", ""))
            if alignment:
                del cell.attrib["style"]
                cell.set("class", f"{cell.get('class', '')} column-{alignment[1]}".strip())
