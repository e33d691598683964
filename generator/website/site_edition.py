"""What every page says of its edition: on top, in the site's title, and to search engines.

The student edition says nothing. The pages that only stand around the course say it as well.
"""

from mkdocs.config.defaults import MkDocsConfig

from generator.course.edition import Edition
from generator.pages.words import Words

BANNER = "edition_banner"
"""The setting by which the theme knows what to say, and that no search engine should list it."""


def tell_edition(config: MkDocsConfig, edition: Edition, words: Words) -> None:
    """Let every page of a site say that it is not for students, if so.

    Arguments:
        config: The site's configuration; changed in place.
        edition: For whom the site is made.
        words: The words of the pages.
    """
    if edition is Edition.TEACHER:
        config.site_name = words.teacher.teacher_site.format(name=config.site_name)
        config.theme[BANNER] = words.teacher.teacher_edition_banner
