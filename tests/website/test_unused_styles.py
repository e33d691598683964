"""The theme's styles get lighter, and no page looks different for it."""

from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Page, Route

from generator.website.unused_styles import (
    lighten_styles,
    names_on_page,
    rules_in_use,
    without_variables,
)
from tests.website.page_kinds import PAGE_KINDS, hold_still, open_everything
from tests.website.project import build_project, make_project

ORIGINAL = Path(get_theme_dir("material")) / "assets" / "stylesheets"
KNOWN = {"dir=ltr", "md-nav", "on-a-page", "another", "indigo", "made-up--", "--"}


def test_names_are_those_of_classes_and_colours_and_of_the_direction_of_the_page() -> None:
    html = '<body dir="ltr" data-md-color-accent="indigo"><p class="on-a-page another" dir="rtl">'
    assert names_on_page(html) == {"on-a-page", "another", "indigo", "dir=ltr"}


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".on-a-page .another:hover{color:red}",
        ".on-a-page:not(.nowhere){color:red}",
        ".made-up--by-a-script{color:red}",
        ":is(.nowhere,.another)>p{color:red}",
        "[dir=ltr] .md-nav{color:red}",
        "[dir=rtl] .on-a-page{color:red}",
        '[class*=".nowhere"]{color:red}',
        "[data-md-color-accent=indigo]{color:red}",
        '.on-a-page::before{content:"}.nowhere{"}',
        '@charset "utf-8";',
        "@keyframes fading{0%{opacity:0}to{opacity:1}}",
        "@media print{.another{color:red}}",
    ],
)
def test_a_rule_that_may_apply_is_kept_as_it_is(rule: str) -> None:
    assert rules_in_use(rule, KNOWN) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".nowhere{color:red}",
        ".on-a-page .nowhere{color:red}",
        ".no\\:where{color:red}",
        "[data-md-color-accent=lime]{color:red}",
        "@media print{.nowhere{color:red}}",
        "[dir=rtl] .md-nav{color:red}",
        "/* .another{} */",
    ],
)
def test_a_rule_that_can_never_apply_is_left_out(rule: str) -> None:
    assert rules_in_use(rule, KNOWN) == ""


def test_of_several_selectors_those_stay_that_may_apply() -> None:
    assert rules_in_use(".nowhere,.another,p{color:red}", KNOWN) == ".another,p{color:red}"


def test_a_variable_that_nothing_asks_for_is_left_out() -> None:
    css = ':root{--one:url("data:;}");--two:2;color:red}@media print{p{--two:3}}'
    assert without_variables(css, {"--one"}) == (
        ':root{--one:url("data:;}");color:red}@media print{}'
    )


def test_a_variable_of_a_variable_that_is_asked_for_stays(tmp_path: Path) -> None:
    styles = tmp_path / "assets" / "stylesheets"
    styles.mkdir(parents=True)
    path = styles / "theme.css"
    path.write_text(
        ":root{--one:var(--two);--two:1;--three:var(--four);--four:2}p{top:var(--one)}", "utf-8"
    )
    lighten_styles(tmp_path, set())
    assert path.read_text("utf-8") == ":root{--one:var(--two);--two:1}p{top:var(--one)}"


def test_a_school_s_own_page_keeps_the_styles_that_it_uses(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (project / "docs" / "own.md").write_text('# Own\n\n<p class="admonition tip">x</p>\n', "utf-8")
    (styles,) = (build_project(project) / "assets" / "stylesheets").glob("main.*.css")
    assert ".md-typeset .tip" in styles.read_text("utf-8")


def test_the_theme_s_styles_are_less_than_two_thirds_of_what_they_were(published: Path) -> None:
    for original in ORIGINAL.glob("*.css"):
        lightened = published / "assets" / "stylesheets" / original.name
        assert lightened.stat().st_size < original.stat().st_size * 2 / 3, original.name


def whole(route: Route) -> None:
    """Answer with the theme's own style sheet."""
    route.fulfill(path=ORIGINAL / route.request.url.rpartition("/")[2], content_type="text/css")


_LOOKS = """() => {
  const seen = [];
  for (const element of document.querySelectorAll("body, body *")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (part && style.content === "none") continue;
      for (const name of [...style].filter((name) => !name.startsWith("--")))
        seen.push(
          `${element.tagName}.${element.className}${part ?? ""} ${name}: ${style[name]}`,
        );
    }
  }
  return seen;
}"""


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "width"), [("home", 1366), ("lesson of the one article", 360)])
def test_a_page_looks_as_it_does_with_all_styles(
    page: Page, published_at: str, kind: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    looks: list[list[str]] = []
    for is_whole in (False, True):
        if is_whole:
            page.route("**/assets/stylesheets/*.css", whole)
        page.goto(published_at + PAGE_KINDS[kind])
        hold_still(page)
        open_everything(page)
        page.wait_for_load_state("networkidle")
        looks.append(page.evaluate(_LOOKS))
    assert len(looks[0]) > 100
    assert [pair for pair in zip(*looks, strict=True) if pair[0] != pair[1]] == []
