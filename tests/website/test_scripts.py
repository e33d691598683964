"""The scripts keep to what the pages offer them: their words, their size."""

import gzip
import json
import re
from dataclasses import asdict, fields

import pytest

from generator.course.vocabulary import LENSES, TECHNIQUES
from generator.pages.browser_words import BrowserWords
from generator.website.assets import ENTRIES, SCRIPTS, assets, script_address, vocabulary

MOST_BYTES = 20 * 1024
"""How large all scripts may be together when they are sent, compressed, without the definitions of
the techniques: those are the course's own words."""

SOURCES = {path.name: path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js"))}


@pytest.mark.parametrize("name", [field.name for field in fields(BrowserWords)])
def test_every_word_of_the_browser_is_said_by_a_script(name: str) -> None:
    assert any(re.search(rf"\bwords\.{name}\b", source) for source in SOURCES.values())


def test_scripts_say_no_word_that_is_not_in_the_list() -> None:
    known = {field.name for field in fields(BrowserWords)}
    for name, source in SOURCES.items():
        assert set(re.findall(r"\bwords\.(?!js\b)(\w+)", source)) <= known, name


def test_the_script_to_mark_with_knows_every_lens_and_technique() -> None:
    listed = json.loads(vocabulary().partition(" = ")[2].rstrip(";\n"))
    assert [(lens["id"], lens["name"]) for lens in listed] == [
        (lens.id, lens.name) for lens in LENSES.values()
    ]
    assert [one for lens in listed for one in lens["techniques"]] == [
        {"id": one.id, "name": one.name, "definition": one.definition}
        for one in TECHNIQUES.values()
    ]


def test_all_scripts_together_are_small() -> None:
    made = assets(asdict(BrowserWords()))
    listed = vocabulary().removeprefix("export ").replace(" = ", "=", 1).strip()
    assert listed in made[script_address("marking-desk")]
    sources = [made[script_address(entry)].replace(listed, "") for entry in ENTRIES]
    assert sum(len(gzip.compress(source.encode())) for source in sources) <= MOST_BYTES


def test_no_script_makes_markup_of_text() -> None:
    unsafe = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
        r"|setAttribute\(\s*[\"']on|srcdoc|DOMParser|javascript:"
    )
    for name, source in SOURCES.items():
        assert not unsafe.search(source), name


def test_no_script_asks_the_network_for_anything_but_another_script() -> None:
    asking = re.compile(
        r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\((?!\"\./)|https?://"
    )
    for name, source in SOURCES.items():
        assert not asking.search(source), name


def test_words_can_hold_any_sign() -> None:
    said = "</script>\u2028\\\"'`${x}"
    source = assets({**asdict(BrowserWords()), "smaller_text": said})[script_address("lesson")]
    written = re.search(r'` \$\{("(?:[^"\\]|\\.)*")\}`', source)
    assert written is not None
    assert json.loads(written[1]) == said


def test_what_is_sent_has_every_text_as_it_was_written() -> None:
    words = {name: f"{{{name}}}" for name in asdict(BrowserWords())}
    made = assets(words)
    sent = "".join(made[script_address(entry)] for entry in ENTRIES)
    for name, source in SOURCES.items():
        written = re.sub(r"^ *//.*\n|^import .*\n", "", source, flags=re.MULTILINE)
        said = re.sub(r"\bwords\.(\w+)", lambda found: json.dumps(words[found[1]]), written)
        for text in re.findall(r'"(?:[^"\\\n]|\\.)*"|`[^`\n]*`', said):
            assert text in sent, name
