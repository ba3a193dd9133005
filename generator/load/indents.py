"""Which line stands at the wrong depth, and how many spaces it should have: as people see it, by the lines around."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence

_DASHES = re.compile(r" *((?:- +)*)")


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def misplaced_line(lines: Sequence[str], number: int) -> int:
    """Return the line that a person would move, counted from 0; ``number`` is where YAML stopped.

    YAML stops at the first line that does not fit. Where the lines after it stand at the same depth, not this one
    but the one before it is out of place.
    """
    before = next(_content(lines, range(number - 1, -1, -1)), None)
    if before is None or number >= len(lines):
        return number
    depth = _key_column(lines[number])
    after = next(
        (each for each in _content(lines, range(number + 1, len(lines))) if _column(lines, each) <= depth), None
    )
    if after is None or _key_column(lines[after]) != depth or lines[number].lstrip().startswith("- "):
        return number
    if _key_column(lines[before]) > depth == 0 or lines[before].lstrip().startswith("- "):
        return before
    earlier = (each for each in _content(lines, range(before - 1, -1, -1)) if _column(lines, each) <= depth)
    sibling = next(earlier, None)
    is_out = _key_column(lines[before]) < depth and sibling is not None and _key_column(lines[sibling]) == depth
    return before if is_out else number


def spaces_meant(lines: Sequence[str], number: int) -> str | None:
    """Return how many spaces the line should begin with: the depth of a line above that is nearest to its own."""
    if number >= len(lines):
        return None
    own, is_item = indent_of(lines[number]), lines[number].lstrip().startswith("- ")
    depths = set(_open_depths(lines, number, is_item=is_item)) or {0}
    depths.discard(own)
    return str(min(depths, key=lambda depth: (abs(depth - own), -depth))) if depths else None


def _open_depths(lines: Sequence[str], number: int, *, is_item: bool) -> Iterator[int]:
    """Yield the depths at which a key, or an item of a list, may stand after the lines above."""
    limit: float = math.inf
    for each in _content(lines, range(number - 1, -1, -1)):
        key, indent = _key_column(lines[each]), indent_of(lines[each])
        if limit == math.inf and lines[each].rstrip().endswith(":"):
            yield key + 2
        if indent < limit and key != indent and is_item:
            yield indent
        if key < limit and not is_item:
            yield key
        limit = min(limit, indent)


def _content(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[int]:
    """Yield the numbers of lines that hold more than blanks or a comment."""
    return (each for each in numbers if lines[each].strip() and not lines[each].lstrip().startswith("#"))


def _column(lines: Sequence[str], number: int) -> int:
    return indent_of(lines[number])


def _key_column(line: str) -> int:
    """Return where the key of a line begins, after the dashes of a list."""
    found = _DASHES.match(line)
    return found.end() if found else 0
