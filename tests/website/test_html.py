"""Every page is valid HTML, by the checker of the W3C and the WHATWG."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.npm_tools import MODULES

CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

FAULTS_OF_THE_THEME = {
    "Attribute “autocomplete” is only allowed when the input type is": (
        "Material asks browsers so not to remember whether the menu was open. They know it on "
        "check boxes too."
    ),
    "Bad value “” for attribute “tabindex” on element “label”": (
        "Material leaves the value out where a label is not to be reached by key: as if it were "
        "not there."
    ),
    "The value of the “for” attribute of the “label” element must be": (
        "Material gives the contents of a section's first page a label for a box that only "
        "other pages have: a heading that does nothing."
    ),
}
"""The beginnings of what the checker says of Material's own HTML, and why it harms nobody."""

WARNINGS_WE_LIVE_WITH = {
    "Article lacks heading.": "The heading of an article in full stands above it.",
    "Section lacks heading.": (
        "A prompt is named by its lens, and a source card by the article's title. As headings, "
        "dozens of them would bury the outline of a page."
    ),
    "Trailing slash on void elements has no effect": "Markdown writes pictures so.",
    "Resource violates Content Security Policy": (
        "The checker reads a page from disk, where no file is of the page's own host. A browser "
        "tells of none: see test_content_security_policy."
    ),
    "Inline script violates Content Security Policy": (
        "The checker does not compare scripts with the hashes in the policy. A browser does."
    ),
}

pytestmark = pytest.mark.usefixtures("node")


def said_of(java: str, *paths: Path) -> list[Mapping[str, Any]]:
    """What the checker says of files, or of all HTML in folders."""
    command = [java, "-Xss4m", "-jar", str(CHECKER), "--skip-non-html", "--format", "json"]
    ran = subprocess.run(
        [*command, "--stdout", "--exit-zero-always", *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    messages: list[Mapping[str, Any]] = json.loads(ran.stdout)["messages"]
    return messages


def is_of(message: Mapping[str, Any], known: Iterable[str]) -> bool:
    """Whether a message begins as one of those that are known."""
    return str(message["message"]).startswith(tuple(known))


@pytest.fixture(scope="module")
def said(java_program: str, published: Path) -> list[Mapping[str, Any]]:
    """What the checker says of the published course."""
    return said_of(java_program, published)


def test_every_page_is_valid_html(said: list[Mapping[str, Any]]) -> None:
    errors = Counter(
        f"{Path(message['url']).parent.name}: {message['message']}"
        for message in said
        if message["type"] != "info" and not is_of(message, FAULTS_OF_THE_THEME)
    )
    assert not errors


def test_the_checker_warns_of_nothing_that_nobody_has_thought_about(
    said: list[Mapping[str, Any]],
) -> None:
    warnings = Counter(
        message["message"]
        for message in said
        if message["type"] == "info" and not is_of(message, WARNINGS_WE_LIVE_WITH)
    )
    assert not warnings


@pytest.mark.parametrize("known", [*FAULTS_OF_THE_THEME, *WARNINGS_WE_LIVE_WITH])
def test_what_is_passed_over_is_still_there(said: list[Mapping[str, Any]], known: str) -> None:
    assert any(is_of(message, [known]) for message in said)


def test_a_paragraph_in_a_wrong_place_is_found(java_program: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<!doctype html><html lang="en"><title>A page</title><ul><p>Who says so?</p></ul></html>',
        "utf-8",
    )
    (message,) = said_of(java_program, path)
    assert message["type"] == "error"
    assert message["message"].startswith("Element “p” not allowed as child of element “ul”")
