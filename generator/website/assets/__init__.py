"""The files that pages need beside their Markdown: styles, scripts, an icon, theme templates."""

import json
from collections.abc import Mapping
from pathlib import Path

from rcssmin import cssmin

from generator.course.vocabulary import LENSES
from generator.website.assets.bundle import bundles_of

_HERE = Path(__file__).parent
_STYLES = _HERE / "styles"
_OF_PREVIEW = {_STYLES / "preview.css"}
_OF_TEACHER = {_STYLES / "plan.css", _STYLES / "teacher.css"}
_OF_MY_WORK = _STYLES / "my-work.css"
SCRIPTS = _HERE / "scripts"
"""Where the modules are that the scripts are made of."""

WORKERS = _HERE / "workers"
"""Where the modules are of what works beside a page."""

STYLESHEET = "assets/lessons.css"
"""The address of the style sheet of all pages."""

MY_WORK_STYLESHEET = "assets/my-work.css"
"""The address of what the page of a student's work has beside it; lessons are lighter without."""

ENTRIES = ("text-comfort", "lesson", "my-work", "marking-desk")
"""The scripts of the site, each a module with those that it uses; a later one asks an earlier one
for what both use. The reader's comfort is set before anything is painted. What a student marks
with is fetched when somebody begins to mark: most of its weight is the lenses' definitions."""

SEARCH_WORKER = "assets/search.js"
"""The address of what searches, beside the page, for the theme's search box."""

ICON = "assets/icon.svg"
"""The address of the picture in a browser's tab: the lines of the three lenses."""

THEME = _HERE.parent / "theme"
"""Templates that take the place of Material's."""


def script_address(entry: str) -> str:
    """The address of a script in the site."""
    return f"assets/{entry}.js"


def assets(
    words: Mapping[str, object], *, previewing: bool = False, for_teacher: bool = False
) -> Mapping[str, str]:
    """Every file, by its address in the site.

    Arguments:
        words: What the scripts say to a reader, by name.
        previewing: Whether what only a preview shows is needed as well.
        for_teacher: Whether what only the teacher edition shows is.
    """
    made = bundles_of(SCRIPTS, ENTRIES, {"vocabulary": vocabulary()}, words)
    scripts = {script_address(entry): source for entry, source in made.items()}
    worker = bundles_of(WORKERS, ["search"], {}, {})["search"]
    if previewing:
        of_preview = bundles_of(_HERE / "preview", ["same-place"], {}, {})["same-place"]
        scripts[script_address("same-place")] = of_preview
    icon = (_HERE / "images" / "icon.svg").read_text("utf-8")
    styles = stylesheet(previewing=previewing, for_teacher=for_teacher)
    of_my_work = str(cssmin(_OF_MY_WORK.read_text("utf-8")))
    return {
        STYLESHEET: styles,
        MY_WORK_STYLESHEET: of_my_work,
        SEARCH_WORKER: worker,
        ICON: icon,
        **scripts,
    }


def vocabulary() -> str:
    """The lenses and what each looks for, as a script's module."""
    lenses = [
        {
            "id": lens.id,
            "name": lens.name,
            "techniques": [
                {"id": one.id, "name": one.name, "definition": one.definition}
                for one in lens.techniques
            ],
        }
        for lens in LENSES.values()
    ]
    written = json.dumps(lenses, ensure_ascii=False, separators=(",", ":"))
    return f"export const lenses = {written};\n"


def stylesheet(*, previewing: bool = False, for_teacher: bool = False) -> str:
    """The styles of all pages in one, so that each asks for one file, in the order of their names.

    Comments and spaces that mean nothing stay behind, and so does what only a preview or the
    teacher edition shows.
    """
    left = {_OF_MY_WORK}
    left |= (set() if previewing else _OF_PREVIEW) | (set() if for_teacher else _OF_TEACHER)
    paths = [path for path in sorted(_STYLES.glob("*.css")) if path not in left]
    return str(cssmin("\n".join(path.read_text("utf-8") for path in paths)))
