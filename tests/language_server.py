"""A client of the language server that VS Code runs behind its YAML extension.

It speaks the Language Server Protocol over standard input and output, opens files from memory, and
returns what the server says about them: as an editor would show it.
"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any

LONGEST_WAIT = 30
"""After how many seconds an answer counts as lost."""

Message = dict[str, Any]


@dataclass(frozen=True)
class Spot:
    """A place between two characters of a file; both are counted from 0."""

    line: int
    character: int


@dataclass(frozen=True)
class Diagnostic:
    """What an editor underlines."""

    line: int
    """From 1, as our own problems count."""
    message: str


class LanguageServer:
    """A running language server, set up as a project's folder says.

    Arguments:
        command: The program and its arguments.
        folder: The folder that is open in the editor.
        settings: What `.vscode/settings.json` says.
    """

    def __init__(self, command: Sequence[str], folder: Path, settings: Mapping[str, Any]) -> None:
        self.folder = folder
        self.settings = settings
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to_server = self._process.stdin
        self._messages: Queue[Message] = Queue()
        self._number = 0
        self._version = 0
        reading = (self._process.stdout, self._messages)
        self._reader = Thread(target=_read_messages, args=reading, daemon=True)
        self._reader.start()
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "completion": {
                            "completionItem": {
                                "snippetSupport": True,
                                "documentationFormat": ["markdown", "plaintext"],
                            }
                        },
                        "hover": {"contentFormat": ["markdown", "plaintext"]},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {}})
        while self._next().get("method") != "workspace/configuration":
            pass

    def diagnostics(self, files: Mapping[str, str]) -> dict[str, list[Diagnostic]]:
        """What the server finds in each of some files, which it waits a moment before it reads.

        Arguments:
            files: Texts by their path in the folder. They need not be what is on disk.
        """
        names = {self._open(name, text): name for name, text in files.items()}
        found: dict[str, list[Diagnostic]] = {}
        while len(found) < len(files):
            uri, diagnostics = self._published()
            found[names[uri]] = diagnostics
        for uri in names:
            self._close(uri)
        return found

    def completions(self, name: str, text: str, spot: Spot) -> dict[str, str]:
        """What the server offers to write at a place: by each word, its help."""
        uri = self._open(name, text)
        answer = self._ask("textDocument/completion", _at(uri, spot))
        self._close(uri)
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"]: _plain(item.get("documentation")) for item in items}

    def hover(self, name: str, text: str, spot: Spot) -> str:
        """What the server shows for the word at a place."""
        uri = self._open(name, text)
        answer = self._ask("textDocument/hover", _at(uri, spot))
        self._close(uri)
        return _plain(answer["contents"]) if answer else ""

    def stop(self) -> None:
        """End the server."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(LONGEST_WAIT)
        self._to_server.close()
        self._reader.join()

    def _open(self, name: str, text: str) -> str:
        uri = (self.folder / name).as_uri()
        self._version += 1
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _close(self, uri: str) -> None:
        """Close a file. The server then takes back what it found there."""
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        while self._published() != (uri, []):
            pass

    def _published(self) -> tuple[str, list[Diagnostic]]:
        """What the server next says to have found in a file."""
        while (message := self._next()).get("method") != "textDocument/publishDiagnostics":
            pass
        params = message["params"]
        return params["uri"], [
            Diagnostic(found["range"]["start"]["line"] + 1, found["message"])
            for found in params["diagnostics"]
        ]

    def _ask(self, method: str, params: object) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _next(self) -> Message:
        """The next message of the server. What it asks itself is answered on the way."""
        message = self._messages.get(timeout=LONGEST_WAIT)
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, question: Message) -> object:
        if question["method"] != "workspace/configuration":
            return None
        return [_section(self.settings, item["section"]) for item in question["params"]["items"]]

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to_server.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self._to_server.flush()


def _read_messages(stream: IO[bytes], messages: "Queue[Message]") -> None:
    while header := stream.readline():
        length = int(header.partition(b":")[2])
        while stream.readline().strip():
            pass
        messages.put(json.loads(stream.read(length)))
    stream.close()


def _section(settings: Mapping[str, Any], name: str) -> object:
    """The settings of a section as VS Code hands them on: `yaml.a.b` becomes b in a."""
    if name in settings:
        return settings[name]
    section: dict[str, Any] = {}
    for key, value in settings.items():
        if key.startswith(f"{name}."):
            *above, last = key.removeprefix(f"{name}.").split(".")
            inner = section
            for step in above:
                inner = inner.setdefault(step, {})
            inner[last] = value
    return section


def _at(uri: str, spot: Spot) -> Message:
    position = {"line": spot.line, "character": spot.character}
    return {"textDocument": {"uri": uri}, "position": position}


def _plain(content: Any) -> str:
    return str(content["value"]) if isinstance(content, dict) else content or ""
