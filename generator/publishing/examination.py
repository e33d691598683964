"""A look at a whole site before anybody may see it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.built_file import BuiltFile, built_files
from generator.publishing.content_security_policy import missing_policy_in, with_policy
from generator.publishing.finding import Finding
from generator.publishing.leaks import LeakSearch
from generator.publishing.links import FileLinks, Links, links_of
from generator.publishing.markup import faults_of_markup
from generator.publishing.unsafe_markup import unsafe_markup_in

Look = Callable[[BuiltFile], Iterable[Finding]]
"""A look at one file, for what must not be published."""

_LOOKS: tuple[Look, ...] = (faults_of_markup, missing_policy_in, unsafe_markup_in)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen in a file."""

    findings: tuple[Finding, ...]
    links: FileLinks


class Examination:
    """Looks through a site that was built, for everything that stands in its way.

    A page may be looked at while the others are being made. It counts if the finished site has
    the very same bytes in that place; whatever differs is looked at again.
    """

    def __init__(self, address: str | None = None, leaks: LeakSearch | None = None) -> None:
        """Begin with nothing seen.

        Arguments:
            address: Where the site will be published, if that is known.
            leaks: What to look for that its readers must not see, if there is anything.
        """
        self._address = address
        self._looks = (*_LOOKS, leaks.findings_in) if leaks else _LOOKS
        self._seen: dict[tuple[str, bytes], _Seen] = {}

    def look_ahead(self, file: BuiltFile) -> None:
        """Look at a file that is about to be written; a page is to be given its policy."""
        self._look_at(with_policy(file) if file.is_page else file)

    def findings_in(self, site: Path, allowed: AllowedAddresses) -> list[Finding]:
        """Everything that stands in the way of publishing a site.

        Arguments:
            site: The folder of the site.
            allowed: What may stand in it.
        """
        return list(self._findings_in(site, allowed))

    def _findings_in(self, site: Path, allowed: AllowedAddresses) -> Iterator[Finding]:
        links = Links()
        for file in built_files(site):
            seen = self._look_at(file)
            yield from seen.findings
            yield from allowed.look_at(file)
            links.add(file.path, seen.links)
        yield from links.dead()

    def _look_at(self, file: BuiltFile) -> _Seen:
        key = (file.path, sha256(file.data).digest())
        if key not in self._seen:
            findings = tuple(finding for look in self._looks for finding in look(file))
            self._seen[key] = _Seen(findings, links_of(file, self._address))
        return self._seen[key]
