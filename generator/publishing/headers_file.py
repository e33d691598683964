"""The file `_headers`: what some hosts are to say with every file of a site.

Netlify and Cloudflare Pages read it; elsewhere it does nothing, and the policy in each page holds.
It forbids as well what only a header can forbid: that another site shows a page in a frame.
"""

from collections.abc import Collection

from generator.publishing.content_security_policy import policy_with

HEADERS_FILE = "_headers"
"""Its address in the site."""

_PERMISSIONS = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
"""What no page of a course asks a browser for."""


def headers_file(script_hashes: Collection[str]) -> str:
    """The text of the file.

    Arguments:
        script_hashes: The hashes of the scripts that stand in any of the site's pages.
    """
    policy = f"{policy_with(script_hashes)}; frame-ancestors 'none'"
    headers = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _PERMISSIONS),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
