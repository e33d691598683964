"""What no build goes on with, nor a preview: settings that would break pages or give texts away."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.course.edition import Edition
from generator.website.conversion.extensions import missing_extensions


def refuse_to_deploy(edition: Edition) -> None:
    """Let only what is for students be put online by MkDocs.

    Raises:
        PluginError: It is the teacher edition.
    """
    if edition is Edition.TEACHER:
        raise PluginError(
            "The teacher edition is not deployed: whoever finds its address can read it. "
            "Take COURSE_EDITION=teacher away, and the student edition is deployed."
        )


def refuse_missing_extensions(config: MkDocsConfig) -> None:
    """Make no pages that Markdown would not understand.

    Raises:
        PluginError: An extension is not switched on.
    """
    missing = missing_extensions(config)
    if missing:
        raise PluginError(
            f"Add to markdown_extensions in mkdocs.yml: {', '.join(missing)}. "
            "The pages of lessons need them."
        )


def refuse_published_folder(folder: Path, config: MkDocsConfig) -> None:
    """Read no lessons from where MkDocs publishes files as they are.

    Arguments:
        folder: The folder of the course.
        config: The site's configuration.

    Raises:
        PluginError: The folder is in docs_dir.
    """
    if folder.is_relative_to(Path(config.docs_dir).resolve()):
        raise PluginError(
            "lessons_dir is inside docs_dir, so MkDocs would publish the lessons' files, with "
            "everything that is for teachers. Move the folder out of it."
        )
