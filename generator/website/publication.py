"""What a site has to stand up to before it may be published."""

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.kept_texts import kept_texts, public_texts, with_canary
from generator.course.sample_texts import sample_texts
from generator.publishing.examination import Look, findings_in
from generator.publishing.finding import Finding
from generator.publishing.search_for_leaks import SearchForLeaks, search_for_leaks
from generator.reading.report.inert import inert_line

MOST_TOLD = 20
"""How many findings are told one by one."""


class Publication:
    """One build of one edition, from the course that goes in to the site that comes out."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._looks: list[Look] = []
        self._search: SearchForLeaks | None = None

    def course_to_publish(self, course: Course) -> Course:
        """The course in this edition.

        The student edition is cut from a course with a canary in all that students must not see.
        """
        if self.edition is Edition.TEACHER:
            return course
        canary = f"canary{secrets.token_hex(12)}"
        student = course_in(self.edition, with_canary(course, canary))
        # What the reference shows of the format is everybody's, whoever uses it in a note.
        public = (*public_texts(student), *sample_texts())
        self._search = search_for_leaks(kept_texts(course, student), public, canary)
        return student

    def also_look(self, look: Look) -> None:
        """Let each file of the site be looked at in one more way."""
        self._looks.append(look)

    def examine(self, site: Path, address: str | None) -> None:
        """Look through a site that was built, and remove it if anything stands in the way.

        Arguments:
            site: The folder of the site.
            address: Where it will be published, if that is known.

        Raises:
            PluginError: Something in the site must not be published.
        """
        leaks = self._search.begin(site) if self._search else list
        found = [*findings_in(site, address, self._looks), *leaks()]
        if found:
            shutil.rmtree(site)
            raise PluginError(_as_report(found))


def _as_report(found: Sequence[Finding]) -> str:
    lines = [inert_line(str(finding)) for finding in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        lines.append(f"And {len(found) - MOST_TOLD} more.")
    return "What was built cannot be published like this, and was removed.\n\n" + "\n".join(lines)
