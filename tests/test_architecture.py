"""The house: who may import whom, without circles, and what each folder may know of."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parent.parent / "generator"

ROOMS = {
    "cache_folder": set[str](),
    "course": set[str](),
    "reading": {"course"},
    "pages": {"course"},
    "exports": {"course", "pages"},
    "publishing": {"course"},
    "website": {"cache_folder", "course", "reading", "pages", "exports", "publishing"},
    "writing": {"course", "reading"},
    "cli": {
        "cache_folder",
        "course",
        "reading",
        "pages",
        "exports",
        "website",
        "writing",
        "publishing",
    },
}
"""Each folder or module of the generator, and those of ours that it may import."""

FOREIGN_TO = {
    "course": {"ruamel", "yaml", "jinja2", "markdown", "mkdocs", "pathlib", "os", "html"},
    "reading": {"jinja2", "markdown", "mkdocs", "markupsafe"},
    "pages": {"ruamel", "yaml", "mkdocs", "pathlib", "os"},
    "exports": {"ruamel", "yaml", "mkdocs"},
    "publishing": {"ruamel", "yaml", "jinja2", "mkdocs"},
    "website": {"ruamel", "yaml"},
    "writing": {"jinja2", "markdown", "mkdocs", "markupsafe"},
}
"""What a folder must not know of, whoever wrote it."""


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield node.module or ""


def modules_of(room: str) -> list[Path]:
    """The modules of a folder, or the one module of that name."""
    single = GENERATOR / f"{room}.py"
    return [single] if single.exists() else sorted((GENERATOR / room).rglob("*.py"))


def test_every_folder_and_module_of_the_generator_has_its_row() -> None:
    found = {
        path.stem for path in GENERATOR.iterdir() if path.name not in ("__init__.py", "__pycache__")
    }
    assert found == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_those_its_row_allows(room: str) -> None:
    allowed = ROOMS[room] | {room}
    for path in modules_of(room):
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "generator":
                assert len(parts) > 1, f"{path}: import from a room, not from generator"
                assert parts[1] in allowed, f"{path} imports {name}"


@pytest.mark.parametrize("room", FOREIGN_TO)
def test_a_room_does_not_know_of_what_is_foreign_to_it(room: str) -> None:
    for path in modules_of(room):
        assert not {name.split(".")[0] for name in imports(path)} & FOREIGN_TO[room], path


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {
        _dotted(path): {name for name in imports(path) if name.startswith("generator")}
        for path in GENERATOR.rglob("*.py")
    }
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " -> ".join((*above, module))
        if module not in done:
            for imported in graph.get(module, ()):
                visit(imported, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_only_one_module_calls_a_text_safe_for_a_page() -> None:
    with_markup = {
        path.relative_to(GENERATOR).as_posix()
        for path in GENERATOR.rglob("*.py")
        if any(
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Markup"
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    }
    assert with_markup == {"pages/escaping.py"}


def _dotted(path: Path) -> str:
    parts = path.relative_to(GENERATOR.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
