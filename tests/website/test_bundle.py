"""Several modules become one script that does the same."""

import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path

import pytest

from generator.pages.browser_words import BrowserWords
from generator.website.assets import ENTRIES, assets
from generator.website.assets.bundle import bundles_of

MODULES = {
    "start": 'import { twice } from "./count.js";\nimport { words } from "./words.js";\n'
    'import "./side.js";\nconst first = 1;\nconsole.log(words.hello, twice(first));\n',
    "count": 'import {\n  one,\n} from "./numbers.js";\n'
    "const twenty = 20;\nexport function twice(n) {\n  return 2 * (n + one) + twenty;\n}\n",
    "numbers": "export const one = 1;\n",
    "side": 'console.log("side");\n',
}
WORDS = {"hello": "hello"}


def bundle_of(folder: Path) -> str:
    """One file for all that the module `start` uses."""
    return bundles_of(folder, ["start"], {}, WORDS)["start"]


def written(folder: Path, modules: dict[str, str]) -> Path:
    """A folder with modules in it."""
    for name, source in modules.items():
        (folder / f"{name}.js").write_text(source, "utf-8")
    return folder


def test_modules_run_in_the_order_of_their_use(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js was not found, so the bundle is not run here but in the browser")
    bundle = bundle_of(written(tmp_path, MODULES))
    said = subprocess.run(
        [node, "--input-type=module"], input=bundle, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["side", "hello", "24"]


def test_a_module_that_two_use_is_there_once(tmp_path: Path) -> None:
    modules = {**MODULES, "side": 'import { one } from "./numbers.js";\nconsole.log("side");\n'}
    assert bundle_of(written(tmp_path, modules)).count("const one=1") == 1


def test_comments_stay_behind_and_texts_are_left_as_they_are(tmp_path: Path) -> None:
    source = "// Why.\nconst a = `x  ${1 + 1} // y`;\n  // Why not.\nconst b = '//  here'; // one\n"
    bundle = bundle_of(written(tmp_path, {"start": source}))
    assert bundle == "const a=`x  ${1 + 1} // y`;const b='//  here';"


def test_a_file_asks_another_for_what_both_use(tmp_path: Path) -> None:
    later = 'async function more() {\n  const { three } = await import("./more.js");\n}\n'
    more = 'import { one } from "./numbers.js";\nexport const three = one + 2;\n'
    folder = written(tmp_path, {**MODULES, "start": MODULES["start"] + later, "more": more})
    made = bundles_of(folder, ["start", "more"], {}, WORDS)
    assert made["start"].endswith("export{one};")
    assert made["more"] == 'import{one}from"./start.js";const three=one+2;\nexport{three};'


def test_a_word_is_written_where_it_is_said(tmp_path: Path) -> None:
    source = 'import { words } from "./words.js";\nconst a = `${words.hello}`;\n'
    folder = written(tmp_path, {"start": source})
    made = bundles_of(folder, ["start"], {}, {"hello": '"`\\'})["start"]
    assert made == r'const a=`${"\"\u0060\\"}`;'


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ('import all from "./numbers.js";\n', "this form is not known: import all"),
        ('import { one } from "far.js";\n', "this form is not known"),
        ("export default 1;\n", "this form is not known: export default"),
        ('import { twice } from "./start.js";\n', "modules in a circle: start -> start"),
        ('const all = await import("./numbers.js");\n', "this form is not known: import"),
        ('import { one as two } from "./numbers.js";\n', "this form is not known"),
        ("const a = `x${1 && `: ${2} `}`;\n", "a text in grave accents is inside another"),
        (
            'import { one } from "./numbers.js";\nconst one = 2;\n',
            "numbers.js and start.js both have the name one",
        ),
    ],
)
def test_a_form_that_is_not_known_is_refused(source: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=reason):
        bundle_of(written(tmp_path, {**MODULES, "start": source}))


def test_every_script_of_the_site_can_be_made() -> None:
    made = assets(asdict(BrowserWords()))
    assert {f"assets/{entry}.js" for entry in ENTRIES} < set(made)
    assert all(made.values())
