"""The policy of a page: in its place, with the theme's scripts and no others, byte for byte."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from generator.publishing.built_file import BuiltFile
from generator.publishing.content_security_policy import (
    missing_policy_in,
    policy_with,
    trusted_hashes,
    with_policy,
)

HEAD = b'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
PAGE = (
    HEAD + b"<title>x</title><script>theme()</script>"
    b'<script src="a.js"></script><script type="application/json">{"a": 1}</script></head>'
    b"<body><article><p>words \xe2\x80\x9cand\xe2\x80\x9d  spaces\r\n</p></article>"
    b'<script type="module">foot()</script></body></html>\n\n'
)


def page(data: bytes) -> BuiltFile:
    return BuiltFile("index.html", data)


def hashed(script: bytes) -> str:
    return "sha256-" + b64encode(sha256(script).digest()).decode()


def test_the_policy_stands_right_after_the_encoding_and_all_else_is_as_it_was() -> None:
    data = with_policy(page(PAGE)).data
    element = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
    found = element.match(data, len(HEAD))
    assert found is not None
    assert data[: found.start()] + data[found.end() :] == PAGE


def test_the_scripts_around_the_text_are_named_and_data_and_files_are_not() -> None:
    assert trusted_hashes(page(PAGE)) == {hashed(b"theme()"), hashed(b"foot()")}
    for each in trusted_hashes(page(PAGE)):
        assert f"'{each}'".encode() in with_policy(page(PAGE)).data


@pytest.mark.parametrize(
    "text",
    [
        b"<script>attack()</script>",
        b"</article><script>attack()</script><article>",
        b"</p></div></article></main><script>attack()</script>",
        b"</ARTICLE><SCRIPT>attack()</SCRIPT>",
        b"<!-- </article> --><script>attack()</script>",
        b"<article><script>attack()</script></article>",
    ],
)
def test_no_script_of_a_text_is_named_whatever_the_text_closes(text: bytes) -> None:
    attacked = page(PAGE.replace(b"words", text))
    assert trusted_hashes(attacked) == trusted_hashes(page(PAGE))


def test_a_page_without_a_text_of_its_own_may_run_no_script_in_itself() -> None:
    bare = PAGE.replace(b"article", b"section")
    assert trusted_hashes(page(bare)) == frozenset()


def test_a_script_is_hashed_as_a_browser_reads_its_ends_of_lines() -> None:
    windows = PAGE.replace(b"theme()", b"theme();\r\nand()\r")
    assert hashed(b"theme();\nand()\n") in trusted_hashes(page(windows))


def test_nothing_is_allowed_for_unsafe_reasons_or_from_another_host() -> None:
    policy = policy_with(trusted_hashes(page(PAGE)))
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    for closed in ("default-src", "object-src", "frame-src", "base-uri", "form-action"):
        assert f"{closed} 'none'" in policy


def test_a_policy_says_the_same_whatever_the_order_of_the_scripts() -> None:
    assert policy_with(["sha256-b", "sha256-a"]) == policy_with(["sha256-a", "sha256-b"])


def test_a_page_that_has_its_policy_gets_no_second_one() -> None:
    once = with_policy(page(PAGE))
    assert with_policy(once) == once
    assert list(missing_policy_in(once)) == []


@pytest.mark.parametrize(
    "data",
    [
        PAGE.replace(b'<meta charset="utf-8">', b""),
        PAGE.replace(b"<head>", b"<head><script src=early.js></script>"),
        b"<p>Only a piece of a page.</p>",
        PAGE,
    ],
)
def test_a_page_without_its_policy_is_told_of(data: bytes) -> None:
    assert [finding.file for finding in missing_policy_in(page(data))] == ["index.html"]


def test_a_page_that_begins_otherwise_stays_as_it_is() -> None:
    other = page(b"<p>Only a piece of a page.</p>")
    assert with_policy(other) == other


def test_a_file_that_is_no_page_needs_no_policy() -> None:
    assert list(missing_policy_in(BuiltFile("assets/a.js", b"1"))) == []
