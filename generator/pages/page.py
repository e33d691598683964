"""What a page is, and where pages stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.course.article import Article
from generator.course.course import Outline
from generator.course.lesson import Lesson
from generator.pages.escaping import page_address

HOME = "index.md"
UNITS = "units.md"
ARTICLES = "articles/index.md"
GLOSSARY = "glossary.md"
STANDARDS = "standards.md"
RIGHTS = "rights.md"
QUOTATIONS = "quotations.md"
CITATIONS = "citations.md"
MY_WORK = "my-work.md"
SYLLABUS = "syllabus.md"

DOWNLOADS = "downloads"
SYLLABUS_TABLE = f"{DOWNLOADS}/syllabus.csv"
CARDS = f"{DOWNLOADS}/vocabulary-cards.apkg"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to print that the page of a lesson leads to."""

    address: str
    """Where it stands in the site."""
    paper: str
    """The size of its paper, as readers call it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the course as Markdown."""

    path: str
    """Where it stands: forward slashes, ending in .md."""
    text: str
    """Front matter and Markdown."""
    subject: Lesson | Article | Outline | None = None
    """What it is about, where that has a file of its own."""
    script: str | None = None
    """The name of the script that it works with, if any."""
    in_menu: bool = True
    """Whether it has a place in the menu, or is found by the links that lead to it."""


Navigation = list[str | Mapping[str, "Navigation"]]
"""Paths of pages and, by title, sections of them, as MkDocs takes them."""


def unit_path(unit: str) -> str:
    """Where the page of a unit stands."""
    return f"units/{unit}/index.md"


def lesson_path(lesson: str) -> str:
    """Where the page of a lesson stands."""
    return f"lessons/{lesson}.md"


def plan_path(lesson: str) -> str:
    """Where the plan of a lesson stands, which is for its teacher to print."""
    return f"plans/{lesson}.md"


def lens_path(lens: str) -> str:
    """Where the page of a lens stands."""
    return f"lenses/{lens}.md"


def article_path(article: str) -> str:
    """Where the page of an article stands."""
    return f"articles/{article}.md"


def passage_anchor(excerpt: str) -> str:
    """The anchor of an excerpt on the page of its lesson."""
    return f"passage-{excerpt}"


def pair_anchor(first: str) -> str:
    """The anchor of a comparison, by its first excerpt. No excerpt has two hyphens in its name."""
    return f"{passage_anchor(first)}--pair"


def link_from(page: str, target: str, anchor: str = "") -> Markup:
    """The address of a page or a place in it, as a Markdown link on another page gives it."""
    relative = "../" * page.count("/") + target
    return page_address(f"{relative}#{anchor}" if anchor else relative)
