"""Mark-up that a page's policy will not let work, or that an attacker would wish for.

The course's own pages have none. It comes in with HTML that somebody writes into a page of docs/,
and with drawings. It is told, so that nobody has to find out in a browser why a thing does nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from lxml import html

from generator.publishing.built_file import BuiltFile
from generator.publishing.content_security_policy import hash_of, is_run_in_place, trusted_hashes
from generator.publishing.finding import Finding

_DRAWING = ".svg"
_FRAMES = {"applet", "embed", "fencedframe", "frame", "iframe", "object", "portal"}
_PICTURES = {"feimage", "image", "img", "use"}
_LOADED_FROM = {"src", "srcset", "imagesrcset", "poster", "data", "background", "ping"}
_LINKS_FOLLOWED_UNASKED = {"dns-prefetch", "icon", "manifest", "modulepreload", "preconnect"} | {
    "prefetch",
    "preload",
    "prerender",
    "stylesheet",
}
_LINK = {"href", "xlink:href"}
_ADDRESS = {"action", "data", "formaction", "poster", "src", *_LINK}
_SENT_TO = {"action", "formaction"}

_TELLING_ELEMENTS = frozenset({"script", "style", "base", "meta", *_FRAMES})
_TELLING_ATTRIBUTES = frozenset({"style", *_LOADED_FROM, *_ADDRESS})
"""What is told of is one of these elements, has one of these attributes, or an event's."""

_USUAL = {"href", "src"}
_USUAL_ELEMENTS = sorted(
    {*_TELLING_ELEMENTS, *_PICTURES, "a", "area", "audio", "input", "link", "source", "track"}
    | {"video"}
)
"""Where `href` and `src` do anything. Most pages have no other telling attribute."""

_SELDOM = tuple(
    re.compile(rf"{name}\s*=".encode())
    for name in ("on[a-z]+", *sorted(_TELLING_ATTRIBUTES - _USUAL))
)
"""The others, in small letters. Each begins with letters of its own, which are soon found."""

_IN_NAMES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_-")

# Browsers look at no spaces and control characters in the beginning of an address.
_UNSEEN = re.compile(r"[\x00-\x20]+")
_ELSEWHERE = re.compile(r"(?:^|,)(?:https?:|ftp:|[/\\]{2})", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"(?:javascript|vbscript|data|blob|filesystem):", re.IGNORECASE)
_PICTURE_AS_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif)[;,]", re.IGNORECASE)

_TAKE_IT_OUT = "Take it out of the page."
_LONGEST_SHOWN = 60

Said = tuple[str, str]
"""What is wrong, and the mend."""


def unsafe_markup_in(file: BuiltFile) -> Iterator[Finding]:
    """What in a page or a drawing would run, load from elsewhere or do nothing, each thing once.

    Arguments:
        file: A file of a site that was built; any that is neither page nor drawing has none.
    """
    is_drawing = file.path.lower().endswith(_DRAWING)
    if not (file.is_page or is_drawing):
        return
    trusted = trusted_hashes(file)
    looked_at = ("*",) if is_drawing or _may_have_others(file.data) else _USUAL_ELEMENTS
    elements = [each for each in file.document.iter(*looked_at) if _is_worth_a_look(each)]
    said = [each for element in elements for each in _active(element, trusted)]
    if file.is_page:
        said += [each for element in elements for each in _without_effect(element)]
    yield from (Finding(file.path, *each) for each in dict.fromkeys(said))


def _may_have_others(page: bytes) -> bool:
    """Whether a page may have a telling attribute that is not usual."""
    small = page.lower()
    return any(
        found.start() == 0 or small[found.start() - 1] not in _IN_NAMES
        for seldom in _SELDOM
        for found in seldom.finditer(small)
    )


def _is_worth_a_look(element: html.HtmlElement) -> bool:
    return element.tag in _TELLING_ELEMENTS or any(map(_is_telling, element.keys()))


@cache
def _is_telling(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in _TELLING_ATTRIBUTES


def _active(element: html.HtmlElement, trusted: frozenset[str]) -> Iterator[Said]:
    """What would run or load, or take a reader elsewhere, wherever it stands."""
    if element.tag == "script" and is_run_in_place(element) and hash_of(element) not in trusted:
        yield "A script stands in it, and would not run.", _TAKE_IT_OUT
    for name, value in element.items():
        if not _is_telling(name):
            continue
        shown = f'{name}="{value[:_LONGEST_SHOWN]}"'
        if name.startswith("on"):
            yield f"{shown} is a script, and would not run.", _TAKE_IT_OUT
        if name in _ADDRESS and _is_no_address(element, value):
            yield (
                f"{shown} is no address that a browser should open.",
                "Write an address that begins with https://, or the name of a file in docs/.",
            )
        if _is_loaded(element, name) and _ELSEWHERE.search(_UNSEEN.sub("", value)):
            yield (
                f"{shown} is another place on the web, which would learn of every reader.",
                "Put the file into docs/ and name it from there, or write a link to follow.",
            )


def _without_effect(element: html.HtmlElement) -> Iterator[Said]:
    """What a page's policy lets do nothing."""
    if element.tag in _FRAMES:
        yield (
            f"<{element.tag}> shows something else inside the page, and would stay empty.",
            "Write a link to it in its place.",
        )
    if element.tag == "base":
        yield "<base> would do nothing.", _TAKE_IT_OUT
    if element.tag == "meta" and (element.get("http-equiv") or "").strip().lower() == "refresh":
        yield "It sends its reader on to another page by itself.", "Write a link in its place."
    if element.tag == "style" or "style" in element.attrib:
        yield (
            f"A style is written into <{element.tag}>, and would do nothing.",
            "Put it into a style sheet in docs/ that mkdocs.yml names under extra_css.",
        )
    if not _SENT_TO.isdisjoint(element.attrib):
        yield (
            f"<{element.tag}> sends what a reader writes to an address, and would not.",
            "Nothing that a student writes leaves the page. Take the address out.",
        )


def _is_no_address(element: html.HtmlElement, value: str) -> bool:
    written = _UNSEEN.sub("", value)
    is_picture = element.tag in _PICTURES and _PICTURE_AS_DATA.match(written)
    return bool(_NO_ADDRESS.match(written)) and not is_picture


def _is_loaded(element: html.HtmlElement, attribute: str) -> bool:
    """Whether a browser asks for what an attribute names without being told to."""
    if attribute in _LINK and element.tag == "link":
        kinds = (element.get("rel") or "").lower().split()
        return not _LINKS_FOLLOWED_UNASKED.isdisjoint(kinds)
    return attribute in _LOADED_FROM or (attribute in _LINK and element.tag in _PICTURES)
