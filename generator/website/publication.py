"""What a site has to stand up to before it may be published."""

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.kept_texts import with_canary
from generator.publishing.examination import Look, findings_in
from generator.publishing.finding import Finding

MOST_TOLD = 20
"""How many findings are told one by one."""


class Publication:
    """One build of one edition, from the course that goes in to the site that comes out."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._looks: list[Look] = []

    def course_to_publish(self, course: Course) -> Course:
        """The course in this edition.

        The student edition is cut from a course with a canary in all that students must not see.
        """
        if self.edition is Edition.TEACHER:
            return course
        canary = f"canary{secrets.token_hex(12)}"
        return course_in(self.edition, with_canary(course, canary))

    def examine(self, site: Path, address: str | None) -> None:
        """Look through a site that was built, and remove it if anything stands in the way.

        Arguments:
            site: The folder of the site.
            address: Where it will be published, if that is known.

        Raises:
            PluginError: Something in the site must not be published.
        """
        found = findings_in(site, address, self._looks)
        if found:
            shutil.rmtree(site)
            raise PluginError(_as_report(found))


def _as_report(found: Sequence[Finding]) -> str:
    lines = [str(finding) for finding in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        lines.append(f"And {len(found) - MOST_TOLD} more.")
    return "What was built cannot be published like this, and was removed.\n\n" + "\n".join(lines)
