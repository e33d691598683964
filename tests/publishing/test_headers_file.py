"""What hosts are asked to say with every file."""

from generator.publishing.headers_file import headers_file

LONGEST_LINE = 2000
"""What Cloudflare Pages reads of a line. Source: its documentation of headers."""


def test_all_files_are_said_to_keep_to_the_policy_and_to_be_shown_in_no_frame() -> None:
    lines = headers_file(["sha256-b", "sha256-a"]).splitlines()
    assert lines[0] == "/*"
    policy = next(line for line in lines if line.startswith("  Content-Security-Policy: "))
    assert "script-src 'self' 'sha256-a' 'sha256-b';" in policy
    assert policy.endswith("; frame-ancestors 'none'")


def test_the_other_headers_are_there_once() -> None:
    text = headers_file([])
    for line in (
        "  X-Content-Type-Options: nosniff\n",
        "  Referrer-Policy: no-referrer\n",
        "  Cross-Origin-Opener-Policy: same-origin\n",
    ):
        assert text.count(line) == 1
    assert "camera=()" in text
    assert "clipboard" not in text


def test_no_line_is_longer_than_hosts_read() -> None:
    hashes = [f"sha256-{number:044}" for number in range(20)]
    assert max(map(len, headers_file(hashes).splitlines())) < LONGEST_LINE
