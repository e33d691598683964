"""The entries of the catalogue about quotations: what each code means, wrong and made right."""

from generator.reading.problem import Code
from generator.reading.reference.entry import ARTICLE, RECORD, Entry, Example


def _passage(quote: str, *below: str) -> str:
    """The excerpts of a lesson that has one passage."""
    lines = (
        "excerpts:",
        "  - id: drawbridge",
        "    paragraph: P5",
        "    voice: quoted",
        "    quote: |-",
        f"      {quote}",
        *below,
    )
    return "\n".join(lines)


def _marks(*words: tuple[str, str]) -> tuple[str, ...]:
    """The lines of marks, each with its words and its technique."""
    return (
        "    marks:",
        *(
            line
            for each, technique in words
            for line in (f"      - words: {each}", f"        technique: {technique}")
        ),
    )


_SAID = "“The town hall has pulled up the drawbridge on us,” Mr Frayle said."
_OR_ELSE = (
    "“Either the bridge opens in time for Lantern Week in May, or Oakum Quay closes for good. "
    "It is as simple as that.”"
)
_CHECKSUM = "ed69241d5a11abf5fa56864aa5aa440d3abccfa948112c9c052fc79f226c7087"
_OTHER_CHECKSUM = "1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"


def _fact(article: str) -> str:
    """A line of the record of quotations."""
    return (
        f'{{"fact": "copy", "article": "{article}", "sha256": "{_OTHER_CHECKSUM}", '
        '"canonical_text": 1}'
    )


QUOTATIONS: tuple[Entry, ...] = (
    Entry(
        Code.NOT_IN_ARTICLE,
        "Words that are not in the article",
        "The words of a passage are not in the paragraph that it names, or not in that order. "
        "Readers trust that quoted words were really printed, so every sign counts. Where you "
        "leave words out, write `[…]` in their place.",
        Example(
            wrong=_passage("“The Town Hall has pulled up the drawbridge on us,” Mr Frayle says."),
            right=_passage(_SAID),
        ),
    ),
    Entry(
        Code.NOT_IN_EXCERPT,
        "Words that are not in the passage",
        "A mark, or a prompt, names words that do not stand in the passage, or that stand in it "
        "more than once. Nobody could tell then what to underline. Copy them from the quote; if "
        "they stand there twice, add a word before or after them.",
        Example(
            wrong=_passage(_SAID, *_marks(("pulled the drawbridge up", "metaphor"))),
            right=_passage(_SAID, *_marks(("pulled up the drawbridge", "metaphor"))),
        ),
    ),
    Entry(
        Code.OVERLAPPING_MARKS,
        "Two marks over the same letters",
        "Two marks of a passage share some letters, and a page cannot underline them apart. "
        "Shorten one of them. Or name the second technique under `techniques`, where it belongs "
        "to the passage as a whole.",
        Example(
            wrong=_passage(
                _SAID,
                *_marks(
                    ("pulled up the drawbridge on us", "metaphor"),
                    ("on us,” Mr Frayle said", "direct-quote"),
                ),
            ),
            right=_passage(
                _SAID,
                *_marks(
                    ("pulled up the drawbridge on us", "metaphor"),
                    ("Mr Frayle said", "direct-quote"),
                ),
            ),
        ),
    ),
    Entry(
        Code.NOTHING_TO_CHECK_AGAINST,
        "Nothing to compare a quotation with",
        "The article's file has neither the text of the paragraph nor a copy to look it up in, so "
        "nobody can tell whether the words are true. Give the paragraph its `text` if you may "
        "publish it. If you may not, [keep a copy](teachers.md#quote-word-for-word).",
        Example(
            wrong="paragraphs:\n  - id: P5",
            right=f"paragraphs:\n  - id: P5\n    text: |-\n      {_SAID}",
            file=ARTICLE,
        ),
    ),
    Entry(
        Code.NEVER_CHECKED,
        "A quotation that was never checked",
        "The copy of the article is not on this computer, and `quotations.lock` does not know the "
        "words either. They may well be right; nobody has compared them yet.",
        "Type `lessons verify` on the computer that has the copy, and hand on "
        "`lessons/quotations.lock` with your lessons.",
    ),
    Entry(
        Code.CHANGED_SINCE_CHECKED,
        "A quotation that was changed after it was checked",
        "The copy of the article is not on this computer, and what `quotations.lock` knows are "
        "other words or another place. Undo the change, as here, or type `lessons verify` where "
        "the copy is.",
        Example(
            wrong=_passage("“The town hall has pulled up the bridge on us,” Mr Frayle said."),
            right=_passage(_SAID),
        ),
    ),
    Entry(
        Code.OTHER_COPY,
        "Another copy than the one that is named",
        "A checksum is a fingerprint of a file: it changes when anything in the file does. Here "
        "it does not fit the copy that the quotations were compared with. Put the old copy back, "
        "or take over the checksum that the message names and type `lessons verify`.",
        Example(
            wrong="copy:\n  file: herald.txt\n"
            f"  retrieved: 2026-03-12\n  sha256: {_OTHER_CHECKSUM}",
            right=f"copy:\n  file: herald.txt\n  retrieved: 2026-03-12\n  sha256: {_CHECKSUM}",
            file=ARTICLE,
        ),
    ),
    Entry(
        Code.UNREADABLE_COPY,
        "A copy, or a place in it, that cannot be read",
        "No text can be taken from the copy, or it has no such lines as the article's file names. "
        "A copy is a page saved from the browser, or a file that ends in `.txt` or `.md`. Type "
        "`lessons copy` and the name of the copy to see its lines.",
        Example(
            wrong="paragraphs:\n  - id: P5\n    lines: 700",
            right="paragraphs:\n  - id: P5\n    lines: 7",
            file=ARTICLE,
        ),
    ),
    Entry(
        Code.UNREADABLE_RECORD,
        "A line in the record that does not belong there",
        "The program writes `quotations.lock` by itself, and here is a line that it did not write. "
        "If the work of two people met, keep the lines of both and delete those that stand "
        "between them. Delete any other line that is named, and type `lessons verify`.",
        Example(
            wrong="\n".join(
                (
                    "<<<<<<< mine",
                    _fact("harbour-bridge-herald"),
                    "=======",
                    _fact("harbour-bridge-lookout"),
                    ">>>>>>> theirs",
                )
            ),
            right="\n".join((_fact("harbour-bridge-herald"), _fact("harbour-bridge-lookout"))),
            file=RECORD,
        ),
    ),
    Entry(
        Code.MISQUOTED,
        "A quotation in your own text that differs from the article",
        "In a question, a note or another text of yours, words in quotation marks are not quite "
        "those of the article. Where a paragraph stands behind them, they have to be exact. If "
        "they are your own words, take the quotation marks away.",
        Example(
            wrong="warm_up: |\n  Who may be “half of the customers” (P1)?",
            right="warm_up: |\n  Who may be “half of its customers” (P1)?",
        ),
    ),
    Entry(
        Code.QUOTED_TOO_MUCH,
        "More of an article than its limit allows",
        "All lessons together quote more of the running text than the limit for this article. "
        "Where you quote without a licence or permission, the limit is a quarter, unless you set "
        "`quotation_limit`. A shorter passage, as here, is often the better one to read closely.",
        Example(
            wrong=_passage(f"{_SAID} {_OR_ELSE}"),
            right=_passage(_SAID),
        ),
    ),
    Entry(
        Code.NOT_RECORDED,
        "A quotation that is not recorded yet",
        "All is well on this computer: the copy is here, and it has the words. Somebody who builds "
        "the course without the copy would be stopped, because `quotations.lock` does not know it.",
        "Type `lessons verify`, and hand on `lessons/quotations.lock` with your lessons.",
    ),
    Entry(
        Code.OLDER_RULES,
        "A record from an older version",
        "An earlier version of this program compared the quotations, and took the text from the "
        "copy by somewhat different rules. Nothing has to be wrong with them.",
        "Type `lessons verify` on the computer that has the copy, so that they are compared once "
        "more.",
    ),
    Entry(
        Code.BEGINS_INSIDE_WORD,
        "A passage that begins or ends inside a word",
        "The passage stops in the middle of a word of the article, and a part of a word can say "
        "something else. Quote the whole word.",
        Example(
            wrong=_passage("The town hall has pulled up the draw"),
            right=_passage("The town hall has pulled up the drawbridge"),
        ),
    ),
)
