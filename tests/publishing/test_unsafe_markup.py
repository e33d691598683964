"""Mark-up in a page that would run, load from elsewhere, or do nothing under its policy."""

import pytest

from generator.publishing.built_file import BuiltFile
from generator.publishing.unsafe_markup import unsafe_markup_in


def said_of(text: str, path: str = "index.html") -> list[str]:
    data = f"<!doctype html><html><head></head><body><article>{text}</article></body></html>"
    return [finding.said for finding in unsafe_markup_in(BuiltFile(path, data.encode()))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<script>alert(1)</script>", "A script stands in it"),
        ("<script type=module>alert(1)</script>", "A script stands in it"),
        ("<script src=https://example.org/a.js></script>", "another place on the web"),
        ("<script src=//example.org/a.js></script>", "another place on the web"),
        ("<script src='\\\\example.org/a.js'></script>", "another place on the web"),
        ("<p onclick='go()'>x</p>", 'onclick="go()" is a script'),
        ("<img src=x.png OnError=go()>", 'onerror="go()" is a script'),
        ("<a href='javascript:go()'>x</a>", "is no address that a browser should open"),
        ("<a href=' java\nscript:go()'>x</a>", "is no address that a browser should open"),
        ("<a href='&#1;JAVASCRIPT:go()'>x</a>", "is no address that a browser should open"),
        ("<a href='data:text/html,x'>x</a>", "is no address that a browser should open"),
        ("<img src='data:image/svg+xml,x'>", "is no address that a browser should open"),
        ("<img src=https://example.org/a.png>", "another place on the web"),
        ("<img srcset='a.png 1x, https://example.org/b.png 2x'>", "another place on the web"),
        ("<video poster=//example.org/a.png></video>", "another place on the web"),
        ("<audio src=http://example.org/a.mp3></audio>", "another place on the web"),
        ("<svg><image href='https://example.org/a.png'/></svg>", "another place on the web"),
        ("<svg><use xlink:href='//example.org/a.svg#b'/></svg>", "another place on the web"),
        ("<link rel=stylesheet href=https://example.org/a.css>", "another place on the web"),
        ("<link rel='dns-prefetch' href=//example.org>", "another place on the web"),
        ("<a href=b.html ping=https://example.org>x</a>", "another place on the web"),
        ("<iframe src=video.html></iframe>", "<iframe> shows something else"),
        ("<object data=a.pdf></object>", "<object> shows something else"),
        ("<embed src=a.pdf>", "<embed> shows something else"),
        ("<base href=b/>", "<base> would do nothing"),
        ("<meta http-equiv=Refresh content='0;b.html'>", "sends its reader on"),
        ("<style>p { color: red }</style>", "A style is written into <style>"),
        ("<p style='color: red'>x</p>", "A style is written into <p>"),
        ("<form action=b.html></form>", "<form> sends what a reader writes"),
        ("<button formaction=b.html>x</button>", "<button> sends what a reader writes"),
    ],
)
def test_it_is_told_in_plain_words(text: str, said: str) -> None:
    assert any(said in each for each in said_of(text)), said_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "<p>Words, a <b>bold</b> one, and &lt;script&gt; in a text.</p>",
        "<a href=https://example.org/ rel=noopener>a link to follow</a>",
        "<a href='mailto:a@example.org'>a letter</a>",
        "<a href='b.html#on-page'>x</a><a href='/b/'>x</a>",
        "<img src=../images/a.png alt=''><img src='data:image/png;base64,iVBOR' alt=''>",
        "<script type='application/json'>{}</script><script src=../a.js></script>",
        "<link rel=canonical href=https://example.org/>",
        "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
        "<video controls src=a.mp4><track src=a.vtt></video>",
        "<form><input name=on></form>",
        "<p>javascript: is a word</p>",
    ],
)
def test_what_a_page_may_have_is_not_told_of(text: str) -> None:
    assert said_of(text) == []


def test_the_same_thing_is_told_once_a_page() -> None:
    assert len(said_of("<p style='color: red'>x</p>" * 5)) == 1


def test_every_finding_says_how_to_mend_it() -> None:
    data = b"<p onclick=a style=b><iframe src=//c></iframe><base href=d>"
    findings = list(unsafe_markup_in(BuiltFile("about/index.html", data)))
    assert len(findings) >= 5
    assert all(finding.mend.endswith(".") for finding in findings)


def test_a_drawing_may_have_styles_but_nothing_that_runs_or_loads() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"><style>path {}</style>'
        '<path style="fill: red"/><script>b()</script><image href="//example.org/a.png"/></svg>'
    )
    said = [each.said for each in unsafe_markup_in(BuiltFile("images/A.SVG", drawing.encode()))]
    assert len(said) == 3
    assert not any("style" in each for each in said)


def test_a_file_of_another_kind_is_not_looked_into() -> None:
    assert said_of("<script>a()</script>", "assets/course.js") == []
