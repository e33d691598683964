"""Finding Java for the checker of HTML, or installing it from Debian's packages.

`python -m tests.java` says what it found, installs what it may, and where it may not, says what
to do. With REQUIRE_ALL_TOOLS set it fails in that case.
"""

import shutil
import sys

from tests.programs import exit_code, install_packages

ADVICE = (
    "Java was not found, so the pages' HTML is not checked. Install Java 11 or later "
    "(on Debian or Ubuntu: sudo apt-get install default-jre-headless)."
)


def java_path() -> str | None:
    """Where Java is on this machine."""
    return shutil.which("java")


def main() -> int:
    """Find or install Java. Return 1 where it is required and cannot be had."""
    if java_path() is None:
        install_packages("default-jre-headless")
    return exit_code("Java", java_path(), ADVICE)


if __name__ == "__main__":
    sys.exit(main())
