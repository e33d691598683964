"""Results by their keys, as many as there is room for."""

from generator.website.remembered.memory import Memories, MemoryOfProcess


def test_what_was_put_is_there() -> None:
    memory = MemoryOfProcess()
    memory.put(b"a", b"one")
    assert memory.get(b"a") == b"one"
    assert memory.get(b"b") is None


def test_what_was_not_used_for_longest_goes_first() -> None:
    memory = MemoryOfProcess(room=10)
    memory.put(b"a", b"12345")
    memory.put(b"b", b"12345")
    memory.get(b"a")
    memory.put(b"c", b"12345")
    assert [memory.get(key) for key in (b"a", b"b", b"c")] == [b"12345", None, b"12345"]


def test_a_value_that_is_put_again_takes_its_room_once() -> None:
    memory = MemoryOfProcess(room=10)
    for _ in range(5):
        memory.put(b"a", b"12345")
    memory.put(b"b", b"12345")
    assert memory.get(b"a") == b"12345"


def test_a_value_for_which_there_is_no_room_is_not_kept() -> None:
    memory = MemoryOfProcess(room=3)
    memory.put(b"a", b"12345")
    assert memory.get(b"a") is None


def test_what_the_lasting_memory_had_is_in_the_quick_one_from_then_on() -> None:
    quick, lasting = MemoryOfProcess(), MemoryOfProcess()
    lasting.put(b"a", b"one")
    assert Memories(quick, lasting).get(b"a") == b"one"
    assert quick.get(b"a") == b"one"


def test_what_is_new_is_put_into_both() -> None:
    quick, lasting = MemoryOfProcess(), MemoryOfProcess()
    Memories(quick, lasting).put(b"a", b"one")
    assert (quick.get(b"a"), lasting.get(b"a")) == (b"one", b"one")
