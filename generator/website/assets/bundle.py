"""Several small JavaScript modules as one file, so that a page asks for one and not for ten.

Each module becomes a function of its own that returns what it exports. Nothing is
renamed or rewritten, so that what a reader of the site's source sees is what stands
in `scripts/`; only lines of comment stay behind, which are a sixth of what would be
sent. The modules keep to a few forms, which this knows:

    import { one, another } from "./other.js";
    export class Name ...  export function name ...  export const name = ...
"""

import re
from collections.abc import Mapping
from pathlib import Path

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([a-z-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|function|const) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle_of(folder: Path, entry: str, given: Mapping[str, str]) -> str:
    """One script that does what a module and those that it uses do.

    Arguments:
        folder: Where the modules are.
        entry: The name of the module to begin with, without `.js`.
        given: The source of modules that have no file, by name.

    Raises:
        ValueError: A module has a form that is not known, or they use each other in a circle.
    """
    written: dict[str, str] = {}

    def write(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules in a circle: {' -> '.join((*above, name))}")
        if name in written:
            return
        source = given[name] if name in given else (folder / f"{name}.js").read_text("utf-8")
        for found in _IMPORT.finditer(source):
            write(found[2], (*above, name))
        written[name] = _as_function(name, source)

    write(entry, ())
    return "".join(written.values())


def _as_function(name: str, source: str) -> str:
    exported = [found[1] for found in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(_taken_from_function, _COMMENT.sub("", source)))
    left = _OTHER_FORM.search(body)
    if left is not None:
        raise ValueError(f"{name}.js: this form is not known: {left[0]}")
    returned = f"return {{ {', '.join(exported)} }};\n" if exported else ""
    return f"const {_variable(name)} = (() => {{\n{body}{returned}}})();\n"


def _taken_from_function(found: re.Match[str]) -> str:
    names = " ".join((found[1] or "").split()).rstrip(",").replace(" as ", ": ")
    return f"const {{ {names} }} = {_variable(found[2])};\n" if names else ""


def _variable(module: str) -> str:
    return "$" + module.replace("-", "_")
