"""The pages of a course as tests look at them: as Markdown, and as a browser has them."""

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.utils.meta import get_data

from generator.course.course import Course
from generator.course.editions import student_edition
from generator.exports.exported_files import exported_files
from generator.pages.course_pages import course_pages
from generator.pages.page import Page
from generator.pages.words import words_in
from tests.pages.html_tree import Element, as_html
from tests.small_course import ARTICLE, LESSON, sound_course

WORDS = words_in("en")


class Site:
    """The pages of a course, as Markdown and as a browser has them."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.pages = {page.path: page for page in course_pages(course)}
        self._converted: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self._converted:
            self._converted[path] = converted(self.pages[path])
        return self._converted[path]

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        return ((path, self[path]) for path in self.pages)


def converted(page: Page) -> Element:
    text, _ = get_data(page.text)
    return as_html(text)


def first_lesson(folder: Path, lesson: str = LESSON, article: str = ARTICLE) -> Element:
    """The page of the first lesson of the small course as students have it, one thing changed."""
    course = sound_course(folder, {"first.yml": lesson, "articles/ferry.yml": article})
    return Site(student_edition(course, drafts=True))["lessons/first.md"]


def with_prompts(*prompts: dict[str, object]) -> str:
    """The first lesson with other prompts at its first passage."""
    before, _, after = LESSON.partition("    prompts:\n")
    _, _, after = after.partition("    teacher: TEACHER-EXCERPT-NOTE\n")
    return f"{before}    prompts: {json.dumps(prompts)}\n{after}"


def ids(page: Element) -> list[str]:
    return [element.attributes["id"] for element in page.inside if "id" in element.attributes]


def under(page: Element, anchor: str) -> Element:
    """What stands below a heading, up to the next one of its rank."""
    blocks = [child for child in page.children if isinstance(child, Element)]
    start = next(n for n, block in enumerate(blocks) if block.attributes.get("id") == anchor)
    section = Element("section")
    for block in blocks[start + 1 :]:
        if re.fullmatch(r"h\d", block.tag) and block.tag <= blocks[start].tag:
            break
        section.children.append(block)
    return section


def seen(element: Element) -> str:
    """The text that is seen before anything is opened."""
    if element.tag == "details":
        return element.only("summary").text
    return "".join(part if isinstance(part, str) else seen(part) for part in element.children)


def prompts_of(page: Element, passage: str) -> list[Element]:
    return [
        section
        for section in page.all("section", class_="prompt")
        if section.attributes["id"].startswith(f"passage-{passage}--prompt-")
    ]


def follow(path: str, address: str) -> tuple[str, str]:
    """The page and the anchor that a link on a page leads to."""
    target, _, anchor = address.partition("#")
    if not target:
        return path, anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target)), anchor


def links(element: Element) -> list[tuple[str, str]]:
    """The text and the address of every link inside."""
    return [(link.text, link.attributes["href"]) for link in element.all("a")]


def dead_links(site: Site) -> Iterator[tuple[str, str]]:
    """Every page with a link of ours that leads nowhere, and the link's address."""
    exported = exported_files(site.course)
    for path, page in site:
        for _, address in links(page):
            if not address.startswith("https:"):
                target, anchor = follow(path, address)
                if target in exported:
                    continue
                if target not in site.pages or (anchor and anchor not in ids(site[target])):
                    yield path, address
