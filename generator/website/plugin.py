"""The door to MkDocs: `plugins: [lessons]` in mkdocs.yml.

This module says when things happen. What happens is in the others.
"""

import logging
import time
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation as MkDocsNavigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.course.edition import Edition
from generator.exports.paper import Paper
from generator.pages.escaping import title_in_theme
from generator.pages.words import words_in
from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.protection import protect
from generator.reading.report.inert import inert
from generator.website.assets import STYLESHEET, THEME, assets
from generator.website.conversion.aligned_columns import AlignedColumns
from generator.website.conversion.page_conversion import PageConversion
from generator.website.course_of_site import CourseForSites, CourseOfSite
from generator.website.files_to_publish import (
    allowed_addresses,
    in_automatic_menu,
    leave_out,
    remove_compressed_sitemap,
)
from generator.website.lighter_html import lighter
from generator.website.menu import menu_near
from generator.website.preview import (
    Banner,
)
from generator.website.publication import Publication
from generator.website.refusals import (
    refuse_missing_extensions,
    refuse_published_folder,
    refuse_to_deploy,
)
from generator.website.remembered.events import RememberingEvents
from generator.website.search.course_search import CourseSearch, write
from generator.website.search.theme_search import take_over, without_marks
from generator.website.settings import LessonsConfig
from generator.website.site_edition import tell_edition
from generator.website.theme_language import speak
from generator.website.theme_menu import take_over_menu
from generator.website.unused_styles import lighten_styles, names_on_page
from generator.website.virtual_files import add_files, add_pages, is_ours

log = get_plugin_logger("lessons")

_LAST = -100
"""After all other plugins: what they have written is looked through as well."""


class LessonsPlugin(RememberingEvents, BasePlugin[LessonsConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of a course to a site, in memory only."""

    def __init__(self) -> None:
        super().__init__()
        self._previewing = False
        self._deploys = False
        self._makes_sheets = False
        self._banner: Banner | None = None
        self._course = CourseForSites(Path("lessons"))
        self._lightens = True
        self._makes_all_pages = True
        self._publication = Publication(Edition.STUDENT)
        self._allowed = AllowedAddresses(())
        self._conversion: PageConversion | None = None
        self._names: set[str] = set()
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
        refuse_missing_extensions(config)
        if self._deploys:
            refuse_to_deploy(self._publication.edition)
        folder = (Path(config.config_file_path).parent / self.config.lessons_dir).resolve()
        refuse_published_folder(folder, config)
        if self._course.folder != folder:
            self._course = CourseForSites(folder)
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
        made = self._made_course()
        course = made.course
        own = [file.src_uri for file in files.documentation_pages()]
        words = words_in(course.outline.language)
        scripts = assets(
            asdict(words.browser),
            previewing=self._previewing,
            for_teacher=course.edition is Edition.TEACHER,
        )
        clashes = add_pages(files, config, made.pages, self._course.folder)
        clashes += add_files(files, config, {**scripts, **made.beside})
        for clash in clashes:
            log.warning(
                f"docs/{clash} stands where a file of the course goes, so it is not published. "
                "Give it another name."
            )
        speak(config.theme, course.outline.language)
        tell_edition(config, course.edition, words)
        self._banner = made.banner and made.banner.with_addresses(
            {file.src_uri: file.url for file in files}
        )
        in_menu = config.nav
        if in_menu is None:
            in_menu = sorted(filter(in_automatic_menu, set(own) - set(clashes)))
        self._leave_out(files, config, in_menu)
        config.nav = [*made.menu, *in_menu]
        config.theme["previewing"] = self._previewing
        self._conversion = PageConversion(config, files)
        self.remember(config, files, is_alone=not self._previewing, on=self.config.cache)
        self._search_settings = take_over(config)
        if not self.config.cache:
            self._search = CourseSearch()
        elif self._makes_all_pages:
            self._search.begin()
        return files

    def _made_course(self) -> CourseOfSite:
        if self._previewing:
            return self._course.to_preview(self._publication, remember=self.config.cache)
        papers = [Paper(paper) for paper in self.config.handouts] if self._makes_sheets else []
        return self._course.to_publish(self._publication, papers)

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
        take_over_menu(env, config)
        return super().on_env(env, config=config, files=files)

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Let a page become HTML in less time: a page of ours, and one that is known."""
        shorten = self._conversion.shorten if self._conversion else None
        if shorten and self._previewing:
            shorten(page)
        super().on_pre_page(page, config=config, files=files)
        # What is quick to make is not worth writing to a disk.
        if shorten and not self._previewing:
            shorten(page)
        return page

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
            # As MkDocs will write it.
            data = output.encode("utf-8", "xmlcharrefreplace")
            self._publication.look_ahead(page.file.dest_uri, data)
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
        if not self._previewing:
            for address, data in files.items():
                self._publication.look_ahead(address, data)
        return files.keys()

    def _seen(self, html: str) -> str:
        if self._lightens:
            self._names |= names_on_page(html)
        return html
