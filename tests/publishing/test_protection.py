"""What is written into a built site for the protection of its readers."""

from pathlib import Path

from generator.publishing.protection import protect
from tests.publishing.test_content_security_policy import PAGE, hashed


def test_every_page_gets_its_policy_and_the_headers_know_all_scripts(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "index.html").write_bytes(PAGE)
    (tmp_path / "b" / "404.html").write_bytes(PAGE.replace(b"theme()", b"other()"))
    (tmp_path / "a.js").write_bytes(b"1")
    protect(tmp_path)
    for page in ("index.html", "b/404.html"):
        assert (tmp_path / page).read_bytes().count(b"Content-Security-Policy") == 1
    assert (tmp_path / "a.js").read_bytes() == b"1"
    headers = (tmp_path / "_headers").read_text("utf-8")
    for script in (b"theme()", b"other()", b"foot()"):
        assert hashed(script) in headers


def test_doing_it_twice_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(PAGE)
    protect(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    protect(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
