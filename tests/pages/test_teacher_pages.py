"""The teacher edition: everything for teachers is there, set apart, and in no student's page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.course.course import Course
from generator.course.editions import (
    FOR_TEACHERS,
    FOR_TEACHERS_AND_ANSWERS,
    belongs_to,
    student_edition,
)
from generator.course.lesson import Answers, TeacherNotes
from generator.course.part import Part
from generator.course.text import Prose
from generator.pages.course_pages import course_pages
from generator.pages.escaping import escaped
from tests.pages.html_tree import Element
from tests.pages.site import WORDS, Site, follow, links, prompts_of, under
from tests.small_course import LESSON, sound_course

LESSON_PAGE = "lessons/full.md"
PLAN = "plans/full.md"


def kinds_of_part(kind: type[Part] = Part) -> Iterator[type[Part]]:
    """Every class of the model."""
    for inner in kind.__subclasses__():
        if inner.__module__.startswith("generator.course."):
            yield inner
            yield from kinds_of_part(inner)


def fields_of(cut: frozenset[str]) -> list[tuple[type[Part], str]]:
    """Every field that belongs to a cut, the ones inside a teacher's notes among them."""
    return [
        (kind, name)
        for kind in kinds_of_part()
        if not kind.__name__.startswith("_")
        for name, field in kind.model_fields.items()
        if kind is TeacherNotes or belongs_to(cut, field)
    ]


FIELDS = [
    pytest.param(*field, id=f"{field[0].__name__}.{field[1]}")
    for field in fields_of(FOR_TEACHERS_AND_ANSWERS)
]
TEACHER_FIELDS = [
    pytest.param(*field, id=f"{field[0].__name__}.{field[1]}") for field in fields_of(FOR_TEACHERS)
]


def without(value: Any, kind: type[Part], name: str) -> Any:
    """The same, with one field of one class empty wherever it is."""
    if isinstance(value, tuple):
        return tuple(without(item, kind, name) for item in value)
    if not isinstance(value, Part):
        return value
    changes = {field: without(inner, kind, name) for field, inner in value}
    if type(value) is kind:
        field = kind.model_fields[name]
        is_prose = field.annotation is Prose
        empty = (Prose("") if is_prose else "") if field.is_required() else field.get_default()
        changes[name] = () if isinstance(changes[name], tuple) else empty
    return value.model_copy(update=changes)


def course_without(course: Course, kind: type[Part], name: str) -> Course:
    return replace(
        course,
        outline=without(course.outline, kind, name),
        lessons={key: without(lesson, kind, name) for key, lesson in course.lessons.items()},
        articles={key: without(article, kind, name) for key, article in course.articles.items()},
    )


def proses_in(value: Any, kind: type[Part], name: str) -> Iterator[Prose]:
    """What stands in a field of a class, wherever it is."""
    if isinstance(value, tuple):
        for item in value:
            yield from proses_in(item, kind, name)
    if isinstance(value, Part):
        for field, inner in value:
            if type(value) is kind and field == name:
                yield from (one for one in as_tuple(inner) if isinstance(one, Prose))
            yield from proses_in(inner, kind, name)


def as_tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def texts(course: Course) -> dict[str, str]:
    return {page.path: page.text for page in course_pages(course)}


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_what_stands_in_a_field_is_seen_in_the_teacher_edition(
    full_for_teachers: Site, kind: type[Part], name: str
) -> None:
    course = full_for_teachers.course
    shown = "".join(texts(course).values())

    assert texts(course_without(course, kind, name)) != texts(course)
    for part in (course.outline, *course.lessons.values(), *course.articles.values()):
        for said in proses_in(part, kind, name):
            assert escaped(said.source) in shown


@pytest.mark.parametrize(("kind", "name"), TEACHER_FIELDS)
def test_what_stands_in_a_teachers_field_changes_no_page_for_students(
    full: Site, full_for_teachers: Site, kind: type[Part], name: str
) -> None:
    emptied = course_without(full_for_teachers.course, kind, name)

    assert texts(student_edition(emptied, drafts=True)) == texts(full.course)


def test_no_page_for_students_sets_anything_apart_for_teachers(full: Site) -> None:
    for path, page in full.pages.items():
        assert "for-teacher" not in page.text, path
        assert not path.startswith("plans/")


def test_the_teacher_edition_has_every_page_that_students_have(
    full: Site, full_for_teachers: Site
) -> None:
    assert full.pages.keys() <= full_for_teachers.pages.keys()


def test_whatever_is_for_the_teacher_says_so_in_words(full_for_teachers: Site) -> None:
    set_apart = [
        element
        for _, page in full_for_teachers
        for element in page.inside
        if "for-teacher" in element.attributes.get("class", "")
    ]

    assert len(set_apart) > 10
    for element in set_apart:
        assert element.text.strip().startswith(WORDS.teacher.for_teacher)


def test_a_lessons_notes_stand_before_its_warm_up_and_in_the_table_of_contents(
    full_for_teachers: Site,
) -> None:
    page = full_for_teachers[LESSON_PAGE]
    headings = [each.text for each in page.inside if each.tag in ("h2", "h3")]
    notes = (
        WORDS.teacher.preparation,
        WORDS.teacher.sensitive,
        WORDS.teacher.norms,
        WORDS.teacher.misconceptions,
    )
    more = (WORDS.teacher.supports, WORDS.teacher.extensions, WORDS.teacher.no_device)
    begin = headings.index(f"{WORDS.teacher.for_teacher}¶")

    assert headings[begin + 1 : begin + 8] == [f"{name}¶" for name in (*notes, *more)]
    assert headings.index(f"{WORDS.warm_up}¶") == begin + 8


def key_of(page: Element, kind: str) -> Element:
    """What the teacher has of the prompt of a kind."""
    return page.all("section", class_=f"prompt-{kind}")[-1].only("div", class_="for-teacher")


def test_answers_are_open_for_the_teacher(full_for_teachers: Site) -> None:
    page = full_for_teachers[LESSON_PAGE]

    assert page.all("details", class_="answer") == page.all("details", class_="option") == []
    assert WORDS.answer in key_of(page, "write").text
    assert WORDS.other_answers in key_of(page, "choose").text
    assert WORDS.teacher.defensible_short in key_of(page, "choose").text
    assert WORDS.plainer in key_of(page, "rewrite").text
    assert WORDS.why in key_of(page, "sort").only("table").text


def test_the_teacher_sees_of_a_question_first_what_students_see_without_answers(
    full_for_teachers: Site,
) -> None:
    page = full_for_teachers[LESSON_PAGE]
    for section in page.all("section", class_="prompt"):
        work = section.only("prompt-work")
        assert section.children[0] is work
        assert work.all("details") == []


def test_the_lessons_marks_are_shown_to_the_teacher_at_once(full_for_teachers: Site) -> None:
    for passage in full_for_teachers[LESSON_PAGE].all("close-reading"):
        assert passage.attributes["data-marks"] == "shown"


def test_a_passage_under_a_content_note_is_open_for_the_teacher(full_for_teachers: Site) -> None:
    page = full_for_teachers[LESSON_PAGE]
    folds = [*page.all("details", class_="passage-with-note"), *page.all("details", class_="notes")]

    assert len(folds) == 3
    assert all("open" in fold.attributes for fold in folds)


def test_a_passage_in_reserve_says_that_it_is_only_here(full_for_teachers: Site) -> None:
    page = full_for_teachers[LESSON_PAGE]
    (early, kept) = (under(page, f"passage-{name}--heading") for name in ("early", "kept"))

    assert early.only("p", class_="in-reserve").text == WORDS.teacher.in_reserve
    assert kept.only("p", class_="in-reserve").text == WORDS.teacher.in_reserve
    assert len(prompts_of(page, "kept")) == 1
    assert under(page, "passage-whole--heading").all("p", class_="in-reserve") == []


def test_a_check_says_what_was_found_and_when_to_look_again(full_for_teachers: Site) -> None:
    checks = under(full_for_teachers[LESSON_PAGE], "look-further").all("li")
    first = checks[0].only("div", class_="for-teacher")

    assert [term.text for term in first.all("dt")] == [
        WORDS.teacher.pointer,
        WORDS.teacher.found,
        WORDS.teacher.finding,
        WORDS.teacher.checked_on,
    ]
    assert first.all("dd")[2].text == "Other sources report something else."
    assert first.all("dd")[3].text == "2 May 2024. Look again by 2 February 2025."
    assert WORDS.teacher.in_reserve in checks[2].text


def test_an_objective_says_how_deep_it_goes(full: Site, full_for_teachers: Site) -> None:
    (_, objective) = under(full_for_teachers[LESSON_PAGE], "objectives").all("li")

    assert objective.only("span", class_="depth").text == "Depth 2: skill"
    assert "Depth" not in under(full[LESSON_PAGE], "objectives").text


def test_a_lesson_and_its_unit_lead_to_its_plan(full_for_teachers: Site) -> None:
    for path in (LESSON_PAGE, "units/first/index.md"):
        ((_, address),) = [
            link for link in links(full_for_teachers[path]) if link[0] == WORDS.teacher.plan
        ]
        assert follow(path, address) == (PLAN, "")


def test_a_plan_is_found_by_links_and_not_in_the_menu(full_for_teachers: Site) -> None:
    plans = [page for path, page in full_for_teachers.pages.items() if path.startswith("plans/")]

    assert len(plans) == 2
    assert not any(page.in_menu for page in plans)


def test_a_plan_counts_the_minutes_from_the_start(full_for_teachers: Site) -> None:
    rows = under(full_for_teachers[PLAN].only("div", class_="plan"), "time-line").all("td")

    assert rows[0].text.splitlines()[0] == "0 to 50 min"
    assert rows[2].text.splitlines()[0] == "50 to 55 min"
    assert WORDS.groupings["pairs"] in rows[0].text


def test_a_plan_has_what_a_teacher_needs_in_class(full_for_teachers: Site) -> None:
    plan = full_for_teachers[PLAN]
    lesson = full_for_teachers.course.lessons["full"]
    assert lesson.teacher
    assert lesson.exit_ticket
    assert lesson.assessment
    wanted = (
        *lesson.teacher.preparation,
        *lesson.teacher.sensitive,
        *(prompt.answer for each in lesson.all_excerpts for prompt in each.prompts),
        lesson.content_note,
        lesson.exit_ticket,
        lesson.assessment.task,
    )

    assert [text.plain for text in wanted if text and text.plain not in plan.text] == []
    assert plan.all("tr")[-1].all("td")[-1].text == lesson.assessment.rubric[-1].levels[-1]


def test_a_unit_tells_its_teacher_how_long_it_takes_and_what_its_lessons_do(
    full_for_teachers: Site,
) -> None:
    page = full_for_teachers["units/first/index.md"]
    box = page.only("div", class_="for-teacher")
    lesson = full_for_teachers.course.lessons["full"]

    assert "1 lesson, 50 minutes." in box.text
    assert lesson.content_note
    for said in (*(each.text for each in lesson.objectives), lesson.content_note.plain):
        assert said in box.text


def test_the_home_page_tells_a_teacher_how_long_each_unit_takes(full_for_teachers: Site) -> None:
    facts = full_for_teachers["index.md"].all("p", class_="for-teacher-here")

    assert ["minutes" in each.text for each in facts] == [True, True]


HELD_BACK = f"{LESSON}answers: teacher-only\n"


def test_answers_that_a_lesson_keeps_for_its_teacher_leave_no_empty_place(
    full: Site, full_for_teachers: Site
) -> None:
    held = for_students_without_answers(full_for_teachers.course)[LESSON_PAGE]

    assert WORDS.answers_with_teacher in under(held, "read-closely").text
    assert held.all("details", class_="answer") == held.all("details", class_="option") == []
    assert WORDS.feedback_hint not in held.text
    assert [item.text for item in held.only("ul", class_="options").all("li")] == [
        option.only("summary").text for option in full[LESSON_PAGE].all("details", class_="option")
    ]
    assert len(held.only("ul", class_="sort-items").all("li")) == 2
    assert held.all("span", class_="sort-group")


def for_students_without_answers(course: Course) -> Site:
    held = course.lessons["full"].model_copy(update={"answers": Answers.TEACHER_ONLY})
    lessons = {**course.lessons, "full": held}
    return Site(student_edition(replace(course, lessons=lessons), drafts=True))


def test_a_lesson_that_keeps_its_answers_says_so_to_its_teacher(tmp_path: Path) -> None:
    page = Site(sound_course(tmp_path, {"first.yml": HELD_BACK}))["lessons/first.md"]

    assert WORDS.teacher.answers_held_back in page.text
    assert WORDS.answers_with_teacher not in page.text


def test_students_who_may_open_the_answers_are_not_told_that_the_teacher_has_them(
    small: Site,
) -> None:
    assert WORDS.answers_with_teacher not in small["lessons/first.md"].text
