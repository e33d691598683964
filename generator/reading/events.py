"""What the YAML parsers see in a file, one event after the other.

There are two parsers. The fast one knows YAML 1.1, and lets a tab stand behind a
text. The thorough one knows YAML 1.2, so that `[Why?]` is a list of one question;
it is some twenty times slower, and read only where the fast one gives up.
"""

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.events import Event

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # ruamel.yaml.clib is not built for this platform
    CParser = None

# Behind a dash a tab would be an indentation, which no parser takes.
_SPACE_IN_LINE = re.compile(r"(?<=[^\s-])[ \t]+")


def fast_events(text: str) -> Iterator[Event]:
    """The events of a file by the fast parser, or by the other where there is none."""
    if CParser is None:
        yield from thorough_events(text)
        return
    # YAML.parse would build a class for each file around this parser, for what we do not use.
    parser = CParser(text)
    while parser.check_event():
        yield parser.get_event()


def thorough_events(text: str) -> Iterator[Event]:
    """The events of a file by the thorough parser. Tabs inside a line count as spaces."""
    if "\t" in text:
        text = _SPACE_IN_LINE.sub(lambda space: " " * len(space[0]), text)
    yield from YAML(typ="safe", pure=True, plug_ins=[]).parse(text)
