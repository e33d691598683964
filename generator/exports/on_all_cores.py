"""Making many files at once: on every core that may be used, and each as soon as it is ready."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from generator.exports.printed_files import PrintedFile

_WORTH_A_PROCESS = 3
"""So many files are made sooner alone than by two processes that have to start first."""


def written_files(files: Sequence[PrintedFile]) -> Iterator[tuple[PrintedFile, bytes]]:
    """Each file with what it holds, in the order in which they are ready.

    Raises:
        NoTypesettingError: One is a PDF, and Pango or every font is missing.
    """
    processes = min(_cores(), len(files) // _WORTH_A_PROCESS)
    if processes < 2:
        yield from ((file, file.written()) for file in files)
        return
    # A process that is started anew holds no lock that another was about to let go.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        try:
            futures = {pool.submit(file.written): file for file in files}
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
