from docx.oxml.ns import qn

from generator.course.text import Prose
from generator.exports.document import (
    Block,
    ExcerptText,
    ForTeacher,
    Heading,
    Labelled,
    Paragraph,
    Piece,
    Points,
    SideBySide,
    Sign,
    Table,
    Task,
    WritingLines,
)
from tests.exports.word_document.opened import attribute, every, text_of, value, written

MM = 1440 / 25.4
SHORT = ExcerptText(((Piece("Short."),),), "en", "Caption.")


def task(*work: Block) -> Task:
    return Task("framing", "Framing · Discuss", Prose("What does it do?"), work)


def test_lines_to_write_on_are_rows_with_a_rule_below_eight_millimetres_apart() -> None:
    [table] = every(written(WritingLines(3)).body, "tbl")
    rows = list(every(table, "tr"))
    assert len(rows) == 3
    for row in rows:
        [height] = every(row, "trHeight")
        assert attribute(height, "hRule") == "exact"
        assert int(attribute(height, "val") or 0) == round(8 * MM)
        assert [attribute(edge, "val") for edge in every(row, "bottom")] == ["single"]


def test_the_question_of_a_task_stays_with_the_lines_to_write_on() -> None:
    file = written(task(Labelled("Words to rewrite", "“axed”"), WritingLines(2)))
    for style in ("Task", "Normal"):
        assert [value(line, "keepNext") for line in file.paragraphs(style)] == [""]
    assert [value(line, "keepNext") for line in file.paragraphs("Writing line")] == ["", None]
    [label] = file.paragraphs("Task label")
    assert value(label, "rStyle") == "LensFraming"


def test_the_options_of_a_task_stay_together() -> None:
    file = written(task(Points(("a", "b", "c"), Sign.BOX)))
    assert [value(line, "keepNext") for line in file.paragraphs("List Box")] == ["", "", None]


def test_a_question_outside_a_task_stays_with_its_lines() -> None:
    [line] = written(Paragraph("What did you find?"), WritingLines(1)).paragraphs("Normal")
    assert value(line, "keepNext") == ""


def test_the_head_of_a_table_stands_on_every_sheet_and_no_row_is_broken() -> None:
    [table] = every(written(Table(("Point", "One"), (("Who?", "x"),))).body, "tbl")
    head, row = every(table, "tr")
    assert value(head, "tblHeader") == ""
    assert value(row, "tblHeader") is None
    assert value(head, "cantSplit") == value(row, "cantSplit") == ""


def test_an_empty_cell_has_room_for_handwriting() -> None:
    table = Table(("Point", "One"), (("Who?", ""), ("What?", "This.")), lines_to_write=2)
    _, empty, filled = every(written(table).body, "tr")
    [height] = every(empty, "trHeight")
    assert int(attribute(height, "val") or 0) == round(16 * MM)
    assert attribute(height, "hRule") == "atLeast"
    assert not list(every(filled, "trHeight"))


def test_columns_of_a_table_are_as_wide_as_the_sheet_together_whatever_is_in_them() -> None:
    for rows in ((("a" * 500, ""),), (("", ""),), ()):
        [table] = every(written(Table(("A", "B"), rows)).body, "tbl")
        widths = [int(attribute(column, "w") or 0) for column in every(table, "gridCol")]
        assert abs(sum(widths) - 180 * MM) <= 2
        assert min(widths) > 30 * MM


def test_what_is_for_the_teacher_is_set_apart_in_a_box_with_its_label() -> None:
    file = written(ForTeacher("For the teacher", (Paragraph("Ask twice."),)))
    [table] = every(file.body, "tbl")
    assert value(table, "tblStyle") == "TeacherBox"
    assert file.texts("For the teacher") == ["For the teacher"]
    assert text_of(table) == "For the teacherAsk twice."


def test_a_task_stands_beside_its_excerpt_and_their_row_is_not_broken() -> None:
    file = written(SideBySide((SHORT,), (task(WritingLines(3)),)))
    outer = next(every(file.body, "tbl"))
    row = outer.find(qn("w:tr"))
    assert row is not None
    assert value(row, "cantSplit") == ""
    assert value(outer, "tblStyle") == "Columns"


def test_a_task_that_is_far_higher_than_its_excerpt_stands_below_it() -> None:
    file = written(SideBySide((SHORT,), (task(WritingLines(20)),)))
    assert [value(table, "tblStyle") for table in every(file.body, "tbl")] == ["LinesToWriteOn"]


def test_two_long_excerpts_stay_side_by_side() -> None:
    long = ExcerptText(((Piece("A line."),),) * 40, "en", "Caption.")
    file = written(SideBySide((long,), (long,)))
    [table] = every(file.body, "tbl")
    assert value(table, "tblStyle") == "Columns"
    assert value(table, "cantSplit") is None


def test_in_hebrew_the_first_column_is_on_the_right() -> None:
    blocks = (
        SideBySide((SHORT,), (SHORT,)),
        Table(("א", "ב"), (("ג", ""),)),
        WritingLines(1),
        ForTeacher("למורה", (Paragraph("שלום"),)),
    )
    tables = list(every(written(*blocks, language="he").body, "tbl"))
    assert [value(table, "bidiVisual") for table in tables] == [""] * 4
    assert value(next(every(written(*blocks).body, "tbl")), "bidiVisual") is None


def test_a_heading_stays_with_what_it_is_above() -> None:
    styles = {
        attribute(style, "styleId"): value(style, "keepNext")
        for style in every(written(Heading("Part", 2)).part("word/styles.xml"), "style")
    }
    labels = ("Heading1", "Heading2", "Heading3", "TaskLabel", "ForTheTeacher", "Facts")
    assert [styles[name] for name in labels] == [""] * len(labels)
