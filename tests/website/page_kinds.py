"""One page of each kind that a course has, and opening all that can be opened on a page.

Tests that hold for every page walk these, and know nothing of what is on one.
"""

import json
from collections.abc import Mapping

from playwright.sync_api import Page

PAGE_KINDS = {
    "home": "",
    "unit": "units/one-article/",
    "lesson of the one article": "lessons/names-and-labels/",
    "lesson of the bridge": "lessons/harbour-bridge/",
    "lens": "lenses/loaded-language/",
    "articles": "articles/",
    "article that is quoted": "articles/balance-or-betrayal/",
    "article in full": "articles/harbour-bridge-herald/",
    "syllabus": "syllabus/",
    "glossary": "glossary/",
    "standards": "standards/",
    "rights": "rights/",
    "quotations": "quotations/",
    "citations": "citations/",
    "my work": "my-work/",
    "page for teachers": "teachers/",
    "lesson format": "lesson-format/",
    "problems and mends": "problems/",
    "page not found": "404.html",
}
"""The address of each in the published course."""

TEACHER_KINDS = {
    "home": "",
    "unit": "units/one-article/",
    "lesson with passages in reserve": "lessons/uncontested-fact/",
    "lesson of the bridge": "lessons/harbour-bridge/",
    "plan": "plans/certainty-and-endings/",
    "article": "articles/balance-or-betrayal/",
    "page not found": "404.html",
}
"""The address of each kind of page that is another in the teacher edition."""

PREVIEW_KINDS = {
    "all problems": "problems/",
    "lesson that cannot be shown": "lessons/harbour-bridge/",
    "lesson with the bar above it": "lessons/two-schools/",
}
"""The address of each in a preview of the course with mistakes in it."""

MOST_ROUNDS = 4
"""What opens may hold more to open, but hardly more often than this."""

_OPEN_ONCE = """() => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  for (const details of folded) details.open = true;
  const buttons = [...document.querySelectorAll("button[aria-expanded=false]:not([data-opened])")];
  const shown = buttons.filter((button) => button.checkVisibility() && !button.disabled);
  for (const button of shown) {
    button.dataset.opened = "";
    button.click();
  }
  return folded.length + shown.length;
}"""

_WRITE = """() => {
  const fields = document.querySelectorAll("main textarea, main input[type=text]");
  const empty = [...fields].filter((field) => field.checkVisibility() && !field.value);
  for (const field of empty) {
    field.value = "It stands in the first sentence.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return empty.length;
}"""

_MOVE_NOTHING = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync("*, ::before, ::after { transition: none !important; "
    + "animation: none !important; scroll-behavior: auto !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}"""


def hold_still(page: Page) -> None:
    """Let nothing on a page move or fade, so that it looks the same whenever it is looked at."""
    page.evaluate(_MOVE_NOTHING)


def open_everything(page: Page) -> int:
    """Open every fold, press every button that shows more, and write into every field.

    Return how much there was to do.
    """
    done = 0
    for _ in range(MOST_ROUNDS):
        opened = page.evaluate(_OPEN_ONCE)
        if not opened:
            break
        done += opened
    return done + int(page.evaluate(_WRITE))


def work_of_every_kind() -> Mapping[str, str]:
    """What a browser has stored when a student has done a little of everything in a lesson."""
    mark = {
        "start": 0,
        "end": 8,
        "words": "Drawbrid",
        "lens": "framing",
        "lensName": "Framing",
        "technique": "headline-framing",
        "techniqueName": "Headline framing",
        "reason": "It comes first.",
    }
    values = {
        "marks": {"marks": [mark, {**mark, "start": 10, "end": 14, "technique": "", "reason": ""}]},
        "text": {"text": "One line.\nAnd a second.", "shown": True},
        "choice": {"chosen": ["The first one"], "shown": True},
        "sorted": {"placed": [{"item": "It rained.", "group": "Report"}]},
        "table": {"columns": ["A", "B"], "rows": [{"point": "Who speaks", "cells": ["x", "y"]}]},
        "look-up": {"done": ["Look at the date."], "text": "Found it."},
    }
    items = {
        f"passage-{kind}": [
            {"digest": digest, "about": "What was asked", "kind": kind, "value": value, "saved": at}
            for digest, at in (("new", "2026-11-24T12:00:00.000Z"), ("old", "2026-10-01T08:00:00Z"))
        ]
        for kind, value in values.items()
    }
    lesson = "harbour-bridge"
    entry = {
        "format": 1,
        "lesson": lesson,
        "title": "One bridge, two stories",
        "address": f"/lessons/{lesson}/",
        "items": items,
    }
    return {
        f"close-reading:1:/:{lesson}": json.dumps(entry),
        "close-reading:aside:/:two-schools": "not to be read",
    }


def put_work_into_store(page: Page) -> None:
    """Store such work on the site of a page, for the pages that are opened after it."""
    page.evaluate(
        "(work) => { for (const [key, text] of Object.entries(work)) "
        "localStorage.setItem(key, text); }",
        dict(work_of_every_kind()),
    )
