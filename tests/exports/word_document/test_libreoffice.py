"""LibreOffice opens what we write, and sets what it says. All files are converted in one run."""

import re
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdfium2 import PdfDocument

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.exports.document import ExcerptText, Piece, SideBySide
from generator.exports.handout import handout
from generator.exports.paper import Paper
from generator.exports.word_document.file import word_document
from generator.pages.words import words_in
from tests.exports.word_document.opened import Opened, document_of

LINES = tuple((Piece(f"These are the words of line {number}."),) for number in range(1, 31))
HEBREW = tuple((Piece(f"אלה המילים של שורה {number}"),) for number in range(1, 4))


@pytest.fixture(scope="module")
def pdfs(
    published: Course, libreoffice_program: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with a PDF of each file."""
    folder = tmp_path_factory.mktemp("documents")
    student = course_in(Edition.STUDENT, published)
    english = ExcerptText(LINES, "en", "Caption.")
    hebrew = ExcerptText(HEBREW, "he", "Caption.")
    for name, document, paper in (
        ("sheet", handout(student, "harbour-bridge"), Paper.A4),
        ("key", handout(published, "two-schools"), Paper.LETTER),
        ("lines", document_of(english, SideBySide((hebrew,), (hebrew,))), Paper.A4),
    ):
        data = word_document(document, paper, words_in(document.language))
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            libreoffice_program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *map(str, sorted(folder.glob("*.docx"))),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder


def test_every_file_is_opened_and_set(pdfs: Path) -> None:
    assert sorted(path.stem for path in pdfs.glob("*.pdf")) == ["key", "lines", "sheet"]


def test_each_line_of_an_excerpt_stands_beside_its_number(pdfs: Path) -> None:
    lines = text_of_pdf(pdfs / "lines.pdf").splitlines()
    for number in range(1, 31):
        said = f"These are the words of line {number}."
        [found] = (line for line in lines if line.endswith(said))
        assert found.split(maxsplit=1) == [str(number), said]


def test_the_words_of_every_paragraph_are_on_paper(pdfs: Path) -> None:
    for name in ("sheet", "key"):
        printed = _letters(text_of_pdf(pdfs / f"{name}.pdf"))
        file = Opened((pdfs / f"{name}.docx").read_bytes())
        missing = [
            text
            for style in ("Heading 1", "Heading 2", "Excerpt", "Caption", "Task", "Hint")
            for text in file.texts(style)
            if _letters(text) not in printed
        ]
        assert missing == []


def test_every_page_is_numbered_and_names_how_many_there_are(pdfs: Path) -> None:
    text = text_of_pdf(pdfs / "sheet.pdf")
    numbers = re.findall(r"Page (\d+) of (\d+)", text)
    count = len(numbers)
    assert numbers == [(str(number), str(count)) for number in range(1, count + 1)]
    assert count > 5


def text_of_pdf(path: Path) -> str:
    """What is printed, page by page."""
    file = PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in file]
    file.close()
    return "\n".join(texts)


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00ad]", "", normalize("NFKC", text))
