"""A page's part in the search: its texts as a browser fetches them, and the words of each."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from mkdocs.structure.pages import Page

from generator.website.search.sections import Section, sections_of
from generator.website.search.words import words_of

_MOST_SIGNS: Final = 12_000
"""How long a text may be before the rest of a page becomes another: a lesson is one text."""

_OFTEN: Final = 3
"""From how many times on a word is said to stand in a text often."""


class Place(IntEnum):
    """Where a word stands in a text, the most telling place first."""

    TITLE = 0
    HEADING = 1
    OFTEN = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Text:
    """A page, or as much of a long one as is fetched together."""

    written: bytes
    """What a browser fetches."""
    words: Mapping[str, int]
    """Each word and its most telling place."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page's part in the search."""

    texts: Sequence[Text]
    boost: float = 1.0
    """How much more its author would have it found than others."""


def part_of(page: Page) -> Part:
    """A page's part in the search.

    Arguments:
        page: A page whose Markdown has become HTML.
    """
    settings = _settings_of(page)
    sections = [] if settings.get("exclude") else sections_of(page.content or "")
    if not sections:
        return Part(())
    title = sections[0].title or _without_markup(page.meta.get("title", page.title))
    sections[0].title = title
    tags = _tags_of(page)
    boost = settings.get("boost", 1.0)
    return Part(
        [
            _text({"url": page.url, "title": title, "tags": tags, "sections": some})
            for some in _divided(sections)
        ],
        boost if isinstance(boost, int | float) and boost > 0 else 1.0,
    )


def as_bytes(part: Part) -> bytes:
    """A part, to be remembered."""
    texts = [[text.written.decode(), text.words] for text in part.texts]
    return json.dumps([texts, part.boost], ensure_ascii=False).encode()


def from_bytes(data: bytes) -> Part:
    """A part that was remembered."""
    texts, boost = json.loads(data)
    return Part([Text(written.encode(), _shared(words)) for written, words in texts], boost)


def _without_markup(title: object) -> str:
    """A title that a page was given in its head, which may hold references and tags."""
    return " ".join(block for section in sections_of(str(title)) for block in section.blocks)


def _settings_of(page: Page) -> Mapping[str, Any]:
    settings = page.meta.get("search")
    return settings if isinstance(settings, dict) else {}


def _tags_of(page: Page) -> list[str]:
    tags = page.meta.get("tags")
    named = tags if isinstance(tags, list) else []
    return [str(tag) for tag in named if tag and isinstance(tag, str | int | float)]


Written = list[Any]
"""A section as it is written: its address, its title, its blocks."""


def _divided(sections: Sequence[Section]) -> Iterator[list[Written]]:
    """The sections of each text. A section that is too long for one goes on in the next."""
    some: list[Written] = []
    length = 0
    for section in sections:
        some.append([section.address, section.title, []])
        length += len(section.title)
        for block in section.blocks:
            if length + len(block) > _MOST_SIGNS and length > len(section.title):
                # A heading goes with the text under it.
                yield some if some[-1][2] else some[:-1]
                some, length = [[section.address, section.title, []]], len(section.title)
            some[-1][2].append(block)
            length += len(block)
    yield some


def _text(said: Mapping[str, Any]) -> Text:
    sections = said["sections"]
    counted = Counter(words_of("\n".join(block for _, _, blocks in sections for block in blocks)))
    places = dict.fromkeys(counted, int(Place.TEXT))
    places |= {word: int(Place.OFTEN) for word, count in counted.items() if count >= _OFTEN}
    headings = "\n".join(heading for address, heading, _ in sections if address is not None)
    places |= dict.fromkeys(words_of(headings), int(Place.HEADING))
    places |= dict.fromkeys(words_of("\n".join((said["title"], *said["tags"]))), int(Place.TITLE))
    written = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    # Half of a pair, which no page can hold either.
    return Text(written.encode("utf-8", "replace"), _shared(places))


def _shared(places: Mapping[str, int]) -> Mapping[str, int]:
    """The same, with words that are one object in all texts: most stand in many."""
    return {sys.intern(word): place for word, place in places.items()}
