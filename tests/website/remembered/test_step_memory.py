"""What a step made of pages, as it is found again."""

from pathlib import Path

import pytest

from generator.website.remembered.memory_on_disk import MemoryOnDisk
from generator.website.remembered.step_memory import LastResults, StepMemory


@pytest.fixture
def disk(tmp_path: Path) -> MemoryOnDisk:
    return MemoryOnDisk(tmp_path / "remembered.sqlite")


def memory(disk: MemoryOnDisk, last: LastResults[str] | None) -> StepMemory[str]:
    return StepMemory(last, disk, str.encode, bytes.decode)


def test_what_a_page_became_is_at_hand_in_the_next_build(disk: MemoryOnDisk) -> None:
    last = LastResults[str]()
    became = "".join(["<p>", "One.", "</p>"])
    memory(disk, last).put("one.md", b"a", became)
    assert memory(disk, last).get("one.md", b"a") is became


def test_a_page_that_was_changed_is_not_known(disk: MemoryOnDisk) -> None:
    steps = memory(disk, LastResults())
    steps.put("one.md", b"a", "<p>One.</p>")
    assert steps.get("one.md", b"b") is None


def test_a_change_that_is_taken_back_is_found_on_the_disk(disk: MemoryOnDisk) -> None:
    steps = memory(disk, LastResults())
    steps.put("one.md", b"a", "<p>One.</p>")
    steps.put("one.md", b"b", "<p>Won.</p>")
    assert steps.get("one.md", b"a") == "<p>One.</p>"


def test_what_another_process_made_is_at_hand_once_it_was_read(disk: MemoryOnDisk) -> None:
    memory(disk, None).put("one.md", b"a", "<p>One.</p>")
    last = LastResults[str]()
    memory(disk, last).get("one.md", b"a")
    assert last.get("one.md", b"a") == "<p>One.</p>"


def test_a_process_that_makes_one_build_has_only_the_disk(disk: MemoryOnDisk) -> None:
    steps = memory(disk, None)
    steps.put("one.md", b"a", "<p>One.</p>")
    assert steps.get("one.md", b"a") == "<p>One.</p>"


def test_no_more_is_at_hand_than_the_pages_there_are() -> None:
    last = LastResults[str]()
    last.put("one.md", b"a", "<p>One.</p>")
    last.put("one.md", b"b", "<p>Won.</p>")
    last.put("two.md", b"c", "<p>Two.</p>")
    last.keep_only({"two.md": None})
    assert [last.get(*asked) for asked in (("one.md", b"a"), ("one.md", b"b"))] == [None, None]
    assert last.get("two.md", b"c") == "<p>Two.</p>"
