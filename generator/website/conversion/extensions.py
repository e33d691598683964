"""Extensions of Markdown by their names: which pages need, and what is known of which."""

from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from generator.website.conversion.aligned_columns import AlignedColumns

_OWN: Final = AlignedColumns.__module__

_NEEDED: Final = ("attr_list", "md_in_html", "tables", "toc")

UNDERSTOOD: Final = frozenset((
    "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists",
    "tables", "toc", "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.tasklist", _OWN,
))  # fmt: skip
"""Those that find nothing to do in what our templates write, but for headings and links."""

SELF_CONTAINED: Final = UNDERSTOOD | frozenset((
    "abbr", "codehilite", "legacy_attrs", "legacy_em", "meta", "nl2br", "smarty", "wikilinks",
    "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic",
    "pymdownx.emoji", "pymdownx.escapeall", "pymdownx.inlinehilite", "pymdownx.keys",
    "pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.tilde",
))  # fmt: skip
"""Those that look at nothing but the text: no other file, no clock, no network."""


def extension_name(extension: Any) -> str:
    """How an extension is called in mkdocs.yml, at its shortest."""
    name = extension if isinstance(extension, str) else type(extension).__module__
    return str(name).removeprefix("markdown.extensions.")


def extension_names(config: MkDocsConfig) -> frozenset[str]:
    """The names of all extensions that are on."""
    return frozenset(map(extension_name, config.markdown_extensions))


def missing_extensions(config: MkDocsConfig) -> list[str]:
    """The extensions that pages need and mkdocs.yml does not switch on."""
    on = extension_names(config)
    return [name for name in _NEEDED if name not in on]
