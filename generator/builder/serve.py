"""``suunta serve``: both languages on one address; what is saved in an editor is on the screen at once."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, SimpleQueue
from urllib.parse import unquote, urlsplit

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from ..problems import Language
from .inputs import DATA_FOLDERS, GENERATOR, mkdocs_file, overrides_folder, read_code, read_inputs, renew_inputs
from .preview import Preview, State
from .words import build_words

EVENTS = "_suunta/events"
_SETTLE_SECONDS = 0.03
"""Editors write in several steps; what they leave after this time is read."""
_CLOSED_SECONDS = 0.005
"""A file that was written and closed is whole: what follows, such as giving it its name, follows within this time."""
_CHANGES: list[type[FileSystemEvent]] = [
    FileModifiedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
"""All but reading: a preview reads a thousand files after each edit, and would be told of every one."""
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
        self._events: SimpleQueue[FileSystemEvent] = SimpleQueue()
        self._observer = Observer()
        for folder in {*(root / name for name in DATA_FOLDERS), overrides_folder(root), GENERATOR}:
            if folder.is_dir():
                self._observer.schedule(self, str(folder), recursive=True, event_filter=_CHANGES)
        self._observer.schedule(self, str(mkdocs_file(root).parent), recursive=False, event_filter=_CHANGES)

    def start(self) -> None:
        """Begin to watch, in threads that end with the program."""
        self._observer.daemon = True
        self._observer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """Stop watching."""
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that something was written, made, moved or deleted."""
        self._events.put(event)

    def _watch(self) -> None:
        while True:
            events = self._settled(self._events.get())
            changed = {Path(os.fsdecode(path)) for each in events for path in (each.src_path, each.dest_path) if path}
            inputs = renew_inputs(self._inputs, self._root, self._today, changed)
            if inputs == self._inputs:
                continue
            code = read_code(self._root) if inputs.tool != self._inputs.tool else self._code
            is_code = code != self._code
            self._inputs, self._code = inputs, code
            (self._on_code if is_code else self._on_edit)()

    def _settled(self, first: FileSystemEvent) -> list[FileSystemEvent]:
        """Return an event and those after it, when what is being written is whole as far as can be known."""
        found, end = [first], time.monotonic() + _SETTLE_SECONDS
        with suppress(Empty):
            while (left := end - time.monotonic()) > 0:
                is_whole = isinstance(found[-1], FileClosedEvent)
                found.append(self._events.get(timeout=min(left, _CLOSED_SECONDS) if is_whole else left))
        return found


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
