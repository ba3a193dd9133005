"""The text of one file, for commands that change it."""

from __future__ import annotations

from pathlib import Path


def load_bytes(path: Path) -> bytes:
    """Return the bytes of a file that somebody names.

    Raises:
        OSError: It cannot be read.
    """
    return path.read_bytes()


def load_text(root: Path, path: str) -> str:
    """Return the text of a file below ``root``, with its line ends as they are.

    Raises:
        OSError: It cannot be read.
        UnicodeDecodeError: It is not in UTF-8.
    """
    return (root / path).read_bytes().decode("utf-8")
