"""All pages of a course in one edition, and the order in which they are found."""

from collections import Counter
from collections.abc import Iterator, Mapping

from markupsafe import escape

from generator.course.article import Article
from generator.course.course import Course, Unit
from generator.course.edition import Edition
from generator.course.known_results import KnownResults
from generator.course.lesson import Lesson
from generator.course.quotation import QuotedShare
from generator.course.standards import FRAMEWORKS
from generator.course.vocabulary import LENSES, Lens
from generator.pages import page as places
from generator.pages.page import Navigation, Page, Sheet
from generator.pages.page_maker import PageMaker
from generator.pages.syllabus import syllabus
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
    course: Course, known: KnownResults | None = None, sheets: Sheets | None = None
) -> Iterator[Page]:
    """Every page of the course.

    Arguments:
        course: The course in the edition that is wanted.
        known: The pages that were made last, of which those are taken that would be the same.
        sheets: The files to print that stand beside the pages.
    """
    pages = _Pages(course, sheets or {}, known or KnownResults())
    yield pages.home()
    if is_long(course):
        yield pages.units_page()
    yield from map(pages.unit, course.outline.units)
    for lesson in course.ordered_lessons:
        yield pages.lesson(lesson)
        if pages.for_teacher:
            yield pages.plan(lesson)
    yield from map(pages.lens, LENSES.values())
    yield from map(pages.article, course.articles.values())
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
    """What each template is filled with, from one course."""

    def __init__(self, course: Course, sheets: Sheets, known: KnownResults) -> None:
        self.course = course
        self.sheets = sheets
        self.words = words_in(course.outline.language)
        self.for_teacher = course.edition is Edition.TEACHER
        maker = PageMaker(self.words, self.for_teacher, known)
        self.page = maker.page
        self.listed = {lesson.id: lesson for lesson in course.ordered_lessons}
        self.passages = maker.lines_by_technique(self.listed.values())
        self.units = [(unit, course.lessons_of(unit)) for unit in course.outline.units]
        # How much of each article is quoted. Of one that is here in full that says nothing.
        self.shares: Mapping[str, QuotedShare | None] = {
            name: None if article.is_complete else course.quoted_share(article)
            for name, article in course.articles.items()
        }
        # A page of a lesson need not change where another lesson is added to a unit.
        self.outline_alone = known.same(
            ("outline alone",), course.outline.model_copy(update={"units": ()})
        )

    def home(self) -> Page:
        outline, sample = self.course.outline, self.course.sample_passage
        return self.page(
            places.HOME,
            "home",
            outline.title,
            outline.summary,
            subject=outline,
            outline=self.outline_alone,
            units=self.units,
            first_units=self.units[:MOST_UNITS_IN_MENU] if is_long(self.course) else (),
            first=next(iter(self.listed.values()), None),
            sample=sample,
            sample_article=sample
            and self.course.articles[sample.lesson.article_of(sample.excerpt)],
            sample_check=sample and self.course.check_of(sample.lesson, sample.excerpt),
        )

    def units_page(self) -> Page:
        outline = self.course.outline
        return self.page(
            places.UNITS,
            "units",
            self.words.all_units.format(count=len(outline.units)),
            self.words.all_units_about.format(title=outline.title),
            subject=outline,
            units=self.units,
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
            outline=self.outline_alone,
            lesson=lesson,
            articles=self._articles_of(lesson),
            alternative=self.listed.get(lesson.alternative or ""),
            glossary=[
                self.course.glossary[term.lower()]
                for term in lesson.vocabulary
                if term.lower() in self.course.glossary
            ],
            checks={
                excerpt.id: self.course.check_of(lesson, excerpt) for excerpt in lesson.all_excerpts
            },
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
            articles=self._articles_of(lesson),
            alternative=self.listed.get(lesson.alternative or ""),
        )

    def lens(self, lens: Lens) -> Page:
        return self.page(
            places.lens_path(lens.id),
            "lens",
            lens.name,
            self.words.search_summary_lens.format(name=lens.name, question=lens.question),
            lens=lens,
            passages={
                technique.id: self.passages[technique.id]
                for technique in lens.techniques
                if technique.id in self.passages
            },
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
            language=self.course.outline.language,
            share=self.shares[article.id],
            lessons=self.course.lessons_by_article.get(article.id, ()),
        )

    def _articles_of(self, lesson: Lesson) -> Mapping[str, Article]:
        return {name: self.course.articles[name] for name in lesson.articles}

    def reference(self) -> Iterator[Page]:
        words, outline = self.words, self.course.outline
        articles = tuple(self.course.articles.values())
        yield self.page(
            places.ARTICLES, "articles", words.articles, words.articles_about, articles=articles
        )
        entries = syllabus(self.course)
        yield self.page(
            places.SYLLABUS,
            "syllabus",
            words.syllabus,
            words.syllabus_about,
            units=[
                (unit, [entry for entry in entries if entry.unit.id == unit.id])
                for unit in outline.units
            ],
            last=entries[-1] if entries else None,
        )
        yield self.page(
            places.GLOSSARY,
            "glossary",
            words.glossary,
            words.glossary_about,
            glossary=self.course.glossary,
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
            articles=articles,
            licence=outline.licence,
        )
        yield self.page(
            places.QUOTATIONS,
            "quotations",
            words.quotations_title,
            words.quotations_about,
            counts=Counter(check.level for check in self.course.quotations.checks.values()),
            by_article=[
                (article, self.course.checks_of(article), self.shares[article.id])
                for article in articles
            ],
        )
        yield self.page(places.CITATIONS, "citations", words.citations_title, words.citations_about)
        yield self.page(
            places.MY_WORK,
            "my-work",
            words.my_work,
            words.my_work_about,
            script="my-work",
            units=self.units,
        )


def _lessons_by_code(course: Course) -> Mapping[str, Mapping[str, list[Lesson]]]:
    """By framework and code, in the order of the frameworks."""
    using: dict[str, dict[str, list[Lesson]]] = {framework: {} for framework in FRAMEWORKS}
    for lesson in course.ordered_lessons:
        for framework, codes in lesson.standards.items():
            for code in codes:
                using[framework].setdefault(code, []).append(lesson)
    return {framework: dict(sorted(codes.items())) for framework, codes in using.items() if codes}
