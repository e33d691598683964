"""The files that the pages need beside their Markdown: style sheets and theme templates."""

from pathlib import Path

_HERE = Path(__file__).parent

STYLESHEETS = {f"assets/{path.name}": path for path in sorted(_HERE.glob("*.css"))}
"""Address in the site to file on disk, in the order in which they are loaded."""

THEME = _HERE.parent / "theme"
"""Templates that take the place of Material's."""
