"""Stored copies as teachers have them: text, Markdown, and web pages saved from a browser."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.reading.quotations import stored_copy as module
from generator.reading.quotations.stored_copy import (
    FORMATS,
    CopyFormat,
    StoredCopy,
    UnreadableCopyError,
    stored_copy,
)

ENGLISH = (
    "The ferry from Oakum Quay was late again on Monday, and nobody was told why it was late.",
    "People who were waiting for it walked to the bridge, which has been closed since March.",
    "The council said in a letter that repairs would take until the end of the summer.",
    "Traders at the market answered that their customers had already gone elsewhere.",
)
HEBREW = (
    "המעבורת מרציף אוקום איחרה שוב ביום שני, והאנשים שחיכו לה לא קיבלו הסבר.",
    "ראש העיר אמר ביום שלישי כי תיקון הגשר יימשך עד החודש הבא.",
    "סוחרים בשוק מספרים כי מספר הקונים ירד מאז סגירת הגשר.",
)
JAPANESE = (
    "月曜日、オーカム埠頭からのフェリーはまた遅れた。待っていた人々は理由を知らされなかった。",
    "市長は火曜日に声明を発表し、橋の修理は来月まで続くと述べた。",
    "商店主たちは客が減ったと話している。「私たちには説明が必要だ」と一人は言った。",
    "会社は新しい船を買う予定だというが、いつになるかはまだ分からない。",
)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(
    inside: str = "",
    *,
    title: str = "The ferry is late",
    texts: Sequence[str] = ENGLISH,
    encoding: str = "utf-8",
) -> bytes:
    """A saved page: a piece of HTML, then an article's paragraphs, in what a website has around."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>{title}</title></head><body>'
        '<nav><ul><li><a href="/">Home page</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<main><article><h1>{title}</h1>{inside}{paragraphs(*texts)}</article></main>"
        "<aside><p>Read more about our summer offers</p></aside>"
        "<footer><p>Copyright of the Herald, all rights reserved</p></footer></body></html>"
    ).encode(encoding)


def lines_of(data: bytes) -> tuple[str, ...]:
    return stored_copy("page.html", data).lines


@pytest.mark.parametrize(
    ("name", "copy_format"),
    [
        ("a.txt", CopyFormat.TEXT),
        ("a.b.md", CopyFormat.MARKDOWN),
        ("a.HTML", CopyFormat.WEB_PAGE),
        ("a.htm", CopyFormat.WEB_PAGE),
    ],
)
def test_the_ending_of_its_name_says_what_a_copy_is_written_in(
    name: str, copy_format: CopyFormat
) -> None:
    assert stored_copy(name, page()).format is copy_format


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a", "", "md", "a.txt ", "a.html.zip", "."])
def test_a_copy_of_another_kind_is_unreadable(name: str) -> None:
    with pytest.raises(UnreadableCopyError, match="Copies are read from plain text"):
        stored_copy(name, b"text")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_line_ends_as_on_any_computer(name: str, line_end: str) -> None:
    data = line_end.join(("one", "", "two")).encode()
    assert stored_copy(name, data).lines == ("one", "", "two")


def test_signs_that_only_some_programs_take_for_line_ends_end_no_line() -> None:
    text = "one\u2028two\x0bthree\x0cfour\x85five"
    assert stored_copy("a.txt", text.encode()).lines == (text,)


def test_one_byte_order_mark_at_the_beginning_is_no_part_of_the_text() -> None:
    assert stored_copy("a.txt", "\ufeffone".encode()).lines == ("one",)
    assert stored_copy("a.txt", "\ufeff\ufeffone\ufeff".encode()).lines == ("\ufeffone\ufeff",)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "shift_jis"])
def test_a_text_in_another_encoding_is_unreadable(name: str, encoding: str) -> None:
    with pytest.raises(UnreadableCopyError, match="not saved as UTF-8"):
        stored_copy(name, "“橋é”".encode(encoding, errors="ignore"))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_text_has_no_blocks(name: str) -> None:
    assert list(stored_copy(name, b"").blocks) == []


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"\0" * 50, b"<html></html>", b"<p></p>", b"just words", b"<!--", b"\xff\xfe"],
)
def test_a_page_without_an_article_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableCopyError, match="No article"):
        stored_copy("a.html", data)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_copy_that_is_too_large_is_unreadable(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 2 * 1024 * 1024)
    with pytest.raises(UnreadableCopyError, match="larger than 2 MB"):
        stored_copy(name, b"a" * (2 * 1024 * 1024 + 1))


def test_the_checksum_is_that_of_the_file_and_not_of_its_text() -> None:
    data = b"\xef\xbb\xbfone\r\n"
    assert stored_copy("a.txt", data).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("one", [(1, 1)]),
        ("one\ntwo\n\nthree\n", [(1, 2), (4, 4)]),
        ("\n\n \none\n\t\n\ntwo", [(4, 4), (7, 7)]),
        ("one\n\u00a0\ntwo", [(1, 1), (3, 3)]),
        ("one\n\u200b\ntwo", [(1, 3)]),
    ],
)
def test_empty_lines_part_the_blocks_of_a_text(text: str, blocks: list[tuple[int, int]]) -> None:
    assert list(stored_copy("a.txt", text.encode()).blocks) == blocks


def test_each_line_of_a_web_page_is_a_block() -> None:
    copy = stored_copy("a.html", page())
    assert list(copy.blocks) == [(number, number) for number in range(1, len(copy.lines) + 1)]


def test_names_of_links_are_looked_up_in_markdown_only() -> None:
    data = b"[quay]: https://a.example"
    assert stored_copy("a.md", data).definitions
    assert not stored_copy("a.txt", data).definitions


def test_of_a_web_page_only_the_article_is_taken_with_its_title_first() -> None:
    assert lines_of(page()) == ("The ferry is late", *ENGLISH)


@pytest.mark.parametrize(
    ("title", "texts", "encoding"),
    [
        ("המעבורת מאחרת", HEBREW, "utf-8"),
        ("המעבורת מאחרת", HEBREW, "windows-1255"),
        ("フェリーが遅れている", JAPANESE, "utf-8"),
        ("フェリーが遅れている", JAPANESE, "shift_jis"),
    ],
)
def test_a_web_page_may_be_in_any_language(
    title: str, texts: tuple[str, ...], encoding: str
) -> None:
    data = page(title=title, texts=texts, encoding=encoding)
    assert lines_of(data) == (title, *texts)


def test_a_web_page_may_have_a_byte_order_mark_and_line_ends_of_windows() -> None:
    data = b"\xef\xbb\xbf" + page().replace(b"><", b">\r\n<")
    assert lines_of(data) == lines_of(page())


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("<h2>Why it is late</h2>", ["Why it is late"]),
        (
            "<ul><li>first <b>thing</b></li><li>second thing</li></ul>",
            ["first thing", "second thing"],
        ),
        ("<blockquote><p>We were not told.</p></blockquote>", ["We were not told."]),
        ("<table><tr><td>5 ferries</td><td>7 boats</td></tr></table>", ["5 ferries", "7 boats"]),
        ("<p>One <em>two</em> <a href='x'>three</a> f<b>ou</b>r.</p>", ["One two three four."]),
        ("<p>One<br>two<br/>three.</p>", ["One two three."]),
        ("<p>閉じた<br>橋は。</p>", ["閉じた橋は。"]),
        ("<p>See <a href='x'>one<br>two</a>.</p>", ["See one two."]),
        ("<p>He said <q>no <b>way</b></q> to it.</p>", ['He said "no way" to it.']),
        ("<p>Type <code>lessons</code> here.</p>", ["Type lessons here."]),
        ("<p>Fish &amp; chips &lt;b&gt; &ldquo;hot&rdquo;</p>", ["Fish & chips <b> “hot”"]),
        ("<p>One&nbsp;two &thinsp; three</p>", ["One two three"]),
        ("<p>so&shy;ft zero\u200bwidth cafe\u0301</p>", ["so\u00adft zero\u200bwidth cafe\u0301"]),
    ],
)
def test_the_lines_of_a_web_page_are_its_headings_paragraphs_and_items(
    inside: str, lines: list[str]
) -> None:
    assert lines_of(page(inside)) == ("The ferry is late", *lines, *ENGLISH)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>document.write('secret words')</script>",
        "<style>.secret {}</style>",
        "<!-- secret words -->",
        "<p title='secret words'></p>",
        "<img alt='secret words' src='x'>",
        "<iframe src='x'>secret words</iframe>",
        "<form><input value='secret words'></form>",
    ],
)
def test_what_no_reader_sees_is_not_in_the_article(inside: str) -> None:
    assert "secret" not in "\n".join(lines_of(page(inside)))


def test_a_huge_attribute_does_no_harm() -> None:
    data = page(f"<p title='{'x' * 1_000_000}'>{ENGLISH[0]} Twice.</p>")
    assert lines_of(data)[1:] == (f"{ENGLISH[0]} Twice.", *ENGLISH)


@pytest.mark.parametrize("tag", ["div", "span", "em", "li", "blockquote", "table><tr><td", "q"])
def test_a_page_of_any_depth_is_read_or_unreadable(tag: str) -> None:
    assert_read_or_unreadable("a.html", page(f"<p>Before.</p>{f'<{tag}>a' * 1_500}"))


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;',
        b'<?xml version="1.0" encoding="nonsense"?><html><body><p>text',
        b"<p>&#0;&#xD800;&#99999999999;&bogus;",
        (
            b'</p><svg>\'<script type="application/ld+json">{"@graph":[1,{"@type":null}]}</script>'
            b"<link rel=canonical href='http://[bad'><html>"
            b'<meta name="author" content="\xff"><h1>'
        ),
        b"<base href='http://[x'><article><p>text",
        b"<time datetime='9999-99-99'><p>text",
        b"\xff\xfe<\x00p\x00>",
    ],
)
def test_a_broken_page_is_read_or_unreadable(data: bytes) -> None:
    assert_read_or_unreadable("a.html", data)


def test_whatever_breaks_inside_the_reader_of_pages_makes_the_copy_unreadable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    with pytest.raises(UnreadableCopyError, match="cannot be read"):
        stored_copy("a.html", page())


pieces_of_page = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "<table>", "<td>", "<ul>", "<li>", "<a"),
        *("href=x>", "<article>", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "<q>"),
        *("<title>", "<script>", "<svg>", "<math>", "<body>", "</html>", "<h1>", "<br>"),
        *("<code>", "<pre>", "<time", "datetime=99>", "'", ">", "<meta", "charset=utf-7>"),
        *("<meta", "name=author", "content=x>"),
    ]
).map(lambda piece: piece.replace("\t", " ").encode())


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(FORMATS)),
    st.binary(max_size=200)
    | st.text(max_size=100).map(str.encode)
    | st.lists(pieces_of_page | st.just(ENGLISH[0].encode()), max_size=40).map(b"".join),
)
@example(".html", b"<html>" + b"\x80" * 40)
def test_any_bytes_are_read_or_unreadable(ending: str, data: bytes) -> None:
    assert_read_or_unreadable(f"copy{ending}", data)


def assert_read_or_unreadable(name: str, data: bytes) -> None:
    copy = read_or_none(name, data)
    if copy is not None:
        assert copy.lines
        assert not any("\n" in line for line in copy.lines)
        assert all(copy.lines[first - 1].strip() for first, _ in copy.blocks)
    assert read_or_none(name, data) == copy


def read_or_none(name: str, data: bytes) -> StoredCopy | None:
    try:
        return stored_copy(name, data)
    except UnreadableCopyError:
        return None
