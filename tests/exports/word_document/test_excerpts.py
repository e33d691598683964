import re

import pytest
from docx.oxml.ns import qn
from lxml.etree import _Element

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.text import Verbatim
from generator.course.vocabulary import LENSES
from generator.exports.document import ExcerptText, Labelled, LensKey, MarkNote, Piece, SideBySide
from generator.exports.handout import handout
from generator.exports.word_document.lens_looks import LENS_LOOKS
from tests.conftest import PROJECT
from tests.exports.word_document.opened import (
    Opened,
    attribute,
    every,
    opened,
    text_of,
    value,
    written,
)

BASE_STYLES = PROJECT / "generator/website/assets/styles/base.css"
MARKED = ExcerptText(
    ((Piece("It was "), Piece("axed at", "framing")), (Piece("once", "framing", 1), Piece("."))),
    "en",
    "Paragraph 1.",
)


def excerpt(*lines: str, language: str = "en") -> ExcerptText:
    return ExcerptText(tuple((Piece(line),) for line in lines), language, "Paragraph 1.")


def quoted(file: Opened) -> list[str]:
    """The lines of the excerpts, without the numbers of marks."""
    return ["".join(map(_text_of_run, every(line, "r"))) for line in file.paragraphs("Excerpt")]


def _text_of_run(run: _Element) -> str:
    return "" if value(run, "rStyle") == "MarkNumber" else text_of(run)


def runs(file: Opened, style: str) -> list[tuple[str, str | None]]:
    """Every run of the paragraphs of a style, with its own style."""
    return [
        (text_of(run), value(run, "rStyle"))
        for line in file.paragraphs(style)
        for run in every(line, "r")
    ]


def lists_of(file: Opened) -> list[str | None]:
    return [value(line, "numId") for line in file.paragraphs("Excerpt")]


@pytest.mark.parametrize("edition", Edition)
def test_excerpts_of_the_course_are_the_quotations_but_for_space(
    published: Course, edition: Edition
) -> None:
    ours = course_in(edition, published)
    for name, lesson in ours.lessons.items():
        quotations = "".join(excerpt.quote.source for excerpt in lesson.all_excerpts)
        lines = "".join(quoted(opened(handout(ours, name))))
        assert re.sub(r"\s", "", lines) == re.sub(r"\s", "", quotations), name


def test_each_line_is_a_paragraph_that_word_numbers() -> None:
    file = written(excerpt("First line", "second line."))
    assert file.texts("Excerpt") == ["First line", "second line."]
    assert lists_of(file) == ["1", "1"]


def test_each_excerpt_is_numbered_from_one() -> None:
    file = written(excerpt("One.", "Two."), excerpt("One."))
    assert lists_of(file) == ["1", "1", "2"]
    lists = file.part("word/numbering.xml")
    meant = {attribute(made, "numId"): value(made, "abstractNumId") for made in every(lists, "num")}
    assert len(set(meant.values())) == 2
    assert {value(made, "start") for made in every(lists, "abstractNum")} == {"1"}


def test_an_excerpt_stays_on_a_sheet_with_its_caption() -> None:
    file = written(excerpt("One.", "Two."))
    assert all(value(line, "keepNext") == "" for line in file.paragraphs("Excerpt"))
    assert file.texts("Caption") == ["Paragraph 1."]


def test_what_is_marked_has_the_style_of_its_lens_and_ends_with_a_raised_number() -> None:
    file = written(MARKED)
    assert runs(file, "Excerpt") == [
        ("It was ", None),
        ("axed at", "MarkFraming"),
        ("once", "MarkFraming"),
        ("1", "MarkNumber"),
        (".", None),
    ]
    [raised] = (
        style
        for style in every(file.part("word/styles.xml"), "style")
        if attribute(style, "styleId") == "MarkNumber"
    )
    assert value(raised, "vertAlign") == "superscript"


def test_the_line_below_a_mark_tells_its_lens_without_colour() -> None:
    styles = {
        attribute(style, "styleId"): value(style, "u")
        for style in every(written().part("word/styles.xml"), "style")
    }
    lines = [styles[f"Mark{lens.title()}"] for lens in LENSES]
    assert len(set(lines)) == len(LENSES) == 3
    assert lines == [styles[f"Lens{lens.title()}"] for lens in LENSES]


def test_lenses_have_the_colours_of_the_website() -> None:
    base = BASE_STYLES.read_text("utf-8")
    for lens in LENSES:
        found = re.search(rf"--{lens}: #([0-9a-f]{{6}});", base)
        assert found is not None
        assert LENS_LOOKS[lens][1] == found[1]


def test_the_key_shows_each_lens_in_its_look() -> None:
    file = written(LensKey((("framing", "Framing"), ("sourcing", "Sourcing"))))
    shown = [run for run in runs(file, "Normal") if run[1]]
    assert shown == [("Framing", "LensFraming"), ("Sourcing", "LensSourcing")]


def test_a_note_to_a_mark_begins_with_its_number_and_its_words() -> None:
    note = MarkNote(
        3, Verbatim("axed"), "en", "Loaded wording", "framing", "Framing", ("It judges.",)
    )
    file = written(note)
    assert [text for text, _ in runs(file, "Mark note")] == [
        "3",
        "",
        "axed",
        "\u2002Loaded wording · ",
        "Framing",
    ]
    assert file.texts("Mark note continued") == ["It judges."]
    assert value(file.paragraphs("Mark note")[0], "keepNext") == ""


def test_an_excerpt_in_another_language_says_so_run_by_run() -> None:
    [line] = written(excerpt("Bonjour.", language="fr")).paragraphs("Excerpt")
    [language] = every(line, "lang")
    assert language.get(qn("w:val")) == "fr"
    assert value(line, "bidi") is None


def test_an_excerpt_in_hebrew_runs_from_right_to_left_in_an_english_document() -> None:
    file = written(excerpt("שלום (1948) לעולם", language="he"))
    [line] = file.paragraphs("Excerpt")
    assert value(line, "bidi") == ""
    assert [value(run, "rtl") for run in every(line, "r")] == [""]
    assert [language.get(qn("w:bidi")) for language in every(line, "lang")] == ["he"]
    assert value(file.paragraphs("Caption")[0], "bidi") is None


def test_latin_words_in_hebrew_keep_their_order() -> None:
    [line] = written(excerpt("אמר The Herald, היום", language="he")).paragraphs("Excerpt")
    assert [(text_of(run), value(run, "rtl")) for run in every(line, "r")] == [
        ("אמר ", ""),
        ("The Herald", None),
        (", היום", ""),
    ]


@pytest.mark.parametrize(
    ("language", "font"),
    [
        ("zh-Hans", "SimSun"),
        ("zh-TW", "PMingLiU"),
        ("ja", "Yu Mincho"),
        ("ko-KR", "Batang"),
    ],
)
def test_an_excerpt_in_an_east_asian_language_names_its_letters(language: str, font: str) -> None:
    [line] = written(excerpt("一", language=language)).paragraphs("Excerpt")
    [letters] = every(line, "rFonts")
    assert letters.get(qn("w:eastAsia")) == font
    assert letters.get(qn("w:hint")) == "eastAsia"


def test_an_excerpt_stands_beside_another_in_columns_of_fixed_width() -> None:
    file = written(SideBySide((excerpt("Left."),), (excerpt("Right."),)))
    [table] = every(file.body, "tbl")
    widths = [attribute(column, "w") for column in every(table, "gridCol")]
    assert len(widths) == 3
    assert widths == [attribute(width, "w") for width in every(table, "tcW")]
    [layout] = every(table, "tblLayout")
    assert attribute(layout, "type") == "fixed"
    assert [text_of(cell) for cell in every(table, "tc")] == [
        "Left.Paragraph 1.",
        "",
        "Right.Paragraph 1.",
    ]


def test_what_is_said_in_other_words_stands_below_the_caption() -> None:
    told = ExcerptText(((Piece("One."),),), "en", "Caption.", Labelled("In other words", "Plain."))
    assert written(told).texts("Normal") == ["In other words\u2002Plain."]
