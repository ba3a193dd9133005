"""What the last build made, so that the next one does only what is new. Never part of the site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..output import site_files, write_file
from .inputs import Inputs

VERSION = 1
CACHE_FOLDER = ".cache/suunta"
NO_PAGE = "~"
"""Begins the key of a file that is taken over like a page, but only leads to one."""


@dataclass(frozen=True)
class Made:
    """One file of the site: the key of all that it was made of, and by what it is known again."""

    key: str
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Record:
    """The files of a finished site by their path below its root, and the inputs that they were made from."""

    inputs: Inputs
    files: Mapping[str, Made] = field(default_factory=dict)

    def stands(self, site: Path) -> bool:
        """Return whether the site still holds every file, untouched."""
        return bool(self.files) and all(self.holds(site, path, made.key) for path, made in self.files.items())

    def holds(self, site: Path, path: str, key: str) -> bool:
        """Return whether a file made of what ``key`` stands for is still there, untouched."""
        made = self.files.get(path)
        if made is None or made.key != key:
            return False
        try:
            found = os.stat(f"{site}/{path}")  # noqa: PTH116 - thousands of files
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (made.size, made.mtime_ns)

    @property
    def pages(self) -> int:
        """The number of pages in all languages."""
        return sum(
            path.endswith("/index.html") and not made.key.startswith(NO_PAGE) for path, made in self.files.items()
        )


def record_file(root: Path, site: Path) -> Path:
    """Return where the record of a site is kept; each folder that a project is built to has its own."""
    place = hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:8]
    return root / CACHE_FOLDER / f"{site.name}-{place}.json"


def load_record(path: Path) -> Record | None:
    """Return the record, or None where there is none that can be trusted."""
    try:
        found = json.loads(path.read_bytes())
        if found["version"] != VERSION:
            return None
        files = {name: Made(str(key), int(size), int(mtime)) for name, (key, size, mtime) in found["files"].items()}
        return Record(Inputs(str(found["data"]), str(found["tool"])), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def make_record(inputs: Inputs, site: Path, keys: Mapping[str, str]) -> Record:
    """Return the record of a finished site. A file without a key, such as a stylesheet, is never taken over."""
    files = {}
    for path in site_files(site):
        found = (site / path).stat()
        files[path] = Made(keys.get(path, ""), found.st_size, found.st_mtime_ns)
    return Record(inputs, files)


def save_record(record: Record, path: Path) -> None:
    """Write the record whole; a kill leaves the old one."""
    content = {
        "version": VERSION,
        "data": record.inputs.data,
        "tool": record.inputs.tool,
        "files": {name: [made.key, made.size, made.mtime_ns] for name, made in record.files.items()},
    }
    write_file(path, json.dumps(content, separators=(",", ":")).encode())
