"""What a teacher can set in mkdocs.yml under the plugin's name."""

from mkdocs.config import config_options
from mkdocs.config.base import Config

from generator.course.edition import Edition
from generator.exports.paper import Paper


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
