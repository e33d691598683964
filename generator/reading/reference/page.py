"""The reference of the lesson format: one Markdown page, made from the model.

Fields, limits, closed lists and what stands where are taken from the model.
Only the words here, on how to write a text, are written by hand.
"""

from collections.abc import Iterable

from pydantic import BaseModel

from generator.course.article import Article
from generator.course.course import Glossary, Outline
from generator.course.lesson import Lesson
from generator.reading.course_folder import ARTICLES, GLOSSARY_FILE, OUTLINE_FILE
from generator.reading.model_fields import about, written_fields
from generator.reading.reference.forms import WordList, anchor_of, word_lists_in
from generator.reading.reference.lists import list_section
from generator.reading.reference.parts import file_section, part_sections, places_of_parts
from generator.reading.reference.tables import table

FILES: dict[str, type[BaseModel]] = {
    OUTLINE_FILE: Outline,
    GLOSSARY_FILE: Glossary,
    "NAME.yml": Lesson,
    f"{ARTICLES}/NAME.yml": Article,
}
"""What the files of a course are called, and what each of them is read as."""

_OPENING = """\
# The lesson format

<!-- This page is made from the program. Do not change it here: run `lessons reference` again. -->

A course is a folder of text files. This page lists everything that you can write in them. You do
not need to know it by heart. Copy a lesson that works, change it, and come back here when you want
to know what a field takes.
"""

_AFTER_FILES = """\
NAME stands for a name that you choose, in small letters and digits joined by hyphens, such as
`harbour-bridge`. It becomes part of the address of the page. Only the glossary may be left out.

In the tables below, a field that is needed must be there. Every other field may be left out. What
is marked *teacher edition only* never reaches the pages for students.
"""

_HOW_TO_WRITE = """\
## How to write it { #writing }

A field is a name, a colon, a space and what you write. Fields that belong together begin in the
same column. What belongs to a field stands below it, two spaces further in. An item of a list
begins with a dash and a space. Use spaces and no tabs. A line that begins with `#` is a note to
yourself.

```yaml
# Still to do: ask a colleague to read this.
minutes: 50
audience:
  grades: 9-12
  age: 14
vocabulary:
  - byline
  - standfirst
```

### A line { #line }

Titles, names and other short texts stand behind the colon. Put quotation marks around a line that
has a colon and a space in it, has a space and a `#` in it, or begins with a sign such as a
quotation mark, a dash, a bracket, `*`, `&`, `%`, `@` or `!`. If you are not sure, put them: they do
no harm. Where the line itself has such quotation marks in it, put single ones around it. Where it
has both, write it like a text of your own.

```yaml
title: "Bridge axed: Oakum Quay traders reel"
summary: 'What does "axed" say that "closed" does not?'
```

### Text of your own { #text }

A text may have several paragraphs. Write `|` behind the colon and the text below it, two spaces
further in, with an empty line between paragraphs. In such a text no sign needs quotation marks
around it. You can use *emphasis*, **strong emphasis**, lists and links, with the signs shown here.

```yaml
warm_up: |
  Picture a small town: one bridge joins its two halves. One morning *nobody* can cross.

  Write down **four people** whose day has just changed. Think of

  - people who work,
  - people who go to school.

  You can look the word up in [a dictionary](https://www.example.org/bridge).
```

You will also meet `>-` in lessons. It is good for a text of one paragraph.

### Exact words { #exact-words }

Words of an article are shown exactly as they stand. Copy them in place of typing them. Write `|-`
behind the colon and the words below it: whatever signs the words have, none of them is changed, and
nothing is added at their end.

```yaml
quote: |-
  “I sold eleven bowls of soup today. On a normal Tuesday it is ninety,” said Dorrie Hexwell.
```
"""


_LISTS = """\
## Lists of words { #lists }

Some fields take a word from one of these lists, spelt as it is here.
"""


def reference_page() -> str:
    """The page that lists every file, field and word of the lesson format."""
    blocks = [_OPENING, _files(), _AFTER_FILES, _HOW_TO_WRITE]
    for file, model in FILES.items():
        blocks += [file_section(file, model), *part_sections(model)]
    blocks += [_LISTS, *map(list_section, word_lists())]
    return "\n\n".join(block.strip() for block in blocks) + "\n"


def word_lists() -> Iterable[WordList]:
    """Every closed list of the model, in the order in which fields use them."""
    return dict.fromkeys(
        words
        for model in FILES.values()
        for part in (model, *places_of_parts(model))
        for field in written_fields(part).values()
        for words in word_lists_in(field.rebuild_annotation())
    )


def _files() -> str:
    return table(
        ("File", "What it is"),
        ((f"[`{file}`](#{anchor_of(model)})", about(model)) for file, model in FILES.items()),
    )
