"""A look at a whole site before anybody may see it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from generator.publishing.built_file import BuiltFile, built_files
from generator.publishing.finding import Finding
from generator.publishing.links import Links
from generator.publishing.markup import faults_of_markup

Look = Callable[[BuiltFile], Iterable[Finding]]
"""A look at one file, for what must not be published."""


def findings_in(site: Path, address: str | None, further: Sequence[Look] = ()) -> list[Finding]:
    """Everything that stands in the way of publishing a site.

    Arguments:
        site: The folder of the site.
        address: Where it will be published, if that is known.
        further: What else to look for in each file.
    """
    links = Links(address)
    found: list[Finding] = []
    for file in built_files(site):
        links.look_at(file)
        for look in (faults_of_markup, *further):
            found.extend(look(file))
    return [*found, *links.dead()]
