"""Where any of very many runs of letters stands in a long text, found without reading it twice.

The long text is cut every eight letters. A run of twenty-four letters or more has a whole block of
sixteen in it that begins at a cut, wherever the cuts fall. So it is enough to look up those
blocks among all blocks of the runs, at whatever letter these begin; and only where one is known,
what begins before it.
"""

from collections.abc import Iterable, Iterator

CUT = 8
BLOCK = 2 * CUT
SHORTEST = CUT + BLOCK
"""The letters that a run needs, so that a whole block is in it."""


class RunIndex:
    """Runs of letters, each with the number of what it belongs to."""

    def __init__(self) -> None:
        self._blocks: set[int] = set()
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
        self._blocks.update(
            hash(letters[place : place + BLOCK]) for place in range(len(letters) - BLOCK + 1)
        )
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
        for block in self._known_blocks(letters):
            for place in range(max(0, block - CUT + 1), block + 1):
                for end in ends.get(letters[place : place + SHORTEST], ()):
                    if letters.startswith(end[0], place + SHORTEST):
                        yield place, end

    def _known_blocks(self, letters: bytes) -> list[int]:
        """Where those blocks begin, of the ones that begin at a cut, that are in a run."""
        known = self._blocks
        return [
            place
            for place in range(0, len(letters) - BLOCK + 1, CUT)
            if hash(letters[place : place + BLOCK]) in known
        ]
