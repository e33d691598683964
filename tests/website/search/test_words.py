"""Words are the same whether the program that builds a site finds them or the browser does."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from generator.website.assets import WORKERS
from generator.website.search.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Loaded LANGUAGE, it's called.", ["loaded", "language", "it", "s", "called"]),
        ("Żółw, déjà-vu & Straße", ["zołw", "deja", "vu", "strasse"]),
        ("co\u00adoperate", ["cooperate"]),
        ("ΛΟΓΟΣ λόγος", ["λογοσ", "λογοσ"]),
        ("שָׁלוֹם עולם", ["שלום", "עולם"]),
        ("مُحَمَّد كتـــاب", ["محمد", "كتاب"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("報導者 X", ["報導", "導者", "者", "x"]),
        ("ตา", ["ตา", "า"]),
        ("iPhone手机", ["iphone", "手机", "机"]),
        ("snake_case 3½ ﬁne", ["snake", "case", "31", "2", "fine"]),
        ("a" * 50, ["a" * 40]),
        (" …\u200b ", []),
    ],
)
def test_words_are_what_a_reader_would_type(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_browser_finds_the_same_words_with_every_letter_there_is(
    node: str, tmp_path: Path
) -> None:
    known = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    texts = [
        "".join(f"a{sign}b " for sign in known[n : n + 500]) for n in range(0, len(known), 500)
    ]
    (tmp_path / "texts.json").write_text(json.dumps(texts), "utf-8")
    (tmp_path / "words.mjs").write_text((WORKERS / "search-words.js").read_text("utf-8"), "utf-8")
    (tmp_path / "run.mjs").write_text(
        'import { wordsOf } from "./words.mjs";\nimport { readFileSync } from "node:fs";\n'
        'const texts = JSON.parse(readFileSync("texts.json", "utf-8"));\n'
        "console.log(JSON.stringify(texts.map(wordsOf)));\n",
        "utf-8",
    )
    run = subprocess.run([node, "run.mjs"], cwd=tmp_path, capture_output=True, check=True)
    for text, found in zip(texts, json.loads(run.stdout), strict=True):
        assert words_of(text) == found
