"""A reader types a word, sees where it stands, and goes there."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.website.project import build_project, make_project

pytestmark = pytest.mark.browser

HOSTILE = (
    "<img src=x onerror=document.title='obeyed'><b>zebra</b> &lt;i&gt;quagga&lt;/i&gt; `$&` \"'"
)
OWN = f"""# Our own page

## Lamps and attribution {"{"}#lamps{"}"}

A café by the harbour sells lanterns. Nobody said who lit them.

## A table

```
{HOSTILE}
```

## 中文

報導者說明
"""
RESULT = ".md-search-result__item"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("search"))
    (project / "docs" / "own.md").write_text(OWN, "utf-8")
    return project


@pytest.fixture(scope="module")
def address(project: Path, serve: Callable[[Path], str]) -> str:
    return serve(build_project(project))


def search_for(page: Page, query: str) -> None:
    """Type into the search box, as with a keyboard."""
    page.keyboard.press("/")
    page.keyboard.press("Control+a")
    page.keyboard.type(query)
    # What is no key of the keyboard is only noticed at the next one.
    page.keyboard.press("Shift")


def first_title(page: Page) -> str:
    """The title of the best page."""
    title = page.locator(f"{RESULT} h1").first
    expect(title).to_be_visible()
    return title.inner_text()


def test_enter_leads_to_the_section_that_answers_best(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}lessons/first/")
    search_for(page, "lamps attri")
    expect(page.locator(f"{RESULT} h2").first).to_have_text("Lamps and attribution")
    assert page.locator(f"{RESULT} h2").first.locator("mark").all_inner_texts() == [
        "Lamps",
        "attribution",
    ]
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}own/#lamps")
    assert [each for each in asked if not each.startswith(address)] == []


def test_an_arrow_key_leads_from_the_box_to_the_results(page: Page, address: str) -> None:
    page.goto(address)
    search_for(page, "lanterns")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}own/#lamps")


@pytest.mark.parametrize(
    "query", ["lanter", "LANTERNS", "lanternss", "cafe harbour", '"sells lanterns"', "報導", "說"]
)
def test_a_word_is_found_by_its_beginning_and_without_accents(
    page: Page, address: str, query: str
) -> None:
    page.goto(address)
    search_for(page, query)
    assert first_title(page) == "Our own page"


@pytest.mark.parametrize(
    "query", ["lanterns -harbour", "lanterns +xylophone", '"lantern"', "  ", "+"]
)
def test_what_is_not_asked_for_is_not_found(page: Page, address: str, query: str) -> None:
    page.goto(address)
    search_for(page, "lanterns")
    expect(page.locator(RESULT).first).to_be_visible()
    search_for(page, query)
    expect(page.locator(RESULT)).to_have_count(0)


def test_a_word_that_is_missing_is_said_to_be(page: Page, address: str) -> None:
    page.goto(address)
    search_for(page, "lanterns xylophone")
    expect(page.locator(".md-search-result__terms del").first).to_have_text("xylophone")


@pytest.mark.parametrize("query", ["zebra", "quagga", "obeyed", "onerror"])
def test_what_stands_in_a_page_is_text_among_the_results(
    page: Page, address: str, query: str
) -> None:
    page.goto(address)
    search_for(page, query)
    found = page.locator(f"{RESULT} p", has_text="onerror=document.title")
    expect(found).to_be_visible()
    assert found.inner_text() == HOSTILE
    assert page.locator(f"{RESULT} :is(img, b, i)").count() == 0
    assert "obeyed" not in page.title()


def test_on_a_phone_the_results_fit_its_width(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}own/")
    page.locator("label[for=__search]").first.click()
    page.keyboard.type("attribution")
    expect(page.locator(RESULT).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "settings", [{"use_directory_urls": False}, {"site_url": "https://example.org/deep/er/"}]
)
def test_the_search_works_wherever_a_site_stands(
    project: Path,
    tmp_path: Path,
    serve: Callable[[Path], str],
    page: Page,
    settings: dict[str, Any],
) -> None:
    build_project(project, site_dir=str(tmp_path / "deep" / "er"), **settings)
    page.goto(f"{serve(tmp_path)}deep/er/index.html")
    search_for(page, "lanterns")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/deep/er/own(/|\.html)#lamps$"))


def test_a_preview_and_another_plugin_have_the_same_search(project: Path, tmp_path: Path) -> None:
    def words(site: Path) -> list[str]:
        return [path.read_text("utf-8") for path in sorted((site / "search/words").iterdir())]

    usual = words(build_project(project, site_dir=str(tmp_path / "usual")))
    assert words(build_project(project, "serve", site_dir=str(tmp_path / "preview"))) == usual
    (project / "hook.py").write_text("def on_env(env, config, files):\n    pass\n", "utf-8")
    hooks = [str(project / "hook.py")]
    assert words(build_project(project, site_dir=str(tmp_path / "hook"), hooks=hooks)) == usual


def test_a_site_without_a_search_has_none_of_its_files(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  - search\n", ""), "utf-8")
    assert not (build_project(project) / "search").exists()


def test_the_theme_still_reads_how_its_search_is_set_up(project: Path) -> None:
    table = json.loads((project / "site/search/search_index.json").read_text("utf-8"))
    assert table["docs"] == []
    assert table["config"]["lang"] == ["en"]
