"""Several modules become one script that does the same."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.website.assets import ENTRIES, assets
from generator.website.assets.bundle import bundle_of

MODULES = {
    "start": 'import { twice } from "./count.js";\nimport { hello } from "./words.js";\n'
    'import "./side.js";\nconst first = 1;\nconsole.log(hello, twice(first));\n',
    "count": 'import {\n  one,\n} from "./numbers.js";\n'
    "const twenty = 20;\nexport function twice(n) {\n  return 2 * (n + one) + twenty;\n}\n",
    "numbers": "export const one = 1;\n",
    "side": 'console.log("side");\n',
}
GIVEN = {"words": 'export const hello = "hello";\n'}


def written(folder: Path, modules: dict[str, str]) -> Path:
    """A folder with modules in it."""
    for name, source in modules.items():
        (folder / f"{name}.js").write_text(source, "utf-8")
    return folder


def test_modules_run_in_the_order_of_their_use(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js was not found, so the bundle is not run here but in the browser")
    bundle = bundle_of(written(tmp_path, MODULES), "start", GIVEN)
    said = subprocess.run(
        [node, "--input-type=module"], input=bundle, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["side", "hello", "24"]


def test_a_module_that_two_use_is_there_once(tmp_path: Path) -> None:
    modules = {**MODULES, "side": 'import { one } from "./numbers.js";\nconsole.log("side");\n'}
    assert bundle_of(written(tmp_path, modules), "start", GIVEN).count("const one=1") == 1


def test_comments_stay_behind_and_texts_are_left_as_they_are(tmp_path: Path) -> None:
    source = "// Why.\nconst a = `x  ${1 + 1} // y`;\n  // Why not.\nconst b = '//  here'; // one\n"
    bundle = bundle_of(written(tmp_path, {"start": source}), "start", GIVEN)
    assert bundle == "const a=`x  ${1 + 1} // y`;const b='//  here';"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ('import all from "./numbers.js";\n', "this form is not known: import all"),
        ('import { one } from "far.js";\n', "this form is not known"),
        ("export default 1;\n", "this form is not known: export default"),
        ('import { twice } from "./start.js";\n', "modules in a circle: start -> start"),
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
        bundle_of(written(tmp_path, {**MODULES, "start": source}), "start", GIVEN)


def test_every_script_of_the_site_can_be_made() -> None:
    made = assets({"hello": "</script>"})
    assert {f"assets/{entry}.js" for entry in ENTRIES} < set(made)
    assert all(made.values())
