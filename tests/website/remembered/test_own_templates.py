"""Whether a teacher's own templates look at more of a site than the keys of its pages name."""

from pathlib import Path

import pytest
from jinja2 import Environment

from generator.website.remembered.own_templates import look_further
from tests.website.project import build_project, change_lesson, make_project, site


def looks_further(folder: Path, template: str) -> bool:
    (folder / "partials").mkdir()
    (folder / "partials" / "copyright.html").write_text(template, "utf-8")
    return look_further(Environment(), [folder])


@pytest.mark.parametrize(
    "template",
    [
        "",
        "{{ page.title }} {{ page.content }} {{ page.toc | length }}",
        "{{ page.next_page.title }} {{ page.next_page.meta.description }}",
        "{{ config.site_name }} {{ config.extra.motto }}",
        "{% for item in nav %}{{ item.title }} {{ item.url }}{% endfor %}",
        "{% for pages in [1] %}{{ pages }}{% endfor %}",
    ],
)
def test_what_the_keys_name_may_be_shown(tmp_path: Path, template: str) -> None:
    assert not looks_further(tmp_path, template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ pages | length }}",
        "{{ build_date_utc }}",
        "{{ page.next_page.content }}",
        "{% for item in nav %}{{ item.markdown }}{% endfor %}",
        "{{ page.parent.children[0].toc }}",
        "{% set page = page.next_page %}{{ page.content }}",
        "{% for page in nav %}{{ page.content }}{% endfor %}",
        "{{ page.next_page['content'] }}",
        "{{ page.next_page | attr('content') }}",
        "{{ page.next_page | attr('con' ~ 'tent') }}",
        "{{ page.next_page['con' ~ 'tent'] }}",
        "{{ page.next_page[config.extra.what] }}",
        "{{ page.next_page.__dict__ }}",
        "{{ nav | map(attribute='content') | join }}",
        "{% if page",
    ],
)
def test_what_no_key_names_is_noticed(tmp_path: Path, template: str) -> None:
    assert looks_further(tmp_path, template)


def test_a_page_that_shows_another_one_s_words_follows_an_edit_of_those(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (project / "overrides" / "partials").mkdir(parents=True)
    shown = "<p>{{ page.next_page.content | length if page and page.next_page }}</p>"
    (project / "overrides" / "partials" / "copyright.html").write_text(shown, "utf-8")
    settings = project / "mkdocs.yml"
    own = "  name: material\n  custom_dir: overrides"
    settings.write_text(settings.read_text("utf-8").replace("  name: material", own, 1), "utf-8")
    build_project(project)
    change_lesson(project, "second", "Say it plainly.", "Say it plainly, in a few words of yours.")
    remembering = site(build_project(project))
    assert remembering == site(build_project(project, cache=False))
