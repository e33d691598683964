"""What axe finds on a page, and what it leaves to be looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import ElementHandle, Page

from tests.npm_tools import MODULES
from tests.website.contrast import contrast_of

AXE = MODULES / "axe-core" / "axe.min.js"

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""The rules that are tried, as axe names its sets of them."""

_OPTIONS = {
    "runOnly": {"type": "tag", "values": list(RULES)},
    "resultTypes": ["violations", "incomplete"],
}
_CONTRAST = "color-contrast"

_IS_COVERED = """(element) => {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return !found || !(element.contains(found) || found.contains(element));
}"""


@dataclass(frozen=True)
class Audit:
    """What was looked at on a page, and what is wrong there."""

    faults: tuple[str, ...]
    measured: int
    """How many elements were measured by their pixels, because axe could not tell."""


def audit(page: Page, within: str = "html") -> Audit:
    """Try every rule on a page as it stands. What axe cannot tell of contrast is measured.

    Arguments:
        page: The page.
        within: The part to look at, as a CSS selector: where one lies over all others, that one.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    results = page.evaluate("([within, options]) => axe.run(within, options)", [within, _OPTIONS])
    faults = [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
    unsure = [node for rule in _of_contrast(results) for node in rule["nodes"]]
    for node in unsure:
        faults += _faults_in_contrast(page, node)
    return Audit(tuple(faults), len(unsure))


def _of_contrast(results: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The one rule that has to be settled here. What else axe is unsure of is no contrast."""
    return (rule for rule in results["incomplete"] if rule["id"] == _CONTRAST)


def _faults_in_contrast(page: Page, node: dict[str, Any]) -> Iterator[str]:
    """What is wrong with words that can be seen. Those that lie under something wait their turn."""
    (selector,) = node["target"]
    needed = float(node["any"][0]["data"]["expectedContrastRatio"].partition(":")[0])
    element = page.query_selector(selector)
    assert isinstance(element, ElementHandle), selector
    found = contrast_of(page, element)
    if found is None:
        if not element.evaluate(_IS_COVERED):
            yield f"{_CONTRAST}: no word of {selector} can be seen"
    elif found.ratio < needed:
        yield f"{_CONTRAST}: {selector} has {found.ratio:.2f} and needs {needed}: {found}"
