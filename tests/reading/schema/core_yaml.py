"""YAML as an editor reads it: with the core types of YAML 1.2, so that 1984 is a number.

Source: "YAML Ain't Markup Language (YAML) version 1.2", section 10.3.2.
"""

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_NULL = re.compile("null|Null|NULL|~|")
_TRUE = re.compile("true|True|TRUE")
_FALSE = re.compile("false|False|FALSE")
_OCTAL = re.compile("0o[0-7]+")
_HEXADECIMAL = re.compile("0x[0-9a-fA-F]+")
_WHOLE = re.compile("[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)")
_NO_NUMBER = re.compile(r"\.(nan|NaN|NAN)")


def read_as_an_editor(text: str) -> Any:
    """What is in a file, as dictionaries with text for names, lists and values."""
    return _value(YAML(typ="safe", pure=True).compose(text))


def _value(node: Node | None) -> Any:
    match node:
        case MappingNode():
            return {str(key.value): _value(value) for key, value in node.value}
        case SequenceNode():
            return [_value(item) for item in node.value]
        case ScalarNode() if node.style in (None, ""):
            return _plain_value(node.value)
        case ScalarNode():
            return node.value
        case _:
            return None


def _plain_value(word: str) -> Any:  # noqa: PLR0911 (one a type)
    if _NULL.fullmatch(word):
        return None
    if _TRUE.fullmatch(word) or _FALSE.fullmatch(word):
        return bool(_TRUE.fullmatch(word))
    if _OCTAL.fullmatch(word) or _HEXADECIMAL.fullmatch(word):
        return int(word, 0)
    if _WHOLE.fullmatch(word):
        return int(word)
    if _NUMBER.fullmatch(word):
        return float(word)
    if _INFINITE.fullmatch(word) or _NO_NUMBER.fullmatch(word):
        return float(word.replace(".", ""))
    return word
