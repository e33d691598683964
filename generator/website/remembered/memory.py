"""Results of steps by their keys, as many as there is room for."""

from collections import OrderedDict
from typing import Final, Protocol

ROOM: Final = 400 * 2**20
"""How many bytes are kept in memory: some 5,000 pages of a lesson's weight."""


class Memory(Protocol):
    """Keeps bytes by their keys. It may forget any of them."""

    def get(self, key: bytes) -> bytes | None:
        """What was put there, or None."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value for as long as there is room."""

    def save(self) -> None:
        """Called at the end of each build."""


class MemoryOfProcess:
    """Keeps what was used last, until the process ends."""

    def __init__(self, room: int = ROOM) -> None:
        """Begin with nothing.

        Arguments:
            room: How many bytes to keep at most.
        """
        self._room = room
        self._used = 0
        self._values: OrderedDict[bytes, bytes] = OrderedDict()

    def get(self, key: bytes) -> bytes | None:
        """What was put there, or None."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value, and let go of what was not used for longest."""
        self._used += len(value) - len(self._values.pop(key, b""))
        self._values[key] = value
        while self._used > self._room and self._values:
            _, oldest = self._values.popitem(last=False)
            self._used -= len(oldest)

    def save(self) -> None:
        """There is nothing to do: it does not last longer than the process."""


class Memories:
    """A quick memory before a lasting one."""

    def __init__(self, quick: Memory, lasting: Memory) -> None:
        self._quick = quick
        self._lasting = lasting

    def get(self, key: bytes) -> bytes | None:
        """What was put into either."""
        value = self._quick.get(key)
        if value is None:
            value = self._lasting.get(key)
            if value is not None:
                self._quick.put(key, value)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value in both."""
        self._quick.put(key, value)
        self._lasting.put(key, value)

    def save(self) -> None:
        """Save both."""
        self._quick.save()
        self._lasting.save()
