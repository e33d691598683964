"""The two kinds of text: somebody else's words, and our own prose."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.course.text import (
    Block,
    Emphasis,
    Line,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Prose,
    Span,
    Verbatim,
    Words,
)


def paragraph(*spans: Span | str) -> Paragraph:
    return Paragraph(tuple(Words(span) if isinstance(span, str) else span for span in spans))


def listing(*items: Block | tuple[Block, ...], start: int | None = None) -> Listing:
    return Listing(tuple(item if isinstance(item, tuple) else (item,) for item in items), start)


def em(*words: str) -> Emphasis:
    return Emphasis(tuple(Words(word) for word in words))


def strong(*words: str) -> Emphasis:
    return Emphasis(tuple(Words(word) for word in words), strong=True)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("One word.", (paragraph("One word."),)),
        ("One\nline.", (paragraph("One line."),)),
        ("One.\n\nTwo.", (paragraph("One."), paragraph("Two."))),
        ("One.\n \n\nTwo.", (paragraph("One."), paragraph("Two."))),
        ("*One*.\n\nTwo.", (paragraph(em("One"), "."), paragraph("Two."))),
    ],
)
def test_an_empty_line_divides_paragraphs_and_a_single_line_end_does_not(
    source: str, blocks: tuple[Block, ...]
) -> None:
    assert Prose(source).blocks == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("- one\n- two", (listing(paragraph("one"), paragraph("two")),)),
        ("* one\n* two", (listing(paragraph("one"), paragraph("two")),)),
        ("+ one\n", (listing(paragraph("one")),)),
        ("1. one\n2. two", (listing(paragraph("one"), paragraph("two"), start=1),)),
        ("3) one\n4) two", (listing(paragraph("one"), paragraph("two"), start=3),)),
        ("Why:\n\n- one", (paragraph("Why:"), listing(paragraph("one")))),
        ("Why:\n- one\n- two", (paragraph("Why:"), listing(paragraph("one"), paragraph("two")))),
        (
            "- one\n\n  more\n- two",
            (listing((paragraph("one"), paragraph("more")), paragraph("two")),),
        ),
        (
            "- one\n  - inner\n  - more\n- two",
            (
                listing(
                    (paragraph("one"), listing(paragraph("inner"), paragraph("more"))),
                    paragraph("two"),
                ),
            ),
        ),
        ("- *one*\n", (listing(paragraph(em("one"))),)),
    ],
)
def test_lines_with_a_dash_or_a_number_are_a_list(source: str, blocks: tuple[Block, ...]) -> None:
    assert Prose(source).blocks == blocks


@pytest.mark.parametrize(
    "source",
    ["-one", "1.10 is a number", "1984", "-5 degrees", "2024-05-01. A day.", "(1) one", "a - b"],
)
def test_a_dash_or_a_number_without_a_space_after_it_is_text(source: str) -> None:
    assert Prose(source).blocks == (paragraph(source),)


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("a *b* c", ("a ", em("b"), " c")),
        ("a _b_ c", ("a ", em("b"), " c")),
        ("a **b** c", ("a ", strong("b"), " c")),
        ("**a *b***", (Emphasis((Words("a "), em("b")), strong=True),)),
        ("*a\nb*", (em("a", " ", "b"),)),
        (r"a \*b\* c", ("a ", "*", "b", "*", " c")),
    ],
)
def test_stars_and_underscores_stress_words(source: str, spans: tuple[Span | str, ...]) -> None:
    [block] = Prose(source).blocks
    assert isinstance(block, Paragraph)
    assert joined(block.spans) == joined(paragraph(*spans).spans)


@pytest.mark.parametrize("source", ["2 * 3 * 4", "snake_case_word", "a * b", "an asterisk*", "__"])
def test_a_star_or_an_underscore_that_stresses_nothing_is_text(source: str) -> None:
    assert Prose(source).plain == source


@pytest.mark.parametrize(
    "address", ["https://ferry.example/a?b=c#d", "http://ferry.example", "mailto:ada@ferry.example"]
)
def test_a_link_leads_to_the_web_or_to_a_mailbox(address: str) -> None:
    assert Prose(f"See [the *quay*]({address}).").blocks == (
        paragraph("See ", Link((Words("the "), em("quay")), address), "."),
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//ferry.example",
        "/quay",
        "quay.md",
        "#quay",
        "http:quay",
        "ftp://ferry.example",
    ],
)
def test_an_address_of_any_other_kind_is_no_link(address: str) -> None:
    source = f"See [the quay]({address})."
    assert Prose(source).blocks == (paragraph(source),)


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "a <b>bold</b> word",
        "<!-- hidden -->",
        "<https://ferry.example>",
        "&amp; &#42;",
        "`code`",
        "~~no~~",
        "# no heading",
        "> no quotation",
        "***",
        "one\\",
        "{{ title }}",
        "| a | b |",
    ],
)
def test_html_and_the_rest_of_markdown_stay_text(source: str) -> None:
    assert Prose(source).plain == source


def test_an_image_is_a_link_after_an_exclamation_mark() -> None:
    link = Link((Words("quay"),), "https://ferry.example/a.png")
    assert Prose("![quay](https://ferry.example/a.png)").blocks == (paragraph("!", link),)


def test_an_address_given_elsewhere_in_the_text_makes_no_link() -> None:
    source = "[quay][1]\n\n[1]: https://ferry.example"
    assert Prose(source).blocks == (paragraph("[quay][1]"), paragraph("[1]: https://ferry.example"))


@pytest.mark.parametrize("source", ["one  \ntwo", "one\\\ntwo", "*one*  \ntwo", "one  \n*two*"])
def test_two_spaces_or_a_backslash_at_its_end_break_a_line(source: str) -> None:
    [block] = Prose(source).blocks
    assert isinstance(block, Paragraph)
    assert LineBreak() in block.spans


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("One *two* **three**.", "One two three."),
        ("One\ntwo.\n\nThree.", "One two. Three."),
        ("- one\n- two\n  1. three", "• one • two 1. three"),
        ("[quay](https://ferry.example)", "quay"),
        ("one\\\ntwo", "one two"),
        ("un*believ*able", "unbelievable"),
        ("*5*\u00a0km,\tby\u202fboat", "5\u00a0km, by\u202fboat"),
    ],
)
def test_the_plain_text_has_the_words_and_no_marks(source: str, plain: str) -> None:
    assert Prose(source).plain == plain


def joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans with neighbouring runs of words put together and their space evened out."""
    found: list[Span] = []
    for span in spans:
        if isinstance(span, Words) and found and isinstance(found[-1], Words):
            found[-1] = Words(found[-1].text + span.text)
        else:
            found.append(
                Emphasis(joined(span.spans), span.strong) if isinstance(span, Emphasis) else span
            )
    return tuple(found)


# Odd spaces and what begins a list have a test of their own.
words = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="*_[]\\<-+"), max_size=8
).filter(lambda word: word.strip("0123456789.)") != "")
lines = st.lists(words, min_size=1, max_size=4).map(" ".join)
paragraphs = st.lists(lines, min_size=1, max_size=3).map("\n".join)
plain_texts = st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join)


@settings(max_examples=200, deadline=None)
@given(plain_texts)
def test_plain_text_is_the_same_whether_or_not_it_is_read_as_markdown(text: str) -> None:
    # A stressed word at the end makes sure that the whole text is read as Markdown.
    *blocks, last = Prose(f"{text}\n\n*end*").blocks
    assert last == paragraph(em("end"))
    assert [joined(block.spans) for block in blocks if isinstance(block, Paragraph)] == [
        block.spans for block in Prose(text).blocks if isinstance(block, Paragraph)
    ]
    assert len(blocks) == len(Prose(text).blocks)


@pytest.mark.parametrize(
    "text",
    [
        "one \ntwo",
        "one\n  two",
        "one\n\n    two",
        "one\n\t two",
        "one\n \ntwo",
        "one\n\u00a0\ntwo",
        "one\n\n- ",
        "one\n\n1.",
        "one\n\n-",
    ],
)
def test_odd_spaces_and_lonely_marks_are_the_same_whether_or_not_read_as_markdown(
    text: str,
) -> None:
    *blocks, _ = Prose(f"{text}\n\n*end*").blocks
    assert [_evened(block) for block in blocks] == [_evened(block) for block in Prose(text).blocks]


def _evened(block: Block) -> object:
    """What of a block a reader sees: a browser makes one space of several."""
    if isinstance(block, Paragraph):
        return " ".join("".join(_words_of(block.spans)).split())
    return [[_evened(inner) for inner in item] for item in block.items]


def _words_of(spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        yield span.text if isinstance(span, Words) else ""


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab *_[]()<>\\-+1.)\n:/&`#!", max_size=60) | st.text(max_size=40))
def test_any_text_can_be_read_as_prose_with_safe_links_only(text: str) -> None:
    for link in links_in(Prose(text).blocks):
        assert link.address.lower().startswith(("http://", "https://", "mailto:"))


def links_in(parts: tuple[Block, ...] | tuple[Span, ...]) -> Iterator[Link]:
    for part in parts:
        match part:
            case Listing(items=items):
                for item in items:
                    yield from links_in(item)
            case Link():
                yield part
            case Paragraph(spans=spans) | Emphasis(spans=spans):
                yield from links_in(spans)
            case _:
                pass


def test_no_word_is_lost_however_deep_it_stands() -> None:
    assert Prose("- " * 15 + "deep\n").plain.endswith("deep")


@pytest.mark.parametrize("source", ["1948. The year of the war.", "- 5 degrees", "+ 5 *percent*"])
def test_one_line_is_never_a_list(source: str) -> None:
    assert Prose(source).plain == source.replace("*", "")


def test_a_great_many_stars_are_no_accident() -> None:
    assert "word" in Prose("*" * 3_000 + "word" + "*" * 3_000).plain


@pytest.mark.parametrize("kind", [Verbatim, Prose])
def test_a_text_is_stripped_and_not_empty_when_it_is_validated(
    kind: type[Verbatim] | type[Prose],
) -> None:
    adapter = TypeAdapter[Verbatim | Prose](kind)
    assert adapter.validate_python("  The ferry\n") == kind("The ferry")
    for nothing in ("", " \n"):
        with pytest.raises(ValidationError):
            adapter.validate_python(nothing)


def test_words_that_are_quoted_are_kept_to_the_letter() -> None:
    source = "The  ferry *was*\n “axed” <b>"
    assert str(TypeAdapter(Verbatim).validate_python(source)) == source


def test_quoted_words_and_prose_are_never_equal() -> None:
    quoted: object = Verbatim("ferry")
    assert quoted != Prose("ferry")
    assert quoted == Verbatim("ferry")


def test_a_line_is_one_line() -> None:
    assert TypeAdapter(Line).validate_python(" The\n  ferry \n") == "The ferry"
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python("\n")
