"""Going through a page with the Tab key."""

from typing import Any

import pytest
from playwright.sync_api import Page

MOST_STOPS = 800

WATCH = """() => {
  const reached = "a[href], button, input, select, textarea, summary, [tabindex]";
  const rings = (element) => [element, element.closest("li, label, fieldset"), ...siblings(element)]
    .filter(Boolean)
    .map((each) => getComputedStyle(each))
    .map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow])
    .join();
  const siblings = (element) => [element.nextElementSibling, element.previousElementSibling];
  const isInTurn = (element) =>
    element.type !== "radio" || element.checked || !element.form && !element.name;
  const stops = [...document.querySelectorAll(reached)].filter(
    (element) =>
      element.tabIndex >= 0 && !element.disabled && !element.closest("[inert], [hidden]")
      && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      && element.getClientRects().length && isInTurn(element),
  );
  const unfocused = new Map(stops.map((element) => [element, rings(element)]));
  window.tabbing = {
    stops: stops.map((element) => element.outerHTML.slice(0, 150)),
    here() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const ring = getComputedStyle(element).outlineStyle !== "none";
      return {
        index: stops.indexOf(element),
        html: element.outerHTML.slice(0, 150),
        ring: unfocused.has(element) ? unfocused.get(element) !== rings(element) : ring,
      };
    },
  };
  return window.tabbing.stops;
}"""


def walk(page: Page, key: str) -> list[dict[str, Any]]:
    """The elements that get the focus, one after the other, until the first has it again."""
    way: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        here = page.evaluate("() => window.tabbing.here()")
        # Between the last element and the first, the focus is on none.
        if here is None:
            continue
        if way and here["index"] == way[0]["index"]:
            return way
        way.append(here)
    pytest.fail(f"the focus goes round without end: {way[-1]}")


def go_round(page: Page) -> int:
    """Try that the Tab key reaches everything there and back, and shows where it is.

    Return how much can be reached.
    """
    stops = page.evaluate(WATCH)
    there, back = walk(page, "Tab"), walk(page, "Shift+Tab")
    for way in (there, back):
        reached = {stop["index"] for stop in way}
        assert [html for index, html in enumerate(stops) if index not in reached] == []
        assert [stop["html"] for stop in way if not stop["ring"]] == []
    order, order_back = (
        [stop["index"] for stop in way if stop["index"] >= 0] for way in (there, back)
    )
    assert order == sorted(order)
    assert order_back == order[::-1]
    return len(stops)
