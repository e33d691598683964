"""Finding Pango and the fonts that sheets are set in, or installing them from Debian's packages.

`python -m tests.pango` says what it found, installs what it may, and where it may not, says what
to do. With REQUIRE_ALL_TOOLS set it fails in that case.
"""

import subprocess
import sys
from functools import cache

from tests.programs import exit_code, install_packages

ADVICE = (
    "Pango or the Noto fonts were not found, so no sheet is set on paper. Install them "
    "(on Debian or Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0 fonts-noto-core fonts-noto-cjk)."
)
PACKAGES = (
    *("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    *("fonts-noto-core", "fonts-noto-cjk"),
)
_FAMILIES = (
    "Noto Serif",
    "Noto Sans",
    "Noto Serif Hebrew",
    "Noto Naskh Arabic",
    "Noto Serif CJK JP",
)
_TRIAL = """
import sys
from weasyprint import HTML
families = sys.argv[1:]
text = "".join(f"<p style='font-family: {one}'>a \\u05d0 \\u0627 \\u3042</p>" for one in families)
pdf = HTML(string=text).write_pdf(uncompressed_pdf=True)
sys.exit(not all(one.replace(" ", "-").encode() in pdf for one in families))
"""


@cache
def pango_with_fonts() -> str | None:
    """What sets type on this machine, if it is there with all fonts."""
    command = [sys.executable, "-c", _TRIAL, *_FAMILIES]
    trial = subprocess.run(command, check=False, capture_output=True)
    return "with Noto fonts" if trial.returncode == 0 else None


def main() -> int:
    """Find or install Pango and fonts. Return 1 where they are required and cannot be had."""
    if pango_with_fonts() is None:
        install_packages(*PACKAGES)
        pango_with_fonts.cache_clear()
    return exit_code("Pango", pango_with_fonts(), ADVICE)


if __name__ == "__main__":
    sys.exit(main())
