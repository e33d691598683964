"""What each style looks like."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from generator.exports.word_document.elements import Element, element, twips, when
from generator.exports.word_document.lens_looks import (
    ACCENT,
    LENS_LOOKS,
    PAPER,
    QUIET,
    RULE,
)
from generator.exports.word_document.style_names import (
    Style,
    lens_style,
    mark_style,
    style_id,
)
from generator.exports.word_document.written_language import WrittenLanguage

LIST_INDENT = 6.0
"""How far each level of a list stands in, in mm."""
NOTE_INDENT = 6.0
"""How far a note to a mark stands in from its number, in mm."""
EXCERPT_INDENT = 6.0
"""How much room the number of a line has, in mm."""
EXCERPT_SIZE = 10.5
"""Of the letters of an excerpt, in points."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style of paragraphs looks. Lengths are in points, indents in mm."""

    size: float | None = None
    serif: bool = False
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: float = 0
    after: float = 0
    line: float = 1.0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    indent: float = 0
    hanging: float = 0
    border: str = ""
    """On which side a rule is drawn."""
    centred: bool = False


_LOOKS = {
    Style.TITLE: _Look(21, serif=True, bold=True, before=4, after=2, line=1.05, keep_next=True),
    Style.SUBTITLE: _Look(13, serif=True, italic=True, after=5, line=1.1, keep_next=True),
    Style.HEADING_1: _Look(
        14, serif=True, bold=True, before=13, after=4, keep_next=True, outline=0, border="top"
    ),
    Style.HEADING_2: _Look(11.5, bold=True, before=11, after=4, keep_next=True, outline=1),
    Style.HEADING_3: _Look(10.5, bold=True, before=8, after=3, keep_next=True, outline=2),
    Style.BULLET: _Look(after=1.5, line=1.04),
    Style.NUMBER: _Look(after=1.5, line=1.04),
    Style.TICK_BOX: _Look(after=3, line=1.04, keep_lines=True),
    Style.CONTINUED: _Look(after=1.5, line=1.04),
    Style.CAPTION: _Look(8.5, colour=QUIET, before=3, after=5, keep_lines=True),
    Style.HEADER: _Look(8.5, colour=QUIET, after=4),
    Style.FOOTER: _Look(7.5, colour=QUIET, border="top"),
    Style.FACTS: _Look(9.5, bold=True, colour=QUIET, before=3, after=3, keep_next=True),
    Style.HINT: _Look(9.5, italic=True, colour=QUIET, after=3, keep_next=True),
    Style.TERMS: _Look(8, colour=QUIET, after=2),
    Style.EXCERPT: _Look(EXCERPT_SIZE, serif=True, line=1.3, keep_lines=True),
    Style.TASK_LABEL: _Look(9, bold=True, after=2, keep_next=True),
    Style.TASK: _Look(10.5, after=3, line=1.06, keep_next=True, keep_lines=True),
    Style.FOR_TEACHER: _Look(8.5, bold=True, colour=ACCENT, after=2, keep_next=True),
    Style.MARK_NOTE: _Look(after=1, hanging=NOTE_INDENT, keep_lines=True),
    Style.MARK_NOTE_CONTINUED: _Look(9.5, after=2, indent=NOTE_INDENT),
    Style.TABLE_HEAD: _Look(9, bold=True, keep_next=True),
    Style.TABLE_TEXT: _Look(9.5, line=1.05),
    Style.WRITING_LINE: _Look(10.5),
    Style.BLANK: _Look(8.5, colour=QUIET),
    Style.BANNER: _Look(9, bold=True, after=4, border="all", indent=2, centred=True),
    Style.SPACE: _Look(4),
}
_ON_ALL_SIDES = ("top", "left", "bottom", "right")
_SCRIPTS = {Style.EXCERPT: 11.5}
"""The size of Hebrew, Arabic and the like, which look smaller than Latin letters of one size."""


def styles_in(language: WrittenLanguage) -> Iterator[Element]:
    """The content of the part that holds the styles, for a document in a language."""
    yield _defaults(language)
    yield element(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )
    yield _style("paragraph", Style.NORMAL, element("pPr", *_normal()), default=1)
    yield _style("character", "Default Paragraph Font", default=1)
    yield _style("table", "Normal Table", _table_properties(), default=1)
    yield _style("numbering", "No List", default=1)
    for name, look in _LOOKS.items():
        yield _paragraph_style(name, look, language)
    yield from _run_styles()
    yield from _table_styles()


def _defaults(language: WrittenLanguage) -> Element:
    run = element(
        "rPr",
        language.letters(serif=False),
        element("sz", val=21),
        element("szCs", val=22),
        language.name(),
    )
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", element("pPr")))


def _normal() -> Iterator[Element]:
    yield element("widowControl")
    yield element("spacing", before=0, after=70, line=250, lineRule="auto")


def _style(kind: str, name: str, *inside: Element, default: int = 0, base: str = "") -> Element:
    return element(
        "style",
        element("name", val=_NAMES_IN_WORD.get(name, name)),
        when(base, "basedOn", val=style_id(base)),
        element("uiPriority", val=1),
        when(name == Style.NORMAL or not default, "qFormat"),
        *inside,
        type=kind,
        **({"default": 1} if default else {}),
        styleId=style_id(name),
    )


_NAMES_IN_WORD = {
    **{f"Heading {level}": f"heading {level}" for level in (1, 2, 3)},
    "Caption": "caption",
    "Header": "header",
    "Footer": "footer",
}
"""What Word calls its own styles in a file."""


def _paragraph_style(name: Style, look: _Look, language: WrittenLanguage) -> Element:
    return _style(
        "paragraph",
        name,
        element("pPr", *_paragraph_properties(look)),
        element("rPr", *_run_properties(look, language, _SCRIPTS.get(name))),
        base=Style.NORMAL,
    )


def _paragraph_properties(look: _Look) -> Iterator[Element | None]:
    yield when(look.keep_next, "keepNext")
    yield when(look.keep_lines, "keepLines")
    if look.border:
        sides = _ON_ALL_SIDES if look.border == "all" else (look.border,)
        colour, size = (ACCENT, 8) if look.border == "all" else (RULE, 6)
        yield element(
            "pBdr",
            *(element(side, val="single", sz=size, space=4, color=colour) for side in sides),
        )
    if look.hanging:
        yield element("tabs", element("tab", val="left", pos=twips(look.hanging)))
    yield element(
        "spacing",
        before=round(look.before * 20),
        after=round(look.after * 20),
        line=round(look.line * 240),
        lineRule="auto",
    )
    if look.hanging or look.indent:
        yield element(
            "ind",
            left=twips(look.indent or look.hanging),
            right=twips(look.indent) if look.centred else 0,
            hanging=twips(look.hanging),
        )
    yield when(look.centred, "jc", val="center")
    yield when(look.outline is not None, "outlineLvl", val=look.outline or 0)


def _run_properties(
    look: _Look, language: WrittenLanguage, size_of_scripts: float | None
) -> Iterator[Element | None]:
    if look.serif:
        yield language.letters(serif=True)
    yield from _weights(bold=look.bold, italic=look.italic)
    yield when(look.colour, "color", val=look.colour)
    if look.size:
        yield element("sz", val=round(look.size * 2))
        yield element("szCs", val=round((size_of_scripts or look.size + 0.5) * 2))


def _weights(*, bold: bool = False, italic: bool = False) -> Iterator[Element | None]:
    for name in ("b", "bCs") if bold else ():
        yield element(name)
    for name in ("i", "iCs") if italic else ():
        yield element(name)


def _run_styles() -> Iterator[Element]:
    for lens, (line, colour) in LENS_LOOKS.items():
        underline = element("u", val=line, color=colour)
        yield _style("character", mark_style(lens), element("rPr", underline))
        name = element("rPr", element("color", val=colour), element("u", val=line, color=colour))
        yield _style("character", lens_style(lens), name)
    raised = element("rPr", *_weights(bold=True), element("vertAlign", val="superscript"))
    yield _style("character", Style.MARK_NUMBER, raised)
    linked = element("rPr", element("color", val=ACCENT), element("u", val="single", color=ACCENT))
    yield _style("character", Style.LINK, linked)


def _table_styles() -> Iterator[Element]:
    yield _style("table", Style.COLUMNS, _table_properties())
    yield _style("table", Style.LINES, _table_properties())
    every = (*_ON_ALL_SIDES, "insideH", "insideV")
    rules = (element(side, val="single", sz=4, space=0, color=QUIET) for side in every)
    shaded = element("tcPr", element("shd", val="clear", color="auto", fill=PAPER))
    yield _style(
        "table",
        Style.COURSE_TABLE,
        _table_properties(*rules, above=1.0, beside=1.8),
        element("tblStylePr", shaded, type="firstRow"),
    )
    edge = element("left", val="single", sz=18, space=0, color=ACCENT)
    yield _style(
        "table", Style.TEACHER_BOX, _table_properties(edge, above=1.2, beside=2.5), deepcopy(shaded)
    )


def _table_properties(*borders: Element, above: float = 0, beside: float = 0) -> Element:
    """How a table is ruled, and the room in its cells in mm."""
    sides = zip(_ON_ALL_SIDES, (above, beside, above, beside), strict=True)
    return element(
        "tblPr",
        element("tblInd", w=0, type="dxa"),
        element("tblBorders", *borders) if borders else None,
        element("tblCellMar", *(element(side, w=twips(room), type="dxa") for side, room in sides)),
    )
