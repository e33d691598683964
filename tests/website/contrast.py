"""How well the words of an element stand out, measured from its pixels.

Rules read colours from style sheets, and cannot tell what lies behind words under a layer, a
gradient or a transparency. Here the element is pictured twice, with its words and without them.
Where the two differ there are words, and the second picture is what lies behind them.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image
from playwright.sync_api import ElementHandle, Page

Colour = tuple[int, int, int]

FAINTEST_DIFFERENCE = 24
"""By how much a colour differs at least, of 255, where a letter is and not only its soft edge."""

_HIDE_WORDS = """(element) => {
  const style = new CSSStyleSheet();
  style.replaceSync("[data-without-words], [data-without-words] *, [data-without-words]::before, "
    + "[data-without-words]::after { -webkit-text-fill-color: transparent !important; }");
  element.dataset.withoutWords = "";
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}"""
_SHOW_WORDS = """(element) => {
  delete element.dataset.withoutWords;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].slice(0, -1);
}"""


@dataclass(frozen=True)
class Contrast:
    """The words' colour as it is seen, and the colour behind them that is nearest to it."""

    words: Colour
    behind: Colour

    @property
    def ratio(self) -> float:
        """From 1, the same, to 21, black on white."""
        return contrast_ratio(self.words, self.behind)


def contrast_ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_of(page: Page, element: ElementHandle) -> Contrast | None:
    """The contrast of an element's words, or None where no word of it can be seen."""
    element.scroll_into_view_if_needed()
    with_words = _pixels(element)
    page.evaluate(_HIDE_WORDS, element)
    without = _pixels(element)
    page.evaluate(_SHOW_WORDS, element)
    pairs = [pair for pair in zip(with_words, without, strict=True) if _differ(*pair)]
    if not pairs:
        return None
    # A letter's edges are mixed with what is behind them; its stems are not.
    words = max(pairs, key=lambda pair: contrast_ratio(*pair))[0]
    behind = min({pair[1] for pair in pairs}, key=lambda colour: contrast_ratio(words, colour))
    return Contrast(words, behind)


def _pixels(element: ElementHandle) -> Sequence[Colour]:
    picture = Image.open(io.BytesIO(element.screenshot(caret="hide"))).convert("RGB")
    data = picture.tobytes()
    return [(data[i], data[i + 1], data[i + 2]) for i in range(0, len(data), 3)]


def _differ(one: Colour, other: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) >= FAINTEST_DIFFERENCE


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
