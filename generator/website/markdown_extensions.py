"""Extensions of Markdown by their names."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig


def extension_name(extension: Any) -> str:
    """How an extension is called in mkdocs.yml, at its shortest."""
    name = extension if isinstance(extension, str) else type(extension).__module__
    return str(name).removeprefix("markdown.extensions.")


def extension_names(config: MkDocsConfig) -> frozenset[str]:
    """The names of all extensions that are on."""
    return frozenset(map(extension_name, config.markdown_extensions))
