"""What a teacher sees in the preview while something is wrong: the problems, as pages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from mkdocs.utils import get_relative_url

from generator.course.lesson import Lesson
from generator.course.part import ID_PATTERN
from generator.pages.escaping import escaped, front_matter
from generator.pages.page import Navigation, Page, lesson_path
from generator.reading.course_folder import GLOSSARY_FILE, OUTLINE_FILE, Reading
from generator.reading.difference import TO_PASTE, Difference
from generator.reading.problem import Problem, Severity
from generator.reading.report.text import summary_of
from generator.reading.source import Place

OVERVIEW = "problems.md"

_TITLE = "Needs mending"
_OVERVIEW_TITLE = "Needs mending: all problems"
_LESSON_ABOUT = (
    "This lesson is not shown while the problems below are in its file. Mend them and save: "
    "the page comes back by itself."
)
_NOTICE = "Needs mending before the course can be published. Nobody sees this box but you."
_NOTES_ONLY = "Something to think about, which stops nothing. Nobody sees this box but you."
_YOURS = "yours"
_BANNER = "To mend before you publish: {counted} Nobody sees this bar but you."
_BANNER_ALL = "All problems"
_MOST_IN_BANNER = 8
_ANNOUNCEMENTS = '<div data-md-component="announce">'
_OVERVIEW_ABOUT = "Everything that was found in the course's files. Nobody sees this page but you."


def pages_of_problems(reading: Reading) -> Iterator[Page]:
    """A page for each lesson that cannot be shown, and one with all problems."""
    overview = _page(OVERVIEW, _OVERVIEW_TITLE, _OVERVIEW_ABOUT, reading.problems)
    yield replace(overview, in_menu=_has_notes(reading))
    for name, problems in reading.broken_lessons.items():
        if not re.fullmatch(ID_PATTERN, name):
            continue
        page = _page(lesson_path(name), f"{name}.yml", _LESSON_ABOUT, problems)
        yield replace(page, in_menu=False)


def menu_of_problems(reading: Reading) -> Navigation:
    """What is added to the menu: the way to notes, which no banner tells.

    What has to be mended is in the banner alone: the menu is on every page, and one that changed
    with each mistake would have all pages made anew.
    """
    return [{_TITLE: [OVERVIEW]}] if _has_notes(reading) else []


def _has_notes(reading: Reading) -> bool:
    return any(problem.severity is Severity.NOTE for problem in reading.problems)


@dataclass(frozen=True, slots=True)
class BannerRow:
    """A problem in the banner."""

    said: str
    """Where it is, and what is wrong."""
    page: str
    """The path, and later the address, of the page that shows it whole."""


@dataclass(frozen=True, slots=True)
class Banner:
    """What stands on top of every page while something is wrong."""

    summary: str
    rows: tuple[BannerRow, ...]

    def with_addresses(self, addresses: Mapping[str, str]) -> "Banner":
        """The same banner with the address of each page in place of its path."""
        rows = (replace(row, page=addresses.get(row.page, row.page)) for row in self.rows)
        return replace(self, rows=tuple(rows))

    def put_on(self, html: str, address: str) -> str:
        """A finished page with this banner on top.

        A page is finished before, because a mistake in one lesson changes no other page but for
        this. The theme has a place for announcements on each of its pages.

        Arguments:
            html: The page.
            address: Where it stands, for the links from there.
        """
        linked = ((get_relative_url(row.page, address), row.said) for row in self.rows)
        rows = "".join(
            f'<li><a href="{escape(page)}">{escape(said)}</a></li>' for page, said in linked
        )
        banner = (
            f'<aside class="md-banner"><div class="md-banner__inner md-grid md-typeset">'
            f'<details class="problem-banner"><summary>{escape(self.summary)}</summary>'
            f"<ul>{rows}</ul></details></div></aside>"
        )
        return html.replace(_ANNOUNCEMENTS, _ANNOUNCEMENTS + banner, 1)


def banner_of(reading: Reading) -> Banner | None:
    """The banner of a preview, or None where nothing has to be mended. Notes are not in it."""
    found = [problem for problem in reading.problems if problem.severity is not Severity.NOTE]
    if not found:
        return None
    rows = [
        BannerRow(f"{problem.place}: {problem.message}", _page_of(problem))
        for problem in found[:_MOST_IN_BANNER]
    ]
    summary = _BANNER.format(counted=summary_of(found))
    return Banner(summary, (*rows, BannerRow(_BANNER_ALL, OVERVIEW)))


def _page_of(problem: Problem) -> str:
    """The page on which a problem is shown: its lesson's, or the one with all problems."""
    folder, _, name = problem.place.file.rpartition("/")
    stem = name.removesuffix(".yml")
    is_lesson = "/" not in folder and name not in (OUTLINE_FILE, GLOSSARY_FILE)
    if is_lesson and name.endswith(".yml") and re.fullmatch(ID_PATTERN, stem):
        return lesson_path(stem)
    return OVERVIEW


def _page(path: str, title: str, about: str, problems: Iterable[Problem]) -> Page:
    shown = "\n\n".join(_shown(problem) for problem in problems)
    head = front_matter({"title": title, "description": about})
    return Page(path, f"{head}\n\n# {escaped(title)}\n\n{escaped(about)}\n\n{shown}\n")


def with_notices(pages: Iterable[Page], reading: Reading) -> Iterator[Page]:
    """The pages; on top of each lesson that can be shown, what is wrong with its file."""
    by_file: dict[str, list[Problem]] = {}
    for problem in reading.problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    for page in pages:
        lesson = page.subject
        found = by_file.get(f"lessons/{lesson.id}.yml") if isinstance(lesson, Lesson) else None
        yield replace(page, text=_with_notice(page.text, found)) if found else page


def _with_notice(text: str, problems: list[Problem]) -> str:
    front_matter, end, body = text.partition("\n---\n")
    shown = "\n\n".join(_shown(problem) for problem in problems)
    is_light = all(problem.severity is Severity.NOTE for problem in problems)
    notice = f'<p class="problem-notice">{escaped(_NOTES_ONLY if is_light else _NOTICE)}</p>'
    return f"{front_matter}{end}\n{notice}\n\n{shown}\n\n{body}"


def _shown(problem: Problem) -> str:
    place, other = problem.place, problem.other
    return (
        f'<section class="problem problem-{problem.severity}">'
        f'<p class="problem-place">{escaped(str(place))} <span>{problem.code}</span></p>'
        f'<p class="problem-message">{escaped(problem.message)}</p>'
        f"{_line_shown(place)}{_line_shown(other) if other else ''}"
        f'<p class="problem-mend">{escaped(problem.mend)}</p>'
        f"{_difference_shown(problem.difference) if problem.difference else ''}</section>"
    )


def _line_shown(place: Place) -> str:
    before, marked, after = place.shown()
    return (
        f'<p class="problem-line" tabindex="0"><span class="problem-number">{place.line}</span>'
        f"<code>{escaped(before)}<mark>{escaped(marked or ' ')}</mark>{escaped(after)}</code></p>"
    )


def _difference_shown(difference: Difference) -> str:
    rows = "".join(
        f"<li><p><span>{_YOURS}</span> {escaped(spot.before)}<del>{escaped(spot.yours)}</del>"
        f"{escaped(spot.after)}</p>"
        f"<p><span>{escaped(difference.source)}</span> {escaped(spot.before)}"
        f"<ins>{escaped(spot.theirs)}</ins>{escaped(spot.after)}</p>"
        f"{f'<p>{escaped(spot.remark)}</p>' if spot.remark else ''}</li>"
        for spot in difference.spots
    )
    more = f"<p>{escaped(f'... and {difference.more} more.')}</p>" if difference.more else ""
    return (
        f'<div class="difference"><p>{escaped(difference.heading)}</p><ol>{rows}</ol>{more}'
        f"<p>{escaped(TO_PASTE)}</p><pre>{escaped(difference.words)}</pre></div>"
    )
