"""Programs from npm that the tests try the project with, as tests/tools/package.json lists them.

`python -m tests.npm_tools` puts them into tests/tools/node_modules, with node and npm from
Debian's packages where there are none, and where it may not, says what to do. With
REQUIRE_ALL_TOOLS set it fails in that case.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.programs import exit_code, install_packages

FOLDER = Path(__file__).parent / "tools"
LOCK = FOLDER / "package-lock.json"
MODULES = FOLDER / "node_modules"
INSTALLED = MODULES / ".package-lock.json"
"""What npm writes down when it has installed everything."""

ADVICE = (
    "The tools from npm are not all here, so the tests that need them are skipped. Install Node.js "
    "18 or later with npm (on Debian or Ubuntu: sudo apt-get install nodejs npm), and run "
    "python -m tests.npm_tools."
)


def node_path() -> str | None:
    """Where Node.js is on this machine, if the tools are installed as the lock says."""
    return shutil.which("node") if _versions(LOCK) == _versions(INSTALLED) else None


def _versions(lock: Path) -> dict[str, str] | None:
    """The version of each package that every machine needs, or None without such a file."""
    if not lock.exists():
        return None
    packages = json.loads(lock.read_text("utf-8"))["packages"].items()
    return {
        name: package["version"]
        for name, package in packages
        if name and not package.get("optional")
    }


def install_tools() -> None:
    """Install the tools, and node and npm before them where there are none."""
    if not (shutil.which("node") and shutil.which("npm")):
        install_packages("nodejs", "npm")
    npm = shutil.which("npm")
    if npm is not None:
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=FOLDER, check=False)


def main() -> int:
    """Find or install the tools. Return 1 where they are required and cannot be had."""
    if node_path() is None:
        install_tools()
    return exit_code("Node.js, with the tools from npm", node_path(), ADVICE)


if __name__ == "__main__":
    sys.exit(main())
