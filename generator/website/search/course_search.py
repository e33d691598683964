"""The search of one site, from its pages to its files."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from generator.website.search.parts import Part
from generator.website.search.word_files import WordFiles

TABLE: Final = "search/search_index.json"
"""The address of what is fetched first: which files there are."""

WORDS: Final = "search/words/"
"""Where the files of words are."""

TEXTS: Final = "search/texts/"
"""Where the texts are."""

FOLDERS: Final = (WORDS, TEXTS)
"""Where nothing else may stand."""


class CourseSearch:
    """What is searched, kept from one build to the next."""

    def __init__(self) -> None:
        self._parts: dict[str, Part] = {}
        self._words = WordFiles()

    def begin(self) -> None:
        """Forget which pages there are. What is known of their words is kept."""
        self._parts = {}

    def add(self, address: str, part: Part) -> None:
        """Let a page be found.

        Arguments:
            address: Where it stands in the site.
            part: Its part in the search.
        """
        self._parts[address] = part

    def files(self, settings: Mapping[str, Any]) -> dict[str, bytes]:
        """All files of the search, by their addresses.

        Arguments:
            settings: How the theme's search is set up, which scripts of the theme may ask for.
        """
        parts = list(self._parts.values())
        texts = [text for part in parts for text in part.texts]
        words = self._words.written(texts)
        files = {f"{WORDS}{n}.json": data.encode() for n, data in enumerate(words.values())}
        files |= {f"{TEXTS}{n}.json": text.written for n, text in enumerate(texts)}
        boosts = [part.boost for part in parts for _ in part.texts]
        table = {
            "config": settings,
            "docs": [],
            # A browser keeps files for a while: those of one version are asked for together.
            "version": _version(files),
            "count": len(texts),
            "words": list(words),
            "continued": _continued(parts),
            "boosts": {n: boost for n, boost in enumerate(boosts) if boost != 1},
        }
        return {TABLE: _as_json(table), **files}


def write(files: Mapping[str, bytes], site: Path) -> None:
    """Write files into a site that is being built."""
    for folder in (WORDS, TEXTS):
        (site / folder).mkdir(parents=True, exist_ok=True)
    for address, data in files.items():
        # Paths as objects, and buffers, would take as long as the writing.
        with open(f"{site}/{address}", "wb", buffering=0) as file:  # noqa: PTH123
            file.write(data)


def _continued(parts: Sequence[Part]) -> list[int]:
    """The numbers of the texts that go on with the page of the text before them."""
    counted = [number for part in parts for number in range(len(part.texts))]
    return [number for number, of_page in enumerate(counted) if of_page]


def _version(files: Mapping[str, bytes]) -> str:
    state = sha256()
    for data in files.values():
        state.update(data)
    return state.hexdigest()[:12]


def _as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str).encode()
