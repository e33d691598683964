import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml.etree import _Element

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.text import Prose
from generator.exports.document import Document, ExcerptText, Heading, Paragraph, Piece, Table
from generator.exports.handout import handout
from generator.exports.paper import Paper
from tests.conftest import PROJECT
from tests.exports.word_document.opened import (
    Opened,
    document_of,
    every,
    opened,
    text_of,
    value,
    written,
)

# In which order ECMA-376 (part 1, 17.3 to 17.7) has what may stand in an element. Word may refuse
# a file in another.
ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW tcBorders shd vAlign",
    "style": "name basedOn uiPriority qFormat pPr rPr tblPr tcPr tblStylePr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "pBdr": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "numbering": "abstractNum num",
}


@pytest.fixture(scope="module")
def files(published: Course) -> list[Opened]:
    """The longest and the shortest lesson, for students and for their teacher."""
    return [
        opened(handout(course_in(edition, published), lesson))
        for edition in Edition
        for lesson in ("harbour-bridge", "two-schools")
    ]


def names_in(made: _Element) -> list[str]:
    return [str(child.tag).rpartition("}")[2] for child in made]


def test_what_is_in_a_file_stands_in_the_order_of_the_standard(files: list[Opened]) -> None:
    hebrew = written(Paragraph(Prose("שלום [name](https://example.org)")), language="he")
    for file in (*files, hebrew):
        for name in (
            name for name in file.parts if name.startswith("word/") and "rels" not in name
        ):
            for holder, order in ORDER.items():
                for made in every(file.part(name), holder):
                    places = [order.split().index(child) for child in names_in(made)]
                    assert places == sorted(places), (name, holder, names_in(made))


def test_a_cell_ends_with_a_paragraph_and_no_two_tables_touch(files: list[Opened]) -> None:
    for file in files:
        assert all(cell[-1].tag == qn("w:p") for cell in every(file.body, "tc"))
        for table in every(file.body, "tbl"):
            after = table.getnext()
            assert after is not None
            assert after.tag == qn("w:p")


def test_only_parts_that_say_something_are_in_a_file() -> None:
    assert sorted(written().parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        *(f"word/{kind}{number}.xml" for kind in ("footer", "header") for number in (1, 2)),
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_nothing_leads_out_of_a_file_but_its_links() -> None:
    file = written(
        Paragraph(Prose("A [place](https://example.org/?a=b&c=d), [us](mailto:a@b.org)."))
    )
    outside = [
        made.get("Target")
        for name in file.parts
        if name.endswith(".rels")
        for made in file.part(name)
        if made.get("TargetMode") == "External"
    ]
    assert outside == ["https://example.org/?a=b&c=d", "mailto:a@b.org"]
    assert [text_of(link) for link in every(file.body, "hyperlink")] == ["place", "us"]


def test_a_file_says_what_it_is_and_has_no_day() -> None:
    about = replace(document_of(language="fr"), subject="One sentence.", authors=("Ada", "Ben"))
    properties = docx.Document(io.BytesIO(opened(about).data)).core_properties
    assert properties.title == "A title"
    assert properties.subject == "One sentence."
    assert properties.author == "Ada, Ben"
    assert properties.language == "fr"
    assert properties.created is None
    assert properties.comments == ""


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (215.9, 279.4))]
)
def test_a_sheet_has_the_size_of_its_paper(paper: Paper, size: tuple[float, float]) -> None:
    [sheet] = docx.Document(io.BytesIO(opened(document_of(), paper).data)).sections
    assert (sheet.page_width or 0) == pytest.approx(Mm(size[0]), abs=Mm(0.1))
    assert (sheet.page_height or 0) == pytest.approx(Mm(size[1]), abs=Mm(0.1))


def test_headings_are_those_that_word_navigates_by() -> None:
    file = docx.Document(io.BytesIO(written(Heading("Part", 2), Heading("Passage", 3)).data))
    found = [(made.style.name if made.style else "", made.text) for made in file.paragraphs]
    assert found == [("Title", "A title"), ("Heading 1", "Part"), ("Heading 2", "Passage")]


def heads_and_feet(document: Document) -> Iterator[str]:
    [sheet] = docx.Document(io.BytesIO(opened(document).data)).sections
    for holder in (sheet.first_page_header, sheet.header, sheet.first_page_footer, sheet.footer):
        yield "\n".join(made.text for made in holder.paragraphs)


def test_every_sheet_says_whose_words_are_quoted_and_which_sheet_it_is() -> None:
    first, later, *feet = heads_and_feet(replace(document_of(), credits=("Whose, and how.",)))
    assert (first, later) == ("A course", "A course · A title")
    assert feet == ["\nWhose, and how.\nPage 1 of 1"] * 2


def test_every_sheet_of_a_key_says_that_it_is_not_for_students() -> None:
    first, later, *_ = heads_and_feet(replace(document_of(), edition_note="Not for students."))
    assert first.startswith("Not for students.\n")
    assert later.startswith("Not for students.\n")


def test_pages_are_counted_by_the_program_and_nothing_else_is() -> None:
    file = opened(document_of(Paragraph("{ INCLUDETEXT x }"), Paragraph("{page} {pages}")))
    instructions = [
        made.text
        for name in sorted(file.parts)
        if name.startswith("word/") and name.endswith(".xml")
        for made in every(file.part(name), "instrText")
    ]
    assert instructions == [" PAGE ", " NUMPAGES "] * 2
    assert file.texts("Normal") == ["{ INCLUDETEXT x }", "{page} {pages}"]


def test_what_a_student_fills_in_stands_above_the_title() -> None:
    file = opened(replace(document_of(), blanks=("Name", "Class", "Date")))
    assert names_in(file.body) == ["tbl", "p", "p", "sectPr"]
    assert file.texts("Blank") == ["Name", "Class", "Date"]


def test_a_file_names_its_language_for_each_family_of_scripts() -> None:
    for language, expected in (
        ("fr", ("fr", "zh-CN", "he-IL")),
        ("zh-Hant", ("en", "zh-Hant", "he-IL")),
        ("ar", ("en", "zh-CN", "ar")),
    ):
        defaults = next(every(written(language=language).part("word/styles.xml"), "lang"))
        assert (
            tuple(defaults.get(qn(f"w:{kind}")) for kind in ("val", "eastAsia", "bidi")) == expected
        )


def test_word_sets_a_file_as_it_has_since_2013() -> None:
    assert value(written().part("word/settings.xml"), "compatSetting") == "15"


def test_a_file_is_the_same_each_time(published: Course) -> None:
    document = handout(published, "harbour-bridge")
    assert opened(document).data == opened(document).data


BLOCKS = (
    Heading("Part", 2),
    Paragraph(Prose("[one](https://example.org/1), [two](mailto:a@b.org)\n\n1. a\n2. b")),
    ExcerptText(((Piece("Shalom", "framing", 1),), (Piece("שלום"),)), "he", "Caption."),
    Table(("A", "B"), (("a", ""),)),
)
IN_ANOTHER_PROCESS = """
import sys
from tests.exports.word_document.test_file import BLOCKS
from tests.exports.word_document.opened import written

sys.stdout.buffer.write(written(*BLOCKS).data)
"""


def test_a_file_is_the_same_in_another_process_and_time_zone() -> None:
    made = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS],
        cwd=PROJECT,
        env={**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo"},
        capture_output=True,
        check=True,
    )
    assert made.stdout == written(*BLOCKS).data


def test_a_file_can_be_read_from_a_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(written(Paragraph("Something.")).data)
    assert docx.Document(str(path)).paragraphs[-1].text == "Something."
