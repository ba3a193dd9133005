"""Where in a file a character of a YAML text stands: also in a text of several lines, folded or not."""

from __future__ import annotations

from ..problems import Location

_QUOTES = "\"'"
_BLOCKS = "|>"


def place_inside(text: str, start: Location, words: str, offset: int) -> Location:
    """Return the place of a character of a value; that of the value where it cannot be known.

    YAML changes nothing but blanks when it reads a plain text or a block, so the two are walked side by side past
    their blanks. A quoted text with escapes differs, and is told at its beginning.

    Args:
        text: The whole file.
        start: Where the value begins.
        words: The value as it was read, perhaps without blanks at its ends.
        offset: Which of its characters; no blank.
    """
    at = offset_of(text, start.line, start.column)
    if text[at : at + 1] in tuple(_BLOCKS):
        at = text.find("\n", at) + 1 or len(text)
    elif text[at : at + 1] in tuple(_QUOTES):
        at += 1
    found = at
    for character in "".join(words[: offset + 1].split()):
        while text[at : at + 1].isspace():
            at += 1
        if text[at : at + 1] != character:
            return start
        found, at = at, at + 1
    return Location(start.file, text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found))


def offset_of(text: str, line: int, column: int) -> int:
    """Return which character of a text stands at a line and column counted from 1."""
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1
