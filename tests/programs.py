"""Programs that the tests need beside Python, and installing them from Debian's packages.

Each program has a module of its own that knows its name and what to do where it cannot be had.
"""

import os
import shutil
import subprocess


def all_tools_required() -> bool:
    """Whether a missing tool is a failure, as it is in continuous integration."""
    return bool(os.environ.get("REQUIRE_ALL_TOOLS"))


def install_packages(*names: str) -> None:
    """Install packages with apt-get, where that is allowed without asking."""
    apt_get = _apt_get()
    if apt_get is None:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt_get, "update", "-qq"], env=environment, check=False)
    subprocess.run(
        [*apt_get, "install", "-y", "-qq", "--no-install-recommends", *names],
        env=environment,
        check=False,
        stdout=subprocess.DEVNULL,
    )


def exit_code(called: str, path: str | None, advice: str) -> int:
    """Say where a program is, or what to do about it. 1 where it is required and missing."""
    print(f"{called}: {path}" if path else advice)
    return 1 if path is None and all_tools_required() else 0


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
