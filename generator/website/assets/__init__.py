"""The files that pages need beside their Markdown: styles, scripts, an icon, theme templates."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from generator.website.assets.bundle import bundle_of

_HERE = Path(__file__).parent
_STYLES = _HERE / "styles"
SCRIPTS = _HERE / "scripts"
"""Where the modules are that the scripts are made of."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_BREAKS = re.compile(r"\s*\n\s*")

STYLESHEET = "assets/lessons.css"
"""The address of the style sheet of all pages."""

ENTRIES = ("course", "text-comfort")
"""The scripts that pages ask for: each a module that uses others. One for all that is worked with
is the smallest, because what a lesson and My work share is sent once; the reader's comfort is set
before anything is painted, by a script of its own."""

SEARCH_WORKER = "assets/javascripts/workers/search-on-first-use.js"
"""Its address: beside the theme's worker, which looks for other files from where it stands."""

ICON = "assets/icon.svg"
"""The address of the picture in a browser's tab: the lines of the three lenses."""

THEME = _HERE.parent / "theme"
"""Templates that take the place of Material's."""


def script_address(entry: str) -> str:
    """The address of a script in the site."""
    return f"assets/{entry}.js"


def assets(words: Mapping[str, object]) -> Mapping[str, str]:
    """Every file, by its address in the site.

    Arguments:
        words: What the scripts say to a reader, by name.
    """
    written = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    given = {"words": f"export const words = {written};\n"}
    scripts = {script_address(entry): bundle_of(SCRIPTS, entry, given) for entry in ENTRIES}
    worker = bundle_of(_HERE / "workers", "search-on-first-use", {})
    icon = (_HERE / "images" / "icon.svg").read_text("utf-8")
    return {STYLESHEET: stylesheet(), SEARCH_WORKER: worker, ICON: icon, **scripts}


def stylesheet() -> str:
    """All styles in one, so that a page asks for one file, in the order of their names.

    Comments stay behind: they are a sixth of what would be sent.
    """
    styles = "\n".join(path.read_text("utf-8") for path in sorted(_STYLES.glob("*.css")))
    return _LINE_BREAKS.sub("\n", _COMMENT.sub("", styles))
