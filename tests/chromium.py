"""Finding Chromium for the browser tests, or installing it from Debian's packages.

`python -m tests.chromium` says what it found, installs what it may, and where it
may not, says what to do. With REQUIRE_ALL_TOOLS set it fails in that case.
"""

import os
import shutil
import sys

from tests.programs import exit_code, install_packages

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage")
ADVICE = (
    "Chromium was not found, so the browser tests are skipped. Install it "
    "(on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM to its path."
)


def chromium_path() -> str | None:
    """Where Chromium is on this machine: $CHROMIUM, or the first known name on the PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next((path for path in map(shutil.which, NAMES) if path), None)


def main() -> int:
    """Find or install Chromium. Return 1 where it is required and cannot be had."""
    if chromium_path() is None:
        install_packages("chromium", "fonts-dejavu")
    return exit_code("Chromium", chromium_path(), ADVICE)


if __name__ == "__main__":
    sys.exit(main())
