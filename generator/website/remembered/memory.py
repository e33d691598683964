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
