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
from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.built_file import BuiltFile
from generator.publishing.examiner import Examiner, Secrets, examiner
from generator.publishing.finding import Finding
from generator.reading.report.inert import inert_line

MOST_TOLD = 20
"""How many findings are told one by one."""

LARGE = 30
"""From how many lessons on a process beside this one looks through the site.

With 50 lessons it takes a third off a build, with 25 a quarter; with 10 it saves no more than its
start takes.
"""


class Publication:
    """One build of one edition, from the course that goes in to the site that comes out."""

    def __init__(self, edition: Edition, address: str | None = None) -> None:
        """Begin a build.

        Arguments:
            edition: For whom the site is.
            address: Where it will be published, if that is known.
        """
        self.edition = edition
        self._address = address
        self._examiner: Examiner = examiner(address, None, large=False)

    def course_to_publish(self, course: Course) -> Course:
        """The course in this edition.

        The student edition is cut from a course with a canary in all that students must not see.
        """
        large = len(course.lessons) >= LARGE
        if self.edition is Edition.TEACHER:
            self._examiner = examiner(self._address, None, large=large)
            return course
        canary = f"canary{secrets.token_hex(12)}"
        student = course_in(self.edition, with_canary(course, canary))
        # What the reference shows of the format is everybody's, whoever uses it in a note.
        public = (*public_texts(student), *sample_texts())
        kept = Secrets(tuple(kept_texts(course, student)), public, canary)
        self._examiner = examiner(self._address, kept, large=large)
        return student

    def look_ahead(self, address: str, data: bytes) -> None:
        """Learn what a file will be, which may be looked at while others are being made."""
        self._examiner.look_ahead(BuiltFile(address, data))

    def examine(self, site: Path, allowed: AllowedAddresses) -> None:
        """Look through a site that was built, and remove it if anything stands in the way.

        Arguments:
            site: The folder of the site.
            allowed: What may stand in it.

        Raises:
            PluginError: Something in the site must not be published.
        """
        found = self._examiner.findings_in(site, allowed)
        if found:
            shutil.rmtree(site)
            raise PluginError(_as_report(found))


def _as_report(found: Sequence[Finding]) -> str:
    lines = [inert_line(str(finding)) for finding in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        lines.append(f"And {len(found) - MOST_TOLD} more.")
    return "What was built cannot be published like this, and was removed.\n\n" + "\n".join(lines)
