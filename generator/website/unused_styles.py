"""The theme's style sheets without what no page of a site can use.

A theme has rules for everything that it can do, and every reader waits for all of them. Once
the pages are made it is known which names stand on them. A rule for a class that neither a page
nor a script knows can never apply, and a variable that nothing asks for is never read.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

_OF_COLOUR = re.compile(r"\[data-md-color-(?:primary|accent|scheme)=\"?([\w-]+)\"?\]")
_CLASSES = re.compile(r'class="([^"]*)"')
_COLOURS = re.compile(r'data-md-color-[a-z]+="([^"]*)"')
_DIRECTION = re.compile(r"<(?:html|body)\b[^>]* dir=[\"']?([a-z]+)")
# No part of the theme stands inside a text of another direction: this asks for that of the page.
_OF_DIRECTION = re.compile(r"^\[dir=\"?([a-z]+)\"?\] \.md-")
_IN_SCRIPT = re.compile(r"[\w-]+")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_BRACKETS = re.compile(r"\([^()]*\)")
_AROUND_RULES = ("@media", "@supports")
_WITHOUT_PAGE = frozenset(("workers", "lunr"))
"""Folders of the theme's scripts that run where there is no page."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_VARIABLE = re.compile(r"--[\w-]+")
_ASKED_FOR = re.compile(r"var\(\s*(--[\w-]+)")
_PIECE = re.compile(
    r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | [(){};,] | [^"'(){};,]+ """,
    re.VERBOSE | re.DOTALL,
)


def names_on_page(html: str) -> set[str]:
    """The names of classes and colours that stand on a page, and its direction, as `dir=ltr`."""
    values = {*_CLASSES.findall(html), *_COLOURS.findall(html)}
    directions = {f"dir={direction}" for direction in _DIRECTION.findall(html)}
    return {name for value in values for name in value.split()} | directions


def lighten_styles(site: Path, names: Collection[str]) -> None:
    """Take out of the theme's style sheets in a built site what nothing there can use.

    Arguments:
        site: The folder of the site.
        names: The names that stand on its pages.
    """
    scripts = " ".join(
        path.read_text("utf-8")
        for path in site.rglob("*.js")
        if not _WITHOUT_PAGE.intersection(path.relative_to(site).parts)
    )
    known = {*names, *_IN_SCRIPT.findall(scripts)}
    theme = sorted((site / "assets" / "stylesheets").glob("*.css"))
    kept = {path: rules_in_use(path.read_text("utf-8"), known) for path in theme}
    others = [path.read_text("utf-8") for path in site.rglob("*.css") if path not in kept]
    in_scripts = set(_VARIABLE.findall(scripts))
    before = None
    # A variable that is left out may have been the only one to ask for another.
    while kept != before:
        before = kept
        asked_for = {name for css in (*kept.values(), *others) for name in _ASKED_FOR.findall(css)}
        kept = {path: without_variables(css, asked_for | in_scripts) for path, css in kept.items()}
    for path, css in kept.items():
        path.write_text(css, "utf-8")


def rules_in_use(css: str, known: Collection[str]) -> str:
    """The rules of a style sheet that can apply to something.

    Arguments:
        css: The style sheet.
        known: Every name that stands on a page or in a script. One that ends in a hyphen is the
            beginning of names that a script puts together.
    """
    return "".join(_rules_in_use(_COMMENT.sub("", css), _Known(known)))


def _rules_in_use(css: str, known: "_Known") -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(_AROUND_RULES):
            inside = "".join(_rules_in_use(body, known))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else head
        else:
            selectors = [each for each in _cut(head, ",") if _can_match(each, known)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def without_variables(css: str, asked_for: Collection[str]) -> str:
    """A style sheet without the variables that nothing asks for."""
    return "".join(_with_variables(css, asked_for))


def _with_variables(css: str, asked_for: Collection[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(_AROUND_RULES):
            yield f"{head}{{{without_variables(body, asked_for)}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else head
        else:
            declared = (each for each in _cut(body, ";") if _is_read(each, asked_for))
            kept = ";".join(declared)
            if kept:
                yield f"{head}{{{kept}}}"


def _is_read(declaration: str, asked_for: Collection[str]) -> bool:
    name = declaration.partition(":")[0].strip()
    return not name.startswith("--") or name in asked_for


class _Known:
    """Names, and beginnings of names that a script puts together."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = names
        self._starts = tuple(name for name in names if name.endswith("-") and name.strip("-"))

    def __contains__(self, name: str) -> bool:
        return name in self._names or name.startswith(self._starts)


def _can_match(selector: str, known: "_Known") -> bool:
    """Whether all names that a selector needs are known. Those in brackets it may not need."""
    outside = selector
    while _BRACKETS.search(outside):
        outside = _BRACKETS.sub("", outside)
    colours = _OF_COLOUR.findall(outside)
    directions = [f"dir={direction}" for direction in _OF_DIRECTION.findall(outside)]
    classes = _CLASS.findall(_ATTRIBUTE.sub("", outside))
    return all(name.replace("\\", "") in known for name in (*classes, *colours, *directions))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of braces and in it. A rule that ends in `;` has no body."""
    depth, head, body = 0, "", ""
    for piece in _PIECE.findall(css):
        depth += (piece == "{") - (piece == "}")
        if piece == "}" and depth == 0:
            yield head.strip(), body
            head = body = ""
        elif piece == ";" and depth == 0:
            yield f"{head.strip()};", ""
            head = ""
        elif depth == 0:
            head += piece
        elif not (piece == "{" and depth == 1):
            body += piece


def _cut(text: str, at: str) -> list[str]:
    """A text cut at a sign, but not inside brackets or quotation marks."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(text):
        depth += (piece in "({") - (piece in ")}")
        if piece == at and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return [part for part in parts if part]
