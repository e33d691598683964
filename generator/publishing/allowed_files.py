"""What of the folder docs/ may be published: what is on a short list, and nothing else.

A folder collects things: drafts, a test with its answers, files that a system leaves. What nobody
asked for stays at home, and is told of.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding

PICTURES = frozenset({".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
RECORDINGS = frozenset({".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".vtt", ".wav", ".webm"})
DOCUMENTS = frozenset({".apkg", ".csv", ".pdf"})
KINDS = PICTURES | RECORDINGS | DOCUMENTS
"""How the names end of files that are published without being asked for."""

KEPT_BY_MKDOCS = (".git", ".nojekyll")
"""What may have stood in the site's folder before: MkDocs clears it, but for names with a dot."""

_ASK_FOR_IT = 'If it is to be published, add "{}" under publish, below lessons in mkdocs.yml.'


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or folder in docs/ that is not published."""

    path: str
    """Where it is in docs/, with forward slashes."""
    said: str
    """Why, as the rest of a sentence that begins with its path."""
    mend: str
    """What to do to have it published after all."""
    was_asked_for: bool = False
    """Whether somebody expects it on the site, so that this is a mistake."""
    is_draft: bool = False
    """Whether it is a page that may be still being written."""


@dataclass(frozen=True)
class AllowedFiles:
    """What may be published of a folder of files."""

    folder: Path
    """The folder docs/."""
    named: Collection[str] = frozenset()
    """The files that mkdocs.yml names, in the menu or otherwise, by their paths in the folder."""
    publish: tuple[str, ...] = ()
    """Patterns of what is to be published as well, as in a .gitignore file."""
    of_site: Collection[str] = frozenset()
    """The addresses of what the site is made of besides, which no file may take."""
    folders_of_site: tuple[str, ...] = ()
    """How the addresses begin of what is only known when the site is finished."""

    def is_asked_for(self, path: str) -> bool:
        """Whether somebody wrote down that a file is to be published."""
        return path in self.named or self._patterns.match_file(path)

    def why_left_out(self, path: str, address: str, *, is_page: bool) -> LeftOut | None:
        """Why a file is not published; None for one that is.

        Arguments:
            path: Where it is in the folder.
            address: Where it would stand in the site.
            is_page: Whether it is Markdown, of which a page is made.
        """
        known = address.casefold()
        if known in self._taken or known.startswith(self.folders_of_site):
            said, mend = "stands where the site has a file of its own", "Give it another name."
            return LeftOut(path, said, mend, was_asked_for=True)
        return self._why_no_file(path, is_page=is_page) or self._why_not_asked_for(
            path, is_page=is_page
        )

    def _why_no_file(self, path: str, *, is_page: bool) -> LeftOut | None:
        link = next((each for each in _ways_to(path) if (self.folder / each).is_symlink()), None)
        was_asked_for = self.is_asked_for(path)
        if link is not None or not self._is_inside(path):
            said = "is a link to another place on this computer"
            return LeftOut(link or path, said, "Put a copy there in its place.", was_asked_for)
        if not (self.folder / path).is_file():
            return LeftOut(path, "is no ordinary file", "Take it out of the folder.", was_asked_for)
        if not is_page and not (self.folder / path).stat().st_size:
            return LeftOut(path, "is empty", "Save it anew, or delete it.", was_asked_for)
        return None

    def _why_not_asked_for(self, path: str, *, is_page: bool) -> LeftOut | None:
        if self.is_asked_for(path):
            return None
        if is_page:
            mend = f"List it under nav in mkdocs.yml. {_ASK_FOR_IT.format(path)}"
            said = "is a page that the menu does not lead to"
            return LeftOut(path, said, mend, is_draft=True)
        if PurePosixPath(path).suffix.lower() in KINDS:
            return None
        said = "is neither a page nor a picture, a recording or a document"
        return LeftOut(path, said, _ASK_FOR_IT.format(path))

    def _is_inside(self, path: str) -> bool:
        return (self.folder / path).resolve().is_relative_to(self.folder.resolve())

    @cached_property
    def _patterns(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.publish)

    @cached_property
    def _taken(self) -> frozenset[str]:
        # Some computers and hosts make no difference between large and small letters.
        return frozenset(address.casefold() for address in self.of_site)


@dataclass(frozen=True)
class AllowedAddresses:
    """What may stand in a finished site."""

    addresses: Collection[str]
    publish: tuple[str, ...] = ()
    """Patterns of what may stand there as well."""

    def with_more(self, addresses: Iterable[str]) -> "AllowedAddresses":
        """The same, and some addresses more."""
        return replace(self, addresses={*self.addresses, *addresses})

    def look_at(self, file: BuiltFile) -> Iterator[Finding]:
        """Tell of a file that nobody asked for."""
        if file.path in self.addresses or self._patterns.match_file(file.path):
            return
        if PurePosixPath(file.path).parts[0] in KEPT_BY_MKDOCS:
            return
        yield Finding(
            file.path,
            "Neither the course nor docs/ nor the theme brought this file here.",
            f"Look which plugin writes it. {_ASK_FOR_IT.format(file.path)}",
        )

    @cached_property
    def _patterns(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.publish)


def without_repeats(left_out: Iterable[LeftOut]) -> list[LeftOut]:
    """Each thing once: what is behind a link to a folder is told as that link."""
    return list({each.path: each for each in left_out}.values())


def _ways_to(path: str) -> Iterator[str]:
    """A path, and each folder on the way to it, the outermost first."""
    parents = [parent.as_posix() for parent in PurePosixPath(path).parents][:-1]
    yield from (*reversed(parents), path)
