"""The page about problems: how to read a message, and what each code means."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.reading.reference.catalogue import GROUPS, Group
from generator.reading.reference.entry import Entry, Example
from generator.reading.reference.tables import plain, table

_OPENING = """\
# When something is wrong

<!-- This page is made from the program. Do not change it here: run `make reference` again. -->

You cannot break anything with a mistake in a lesson. The program shows you the place, and says how
to mend it. This page explains each kind of message, with an example and the same made right.

## How to read a message { #message }

```text
lessons/harbour-bridge.yml:5:1: error ML202: "minuts" is not a field of a lesson.
   |
 5 | minuts: 50
   | ^^^^^^
   = Did you mean "minutes"?
```

- First comes the place: the file, the line and the column in it. The line is shown below, and `^`
  stands under what is meant.
- *Error*, *warning* or *note*: an error stops a build for publishing. A warning is something to
  look at; `make site` stops at it too. A note is something to think about, and stops nothing.
- The code, here ML202, says what kind of problem it is. A code keeps its meaning for ever, so you
  can look it up here or name it when you ask somebody.
- Then the message says in a sentence what is wrong.
- Behind `=` stands how to mend it.

Mend what comes first, save, and look again: one slip can make several messages.

## When you know better { #allow }

A note about [how a lesson is written](#writing) may be wrong, or you may have a reason. Then say
so in a remark on the line that the note names, or above the field:

```yaml
# allow ML501: a riddle to begin with, and nobody has to be right
warm_up: Is a bridge a building?
minutes: 50 # allow ML508: ten minutes are kept for questions
```

The note is gone, and whoever reads the file after you knows why. A remark that allows nothing any
more is named in its turn, so that none is left behind.

## All codes { #codes }
"""


def problems_page() -> str:
    """The page that explains every code of a problem."""
    blocks = [_OPENING, _all_codes(), *map(_group_section, GROUPS)]
    return "\n\n".join(block.strip() for block in blocks) + "\n"


def _all_codes() -> str:
    return table(
        ("Code", "What it is about"),
        (
            (f"`{entry.code}`", f"[{plain(entry.title)}](#{entry.anchor})")
            for group in GROUPS
            for entry in group.entries
        ),
    )


def _group_section(group: Group) -> str:
    head = f"## {group.title} {{ #{group.anchor} }}"
    return "\n\n".join((head, group.about, *map(_section, group.entries)))


def _section(entry: Entry) -> str:
    head = f"### {entry.code}: {entry.title} {{ #{entry.anchor} }}"
    return "\n\n".join((head, entry.meaning, *_shown(entry.shown)))


def _shown(shown: Example | str) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
        return
    language = "yaml" if PurePosixPath(shown.file).suffix == ".yml" else "text"
    yield f"Wrong, in `{shown.file}`:"
    yield f"```{language}\n{shown.wrong}\n```"
    yield "Right:"
    yield f"```{language}\n{shown.right}\n```"
