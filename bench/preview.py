"""How long an edit takes from saving to the changed page, asked of a running ``suunta serve`` as a browser asks."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from statistics import median
from urllib.parse import urljoin

from .edits import Edit, edits_of

ROOT = Path(__file__).parent.parent
_REST_S = 1.0
"""Between two edits; whoever saves looks at the page before saving again."""
_PATIENCE_S = 60.0
_RETRY_MS = 3000
"""What browsers wait before they ask for events again when the server does not say."""
_STYLESHEET = re.compile(r'<link[^>]+href="([^"]+\.css)"')


@dataclass(frozen=True)
class Preview:
    """Seconds from saving to the changed page, by kind of edit; ``pages`` are those of each language."""

    what: str
    pages: int
    seconds: dict[str, list[float]]

    def median_s(self, kind: str) -> float:
        """Return the median of a kind of edit."""
        return median(self.seconds[kind])


class PreviewError(Exception):
    """The preview did not show what was saved; says which edit."""


def copy_tool(project: Path) -> None:
    """Put a copy of the generator beside a project's data: edits of templates must not touch this checkout."""
    for name in ("generator", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)


def copy_documents(project: Path) -> None:
    """Copy the real documents into a project of their own."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, project / name)


def measure_preview(what: str, pages: int, project: Path, saves: int, variables: Mapping[str, str]) -> Preview:
    """Return what so many savings of each kind of edit took in a project that holds the generator too.

    The project is a copy: it is left with the edits in it.

    Raises:
        PreviewError: The preview told of a fault, or did not show an edit in a minute.
    """
    seconds: dict[str, list[float]] = {}
    with _serving(project, variables) as port:
        reader = _Reader(port)
        for edit in edits_of(project):
            reader.read(edit)  # the page is open in the browser
            for turn in range(saves):
                time.sleep(_REST_S)
                took = reader.see(edit, f"mittaus{turn}x")
                print(f"preview, {what}, {edit.kind}: {took * 1000:.0f} ms", file=sys.stderr, flush=True)
                seconds.setdefault(edit.kind, []).append(took)
    return Preview(what, pages, seconds)


class _Reader:
    """Does what the script of the preview does in a browser: waits for events and loads the page again."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._retry_s = _RETRY_MS / 1000
        self._events = self._listen()
        self._version = self._next_version(time.perf_counter())

    def read(self, edit: Edit) -> str:
        """Return the page that shows an edit, with its stylesheets."""
        html = self._get(f"/{edit.page}")
        if edit.file.suffix != ".css":
            return html
        return html + "".join(self._get(urljoin(f"/{edit.page}", href)) for href in _STYLESHEET.findall(html))

    def see(self, edit: Edit, mark: str) -> float:
        """Save an edit and return the seconds until the page shows it."""
        began = time.perf_counter()
        edit.save(mark)
        while True:
            version = self._next_version(began)
            if version != self._version:
                self._version = version
                if mark in self.read(edit):
                    return time.perf_counter() - began

    def _next_version(self, began: float) -> object:
        """Return what the next event says, one at least every few seconds: the server tells that it is there."""
        while time.perf_counter() - began < _PATIENCE_S:
            with suppress(OSError, HTTPException):
                for line in self._events:
                    name, _, value = line.decode().strip().partition(": ")
                    if name == "retry":
                        self._retry_s = int(value) / 1000
                    elif name == "data":
                        state = json.loads(value)
                        if state["faults"]:
                            raise PreviewError("\n".join(state["faults"]))
                        return state["version"]
                    elif time.perf_counter() - began > _PATIENCE_S:
                        break
            time.sleep(self._retry_s)  # the stream ended: as a browser, wait and ask again
            self._events = self._listen()
        raise PreviewError("an edit is not shown")

    def _listen(self) -> HTTPResponse:
        for _ in range(int(_PATIENCE_S / self._retry_s)):
            with suppress(OSError, HTTPException):
                connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE_S)
                connection.request("GET", "/_suunta/events")
                return connection.getresponse()
            time.sleep(self._retry_s)
        raise PreviewError("the preview does not answer")

    def _get(self, path: str) -> str:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE_S)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()


@contextmanager
def _serving(project: Path, variables: Mapping[str, str]) -> Generator[int]:
    """Run ``suunta serve`` from the project's own generator, and give the port; end it afterwards."""
    port = _free_port()
    command = [sys.executable, "-m", "generator", "serve", "--lang", "en", "--port", str(port)]
    with tempfile.TemporaryFile() as said:
        server = subprocess.Popen(
            command, cwd=project, env={**os.environ, **variables}, stderr=said, start_new_session=True
        )
        try:
            _wait_for(port, server)
            yield port
        finally:
            os.killpg(server.pid, signal.SIGINT)
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()


def _free_port() -> int:
    """Return a port that nobody listens at; a server that starts itself anew has to find it again."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    began = time.monotonic()
    while time.monotonic() - began < _PATIENCE_S and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.1)
    raise PreviewError("the preview did not start")
