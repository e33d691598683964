"""Files that an editor should complain of: each differs from the small course in one value."""

from dataclasses import dataclass

from generator.reading.problem import Code
from tests.reading.mistakes import MISTAKES
from tests.small_course import FILES

ABOUT_FIELDS = frozenset(
    (
        Code.MISSING_FIELD,
        Code.UNKNOWN_FIELD,
        Code.WRONG_KIND_OF_VALUE,
        Code.NOT_ON_LIST,
        Code.OUT_OF_RANGE,
    )
)
"""The codes of what is wrong with a single field."""


@dataclass(frozen=True)
class WrongFile:
    """A file with something wrong in it."""

    called: str
    file: str
    text: str

    def __str__(self) -> str:
        return self.called


def wrong(called: str, file: str, old: str, new: str) -> WrongFile:
    """A file of the small course with one passage replaced by another."""
    assert old in FILES[file], called
    return WrongFile(called, file, FILES[file].replace(old, new, 1))


LESSON, OTHER_LESSON, ARTICLE = "first.yml", "second.yml", "articles/ferry.yml"
COURSE, GLOSSARY = "course.yml", "glossary.yml"
PROMPT = "      - kind: rewrite\n        lens: sourcing\n"
ONE_OPTION = "      - {kind: choose, lens: framing, ask: B?, options: [{text: A, feedback: B}]}\n"

WRONG_VALUES = (
    wrong("no title of a course", COURSE, "title: A small course\n", ""),
    wrong("an empty list of lessons", COURSE, "[first, second]", "[]"),
    wrong("authors that are no list", COURSE, "[Ada Teacher]", "Ada Teacher"),
    wrong("a unit with a field that nobody knows", COURSE, "    title: The", "    titel: The"),
    wrong("the name of a unit with a space", COURSE, "id: ferry", "id: the ferry"),
    wrong(
        "a word with a list of meanings",
        GLOSSARY,
        "A boat that carries people across.",
        "[A boat, a ship]",
    ),
    wrong("a word without a meaning", GLOSSARY, "The place where boats are tied up.", ""),
    wrong("a day of another form", ARTICLE, "2024-05-01", "1 May 2024"),
    wrong("a thirteenth month", ARTICLE, "2024-05-01", "2024-13-01"),
    wrong("an address that is none", ARTICLE, "url:\n", "url: small-paper\n"),
    wrong("no line for the address", ARTICLE, "url:\n", ""),
    wrong("an unknown state of an address", ARTICLE, "url_status: none", "url_status: checked"),
    wrong("an unknown ground for quoting", ARTICLE, "basis: licence", "basis: fair use"),
    wrong("rights without a holder", ARTICLE, "holder: The authors, ", ""),
    wrong("maybe where yes or no is due", ARTICLE, "invented: yes", "invented: maybe"),
    wrong("a list where yes or no is due", ARTICLE, "invented: yes", "invented: [yes]"),
    wrong("a paragraph without a name", ARTICLE, "  - id: P2\n    text", "  - text"),
    wrong("a paragraph that is only a text", ARTICLE, "  - id: P2\n    text: The", "  - The"),
    wrong("a limit above a hundred", ARTICLE, "credit:", "quotation_limit: 101\ncredit:"),
    wrong(
        "a checksum that is too short",
        ARTICLE,
        "credit:",
        "copy: {file: a.txt, sha256: abc}\ncredit:",
    ),
    wrong(
        "a copy in another folder",
        ARTICLE,
        "credit:",
        f"copy: {{file: b/a.txt, sha256: {'0' * 64}}}\ncredit:",
    ),
    wrong("an unknown side", ARTICLE, "credit:", "policy_frames: [economy]\ncredit:"),
    wrong("half a minute", LESSON, "minutes: 50", "minutes: 50.5"),
    wrong("too few minutes", LESSON, "minutes: 50", "minutes: 4"),
    wrong("minutes in a list", LESSON, "minutes: 50", "minutes: [50]"),
    wrong("minutes left empty", LESSON, "minutes: 50", "minutes:"),
    wrong("a reading level beyond school", LESSON, "age: 14", "age: 14, reading_level: 19"),
    wrong("no word on the content note", LESSON, "content_note: none", "content_note:"),
    wrong("no content note at all", LESSON, "content_note: none\n", ""),
    wrong("seven objectives", LESSON, "  - Find a verb that judges.\n", "  - A\n" * 7),
    wrong("an objective with two texts", LESSON, "Find a verb that judges.", "[Find, judge]"),
    wrong("an objective of a fifth depth", OTHER_LESSON, "depth: 1", "depth: 5"),
    wrong(
        "a question that is a list",
        LESSON,
        "question: What does",
        "question: [What, does]\nx: does",
    ),
    wrong(
        "a summary without a letter",
        LESSON,
        "summary: One verb, looked at closely.",
        "summary: '  '",
    ),
    wrong("a title that is far too long", LESSON, "Words for an ending", "x" * 4001),
    wrong("the name of a file with its ending", LESSON, "article: ferry", "article: ferry.yml"),
    wrong("a code of a standard", LESSON, "minutes: 50", "minutes: 50\nstandards: {ccss: [RI.9]}"),
    wrong("a standard without a code", LESSON, "minutes: 50", "minutes: 50\nstandards: {ccss: []}"),
    wrong("an unknown use", LESSON, "use: reserve", "use: hidden"),
    wrong("a mark without its technique", LESSON, "        technique: loaded-language\n", ""),
    wrong("a mark that is only words", LESSON, "    marks:\n", "    marks:\n      - Residents\n"),
    wrong(
        "a prompt that is only a question", LESSON, "    prompts:\n", "    prompts:\n      - Why?\n"
    ),
    wrong("a prompt without a lens", OTHER_LESSON, "        lens: sourcing\n", ""),
    wrong(
        "a field of another kind of prompt", OTHER_LESSON, PROMPT, f"{PROMPT}        move: stop\n"
    ),
    wrong("two kinds of prompt at once", OTHER_LESSON, "kind: rewrite", "kind: [rewrite, write]"),
    wrong("a choice with one option", OTHER_LESSON, PROMPT, f"{ONE_OPTION}{PROMPT}"),
    wrong(
        "forty-one lines to write on",
        OTHER_LESSON,
        PROMPT,
        "      - {kind: write, lens: framing, ask: B?, lines: 41}\n" + PROMPT,
    ),
    wrong(
        "an unknown move",
        OTHER_LESSON,
        PROMPT,
        "      - {kind: look-up, lens: framing, ask: B?, move: run}\n" + PROMPT,
    ),
    wrong(
        "a comparison of one",
        LESSON,
        "excerpts:\n",
        "excerpts:\n  - compare: []\n    prompts: [{lens: framing, ask: Why?}]\n",
    ),
    wrong(
        "a comparison with a quote",
        LESSON,
        "excerpts:\n  - id: axed\n",
        "excerpts:\n  - compare: [a, b]\n    id: axed\n",
    ),
    wrong("an activity without steps", OTHER_LESSON, ", steps: [Read it twice.]", ""),
    wrong(
        "an unknown grouping",
        OTHER_LESSON,
        "minutes: 45, lens",
        "minutes: 45, grouping: trios, lens",
    ),
    wrong(
        "notes for the teacher that are only a text",
        LESSON,
        "teacher:\n  overview: ",
        "teacher:\n  ",
    ),
    wrong("notes for the teacher without an overview", LESSON, "  overview: T", "  no_device: T"),
    *(
        WrongFile(mistake.called, mistake.file, mistake.text)
        for mistake in MISTAKES
        if mistake.code in ABOUT_FIELDS
        and isinstance(mistake.text, str)
        # These two are about more than one field, and about no field at all.
        and mistake.called not in ("every passage in reserve", "a file name that is no address")
    ),
)
