#!/usr/bin/env python3
"""Makes a report that a stranger's branch wrote harmless enough to be posted as a comment.

Usage: tame.py REPORT COMMENT. What comes out holds headings, lists, bold and struck words and folds, and nothing
that calls somebody, leads or loads anything from elsewhere, runs a command of the service or hides words.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import unicodedata
from pathlib import Path

MARK = "<!-- suunta -->"
"""The first line of the comment: how the next run finds it."""
LIMIT = 60_000
"""Bytes. The services take 65 536 characters or more."""
REST = "… (loput ajon liitteessä · resten finns i körningens bilaga · the rest is in the report of the run)"

_JOINER = "\u2060"
_SUMMARY = re.compile(r"<summary>(.*)</summary>")
_FENCE = re.compile(r"`{3,}|~{3,}")
_CALLS = re.compile(
    rf"@(?!{_JOINER})|(?<=:)//(?!{_JOINER})|(?<=www)\.(?!{_JOINER})|#(?=\d)|(?<=GH)-(?=\d)", re.IGNORECASE
)
_TARGET = re.compile(r"\](?=\s*[(\[:])")
_COMMAND = re.compile(r"^(\W*)/", re.ASCII)


def tame(report: str) -> str:
    """Return a comment that begins with its mark and is no longer than the limit."""
    lines, size, folds = [MARK], len(MARK) + 1, 0
    room = LIMIT - len(REST.encode()) - 100
    for line in map(_tame_line, report.splitlines()):
        folds += (line == "<details>") - (line == "</details>")
        size += len(line.encode()) + 1
        # Each open fold still needs its end.
        if size + 13 * max(folds, 0) > room:
            folds -= line == "<details>"
            lines += ["", *["</details>"] * folds, "", REST]
            break
        if folds < 0:
            folds = 0
            continue
        lines.append(line)
    else:
        lines += ["</details>"] * folds
    return "\n".join(lines) + "\n"


def _tame_line(line: str) -> str:
    shown = "".join(character for character in line if _is_shown(character)).rstrip()
    if shown in ("<details>", "</details>"):
        return shown
    title = _SUMMARY.fullmatch(shown)
    if title:
        return f"<summary>{_words(title[1])}</summary>"
    return _words(shown)


def _words(text: str) -> str:
    text = _FENCE.sub(lambda run: run[0][0] + _JOINER + run[0][0], text)
    text = re.sub(r"\\?<", "&lt;", text)
    text = _TARGET.sub(f"]{_JOINER}", text)
    text = _CALLS.sub(lambda call: f"{call[0]}{_JOINER}", text)
    return _COMMAND.sub(rf"\1{_JOINER}/", text)


def _is_shown(character: str) -> bool:
    """Return whether a character is seen: no control, and nothing that turns the direction of others."""
    return character == _JOINER or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")


def _read(path: Path) -> str:
    """Return the beginning of a file that is a file: a link could lead to what the run alone may read."""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise SystemExit(f"{path} is no file")
        return opened.read(4 * LIMIT).decode("utf-8", "replace")


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(tame(_read(Path(sys.argv[1]))), encoding="utf-8")
