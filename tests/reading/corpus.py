"""Wrong files that a teacher might have written, and what must be said to each.

They are in the folder `wrong_files`, whose README says how to add one.

    python -m tests.reading.corpus NAME ...    prints what is said to these now
    python -m tests.reading.corpus --write     writes it for all, to be read before it is kept
"""

import argparse
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.reading.course_folder import CourseFolder, Reading
from generator.reading.report.text import as_report
from tests.small_course import ARTICLE, FILES, SECOND_LESSON, write_course

FOLDER = Path(__file__).parent / "wrong_files"

# The two lessons of this world share nothing, so that one can break without the other.
WORLD: dict[str, str] = {
    **FILES,
    "articles/quay.yml": ARTICLE,
    "second.yml": SECOND_LESSON.replace("article: ferry", "article: quay").replace(
        "alternative: first\n", ""
    ),
}

_HEAD = re.compile(
    r"In place of: (.+)\nStill in the course: (.+)\n(?:Not said yet: (?P<wish>.+)\n)?\n"
)

_SAID = re.compile(r"^\S.*:(\d+):\d+: (?:error|warning|note) (ML\d{3}): ", re.MULTILINE)


@dataclass(frozen=True)
class WrongFile:
    """A file as it should not be, and what must be said to it."""

    called: str
    data: bytes | None
    """What stands in it; None where the mistake is that there is no such file."""
    file: str
    """Which file of the small course it takes the place of."""
    stay: str
    """The lessons that are in the course all the same, or nothing."""
    said: str
    """What `lessons check` must print."""
    wish: str | None
    """Why it should be said, where something worse still is."""

    @property
    def text(self) -> str | None:
        """What stands in it, if that is text with the usual line ends and nothing before it."""
        try:
            text = (self.data or b"").decode("utf-8")
        except UnicodeDecodeError:
            return None
        return None if self.data is None or "\r" in text or "\ufeff" in text else text

    def __str__(self) -> str:
        return self.called

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all that must be said to it."""
        return frozenset(code for _, code in _SAID.findall(self.said))

    @property
    def first_line(self) -> int:
        """The line of the file that the first problem is about."""
        return int(_SAID.findall(self.said)[0][0])


def wrong_file(expectation: Path) -> WrongFile:
    """The wrong file that an expectation in the folder is about."""
    written = expectation.read_bytes().decode("utf-8")
    head = _HEAD.match(written)
    assert head, f"{expectation.name} begins with two lines that the README shows"
    beside = expectation.with_suffix(".yml")
    return WrongFile(
        called=expectation.stem.replace("-", " "),
        data=beside.read_bytes() if beside.exists() else None,
        file=head[1],
        stay=head[2],
        said=written[head.end() :].removesuffix("\n"),
        wish=head["wish"],
    )


def reading_of(folder: Path, file: str, data: str | bytes | None) -> Reading:
    """What comes of reading the world with one file in another state, or without it."""
    lessons = write_course(folder, {**WORLD, file: None})
    if data is not None:
        (lessons / file).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return CourseFolder(lessons).read()


def still_in_course(reading: Reading) -> str:
    """The lessons that a course still has, as an expectation names them."""
    return ", ".join(sorted(reading.course.lessons)) or "nothing"


EXPECTATIONS = sorted(FOLDER.glob("*.txt"))
WRONG_FILES = tuple(map(wrong_file, EXPECTATIONS))

each_wrong_file = pytest.mark.parametrize(
    "wrong", [pytest.param(wrong, id=wrong.called) for wrong in WRONG_FILES]
)


def main() -> None:
    """Print or write what is said to wrong files now."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("names", nargs="*", help="as in wrong_files, without .txt")
    arguments.add_argument("--write", action="store_true", help="write it into the .txt")
    chosen = arguments.parse_args()
    for path, wrong in zip(EXPECTATIONS, WRONG_FILES, strict=True):
        if wrong.wish or (chosen.names and path.stem not in chosen.names):
            continue
        with tempfile.TemporaryDirectory() as folder:
            reading = reading_of(Path(folder), wrong.file, wrong.data)
        said = (
            f"In place of: {wrong.file}\nStill in the course: {still_in_course(reading)}\n\n"
            f"{as_report(reading.problems)}\n"
        )
        if chosen.write:
            path.write_bytes(said.encode("utf-8"))
        else:
            print(said)


if __name__ == "__main__":
    main()
