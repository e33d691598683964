"""Where the program keeps what it could make again, and what may be deleted at any time."""

import os
from pathlib import Path

import platformdirs


def cache_folder() -> Path:
    """The folder for it: $LESSONS_CACHE, or the user's own place for such things.

    It is not beside the lessons, so that nobody else can put something into it.
    """
    named = os.environ.get("LESSONS_CACHE")
    return Path(named) if named else platformdirs.user_cache_path("close-reading", appauthor=False)
