"""Who looks through a site: this process, or one beside it. They find the same."""

from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.course.kept_texts import KeptText
from generator.publishing.allowed_files import AllowedAddresses
from generator.publishing.built_file import BuiltFile
from generator.publishing.examiner import Secrets, examiner
from generator.publishing.protection import protect

NOTE = "Ask the class who decided that the bridge had to close, and why."
KEPT = Secrets([KeptText(NOTE, "lesson first")], [], "canary7x3qz5vw9")
ALLOWED = AllowedAddresses(("sound.html", "other.html", "_headers"))
BEGINNING = '<!doctype html><html><head><meta charset="utf-8">'
SOUND = f"{BEGINNING}<title>Sound</title></head><body><article>Nothing.</article></body></html>"
LEAKING = SOUND.replace("Nothing.", NOTE)

here_and_beside = pytest.mark.parametrize(
    "large", [False, True], ids=["here", "in a process of its own"]
)


def site_of(folder: Path, **pages: str) -> Path:
    """A site of some pages, protected as it would be when it is published."""
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
    protect(folder)
    return folder


@here_and_beside
def test_a_leak_is_found_in_a_site(tmp_path: Path, *, large: bool) -> None:
    who = examiner(None, KEPT, large=large)
    findings = who.findings_in(site_of(tmp_path, sound=SOUND, other=LEAKING), ALLOWED)
    assert [finding.file for finding in findings] == ["other.html"]


@here_and_beside
def test_a_leak_is_found_in_a_page_that_was_looked_at_before_it_was_written(
    tmp_path: Path, *, large: bool
) -> None:
    who = examiner(None, KEPT, large=large)
    who.look_ahead(BuiltFile("other.html", LEAKING.encode()))
    findings = who.findings_in(site_of(tmp_path, other=LEAKING), ALLOWED)
    assert [finding.file for finding in findings] == ["other.html"]


@here_and_beside
def test_a_page_that_was_changed_after_it_was_looked_at_is_looked_at_again(
    tmp_path: Path, *, large: bool
) -> None:
    who = examiner(None, KEPT, large=large)
    for name in ("sound.html", "other.html"):
        who.look_ahead(BuiltFile(name, SOUND.encode()))
    findings = who.findings_in(site_of(tmp_path, sound=SOUND, other=LEAKING), ALLOWED)
    assert [finding.file for finding in findings] == ["other.html"]


@here_and_beside
def test_a_page_that_was_looked_at_and_is_not_in_the_site_is_not_told_of(
    tmp_path: Path, *, large: bool
) -> None:
    who = examiner(None, KEPT, large=large)
    who.look_ahead(BuiltFile("other.html", LEAKING.encode()))
    assert who.findings_in(site_of(tmp_path, sound=SOUND), ALLOWED) == []


@here_and_beside
def test_a_link_is_dead_only_if_its_page_is_not_in_the_finished_site(
    tmp_path: Path, *, large: bool
) -> None:
    who = examiner(None, None, large=large)
    linking = SOUND.replace("Nothing.", '<a href="other.html">Other</a> <a href="no.html">No</a>')
    who.look_ahead(BuiltFile("sound.html", linking.encode()))
    findings = who.findings_in(site_of(tmp_path, sound=linking, other=SOUND), ALLOWED)
    assert ["no.html" in finding.said for finding in findings] == [True]


@here_and_beside
def test_a_file_that_nobody_asked_for_is_told_of(tmp_path: Path, *, large: bool) -> None:
    who = examiner(None, None, large=large)
    findings = who.findings_in(site_of(tmp_path, stray=SOUND), ALLOWED)
    assert [finding.file for finding in findings] == ["stray.html"]


@here_and_beside
def test_an_examination_that_fails_is_not_taken_for_one_that_found_nothing(
    tmp_path: Path, *, large: bool
) -> None:
    no_text: Any = None
    with pytest.raises(AttributeError):
        examiner(None, Secrets(KEPT.kept, [no_text], KEPT.canary), large=large).findings_in(
            tmp_path, ALLOWED
        )


def test_a_page_that_cannot_be_looked_at_ahead_ends_the_examination(tmp_path: Path) -> None:
    no_bytes: Any = None
    who = examiner(None, None, large=True)
    who.look_ahead(BuiltFile("sound.html", no_bytes))
    with pytest.raises(TypeError):
        who.findings_in(site_of(tmp_path, sound=SOUND), ALLOWED)


def test_where_no_process_can_be_started_this_one_looks_through_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("generator.publishing.examiner.ProcessPoolExecutor", refuse)
    findings = examiner(None, KEPT, large=True).findings_in(
        site_of(tmp_path, other=LEAKING), ALLOWED
    )
    assert [finding.file for finding in findings] == ["other.html"]
