"""A folder as a website on the loopback address."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, further: Mapping[str, str], **named: Any) -> None:
        self._further = further
        super().__init__(*given, **named)

    def end_headers(self) -> None:
        """Let a browser ask anew each time: a site may be built twice in a second."""
        self.send_header("Cache-Control", "no-store")
        for name, value in self._further.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder for as long as the block runs; its address ends in a slash.

    Arguments:
        folder: The folder.
        headers: What to say with every file.
    """
    handler = partial(_Quiet, directory=str(folder), further=headers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
