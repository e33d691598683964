"""What somebody sees who opens this folder in VS Code: tried with the real language server.

The server is that of the extension which `.vscode/extensions.json` recommends, with the settings of
`.vscode/settings.json`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.course.lesson import Lesson
from generator.course.prompts import KINDS
from generator.course.vocabulary import LENSES, TECHNIQUES
from generator.reading.model_fields import about, written_fields
from generator.reading.report.text import as_text
from tests.conftest import PROJECT
from tests.language_server import Diagnostic, LanguageServer, Spot
from tests.npm_tools import MODULES
from tests.reading.mistakes import MISTAKES, Mistake
from tests.reading.schema.test_agreement import COMMITTED, field_problems
from tests.reading.schema.wrong_values import ABOUT_FIELDS, WRONG_VALUES, WrongFile
from tests.small_course import ARTICLE, LESSON

SETTINGS: Mapping[str, Any] = json.loads((PROJECT / ".vscode" / "settings.json").read_text("utf-8"))
SERVER = MODULES / "yaml-language-server" / "bin" / "yaml-language-server"

ONLY_WE_SEE = {
    "a file with nothing but a comment",
    "a file name that is no address",
    "a tag with two signs",
    "a NUL",
    "every passage in reserve",
    "two passages with one id",
    # What another file has to be looked at for.
    "an unknown article",
    "an unknown paragraph",
    "an unknown alternative",
    "a word that the glossary does not have",
    "a lesson in course.yml that has no file",
    "a lesson listed twice",
    "a lesson that is not listed",
    "a file that ends in .yaml",
    # What quotations say.
    "a quotation that is not in the paragraph",
    "marked words that are not in the passage",
    "marked words that are in the passage twice",
    "marks that overlap",
    "words to rewrite that are not in the passage",
}
"""Mistakes that `lessons check` finds and the language server cannot."""

ELSEWHERE = {"a missing single quotation mark in the last line", "a second document"}
"""Mistakes that the server reports on another line, where it stumbled over them."""

FROM_ITS_FIRST_ITEM = "seven objectives"
"""A list of the wrong length, which is underlined below its name."""

READ_AS_TEXT = [
    mistake
    for mistake in MISTAKES
    if isinstance(mistake.text, str)
    and len(mistake.text) < 100_000
    and "brackets" not in mistake.called
]


@pytest.fixture(scope="module")
def server(node: str) -> Iterator[LanguageServer]:
    """The language server, started once."""
    server = LanguageServer([node, str(SERVER), "--stdio"], PROJECT, SETTINGS)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def in_wrong_files(server: LanguageServer) -> dict[str, list[Diagnostic]]:
    """What the server finds in each file of the tables of mistakes, by what it is called."""
    named = {
        **{mistake.called: (mistake.file, str(mistake.text)) for mistake in READ_AS_TEXT},
        **{wrong.called: (wrong.file, wrong.text) for wrong in WRONG_VALUES},
    }
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


@pytest.mark.parametrize("wrong", WRONG_VALUES, ids=str)
def test_a_mistake_in_a_field_is_underlined_on_the_line_that_check_names(
    in_wrong_files: dict[str, list[Diagnostic]], wrong: WrongFile
) -> None:
    ours = field_problems(wrong.file, wrong.text)
    theirs = in_wrong_files[wrong.called]
    if wrong.called == FROM_ITS_FIRST_ITEM:
        assert [problem.place.line + 1 for problem in ours] == [found.line for found in theirs]
        return
    assert {problem.place.line for problem in ours} <= {found.line for found in theirs}, [
        theirs,
        *map(as_text, ours),
    ]


@pytest.mark.parametrize("wrong", WRONG_VALUES, ids=str)
def test_nothing_is_underlined_beside_a_mistake_but_what_it_leaves_out(
    in_wrong_files: dict[str, list[Diagnostic]], wrong: WrongFile
) -> None:
    lines = {problem.place.line for problem in field_problems(wrong.file, wrong.text)}
    lines |= {line + 1 for line in lines if wrong.called == FROM_ITS_FIRST_ITEM}
    beside = [found.message for found in in_wrong_files[wrong.called] if found.line not in lines]
    assert all(message.startswith("Missing property") for message in beside), beside


@pytest.mark.parametrize(
    "mistake", [pytest.param(mistake, id=mistake.called) for mistake in READ_AS_TEXT]
)
def test_a_mistake_that_only_check_finds_is_known_by_name(
    in_wrong_files: dict[str, list[Diagnostic]], mistake: Mistake
) -> None:
    line = int(mistake.place.split(":")[1])
    theirs = {found.line for found in in_wrong_files[mistake.called]}
    assert (not theirs) is (mistake.called in ONLY_WE_SEE)
    assert not theirs or (line not in theirs) is (mistake.called in ELSEWHERE)


def test_of_what_is_wrong_with_a_single_field_check_alone_finds_hardly_anything() -> None:
    alone = {mistake.called for mistake in MISTAKES if mistake.code in ABOUT_FIELDS} & ONLY_WE_SEE
    assert alone == {"every passage in reserve", "a file name that is no address"}
