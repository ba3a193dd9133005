"""``suunta serve``: both languages on one address; what is saved in an editor is on the screen at once."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchdog.events import FileClosedNoWriteEvent, FileOpenedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from ..problems import Language
from .inputs import DATA_FOLDERS, GENERATOR, mkdocs_file, overrides_folder, read_code, read_inputs
from .preview import Preview, State
from .words import build_words

EVENTS = "_suunta/events"
_SETTLE_SECONDS = 0.03
"""Editors write in several steps; what they leave after this time is read."""
_HEARTBEAT_SECONDS = 15.0
_RETRY_MS = 300


class PreviewServer(ThreadingHTTPServer):
    """Shows a preview to browsers of this machine."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.preview = preview

    @property
    def address(self) -> str:
        """Where a browser finds the site."""
        return f"http://127.0.0.1:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a page goes out at once, not when the browser has answered for its headers

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path == EVENTS:
            self._send_events()
            return
        answer = self.server.preview.answer(path)
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for faults."""

    def _send_events(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        version = 0
        try:
            self.wfile.write(f"retry: {_RETRY_MS}\n\n".encode())
            while True:
                state = self.server.preview.wait(version, _HEARTBEAT_SECONDS)
                said = ": still here" if state.version == version else f"data: {_event(state)}"
                self.wfile.write(f"{said}\n\n".encode())
                self.wfile.flush()
                version = state.version
        except OSError:
            return  # the reader has gone


class Watcher(FileSystemEventHandler):
    """Calls back when what the site is made of has changed on the disk.

    Args:
        root: The project.
        today: The day that the site is made for.
        on_edit: Is called after a change of data, content, templates, catalogues, stylesheets or scripts.
        on_code: Is called after a change of the generator's own code or ``mkdocs.yml``.
    """

    def __init__(self, root: Path, today: date, on_edit: Callable[[], object], on_code: Callable[[], object]) -> None:
        self._root, self._today = root, today
        self._on_edit, self._on_code = on_edit, on_code
        self._inputs, self._code = read_inputs(root, today), read_code(root)
        self._stir = threading.Event()
        self._observer = Observer()
        for folder in {*(root / name for name in DATA_FOLDERS), overrides_folder(root), GENERATOR}:
            if folder.is_dir():
                self._observer.schedule(self, str(folder), recursive=True)
        self._observer.schedule(self, str(mkdocs_file(root).parent), recursive=False)

    def start(self) -> None:
        """Begin to watch, in threads that end with the program."""
        self._observer.daemon = True
        self._observer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """Stop watching."""
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that a file was written, made, moved or deleted; reading does not count."""
        if event.is_directory or isinstance(event, FileOpenedEvent | FileClosedNoWriteEvent):
            return
        self._stir.set()

    def _watch(self) -> None:
        while True:
            self._stir.wait()
            threading.Event().wait(_SETTLE_SECONDS)
            self._stir.clear()
            inputs = read_inputs(self._root, self._today)
            if inputs == self._inputs:
                continue
            code = read_code(self._root) if inputs.tool != self._inputs.tool else self._code
            is_code = code != self._code
            self._inputs, self._code = inputs, code
            (self._on_code if is_code else self._on_edit)()


def serve_site(root: Path, port: int, today: date, language: Language, tell: Callable[[str], None]) -> None:
    """Show the site of a project to browsers of this machine until it is interrupted.

    Args:
        root: The project.
        port: Of 127.0.0.1; 0 takes a free one.
        today: The day that the site is made for.
        language: Language of the words about faults.
        tell: Is told the address, every fault, and when all is well again.

    Raises:
        OSError: The port is taken.
    """
    preview = Preview(root.resolve(), today, language)
    with PreviewServer(preview, port) as server:
        tell(build_words("serving", language, address=server.address))
        faults = "\n".join(preview.wait(0, 0).faults)

        def refresh() -> None:
            nonlocal faults
            before, faults = faults, "\n".join(preview.refresh().faults)
            if faults or before:
                tell(faults or build_words("mended", language))

        if faults:
            tell(faults)
        watcher = Watcher(root.resolve(), today, refresh, _start_again)
        watcher.start()
        try:
            server.serve_forever()
        finally:
            watcher.stop()


def _start_again() -> None:
    """Take the place of this process with the changed generator; browsers connect again by themselves."""
    os.execv(sys.executable, sys.orig_argv)


def _event(state: State) -> str:
    return json.dumps({"version": state.version, "faults": state.faults})
