"""What a step made of each page: the last of each at hand in this process, all of them on disk."""

from collections.abc import Callable, Container
from typing import Generic, TypeVar

from generator.website.remembered.memory_on_disk import MemoryOnDisk

Result = TypeVar("Result")


class LastResults(Generic[Result]):
    """The last result of each page, from one build of a process to the next.

    There is one for each page and no more, however long somebody previews. What a page was before
    is on disk.
    """

    def __init__(self) -> None:
        self._results: dict[str, tuple[bytes, Result]] = {}

    def get(self, page: str, key: bytes) -> Result | None:
        """A page's last result, if it has that key."""
        known = self._results.get(page)
        return known[1] if known is not None and known[0] == key else None

    def put(self, page: str, key: bytes, result: Result) -> None:
        """Have a result in place of the page's last one."""
        self._results[page] = key, result

    def keep_only(self, pages: Container[str]) -> None:
        """Let go of the results of all other pages."""
        self._results = {page: kept for page, kept in self._results.items() if page in pages}


class StepMemory(Generic[Result]):
    """The memory of one step in one build."""

    def __init__(
        self,
        last: LastResults[Result] | None,
        disk: MemoryOnDisk,
        as_bytes: Callable[[Result], bytes],
        from_bytes: Callable[[bytes], Result],
    ) -> None:
        """Begin a build.

        Arguments:
            last: What this process has at hand; None if it makes no other build.
            disk: What is remembered from one process to the next.
            as_bytes: A result, as it is written.
            from_bytes: A result that was written.
        """
        self._last = last
        self._disk = disk
        self._as_bytes = as_bytes
        self._from_bytes = from_bytes

    def get(self, page: str, key: bytes) -> Result | None:
        """What a page became, if that is known.

        Arguments:
            page: The path of the page in docs/.
            key: A key of all that goes into the step.
        """
        at_hand = self._last.get(page, key) if self._last else None
        if at_hand is not None:
            return at_hand
        written = self._disk.get(key)
        if written is None:
            return None
        result = self._from_bytes(written)
        if self._last:
            self._last.put(page, key, result)
        return result

    def put(self, page: str, key: bytes, result: Result) -> None:
        """Remember what a page became."""
        if self._last:
            self._last.put(page, key, result)
        self._disk.put(key, self._as_bytes(result))
