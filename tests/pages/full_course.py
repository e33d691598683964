"""A course with something in every field, to be filled with whatever texts a test is about."""

import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from generator.course.course import Course
from tests.small_course import sound_course

# A course with something in every field. TEXT is a line or a quotation, PROSE is prose, TEACHER
# is for teachers; each time they stand for another text. The other words in capitals stand for
# one text wherever they are.
FULL_COURSE: dict[str, str | None] = {
    "course.yml": """\
title: TEXT
summary: TEXT
authors: [TEXT, TEXT]
licence: TEXT
welcome: PROSE
units:
  - id: first
    title: TEXT
    summary: TEXT
    introduction: PROSE
    content_note: PROSE
    alternative: second
    lessons: [full]
    preparation: [TEACHER]
  - {id: second, title: TEXT, summary: TEXT, lessons: [other]}
""",
    "glossary.yml": "TERM: PROSE\n",
    "articles/one.yml": """\
title: TEXT
authors: [TEXT, TEXT]
publisher: TEXT
published: 2024-05-01
genre: opinion
language: en
summary: PROSE
url: https://example.org/?a=b&c=d
url_status: unverified
rights: {holder: TEXT, statement: TEXT, basis: quotation, conditions: [TEXT, TEXT]}
credit: TEXT
quotation_limit: 100
not_known: [PROSE, PROSE]
labels: [TEXT, TEXT]
paragraphs:
  - {id: P1, name: TEXT, text: QUOTE}
  - {id: P9, text: LONE}
teacher: TEACHER
""",
    "articles/two.yml": """\
title: TEXT
authors: [TEXT]
publisher: TEXT
published: 2024-12-31
genre: statement
language: he
summary: PROSE
invented: yes
url:
url_status: none
rights: {holder: TEXT, statement: TEXT, basis: licence}
credit: TEXT
paragraphs: [{id: P1, text: SECOND}, {id: P2}]
""",
    "full.yml": """\
title: TEXT
question: TEXT
summary: TEXT
article: one
minutes: 50
audience: {grades: TEXT, age: 14}
objectives: [TEXT, {text: TEXT, depth: 2}]
content_note: PROSE
alternative: other
warm_up: PROSE
vocabulary: [TERM]
excerpts:
  - {id: early, paragraph: P9, voice: author, use: reserve, quote: LONE}
  - id: whole
    paragraph: P1
    voice: quoted
    speaker: TEXT
    content_note: PROSE
    quote: QUOTE
    in_other_words: PROSE
    techniques: [conflict, morality]
    marks:
      - {words: MARKED, technique: euphemism, note: PROSE, teacher: TEACHER}
    prompts:
      - {lens: sourcing, ask: PROSE, answer: PROSE, other_answers: [PROSE, PROSE], teacher: TEACHER}
      - {kind: write, lens: framing, ask: PROSE, lines: 3, other_answers: [PROSE]}
      - {kind: write, lens: framing, ask: PROSE, answer: PROSE, teacher: TEACHER}
      - kind: choose
        lens: loaded-language
        ask: PROSE
        several: yes
        options: [{text: PROSE, feedback: PROSE, defensible: yes}, {text: PROSE, feedback: PROSE}]
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
      - kind: mark
        lens: framing
        ask: PROSE
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
      - kind: sort
        lens: sourcing
        ask: PROSE
        groups: [GROUP, TEXT]
        items: [{text: PROSE, group: GROUP, why: PROSE}, {text: PROSE, group: GROUP}]
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
      - kind: rewrite
        lens: framing
        ask: PROSE
        words: MARKED
        plainer: PROSE
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
      - kind: compare
        lens: framing
        ask: PROSE
        points: [TEXT, TEXT]
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
      - kind: look-up
        lens: sourcing
        ask: PROSE
        move: stop
        checklist: [PROSE, PROSE]
        answer: PROSE
        other_answers: [PROSE]
        teacher: TEACHER
    teacher: TEACHER
  - compare:
      - id: left
        paragraph: P9
        voice: author
        quote: LONE
        marks: [{words: LONE, technique: conflict}]
        prompts: [{lens: framing, ask: PROSE}]
      - id: right
        article: two
        paragraph: P1
        voice: publisher
        quote: SECOND
        content_note: PROSE
    prompts: [{kind: compare, lens: framing, ask: PROSE, points: [TEXT]}]
    teacher: TEACHER
  - id: kept
    paragraph: P1
    voice: author
    use: reserve
    quote: QUOTE
    prompts: [{lens: framing, ask: PROSE}]
activities:
  - {title: TEXT, minutes: 50, grouping: pairs, lens: framing, steps: [PROSE, PROSE]}
  - {title: TEXT, minutes: 5, steps: [PROSE]}
exit_ticket: PROSE
assessment: {task: PROSE, rubric: [{criterion: TEXT, levels: [TEXT, TEXT, TEXT, TEXT]}]}
lateral_reading:
  - claim: PROSE
    move: find-better-coverage
    ask: PROSE
    pointer: TEACHER
    found: TEACHER
    status: disputed
    checked_on: 2024-05-02
    good_for_months: 9
  - {claim: PROSE, move: stop}
  - {claim: PROSE, move: stop, use: reserve}
standards: {ccss: [RI.9-10.4, RI.9-10.6], namle: ['3']}
authors: [TEXT]
status: draft
reviewed: [{name: TEXT, role: TEXT, date: 2024-05-03}]
teacher:
  overview: TEACHER
  preparation: [TEACHER]
  misconceptions: [TEACHER]
  sensitive: [TEACHER]
  norms: [TEACHER]
  supports: [TEACHER]
  extensions: [TEACHER]
  no_device: TEACHER
""",
    "other.yml": """\
title: TEXT
question: TEXT
summary: TEXT
article: two
minutes: 45
audience: {grades: TEXT, age: 14}
objectives: [TEXT]
content_note: none
excerpts:
  - {id: only, paragraph: P1, voice: reported, quote: SECOND, techniques: [conflict]}
""",
    "first.yml": None,
    "second.yml": None,
    "articles/ferry.yml": None,
}


TOKENS = re.compile(r"\b(TEXT|PROSE|TEACHER|TERM|GROUP|QUOTE|MARKED|LONE|SECOND)\b")


def full_course(
    folder: Path, lines: Iterator[str] | None = None, prose: Iterator[str] | None = None
) -> Course:
    """The course above, filled with numbered words or with the given texts."""
    return sound_course(
        folder,
        full_files(
            lines or (f"line {number}." for number in count()),
            prose or (f"prose {number}." for number in count()),
            prose or (f"TEACHER-{number}" for number in count()),
        ),
    )


def full_files(
    lines: Iterator[str], prose: Iterator[str], teacher: Iterator[str]
) -> dict[str, str | None]:
    """The files of the course above, filled with texts: lines, prose, and notes for teachers."""
    texts = {"TEXT": lines, "PROSE": prose, "TEACHER": teacher}
    marked = next(lines)
    around = next(pair for pair in zip(lines, lines, strict=True) if marked not in "".join(pair))
    once = {
        "TERM": next(text for text in lines if len(text) < 500),
        "GROUP": next(lines),
        "QUOTE": f"{around[0]} \u2042 {marked} \u2042 {around[1]}",
        "MARKED": marked,
        "LONE": next(lines),
        "SECOND": next(lines),
    }

    def filled(token: re.Match[str]) -> str:
        name = token.group()
        return json.dumps(once[name] if name in once else next(texts[name]), ensure_ascii=False)

    return {name: text and TOKENS.sub(filled, text) for name, text in FULL_COURSE.items()}
