"""Fixtures for all tests: the browser, and a server for built sites."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium, java, libreoffice, npm_tools
from tests import pango as typesetting
from tests.programs import all_tools_required
from tests.served import served

# How long an example takes is no question for a test: the machine may be busy.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

PROJECT = Path(__file__).parent.parent


def found(path: str | None, advice: str) -> str:
    """The path of a program. Without it the test fails where all tools are required, or skips."""
    if path is None:
        if all_tools_required():
            pytest.fail(advice)
        pytest.skip(advice)
    return path


@pytest.fixture(scope="session", autouse=True)
def _memory_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what `lessons check` remembers out of the user's own folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LESSONS_CACHE", str(tmp_path_factory.mktemp("memory")))
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    path = found(chromium.chromium_path(), chromium.ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def node() -> str:
    """Where Node.js is, with the tools from npm installed."""
    return found(npm_tools.node_path(), npm_tools.ADVICE)


@pytest.fixture(scope="session")
def java_program() -> str:
    """Where Java is."""
    return found(java.java_path(), java.ADVICE)


@pytest.fixture(scope="session")
def pango() -> str:
    """What sets type, with the fonts that sheets are made for."""
    return found(typesetting.pango_with_fonts(), typesetting.ADVICE)


@pytest.fixture(scope="session")
def libreoffice_program() -> str:
    """Where LibreOffice is."""
    return found(libreoffice.libreoffice_path(), libreoffice.ADVICE)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in a context of its own. What breaks a page's policy in it fails the test."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    broken: list[str] = []
    context.on(
        "console",
        lambda message: (
            broken.append(message.text) if "Content Security Policy" in message.text else None
        ),
    )
    yield context.new_page()
    context.close()
    assert broken == []


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on the loopback address; the function returns the address."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))
