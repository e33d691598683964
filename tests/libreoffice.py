"""Finding LibreOffice for the tests of documents, or installing it from Debian's packages.

`python -m tests.libreoffice` says what it found, installs what it may, and where it may not, says
what to do. With REQUIRE_ALL_TOOLS set it fails in that case.
"""

import shutil
import sys

from tests.programs import exit_code, install_packages

NAMES = ("soffice", "libreoffice")
ADVICE = (
    "LibreOffice was not found, so no document is opened in it. Install its Writer "
    "(on Debian or Ubuntu: sudo apt-get install libreoffice-writer-nogui)."
)


def libreoffice_path() -> str | None:
    """Where LibreOffice is on this machine."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def main() -> int:
    """Find or install LibreOffice. Return 1 where it is required and cannot be had."""
    if libreoffice_path() is None:
        install_packages(
            "libreoffice-writer-nogui", "fonts-crosextra-carlito", "fonts-crosextra-caladea"
        )
    return exit_code("LibreOffice", libreoffice_path(), ADVICE)


if __name__ == "__main__":
    sys.exit(main())
