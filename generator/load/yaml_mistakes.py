"""What YAML reads without a word although nobody means it: a text cut off at ``#``, a value that became a key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..model.text import LOCALES
from ..problems import Location, Problem, problem
from .indents import indent_of, key_of, spaces_meant
from .keys import every_key, may_stand_below

_COMMENT = re.compile(r"\s+#")
_EMPTY = re.compile(r" ?:\s+#")
_GLUED = re.compile(r"([a-z_]+):\S")

Place = tuple[int, int]


def find_cut_text(file: str, lines: Sequence[str], end: Place, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the end of an unquoted text for readers.

    Args:
        file: Its path for the location.
        lines: The whole file.
        end: The line and column behind the text, counted from 1.
        text: As YAML reads it.
    """
    line, column = end
    comment = _COMMENT.match(lines[line - 1], column - 1)
    if comment:
        yield problem("Y226", Location(file, line, comment.end()))
    if text.endswith('"') and text.count('"') % 2:
        yield problem("Y228", Location(file, line, column - 1))


def find_empty_value(file: str, lines: Sequence[str], key: str, start: Place, end: Place) -> Problem:
    """Return what is wrong where nothing follows the colon of a key."""
    comment = _EMPTY.match(lines[end[0] - 1], end[1] - 1)
    if key in LOCALES and comment:
        return problem("Y226", Location(file, end[0], comment.end()))
    below = next((number for number in range(end[0], len(lines)) if lines[number].strip()), None)
    if below is not None and may_stand_below(key_of(lines[below]), key):
        depth, meant = indent_of(lines[below]), spaces_meant(lines, below)
        return problem("Y203", Location(file, below + 1, depth + 1), meant, spaces=depth)
    return problem("Y213", Location(file, *start), key=key)


def find_keyless_text(file: str, text: str, start: Place, before: dict[str, Any], where: Location) -> Problem:
    """Return what is wrong where a text in curly brackets has no key; ``before`` stands before its comma.

    Args:
        file: Its path for the location.
        text: What stands where a key belongs.
        start: Its line and column, counted from 1.
        before: The keys of the same brackets that were read before, with their values.
        where: The place of the last of those values.
    """
    line, column = start
    glued = _GLUED.match(text)
    if glued and glued[1] in every_key():
        return problem("Y223", Location(file, line, column + len(glued[1]) + 1))
    last = before[next(reversed(before))] if before else None
    if isinstance(last, int) and text.isdigit():
        return problem("V302", where, f"{last}.{text}", value=f"{last},{text}")
    return problem("Y221" if text.endswith(("”", "“", "»")) else "Y215", Location(file, line, column), key=text)
