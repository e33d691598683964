"""The course's own files after accidents: problems with places in them, and never an exception."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.mutated_lessons import FILES, MutatedCourse, file_of, report_of, tried_all
from tests.reading.mutations import MUTATIONS, mutated

LONGEST = 10.0
"""Seconds of the processor that no file may take on any machine. On ours it is under one."""


def test_ten_thousand_mutated_files_end_in_problems_that_can_be_read() -> None:
    found = tried_all(0, 10_000)
    assert found.count == 10_000
    assert not found.faults, report_of(found)
    assert max(found.seconds.values()) < LONGEST, report_of(found)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_nothing_happened_to_has_no_problem_in_its_course(
    file: str, tmp_path: Path
) -> None:
    course = MutatedCourse(tmp_path, file)
    assert course.reading(course.files[file]).problems == ()


def test_every_file_of_the_course_is_mutated() -> None:
    assert {file_of(number) for number in range(1000)} == set(FILES)


def test_the_same_number_makes_the_same_accidents() -> None:
    data = b"title: Words\nexcerpts:\n  - id: axed\n" * 9
    assert [mutated(n, data) for n in range(50)] == [mutated(n, data) for n in range(50)]


@pytest.mark.parametrize("mutation", dict.fromkeys(MUTATIONS), ids=lambda each: each.__name__)
def test_every_accident_can_happen_to_any_file(mutation: Callable[..., bytes]) -> None:

    data = b"title: Words\nexcerpts:\n  - {id: axed, quote: 'is: it'}\n" * 9
    changed = [mutation(random.Random(number), data) for number in range(30)]
    assert any(each != data for each in changed)
    for empty in (b"", b"\n", b"\xff\x00"):
        for number in range(30):
            mutation(random.Random(number), empty)


def test_what_should_not_be_so_is_seen(tmp_path: Path) -> None:
    course = MutatedCourse(tmp_path, "course.yml")
    data = b"titel: A course\n"
    reading = course.reading(data)
    assert list(course.faults_in(reading, data)) == []
    assert "is not inside the file" in next(course.faults_in(reading, b"another: file\n"))
