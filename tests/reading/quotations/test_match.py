"""An excerpt's words stand in a paragraph exactly, or they do not stand there at all.

What is expected is worked out here from tables of our own, not from the generator's.
"""

import re
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.course.quotation import MatchLevel
from generator.reading.quotations.canonical import CanonicalParagraph
from generator.reading.quotations.match import Match, match_in, segments_of
from generator.reading.quotations.stored_copy import stored_copy

KINDS = {
    '"': '"“”„‟«»〝〞〟＂',
    "'": "'‘’‚‛‹›＇",
    "-": "-‐‑‒–—―−﹘﹣－־",
    "「": "「｢﹁",
    "」": "」｣﹂",
}
SIGN_OF = {shape: sign for sign, shapes in KINDS.items() for shape in shapes}


def naively_folded(text: str) -> str:
    return "".join("..." if sign == "…" else SIGN_OF.get(sign, sign) for sign in text)


WORDS = (
    *(
        "the",
        "bridge",
        "closed",
        "well-known",
        "don’t",
        "“axed”",
        '"axed"',
        "wait…",
        "wait...",
        "a",
    ),
    *("–", "cafe\u0301", "café", "naïve", "May", "1948,", "end.", "so\u00adft", "zero\u200bwidth"),
    *("הגשר", "נסגר", "צה״ל", "בית־ספר", "שָׁלוֹם", "الجسر", "مُغلَق", "أُغلِق", "다리가", "닫혔다."),
    *("大桥", "关闭了。", "「橋」は", "フェリー", "遅れた。", "ガ", "カ\u3099"),
)
UNSPACED = re.compile(r"[\u3001-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True)
class Written:
    """A paragraph as it stands in a copy, and what we know of its words."""

    pieces: tuple[str, ...]
    """With mark-up."""
    unmarked: tuple[str, ...]
    joined_by: str

    @property
    def words(self) -> str:
        """The canonical text, worked out character by character."""
        text = self.joined_by.join(self.unmarked)
        found = ""
        for index, sign in enumerate(text):
            if not sign.isspace():
                found += sign
            elif (
                sign == "\n" and UNSPACED.match(text[index - 1]) and UNSPACED.match(text[index + 1])
            ):
                pass
            else:
                found += " "
        return found

    @property
    def paragraph(self) -> CanonicalParagraph:
        copy = stored_copy(
            "copy.md", "\n\n".join((*self.pieces, "[pier]: https://a.example")).encode()
        )
        return CanonicalParagraph("P1", self.pieces, self.joined_by, copy)

    def level_of(self, quote: str) -> MatchLevel:
        """How far a part of the canonical text is from the copy."""
        if any(quote in piece for piece in self.pieces):
            return MatchLevel.EXACT
        if any(quote in piece for piece in self.unmarked):
            return MatchLevel.MARKUP_REMOVED
        return MatchLevel.WHITESPACE


def marked(word: str) -> st.SearchStrategy[str]:
    return st.sampled_from(
        (
            *(word, word, word, f"[{word}](#)", f"[{word}](https://a.example/b_c '*')"),
            *(f"*{word}*", f"**{word}**", f"[*{word}*][pier]", f"~~{word}~~", f"<b>{word}</b>"),
            *(
                "".join(f"&#{ord(sign)};" for sign in word),
                word.replace("-", r"\-"),
                f"{word}<!-- x -->",
            ),
        )
    )


@st.composite
def written(draw: st.DrawFn) -> Written:
    """A paragraph in one piece, or in two with a page break between them."""
    pieces, unmarked = [], []
    for _ in range(draw(st.integers(1, 2))):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
        is_heading = draw(st.booleans())
        spaces = [" ", "\u00a0"] if is_heading else [" ", "\n", "\u2009"]
        piece, plain = ("## " if is_heading else ""), ""
        for index, word in enumerate(words):
            space = draw(st.sampled_from(spaces)) if index else ""
            # A line that begins with a dash or a number could be a list.
            piece += space + draw(marked(word))
            plain += space + word
        pieces.append(piece)
        unmarked.append(plain)
    return Written(tuple(pieces), tuple(unmarked), draw(st.sampled_from(("\n", ""))))


def part_of(text: str, data: st.DataObject, at_least: int = 1) -> str:
    start = data.draw(st.integers(0, max(0, len(text) - at_least)), label="start")
    end = data.draw(st.integers(min(len(text), start + at_least), len(text)), label="end")
    part = text[start:end]
    assume(part.strip())
    return part


def plain_paragraph(text: str) -> CanonicalParagraph:
    return CanonicalParagraph("P1", (text,))


def found_text(paragraph: CanonicalParagraph, match: Match) -> list[str]:
    return [paragraph.text[start:end] for start, end in match.spans]


@given(written())
def test_the_canonical_text_is_the_words_without_mark_up_and_with_single_spaces(
    source: Written,
) -> None:
    assert source.paragraph.text == source.words


@settings(max_examples=300)
@given(written(), st.data())
def test_any_part_of_a_paragraph_is_found_at_its_level(
    source: Written, data: st.DataObject
) -> None:
    quote = part_of(source.words, data)
    match = match_in(source.paragraph, quote)
    assert match is not None
    assert match.level is source.level_of(quote)
    assert found_text(source.paragraph, match) == [quote.strip()]
    assert not match.folded


@settings(max_examples=300)
@given(written(), st.data())
def test_a_part_with_other_spaces_and_line_ends_is_found(
    source: Written, data: st.DataObject
) -> None:
    quote = part_of(source.words, data).strip()
    space = data.draw(st.sampled_from(("\u00a0", "\u2009", "  ", "\t", " \u3000")))
    match = match_in(source.paragraph, f"{space}{quote.replace(' ', space)}{space}")
    assert match is not None
    assert match.level <= MatchLevel.WHITESPACE
    assert found_text(source.paragraph, match) == [quote]


@settings(max_examples=300)
@given(written(), st.data())
def test_a_part_with_signs_of_another_shape_is_found_and_says_which(
    source: Written, data: st.DataObject
) -> None:
    quote = part_of(source.words, data).strip()
    shaped = "".join(
        data.draw(st.sampled_from(KINDS[SIGN_OF[sign]])) if sign in SIGN_OF else sign
        for sign in quote
    )
    one, other = data.draw(st.sampled_from((("…", "..."), ("...", "…"), ("", ""))))
    shaped = shaped.replace(one, other) if one else shaped
    match = match_in(source.paragraph, shaped)
    assert match is not None
    [found] = found_text(source.paragraph, match)
    assert naively_folded(found) == naively_folded(shaped)
    if shaped in source.words:
        assert match.level <= MatchLevel.WHITESPACE
    else:
        assert match.level is MatchLevel.FOLDED
        assert match.folded
    for mine, theirs in match.folded:
        assert mine in shaped
        assert theirs in found
        assert naively_folded(mine) == naively_folded(theirs)


ODD = "ab е.,!?1 \u00a0\u200b\u200d\u00ad\u0301\u05b8\u064eא橋は다`´′\"'-…"


@settings(max_examples=500)
@given(written(), st.data())
def test_any_change_of_one_character_is_caught_unless_the_changed_words_stand_there_too(
    source: Written, data: st.DataObject
) -> None:
    assume(len(source.words) > 2)
    quote = part_of(source.words, data, at_least=3)
    index = data.draw(st.integers(1, len(quote) - 1), label="index")
    change = data.draw(st.sampled_from(("substitution", "insertion", "deletion")))
    sign = "" if change == "deletion" else data.draw(st.sampled_from(ODD))
    changed = quote[:index] + sign + quote[index + (change != "insertion") :]
    words = " ".join(changed.split())
    is_there_too = naively_folded(words) in naively_folded(source.words)
    match = match_in(source.paragraph, changed)
    if not is_there_too:
        assert match is None
    elif match is not None:
        [found] = found_text(source.paragraph, match)
        assert naively_folded(found) == naively_folded(words)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It was not late.", "It was late."),
        ("It was not late.", "It was not late!"),
        ("It was not late.", "it was not late."),
        ("unable to", "un able to"),
        ("He said no.", "He said “no”."),
        ("He said “no”.", "He said ‘no’."),
        ("the well-known quay", "the wellknown quay"),
        ("the well-known quay", "the well known quay"),
        ("from 5--6", "from 5–6"),
        ("a 3′ wall", "a 3' wall"),
        ("l’eau", "l`eau"),
        ("zero\u200bwidth", "zerowidth"),
        ("zerowidth", "zero\u200bwidth"),
        ("zero\u200bwidth", "zero width"),
        ("soft", "so\u00adft"),
        ("so\u00adft", "soft"),
        ("so\u00adft", "so-ft"),
        ("one word", "one\u2060 word"),
        ("copy", "сopy"),
        ("caf\u00e9 bar", "cafe\u0301 bar"),
        ("cafe\u0301 bar", "caf\u00e9 bar"),
        ("cafe\u0301 bar", "cafe bar"),
        ("שָׁלוֹם לך", "שלום לך"),
        ("مُغلَق الآن", "مغلق الآن"),
        ("ガスの", "カ\u3099スの"),
        ("漢字かな", "漢宇かな"),
        ("fi nal", "ﬁ nal"),
        ("٣ days", "3 days"),
        ("left\u200eright", "leftright"),
        ("橋は閉じた", "橋は 閉じた"),
    ],
)
def test_what_only_looks_or_sounds_the_same_is_not_the_same(text: str, quote: str) -> None:
    assert match_in(plain_paragraph(text), quote) is None


@pytest.mark.parametrize("quote", ["", " ", "\n\u00a0", "[…]", " [...] […] "])
def test_a_quote_without_words_is_nowhere(quote: str) -> None:
    assert match_in(plain_paragraph("one two"), quote) is None


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_is_found_in_an_empty_paragraph(text: str) -> None:
    assert match_in(plain_paragraph(text), "one") is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [("He left… then", "He left."), ("He left… then", ".. then"), ("a…b", "."), ("a…b", "..b")],
)
def test_a_match_neither_begins_nor_ends_inside_an_ellipsis_sign(text: str, quote: str) -> None:
    assert match_in(plain_paragraph(text), quote) is None


def test_an_ellipsis_sign_is_passed_over_for_a_later_place_that_fits() -> None:
    match = match_in(plain_paragraph("a… “a.”"), '"a.')
    assert match == Match(MatchLevel.FOLDED, ((3, 6),), (('"', "“"),))


def test_words_are_looked_for_without_mark_up_only() -> None:
    copy = stored_copy("a.md", b"")
    paragraph = CanonicalParagraph("P1", ("See [the quay](#).",), copy=copy)
    assert match_in(paragraph, "See [the quay](#).") is None
    assert match_in(paragraph, "See the quay.") == Match(MatchLevel.MARKUP_REMOVED, ((0, 13),))


@pytest.mark.parametrize(
    ("quote", "segments"),
    [
        ("one", ("one",)),
        ("one […] two", ("one", "two")),
        ("one[...]two", ("one", "two")),
        ("[…] one […] […] two […]", ("one", "two")),
        ("one\n[…]\ntwo  three", ("one", "two three")),
        ("one … two", ("one … two",)),
        ("one (…) two", ("one (…) two",)),
        ("one [ … ] two", ("one [ … ] two",)),
        ("one [.…] two", ("one [.…] two",)),
        ("[…]", ()),
    ],
)
def test_segments_are_what_stands_between_declared_elisions(
    quote: str, segments: tuple[str, ...]
) -> None:
    assert segments_of(quote) == segments


@settings(max_examples=300)
@given(written(), st.data())
def test_parts_in_their_order_with_elisions_between_them_are_found(
    source: Written, data: st.DataObject
) -> None:
    text = source.words
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    segments = [part for start, end in pairs if (part := text[start:end].strip())]
    assume(len(segments) > 1)
    elision = data.draw(st.sampled_from((" […] ", " [...] ", "[…]", "\n[…]\n")))
    match = match_in(source.paragraph, elision.join(segments))
    assert match is not None
    assert match.level is MatchLevel.ELIDED
    assert [naively_folded(found) for found in found_text(source.paragraph, match)] == [
        naively_folded(segment) for segment in segments
    ]
    assert match.spans == tuple(sorted(match.spans))
    assert all(one[1] <= two[0] for one, two in zip(match.spans, match.spans[1:], strict=False))


@settings(max_examples=300)
@given(st.text(alphabet="ab -–", min_size=1, max_size=12), st.data())
def test_parts_match_only_where_they_stand_in_order_and_no_character_is_used_twice(
    text: str, data: st.DataObject
) -> None:
    segment = st.text(alphabet="ab-–", min_size=1, max_size=3)
    segments = data.draw(st.lists(segment, min_size=2, max_size=4))
    in_order = ".*".join(re.escape(naively_folded(segment)) for segment in segments)
    is_there = re.search(in_order, naively_folded(" ".join(text.split()))) is not None
    assert (match_in(plain_paragraph(text), " […] ".join(segments)) is not None) == is_there


@pytest.mark.parametrize(
    "quote",
    [
        "four […] one",
        "one two […] two three",
        "two […] two",
        "three […] three four […] four",
        "one […] five",
        "one […] fuor",
        "one (…) four",
        "one … four",
        "one ... four",
        "one [ ] four",
    ],
)
def test_an_elision_neither_turns_the_order_round_nor_uses_words_twice(quote: str) -> None:
    assert match_in(plain_paragraph("one two three four"), quote) is None


def test_an_ellipsis_sign_before_words_does_not_let_them_be_used_twice() -> None:
    assert match_in(plain_paragraph("…… one"), "one […] one") is None
    assert match_in(plain_paragraph("…… one one"), "one […] one") is not None


def test_an_elision_does_not_lead_from_one_paragraph_to_the_next() -> None:
    quote = "one […] four"
    first, second = plain_paragraph("one two"), plain_paragraph("three four")
    assert match_in(first, quote) is None
    assert match_in(second, quote) is None
    assert match_in(plain_paragraph("one two three four"), quote) is not None


@given(written(), st.data())
def test_parts_of_two_paragraphs_are_in_neither_of_them(
    source: Written, data: st.DataObject
) -> None:
    other = plain_paragraph(data.draw(st.text(alphabet="XYZ", min_size=1)))
    part, foreign = part_of(source.words, data), part_of(other.text, data)
    for quote in (f"{part} […] {foreign}", f"{foreign} [...] {part}"):
        assert match_in(source.paragraph, quote) is None
        assert match_in(other, quote) is None


def test_an_elision_that_the_article_itself_has_is_words_of_the_article() -> None:
    paragraph = plain_paragraph("one […] four")
    assert match_in(paragraph, "one […] four") == Match(MatchLevel.EXACT, ((0, 12),))
    folded = match_in(paragraph, "one [...] four")
    assert folded == Match(MatchLevel.FOLDED, ((0, 12),), (("...", "…"),))


def test_signs_in_the_pieces_of_an_elided_quote_may_have_another_shape() -> None:
    paragraph = plain_paragraph("“One” two… three – four")
    match = match_in(paragraph, '"One" [...] two... […] - four')
    assert match == Match(
        MatchLevel.ELIDED,
        ((0, 5), (6, 10), (17, 23)),
        (('"', "“"), ('"', "”"), ("...", "…"), ("-", "–")),
    )


@given(
    st.text(alphabet='ab.…[]- “"', max_size=20) | st.text(max_size=20),
    st.text(alphabet='ab.…[]- “"', max_size=20) | st.text(max_size=20),
)
def test_whatever_is_found_anywhere_is_what_was_looked_for(text: str, quote: str) -> None:
    paragraph = plain_paragraph(text)
    match = match_in(paragraph, quote)
    if match is not None:
        sought = (
            segments_of(quote) if match.level is MatchLevel.ELIDED else [" ".join(quote.split())]
        )
        assert [naively_folded(found) for found in found_text(paragraph, match)] == [
            naively_folded(words) for words in sought
        ]
