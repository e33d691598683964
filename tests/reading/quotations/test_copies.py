"""Where stored copies are looked for, and what is made of files that are none."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.course.article import Copy
from generator.reading.quotations.copies import Copies, Known, OtherCopy, UnreadableCopy, data_of
from generator.reading.quotations.stored_copy import MOST_BYTES, CopyFormat, StoredCopy
from tests.reading.quotations.world import COPY, COPY_FILE, article_of, read, write_world

DATA = b"Ferry *axed* after storm\n"


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def wanted(file: str = "ferry.md", data: bytes = DATA) -> Copy:
    return Copy.model_validate({"file": file, "sha256": sha256_of(data)})


def copies(folder: Path) -> Copies:
    return Copies(folder, {})


def test_a_copy_is_found_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_bytes(DATA)
    found = copies(tmp_path).copy_of(wanted())
    assert isinstance(found, StoredCopy)
    assert found.lines[0] == "Ferry *axed* after storm"


def test_a_copy_under_another_name_is_found_by_its_checksum(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"Something else.")
    (tmp_path / "saved yesterday.md").write_bytes(DATA)
    assert isinstance(copies(tmp_path).copy_of(wanted()), StoredCopy)


def test_a_copy_is_read_as_what_its_article_calls_it_whatever_its_name_is_here(
    tmp_path: Path,
) -> None:
    (tmp_path / "ferry.txt").write_bytes(DATA)
    found = copies(tmp_path).copy_of(wanted("ferry.md"))
    assert isinstance(found, StoredCopy)
    assert found.format is CopyFormat.MARKDOWN


def test_a_file_of_that_name_with_another_checksum_is_another_copy(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_bytes(b"Changed.")
    (tmp_path / "old.md").write_bytes(DATA)
    assert copies(tmp_path).copy_of(wanted()) == OtherCopy(sha256_of(b"Changed."))


def test_where_there_is_no_folder_there_is_no_copy(tmp_path: Path) -> None:
    assert copies(tmp_path / "none").copy_of(wanted()) is None


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_dangling_link(path: Path) -> None:
    path.symlink_to("nowhere.md")


NO_FILES = [make_folder, make_pipe, make_loop, make_dangling_link]


@pytest.mark.parametrize("make", NO_FILES)
def test_what_is_no_file_is_no_copy_though_it_is_named_like_one(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "ferry.md")
    assert copies(tmp_path).copy_of(wanted()) is None


@pytest.mark.parametrize("make", NO_FILES)
def test_what_is_no_file_does_not_hide_a_copy_with_the_checksum(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "a.md")
    (tmp_path / "b.md").write_bytes(DATA)
    assert isinstance(copies(tmp_path).copy_of(wanted()), StoredCopy)


@pytest.mark.parametrize("make", NO_FILES)
def test_what_is_no_file_cannot_be_read(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "ferry.md")
    with pytest.raises(OSError, match="not a file"):
        data_of(tmp_path / "ferry.md")


def test_a_link_to_a_copy_is_the_copy(tmp_path: Path) -> None:
    (tmp_path / "kept elsewhere").write_bytes(DATA)
    (tmp_path / "ferry.md").symlink_to("kept elsewhere")
    assert isinstance(copies(tmp_path).copy_of(wanted()), StoredCopy)


@pytest.mark.parametrize("name", ["f" * 200, "\u00e9" * 200, "ferry", "..." * 9, "a\ud800.md"])
def test_a_name_that_no_file_can_have_is_a_copy_that_is_not_here(name: str, tmp_path: Path) -> None:
    copy = Copy.model_construct(file=name, sha256=sha256_of(DATA), retrieved=None)
    assert copies(tmp_path).copy_of(copy) is None


def test_a_copy_in_no_known_format_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "ferry.pdf").write_bytes(DATA)
    found = copies(tmp_path).copy_of(wanted("ferry.pdf"))
    assert isinstance(found, UnreadableCopy)
    assert "plain text (.txt)" in found.why


def test_a_copy_that_is_too_large_is_not_taken_for_another_copy(tmp_path: Path) -> None:
    with (tmp_path / "ferry.md").open("wb") as file:
        file.truncate(MOST_BYTES + 2)
    found = copies(tmp_path).copy_of(wanted())
    assert found == UnreadableCopy("It is larger than 16 MB.")


def test_a_copy_is_read_once_and_again_when_it_has_changed(tmp_path: Path) -> None:
    known: Known = {}
    (tmp_path / "ferry.md").write_bytes(DATA)
    first = Copies(tmp_path, known).copy_of(wanted())
    assert Copies(tmp_path, known).copy_of(wanted()) is first
    (tmp_path / "ferry.md").write_bytes(DATA + DATA)
    assert Copies(tmp_path, known).copy_of(wanted(data=DATA + DATA)) is not first


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe", "It is not saved as UTF-8."),
        (bytes(range(256)), "It is not saved as UTF-8."),
    ],
)
def test_a_copy_without_text_is_an_error_where_the_article_names_it(
    data: bytes, message: str, tmp_path: Path
) -> None:
    lessons = write_world(tmp_path, {"articles/ferry.yml": article_of(data)})
    (lessons / COPY_FILE).write_bytes(data)
    [problem] = read(lessons).problems
    assert (problem.code, str(problem.place)) == ("ML408", "lessons/articles/ferry.yml:14:14")
    assert message in problem.message


def test_a_copy_is_looked_for_below_the_articles_and_nowhere_else(tmp_path: Path) -> None:
    lessons = write_world(tmp_path, {COPY_FILE: None, "articles/ferry.txt": COPY})
    assert {problem.code for problem in read(lessons).problems} == {"ML405"}
