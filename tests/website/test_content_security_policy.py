"""Under its policy everything on a page works, and what an attacker puts there does not.

The other tests in a browser work under it as well, and fail when a page breaks it: those of
requests walk every page. Here is what else a reader does, and a host that says the policy itself.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.served import served
from tests.website.page_kinds import PAGE_KINDS, open_everything, put_work_into_store

pytestmark = pytest.mark.browser

LISTEN = """addEventListener("securitypolicyviolation", (event) => {
  (window.broken ??= []).push(`${event.effectiveDirective} ${event.blockedURI}`);
});"""
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
PHONE = ViewportSize(width=390, height=844)
LESSON = "lessons/harbour-bridge/"


def headers_of(site: Path) -> dict[str, str]:
    """What the file `_headers` says with every file."""
    _, *lines = (site / "_headers").read_text("utf-8").splitlines()
    return {name: value for name, _, value in (line.strip().partition(": ") for line in lines)}


@pytest.fixture(scope="module")
def only_header_at(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The published course without the policies in its pages, from a host that takes headers."""
    site = tmp_path_factory.mktemp("only-header") / "site"
    shutil.copytree(published, site)
    for path in site.rglob("*.html"):
        path.write_bytes(POLICY.sub(b"", path.read_bytes()))
    with served(site, headers_of(site)) as address:
        yield address


@pytest.fixture(params=["in the page", "in a header"])
def address(request: pytest.FixtureRequest, published_at: str) -> str:
    """The published course, with its policy in one place only."""
    if request.param == "in the page":
        return published_at
    only_header_at: str = request.getfixturevalue("only_header_at")
    return only_header_at


@pytest.fixture
def listening(page: Page) -> Page:
    """A page that notes what breaks its policy."""
    page.add_init_script(LISTEN)
    return page


def broken(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.broken ?? []")
    return found


def test_every_page_of_the_site_carries_a_policy(published: Path) -> None:
    pages = list(published.rglob("*.html"))
    assert published / "404.html" in pages
    assert all(len(POLICY.findall(path.read_bytes())) == 1 for path in pages)


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_nothing_on_a_page_breaks_a_policy_that_only_its_host_says(
    listening: Page, only_header_at: str, kind: str
) -> None:
    complaints: list[str] = []
    listening.on("console", lambda message: complaints.append(message.text))
    listening.on("pageerror", lambda error: complaints.append(str(error)))
    listening.goto(only_header_at)
    put_work_into_store(listening)
    listening.goto(only_header_at + PAGE_KINDS[kind])
    open_everything(listening)
    listening.wait_for_load_state("networkidle")
    listening.emulate_media(media="print")
    assert broken(listening) == []
    assert complaints == []


def test_the_search_finds_and_leads_to_a_page(listening: Page, address: str) -> None:
    listening.goto(address)
    listening.keyboard.press("/")
    listening.keyboard.type("framing")
    found = listening.locator(".md-search-result__item a", has_text="Framing").first
    expect(found).to_be_visible()
    assert broken(listening) == []
    found.click()
    listening.wait_for_url(f"{address}*/**")
    expect(listening.locator("h1")).to_be_visible()
    assert broken(listening) == []


def test_pressing_enter_in_the_search_sends_nothing(listening: Page, address: str) -> None:
    listening.goto(address)
    listening.keyboard.press("/")
    listening.keyboard.type("zzzzqqq")
    expect(listening.locator(".md-search-result__meta")).to_have_text("No matching documents")
    listening.keyboard.press("Enter")
    assert listening.url.partition("?")[0] == address
    assert broken(listening) == []


def test_dark_is_chosen_and_stays(listening: Page, address: str) -> None:
    listening.goto(address)
    body = listening.locator("body")
    listening.locator("label[title='Switch to dark']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    listening.goto(f"{address}glossary/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert broken(listening) == []


def test_the_menu_opens_on_a_phone_and_leads_on(listening: Page, address: str) -> None:
    listening.set_viewport_size(PHONE)
    listening.goto(f"{address}{LESSON}")
    listening.locator("label.md-header__button[for=__drawer]").click()
    expect(listening.locator(".md-sidebar--primary")).to_be_in_viewport()
    assert broken(listening) == []
    link = listening.locator(".md-sidebar--primary a:visible[href*='harbour-letter']").first
    link.click()
    listening.wait_for_url("**/harbour-letter/")
    assert broken(listening) == []


def test_the_text_gets_larger_before_it_is_painted(listening: Page, address: str) -> None:
    listening.goto(f"{address}{LESSON}")
    listening.get_by_role("button", name="Larger text").first.click()
    listening.reload()
    larger = "getComputedStyle(document.documentElement).getPropertyValue('--reading-size')"
    assert listening.evaluate(larger) != ""
    assert broken(listening) == []


@pytest.fixture
def attacked(browser: Browser) -> Iterator[Page]:
    """A page that is expected to break its policy."""
    context = browser.new_context()
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


ATTACKS = {
    "<script>window.attacked = true</script>": "script-src-elem",
    "</article></main><script>window.attacked = true</script>": "script-src-elem",
    "<img src=x onerror='window.attacked = true'>": "script-src-attr",
    "<script src='https://attacker.example/a.js'></script>": "script-src-elem",
    "<script src='data:text/javascript,window.attacked=true'></script>": "script-src-elem",
    "<img src='https://attacker.example/seen.png'>": "img-src",
    "<iframe srcdoc='<script>parent.attacked = true</script>'></iframe>": "",
    "<iframe src='https://attacker.example/'></iframe>": "frame-src",
    "<object data='https://attacker.example/'></object>": "object-src",
    "<link rel=stylesheet href='https://attacker.example/a.css'>": "style-src-elem",
    "<style>body { display: none }</style>": "style-src-elem",
    "<p style='position: fixed'>x</p>": "style-src-attr",
    "<base href='https://attacker.example/'>": "base-uri",
    "<video src='https://attacker.example/a.mp4'></video>": "media-src",
}
"""What an attacker might get into a page, and what of the policy stops it. A script in a frame is
told of in the frame."""


@pytest.mark.parametrize(("attack", "stopped_by"), ATTACKS.items())
def test_an_attack_in_a_page_does_nothing(
    attacked: Page, address: str, attack: str, stopped_by: str
) -> None:
    def with_attack(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("</article>", f"{attack}</article>", 1)
        route.fulfill(response=answer, body=body)

    attacked.route(f"{address}{LESSON}", with_attack)
    attacked.goto(f"{address}{LESSON}")
    assert attacked.evaluate("window.attacked") is None
    assert [each.partition(" ")[0] for each in broken(attacked)] == [*filter(None, [stopped_by])]
    expect(attacked.locator("h1")).to_be_visible()


def test_words_that_a_page_is_made_to_run_as_a_script_are_not_run(
    attacked: Page, published_at: str
) -> None:
    attacked.goto(f"{published_at}{LESSON}")
    attacked.evaluate("""() => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.attacked = true");
      document.body.append(button);
      button.click();
      const link = document.createElement("a");
      link.href = "javascript:window.attacked = true";
      document.body.append(link);
      link.click();
    }""")
    expect(attacked.locator("h1")).to_be_visible()
    attacked.wait_for_function("window.broken?.length === 2")
    assert attacked.evaluate("window.attacked") is None


def test_no_other_site_may_show_a_page_in_a_frame_where_headers_are_said(
    attacked: Page, only_header_at: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(f"<iframe src='{only_header_at}'></iframe>", "utf-8")
    with served(tmp_path) as other:
        attacked.goto(other)
        attacked.wait_for_load_state("networkidle")
        assert attacked.frames[1].url.startswith("chrome-error:")
