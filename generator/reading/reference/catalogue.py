"""What each code of a problem means: in plain words, with what is wrong and the same made right."""

from dataclasses import dataclass

from generator.reading.problem import MOST_PROBLEMS, Code
from generator.reading.reference.editorial_entries import EDITORIAL
from generator.reading.reference.entry import ARTICLE, GLOSSARY, OUTLINE, Entry, Example
from generator.reading.reference.quotation_entries import QUOTATIONS
from generator.reading.tree import DEEPEST, LONGEST, MOST_PIECES


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
    Group(
        5,
        "How a lesson is written",
        "These are notes: something to think about, which stops no build. The program knows "
        "English only, and it knows no reasons. Where you have one, [allow it](#allow) on the "
        "spot.",
        "writing",
    ),
)

_UNIT = """\
units:
  - id: harbour-bridge
    title: The harbour bridge
    summary: One event, reported twice.
    lessons:
"""

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
        f"A file may have {LONGEST:,} characters, {MOST_PIECES:,} fields and items, and fields "
        f"within fields to a depth of {DEEPEST}. No lesson needs as much, so something probably "
        "went wrong on the way.",
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
    Entry(
        Code.MORE_PROBLEMS,
        "More problems than are shown",
        f"The file has more than {MOST_PROBLEMS} problems, and the first of them are shown. Most "
        "likely one slip made many of them, such as a part of the file that begins too far to the "
        "left or right.",
        "Mend those that are shown, beginning with the first, and look again.",
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
    Entry(
        Code.RESERVED_NAME,
        "A name that something else has",
        "Lessons, articles and units become files and folders, and a few names of such are taken "
        "on some computers. Windows keeps `con`, `prn`, `aux`, `nul`, `com1` to `com9` and `lpt1` "
        "to `lpt9` for its devices, and could not open your course. And `index` is the "
        "page of a folder.",
        Example(
            wrong=_UNIT.replace("id: harbour-bridge", "id: aux")
            + "      - harbour-bridge\n      - harbour-letter",
            right=f"{_UNIT}      - harbour-bridge\n      - harbour-letter",
            file=OUTLINE,
        ),
    ),
)

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


CATALOGUE: tuple[Entry, ...] = (*_FILES, *_FIELDS, *_REFERENCES, *QUOTATIONS, *EDITORIAL)
"""Every code, in order."""
