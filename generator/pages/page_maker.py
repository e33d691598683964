"""One page from its template, and from nothing but what the template is filled with.

So a page that was made before is taken as it is where it would be filled with the same again. What
a page says of each lesson of a course is known by itself: a page that lists them all is put
together anew when one of them has changed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from markupsafe import Markup

from generator.course.known_results import KnownResults
from generator.course.lesson import Lesson
from generator.course.vocabulary import LENSES
from generator.pages import page as places
from generator.pages.environment import page_templates
from generator.pages.escaping import escaped, front_matter
from generator.pages.page import Page, link_from
from generator.pages.words import Words


class Named(Protocol):
    """A part of a course that has a name of its own."""

    @property
    def id(self) -> str:
        """The name."""
        ...


@dataclass(frozen=True, slots=True)
class PageMaker:
    """The templates of one edition in one language."""

    words: Words
    for_teacher: bool
    known: KnownResults
    """The pages that were made last, and what they say of each lesson."""

    def page(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        *,
        subject: Any = None,
        script: str | None = None,
        in_menu: bool = True,
        **filling: Any,
    ) -> Page:
        """The known page where it would be the same, or a new one.

        Arguments:
            path: Where it stands.
            template: The name of its template.
            title: Its title.
            description: What it is about, in a sentence.
            subject: What it is about, where that has a file of its own.
            script: The name of the script that it works with, if any.
            in_menu: Whether it has a place in the menu.
            filling: What the template sees. None of it is ever changed, and what is equal looks
                the same on a page.
        """
        empty = Page(path, "", subject, script, in_menu)
        return self.known.result(
            ("page", path),
            (empty, template, title, description, filling, self.words, self.for_teacher),
            lambda: self._filled(empty, template, title, description, filling),
        )

    def _filled(
        self, empty: Page, template: str, title: str, description: str, filling: dict[str, Any]
    ) -> Page:
        text = (
            page_templates()
            .get_template(f"{template}.md.jinja")
            .render(
                for_teacher=self.for_teacher,
                words=self.words,
                to=partial(link_from, empty.path),
                of_each=partial(self._of_each, empty.path),
                title=title,
                **filling,
            )
        )
        is_alone = empty.path == places.HOME or not empty.in_menu
        hidden = ("navigation", "toc") if is_alone else ()
        fields = {"title": title, "description": description}
        if empty.script:
            fields["script"] = empty.script
        head = front_matter(fields, hidden)
        return replace(empty, text=f"{head}\n\n{text.strip()}\n")

    def _of_each(self, path: str, macro: str, things: Iterable[Named], between: str = "") -> Markup:
        """What a page says of each of some things, in their order.

        Arguments:
            path: Where the page stands.
            macro: What writes it: a macro in `of-each.jinja`, which sees only what it is given.
            things: Lessons, or entries of the syllabus.
            between: What stands between two of them.
        """
        write = _macro(macro)
        to = partial(link_from, path)
        return escaped(between).join(
            self.known.result(
                (path, macro, thing.id), (thing, self.words), partial(write, thing, self.words, to)
            )
            for thing in things
        )

    def lines_by_technique(self, lessons: Iterable[Lesson]) -> Mapping[str, list[Markup]]:
        """What the page of its lens says of each technique: a line a passage, in this order."""
        lines: dict[str, list[Markup]] = {}
        for lesson in lessons:
            of_lesson = self.known.result(
                ("lines by technique", lesson.id),
                (lesson, self.words),
                partial(self._lines_of_lesson, lesson),
            )
            for technique, written in of_lesson.items():
                lines.setdefault(technique, []).extend(written)
        return lines

    def _lines_of_lesson(self, lesson: Lesson) -> Mapping[str, list[Markup]]:
        """The same of one lesson."""
        write = _macro("passage_that_shows")
        # All lenses are in one folder, so that links from their pages are the same.
        to = partial(link_from, places.lens_path(next(iter(LENSES))))
        lines: dict[str, list[Markup]] = {}
        for excerpt in lesson.all_excerpts:
            line = write(lesson, excerpt.id, self.words, to)
            for technique in excerpt.shown_techniques:
                lines.setdefault(technique, []).append(line)
        return lines


def _macro(name: str) -> Callable[..., Markup]:
    macro: Callable[..., Markup] = getattr(
        page_templates().get_template("of-each.jinja").module, name
    )
    return macro
