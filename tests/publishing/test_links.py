"""Links inside a site: each leads to a file that is there, and to a place in it."""

import pytest

from generator.publishing.built_file import BuiltFile
from generator.publishing.links import Links, links_of

HOME = '<a id="top-of-all"></a><h1 id="page">Home</h1>'


def dead(link: str, page: str = "index.html", address: str | None = None) -> list[str]:
    """What is said of a link on a page of a small site."""
    links = Links()
    for path, text in {"index.html": HOME, "a/b/index.html": HOME, "a/picture.png": ""}.items():
        beside = f'<a href="{link}">x</a>' if path == page else ""
        file = BuiltFile(path, f"<!doctype html>{text}{beside}".encode())
        links.add(path, links_of(file, address))
    return [finding.said for finding in links.dead()]


@pytest.mark.parametrize(
    "link",
    [
        "a/b/",
        "a/b",
        "a/b/index.html",
        "./a/b/",
        "/a/b/#page",
        "#page",
        "#",
        "#top",
        "?q=1#page",
        "a/picture.png",
        "a/../a/b/#page",
        ".",
        "https://example.org/nowhere",
        "//example.org/nowhere",
        "mailto:somebody@example.org",
        "data:text/plain,x",
    ],
)
def test_a_link_that_leads_somewhere_is_not_told_of(link: str) -> None:
    assert dead(link) == []


@pytest.mark.parametrize("link", ["../../", "../..", "../../#page", "../../a/picture.png", "#page"])
def test_a_link_counts_from_the_page_that_it_is_on(link: str) -> None:
    assert dead(link, page="a/b/index.html") == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("a/c/", "It links to a/c/index.html, which is not in the site."),
        ("../outside/", "It links to ../outside/index.html, which is not in the site."),
        ("a/picture.jpg", "It links to a/picture.jpg, which is not in the site."),
        ("#nowhere", "It links to #nowhere in index.html, and nothing there has that name."),
        (
            "a/b/#nowhere",
            "It links to #nowhere in a/b/index.html, and nothing there has that name.",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_told_of(link: str, said: str) -> None:
    assert dead(link) == [said]


def test_a_link_from_the_top_of_the_server_counts_from_where_the_site_will_stand() -> None:
    assert dead("/course/a/b/", address="https://example.org/course/") == []
    assert dead("/a/c/", address="https://example.org/course/") != []


def test_a_dead_link_of_the_menu_is_told_of_once() -> None:
    links = Links()
    for path in ("index.html", "a/index.html", "b/index.html"):
        file = BuiltFile(path, b'<!doctype html><a href="/gone/">x</a>')
        links.add(path, links_of(file))
    [finding] = links.dead()
    assert "(So do 2 other pages.)" in finding.said
