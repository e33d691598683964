"""What a prompt of each kind becomes on paper: the question, and room for the work.

In a key the room is taken by what can be answered.
"""

from collections.abc import Iterator

from generator.course.editions import without_answers
from generator.course.prompts import Choose, Compare, LookUp, Marking, Prompt, Rewrite, Sort, Write
from generator.course.vocabulary import LENSES
from generator.exports.document import (
    Block,
    ForTeacher,
    Labelled,
    Paragraph,
    Points,
    Role,
    Sign,
    Table,
    Task,
    WritingLines,
)
from generator.pages.words import Words

LINES_TO_WRITE = {"discuss": 3, "rewrite": 2, "look-up": 4}
"""How many lines a kind of prompt is given that does not say so itself."""
ROWS_TO_MARK = 3
LINES_IN_TABLE = 2


def student_task(prompt: Prompt, words: Words, sides: tuple[str, str]) -> Task:
    """A prompt with room for a student's work.

    Arguments:
        prompt: The prompt. What it has of answers is not looked at.
        words: The words of paper.
        sides: What the two texts of a comparison are called.
    """
    work = (*_materials(prompt, words), *_room(prompt, words, sides))
    return _task(prompt, words, work)


def keyed_task(prompt: Prompt, words: Words) -> Task:
    """A prompt with what can be answered, and what the teacher has of it."""
    key = tuple(_key(prompt, words))
    told = (ForTeacher(words.teacher.for_teacher, key),) if key else ()
    return _task(prompt, words, (*_materials(without_answers(prompt), words), *told))


def _task(prompt: Prompt, words: Words, work: tuple[Block, ...]) -> Task:
    label = f"{LENSES[prompt.lens].name} · {words.kinds[prompt.kind]}"
    return Task(prompt.lens, label, prompt.ask, work)


def _materials(prompt: Prompt, words: Words) -> Iterator[Block]:
    """What is worked with, beyond the question, in a sheet and in its key."""
    match prompt:
        case Choose(several=True):
            yield Paragraph(words.several, Role.HINT)
        case Rewrite(words=to_rewrite):
            yield Labelled(words.rewrite_these, f"“{to_rewrite}”")
        case Sort(groups=groups):
            yield Labelled(words.groups, " · ".join(groups))
        case LookUp(move=move, checklist=checklist):
            yield Labelled(words.move, words.moves[move])
            if checklist:
                yield Points(checklist, Sign.BOX)
        case _:
            return


def _room(prompt: Prompt, words: Words, sides: tuple[str, str]) -> Iterator[Block]:
    """Where a student writes, ticks or fills in."""
    match prompt:
        case Write(lines=lines):
            yield WritingLines(lines)
        case Choose(options=options):
            yield Points(tuple(option.text for option in options), Sign.BOX)
        case Sort(items=items):
            to_sort = tuple((item.text, "") for item in items)
            yield Table((words.item, words.group), to_sort, lines_to_write=1)
        case Marking():
            head = (words.paper.words_you_marked, words.paper.what_they_do)
            yield Table(head, (("", ""),) * ROWS_TO_MARK, lines_to_write=1)
        case Compare(points=points) if points:
            to_compare = tuple((point, "", "") for point in points)
            yield Table((words.compare_points, *sides), to_compare, LINES_IN_TABLE)
        case Compare():
            yield WritingLines(LINES_TO_WRITE["discuss"])
        case _ if prompt.kind in LINES_TO_WRITE:
            yield WritingLines(LINES_TO_WRITE[prompt.kind])
        case _:
            return


def _key(prompt: Prompt, words: Words) -> Iterator[Block]:
    match prompt:
        case Choose(options=options):
            for option in options:
                fits = f"{words.teacher.defensible_short}: " if option.defensible else ""
                yield Labelled(f"{fits}{option.text.plain}", option.feedback)
        case Sort(items=items):
            rows = tuple((item.text, item.group, item.why or "") for item in items)
            yield Table((words.item, words.group, words.why), rows)
        case Rewrite(plainer=plainer) if plainer:
            yield Labelled(words.plainer, plainer)
        case Compare(points=points) if points:
            yield Labelled(words.compare_points, " · ".join(points))
        case _:
            pass
    if prompt.answer:
        yield Labelled(words.answer, prompt.answer)
    if prompt.other_answers:
        yield Paragraph(words.other_answers, Role.HINT)
        yield Points(prompt.other_answers)
    if prompt.teacher:
        yield Labelled(words.teacher.note, prompt.teacher)
