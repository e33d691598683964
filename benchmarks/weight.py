"""How heavy the longest lesson is for a student who opens it for the first time: `make bench`.

Every answer of the server is counted as it would be sent, compressed with gzip. What comes until
the page has loaded is told apart from what comes by itself in the two seconds after it.
"""

import gzip
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Response, sync_playwright

from generator.website.assets import ENTRIES, SEARCH_WORKER, script_address
from tests.chromium import FLAGS, chromium_path
from tests.served import served
from tests.website.project import build_project, copy_of_real_project

TARGET_BYTES = 90 * 1024
TARGET_REQUESTS = 10
SECONDS_AFTER = 2
ALREADY_SMALL = (".png", ".woff2", ".jpg")


@dataclass(frozen=True)
class Sent:
    """A file that a page asked for."""

    path: str
    bytes: int
    is_late: bool


def main() -> None:
    """Build the course, open its longest lesson, and say what was sent."""
    with tempfile.TemporaryDirectory() as folder:
        site = build_project(copy_of_real_project(Path(folder)))
        pages = site.glob("lessons/*/index.html")
        longest = max(pages, key=lambda page: _compressed(page, page.read_bytes()))
        sent = _sent_for(site, f"{longest.parent.relative_to(site).as_posix()}/")
        ours = [*map(script_address, ENTRIES), SEARCH_WORKER]
        scripts = sum(_compressed(Path(name), (site / name).read_bytes()) for name in ours)
    for file in sent:
        print(f"{file.bytes:8,}  {file.path}{'  (after loading)' if file.is_late else ''}")
    first = [file for file in sent if not file.is_late]
    _say("until the page has loaded", first)
    _say(f"and {SECONDS_AFTER} seconds later", sent)
    print(f"target: {TARGET_BYTES:,} bytes, {TARGET_REQUESTS} requests")
    print(f"our scripts, all together: {scripts:,} bytes")


def _say(until: str, files: list[Sent]) -> None:
    print(f"{until}: {sum(file.bytes for file in files):,} bytes in {len(files)} requests")


def _sent_for(site: Path, address: str) -> list[Sent]:
    """What is sent for a page that nothing is remembered of."""
    found: list[tuple[Response, bool]] = []
    loaded = False
    with served(site) as start, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        page = browser.new_page()
        page.on("response", lambda response: found.append((response, loaded)))
        page.goto(start + address, wait_until="load")
        loaded = True
        page.wait_for_timeout(SECONDS_AFTER * 1000)
        sent = [
            Sent(
                urlsplit(response.url).path, _compressed(Path(response.url), response.body()), late
            )
            for response, late in found
        ]
        browser.close()
    return sent


def _compressed(path: Path, data: bytes) -> int:
    return len(data) if path.suffix in ALREADY_SMALL else len(gzip.compress(data))


if __name__ == "__main__":
    main()
