"""Edits of a project, as a teacher and somebody who looks after the site might make them."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

Edit = Callable[[Path, Random], str | None]
"""Changes a project. Returns what it did, or None where there was nothing to change."""


def changed(path: Path, pattern: str, replacement: str) -> bool:
    """Change the first place in a file that a pattern fits, if there is one."""
    text = path.read_text("utf-8")
    new = re.sub(pattern, replacement, text, count=1, flags=re.MULTILINE)
    path.write_text(new, "utf-8")
    return new != text


def some_lesson(project: Path, random: Random) -> Path:
    """One of the lessons."""
    names = ("course.yml", "glossary.yml")
    lessons = (path for path in (project / "lessons").glob("*.yml") if path.name not in names)
    return random.choice(sorted(lessons))


def reword(project: Path, random: Random) -> str | None:
    path = some_lesson(project, random)
    field = random.choice(("question", "summary", "title"))
    number = random.randrange(1000)
    done = changed(path, rf"^{field}: .*$", rf"{field}: In other words {number}.")
    return f"{path.name}: {field} {number}" if done else None


def reword_course(project: Path, random: Random) -> str | None:
    field = random.choice(("title", "summary", "licence"))
    number = random.randrange(1000)
    changed(project / "lessons/course.yml", rf"^{field}: .*$", rf"{field}: Course {number}")
    return f"course.yml: {field} {number}"


def explain_a_word(project: Path, random: Random) -> str | None:
    path = project / "lessons" / "glossary.yml"
    number = random.randrange(1000)
    done = path.exists() and changed(path, r"^(\w+): .*$", rf"\1: A meaning, number {number}.")
    return f"glossary {number}" if done else None


def change_an_article(project: Path, random: Random) -> str | None:
    path = random.choice(sorted((project / "lessons/articles").glob("*.yml")))
    number = random.randrange(1000)
    field = random.choice(("publisher", "summary"))
    done = changed(path, rf"^{field}: .*$", rf"{field}: Renamed {number}")
    return f"{path.name}: {field} {number}" if done else None


def add_a_lesson(project: Path, random: Random) -> str | None:
    path = some_lesson(project, random)
    name = f"more{random.randrange(100)}"
    (path.parent / f"{name}.yml").write_text(path.read_text("utf-8"), "utf-8")
    changed(path.parent / "course.yml", r"lessons: \[", f"lessons: [{name}, ")
    return f"add {name}"


def remove_a_lesson(project: Path, random: Random) -> str | None:
    added = sorted((project / "lessons").glob("more*.yml"))
    if not added:
        return None
    path = random.choice(added)
    path.unlink()
    # It may have become the last in the list.
    changed(path.parent / "course.yml", rf"\b{path.stem}, |, {path.stem}\b", "")
    return f"remove {path.stem}"


def rename_a_lesson(project: Path, random: Random) -> str | None:
    added = sorted((project / "lessons").glob("more*.yml"))
    if not added:
        return None
    path, name = random.choice(added), f"more{random.randrange(100, 200)}"
    path.rename(path.with_stem(name))
    changed(path.parent / "course.yml", rf"\b{path.stem}\b", name)
    return f"rename {path.stem} to {name}"


def turn_the_order(project: Path, random: Random) -> str | None:  # noqa: ARG001
    outline = project / "lessons" / "course.yml"
    text = outline.read_text("utf-8")
    listed = re.search(r"lessons: \[(.*)\]", text)
    if listed is None or "," not in listed[1]:
        return None
    first, *others = listed[1].split(", ")
    turned = ", ".join((*others, first))
    outline.write_text(text.replace(listed[1], turned, 1), "utf-8")
    return "turn the order"


def write_a_page(project: Path, random: Random) -> str | None:
    number = random.randrange(1000)
    text = f"# Our own page {number}\n\nSee [the start](index.md).\n\n## Part {number % 3}\n"
    (project / "docs/own.md").write_text(text, "utf-8")
    return f"own page {number}"


def write_a_template(project: Path, random: Random) -> str | None:
    """A template of the teacher's own that shows more or less of this page and of others."""
    shown = random.choice(
        (
            "{{ page.title }}",
            "{% if page and page.next_page %}{{ page.next_page.meta.description }}{% endif %}",
            "{{ pages | length }} {{ pages[0].src_uri }}",
            "{% for item in nav %}{{ item.title }}{% endfor %}",
            "{% if page and page.next_page %}{{ page.next_page.content | length }}{% endif %}",
            "{% for file in pages %}{{ file.page.toc | length }}{% endfor %}",
            "{{ config.site_name }} {{ config.extra.motto }}",
            "{% set page = page.next_page if page %}{{ page.content | length if page }}",
            "",
        )
    )
    folder = project / "overrides" / "partials"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "copyright.html").write_text(f"<p>{shown}</p>\n", "utf-8")
    changed(
        project / "mkdocs.yml", r"^  name: material$", "  name: material\n  custom_dir: overrides"
    )
    return f"template {shown}"


def change_a_setting(project: Path, random: Random) -> str | None:
    path, number = project / "mkdocs.yml", random.randrange(1000)
    match random.choice(("name", "extra", "copyright", "address")):
        case "name":
            changed(path, r"^site_name: .*$", f"site_name: Site {number}")
        case "extra":
            changed(path, r"\nextra:\n  motto: .*$", "")
            path.write_text(f"{path.read_text('utf-8')}\nextra:\n  motto: M{number}\n", "utf-8")
        case "copyright":
            changed(path, r"^copyright: >-$", f"copyright: >-\n  {number}")
        case _:
            changed(path, r"^site_url: .*\n", "")
            changed(path, r"^site_name", f"site_url: https://example.org/{number}/\nsite_name")
    return f"mkdocs.yml {number}"


def change_the_theme(project: Path, random: Random) -> str | None:
    path = project / "mkdocs.yml"
    feature = random.choice(("navigation.sections", "toc.integrate", "header.autohide"))
    text = path.read_text("utf-8")
    line = f"    - {feature}\n"
    path.write_text(
        text.replace(line, "")
        if line in text
        else text.replace("  features:\n", f"  features:\n{line}"),
        "utf-8",
    )
    return f"theme {feature}"


def change_the_markdown(project: Path, random: Random) -> str | None:
    path = project / "mkdocs.yml"
    done = changed(path, r"permalink: true", f"permalink: {random.choice('#¶§')}")
    return "permalink" if done else None


def add_another_plugin(project: Path, random: Random) -> str | None:
    """A hook, which MkDocs treats as a plugin, that writes into pages what only it knows."""
    event, said = random.choice(
        (
            ("on_page_context(context, page, config, nav)", "context['extra_said'] = {}"),
            ("on_page_content(html, page, config, files)", "return html + '<p>{}</p>'"),
            (
                "on_post_page(output, page, config)",
                "return output.replace('</title>', ' {}</title>')",
            ),
            ("on_env(env, config, files)", "env.globals['mkdocs_version'] = '{}'"),
        )
    )
    number = random.randrange(1000)
    hook = project / f"hook{number}.py"
    hook.write_text(f"def {event}:\n    {said.format(number)}\n", "utf-8")
    changed(project / "mkdocs.yml", r"^hooks: .*\n", "")
    changed(project / "mkdocs.yml", r"^site_name", f"hooks: [{hook.name}]\nsite_name")
    return f"hook {event} {number}"


def take_the_plugin_away(project: Path, random: Random) -> str | None:  # noqa: ARG001
    return "no hook" if changed(project / "mkdocs.yml", r"^hooks: .*\n", "") else None


def change_nothing(project: Path, random: Random) -> str | None:  # noqa: ARG001
    return "nothing"


EDITS: tuple[Edit, ...] = (
    reword,
    reword_course,
    explain_a_word,
    change_an_article,
    add_a_lesson,
    remove_a_lesson,
    rename_a_lesson,
    turn_the_order,
    write_a_page,
    write_a_template,
    change_a_setting,
    change_the_theme,
    change_the_markdown,
    add_another_plugin,
    take_the_plugin_away,
    change_nothing,
)
