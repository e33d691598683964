"""Which of the files that MkDocs has found go into the site."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.publishing.allowed_files import (
    AllowedAddresses,
    AllowedFiles,
    LeftOut,
    without_repeats,
)
from generator.publishing.headers_file import HEADERS_FILE
from generator.publishing.theme_files import is_needed
from generator.website.virtual_files import is_ours

_SEARCH_INDEX = "search/search_index.json"
_NAMES_OF_SEARCH = ("search", "material/search")


def pages_in(navigation: Any) -> Iterator[str]:
    """The paths of the pages that a menu in mkdocs.yml leads to, and addresses elsewhere.

    Arguments:
        navigation: What stands under nav, or a piece of it.
    """
    match navigation:
        case str():
            yield PurePosixPath(navigation).as_posix()
        case dict():
            for below in navigation.values():
                yield from pages_in(below)
        case list():
            for below in navigation:
                yield from pages_in(below)


def in_automatic_menu(path: str) -> bool:
    """Whether a page of docs/ is listed where mkdocs.yml has no menu: `_drafts/` is not."""
    return not any(part.startswith("_") for part in PurePosixPath(path).parts)


def leave_out(
    files: Files, config: MkDocsConfig, navigation: Any, publish: Sequence[str]
) -> list[LeftOut]:
    """Leave out of a site what is not to be published. Return what of docs/ that is.

    Arguments:
        files: The site's files, the course's own among them; changed in place.
        config: The site's configuration.
        navigation: The menu of the pages in docs/.
        publish: The patterns of what is to be published as well.
    """
    named = {*pages_in(navigation), *_named_elsewhere(config)}
    allowed = AllowedFiles(
        Path(config.docs_dir), named, tuple(publish), _addresses_of_site(files, config)
    )
    languages = _search_languages(config)
    left_out: list[LeftOut] = []
    for file in files:
        if file.src_dir == config.docs_dir and not _is_out(file):
            left_out.extend(_left_out(file, allowed))
        elif _is_of_theme(file, config) and not is_needed(file.src_uri, languages):
            file.inclusion = InclusionLevel.EXCLUDED
    return without_repeats(left_out)


def allowed_addresses(
    files: Files, config: MkDocsConfig, publish: Sequence[str]
) -> AllowedAddresses:
    """Where something may stand in the site.

    Arguments:
        files: The site's files, of which some are left out.
        config: The site's configuration.
        publish: The patterns of what may stand there as well.
    """
    copied = {
        file.dest_uri
        for file in files
        if not _is_out(file) and (file.src_dir == config.docs_dir or _is_of_theme(file, config))
    }
    return AllowedAddresses(copied | _addresses_of_site(files, config), tuple(publish))


def remove_compressed_sitemap(site: Path) -> None:
    """Remove the second sitemap that MkDocs makes: it tells the time, and hosts compress files."""
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def _left_out(file: File, allowed: AllowedFiles) -> Iterator[LeftOut]:
    is_page = file.is_documentation_page()
    left_out = allowed.why_left_out(file.src_uri, file.dest_uri, is_page=is_page)
    if left_out is not None:
        # MkDocs shows a draft in a preview, and nowhere else.
        file.inclusion = InclusionLevel.DRAFT if left_out.is_draft else InclusionLevel.EXCLUDED
        yield left_out
    elif is_page and file.src_uri not in allowed.named:
        file.inclusion = InclusionLevel.NOT_IN_NAV


def _named_elsewhere(config: MkDocsConfig) -> set[str]:
    """The files that mkdocs.yml names outside the menu."""
    return {str(each) for each in (*config.extra_css, *config.extra_javascript)} | {
        *config.extra_templates
    }


def _addresses_of_site(files: Files, config: MkDocsConfig) -> frozenset[str]:
    """The addresses of what neither docs/ nor the theme holds as a file."""
    ours = {file.dest_uri for file in files if is_ours(file)}
    return frozenset({*ours, *config.theme.static_templates, _SEARCH_INDEX, HEADERS_FILE})


def _is_out(file: File) -> bool:
    return bool(file.inclusion.is_excluded())  # type: ignore[no-untyped-call]


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir in config.theme.dirs


def _search_languages(config: MkDocsConfig) -> Collection[str]:
    """The languages that the search knows."""
    found = (config.plugins.get(name) for name in _NAMES_OF_SEARCH)
    search = next((plugin for plugin in found if plugin is not None), None)
    return tuple(search.config.get("lang") or ()) if search is not None else ()
