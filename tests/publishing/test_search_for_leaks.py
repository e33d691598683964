"""The search of a whole site for leaks, here or in a process of its own."""

from pathlib import Path
from typing import Any

import pytest

from generator.course.kept_texts import KeptText
from generator.publishing.search_for_leaks import LARGE, search_for_leaks

NOTE = "Ask the class who decided that the bridge had to close, and why."
KEPT = [KeptText(NOTE, "lesson first")]
CANARY = "canary7x3qz5vw9"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages, of which one shows a note."""
    (tmp_path / "sound.html").write_text("<p>Nothing.</p>", "utf-8")
    (tmp_path / "leaking.html").write_text(f"<p>{NOTE}</p>", "utf-8")
    return tmp_path


@pytest.mark.parametrize("large", [LARGE, 0], ids=["here", "in a process of its own"])
def test_a_leak_is_found_in_a_site(site: Path, large: int) -> None:
    search = search_for_leaks(KEPT, [], CANARY, large=large)
    findings = search.begin(site)
    assert [finding.file for finding in findings()] == ["leaking.html"]


@pytest.mark.parametrize("large", [LARGE, 0], ids=["here", "in a process of its own"])
def test_a_search_that_fails_is_not_taken_for_one_that_found_nothing(
    site: Path, large: int
) -> None:
    no_text: Any = None
    with pytest.raises(AttributeError):
        search_for_leaks(KEPT, [no_text], CANARY, large=large).begin(site)()
