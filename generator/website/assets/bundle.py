"""Many small JavaScript modules as a few files, so that a page asks for two and not for thirty.

Each file begins with one module and holds what that one uses, unless a file before it holds it
already: then it asks that file for the names that it needs. In a file the modules are written one
after the other, those that are used before those that use them, and their names reach each other.
So no two modules in a file may have a name in common, and they keep to a few forms, which this
knows:

    import { one, another } from "./other.js";
    const { one } = await import("./file.js");      (a file that is fetched at its first use)
    export class Name ...  export function name ...  export const name = ...

Comments and spaces that mean nothing stay behind, by rjsmin. Nothing is renamed. What is said to
a reader, `words.name` from "./words.js", is written where it is said: each file has its own words.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from rjsmin import jsmin

_WORDS = "words"
_IMPORT = re.compile(
    r'^import (?:\{(\s*\w+(?:\s*,\s*\w+)*\s*,?\s*)\} from )?"\./([a-z-]+)\.js";\n', re.MULTILINE
)
_LATER = re.compile(r'const \{ (\w+(?:, \w+)*) \} = await import\("\./([a-z-]+)\.js"\);')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|function|const) \w)", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:class|function|const|let) (\w+)", re.MULTILINE)
# rjsmin takes the end of the inner text for that of the outer, and spaces from what is left.
_TEXT_IN_TEXT = re.compile(r"`[^`\n]*\$\{[^}`\n]*`")
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*|\bimport\(.*", re.MULTILINE)
_NAMES = re.compile(r"\w+")
_SAID = re.compile(r"\bwords\.(\w+)")

Names = dict[str, set[str]]


def bundles_of(
    folder: Path, entries: Iterable[str], given: Mapping[str, str], words: Mapping[str, object]
) -> dict[str, str]:
    """The files that do what some modules and those that they use do, by the modules' names.

    Arguments:
        folder: Where the modules are.
        entries: The modules to begin a file with, without `.js`; those that others ask come first.
        given: The source of modules that have no file, by name.
        words: What is said to a reader, by name.

    Raises:
        ValueError: A module has a form that is not known or a `text` inside a `text`, two of them
            in a file have a name in common, or they use each other in a circle.
    """
    files: dict[str, dict[str, str]] = {}
    home: dict[str, str] = {}
    for entry in entries:
        files[entry] = _modules_of(folder, entry, given, {*home, _WORDS})
        home |= dict.fromkeys(files[entry], entry)
    asked = {entry: _asked_of_others(entry, modules, home) for entry, modules in files.items()}
    later = [_names_by_file(_LATER, modules.values(), home) for modules in files.values()]
    lent = _together((*asked.values(), *later))
    return {
        entry: _said(_file(modules, asked[entry], lent.get(entry, ())), words)
        for entry, modules in files.items()
    }


def _modules_of(
    folder: Path, entry: str, given: Mapping[str, str], elsewhere: Collection[str]
) -> dict[str, str]:
    """The sources of a file's modules, those that are used before those that use them."""
    found: dict[str, str] = {}

    def find(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules in a circle: {' -> '.join((*above, name))}")
        if name in found or name in elsewhere:
            return
        source = given[name] if name in given else (folder / f"{name}.js").read_text("utf-8")
        for used in _IMPORT.finditer(source):
            find(used[2], (*above, name))
        found[name] = source

    find(entry, ())
    return found


def _asked_of_others(entry: str, modules: Mapping[str, str], home: Mapping[str, str]) -> Names:
    asked = _names_by_file(_IMPORT, modules.values(), home)
    return {file: names for file, names in asked.items() if file != entry}


def _names_by_file(form: re.Pattern[str], sources: Iterable[str], home: Mapping[str, str]) -> Names:
    found = [
        {home[module]: set(_NAMES.findall(names))}
        for source in sources
        for names, module in form.findall(source)
        if module in home
    ]
    return _together(found)


def _together(found: Iterable[Names]) -> Names:
    every: Names = {}
    for one in found:
        for file, names in one.items():
            every.setdefault(file, set()).update(names)
    return every


def _file(modules: Mapping[str, str], asked: Names, lent: Collection[str]) -> str:
    """One file: what it asks others for, its modules, and what others ask it for."""
    bodies = {name: _alone(name, source) for name, source in modules.items()}
    _refuse_names_in_common(bodies, asked)
    imports = [
        f'import{{{",".join(sorted(names))}}}from"./{file}.js";' for file, names in asked.items()
    ]
    export = f"\nexport{{{','.join(sorted(lent))}}};" if lent else ""
    return "".join((*imports, str(jsmin("".join(bodies.values()))), export))


def _said(script: str, words: Mapping[str, object]) -> str:
    """A script with the words themselves in the place of their names."""

    def said(name: re.Match[str]) -> str:
        # A grave accent would end a text around it.
        return json.dumps(words[name[1]], ensure_ascii=False).replace("`", "\\u0060")

    return _SAID.sub(said, script)


def _alone(name: str, source: str) -> str:
    """A module without what joins it to others."""
    body = _EXPORT.sub("", _IMPORT.sub("", source))
    left = _OTHER_FORM.search(_LATER.sub("", body))
    if left is not None:
        raise ValueError(f"{name}.js: this form is not known: {left[0]}")
    if _TEXT_IN_TEXT.search(body):
        raise ValueError(f"{name}.js: a text in grave accents is inside another")
    return body


def _refuse_names_in_common(bodies: Mapping[str, str], asked: Names) -> None:
    seen = {name: file for file, names in asked.items() for name in names}
    for module, body in bodies.items():
        for name in _NAME.findall(body):
            if name in seen:
                raise ValueError(f"{seen[name]}.js and {module}.js both have the name {name}")
            seen[name] = module
