"""A lesson with a prompt of every kind, built and served, for a student in a browser to work on."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from tests.small_course import LESSON
from tests.website.project import build_project, make_project

LESSON_PAGE = "lessons/first/"
MY_WORK_PAGE = "my-work/"

ASKS: Mapping[str, dict[str, Any]] = {
    "discuss": {"lens": "sourcing", "ask": "Who speaks?", "answer": "Residents."},
    "write": {"lens": "sourcing", "ask": "Who does not?", "lines": 3, "answer": "The council."},
    "choose": {
        "lens": "sourcing",
        "ask": "Which fits?",
        "several": True,
        "options": [
            {"text": "It *names* someone.", "feedback": "Nobody has a name."},
            {"text": "It names a group.", "feedback": "Residents are a group.", "defensible": True},
        ],
    },
    "mark": {"lens": "sourcing", "ask": "Mark who says it.", "answer": "“Residents say”."},
    "sort": {
        "lens": "sourcing",
        "ask": "Sort these.",
        "groups": ["Named", "Not named"],
        "items": [
            {"text": "Residents", "group": "Not named", "why": "They are *many*."},
            {"text": "The council", "group": "Named"},
        ],
    },
    "rewrite": {
        "lens": "sourcing",
        "ask": "Say it plainly.",
        "words": "axed",
        "plainer": "ended",
    },
    "compare": {"lens": "sourcing", "ask": "Compare them.", "points": ["Who acts?"]},
    "look-up": {
        "lens": "sourcing",
        "ask": "Look it up.",
        "move": "stop",
        "checklist": ["Who made it?"],
    },
}
"""A prompt of each kind."""

KINDS = tuple(ASKS)


def lesson(first: Mapping[str, Any] | None = None, **changes: str) -> str:
    """The lesson, as a teacher wrote it.

    Arguments:
        first: A prompt that stands before the others, if any.
        changes: For a kind of prompt, what it asks instead.
    """
    before, _, after = LESSON.partition("    prompts:\n")
    _, _, after = after.partition("    teacher: TEACHER-EXCERPT-NOTE\n")
    prompts = [
        {**asked, "kind": kind, "ask": changes.get(kind, asked["ask"])}
        for kind, asked in ASKS.items()
    ]
    if first is not None:
        prompts.insert(0, dict(first))
    more = "exit_ticket: What will you look for?\nlateral_reading: [{claim: A storm, move: stop}]\n"
    return f"{before}    prompts: {json.dumps(prompts)}\n{after}{more}"


def lesson_site(folder: Path, more: str = "") -> Path:
    """The site of the small course with the lesson above.

    Arguments:
        folder: An empty folder.
        more: Fields that the lesson has beside its own.
    """
    return build_project(make_project(folder, {"first.yml": lesson() + more}))


def built_again(site: Path, first: Mapping[str, Any] | None = None, **changes: str) -> None:
    """Build the site again, with another first prompt or other questions in the lesson."""
    (site.parent / "lessons" / "first.yml").write_text(lesson(first, **changes), "utf-8")
    build_project(site.parent)


def prompt(page: Page, kind: str) -> Locator:
    """The prompt of a kind on the page of the lesson."""
    return page.locator(f"section.prompt-{kind} prompt-work")


def kept(page: Page) -> dict[str, Any]:
    """What the browser keeps of the lesson: the newest record by its kind of prompt or place."""
    entries = page.evaluate("Object.entries(localStorage)")
    (text,) = [text for key, text in entries if key.endswith(":/:first")] or ['{"items": {}}']
    found: dict[str, Any] = {}
    for place, (record, *_) in json.loads(text)["items"].items():
        number = place.rpartition("--prompt-")[2]
        found[KINDS[int(number) - 1] if number.isdigit() and "--" in place else place] = record
    return found


def values(page: Page) -> dict[str, Any]:
    """The values of what is kept of the lesson."""
    return {place: record["value"] for place, record in kept(page).items()}
