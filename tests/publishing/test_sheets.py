"""What stands on the pages of a PDF is searched as what stands on a page of the site."""

from pathlib import Path

import pytest

from generator.course.editions import student_edition
from generator.course.kept_texts import kept_texts, public_texts
from generator.exports.handout import handout
from generator.exports.paper import Paper
from generator.exports.pdf.file import pdf_of
from generator.publishing.built_file import BuiltFile
from generator.publishing.leaks import LeakSearch
from generator.publishing.sheets import texts_of_sheets
from tests.pages.full_course import full_course
from tests.publishing.disguises import on_a_sheet
from tests.publishing.kept_fields import KeptFields

SHEET = on_a_sheet(b"Ask the class who decided.")


def test_a_key_among_the_files_of_a_site_is_found_and_a_sheet_for_students_is_not(
    pango: str,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    course = KeptFields().course(full_course(tmp_path))
    student = student_edition(course)
    search = LeakSearch(kept_texts(course, student), public_texts(student), "canary7x3qz5vw9")

    key = BuiltFile("files/key.pdf", pdf_of(handout(course, "full"), Paper.A4))
    sheet = BuiltFile("files/sheet.pdf", pdf_of(handout(student, "full"), Paper.A4))
    assert len(list(search.findings_in(key))) > 20
    assert list(search.findings_in(sheet)) == []


def test_a_pdf_is_read_wherever_it_begins_and_another_behind_it_as_well() -> None:
    other = on_a_sheet(b"Nobody had asked them.")
    texts = " ".join(texts_of_sheets(b"before it" * 500 + SHEET + b"between" + other))
    assert "Ask the class who decided." in texts
    assert "Nobody had asked them." in texts


@pytest.mark.parametrize("size", range(0, len(SHEET), 40))
def test_a_pdf_that_breaks_off_stops_nothing(size: int) -> None:
    assert all("Ask" in text or not text for text in texts_of_sheets(SHEET[:size]))


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-", b"%PDF-1.7\n%%EOF", b"<p>Not %PDF-1.7 at all.</p>"]
)
def test_what_only_looks_like_a_pdf_has_no_pages(data: bytes) -> None:
    assert list(texts_of_sheets(data)) == []
