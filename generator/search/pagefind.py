"""The search index, made by Pagefind: a program of its own that needs no network."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run

PAGEFIND_FOLDER = "pagefind/"
"""Where the indexes stand below the root of the site, each in the folder of its language."""
_END = b","

Message = Mapping[str, object]


class SearchError(Exception):
    """Pagefind cannot be run here, or refuses what it was given; says why in Pagefind's or the system's words."""


def can_run() -> bool:
    """Return whether Pagefind is installed and runs here; it is not made for every kind of machine."""
    try:
        return run([_program(), "--version"], stdout=DEVNULL, stderr=DEVNULL, check=False).returncode == 0
    except (ImportError, OSError):
        return False


def make_index(entries: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """Return the files of an index by their path; the same entries in the same order give the same bytes.

    Args:
        entries: Address and page of each thing that is found.

    Raises:
        SearchError: Pagefind cannot be run, or refuses an entry.
    """
    try:
        with Popen([_program(), "--service"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as program:
            index = _ask(program, {"type": "NewIndex", "config": {}})["index_id"]
            for address, page in entries:
                about = {"index_id": index, "url": address, "file_path": None}
                _ask(program, {"type": "AddFile", "file_contents": page, **about})
            # It can write the files itself, but may end before the last bytes are on the disk.
            files = _ask(program, {"type": "GetFiles", "index_id": index})["files"]
    except OSError as fault:
        raise SearchError(str(fault)) from fault
    assert isinstance(files, list)
    return {each["path"]: base64.b64decode(each["content"]) for each in files if is_needed(each["path"])}


def _program() -> Path:
    from pagefind_bin import get_executable

    return Path(get_executable())


def is_needed(path: str) -> bool:
    """Return whether the search page asks for a file of an index; Pagefind's own search boxes are not used."""
    if "/" in path or not path.endswith((".js", ".css")):
        return not path.startswith("wasm.unknown")
    return path in ("pagefind.js", "pagefind-worker.js")


def _ask(program: Popen[bytes], payload: Message) -> Message:
    """Return Pagefind's answer; it reads and writes messages that end in a comma, one after the other."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + _END)
    program.stdin.flush()
    said = bytearray()
    while not said.endswith(_END):
        more = program.stdout.read1(1 << 20)  # type: ignore[attr-defined]
        if not more:
            raise SearchError("Pagefind ended")
        said += more
    answer: Message = json.loads(base64.b64decode(said[: -len(_END)]))["payload"]
    if answer["type"] == "Error":
        raise SearchError(str(answer["message"]))
    return answer
