"""A browser that writes down whatever a page does beyond being read.

It goes without the site's Content-Security-Policy, for what it proves must hold without; or under
it, to see whether anything breaks it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

_WATCH = """
  window.ran = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    window[name] = (...said) => { window.ran.push(`${name}(${said})`); };
  }
  addEventListener("securitypolicyviolation", () => window.ran.push("a policy was needed"));
"""


@dataclass
class Watched:
    """A page and what it did."""

    page: Page
    origin: str
    did: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        """Open a page of the site, and see that it stays there and runs nothing strange."""
        self.page.goto(self.origin + address, wait_until="load")
        self.look(address)

    def look(self, address: str) -> None:
        """Write down what the page that is open has run, or where it has gone."""
        self.did += [f"{address} ran {what}" for what in self.page.evaluate("window.ran")]
        if self.page.url.partition("#")[0] != self.origin + address:
            self.did.append(f"{address} went to {self.page.url}")


@contextmanager
def watched(browser: Browser, origin: str, *, with_policy: bool = False) -> Iterator[Watched]:
    """A watched page for as long as the block runs. Nothing but the site itself is reached."""
    context: BrowserContext = browser.new_context(
        bypass_csp=not with_policy, service_workers="block"
    )
    context.add_init_script(_WATCH)
    found = Watched(context.new_page(), origin)

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:image/svg+xml", "blob:" + origin)):
            found.did.append(f"{request.url} was asked for")

    def said(dialog: Dialog) -> None:
        found.did.append(f"a dialog said {dialog.message}")
        dialog.dismiss()

    def opened(other: Page) -> None:
        if other is not found.page:
            found.did.append(f"{other.url} was opened")

    context.on("request", asked)
    context.on("dialog", said)
    context.on("page", opened)
    try:
        yield found
    finally:
        context.close()
