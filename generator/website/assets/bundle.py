"""Several small JavaScript modules as one file, so that a page asks for one and not for thirty.

The modules are written one after the other, those that are used before those that use them, and
without what joins them: in one file their names reach each other. So no two modules may have a
name in common, and they keep to a few forms, which this knows:

    import { one, another } from "./other.js";
    export class Name ...  export function name ...  export const name = ...

Comments and spaces that mean nothing stay behind, by rjsmin. Nothing is renamed.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from rjsmin import jsmin

_IMPORT = re.compile(
    r'^import (?:\{\s*\w+(?:\s*,\s*\w+)*\s*,?\s*\} from )?"\./([a-z-]+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|function|const) \w)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:class|function|const|let) (\w+)", re.MULTILINE)
# rjsmin takes the end of the inner text for that of the outer, and spaces from what is left.
_TEXT_IN_TEXT = re.compile(r"`[^`\n]*\$\{[^}`\n]*`")
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle_of(folder: Path, entry: str, given: Mapping[str, str]) -> str:
    """One script that does what a module and those that it uses do.

    Arguments:
        folder: Where the modules are.
        entry: The name of the module to begin with, without `.js`.
        given: The source of modules that have no file, by name.

    Raises:
        ValueError: A module has a form that is not known or a `text` inside a `text`, two of them
            have a name in common, or they use each other in a circle.
    """
    written: dict[str, str] = {}

    def write(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules in a circle: {' -> '.join((*above, name))}")
        if name in written:
            return
        source = given[name] if name in given else (folder / f"{name}.js").read_text("utf-8")
        for found in _IMPORT.finditer(source):
            write(found[1], (*above, name))
        written[name] = _alone(name, source)

    write(entry, ())
    _refuse_names_in_common(written)
    return str(jsmin("".join(written.values())))


def _alone(name: str, source: str) -> str:
    """A module without what joins it to others."""
    body = _EXPORT.sub("", _IMPORT.sub("", source))
    left = _OTHER_FORM.search(body)
    if left is not None:
        raise ValueError(f"{name}.js: this form is not known: {left[0]}")
    if _TEXT_IN_TEXT.search(body):
        raise ValueError(f"{name}.js: a text in grave accents is inside another")
    return body


def _refuse_names_in_common(modules: Mapping[str, str]) -> None:
    seen: dict[str, str] = {}
    for module, body in modules.items():
        for name in _NAME.findall(body):
            if name in seen:
                raise ValueError(f"{seen[name]}.js and {module}.js both have the name {name}")
            seen[name] = module
