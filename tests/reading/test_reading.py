"""The whole way from wrong files to problems: what a teacher might do, and what is said to it."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.problem import Code, Problem, in_reading_order
from tests.small_course import (
    ARTICLE,
    COURSE,
    FILES,
    GLOSSARY,
    LESSON,
    SECOND_LESSON,
    read_course,
    sound_course,
    write_course,
)

# The two lessons of this world share nothing, so that one can break without the other.
WORLD: dict[str, str] = {
    **FILES,
    "articles/quay.yml": ARTICLE,
    "second.yml": SECOND_LESSON.replace("article: ferry", "article: quay").replace(
        "alternative: first\n", ""
    ),
}
BOTH = frozenset(("first", "second"))
PROMPT = "      - lens: loaded-language\n"


@dataclass(frozen=True)
class Mistake:
    """A file as it should not be, and what must be said to it."""

    called: str
    text: str | bytes | None
    code: Code
    place: str
    message: str
    mend: str
    file: str = "first.yml"
    problems: int = 1
    stay: frozenset[str] = frozenset(("second",))
    """The lessons that are in the course all the same."""


MISTAKES = (
    Mistake(
        "a tab at the beginning of a line",
        LESSON.replace("minutes: 50", "\tminutes: 50"),
        Code.SYNTAX,
        "lessons/first.yml:5:1",
        "There is a tab at the beginning of this line",
        "Use spaces in place of tabs",
    ),
    Mistake(
        "a tab after spaces",
        LESSON.replace("    paragraph: P1", "    \tparagraph: P1"),
        Code.SYNTAX,
        "lessons/first.yml:13:5",
        "There is a tab at the beginning of this line",
        "Use spaces in place of tabs",
    ),
    Mistake(
        "a missing quotation mark",
        LESSON.replace("title: Words for an ending", 'title: "Words for an ending'),
        Code.SYNTAX,
        "lessons/first.yml:1:8",
        "A quotation mark opens here and is not closed",
        "Close it at the end of the text",
    ),
    Mistake(
        "a missing single quotation mark in the last line",
        LESSON.replace("overview: TEACHER", "overview: 'TEACHER"),
        Code.SYNTAX,
        "lessons/first.yml:40:13",
        "A quotation mark opens here and is not closed",
        "Close it at the end of the text",
    ),
    Mistake(
        "a text that begins with a quoted word",
        LESSON.replace("title: Words for", 'title: "Words" for'),
        Code.SYNTAX,
        "lessons/first.yml:1:16",
        "The text goes on after its closing quotation mark",
        "Put straight quotation marks around the whole text",
    ),
    Mistake(
        "a text that begins with a word in brackets",
        LESSON.replace("title: Words for", "title: [Words] for"),
        Code.SYNTAX,
        "lessons/first.yml:1:16",
        "The text goes on after its closing bracket",
        "Put straight quotation marks around the whole text",
    ),
    Mistake(
        "a colon inside a text",
        LESSON.replace("title: Words for", "title: Words: for"),
        Code.SYNTAX,
        "lessons/first.yml:1:13",
        "There is a colon here where none is expected",
        "quotation marks around the whole text",
    ),
    Mistake(
        "no space after the colon",
        LESSON.replace("    voice: author\n    quote", "    voice:author\n    quote"),
        Code.SYNTAX,
        "lessons/first.yml:14:5",
        "This line has no colon with a space behind it",
        "Write a field as name: value",
    ),
    Mistake(
        "a bracket that is not closed",
        LESSON.replace("vocabulary: [ferry]", "vocabulary: [ferry"),
        Code.SYNTAX,
        "lessons/first.yml:11:9",
        "A bracket or a brace is opened before this place and not closed",
        "Close it",
    ),
    Mistake(
        "a line indented too little",
        LESSON.replace("    voice: author\n    quote", "   voice: author\n    quote"),
        Code.SYNTAX,
        "lessons/first.yml:14:4",
        "This line does not fit the list it stands in",
        "indent it further",
    ),
    Mistake(
        "a text that begins with an at sign",
        LESSON.replace("title: Words", "title: @Words"),
        Code.SYNTAX,
        "lessons/first.yml:1:8",
        "A text cannot begin with @",
        "Put the text in quotation marks",
    ),
    Mistake(
        "an unknown lens",
        LESSON.replace("lens: loaded-language", "lens: loaded-langage"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:26:15",
        '"loaded-langage" is not a lens',
        'Did you mean "loaded-language"?',
    ),
    Mistake(
        "an unknown technique of a mark",
        LESSON.replace("technique: collective-attribution", "technique: colective-atribution"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:20:20",
        '"colective-atribution" is not a technique',
        'Did you mean "collective-attribution"?',
    ),
    Mistake(
        "an unknown technique of a passage",
        LESSON.replace("techniques: [conflict]", "techniques: [zzz]"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:17:18",
        '"zzz" is not a technique',
        "The page on the lesson format lists every technique",
    ),
    Mistake(
        "an unknown kind of prompt",
        LESSON.replace("- lens: loaded", "- kind: discus\n        lens: loaded"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:26:15",
        '"discus" is not a kind of prompt',
        'Did you mean "discuss"?',
    ),
    Mistake(
        "a kind of prompt left empty",
        LESSON.replace("- lens: loaded", "- kind:\n        lens: loaded"),
        Code.MISSING_FIELD,
        "lessons/first.yml:26:9",
        '"kind" has nothing behind it',
        "Choose one of: discuss, write",
    ),
    Mistake(
        "an unknown voice",
        LESSON.replace("voice: author\n    quote", "voice: narrator\n    quote"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:14:12",
        '"narrator" is not a voice',
        "Choose one of: author, reported, quoted, publisher",
    ),
    Mistake(
        "an unknown framework",
        LESSON.replace("minutes: 50", "minutes: 50\nstandards: {cccss: [RI.9-10.4]}"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:6:13",
        '"cccss" is not a framework',
        'Did you mean "ccss"?',
    ),
    Mistake(
        "a standard that is no code",
        LESSON.replace("minutes: 50", "minutes: 50\nstandards: {ccss: [RI.9-10.4, RI.9]}"),
        Code.NOT_ON_LIST,
        "lessons/first.yml:6:31",
        '"RI.9" does not look like a code of Common Core',
        "A code looks like RI.9-10.4",
    ),
    Mistake(
        "an empty file",
        "",
        Code.EMPTY_FILE,
        "lessons/first.yml:1:1",
        "This file is empty",
        "Copy a lesson that works into it",
    ),
    Mistake(
        "a file with nothing but a comment",
        "# Words for an ending\n",
        Code.EMPTY_FILE,
        "lessons/first.yml:1:1",
        "This file is empty",
        "Copy a lesson that works into it",
    ),
    Mistake(
        "a misspelt field that is needed",
        LESSON.replace("article: ferry", "artcile: ferry"),
        Code.UNKNOWN_FIELD,
        "lessons/first.yml:4:1",
        '"artcile" is not a field of a lesson',
        'Did you mean "article"?',
    ),
    Mistake(
        "a misspelt field of a passage",
        LESSON.replace("paragraph: P1", "paragrpah: P1"),
        Code.UNKNOWN_FIELD,
        "lessons/first.yml:13:5",
        '"paragrpah" is not a field of an excerpt',
        'Did you mean "paragraph"?',
    ),
    Mistake(
        "a misspelt field of a kind of prompt",
        LESSON.replace(
            PROMPT, f"{PROMPT}        kind: rewrite\n        words: axed\n        planer: shut\n"
        ),
        Code.UNKNOWN_FIELD,
        "lessons/first.yml:29:9",
        '"planer" is not a field of a prompt of the kind "rewrite"',
        'Did you mean "plainer"?',
    ),
    Mistake(
        "a field left out",
        LESSON.replace("    voice: author\n    quote", "    quote"),
        Code.MISSING_FIELD,
        "lessons/first.yml:12:5",
        'An excerpt needs "voice"',
        'Add a line that begins with "voice:"',
    ),
    Mistake(
        "a field with nothing behind it",
        LESSON.replace("title: Words for an ending", "title:"),
        Code.MISSING_FIELD,
        "lessons/first.yml:1:1",
        '"title" has nothing behind it',
        "Fill it in",
    ),
    Mistake(
        "a title that is a comment",
        LESSON.replace("title: Words", "title: #Words"),
        Code.MISSING_FIELD,
        "lessons/first.yml:1:1",
        '"title" has nothing behind it',
        "Fill it in",
    ),
    Mistake(
        "a field written twice",
        LESSON.replace("minutes: 50", "minutes: 50\ntitle: Again"),
        Code.DUPLICATE_KEY,
        "lessons/first.yml:6:1",
        '"title" stands here a second time; the first is on line 1',
        "Keep one of the two",
    ),
    Mistake(
        "words where a number is due",
        LESSON.replace("minutes: 50", "minutes: fifty"),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:5:10",
        'Under "minutes", a whole number is due, and this is text',
        "Write digits only",
    ),
    Mistake(
        "a number that is too large",
        LESSON.replace("minutes: 50", "minutes: 5000"),
        Code.OUT_OF_RANGE,
        "lessons/first.yml:5:10",
        'The largest value of "minutes" is 600',
        "Change the number",
    ),
    Mistake(
        "a date of another form",
        LESSON.replace("minutes: 50", "minutes: 50\nreviewed: [{name: A, role: B, date: 1 May}]"),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:6:37",
        'Under "date", a date is due, and this is text',
        "Write it as year-month-day",
    ),
    Mistake(
        "perhaps where yes or no is due",
        LESSON.replace(
            PROMPT,
            f"{PROMPT}        kind: choose\n        several: perhaps\n"
            "        options: [{text: A, feedback: B}, {text: C, feedback: D}]\n",
        ),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:28:18",
        'Under "several", yes or no is due, and this is text',
        "Write yes or no",
    ),
    Mistake(
        "a list where text is due",
        LESSON.replace("title: Words for an ending", "title: [Words, for, an, ending]"),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:1:1",
        'Under "title", text is due, and this is a list',
        "Write it behind the name",
    ),
    Mistake(
        "text where a list is due",
        LESSON.replace("  - Find a verb that judges.", "  Find a verb that judges."),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:8:3",
        'Under "objectives", a list is due, and this is text',
        "Begin each item on a new line with a dash",
    ),
    Mistake(
        "text where fields are due",
        LESSON.replace("audience: {grades: 9-12, age: 14}", "audience: everybody"),
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:6:11",
        'Under "audience", a group of fields is due, and this is text',
        "Write each field as name: value",
    ),
    Mistake(
        "a list in place of a lesson",
        "- Words for an ending\n- What does a verb decide?\n",
        Code.WRONG_KIND_OF_VALUE,
        "lessons/first.yml:1:1",
        "In this file, a group of fields is due, and this is a list",
        "Write each field as name: value",
    ),
    Mistake(
        "a passage id with capitals",
        LESSON.replace("id: axed", "id: Axed One"),
        Code.OUT_OF_RANGE,
        "lessons/first.yml:12:9",
        'This does not look like a value of "id"',
        "Use small letters, digits and single hyphens",
    ),
    Mistake(
        "an anchor",
        LESSON.replace("title: Words", "title: &Words"),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:1:8",
        '"&Words" names this place, which lessons do not use',
        "Put text that begins with & in quotation marks",
    ),
    Mistake(
        "an alias",
        LESSON.replace("title: Words for an ending", "title: *Words"),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:1:8",
        "a text cannot begin with a *",
        "Put the text in quotation marks",
    ),
    Mistake(
        "a text that begins with an emphasised word",
        LESSON.replace("answer: Perhaps *axed*.", "answer: *Axed* perhaps."),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:28:17",
        "a text cannot begin with a *",
        "Put the text in quotation marks",
    ),
    Mistake(
        "a tag",
        LESSON.replace("title: Words", "title: !Words"),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:1:8",
        '"!Words" is an instruction to a program',
        "Put text that begins with ! in quotation marks",
    ),
    Mistake(
        "a tag with two signs",
        LESSON.replace("title: Words", "title: !!str"),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:1:8",
        '"!!str" is an instruction to a program',
        "Put text that begins with ! in quotation marks",
    ),
    Mistake(
        "a second document",
        LESSON.replace("excerpts:", "---\nexcerpts:"),
        Code.UNSUPPORTED_YAML,
        "lessons/first.yml:11:1",
        "the line --- divides a file in two",
        "Take the line --- out",
    ),
    Mistake(
        "very many opening brackets",
        LESSON.replace("title: Words", "title: " + "[" * 20_000),
        Code.TOO_LARGE,
        "lessons/first.yml:1:39",
        "This is more than 32 levels deep",
        "Look for stray brackets",
    ),
    Mistake(
        "a file that is far too long",
        LESSON + "# and so on\n" * 30_000,
        Code.TOO_LARGE,
        "lessons/first.yml:1:1",
        "262,144 are the most",
        "Split it into several lessons",
    ),
    Mistake(
        "a NUL",
        LESSON.replace("Words for", "Wor\0ds for"),
        Code.FORBIDDEN_CHARACTER,
        "lessons/first.yml:1:11",
        "invisible control character here (U+0000)",
        "Delete it",
    ),
    Mistake(
        "an encoding other than UTF-8",
        LESSON.replace("grades: 9-12", "grades: Schüler").encode("latin-1"),
        Code.UNREADABLE_FILE,
        "lessons/first.yml:6:23",
        "The file is not saved as UTF-8",
        "Save it again with the encoding UTF-8",
    ),
    Mistake(
        "an unknown article",
        LESSON.replace("article: ferry", "article: fery"),
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:4:10",
        'There is no article "fery" in the folder articles',
        'Did you mean "ferry"?',
    ),
    Mistake(
        "an unknown paragraph",
        LESSON.replace("paragraph: P1", "paragraph: P9"),
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:13:16",
        'The article "ferry" has no paragraph "P9"',
        "Choose one of: T, P1, P2",
    ),
    Mistake(
        "a quotation that is not in the paragraph",
        LESSON.replace("quote: Residents say the ferry was", "quote: Residents say the boat was"),
        Code.NOT_IN_ARTICLE,
        "lessons/first.yml:15:12",
        "These words are not in paragraph P1 of the article",
        "Copy the passage from the article again",
    ),
    Mistake(
        "marked words that are not in the passage",
        LESSON.replace("words: axed", "words: scrapped"),
        Code.NOT_IN_EXCERPT,
        "lessons/first.yml:22:16",
        "These words are not in the passage",
        "Copy them from the quote",
    ),
    Mistake(
        "marked words that are in the passage twice",
        LESSON.replace("words: axed", "words: d"),
        Code.NOT_IN_EXCERPT,
        "lessons/first.yml:22:16",
        "These words are in the passage 2 times",
        "Add a word before or after them",
    ),
    Mistake(
        "marks that overlap",
        LESSON.replace("words: axed", "words: say the ferry"),
        Code.OVERLAPPING_MARKS,
        "lessons/first.yml:22:16",
        "These words share letters with another mark",
        "Shorten one of the two marks",
    ),
    Mistake(
        "words to rewrite that are not in the passage",
        LESSON.replace(PROMPT, f"{PROMPT}        kind: rewrite\n        words: shut\n"),
        Code.NOT_IN_EXCERPT,
        "lessons/first.yml:28:16",
        "These words are not in the passage",
        "Copy them from the quote",
    ),
    Mistake(
        "two passages with one id",
        LESSON.replace("id: measure", "id: axed"),
        Code.USED_TWICE,
        "lessons/first.yml:31:9",
        'Another passage of this lesson is called "axed" as well',
        "Give each passage an id of its own",
    ),
    Mistake(
        "a word that the glossary does not have",
        LESSON.replace("vocabulary: [ferry]", "vocabulary: [quay, fery]"),
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:10:20",
        '"fery" is not explained in glossary.yml',
        'Or did you mean "ferry"?',
    ),
    Mistake(
        "an unknown alternative",
        LESSON.replace("minutes: 50", "minutes: 50\nalternative: secnd"),
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:6:14",
        'There is no lesson "secnd"',
        'Did you mean "second"?',
    ),
    Mistake(
        "a lesson that writes its own id",
        "id: first\n" + LESSON,
        Code.UNKNOWN_FIELD,
        "lessons/first.yml:1:1",
        '"id" is not written here: it is the name of the file, "first"',
        "rename the file",
    ),
    Mistake(
        "every passage in reserve",
        LESSON.replace(
            "    voice: author\n    quote", "    voice: author\n    use: reserve\n    quote"
        ),
        Code.MISSING_FIELD,
        "lessons/first.yml:12:3",
        "Every passage of this lesson is kept in reserve",
        "Take `use: reserve` away from at least one",
    ),
    Mistake(
        "an article with a mistake",
        ARTICLE.replace("genre: report", "genre: reprt"),
        Code.NOT_ON_LIST,
        "lessons/articles/ferry.yml:5:8",
        '"reprt" is not a genre',
        'Did you mean "report"?',
        file="articles/ferry.yml",
        problems=2,
    ),
    Mistake(
        "an article that is missing",
        None,
        Code.UNKNOWN_REFERENCE,
        "lessons/first.yml:4:10",
        'There is no article "ferry"',
        "Choose one of: quay",
        file="articles/ferry.yml",
    ),
    Mistake(
        "no course.yml",
        None,
        Code.MISSING_FILE,
        "lessons/course.yml:1:1",
        "The file that names the course and lists its lessons is missing",
        "Write course.yml",
        file="course.yml",
        stay=BOTH,
    ),
    Mistake(
        "a lesson in course.yml that has no file",
        COURSE.replace("[first, second]", "[first, second, thirst]"),
        Code.MISSING_FILE,
        "lessons/course.yml:8:30",
        'There is no file "thirst.yml" in the folder lessons',
        'Did you mean "first"?',
        file="course.yml",
        stay=BOTH,
    ),
    Mistake(
        "a lesson listed twice",
        COURSE.replace("[first, second]", "[first, second, first]"),
        Code.USED_TWICE,
        "lessons/course.yml:8:30",
        'The lesson "first" is listed a second time',
        "Keep it in one place",
        file="course.yml",
        stay=BOTH,
    ),
    Mistake(
        "a lesson that is not listed",
        COURSE.replace("[first, second]", "[second]"),
        Code.NOT_IN_COURSE,
        "lessons/first.yml:1:1",
        "No unit of the course lists this lesson",
        'Add "first" to a unit in course.yml',
        file="course.yml",
        stay=BOTH,
    ),
    Mistake(
        "a word explained twice",
        GLOSSARY + "Ferry: A boat.\n",
        Code.DUPLICATE_KEY,
        "lessons/glossary.yml:3:1",
        '"Ferry" stands here a second time; the first is on line 1',
        "Keep one of the two",
        file="glossary.yml",
        stay=BOTH,
    ),
    Mistake(
        "a file that ends in .yaml",
        LESSON,
        Code.NOT_IN_COURSE,
        "lessons/third.yaml:1:1",
        "Files of a course end in .yml, so this one is not read",
        "Rename it to third.yml",
        file="third.yaml",
        stay=BOTH,
    ),
    Mistake(
        "a file name that is no address",
        LESSON,
        Code.OUT_OF_RANGE,
        "lessons/Third One.yml:1:1",
        "The name of this file cannot be used as an address on the web",
        "Rename it with small letters, digits and single hyphens",
        file="Third One.yml",
        stay=BOTH,
    ),
)


each_mistake = pytest.mark.parametrize(
    "mistake", [pytest.param(mistake, id=mistake.called) for mistake in MISTAKES]
)


def reading_of(folder: Path, file: str, text: str | bytes | None) -> Reading:
    lessons = write_course(folder, {**WORLD, file: text if isinstance(text, str) else None})
    if isinstance(text, bytes):
        (lessons / file).write_bytes(text)
    elif text is None:
        (lessons / file).unlink(missing_ok=True)
    return CourseFolder(lessons).read()


def codes_and_places(reading: Reading) -> list[tuple[Code, str]]:
    return [(problem.code, str(problem.place)) for problem in reading.problems]


def test_the_world_of_these_tests_has_no_mistake(tmp_path: Path) -> None:
    reading = read_course(tmp_path, {**WORLD})
    assert reading.problems == ()
    assert set(reading.course.lessons) == BOTH


@each_mistake
def test_a_mistake_is_named_with_its_place_and_its_mend(mistake: Mistake, tmp_path: Path) -> None:
    problem = reading_of(tmp_path, mistake.file, mistake.text).problems[0]
    assert (problem.code, str(problem.place)) == (mistake.code, mistake.place)
    assert mistake.message in problem.message
    assert mistake.mend in problem.mend


@each_mistake
def test_a_mistake_is_not_reported_as_several(mistake: Mistake, tmp_path: Path) -> None:
    problems = reading_of(tmp_path, mistake.file, mistake.text).problems
    assert len(problems) == mistake.problems, problems


@each_mistake
def test_a_mistake_keeps_no_other_lesson_out_of_the_course(
    mistake: Mistake, tmp_path: Path
) -> None:
    assert set(reading_of(tmp_path, mistake.file, mistake.text).course.lessons) == mistake.stay


@each_mistake
def test_no_message_speaks_the_language_of_parsers(mistake: Mistake, tmp_path: Path) -> None:
    problems = reading_of(tmp_path, mistake.file, mistake.text).problems
    said = " ".join(f"{problem.message} {problem.mend}" for problem in problems)
    assert said
    assert not re.search(r"(?i)\b(scalar|mapping|sequence|token|node|dict|tuple|pydantic)", said)


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="with line ends of Windows"),
        pytest.param(lambda text: f"\ufeff{text}", id="with a byte order mark"),
    ],
)
@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param(mistake.file, mistake.text, id=mistake.called)
        for mistake in MISTAKES
        if isinstance(mistake.text, str)
    ],
)
def test_how_a_file_was_saved_moves_no_place(
    file: str, text: str, saved: Callable[[str], str], tmp_path: Path
) -> None:
    expected = codes_and_places(reading_of(tmp_path / "a", file, text))
    assert codes_and_places(reading_of(tmp_path / "b", file, saved(text))) == expected


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="with line ends of Windows"),
        pytest.param(lambda text: f"\ufeff{text}", id="with a byte order mark"),
        pytest.param(lambda text: text.removesuffix("\n"), id="without a last line end"),
        pytest.param(lambda text: f"---\n{text}...\n", id="with a line that opens and closes it"),
    ],
)
def test_how_files_were_saved_changes_nothing_in_the_course(
    saved: Callable[[str], str], tmp_path: Path
) -> None:
    expected = sound_course(tmp_path / "a")
    course = sound_course(tmp_path / "b", {name: saved(text) for name, text in FILES.items()})
    assert course == expected


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "- ? "])
def test_a_very_deep_file_is_refused(opening: str, tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "first.yml", opening * 20_000)
    assert [problem.code for problem in reading.problems] == [Code.TOO_LARGE]


def test_several_mistakes_in_the_fields_of_a_file_are_found_in_one_run(tmp_path: Path) -> None:
    lesson = (
        LESSON.replace("minutes: 50", "minutes: fifty")
        .replace("technique: loaded-language", "technique: loaded")
        .replace("question:", "qestion:")
        .replace("    paragraph: P1\n", "")
    )
    assert codes_and_places(reading_of(tmp_path, "first.yml", lesson)) == [
        (Code.UNKNOWN_FIELD, "lessons/first.yml:2:1"),
        (Code.WRONG_KIND_OF_VALUE, "lessons/first.yml:5:10"),
        (Code.MISSING_FIELD, "lessons/first.yml:12:5"),
        (Code.NOT_ON_LIST, "lessons/first.yml:22:20"),
    ]


def test_several_wrong_references_in_a_file_are_found_in_one_run(tmp_path: Path) -> None:
    lesson = (
        LESSON.replace("vocabulary: [ferry]", "vocabulary: [fery]")
        .replace("paragraph: P2", "paragraph: P7")
        .replace("words: axed", "words: stopped")
        .replace("minutes: 50", "minutes: 50\nalternative: third")
    )
    assert codes_and_places(reading_of(tmp_path, "first.yml", lesson)) == [
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:6:14"),
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:11:14"),
        (Code.NOT_IN_EXCERPT, "lessons/first.yml:23:16"),
        (Code.UNKNOWN_REFERENCE, "lessons/first.yml:33:16"),
    ]


def test_mistakes_in_several_files_are_found_in_one_run(tmp_path: Path) -> None:
    wrong = {
        "course.yml": COURSE.replace("title: A small", "titel: A small"),
        "glossary.yml": GLOSSARY + "Quay: A wall.\n",
        "first.yml": LESSON.replace("minutes: 50", "minutes: fifty"),
        "second.yml": SECOND_LESSON.replace("plainer:", "\tplainer:"),
    }
    assert codes_and_places(read_course(tmp_path, {**WORLD, **wrong})) == [
        (Code.UNKNOWN_FIELD, "lessons/course.yml:1:1"),
        (Code.WRONG_KIND_OF_VALUE, "lessons/first.yml:5:10"),
        (Code.DUPLICATE_KEY, "lessons/glossary.yml:3:1"),
        (Code.SYNTAX, "lessons/second.yml:23:9"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "1984",
        "no",
        "Yes",
        "on",
        "true",
        "1.10",
        "12:30",
        "0o17",
        "1_000",
        "1e3",
        ".inf",
        "2024-05-01",
        "null-handling",
        "nullable",
        "=",
        "Ferry's end",
        "50% of it",
        "Q&A",
        "C# and D",
        "why?",
    ],
)
def test_a_title_stays_the_text_that_was_written(title: str, tmp_path: Path) -> None:
    lesson = LESSON.replace("title: Words for an ending", f"title: {title}")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].title == title


def test_the_word_null_in_quotation_marks_is_a_text(tmp_path: Path) -> None:
    lesson = LESSON.replace("title: Words for an ending", "title: 'null'")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].title == "null"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("yes", True),
        ("no", False),
        ("Yes", True),
        ("true", True),
        ("false", False),
        ('"no"', False),
    ],
)
def test_yes_and_no_are_understood_where_they_are_due(
    word: str, *, meant: bool, tmp_path: Path
) -> None:
    article = ARTICLE.replace("invented: yes", f"invented: {word}")
    course = sound_course(tmp_path, {"articles/ferry.yml": article})
    assert course.articles["ferry"].invented is meant


@pytest.mark.parametrize("number", ["50", '"50"', "'50'", "|-\n  50"])
def test_a_number_is_understood_where_it_is_due(number: str, tmp_path: Path) -> None:
    lesson = LESSON.replace("minutes: 50", f"minutes: {number}")
    assert sound_course(tmp_path, {"first.yml": lesson}).lessons["first"].minutes == 50


def test_a_date_is_understood_where_it_is_due(tmp_path: Path) -> None:
    published = sound_course(tmp_path).articles["ferry"].published
    assert published.isoformat() == "2024-05-01"


SNIPPETS = (
    *"\t\n\r -:#'\"[]{}*&!|>%@`\\,?~<=.0\0\x85\ufeff\u2028\x1b\x7f😀é\u05d0\u0301",
    *(
        "\r\n",
        "\n- ",
        "\n  - ",
        "---\n",
        "...\n",
        "? ",
        "!!str ",
        "&a ",
        "*a",
        "<<: ",
        "|2\n",
        ">-\n",
    ),
    *("null", "kind: [a]\n", "{a: ", "[[", "%YAML 1.1\n---\n", "nan", "inf", "9" * 40, '"\\ud800"'),
)


@st.composite
def mutated_files(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the small course with some of its characters taken out or put in."""
    file = draw(st.sampled_from(("first.yml", *WORLD)))
    text = WORLD[file]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from((0, 0, 1, 2, 9, 80)))
        text = (
            text[:start] + draw(st.sampled_from(("", *SNIPPETS)) | st.text(max_size=3)) + text[end:]
        )
    return file, text


def lies_inside(problem: Problem, text: str) -> bool:
    place = problem.place
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    if place.line > len(lines) or place.text != lines[place.line - 1]:
        return False
    return 1 <= place.column <= len(place.text) + 1


@settings(max_examples=200, deadline=None)
@given(mutated_files())
def test_a_mutated_file_gives_problems_with_places_in_it_and_never_an_exception(
    file_and_text: tuple[str, str],
) -> None:
    file, text = file_and_text
    with tempfile.TemporaryDirectory() as folder:
        reading = reading_of(Path(folder), file, text)
    assert reading.problems == in_reading_order(reading.problems)
    for problem in reading.problems:
        name = problem.place.file.removeprefix("lessons/")
        assert lies_inside(problem, text if name == file else WORLD[name]), problem


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(sorted(WORLD)))
def test_a_file_of_any_bytes_gives_problems_and_never_an_exception(data: bytes, file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = reading_of(Path(folder), file, data)
    assert reading.problems
