import pytest

from generator.course.text import Prose
from generator.exports.document import Labelled, Paragraph, Points, Role, Sign
from tests.exports.word_document.opened import Opened, attribute, every, text_of, value, written


def formats(file: Opened) -> dict[str | None, tuple[str | None, str | None, str | None]]:
    """What stands before the first level of each list: its format, its text, its first number."""
    lists = file.part("word/numbering.xml")
    levels = {
        attribute(made, "abstractNumId"): tuple(
            value(next(every(made, "lvl")), name) for name in ("numFmt", "lvlText", "start")
        )
        for made in every(lists, "abstractNum")
    }
    return {
        attribute(made, "numId"): levels[value(made, "abstractNumId")]  # type: ignore[misc]
        for made in every(lists, "num")
    }


def places(file: Opened, style: str) -> list[tuple[str | None, str | None]]:
    return [(value(line, "numId"), value(line, "ilvl")) for line in file.paragraphs(style)]


def test_paragraphs_have_a_style_by_what_they_are_for() -> None:
    file = written(*(Paragraph(role.value, role) for role in Role))
    assert file.texts("Normal") == ["plain"]
    assert file.texts("Subtitle") == ["question"]
    assert file.texts("Facts") == ["facts"]
    assert file.texts("Hint") == ["hint"]
    assert file.texts("Terms") == ["terms"]


def test_a_label_is_bold_and_stays_with_its_text() -> None:
    [line] = written(Labelled("Content note", "A storm.")).paragraphs("Normal")
    assert text_of(line) == "Content note\u2002A storm."
    assert [value(run, "b") for run in every(line, "r")] == ["", None, None]


def test_a_label_before_a_list_has_a_line_of_its_own() -> None:
    file = written(Labelled("Answers", Prose("- one\n- two")))
    assert file.texts("Normal") == ["Answers\u2002"]
    assert file.texts("List Bullet") == ["one", "two"]


def test_emphasis_is_italic_and_bold() -> None:
    [line] = written(Paragraph(Prose("*a* **b** c"))).paragraphs("Normal")
    found = [(text_of(run), value(run, "i"), value(run, "b")) for run in every(line, "r")]
    assert found == [("a", "", None), (" ", None, None), ("b", None, ""), (" c", None, None)]


def test_prose_of_several_paragraphs_and_lists_keeps_its_order() -> None:
    file = written(Paragraph(Prose("First.\n\n1. one\n   - inner\n2. two\n\nLast.")))
    assert [text_of(line) for line in every(file.body, "p")] == [
        "A title",
        "First.",
        "one",
        "inner",
        "two",
        "Last.",
    ]
    assert places(file, "List Number") == [("1", "0"), ("1", "0")]
    assert places(file, "List Bullet") == [("2", "1")]


def test_each_numbered_list_begins_at_one() -> None:
    file = written(Points(("a", "b"), Sign.NUMBER), Points(("c",), Sign.NUMBER))
    assert places(file, "List Number") == [("1", "0"), ("1", "0"), ("2", "0")]
    assert formats(file) == {"1": ("decimal", "%1.", "1"), "2": ("decimal", "%1.", "1")}


def test_a_list_in_prose_begins_where_it_says() -> None:
    file = written(Paragraph(Prose("Then:\n\n7. seven\n8. eight")))
    assert formats(file)["1"] == ("decimal", "%1.", "7")


def test_a_number_that_is_too_large_for_word_is_written_out() -> None:
    file = written(Paragraph(Prose("Then:\n\n99999999. many\n100000000. more")))
    assert file.texts("List Number") == ["99999999. many", "100000000. more"]
    assert formats(file) == {}


def test_boxes_stand_before_what_can_be_ticked() -> None:
    file = written(Points(("a", "b"), Sign.BOX), Points(("c",), Sign.BULLET))
    assert file.texts("List Box") == ["a", "b"]
    assert formats(file)["1"] == ("bullet", "☐", "1")
    assert formats(file)["2"] == ("bullet", "•", "1")


def test_a_list_that_is_deeper_than_word_goes_is_still_written() -> None:
    deep = "\n".join(f"{'  ' * depth}- level {depth}" for depth in range(12))
    file = written(Paragraph(Prose(deep)))
    assert file.texts("List Bullet") == [f"level {depth}" for depth in range(12)]
    assert max(int(depth or 0) for _, depth in places(file, "List Bullet")) == 8


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https://example.org/" + "a" * 3000,
        "https://exam ple.org",
        "https://[x",
        "https://example.org:port/",
        "mailto:",
        "mailto:someone",
    ],
)
def test_an_address_that_word_would_not_open_is_no_link(address: str) -> None:
    file = written(Paragraph(Prose(f"[here](<{address}>)")))
    assert not list(every(file.body, "hyperlink"))
    assert "here" in file.text


def test_in_hebrew_paragraphs_run_from_right_to_left_and_english_ones_keep_their_order() -> None:
    file = written(Paragraph("שלום."), Paragraph("Not translated."), language="he")
    hebrew, english = file.paragraphs("Normal")
    assert (value(hebrew, "bidi"), value(hebrew, "jc")) == ("", None)
    assert (value(english, "bidi"), value(english, "jc")) == (None, "right")


def test_in_hebrew_points_of_a_list_stand_on_the_right() -> None:
    file = written(Points(("שלום.", "English.")), language="he")
    assert [value(line, "bidi") for line in file.paragraphs("List Bullet")] == ["", ""]
