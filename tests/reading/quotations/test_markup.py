"""Markdown and the words in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.quotations.markup import Definitions, link_definitions, without_markup

NONE: Definitions = {}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("the [old bridge](#) closed", "the old bridge closed"),
        ('the [old *bridge*](https://a.example/b_c "Title") closed', "the old bridge closed"),
        ("the *old* **bridge** _was_ ***closed***", "the old bridge was closed"),
        ("un*believ*able", "unbelievable"),
        ("snake_case_word", "snake_case_word"),
        ("a * b", "a * b"),
        (r"5 \* 3 \[sic\]", "5 * 3 [sic]"),
        ("Fish &amp; chips &mdash; &#8220;hot&#x201d;", "Fish & chips — “hot”"),
        ("&bogus; &amp", "&bogus; &amp"),
        ("so&shy;ft", "so\u00adft"),
        ("`code` and ``co`de``", "code and co`de"),
        ("~~struck~~ out", "struck out"),
        ("## The bridge", "The bridge"),
        ("## The bridge ##", "The bridge"),
        ("The bridge\n===", "The bridge"),
        ("> They said\n> so.", "They said\nso."),
        ("<https://a.example>", "https://a.example"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"),
        ("a <b>bold</b> <span title='>'>word</span>", "a bold word"),
        ("un<wbr>able", "unable"),
        ("a <!-- not --> b", "a  b"),
        ("[sic] he said [at 5]", "[sic] he said [at 5]"),
        ("***", ""),
        ("-word and +word", "-word and +word"),
        ("- one\n- *two*", "one\ntwo"),
        ("see ![the quay](quay.png) there", "see  there"),
    ],
)
def test_a_reader_of_markdown_sees_these_words(source: str, words: str) -> None:
    assert without_markup(source, NONE).strip() == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1984. The year.", "1984. The year."),
        ("1. one\n2. two", "1. one\n2. two"),
        ("3) one", "3) one"),
        ("007. Bond", "007. Bond"),
        ("1. - one", "1. one"),
        ("1.     code\n\ntwo", "1. code\ntwo"),
    ],
)
def test_the_number_of_an_item_stays_before_its_own_words(source: str, words: str) -> None:
    assert without_markup(source, NONE) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Fish &amp; chips</p>", "Fish & chips"),
        ("<p>one</p><p>two</p>", "one two"),
        ("<table><tr><td>5</td><td>7</td></tr></table>", "5 7"),
        ("<div>un<b>believ</b>able<br>news</div>", "unbelievable news"),
        ("<!-- not\nthis -->\n", ""),
        ("<!-- without an end\nnor this", ""),
        ("<script>\nnot('this')\n</script>", ""),
        ("<style>\np {}\n</style >", ""),
        ("<div>one <!-- not this --> two</div>", "one two"),
        ("<div title='a > b'>one</div>", "one"),
        ("<p class=it's>one isn't > two</p>", "<p class=it's>one isn't > two"),
    ],
)
def test_a_piece_of_html_is_what_a_browser_shows_of_it(source: str, words: str) -> None:
    assert without_markup(source, NONE).split() == words.split()


def test_a_link_by_name_is_its_text_where_the_document_gives_the_address() -> None:
    definitions = link_definitions("Text.\n\n[quay]: https://a.example 'Quay'\n")
    assert without_markup("[old][quay], [quay], [quay][]", definitions) == "old, quay, quay"
    assert without_markup("[old][quay]", NONE) == "[old][quay]"


def test_a_document_without_definitions_has_none() -> None:
    assert not link_definitions("A [link](#) and [sic]: no.")


def test_definitions_are_left_as_they_were_found() -> None:
    definitions = link_definitions("[quay]: https://a.example")
    without_markup("[pier]: https://b.example\n\n[pier] [quay]", definitions)
    assert set(definitions) == {"QUAY"}


def test_the_paragraph_with_the_definition_is_not_seen() -> None:
    assert without_markup("[quay]: https://a.example", NONE) == ""


@given(st.text(st.characters(categories=("L", "N", "Zs"), include_characters=".,;?!“”…–'\n\"")))
def test_text_without_signs_of_markdown_is_left_as_it_is(text: str) -> None:
    unmarked = "\n".join(line.strip() for line in text.split("\n")).strip("0123456789.")
    assert without_markup(unmarked, NONE) == unmarked


@settings(max_examples=300)
@given(st.text(alphabet="ab *_[]()<>\\-+1.)\n:/&;`#!=~\"'\t", max_size=60) | st.text(max_size=40))
def test_words_are_made_of_any_text_and_the_same_each_time(text: str) -> None:
    definitions = link_definitions(text)
    assert without_markup(text, definitions) == without_markup(text, definitions)


@given(
    st.lists(st.sampled_from(("<!--", "-->", "<p>", "</p>", "<script>", "x", "<", ">", "'", '"')))
)
def test_pieces_of_html_lead_to_no_error_and_add_no_words(parts: list[str]) -> None:
    words = without_markup("<div>" + "".join(parts), NONE)
    assert words.count("x") <= parts.count("x")


@pytest.mark.parametrize(
    "source",
    [
        "<!--" * 40_000,
        "<a " * 40_000,
        "<div>" + "<a x='" * 20_000,
        "<div>" + "<script" * 20_000,
        "<div>" + "</p " * 20_000,
        "<div>" + "<?" * 40_000,
        "[" * 40_000,
        "*a " * 40_000,
        "`" * 40_000,
    ],
    ids=lambda source: source[:12],
)
def test_a_long_hostile_text_comes_to_an_end_and_gains_nothing(source: str) -> None:
    # Where a rule looks at a place twice, this takes minutes.
    assert len(without_markup(source, NONE)) <= len(source) + 1
