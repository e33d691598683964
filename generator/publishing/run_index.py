"""Where any of very many runs of letters stands in a long text, found without reading it twice.

The long text is cut into windows of eight letters. A run of twenty-four letters or more has two
whole windows side by side in it, wherever the cuts fall. So it is enough to look up every second
window among all windows of the runs, at whatever letter those begin; where one is known, its
neighbours; and only where two side by side are known, what begins before them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

WINDOW = 8
SHORTEST = 3 * WINDOW
"""The letters that a run needs, so that two whole windows are in it."""


class RunIndex:
    """Runs of letters, each with the number of what it belongs to."""

    def __init__(self) -> None:
        self._windows: set[int] = set()
        self._ends: dict[bytes, list[tuple[bytes, int]]] = {}

    def __bool__(self) -> bool:
        return bool(self._ends)

    def add(self, letters: bytes, runs: Iterable[tuple[int, int]], belongs_to: int) -> None:
        """Look out for runs of letters.

        Arguments:
            letters: The letters of a text.
            runs: Where each run begins and ends in it; it has `SHORTEST` letters at least.
            belongs_to: The number to be given back where one of them is found.
        """
        for shift in range(WINDOW):
            self._windows.update(_windows(letters, shift))
        for first, last in runs:
            end = (letters[first + SHORTEST : last], belongs_to)
            self._ends.setdefault(letters[first : first + SHORTEST], []).append(end)

    def forget(self, letters: bytes) -> None:
        """Look no longer out for any run that stands in a text."""
        public = {(place, end) for place, (end, _) in self._places(letters)}
        for place, end in public:
            head = letters[place : place + SHORTEST]
            left = [one for one in self._ends.pop(head, ()) if one[0] != end]
            if left:
                self._ends[head] = left

    def found_in(self, letters: bytes) -> set[int]:
        """The numbers of those whose runs stand in a text."""
        return {number for _, (_, number) in self._places(letters)}

    def _places(self, letters: bytes) -> Iterator[tuple[int, tuple[bytes, int]]]:
        ends = self._ends
        for pair in self._known_pairs(_windows(letters, 0)):
            for place in range(max(0, (pair - 1) * WINDOW + 1), pair * WINDOW + 1):
                for end in ends.get(letters[place : place + SHORTEST], ()):
                    if letters.startswith(end[0], place + SHORTEST):
                        yield place, end

    def _known_pairs(self, windows: Sequence[int]) -> Iterator[int]:
        """The numbers of the windows that are known together with the next one."""
        known = self._windows
        every_second = compress(range(0, len(windows), 2), map(known.__contains__, windows[::2]))
        last = len(windows) - 1
        for window in every_second:
            if window and windows[window - 1] in known:
                yield window - 1
            if window < last and windows[window + 1] in known:
                yield window


def _windows(letters: bytes, shift: int) -> Sequence[int]:
    whole = (len(letters) - shift) // WINDOW * WINDOW
    return memoryview(letters)[shift : shift + whole].cast("Q") if whole > 0 else ()
