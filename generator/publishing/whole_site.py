"""A site is put in place whole, or the one that stood there stays.

It is made in a folder beside its place and then changes places with the old one, in one step of
the file system. Whoever looks, at any moment, sees the old site or the new one. What is killed
halfway leaves at most a folder beside, which the next time clears away.
"""

import ctypes
import errno
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.course.edition import Edition

_MARK = ".built-by-close-reading"
"""A file that says that a folder is ours to replace."""

_EVERY_SITE_HAS = "404.html"
_A_DAY = 24 * 60 * 60

_OLD = "-old"
_AT_WORKING_FOLDER = -100
_EXCHANGE_ON_LINUX = 2
_SWAP_ON_MACOS = 2
_CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


class NotOursError(Exception):
    """The place holds something that was not built, and that somebody may not want to lose."""


@contextmanager
def site_in_the_making(place: Path) -> Iterator[Path]:
    """A folder to build a site in. It takes its place if all goes well, and else is removed.

    Arguments:
        place: The folder in which the site is to stand.

    Raises:
        NotOursError: Something else stands there.
    """
    place = place.resolve()
    clear_away_leftovers(place)
    if not is_ours(place):
        raise NotOursError(str(place))
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{_start_of_names_beside(place)}{os.getpid()}")
    beside.mkdir()
    try:
        (beside / _MARK).touch()
        yield beside
        _put_in_place(beside, place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def is_ours(place: Path) -> bool:
    """Whether a folder may be replaced: it is missing, empty, or holds sites that were built."""
    if not place.exists():
        return True
    if not place.is_dir():
        return False
    return (place / _MARK).exists() or all(
        path.name in list(Edition) and (path / _EVERY_SITE_HAS).exists() for path in place.iterdir()
    )


def clear_away_leftovers(place: Path) -> None:
    """Remove what builds left behind that were killed, and put back what one had moved away."""
    start = _start_of_names_beside(place)
    for path in place.parent.glob(f"{start}*"):
        if path.name.endswith(_OLD) and not place.exists():
            path.rename(place)
        elif not _is_in_use(path, path.name.removeprefix(start).removesuffix(_OLD)):
            shutil.rmtree(path, ignore_errors=True)


def _start_of_names_beside(place: Path) -> str:
    return f".{place.name}.being-built-"


def _is_in_use(path: Path, process: str) -> bool:
    if not process.isdecimal():
        return True
    if sys.platform == "win32":
        return time.time() - path.stat().st_mtime < _A_DAY
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return int(process) != os.getpid()


def _put_in_place(beside: Path, place: Path) -> None:
    if not place.exists():
        beside.rename(place)
    elif not _exchanged(beside, place):
        _put_in_two_steps(beside, place)


def _put_in_two_steps(beside: Path, place: Path) -> None:
    """Where a system cannot exchange folders: for a moment there is no site, and never half."""
    old = beside.with_name(f"{beside.name}{_OLD}")
    place.rename(old)
    try:
        beside.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step. Whether the system could do that.

    Source: renameat2(2) of Linux, renamex_np(2) of macOS.
    """
    if sys.platform == "win32":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(system, "renameat2"):
        here = _AT_WORKING_FOLDER
        failed = system.renameat2(here, first, here, second, _EXCHANGE_ON_LINUX)
    elif hasattr(system, "renamex_np"):
        failed = system.renamex_np(first, second, _SWAP_ON_MACOS)
    else:
        return False
    number = ctypes.get_errno()
    if failed and number not in _CANNOT_EXCHANGE:
        raise OSError(number, os.strerror(number), str(other))
    return not failed
