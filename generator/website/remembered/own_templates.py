"""Whether a teacher's own templates look at more than our keys name.

The theme's templates show of other pages no more than a menu does, and never the time of the build.
A template in a folder of the teacher's own may: then no finished page is remembered.
"""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

_NOT_IN_KEY = frozenset(("build_date_utc", "pages"))
_OF_ONE_PAGE = frozenset(("content", "markdown", "toc", "update_date", "file"))
"""What our keys name of the page itself, and of no other page."""


def look_further(environment: Environment, folders: Iterable[Path]) -> bool:
    """Whether any template in some folders may show what the key of its page does not name."""
    return any(
        _looks_further(environment, path.read_text("utf-8", "replace"))
        for folder in folders
        for path in folder.rglob("*.html")
    )


def _looks_further(environment: Environment, template: str) -> bool:
    try:
        tree = environment.parse(template)
    except TemplateSyntaxError:
        return True
    return (
        not find_undeclared_variables(tree).isdisjoint(_NOT_IN_KEY)
        or any(name.name == "page" and name.ctx != "load" for name in tree.find_all(nodes.Name))
        or any(map(_is_of_other_page, tree.find_all(nodes.Getattr)))
        or any(text.value in _OF_ONE_PAGE for text in tree.find_all(nodes.Const))
        or any(not isinstance(each.arg, nodes.Const) for each in tree.find_all(nodes.Getitem))
        or any(each.name == "attr" for each in tree.find_all(nodes.Filter))
    )


def _is_of_other_page(attribute: nodes.Getattr) -> bool:
    of_page = isinstance(attribute.node, nodes.Name) and attribute.node.name == "page"
    return attribute.attr.startswith("_") or (attribute.attr in _OF_ONE_PAGE and not of_page)
