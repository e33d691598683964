"""What a page may load and run, said to the browser in the page itself.

Nothing comes from another host. A script in a file of the site may run; of the scripts in a page
itself, those around its text, which are the theme's, and each is named by its hash. So words of a
text that became mark-up by mistake do nothing.
"""

import re
from base64 import b64encode
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from lxml import html

from generator.publishing.built_file import BuiltFile
from generator.publishing.finding import Finding

_SCRIPT_TYPES = {"", "text/javascript", "application/javascript", "module", "importmap"}
"""The types of a script element that is run. Any other holds data."""

_BEGINNING = re.compile(
    rb'\s*<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">', re.IGNORECASE
)
# From the first beginning to the last end: no mark-up of a text can leave its text.
_TEXT = re.compile(rb"<article\b.*</article\b", re.DOTALL | re.IGNORECASE)
_SCRIPT = re.compile(rb"<script\b[^>]*>.*?</script>", re.DOTALL | re.IGNORECASE)


def with_policy(page: BuiltFile) -> BuiltFile:
    """A page that tells its policy before anything else, and is the same byte by byte otherwise.

    A page that does not begin with its head and its encoding stays as it is: something could
    come before its policy. `missing_policy_in` tells of it.
    """
    beginning = _BEGINNING.match(page.data)
    element = _policy_element(page)
    if beginning is None or page.data.startswith(element, beginning.end()):
        return page
    before, after = page.data[: beginning.end()], page.data[beginning.end() :]
    return replace(page, data=before + element + after)


def missing_policy_in(file: BuiltFile) -> Iterator[Finding]:
    """That a page does not begin with its policy; nothing for other files."""
    beginning = _BEGINNING.match(file.data)
    is_told = beginning and file.data.startswith(_policy_element(file), beginning.end())
    if file.is_page and not is_told:
        yield Finding(
            file.path,
            "It does not begin as pages of this site do, so nothing keeps scripts out of it.",
            'Let it begin with <!doctype html>, <html>, <head> and <meta charset="utf-8">.',
        )


def _policy_element(page: BuiltFile) -> bytes:
    policy = policy_with(trusted_hashes(page))
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode("ascii")


def policy_with(script_hashes: Collection[str]) -> str:
    """The policy of a page.

    Arguments:
        script_hashes: The hashes of the scripts in the page that may run.
    """
    scripts = " ".join(["'self'", *(f"'{each}'" for each in sorted(script_hashes))])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            # The theme's style sheets draw their icons from data.
            "img-src 'self' data:",
            "media-src 'self'",
            # The search fetches its index in a worker.
            "connect-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def trusted_hashes(page: BuiltFile) -> frozenset[str]:
    """The hashes of the scripts that stand in a page itself, but not in its text.

    A page that has no text between its head and its foot has none.
    """
    text = _TEXT.search(page.data)
    if text is None:
        return frozenset()
    around = (page.data[: text.start()], page.data[text.end() :])
    found = (element for part in around for element in _SCRIPT.findall(part))
    return frozenset(filter(None, map(_hash_in, found)))


@lru_cache(maxsize=1024)
def _hash_in(element: bytes) -> str | None:
    """The hash of a script as it is written, if it is run. Pages have most of them in common."""
    script = html.fragment_fromstring(element.decode("utf-8"))
    return hash_of(script) if is_run_in_place(script) else None


def is_run_in_place(script: html.HtmlElement) -> bool:
    """Whether a browser runs what a script element holds, and it is neither a file nor data."""
    kind = (script.get("type") or "").strip().lower()
    return script.get("src") is None and kind in _SCRIPT_TYPES


def hash_of(script: html.HtmlElement) -> str:
    """The hash by which a policy names a script element."""
    as_read = (script.text or "").replace("\r\n", "\n").replace("\r", "\n")
    return f"sha256-{b64encode(sha256(as_read.encode('utf-8')).digest()).decode('ascii')}"
