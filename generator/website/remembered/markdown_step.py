"""Markdown made into HTML, remembered by the text, the extensions and the files of the site."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.website.conversion.extensions import SELF_CONTAINED, extension_names
from generator.website.remembered.ground import plain
from generator.website.remembered.key import UnknownValueError, key_of
from generator.website.remembered.step_memory import StepMemory

Converted = dict[str, Any]
"""What a page became, as JSON can hold it. Pages share it, and nobody changes it."""


class MarkdownStep:
    """The step from Markdown to HTML in one build."""

    def __init__(
        self,
        memory: StepMemory[Converted],
        config: MkDocsConfig,
        files: Files,
        versions: str,
    ) -> None:
        """Learn what all pages of a build have in common.

        Arguments:
            memory: What is remembered.
            config: The site's configuration.
            files: All files of the site, to which a page may link.
            versions: The versions of the programs that take part.
        """
        self._memory = memory
        self._config = config
        self._files = files
        self._ground = self._ground_of(versions)

    def _ground_of(self, versions: str) -> bytes | None:
        config = self._config
        if not extension_names(config) <= SELF_CONTAINED:
            return None
        files = [(file.src_uri, file.url, file.inclusion) for file in self._files]
        try:
            return key_of(
                "markdown",
                versions,
                config.markdown_extensions,
                config.mdx_configs,
                plain(config.validation),
                config.use_directory_urls,
                files,
            )
        except UnknownValueError:
            return None

    def remember(self, page: Page) -> None:
        """From now on, let a page remember its own step."""
        if self._ground is not None:
            # Of this page alone, in place of the method that all pages have.
            vars(page)["render"] = partial(self._render, page, page.render)

    def _render(self, page: Page, render: Callable[..., None], *given: Any) -> None:
        file = page.file
        key = key_of(self._ground, page.markdown, file.src_uri, file.url, _has_title(page))
        known = self._memory.get(file.src_uri, key)
        if known is not None:
            _put_into(page, known, self._files)
            return
        with _listening() as listener:
            render(*given)
        # What was said has to be said again in the next build.
        if not listener.has_heard:
            self._memory.put(file.src_uri, key, _taken_from(page))


class _Listener(logging.Handler):
    """Notes whether anything is logged."""

    has_heard = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        self.has_heard = True


@contextmanager
def _listening() -> Iterator[_Listener]:
    """Listen to what MkDocs and its plugins say in the meantime."""
    logger, listener = logging.getLogger("mkdocs"), _Listener()
    logger.addHandler(listener)
    try:
        yield listener
    finally:
        logger.removeHandler(listener)


def _taken_from(page: Page) -> Converted:
    links = page.links_to_anchors
    return {
        "content": page.content,
        "toc": [_as_token(item) for item in page.toc],
        "title": None if _has_title(page) else page.title,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None
        if links is None
        else {file.src_uri: dict(found) for file, found in links.items()},
    }


def _put_into(page: Page, kept: Converted, files: Files) -> None:
    page.content = kept["content"]
    page.toc = get_toc(kept["toc"])
    if kept["title"] is not None:
        page.title = kept["title"]
    page.present_anchor_ids = set(kept["anchors"])
    if kept["links"] is not None:
        page.links_to_anchors = {
            files.src_uris[name]: dict(found) for name, found in kept["links"].items()
        }


def _has_title(page: Page) -> bool:
    """Whether its title is given, in the menu or in its head, and does not come of its Markdown."""
    return "title" in vars(page) or "title" in page.meta


def _as_token(item: AnchorLink) -> dict[str, Any]:
    children = [_as_token(child) for child in item.children]
    return {"level": item.level, "id": item.id, "name": item.title, "children": children}
