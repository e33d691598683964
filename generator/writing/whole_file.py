"""Writing a file whole or not at all, so that an interruption costs nobody a word."""

import os
import stat
import tempfile
from pathlib import Path


def put_in_place(content: str | bytes, path: Path) -> None:
    """Write a file, in the place of the one that is there.

    Whoever may read and change the old one may read and change the new one. Where
    the path is a link, the file that it leads to is written, and the link stays.

    Arguments:
        content: All that the file will hold. The line ends of a text are written as they are.
        path: Where.

    Raises:
        OSError: It cannot be written. What was there is still there.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(_mode_of(target))
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def put_beside_others(text: str, path: Path) -> None:
    """Write a file that must not be there yet.

    Arguments:
        text: All that the file will hold.
        path: Where.

    Raises:
        FileExistsError: Something of that name is there. It is left alone.
        OSError: It cannot be written, and nothing of it is left behind.
    """
    with path.open("x", encoding="utf-8", newline="") as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _mode_of(path: Path) -> int:
    """Who may do what with the file that is there, or with one that is new."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return 0o644
