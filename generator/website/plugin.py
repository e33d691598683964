"""The door to MkDocs: `plugins: [lessons]` in mkdocs.yml.

This module says when things happen. What happens is in the others.
"""

import gc
import logging
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation as MkDocsNavigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.course.course import Course
from generator.course.edition import Edition
from generator.course.editions import course_in
from generator.course.known_results import KnownResults
from generator.exports.exported_files import exported_files
from generator.exports.paper import Paper
from generator.exports.pdf.file import NoTypesettingError
from generator.exports.site_sheets import SiteSheets, site_sheets
from generator.pages.course_pages import course_navigation, course_pages
from generator.pages.escaping import title_in_theme
from generator.pages.page import Navigation, Page
from generator.pages.words import words_in
from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.protection import protect
from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.problem import Severity
from generator.reading.report.inert import inert
from generator.reading.report.text import as_report, as_text
from generator.website.aligned_columns import AlignedColumns
from generator.website.assets import STYLESHEET, THEME, assets
from generator.website.files_to_publish import (
    allowed_addresses,
    in_automatic_menu,
    leave_out,
    remove_compressed_sitemap,
)
from generator.website.finished_blocks import convert_without_finished_blocks
from generator.website.lighter_html import lighter
from generator.website.menu import menu_near
from generator.website.preview import (
    Banner,
    banner_of,
    menu_of_problems,
    pages_of_problems,
    with_notices,
)
from generator.website.publication import Publication
from generator.website.remembered.events import RememberingEvents
from generator.website.search.course_search import CourseSearch, write
from generator.website.search.theme_search import take_over, without_marks
from generator.website.site_edition import tell_edition
from generator.website.theme_language import speak
from generator.website.unused_styles import lighten_styles, names_on_page
from generator.website.virtual_files import add_files, add_pages, is_ours, missing_extensions

log = get_plugin_logger("lessons")

_LAST = -100
"""After all other plugins: what they have written is looked through as well."""


class LessonsConfig(Config):  # type: ignore[no-untyped-call]
    """What a teacher can set under the plugin's name."""

    lessons_dir = config_options.Type(str, default="lessons")
    """The folder of the course, beside mkdocs.yml."""

    edition = config_options.Choice([str(edition) for edition in Edition], default="student")
    """For whom the site is: student or teacher."""

    publish = config_options.ListOfItems(config_options.Type(str), default=[])
    """What of docs/ is published as well, in patterns as in a .gitignore file."""

    handouts = config_options.ListOfItems(
        config_options.Choice([str(paper) for paper in Paper]), default=[Paper.A4.value]
    )
    """For which sizes of paper `lessons build` makes a sheet of each lesson."""

    cache = config_options.Type(bool, default=True)
    """Whether what was made before is used again where nothing has changed."""


class LessonsPlugin(RememberingEvents, BasePlugin[LessonsConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of a course to a site, in memory only."""

    def __init__(self) -> None:
        super().__init__()
        self._previewing = False
        self._deploys = False
        self._makes_sheets = False
        self._banner: Banner | None = None
        self._folder = CourseFolder(Path("lessons"))
        self._lightens = True
        self._makes_all_pages = True
        self._publication = Publication(Edition.STUDENT)
        self._allowed = AllowedAddresses(())
        self._names: set[str] = set()
        self._known = KnownResults()
        self._search = CourseSearch()
        self._search_settings: dict[str, Any] | None = None
        self._begun = 0.0

    def make_sheets(self, makes: bool) -> None:  # noqa: FBT001
        """From now on, make a sheet to print of each lesson, which takes a second each, or none."""
        self._makes_sheets = makes

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether somebody is previewing. Its presence keeps this object across rebuilds."""
        self._previewing = command == "serve"
        # A build of some pages does not know what stands on the others.
        self._lightens = not (self._previewing or dirty)
        self._makes_all_pages = not dirty
        self._deploys = command == "gh-deploy"
        self._makes_sheets = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the lessons, and add our style and our changes to the theme."""
        self._begun = time.monotonic()
        # MkDocs keeps this object from one build to the next.
        self._banner, self._names = None, set()
        self._publication = Publication(Edition(self.config.edition), config.site_url)
        if self._deploys and self._publication.edition is Edition.TEACHER:
            raise PluginError(
                "The teacher edition is not deployed: whoever finds its address can read it. "
                "Take COURSE_EDITION=teacher away, and the student edition is deployed."
            )
        missing = missing_extensions(config)
        if missing:
            raise PluginError(
                f"Add to markdown_extensions in mkdocs.yml: {', '.join(missing)}. "
                "The pages of lessons need them."
            )
        folder = (Path(config.config_file_path).parent / self.config.lessons_dir).resolve()
        if folder.is_relative_to(Path(config.docs_dir).resolve()):
            raise PluginError(
                "lessons_dir is inside docs_dir, so MkDocs would publish the lessons' files, with "
                "everything that is for teachers. Move the folder out of it."
            )
        if self._folder.folder != folder:
            self._folder = CourseFolder(folder)
        if folder.is_dir():
            config.watch.append(str(folder))
        if STYLESHEET not in config.extra_css:
            config.extra_css.append(STYLESHEET)
        config.markdown_extensions.append(AlignedColumns())
        theme = str(THEME)
        if theme not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, theme)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the course and add its pages; stop a build, but no preview, on problems."""
        with _garbage_left_alone():
            pages, navigation, course, beside = self._pages()
        if not self._previewing:
            # What lives by now lives to the end of the build: looking at it again finds nothing.
            gc.freeze()
        own = [file.src_uri for file in files.documentation_pages()]
        words = words_in(course.outline.language)
        made = assets(
            asdict(words.browser),
            previewing=self._previewing,
            for_teacher=course.edition is Edition.TEACHER,
        )
        clashes = add_pages(files, config, pages, self._folder.folder)
        clashes += add_files(files, config, {**made, **beside})
        for clash in clashes:
            log.warning(
                f"docs/{clash} stands where a file of the course goes, so it is not published. "
                "Give it another name."
            )
        speak(config.theme, course.outline.language)
        tell_edition(config, course.edition, words)
        self._banner = self._banner and self._banner.with_addresses(
            {file.src_uri: file.url for file in files}
        )
        in_menu = config.nav
        if in_menu is None:
            in_menu = sorted(filter(in_automatic_menu, set(own) - set(clashes)))
        self._leave_out(files, config, in_menu)
        config.nav = [*navigation, *in_menu]
        config.theme["previewing"] = self._previewing
        self.remember(config, files, lasting=not self._previewing, on=self.config.cache)
        self._search_settings = take_over(config)
        if not self.config.cache:
            self._search = CourseSearch()
        elif self._makes_all_pages:
            self._search.begin()
        return files

    def _leave_out(self, files: Files, config: MkDocsConfig, in_menu: list[Any]) -> None:
        """Keep at home what of docs/ is not to be published, and say so; no build stops at it."""
        publish = self.config.publish
        for each in leave_out(files, config, in_menu, publish):
            level = logging.WARNING if each.was_asked_for else logging.INFO
            left = f"docs/{each.path} {each.said}, so it is not published. {each.mend}"
            log.log(level, inert(left))
        self._allowed = allowed_addresses(files, config, publish)

    @event_priority(_LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the templates ask for the menu of a page."""
        env.globals["menu_near"] = menu_near
        return super().on_env(env, config=config, files=files)

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Let a page of ours become HTML in less time."""
        if is_ours(page.file):
            convert_without_finished_blocks(page)
        return super().on_pre_page(page, config=config, files=files)

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Tell the theme that a title of ours is escaped: in some places it would do it again."""
        if is_ours(page.file):
            page.meta["title"] = title_in_theme(page.meta["title"])
        return markdown

    @event_priority(_LAST)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: MkDocsNavigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Let the search find a page, as other plugins have left it."""
        if self._search_settings is not None:
            self._search.add(page.url, self.part_in_search(page))
            page.content = without_marks(page.content or "")
        return context

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Learn what stands on a page, and leave out of it what only makes it heavier."""
        output = self._seen(output if self.is_light(page) else lighter(output))
        if self._banner:
            output = self._banner.put_on(output, page.url)
        if not self._previewing:
            self._publication.look_ahead(page.file.dest_uri, output)
        return output

    def on_post_template(
        self,
        output_content: str,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,  # noqa: ARG002
    ) -> str:
        """Learn what stands on a page that is none of the menu's, such as 404.html."""
        return self._seen(output_content)

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make a site light and look through it. A preview need be neither light nor fit to show.

        Raises:
            PluginError: Something in the site must not be published.
        """
        found = self._write_search(config)
        made, known = self.save_memory()
        if self._previewing:
            seconds = time.monotonic() - self._begun
            log.info(f"{made} of {made + known} pages rebuilt in {seconds:.1f} s")
        if self._lightens:
            lighten_styles(Path(config.site_dir), self._names)
        if not self._previewing:
            remove_compressed_sitemap(Path(config.site_dir))
            protect(Path(config.site_dir))
            self._publication.examine(Path(config.site_dir), self._allowed.with_more(found))

    def _write_search(self, config: MkDocsConfig) -> Collection[str]:
        """Write the files of the search, if the site has one. Return their addresses."""
        if self._search_settings is None:
            return ()
        files = self._search.files(self._search_settings)
        write(files, Path(config.site_dir))
        return files.keys()

    def _seen(self, html: str) -> str:
        if self._lightens:
            self._names |= names_on_page(html)
        return html

    def _pages(self) -> tuple[list[Page], Navigation, Course, dict[str, bytes]]:
        """Read the course, say what is wrong, and make its pages.

        Returns: Beside them the course as it is shown, and the files that stand beside its pages.
        """
        reading = self._folder.read()
        self._report(reading)
        known = self._known if self._previewing and self.config.cache else KnownResults()
        if self._previewing:
            edition = self._publication.edition
            course = course_in(edition, reading.course, drafts=True, known=known)
        else:
            course = self._publication.course_to_publish(reading.course)
        sheets = self._sheets(course)
        beside = {**exported_files(course, known), **sheets.files}
        pages = list(course_pages(course, known, sheets.by_lesson))
        navigation = course_navigation(course)
        if self._previewing:
            self._banner = banner_of(reading)
            if reading.problems:
                pages = list(with_notices(pages, reading))
                pages += pages_of_problems(reading)
                navigation[1:1] = menu_of_problems(reading)
        else:
            self._folder.forget()
        return pages, navigation, course, beside

    def _sheets(self, course: Course) -> SiteSheets:
        """The sheets to print; without what they are set with, the site is made without them."""
        if self._makes_sheets:
            try:
                return site_sheets(course, [Paper(paper) for paper in self.config.handouts])
            except NoTypesettingError as error:
                log.info(f"{error}\nThe site is made without sheets to print.")
        return SiteSheets()

    def _report(self, reading: Reading) -> None:
        """Say what is wrong.

        Raises:
            PluginError: There are errors, and this is not a preview.
        """
        if not self._previewing and not reading.is_sound:
            raise PluginError(f"The course cannot be built yet.\n\n{as_report(reading.problems)}\n")
        for problem in reading.problems:
            level = logging.INFO if problem.severity is Severity.NOTE else logging.WARNING
            log.log(level, as_text(problem))


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Keep Python from looking for garbage: a course is many small objects that all live on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
