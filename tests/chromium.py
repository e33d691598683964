"""Finding Chromium for the browser tests, or installing it from Debian's packages.

`python -m tests.chromium` says what it found, installs what it may, and where it
may not, says what to do. With REQUIRE_ALL_TOOLS set it fails in that case.
"""

import os
import shutil
import subprocess
import sys

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


def all_tools_required() -> bool:
    """Whether a missing tool is a failure, as it is in continuous integration."""
    return bool(os.environ.get("REQUIRE_ALL_TOOLS"))


def _apt_get() -> list[str] | None:
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return [apt]
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return [sudo, "-n", apt]
    return None


def install_chromium() -> None:
    """Install Chromium and a set of fonts with apt-get, where that is allowed without asking."""
    apt_get = _apt_get()
    if apt_get is None:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt_get, "update", "-qq"], env=environment, check=False)
    subprocess.run(
        [*apt_get, "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu"],
        env=environment,
        check=False,
        stdout=subprocess.DEVNULL,
    )


def main() -> int:
    """Find or install Chromium. Return 1 where it is required and cannot be had."""
    if chromium_path() is None:
        install_chromium()
    path = chromium_path()
    print(f"Chromium: {path}" if path else ADVICE)
    return 1 if path is None and all_tools_required() else 0


if __name__ == "__main__":
    sys.exit(main())
