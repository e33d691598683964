"""The search of a site that was built, read back from its files."""

import json
from pathlib import Path
from typing import Any


def texts_of(site: Path) -> list[dict[str, Any]]:
    """What the search shows results from, in the order of the numbers."""
    folder = site / "search" / "texts"
    return [json.loads((folder / f"{n}.json").read_text("utf-8")) for n in range(_count(folder))]


def words_of_site(site: Path) -> dict[str, set[int]]:
    """Each word that is found, with the numbers of the texts that it is found in."""
    folder = site / "search" / "words"
    files = [json.loads((folder / f"{n}.json").read_text("utf-8")) for n in range(_count(folder))]
    return {word: numbers_in(line) for file in files for word, line in file.items()}


def numbers_in(line: str) -> set[int]:
    """The numbers of the texts that a line names."""
    found: set[int] = set()
    for place in line.split("|")[:4]:
        number = 0
        for step in place.split():
            number += int(step)
            found.add(number)
    return found


def all_text(site: Path) -> str:
    """Everything that the search could show, a paragraph a line."""
    return "\n".join(
        line
        for text in texts_of(site)
        for _, title, blocks in text["sections"]
        for line in (title, *blocks)
    )


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.glob("*.json"))
