"""What a teacher sees in the preview while something is wrong: the problems, as pages."""

import re
from collections.abc import Iterable, Iterator

from generator.course.part import ID_PATTERN
from generator.pages.escaping import escaped, front_matter
from generator.pages.page import Navigation, Page, lesson_path
from generator.reading.course_folder import Reading
from generator.reading.problem import Problem

OVERVIEW = "problems.md"

_TITLE = "Needs mending"
_OVERVIEW_TITLE = "Needs mending: all problems"
_LESSON_ABOUT = (
    "This lesson is not shown while the problems below are in its file. Mend them and save: "
    "the page comes back by itself."
)
_OVERVIEW_ABOUT = "Everything that was found in the course's files. Nobody sees this page but you."


def pages_of_problems(reading: Reading) -> Iterator[Page]:
    """A page for each lesson that cannot be shown, and one with all problems."""
    yield _page(OVERVIEW, _OVERVIEW_TITLE, _OVERVIEW_ABOUT, reading.problems)
    for name, problems in reading.broken_lessons.items():
        if not re.fullmatch(ID_PATTERN, name):
            continue
        yield _page(lesson_path(name), f"{name}.yml", _LESSON_ABOUT, problems)


def section_of_problems(reading: Reading) -> dict[str, Navigation]:
    """The part of the menu that leads to those pages."""
    broken: Navigation = [
        lesson_path(name) for name in reading.broken_lessons if re.fullmatch(ID_PATTERN, name)
    ]
    return {_TITLE: [OVERVIEW, *broken]}


def _page(path: str, title: str, about: str, problems: Iterable[Problem]) -> Page:
    shown = "\n\n".join(_shown(problem) for problem in problems)
    head = front_matter({"title": title, "description": about})
    return Page(path, f"{head}\n\n# {escaped(title)}\n\n{escaped(about)}\n\n{shown}\n")


def _shown(problem: Problem) -> str:
    place = problem.place
    before, marked, after = place.shown()
    number = f'<span class="problem-number">{place.line}</span>'
    return (
        f'<section class="problem problem-{problem.severity}">'
        f'<p class="problem-place">{escaped(str(place))} <span>{problem.code}</span></p>'
        f'<p class="problem-message">{escaped(problem.message)}</p>'
        f'<p class="problem-line" tabindex="0">{number}<code>{escaped(before)}'
        f"<mark>{escaped(marked or ' ')}</mark>{escaped(after)}</code></p>"
        f'<p class="problem-mend">{escaped(problem.mend)}</p></section>'
    )
