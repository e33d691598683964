"""A sheet as a PDF file: who it can be read by, what is in it, and that it stays the same."""

import os
import subprocess
import sys
from collections import Counter
from itertools import cycle
from pathlib import Path

import pytest

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.exports.booklet import booklet
from generator.exports.document import Document, ExcerptText
from generator.exports.handout import handout
from generator.exports.paper import Paper
from generator.exports.pdf import file as pdf_file
from generator.exports.pdf.file import NoTypesettingError, pdf_of
from tests.conftest import PROJECT
from tests.exports.other_scripts import SENTENCES, all_in_language, in_language
from tests.exports.pdf.conftest import LONGEST, SHORTEST, Sheets
from tests.exports.pdf_as_read import PdfAsRead, squeezed
from tests.exports.test_handout import inside
from tests.pages.full_course import full_course
from tests.pages.hostile_text import ALL_HOSTILE
from tests.publishing.kept_fields import KeptFields
from tests.small_course import sound_course

PAGES = {
    ("before-you-read", Paper.A4): 5,
    ("before-you-read", Paper.LETTER): 5,
    ("names-and-labels", Paper.A4): 4,
    ("uncontested-fact", Paper.A4): 5,
    ("two-schools", Paper.A4): 5,
    ("deals-and-buffers", Paper.A4): 4,
    ("let-an-official-speak", Paper.A4): 5,
    ("certainty-and-endings", Paper.A4): 6,
    ("harbour-bridge", Paper.A4): 10,
    ("harbour-bridge", Paper.LETTER): 10,
    ("harbour-letter", Paper.A4): 9,
}
"""How many pages the sheets of each published lesson have."""

JOINED = {"ar", "hi"}
"""Languages whose letters change their form or place with their neighbours."""


@pytest.fixture(params=["sheet", "key"])
def either(request: pytest.FixtureRequest, sheets: Sheets) -> PdfAsRead:
    """The sheet of a lesson, and its key."""
    key: PdfAsRead = request.getfixturevalue("key")
    return key if request.param == "key" else sheets[LONGEST, Paper.A4]


def test_a_file_is_tagged_says_its_language_and_claims_pdf_ua(either: PdfAsRead) -> None:
    assert either.is_tagged
    assert either.language == "en"
    assert b'pdfuaid:part="1"' in either.unpacked
    assert b"/DisplayDocTitle true" in either.unpacked


def test_everything_drawn_is_tagged_or_told_to_be_no_content(either: PdfAsRead) -> None:
    marks = list(either.marks)
    assert len(marks) > 100
    assert all(name for name, _ in marks)


def test_all_text_is_content(either: PdfAsRead) -> None:
    assert {name for name, is_text in either.marks if is_text} == {"Span"}


def test_a_file_has_tags_for_headings_lists_and_tables_and_no_picture_without_words(
    either: PdfAsRead,
) -> None:
    kinds = {tag.kind for tag in either.tags}
    assert {"H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD"} <= kinds
    assert not [tag for tag in either.tags if tag.kind == "Figure" and not tag.alternative]


def test_every_font_is_in_the_file(either: PdfAsRead) -> None:
    assert len(either.fonts) >= 4
    assert all(either.fonts.values())


def test_a_file_says_what_it_is_who_wrote_it_and_what_about(
    sheets: Sheets, for_students: Course
) -> None:
    facts = sheets[LONGEST, Paper.A4].file.get_metadata_dict()
    lesson = for_students.lessons[LONGEST]
    assert facts["Title"] == lesson.title
    assert facts["Author"] == ", ".join(for_students.outline.authors)
    assert facts["Subject"] == lesson.summary


def test_the_bookmarks_are_the_headings(sheets: Sheets, for_students: Course) -> None:
    outline = sheets[LONGEST, Paper.A4].outline
    assert outline[0] == (0, for_students.lessons[LONGEST].title)
    assert (1, "Read closely") in outline
    assert (2, "Passage 3") in outline


def test_every_excerpt_is_in_the_text_of_its_sheet_word_for_word_without_numbers(
    sheets: Sheets, for_students: Course
) -> None:
    for (name, _), sheet in sheets.items():
        for excerpt in for_students.lessons[name].all_excerpts:
            assert squeezed(excerpt.quote.source) in sheet.text, excerpt.id


def test_every_numbered_line_is_one_line_on_either_paper(
    sheets: Sheets, for_students: Course
) -> None:
    for (name, _), sheet in sheets.items():
        on_paper = {squeezed(line) for page in sheet.pages for line in page.splitlines()}
        for excerpt in inside(handout(for_students, name)):
            if isinstance(excerpt, ExcerptText):
                lines = {squeezed("".join(piece.text for piece in line)) for line in excerpt.lines}
                assert lines - on_paper == set(), name


def test_every_page_has_its_number_and_the_credit_of_each_article(
    sheets: Sheets, for_students: Course
) -> None:
    for (name, _), sheet in sheets.items():
        named = handout(for_students, name).credits
        for number, page in enumerate(sheet.pages, start=1):
            assert f"Page {number} of {len(sheet.pages)}" in page
            assert all(squeezed(credit) in squeezed(page) for credit in named)


def test_every_page_of_a_key_warns(key: PdfAsRead) -> None:
    assert all("With answers and notes: not for students." in page for page in key.pages)


def test_the_published_lessons_have_as_many_pages_as_they_had(sheets: Sheets) -> None:
    assert {which: len(sheet.pages) for which, sheet in sheets.items()} == PAGES


def test_no_page_is_nearly_empty(sheets: Sheets) -> None:
    for (name, paper), sheet in sheets.items():
        assert min(len(page) for page in sheet.pages) > 300, (name, paper)


def test_another_process_writes_the_same_bytes(sheets: Sheets, tmp_path: Path) -> None:
    program = "from generator.cli import main; main()"
    command = [sys.executable, "-c", program, "export", "handout", SHORTEST, "--to", str(tmp_path)]
    environment = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland"}
    subprocess.run(command, check=True, cwd=PROJECT, env=environment, capture_output=True)
    written = (tmp_path / "student" / f"{SHORTEST}-handout.pdf").read_bytes()
    assert written == sheets[SHORTEST, Paper.A4].data


def test_every_rule_of_our_styles_is_understood(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    pdf_file._typesetter.cache_clear()
    course = full_course(tmp_path)
    with caplog.at_level("WARNING", "weasyprint"):
        pdf_of(booklet(course), Paper.LETTER)
    assert [record.getMessage() for record in caplog.records] == []


def test_what_was_set_before_changes_nothing(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
    sheets: Sheets,
    for_students: Course,
) -> None:
    other = sound_course(tmp_path, in_language("he"))
    pdf_of(handout(other, "first"), Paper.A4)
    assert pdf_of(handout(for_students, LONGEST), Paper.A4) == sheets[LONGEST, Paper.A4].data


def test_no_text_for_teachers_is_in_a_file_for_students(pango: str, tmp_path: Path) -> None:  # noqa: ARG001
    kept = KeptFields()
    student = student_edition(kept.course(full_course(tmp_path)))
    text = PdfAsRead(pdf_of(handout(student, "full"), Paper.A4)).text
    assert squeezed("Read closely") in text
    assert not [field for words, field in kept.texts.items() if squeezed(words) in text]


@pytest.mark.parametrize("start", range(0, len(ALL_HOSTILE), 100))
def test_hostile_texts_make_a_file_that_loads_nothing_and_leads_nowhere_but_to_pages(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
    start: int,
) -> None:
    texts = cycle((*ALL_HOSTILE[start:], *ALL_HOSTILE[:start]))
    course = full_course(tmp_path, lines=texts, prose=texts)
    key = PdfAsRead(pdf_of(handout(course, "full"), Paper.A4))

    assert all(
        address.lower().startswith(("http://", "https://", "mailto:")) for address in key.addresses
    )
    for danger in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/GoToR", b"/SubmitForm"):
        assert danger not in key.unpacked


@pytest.mark.parametrize("language", SENTENCES)
def test_an_article_in_another_script_can_be_read_out_of_its_sheet(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
    language: str,
) -> None:
    course = student_edition(sound_course(tmp_path, in_language(language)))
    sheet = PdfAsRead(pdf_of(handout(course, "first"), Paper.A4))
    quote = squeezed(course.lessons["first"].all_excerpts[0].quote.source)
    missing = Counter(quote) - Counter(sheet.text)

    assert all(sheet.fonts.values())
    assert quote in sheet.text or language in JOINED
    assert missing.total() < len(quote) / 20


def test_a_course_in_hebrew_says_so(pango: str, tmp_path: Path) -> None:  # noqa: ARG001
    course = student_edition(sound_course(tmp_path, all_in_language("he")))
    assert PdfAsRead(pdf_of(handout(course, "first"), Paper.A4)).language == "he"


def test_a_booklet_has_contents_with_page_numbers_and_each_lesson_on_a_sheet_of_its_own(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    course = student_edition(sound_course(tmp_path))
    written = PdfAsRead(pdf_of(booklet(course), Paper.A4))

    _, contents, first, *_ = written.pages
    begin = [number for number, page in enumerate(written.pages, 1) if "Name" in page]
    assert "Words for an ending" in first
    assert begin == [3, 5]
    assert [line.split()[-1] for line in contents.splitlines() if " . " in line] == ["3", "5"]
    assert "Page 5 of" in written.pages[4]


@pytest.mark.parametrize(
    ("stands_in_the_way", "said"),
    [
        (OSError("cannot load library 'libpango-1.0-0'"), "set by Pango, which is not installed"),
        (
            UserWarning("No fonts configured in FontConfig. Expect ugly output."),
            "none is installed",
        ),
    ],
    ids=["no Pango", "no fonts"],
)
def test_what_is_missing_is_said_and_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, stands_in_the_way: Exception, said: str
) -> None:
    class InTheWay:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "generator.exports.pdf.typesetter":
                raise stands_in_the_way

    pdf_file._typesetter.cache_clear()
    monkeypatch.delitem(sys.modules, "generator.exports.pdf.typesetter", raising=False)
    monkeypatch.setattr(sys, "meta_path", [InTheWay(), *sys.meta_path])
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(NoTypesettingError, match=said) as told:
        pdf_of(Document("title", "en", "course", ()), Paper.A4)
    assert "sudo apt install libpango" in str(told.value)
