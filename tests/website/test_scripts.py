"""The scripts keep to what the pages offer them: their words, their size."""

import gzip
import json
import re
from dataclasses import asdict, fields

import pytest

from generator.pages.browser_words import BrowserWords
from generator.website.assets import ENTRIES, SCRIPTS, assets, script_address

MOST_BYTES = 20 * 1024
"""How large all scripts may be together when they are sent, compressed."""

SOURCES = {path.name: path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js"))}


@pytest.mark.parametrize("name", [field.name for field in fields(BrowserWords)])
def test_every_word_of_the_browser_is_said_by_a_script(name: str) -> None:
    assert any(re.search(rf"\bwords\.{name}\b", source) for source in SOURCES.values())


def test_scripts_say_no_word_that_is_not_in_the_list() -> None:
    known = {field.name for field in fields(BrowserWords)}
    for name, source in SOURCES.items():
        assert set(re.findall(r"\bwords\.(?!js\b)(\w+)", source)) <= known, name


def test_all_scripts_together_are_small() -> None:
    made = assets(asdict(BrowserWords()))
    sources = [made[script_address(entry)].replace(_vocabulary(), "") for entry in ENTRIES]
    assert sum(len(gzip.compress(source.encode())) for source in sources) <= MOST_BYTES


def test_no_script_makes_markup_of_text() -> None:
    unsafe = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
        r"|setAttribute\(\s*[\"']on|srcdoc|DOMParser|javascript:"
    )
    for name, source in SOURCES.items():
        assert not unsafe.search(source), name


def test_no_script_asks_the_network_for_anything() -> None:
    asking = re.compile(
        r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\(|https?://"
    )
    for name, source in SOURCES.items():
        assert not asking.search(source), name


def test_words_can_hold_any_sign() -> None:
    words = {"hello": "</script>\u2028\\\"'`${x}"}
    source = assets(words)[script_address(ENTRIES[0])]
    written = re.search(r"const words = (.*);", source)
    assert written is None or json.loads(written[1]) == words


def test_what_is_sent_has_every_text_as_it_was_written() -> None:
    made = assets(asdict(BrowserWords()))[script_address("course")]
    for name, source in SOURCES.items():
        written = re.sub(r"^ *//.*\n|^import .*\n", "", source, flags=re.MULTILINE)
        if name != "text-comfort.js":
            for text in re.findall(r'"(?:[^"\\\n]|\\.)*"|`[^`\n]*`', written):
                assert text in made, name
