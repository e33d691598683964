"""Where the program keeps what it could make again."""

from pathlib import Path

import pytest

from generator.cache_folder import cache_folder


def test_the_memory_is_where_the_user_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_CACHE", "/somewhere")
    assert cache_folder() == Path("/somewhere")
    monkeypatch.delenv("LESSONS_CACHE")
    assert cache_folder().name == "close-reading"
