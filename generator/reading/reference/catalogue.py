"""What each code of a problem means: in plain words, with what is wrong and the same made right."""

from dataclasses import dataclass

from generator.reading.problem import Code
from generator.reading.tree import DEEPEST, LONGEST

LESSON = "lessons/harbour-bridge.yml"
ARTICLE = "lessons/articles/harbour-bridge-herald.yml"
OUTLINE = "lessons/course.yml"
GLOSSARY = "lessons/glossary.yml"
RECORD = "lessons/quotations.lock"


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines of a file as they should not be, and the same lines made right."""

    wrong: str
    right: str
    file: str = LESSON


@dataclass(frozen=True, slots=True)
class Entry:
    """What a teacher should know about a code."""

    code: Code
    title: str
    meaning: str
    """One to three sentences: what it is, and why it matters. Markdown."""
    shown: Example | str
    """An example; where none can be written as text, what to do."""

    @property
    def anchor(self) -> str:
        """The name of the section about it."""
        return self.code.lower()


@dataclass(frozen=True, slots=True)
class Group:
    """Codes about one thing, which have the same first digit."""

    digit: int
    title: str
    about: str
    anchor: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is said about the codes of this group."""
        start = f"ML{self.digit}"
        return tuple(entry for entry in CATALOGUE if entry.code.startswith(start))


GROUPS = (
    Group(
        1,
        "The file as a whole",
        "These come first. While one of them stands, the rest of the file may not be read at all, "
        "so mend it and look again.",
        "files",
    ),
    Group(
        2,
        "Fields",
        "A field is a name, a colon, a space and what you write. "
        "[The lesson format](lesson-format.md) lists every field and what it takes.",
        "fields",
    ),
    Group(
        3,
        "References",
        "A lesson names its article, the course names its lessons, a passage names its paragraph. "
        "Each of these names has to lead to one thing.",
        "references",
    ),
    Group(
        4,
        "Quotations",
        "What a lesson quotes has to be what the article says, sign for sign. "
        "[Quote word for word](teachers.md#quote-word-for-word) explains how it is compared.",
        "quotations",
    ),
)

_FILES = (
    Entry(
        Code.UNREADABLE_FILE,
        "A file that cannot be read",
        "The file cannot be opened, or its letters are not stored in the usual way, which is "
        "called UTF-8. Without that, a letter such as é or ø could turn into another one.",
        "Open the file in your editor, choose *Save As*, and pick UTF-8 as the encoding. If it "
        "does not open there either, look whether it is still in its folder and whether you may "
        "read it.",
    ),
    Entry(
        Code.EMPTY_FILE,
        "A file with nothing in it",
        "The file is empty, or holds nothing but remarks. A remark begins with `#` and is for you "
        "alone. A text that is only planned needs no file yet.",
        Example(
            wrong="# Words to explain will follow.",
            right="byline: The line that names the author of an article.",
            file=GLOSSARY,
        ),
    ),
    Entry(
        Code.TOO_LARGE,
        "A file that is too large",
        f"A file may have {LONGEST:,} characters, and fields within fields to a depth of "
        f"{DEEPEST}. No lesson needs as much, so something probably went wrong on the way.",
        "Look for a text that was pasted again and again, or for stray brackets at the place that "
        "the message names. If the lesson really is that long, make several lessons of it.",
    ),
    Entry(
        Code.FORBIDDEN_CHARACTER,
        "A character that no page can show",
        "Some characters cannot be seen and have no place in a text; they can come along when you "
        "copy words from another program. Between double quotation marks, a backslash and a letter "
        "can make one as well. Single quotation marks leave a backslash as it is.",
        Example(
            wrong=r'summary: "Two reports, which I keep in C:\bridge."',
            right=r"summary: 'Two reports, which I keep in C:\bridge.'",
        ),
    ),
    Entry(
        Code.SYNTAX,
        "A line that is not laid out as it should be",
        "The program cannot tell where a field begins or ends, so it cannot read on. A colon and a "
        "space inside a text may do that, a quotation mark that is not closed, or a line that "
        "begins too far to the left or right. "
        "[How to write it](lesson-format.md#writing) shows the few rules.",
        Example(
            wrong="title: Bridge axed: one town, two stories",
            right='title: "Bridge axed: one town, two stories"',
        ),
    ),
    Entry(
        Code.DUPLICATE_KEY,
        "A field that stands twice",
        "The same name stands twice in one place, and only one of the two could count. The message "
        "shows you where the other one is.",
        Example(wrong="minutes: 50\nminutes: 45", right="minutes: 50"),
    ),
    Entry(
        Code.UNSUPPORTED_YAML,
        "A text that begins with a special sign",
        "At the beginning of a text, `*`, `&` and `!` are instructions to other programs, and a "
        "line `---` further down divides a file in two. Lessons use none of these. Put quotation "
        "marks around a text that begins with such a sign.",
        Example(
            wrong="warm_up: *Who* crosses a bridge on an ordinary day?",
            right='warm_up: "*Who* crosses a bridge on an ordinary day?"',
        ),
    ),
    Entry(
        Code.CUT_SHORT,
        "A text that is cut short at a #",
        "A space and a `#` begin a remark, so the rest of the line would never reach the page. "
        "Quotation marks around the text keep it whole. If you did mean a remark, put a space "
        "behind the `#` as well.",
        Example(wrong="title: Bridge story #1", right='title: "Bridge story #1"'),
    ),
    Entry(
        Code.HIDDEN_DIRECTION,
        "A hidden sign that turns the direction of a text",
        "A sign that cannot be seen can make letters appear in another order than the one they are "
        "stored in. The line then looks different from what it says. Hebrew and Arabic run from "
        "right to left without such a sign.",
        "Delete the sign at the place that the message names. If you cannot get hold of it, delete "
        "the whole line and type it again.",
    ),
)

_FIELDS = (
    Entry(
        Code.MISSING_FIELD,
        "Something that is needed is not there",
        "A field that every such part needs is missing, or has nothing behind its colon. Here the "
        "passage does not say whose voice its words are, so readers could not tell either.",
        Example(
            wrong="""\
excerpts:
  - id: drawbridge
    paragraph: P5
    quote: pulled up the drawbridge on us""",
            right="""\
excerpts:
  - id: drawbridge
    paragraph: P5
    voice: quoted
    quote: pulled up the drawbridge on us""",
        ),
    ),
    Entry(
        Code.UNKNOWN_FIELD,
        "A field that is not known",
        "There is no field of that name in this place. It may be a slip of the hand, or a field "
        "that belongs elsewhere in the file. Without this message, what you wrote there would be "
        "lost without a word.",
        Example(wrong="minuts: 50", right="minutes: 50"),
    ),
    Entry(
        Code.WRONG_KIND_OF_VALUE,
        "Something else is due here",
        "Each field takes one kind of thing: text, a number, a date, yes or no, a list, or fields "
        "of its own. Here the field has something of another kind, such as a word in place of a "
        "number.",
        Example(wrong="minutes: fifty", right="minutes: 50"),
    ),
    Entry(
        Code.NOT_ON_LIST,
        "A word that is not on the list",
        "Some fields take a word from a fixed list, so that all lessons call a thing by the same "
        "name. The message says which word is the nearest, or which there are; the lesson format "
        "has [all lists](lesson-format.md#lists).",
        Example(wrong="genre: news story", right="genre: report", file=ARTICLE),
    ),
    Entry(
        Code.OUT_OF_RANGE,
        "Too much, too little, or not in the form that is due",
        "A number is too large or too small, a list too long or too short, or a short name has "
        "more in it than small letters, digits and hyphens. Short names become addresses on the "
        "web, which is why they are so plain.",
        Example(wrong="minutes: 5000", right="minutes: 50"),
    ),
)

_UNIT = """\
units:
  - id: harbour-bridge
    title: The harbour bridge
    summary: One event, reported twice.
    lessons:
"""

_REFERENCES = (
    Entry(
        Code.MISSING_FILE,
        "A file that is not there",
        "The course lists a lesson that has no file, or `course.yml` itself is missing. Look at "
        "the spelling first. A lesson is listed by the name of its file, without `.yml`.",
        Example(
            wrong=f"{_UNIT}      - harbour-brigde\n      - harbour-letter",
            right=f"{_UNIT}      - harbour-bridge\n      - harbour-letter",
            file=OUTLINE,
        ),
    ),
    Entry(
        Code.UNKNOWN_REFERENCE,
        "A name that leads nowhere",
        "You name an article, a paragraph, a lesson, a group or a word of the glossary, and there "
        "is none of that name. An article that has a problem of its own does not count either, "
        "until that is mended.",
        Example(wrong="article: harbour-bridge-heral", right="article: harbour-bridge-herald"),
    ),
    Entry(
        Code.USED_TWICE,
        "A name that is used twice",
        "Two passages of a lesson or two paragraphs of an article have the same short name, or a "
        "lesson is listed twice. A link could then lead to either of them.",
        Example(
            wrong=f"{_UNIT}      - harbour-bridge\n      - harbour-bridge",
            right=f"{_UNIT}      - harbour-bridge\n      - harbour-letter",
            file=OUTLINE,
        ),
    ),
    Entry(
        Code.NOT_IN_COURSE,
        "A file that the course leaves out",
        "A lesson is in the folder and no unit lists it, here `harbour-letter.yml`, so students "
        "would never find it. If it is not ready yet, write `status: draft` in the lesson. "
        "The name of a file may also be the reason: only files that end in `.yml` are read.",
        Example(
            wrong=f"{_UNIT}      - harbour-bridge",
            right=f"{_UNIT}      - harbour-bridge\n      - harbour-letter",
            file=OUTLINE,
        ),
    ),
)


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


_QUOTATIONS = (
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

CATALOGUE: tuple[Entry, ...] = (*_FILES, *_FIELDS, *_REFERENCES, *_QUOTATIONS)
"""Every code, in order."""
