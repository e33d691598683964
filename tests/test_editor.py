"""What somebody sees who opens this folder in VS Code: tried with the real language server.

The server is that of the extension which `.vscode/extensions.json` recommends, with the settings of
`.vscode/settings.json`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.course.lesson import Lesson
from generator.course.prompts import KINDS
from generator.course.vocabulary import LENSES, TECHNIQUES
from generator.reading.model_fields import about, written_fields
from tests.conftest import PROJECT
from tests.language_server import Diagnostic, LanguageServer, Spot
from tests.npm_tools import MODULES
from tests.reading.corpus import WRONG_FILES, WrongFile
from tests.reading.schema.test_agreement import COMMITTED, field_problems
from tests.reading.schema.wrong_fields import ABOUT_FIELDS, BEYOND_A_SCHEMA, WRONG_FIELDS
from tests.small_course import ARTICLE, LESSON

SETTINGS: Mapping[str, Any] = json.loads((PROJECT / ".vscode" / "settings.json").read_text("utf-8"))
SERVER = MODULES / "yaml-language-server" / "bin" / "yaml-language-server"

READ_AS_TEXT = [
    wrong for wrong in WRONG_FILES if wrong.text is not None and len(wrong.text) < 20_000
]
"""The wrong files that a server can read. It does not come back from 20,000 brackets."""

BEYOND_ONE_FILE = re.compile("ML(3|4)..")
"""The codes of what can be known only from other files: references and quotations."""

KNOWN_TO_A_SCHEMA = {"a lesson of the course with its ending"}
"""What other files show to be wrong, and its form does as well."""


@pytest.fixture(scope="module")
def server(node: str) -> Iterator[LanguageServer]:
    """The language server, started once."""
    server = LanguageServer([node, str(SERVER), "--stdio"], PROJECT, SETTINGS)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def in_wrong_files(server: LanguageServer) -> dict[str, list[Diagnostic]]:
    """What the server finds in each file of the tables of mistakes, by what it is called."""
    named = {wrong.called: (wrong.file, str(wrong.text)) for wrong in READ_AS_TEXT}
    # Each in a folder of its own, so that the server reads them all at once.
    paths = {
        f"{number}/lessons/{file}": called
        for number, (called, (file, _)) in enumerate(named.items())
    }
    texts = dict(zip(paths, (text for _, text in named.values()), strict=True))
    return {paths[path]: found for path, found in server.diagnostics(texts).items()}


def marked(text: str) -> tuple[str, Spot]:
    """A text without its one ¦, and the place where that stood."""
    before, _, after = text.partition("¦")
    lines = before.split("\n")
    return before + after, Spot(len(lines) - 1, len(lines[-1]))


def offered(
    server: LanguageServer, old: str, new: str, file: str = "lessons/first.yml"
) -> dict[str, str]:
    """What is offered at the ¦ that stands in a file of the small course."""
    text, spot = marked((ARTICLE if "articles" in file else LESSON).replace(old, new, 1))
    return server.completions(file, text, spot)


def shown(server: LanguageServer, old: str, new: str) -> str:
    """What is shown at the ¦ that stands in a lesson."""
    text, spot = marked(LESSON.replace(old, new, 1))
    return server.hover("lessons/first.yml", text, spot)


def test_the_extension_that_brings_the_server_is_recommended() -> None:
    said = json.loads((PROJECT / ".vscode" / "extensions.json").read_text("utf-8"))
    assert said == {"recommendations": ["redhat.vscode-yaml"]}


def test_nothing_is_fetched_reported_or_laid_out_anew() -> None:
    off = (
        "yaml.schemaStore.enable",
        "yaml.kubernetesCRDStore.enable",
        "yaml.format.enable",
        "redhat.telemetry.enabled",
    )
    assert [SETTINGS[name] for name in off] == [False] * len(off)


def test_every_schema_of_the_settings_is_in_the_project() -> None:
    named = {path.removeprefix("./schema/") for path in SETTINGS["yaml.schemas"]}
    assert named == {path.name for path in (PROJECT / "schema").iterdir()}


def test_no_file_of_the_course_is_complained_of(server: LanguageServer) -> None:
    files = {f"lessons/{file}": text for file, text in COMMITTED.items()}
    assert server.diagnostics(files) == {file: [] for file in files}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("technique: loaded-language", "technique: ¦", id="of a mark"),
        pytest.param("technique: loaded-language", "technique: load¦", id="that is begun"),
        pytest.param("techniques: [conflict]", "techniques: [¦]", id="of a passage"),
        pytest.param("techniques: [conflict]", "techniques:\n      - ¦", id="on a line of its own"),
    ],
)
def test_every_technique_is_offered_with_what_it_means(
    server: LanguageServer, old: str, new: str
) -> None:
    assert offered(server, old, new) == {
        each.id: f"{each.name}. {each.definition}" for each in TECHNIQUES.values()
    }


def test_every_kind_of_prompt_is_offered_with_what_it_is(server: LanguageServer) -> None:
    found = offered(server, "- lens: loaded", "- kind: ¦\n        lens: loaded")
    assert found == {word: about(kind) for word, kind in KINDS.items()}


def test_the_fields_that_are_not_there_yet_are_offered_with_their_descriptions(
    server: LanguageServer,
) -> None:
    found = offered(server, "vocabulary: [ferry]\n", "¦\n")
    written = {line.partition(":")[0] for line in LESSON.splitlines()}
    for name, field in written_fields(Lesson).items():
        if name == "vocabulary" or name not in written:
            assert found[name].startswith(str(field.description))
    assert not found.keys() & (written - {"vocabulary"})


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        pytest.param(
            "excerpts:\n", "excerpts:\n  - ¦\n", {"quote", "voice", "compare"}, id="passage"
        ),
        pytest.param(
            "    prompts:\n", "    prompts:\n      - ¦\n", {"kind", "lens", "ask"}, id="prompt"
        ),
        pytest.param(
            "      - lens: loaded-language\n",
            "      - kind: rewrite\n        ¦\n        lens: framing\n",
            {"words", "plainer"},
            id="prompt of a kind",
        ),
        pytest.param(
            "  overview: T", "  ¦\n  overview: T", {"norms", "supports"}, id="teacher notes"
        ),
    ],
)
def test_the_fields_of_a_part_are_offered_where_it_stands(
    server: LanguageServer, old: str, new: str, names: set[str]
) -> None:
    found = offered(server, old, new)
    assert names <= found.keys()
    assert all(found[name] for name in names)
    assert "minutes" not in found


def test_yes_and_no_are_offered_as_a_teacher_writes_them(server: LanguageServer) -> None:
    found = offered(server, "invented: yes", "invented: ¦", "lessons/articles/ferry.yml")
    assert set(found) == {"yes", "no"}


def test_the_name_of_a_field_shows_what_it_is_for_and_an_example(server: LanguageServer) -> None:
    said = shown(server, "summary:", "sum¦mary:")
    field = Lesson.model_fields["summary"]
    assert str(field.description) in said
    assert str((field.examples or [""])[0]) in said


def test_the_name_of_a_field_shows_that_it_is_for_teachers_only(server: LanguageServer) -> None:
    assert "Teacher edition only." in shown(server, "teacher:\n  over", "tea¦cher:\n  over")


def test_a_word_from_a_list_shows_what_it_means(server: LanguageServer) -> None:
    said = shown(server, "lens: loaded-language", "lens: loaded¦-language")
    assert LENSES["loaded-language"].question in said


def lines_of(wrong: WrongFile) -> set[tuple[int, int]]:
    """The lines of mistakes: of a list or a group the name, and the line on which it begins."""
    found = field_problems(wrong.file, wrong.text or "")
    return {(problem.place.line, problem.place.line + 1) for problem in found}


@pytest.mark.parametrize("wrong", WRONG_FIELDS, ids=str)
def test_a_mistake_in_a_field_is_underlined_on_the_line_that_check_names(
    in_wrong_files: dict[str, list[Diagnostic]], wrong: WrongFile
) -> None:
    theirs = {found.line for found in in_wrong_files[wrong.called]}
    assert all(theirs & set(lines) for lines in lines_of(wrong)), theirs


@pytest.mark.parametrize("wrong", WRONG_FIELDS, ids=str)
def test_nothing_is_underlined_beside_a_mistake_but_what_it_leaves_out(
    in_wrong_files: dict[str, list[Diagnostic]], wrong: WrongFile
) -> None:
    lines = {line for pair in lines_of(wrong) for line in pair}
    beside = [found.message for found in in_wrong_files[wrong.called] if found.line not in lines]
    assert all(message.startswith("Missing property") for message in beside), beside


@pytest.mark.parametrize(
    "wrong", [w for w in READ_AS_TEXT if all(map(BEYOND_ONE_FILE.match, w.codes))], ids=str
)
def test_what_other_files_show_to_be_wrong_only_check_finds(
    in_wrong_files: dict[str, list[Diagnostic]], wrong: WrongFile
) -> None:
    assert wrong.codes
    assert bool(in_wrong_files[wrong.called]) is (wrong.called in KNOWN_TO_A_SCHEMA)


def test_what_a_schema_cannot_know_of_a_field_is_known_by_name(
    in_wrong_files: dict[str, list[Diagnostic]],
) -> None:
    about_fields = [wrong for wrong in READ_AS_TEXT if wrong.codes <= ABOUT_FIELDS]
    alone = {wrong.called for wrong in about_fields if not in_wrong_files[wrong.called]}
    assert alone == set(BEYOND_A_SCHEMA)
