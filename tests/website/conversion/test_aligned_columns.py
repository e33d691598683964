"""Columns that a colon sets to a side stay there without a style in each cell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown  # type: ignore[import-untyped]
from playwright.sync_api import Page

from generator.website.conversion.aligned_columns import AlignedColumns
from tests.website.project import build_project, make_project

TABLE = "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n"


def as_html(text: str) -> str:
    html: str = Markdown(extensions=["tables", "attr_list", AlignedColumns()]).convert(text)
    return html


def test_a_colon_becomes_a_class() -> None:
    html = as_html(TABLE)
    for name in ("column-left", "column-center", "column-right"):
        assert html.count(f'class="{name}"') == 2
    assert "<td>4</td>" in html
    assert "style" not in html


def test_a_class_that_a_cell_has_stays() -> None:
    html = as_html("| a {: .wide } |\n|--:|\n| 1 |\n")
    assert 'class="wide column-right"' in html


@pytest.mark.browser
def test_the_columns_look_as_they_were_set(
    page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    project = make_project(tmp_path)
    (project / "docs" / "own.md").write_text(f"# Our own page\n\n{TABLE}", "utf-8")
    page.goto(f"{serve(build_project(project))}own/")
    sides = page.locator("main td").evaluate_all(
        "cells => cells.map((cell) => getComputedStyle(cell).textAlign)"
    )
    assert sides == ["left", "center", "right", "left"]
