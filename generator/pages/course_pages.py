"""All pages of a course in one edition, and the order in which they are found."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from generator.course.article import Article
from generator.course.course import Course, Unit
from generator.course.edition import Edition
from generator.course.excerpt import Excerpt
from generator.course.lesson import Lesson
from generator.course.quotation import QuotedShare
from generator.course.standards import FRAMEWORKS
from generator.course.vocabulary import LENSES, Lens
from generator.pages import page as places
from generator.pages.environment import page_templates
from generator.pages.escaping import front_matter, json_in_script
from generator.pages.known_pages import KnownPages
from generator.pages.page import Navigation, Page, Sheet, link_from
from generator.pages.passage_numbers import passage_numbers
from generator.pages.structured_data import lesson_data
from generator.pages.syllabus import syllabus
from generator.pages.time_line import time_line
from generator.pages.words import words_in

MOST_UNITS_IN_TABS = 4
"""A course with more units than this has them under one tab."""

MOST_UNITS_IN_MENU = 12
"""A longer course has a page that lists its units, and elsewhere names some of them only."""

MOST_LISTED = 12
"""How many passages a page names that show a technique, and how many lessons that use a word."""


Sheets = Mapping[str, tuple[Sheet, ...]]
"""The files to print by the lessons that they are of."""


def course_pages(
    course: Course, known: KnownPages | None = None, sheets: Sheets | None = None
) -> Iterator[Page]:
    """Every page of the course.

    Arguments:
        course: The course in the edition that is wanted.
        known: The pages that were made last, of which those are taken that would be the same.
            It does not know of sheets.
        sheets: The files to print that stand beside the pages.
    """
    pages = _Pages(course, sheets or {})
    known = known or KnownPages()
    yield pages.home()
    if is_long(course):
        yield pages.units()
    for unit in course.outline.units:
        yield pages.unit(unit)
    for lesson in course.ordered_lessons:
        path = places.lesson_path(lesson.id)
        yield known.page(path, course, lesson, partial(pages.lesson, lesson))
        if pages.for_teacher:
            path = places.plan_path(lesson.id)
            yield known.page(path, course, lesson, partial(pages.plan, lesson))
    for lens in LENSES.values():
        yield pages.lens(lens)
    for article in course.articles.values():
        yield pages.article(article)
    yield from pages.reference()


def is_long(course: Course) -> bool:
    """Whether a course has too many units to name all of them on every page."""
    return len(course.outline.units) > MOST_UNITS_IN_MENU


def course_navigation(course: Course) -> Navigation:
    """The pages of the course in the order of its menu."""
    words = words_in(course.outline.language)
    units: Navigation = [
        {
            escape(unit.title): [
                places.unit_path(unit.id),
                *(places.lesson_path(lesson.id) for lesson in course.lessons_of(unit)),
            ]
        }
        for unit in course.outline.units
    ]
    listed: Navigation = [places.UNITS] if is_long(course) else []
    return [
        places.HOME,
        *(units if len(units) <= MOST_UNITS_IN_TABS else [{words.lessons: listed + units}]),
        places.MY_WORK,
        {words.lenses: [places.lens_path(lens) for lens in LENSES]},
        {
            words.reference: [
                {
                    words.articles: [
                        places.ARTICLES,
                        *(places.article_path(article) for article in course.articles),
                    ]
                },
                places.SYLLABUS,
                places.GLOSSARY,
                places.STANDARDS,
                places.RIGHTS,
                places.QUOTATIONS,
                places.CITATIONS,
            ]
        },
    ]


class _Pages:
    """The templates with one course to fill them."""

    def __init__(self, course: Course, sheets: Sheets) -> None:
        self.course = course
        self.sheets = sheets
        self.words = words_in(course.outline.language)
        self.for_teacher = course.edition is Edition.TEACHER
        self.listed = {lesson.id: lesson for lesson in course.ordered_lessons}

    def home(self) -> Page:
        outline = self.course.outline
        return self.page(
            places.HOME,
            "home",
            outline.title,
            outline.summary,
            subject=outline,
            first_units=outline.units[:MOST_UNITS_IN_MENU] if is_long(self.course) else (),
            sample=self.course.sample_passage,
            article_of=self._article_of,
            check_of=self.course.check_of,
        )

    def units(self) -> Page:
        outline = self.course.outline
        return self.page(
            places.UNITS,
            "units",
            self.words.all_units.format(count=len(outline.units)),
            self.words.all_units_about.format(title=outline.title),
            subject=outline,
        )

    def unit(self, unit: Unit) -> Page:
        return self.page(
            places.unit_path(unit.id),
            "unit",
            unit.title,
            unit.summary,
            subject=self.course.outline,
            unit=unit,
            lessons=self.course.lessons_of(unit),
            alternative=next(
                (other for other in self.course.outline.units if other.id == unit.alternative), None
            ),
        )

    def lesson(self, lesson: Lesson) -> Page:
        return self.page(
            places.lesson_path(lesson.id),
            "lesson",
            lesson.title,
            lesson.summary,
            subject=lesson,
            script="lesson",
            lesson=lesson,
            articles=[self.course.articles[name] for name in lesson.articles],
            alternative=self.listed.get(lesson.alternative or ""),
            numbers=passage_numbers(self.words, lesson),
            glossary=[
                self.course.glossary[term.lower()]
                for term in lesson.vocabulary
                if term.lower() in self.course.glossary
            ],
            check_of=self.course.check_of,
            article_of=self._article_of,
            data=json_in_script(lesson_data(self.course, lesson)),
            sheets=self.sheets.get(lesson.id, ()),
        )

    def plan(self, lesson: Lesson) -> Page:
        return self.page(
            places.plan_path(lesson.id),
            "plan",
            self.words.teacher.plan_of.format(title=lesson.title),
            self.words.teacher.plan_summary.format(question=lesson.question),
            subject=lesson,
            in_menu=False,
            lesson=lesson,
            alternative=self.listed.get(lesson.alternative or ""),
            numbers=passage_numbers(self.words, lesson),
            article_of=self._article_of,
            time_line=time_line(lesson),
        )

    def lens(self, lens: Lens) -> Page:
        return self.page(
            places.lens_path(lens.id),
            "lens",
            lens.name,
            self.words.search_summary_lens.format(name=lens.name, question=lens.question),
            lens=lens,
            passages=self.course.passages_by_technique,
            most=MOST_LISTED,
        )

    def article(self, article: Article) -> Page:
        return self.page(
            places.article_path(article.id),
            "article",
            article.title,
            article.summary.plain,
            subject=article,
            article=article,
            share=self._share(article),
            lessons=self.course.lessons_by_article.get(article.id, ()),
        )

    def _article_of(self, lesson: Lesson, excerpt: Excerpt) -> Article:
        return self.course.articles[lesson.article_of(excerpt)]

    def _share(self, article: Article) -> QuotedShare | None:
        """How much of an article is quoted. Of one that is here in full that says nothing."""
        return None if article.is_complete else self.course.quoted_share(article)

    def reference(self) -> Iterator[Page]:
        words, outline = self.words, self.course.outline
        yield self.page(places.ARTICLES, "articles", words.articles, words.articles_about)
        yield self.page(
            places.SYLLABUS,
            "syllabus",
            words.syllabus,
            words.syllabus_about,
            entries=syllabus(self.course),
        )
        yield self.page(
            places.GLOSSARY,
            "glossary",
            words.glossary,
            words.glossary_about,
            lessons_by_term=self.course.lessons_by_term,
            most=MOST_LISTED,
        )
        yield self.page(
            places.STANDARDS,
            "standards",
            words.standards,
            words.standards_about,
            lessons_by_code=_lessons_by_code(self.course),
        )
        yield self.page(
            places.RIGHTS,
            "rights",
            words.rights_title,
            words.rights_about.format(licence=outline.licence),
        )
        yield self.page(
            places.QUOTATIONS,
            "quotations",
            words.quotations_title,
            words.quotations_about,
            counts=Counter(check.level for check in self.course.quotations.checks.values()),
            by_article=[
                (article, self.course.checks_of(article), self._share(article))
                for article in self.course.articles.values()
            ],
        )
        yield self.page(places.CITATIONS, "citations", words.citations_title, words.citations_about)
        yield self.page(
            places.MY_WORK, "my-work", words.my_work, words.my_work_about, script="my-work"
        )

    def page(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        *,
        subject: Any = None,
        script: str | None = None,
        in_menu: bool = True,
        **filling: Any,
    ) -> Page:
        """One page from its template."""

        def to(target: str, anchor: str = "") -> Markup:
            return link_from(path, target, anchor)

        text = (
            page_templates()
            .get_template(f"{template}.md.jinja")
            .render(
                course=self.course,
                for_teacher=self.for_teacher,
                words=self.words,
                to=to,
                title=title,
                **filling,
            )
        )
        hidden = ("navigation", "toc") if path == places.HOME or not in_menu else ()
        fields = {"title": title, "description": description}
        head = front_matter({**fields, "script": script} if script else fields, hidden)
        return Page(path, f"{head}\n\n{text.strip()}\n", subject, script, in_menu)


def _lessons_by_code(course: Course) -> Mapping[str, Mapping[str, list[Lesson]]]:
    """By framework and code, in the order of the frameworks."""
    using: dict[str, dict[str, list[Lesson]]] = {framework: {} for framework in FRAMEWORKS}
    for lesson in course.ordered_lessons:
        for framework, codes in lesson.standards.items():
            for code in codes:
                using[framework].setdefault(code, []).append(lesson)
    return {framework: dict(sorted(codes.items())) for framework, codes in using.items() if codes}
