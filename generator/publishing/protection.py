"""Writing into a built site what protects its readers, wherever it will be put."""

from pathlib import Path

from generator.publishing.built_file import built_files
from generator.publishing.content_security_policy import trusted_hashes, with_policy
from generator.publishing.headers_file import HEADERS_FILE, headers_file


def protect(site: Path) -> None:
    """Give every page of a site its policy, and hosts the headers to say with each file.

    Arguments:
        site: The folder of the site.
    """
    hashes: set[str] = set()
    for file in built_files(site):
        if file.is_page:
            hashes |= trusted_hashes(file)
            (site / file.path).write_bytes(with_policy(file).data)
    (site / HEADERS_FILE).write_text(headers_file(hashes), "utf-8", newline="\n")
