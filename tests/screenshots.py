"""The pictures in README and docs, taken from the real thing: `make screenshots`."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pypdfium2
from playwright.sync_api import Browser, sync_playwright

from generator.course.editions import student_edition
from generator.exports.handout import handout
from generator.exports.paper import Paper
from generator.exports.pdf.file import pdf_of
from generator.reading.course_folder import CourseFolder
from tests.chromium import FLAGS, chromium_path
from tests.conftest import PROJECT
from tests.served import served
from tests.website.project import build_project, copy_of_real_project, make_mistakes

IMAGES = PROJECT / "docs" / "images"
PASSAGE = "lessons/harbour-bridge/#passage-drawbridge--mark-2"


@dataclass(frozen=True)
class Picture:
    """What to show, and on what screen."""

    name: str
    address: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"


def main() -> None:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = copy_of_real_project(Path(folder))
        sound = build_project(project, site_dir=str(project / "sound"))
        make_mistakes(project)
        broken = build_project(project, "serve", site_dir=str(project / "broken"))
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        for site, picture in (
            (sound, Picture("lesson.png", PASSAGE, 1024, 700)),
            (
                sound,
                Picture("phone.png", PASSAGE, 390, 760, "dark"),
            ),
            (broken, Picture("problem.png", "lessons/harbour-letter/", 1200, 560)),
            (broken, Picture("difference.png", "lessons/harbour-bridge/", 1200, 640)),
        ):
            take(picture, browser, site)
        browser.close()
    print_a_sheet("sheet.png", "harbour-bridge", page=4)


def print_a_sheet(name: str, lesson: str, page: int) -> None:
    """Take the picture of a page of a lesson's handout, in few greys."""
    course = student_edition(CourseFolder(PROJECT / "lessons").read().course)
    pages = pypdfium2.PdfDocument(pdf_of(handout(course, lesson), Paper.A4))
    picture = pages[page - 1].render(scale=1.25).to_pil().convert("L").quantize(12)
    picture.save(IMAGES / name, optimize=True)


def take(picture: Picture, browser: Browser, site: Path) -> None:
    """Serve a site on the loopback address and take one picture of it."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height}, color_scheme=picture.scheme
    )
    page = context.new_page()
    with served(site) as start:
        page.goto(start + picture.address)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=IMAGES / picture.name)
    context.close()


if __name__ == "__main__":
    main()
